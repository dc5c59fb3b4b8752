"""The year wheel from above: a line for everything, in the order of the frame; months of the wheel stand out."""

from datetime import date
from typing import Any

import polars as pl

from app.charts import meeting as charts
from app.charts.compile import compile_template, height_of, with_data
from app.texts import meeting as words
from app.views.meeting_wheel import _lines


def event(**values: Any) -> dict[str, Any]:
    """A row of the calendar as the picture reads it."""
    plain = dict.fromkeys(("event_date", "wheel_item_id", "wheel_kind", "starts_at", "ends_at", "status_label"))
    return {**plain, "is_past": False, "origin": "document", "event_month": 3, "title": "", **values}


def lines(*rows: dict[str, Any], months: tuple[int, ...] = (3,)) -> pl.DataFrame:
    return pl.DataFrame(list(_lines(list(rows), set(months))))


def test_every_month_has_a_line_also_when_nothing_happens() -> None:
    frame = lines()
    assert frame["month"].to_list()[:3] == ["januari", "februari", "mars"]
    assert frame.height == 12
    assert frame.filter("in_wheel")["month"].to_list() == ["mars"]


def test_long_words_go_on_over_the_next_line_without_a_mark_of_their_own() -> None:
    long = "Riskanalys och verksamhetsplanering (strategidag)"
    frame = lines(event(event_kind="tertial_end", title=long, event_date=date(2023, 3, 31), origin="example"))
    told = frame.filter(pl.col("text") != "")
    assert " ".join(told["text"]) == long
    assert told["mark"].to_list() == ["tertial", ""]
    assert told["day"].to_list() == ["31", ""]
    assert told["is_example"].to_list() == [True, False]


def test_decisions_stand_out_from_information() -> None:
    frame = lines(
        event(event_kind="meeting", event_date=date(2023, 3, 3)),
        event(event_kind="report", wheel_item_id="a", wheel_kind="decision", title="Beslut"),
        event(event_kind="wheel", wheel_item_id="b", wheel_kind="information", title="Information"),
    )
    told = frame.filter(pl.col("text") != "")
    assert told["weight"].to_list() == ["strong", "normal", "soft"]
    assert told["text"].to_list() == [words.MEETING, "Beslut", "Information"]


def test_the_height_follows_the_lines() -> None:
    template = compile_template(charts.year_wheel)
    frame = lines(event(event_kind="call", event_date=date(2023, 3, 1)))
    assert height_of(template, frame) == charts.STEP * 12 + 8


def test_each_mark_has_a_shape_of_its_own() -> None:
    shapes = [options["shape"] for options in charts._SHAPES.values()]
    assert len(set(shapes)) == len(charts.MARKS) == len(shapes)


def test_the_template_draws_the_rows_that_the_page_sends() -> None:
    frame = lines(event(event_kind="call", event_date=date(2023, 3, 1)))
    spec = with_data(compile_template(charts.year_wheel), frame.select(charts.LINE_FIELDS))
    assert len(spec["data"]["values"]) == 12
    assert all("data" not in layer for layer in spec["layer"])
    assert spec["layer"][0]["description"] == words.WHEEL_DESCRIPTION
