"""The risk matrix: a fixed grid of sixteen cells, a place for each risk, and none for one whose place is unknown."""

from typing import Any

import pytest

from app.charts import risks as charts
from app.charts import theme
from app.charts.compile import Template, compile_template

WORDS = ("osannolik", "mindre sannolik", "underlag saknas", "underlag saknas")


def risk(number: int, now: tuple[int | None, int | None], before: tuple[int, int] | None = None, **other: Any) -> Any:
    known = None not in now
    return {
        "matrix_label": str(number),
        "risk_name": "Reglemente och avtal fastställs inte",
        "risk_kind": "risk",
        "decision": "accepted",
        "current_probability": now[0],
        "current_consequence": now[1],
        "previous_probability": before[0] if before else None,
        "previous_consequence": before[1] if before else None,
        "has_moved": before is not None,
        "position_is_known": known,
        "has_example": False,
        **other,
    }


def template() -> Template:
    return compile_template(charts.matrix, WORDS, WORDS)


def layers(kind: str) -> list[Template]:
    return [layer for layer in template()["layer"] if layer["mark"]["type"] == kind]


def test_the_grid_has_sixteen_cells_whatever_is_drawn_in_it() -> None:
    cells = layers("rect")[0]["data"]["values"]
    assert len(cells) == 16
    assert max(cell["value"] for cell in cells) == 16
    for layer in layers("point"):
        assert layer["encoding"]["x"]["scale"]["domain"] == [0.5, 4.5]


def test_the_tint_is_one_hue_over_the_whole_scale_and_everything_on_it_can_be_read() -> None:
    fill = layers("rect")[0]["encoding"]["fill"]["scale"]
    assert fill == {"domain": [1, 16], "range": [charts.LOW, charts.HIGH]}
    for ground in fill["range"]:
        assert theme.contrast(theme.INK, ground) >= 4.5


def test_a_step_without_a_word_says_so() -> None:
    axis = layers("rect")[0]["encoding"]["y"]["axis"]
    assert "3|underlag|saknas" in axis["labelExpr"]
    assert "1|osannolik" in axis["labelExpr"]


def test_kind_is_a_shape_and_decision_a_fill() -> None:
    mark = next(layer for layer in layers("point") if "condition" in layer["encoding"].get("fill", {}))
    assert mark["encoding"]["shape"]["scale"] == {"domain": ["risk", "control"], "range": ["circle", "square"]}
    assert mark["encoding"]["fill"]["condition"]["test"] == "datum.decision === 'followed_up'"


def test_the_picture_describes_itself() -> None:
    assert any(layer.get("description") for layer in template()["layer"])


def test_no_risk_is_no_mark() -> None:
    frame = charts.marks([])
    assert frame.is_empty()
    assert frame.columns == list(charts.MARK_SCHEMA)


def test_a_risk_that_cannot_be_placed_is_not_placed() -> None:
    frame = charts.marks([risk(1, (1, None)), risk(2, (2, 3))])
    assert frame["number"].to_list() == ["2"]


def test_two_in_a_cell_stand_one_above_the_other_with_names() -> None:
    frame = charts.marks([risk(1, (2, 3)), risk(2, (2, 3))])
    assert frame["x"].to_list() == [2.5, 2.5]
    assert frame["y"].to_list() == [2.25, 1.75]
    assert all("|" in name for name in frame["name"])


def test_a_full_cell_has_room_for_numbers_only_and_keeps_all_inside() -> None:
    frame = charts.marks([risk(number, (1, 2)) for number in (1, 2, 3, 4)])
    assert frame["name"].to_list() == [""] * 4
    assert frame["x"].n_unique() == 4
    assert frame["x"].is_between(1.5, 2.5).all()
    assert frame["y"].is_between(0.5, 1.5).all()


def test_a_risk_that_moved_leaves_an_unnamed_mark_where_it_stood_and_an_arrow() -> None:
    frame = charts.marks([risk(1, (3, 2), (2, 2))])
    now, before = frame.sort("stands", descending=True).to_dicts()
    assert (now["stands"], before["stands"]) == ("now", "before")
    assert (now["x_from"], now["y_from"]) == (before["x"], before["y"])
    assert before["name"] == ""
    assert before["x_from"] is None


@pytest.mark.parametrize(("target", "place"), [((3, 3), "above"), ((1, 3), "below")])
def test_what_leaves_a_cell_stands_on_the_side_it_leaves_by(target: tuple[int, int], place: str) -> None:
    frame = charts.marks([risk(1, target, (2, 3)), risk(2, (2, 3))])
    left = frame.filter((frame["number"] == "1") & (frame["stands"] == "before"))["y"][0]
    stays = frame.filter(frame["number"] == "2")["y"][0]
    assert (left > stays) is (place == "above")
