"""The year wheel of Sammanträde: a line for everything that has a day or a month in the year."""

from collections.abc import Callable, Iterator, Mapping
from textwrap import wrap
from typing import Any

import polars as pl
import streamlit as st

from app import formatting
from app.charts import meeting as charts
from app.charts.compile import compile_template
from app.components import Column, figure, tag, write
from app.state import State
from app.texts import meeting as words
from app.texts.calendar import CANCELLED
from app.views.goals_picture import followed_until
from app.views.page_tools import count_word

Row = Mapping[str, Any]
COLUMNS = (
    Column("when_label", words.COLUMN_WHEN, lookup=True),
    Column("title", words.COLUMN_WHAT),
    Column("event_kind_label", words.COLUMN_KIND),
    Column("status_label", words.COLUMN_STATUS, empty=words.NOTHING),
    Column("detail", words.COLUMN_DETAIL, empty=words.NOTHING, width="wide"),
    Column("rule_text", words.COLUMN_RULE, empty=words.PRINTED, width="wide"),
)
# What the picture shows of the calendar, besides what the wheel itself asks for.
MARKS: Mapping[str, str] = {
    "meeting": "meeting",
    "call": "deadline",
    "payment": "deadline",
    "index_reading": "deadline",
    "agreement_start": "deadline",
    "agreement_end": "deadline",
    "notice": "deadline",
    "extension": "deadline",
    "tertial_end": "tertial",
    "council_decision": "own",
}
_LONGEST = 36  # letters of a line beside the rail on the narrowest screen
_DECIDED = "decision"


def beside(left: Callable[[], None], right: Callable[[], None]) -> None:
    """The picture, and what comes next beside it."""
    first, second = st.columns([1, 1], gap="large")
    with first:
        write(tag("h2", words.SECTIONS["arshjul"], id="arshjul"))
        left()
    with second:
        right()


def picture(events: pl.DataFrame, wheel: pl.DataFrame, board: pl.DataFrame, state: State) -> None:
    """The year whose goals are followed, from January at the top."""
    year = state.period.goal_year
    shown = events.filter(pl.col("fiscal_year") == year).filter(_is_shown(state))
    rows = shown.to_dicts()
    months = {month for row in wheel.to_dicts() for month in range(row["month"], (row["month_to"] or row["month"]) + 1)}
    frame = pl.DataFrame(list(_lines(rows, months)) if rows else [], schema=_SCHEMA)
    past = words.WHEEL_SUBTITLE_PAST if any(row["is_past"] for row in rows) else ""
    figure(
        _finding(board, year),
        words.WHEEL_SUBTITLE.format(year=year) + past,
        template=compile_template(charts.year_wheel),
        frame=frame.select(charts.LINE_FIELDS),
        table=shown,
        columns=COLUMNS,
        alt=words.WHEEL_ALT.format(year=year, rows=" ".join(_told(row) for row in rows)),
        file_stem="arshjul",
        source=words.WHEEL_SOURCE,
        as_of=followed_until(state.period),
        note=words.WHEEL_NOTE,
        own=lambda row: bool(state.kommun) and row["kommun_code"] == state.kommun,
        empty=words.WHEEL_EMPTY.format(year=year),
    )


_SCHEMA = {
    "line": pl.Int64,
    "month": pl.String,
    "day": pl.String,
    "mark": pl.String,
    "text": pl.String,
    "weight": pl.String,
    "in_wheel": pl.Boolean,
    "is_past": pl.Boolean,
    "is_example": pl.Boolean,
}


def _is_shown(state: State) -> pl.Expr:
    """The board's own meetings, last days, the wheel, and the chosen municipality's decisions."""
    kind = pl.col("event_kind")
    meetings = (kind == "meeting") & (pl.col("body_kind") == "board")
    own = (kind == "council_decision") & (pl.col("kommun_code") == (state.kommun or ""))
    others = kind.is_in([code for code in MARKS if code not in ("meeting", "council_decision")])
    return meetings | own | others | pl.col("wheel_item_id").is_not_null()


def _lines(rows: list[dict[str, Any]], months: set[int]) -> Iterator[dict[str, Any]]:
    """What the picture draws: every month has a line, and long words go on over the next."""
    line = 0
    for month in range(1, 13):
        told = [part for row in rows if row["event_month"] == month for part in _parts(row)]
        for index, part in enumerate(told or [_blank()]):
            name = formatting.month_name(month) if index == 0 else ""
            yield {"line": line, "month": name, "in_wheel": month in months, **part}
            line += 1


def _parts(row: Row) -> Iterator[dict[str, Any]]:
    mark = "" if row["wheel_item_id"] else MARKS[row["event_kind"]]
    weight = "normal" if row["wheel_kind"] in (None, _DECIDED) else "soft"
    if mark in ("meeting", "own"):
        weight = "strong"
    day = str(row["event_date"].day) if mark and row["event_date"] else ""
    past = bool(row["is_past"])
    for index, text in enumerate(wrap(_short(row), _LONGEST)):
        first = index == 0
        yield {
            "day": day if first else "",
            "mark": mark if first else "",
            "text": text,
            "weight": weight,
            "is_past": past,
            "is_example": first and row["origin"] == "example",
        }


def _blank() -> dict[str, Any]:
    return {"day": "", "mark": "", "text": "", "weight": "normal", "is_past": False, "is_example": False}


def _short(row: Row) -> str:
    if row["event_kind"] == "call":
        return words.CALL
    if row["event_kind"] == "council_decision":
        return words.COUNCIL.format(kommun=row["kommun_name"], status=(row["status_label"] or "").lower())
    if row["event_kind"] == "meeting":
        if row["status_label"] == CANCELLED:
            return words.MEETING_CANCELLED
        return words.MEETING_TIMES.format(times=times(row)) if row["starts_at"] else words.MEETING
    return str(row["title"])


def times(row: Row) -> str:
    """`13.00–17.00`, or when it begins."""
    return "–".join(f"{clock:%H.%M}" for clock in (row["starts_at"], row["ends_at"]) if clock is not None)


def _told(row: Row) -> str:
    return words.WHEEL_ALT_ROW.format(when=row["when_label"], what=_short(row))


def _finding(board: pl.DataFrame, year: int) -> str:
    """Whether the board meets in the months of the wheel."""
    of_year = board.filter(pl.col("fiscal_year") == year)
    held = of_year.filter(pl.col("meeting_id").is_not_null() & (pl.col("meeting_state") != "cancelled"))
    outside = of_year.filter(pl.col("wheel_match") == "outside_wheel").height
    without = of_year.filter(pl.col("meeting_id").is_null()).height
    values = {"year": year, "count": formatting.sentence_start(count_word(held.height))}
    if held.is_empty():
        return words.WHEEL_NONE.format(**values)
    if outside:
        return words.WHEEL_OUTSIDE.format(outside=count_word(outside), **values)
    if without:
        agree = held.height
        return words.WHEEL_SOME.format(agree=values["count"], slots=count_word(agree + without), year=year)
    return (words.WHEEL_ALL_ONE if held.height == 1 else words.WHEEL_ALL).format(**values)
