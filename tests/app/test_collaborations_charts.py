"""The pictures of Samverkan: a cell says with a word and a line what its fill says; a map draws those that are told."""

from typing import Any

from app.charts import collaborations as charts
from app.charts.compile import Template, compile_template


def test_what_is_missing_is_dashed_and_what_is_told_is_filled() -> None:
    template = compile_template(charts.aspect_grid)
    told, untold, text = template["layer"]
    assert told["transform"] == [{"filter": "datum.is_told"}]
    assert "strokeDash" not in told["mark"]
    assert untold["mark"]["strokeDash"]
    assert text["encoding"]["text"]["field"] == "label"


def test_both_axes_of_the_grid_stand_in_the_order_of_the_frame() -> None:
    encoding = compile_template(charts.aspect_grid)["layer"][0]["encoding"]
    assert encoding["x"]["sort"] is None
    assert encoding["y"]["sort"] is None


def test_the_grid_grows_with_its_rows() -> None:
    rows = compile_template(charts.aspect_grid)["usermeta"]["rows"]
    assert rows["field"] == "aspect_label"
    assert rows["step"] >= 24


NORRBOTTEN = (
    "2505", "2506", "2510", "2513", "2514", "2518", "2521", "2523", "2560", "2580", "2581", "2582", "2583", "2584",
)  # fmt: skip


def counties(template: Template) -> list[Any]:
    ground: list[Any] = template["layer"][0]["data"]["values"]
    return [each for each in ground if each["geometry"]["type"] != "LineString"]


def test_the_map_draws_the_told_on_their_county() -> None:
    template = compile_template(charts.member_map, "2523", "2582")
    assert len(counties(template)) == 1
    shapes = template["transform"][0]["from"]["data"]["values"]
    assert [each["properties"]["kommun_code"] for each in shapes] == ["2523", "2582"]


def test_a_map_over_several_counties_shows_those_between_too() -> None:
    template = compile_template(charts.member_map, "0136", "1290", "1490", "1780", "1880")
    assert len(counties(template)) > 5


def test_few_municipalities_are_all_named_and_many_only_where_there_is_room() -> None:
    few = compile_template(charts.member_map, "0136", "1290", "1490", "1780", "1880")
    many = compile_template(charts.member_map, *NORRBOTTEN)
    above = [layer for layer in few["layer"] if layer["mark"].get("dy")]
    assert [layer["transform"][0]["filter"].endswith("!isValid(datum.beside_lon)") for layer in above] == [True, True]
    assert not [layer for layer in many["layer"] if layer["mark"].get("dy")]


def test_a_single_municipality_can_be_drawn() -> None:
    template = compile_template(charts.member_map, "0182")
    assert len(template["transform"][1]["from"]["data"]["values"]) == 1
