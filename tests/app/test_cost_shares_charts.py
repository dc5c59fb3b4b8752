"""The pictures of Kostnadsfördelning: the map holds every municipality, the chosen one is picked out everywhere."""

from typing import Any

import pytest

from app.charts import cost_shares, theme
from app.charts.compile import Template, compile_template

CODES = (
    "2505", "2506", "2510", "2513", "2514", "2518", "2521", "2523", "2560", "2580", "2581", "2582", "2583", "2584",
)  # fmt: skip
MAP = compile_template(cost_shares.kommun_map, "invoiced_per_inhabitant_sek", "kr per invånare", *CODES)
BARS = compile_template(cost_shares.kommun_bars, "kommun_name", "invoiced_per_inhabitant_sek", "all_sek")
KEY = compile_template(cost_shares.key_bars, "kommun_name")
CHANGE = compile_template(cost_shares.change_bars, "kommun_name", "moved_sek")


def lookups(template: Template) -> list[dict[str, Any]]:
    return [step["from"] for step in template["transform"] if "lookup" in step]


def test_the_map_holds_a_shape_and_a_place_for_every_municipality() -> None:
    shapes, places = lookups(MAP)
    assert {feature["properties"]["kommun_code"] for feature in shapes["data"]["values"]} == set(CODES)
    assert {place["kommun_code"] for place in places["data"]["values"]} == set(CODES)


def test_the_shapes_are_sent_once() -> None:
    assert all("data" not in layer for layer in MAP["layer"])


def test_the_maps_scale_starts_at_zero_and_is_one_colour_from_light_to_dark() -> None:
    colour = MAP["layer"][0]["encoding"]["color"]
    assert colour["field"] == "invoiced_per_inhabitant_sek"
    assert colour["scale"] == {"nice": True, "range": [theme.HEAT_LOW, theme.HEAT_HIGH], "zero": True}


def test_names_on_the_coast_and_the_border_stand_outside_their_shapes() -> None:
    places = {place["kommun_code"]: place for place in lookups(MAP)[1]["data"]["values"]}
    assert places["2583"]["beside_lon"] > places["2583"]["lon"]
    assert places["2523"]["beside_lon"] is None


@pytest.mark.parametrize("template", [MAP, BARS, KEY, CHANGE])
def test_the_chosen_municipality_is_picked_out(template: Template) -> None:
    assert "is_own" in str(template["layer"])
    assert theme.ACCENT in str(template["layer"])
    assert template["layer"][0]["description"]


def test_a_share_is_equal_part_part_per_inhabitant_and_remainder() -> None:
    equal, per_head, remainder, amount, _ = KEY["layer"]
    assert equal["encoding"]["x"]["field"] == "equal_part_sek"
    assert (per_head["encoding"]["x"]["field"], per_head["encoding"]["x2"]["field"]) == ("equal_part_sek", "keyed")
    assert (remainder["encoding"]["x"]["field"], remainder["encoding"]["x2"]["field"]) == ("keyed", "amount_sek")
    assert remainder["mark"]["fillOpacity"] == 0
    assert amount["mark"]["type"] == "tick"


def test_who_is_left_out_has_no_bar_but_a_word_at_the_zero_line() -> None:
    steps = {step["as"]: step["calculate"] for step in CHANGE["layer"][1]["transform"] if "calculate" in step}
    assert steps["at"] == "isValid(datum['moved_sek']) ? datum['moved_sek'] : 0"
    assert CHANGE["layer"][1]["encoding"]["x"]["field"] == "at"
