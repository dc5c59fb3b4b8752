"""The pictures of Mål: both lines drawn and labelled, a scale that stands still, signs that need no colour."""

import polars as pl
import pytest

from app.charts import goals as charts
from app.charts import theme
from app.charts.compile import Template, compile_template, height_of


def layers(template: Template, kind: str) -> list[Template]:
    return [layer for layer in template["layer"] if layer["mark"]["type"] == kind]


def test_both_lines_are_drawn_and_labelled_and_told_apart_without_colour() -> None:
    template = compile_template(charts.progress, "percent")
    lines = {rule["encoding"]["x"]["field"]: rule["mark"] for rule in layers(template, "rule")}
    assert lines["line_value"]["strokeDash"] != lines["aspiration"]["strokeDash"]
    assert {text["encoding"]["text"]["field"] for text in layers(template, "text")} == {
        "line_label",
        "aspiration_label",
    }


def test_the_scale_of_percentages_never_moves() -> None:
    for layer in compile_template(charts.progress, "percent")["layer"]:
        assert layer["encoding"]["x"]["scale"]["domain"] == [0, 100]


def test_a_count_begins_at_zero() -> None:
    for layer in compile_template(charts.progress, "count")["layer"]:
        assert layer["encoding"]["x"]["scale"]["zero"] is True


def test_decided_meetings_are_an_open_bar_and_outcome_a_solid_one() -> None:
    _, ahead, outcome = layers(compile_template(charts.progress, "count"), "bar")
    assert (ahead["mark"]["fill"], ahead["encoding"]["x"]["field"]) == (theme.GROUND, "expected_value")
    assert outcome["encoding"]["x"]["field"] == "value"


def test_periods_stand_in_the_order_of_the_rows() -> None:
    assert layers(compile_template(charts.progress, "count"), "bar")[0]["encoding"]["y"]["sort"] is None


def test_the_matrix_says_the_same_by_shape_words_and_tint() -> None:
    template = compile_template(charts.matrix)
    codes = list(charts.CONTRIBUTIONS)
    tint = layers(template, "rect")[0]["encoding"]["color"]["scale"]
    inner = layers(template, "point")[1]["encoding"]["shape"]["scale"]
    assert tint["domain"] == inner["domain"] == codes
    assert len(set(inner["range"][:2])) == 2
    assert layers(template, "text")
    assert all(axis in layers(template, "rect")[0]["encoding"] for axis in ("x", "y"))


def test_the_chosen_kommun_is_framed() -> None:
    own = layers(compile_template(charts.matrix), "rect")[-1]
    assert own["transform"] == [{"filter": "datum.is_own"}]
    assert own["mark"]["stroke"] == theme.ACCENT


@pytest.mark.parametrize("name", ["holds_back", "lifts", "not_reported"])
def test_marks_stand_out_from_the_ground(name: str) -> None:
    assert theme.contrast(charts.RINGS[name], charts.TINTS[name]) >= 3


@pytest.mark.parametrize("rows", [0, 1, 14])
def test_the_room_grows_with_the_rows(rows: int) -> None:
    frame = pl.DataFrame({"kommun_name": [str(row) for row in range(rows)]}, schema={"kommun_name": pl.String})
    assert height_of(compile_template(charts.matrix), frame) == 64 + 30 * max(rows, 1)


def test_every_picture_says_what_it_is() -> None:
    assert compile_template(charts.matrix)["description"]
    assert compile_template(charts.progress, "percent")["description"]
