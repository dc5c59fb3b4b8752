"""The pictures of Projekt: what each mark says, that a contradiction is drawn, that the process is never rescaled."""

import polars as pl
import pytest

from app.charts import projects as charts
from app.charts.compile import Template, compile_template, height_of

PHASES = (("Ingen fas", "angiven"), ("Förstudie",), ("Utvecklings-", "projekt"))


@pytest.fixture
def track() -> Template:
    return compile_template(charts.phase_track, PHASES, "motsäger varandra", "försenat")


def marks(template: Template, kind: str) -> list[Template]:
    return [layer for layer in template["layer"] if layer["mark"]["type"] == kind]


def filters(layer: Template) -> list[str]:
    return [step["filter"] for step in layer.get("transform", []) if "filter" in step]


def test_each_source_has_a_mark_of_its_own_shape(track: Template) -> None:
    (frame,) = marks(track, "bar")
    assert filters(frame) == ["datum.statement_kind === 'plan'"]
    assert frame["mark"]["fillOpacity"] == 0
    dot, diamond, ring = marks(track, "point")
    assert filters(dot) == ["datum.statement_kind === 'protocol'"]
    assert filters(diamond) == ["datum.statement_kind === 'follow_up'"]
    assert dot["mark"].get("shape", "circle") != diamond["mark"]["shape"]
    assert filters(ring)[-1] == "datum.origin === 'example'"
    assert ring["mark"]["strokeDash"]


def test_a_contradiction_is_a_line_and_a_word(track: Template) -> None:
    line = next(layer for layer in marks(track, "rule") if filters(layer))
    word = next(layer for layer in marks(track, "text") if filters(layer))
    assert filters(line) == filters(word) == ["datum.is_contradicted"]
    assert word["encoding"]["text"]["value"] == "motsäger varandra"


def test_every_phase_has_its_column_whatever_the_rows(track: Template) -> None:
    axis = track["layer"][0]["encoding"]["x"]["axis"]
    assert axis["values"] == [0, 1, 2]
    assert axis["tickCount"] == len(PHASES)
    assert '["Utvecklings-", "projekt"]' in axis["labelExpr"]
    assert '"Utvecklingsprojekt"' in axis["labelExpr"]
    domains = {tuple(layer["encoding"]["x"]["scale"]["domain"]) for layer in track["layer"]}
    assert domains == {(-0.5, 2.5)}


def test_no_phase_stated_stands_in_the_first_column(track: Template) -> None:
    steps = {step["as"]: step["calculate"] for step in marks(track, "bar")[0]["transform"] if "calculate" in step}
    assert steps["first"] == "isValid(datum.phase_order) ? datum.phase_order : 0"


def test_rows_stand_in_the_order_of_what_matters(track: Template) -> None:
    for layer in track["layer"]:
        assert layer["encoding"]["y"]["sort"] == {"field": "display_order", "op": "min", "order": "ascending"}


def test_late_is_a_word(track: Template) -> None:
    names = next(layer for layer in marks(track, "text") if not filters(layer))
    heading = next(step["calculate"] for step in names["transform"] if step.get("as") == "heading")
    assert "försenat" in heading


def test_no_layer_keeps_a_set_of_its_own(track: Template) -> None:
    assert all("data" not in layer for layer in (*track["layer"], *compile_template(charts.time_plan)["layer"]))


@pytest.mark.parametrize(("names", "rows"), [([], 1), (["a"], 1), (["a", "a", "b"], 2)])
def test_the_height_follows_the_activities(track: Template, names: list[str], rows: int) -> None:
    frame = pl.DataFrame({"project_name": names}, schema={"project_name": pl.String})
    assert height_of(track, frame) == rows * charts.ROW_STEP + 72


def test_a_moved_end_is_open_and_a_planned_time_is_filled() -> None:
    planned, moved = marks(compile_template(charts.time_plan), "bar")
    assert "fill" not in planned["mark"]
    assert moved["mark"]["stroke"]
    assert filters(moved) == ["isValid(datum.replanned_to_year)"]
    assert moved["encoding"]["x"]["field"] == "end"
    steps = {step["as"]: step["calculate"] for step in planned["transform"] if "calculate" in step}
    assert steps["end"] == "datum.plan_to_year + 1"


def test_the_periods_last_day_is_a_labelled_line() -> None:
    template = compile_template(charts.time_plan)
    (line,) = marks(template, "rule")
    assert line["encoding"]["x"]["field"] == "period"
    assert any(layer["encoding"].get("text", {}).get("field") == "day" for layer in marks(template, "text"))
