"""The lead of Sammanträde, its contents, and the meetings against the year wheel."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import polars as pl
import streamlit as st

from app import formatting
from app.columns import Column
from app.components import data_table, downloads, join, prose, section, source_ref, tag, write
from app.data import meeting as facts
from app.state import State
from app.texts import meeting as words
from app.views.meeting_next import days
from app.views.meeting_wheel import times
from app.views.page_tools import sources_of

Row = Mapping[str, Any]
_RULE = Column("call_rule_text", words.COLUMN_CALL_RULE, empty=words.NOT_FOLLOWED)


def lead(board: pl.DataFrame, until: date | None) -> str:
    """Which meeting this is or which is next, and what it must decide."""
    by_place = {row["place"]: row for row in reversed(board.to_dicts())}
    if not by_place:
        return words.LEAD_NONE
    this, following = by_place.get("this"), by_place.get("next")
    told = [_this(this)] if this else []
    if following is None:
        return " ".join([*told, _none_ahead(board, until)])
    when = formatting.weekday_date(following["meeting_date"])
    ahead = words.DAYS.format(days=days(following["days_ahead"]))
    items = _waiting(following["meeting_id"])
    decide = words.LEAD_DECIDE.format(items=formatting.listing(items)) if items else words.LEAD_DECIDE_NONE
    return " ".join([*told, words.LEAD_NEXT.format(date=when, days=ahead), decide])


def meetings(rows: pl.DataFrame, rule: pl.DataFrame, state: State, until: date | None) -> None:
    """The board's meetings and the wheel's months without one; folded: earlier years, and the preparatory group's."""
    board = rows.filter(pl.col("body_kind") == "board")
    if board.is_empty():
        return
    recent = pl.col("fiscal_year") >= state.period.fiscal_year
    section(words.SECTIONS["sammantraden"], _agreement(board), anchor="sammantraden")
    # Other pages lead to a meeting by its id.
    write(tag("div", *[tag("span", id=row["meeting_id"]) for row in board.to_dicts() if row["meeting_id"]]))
    _table(board.filter(recent), words.MEETINGS_CAPTION, "sammantraden", state, until)
    for row in rule.to_dicts():
        told = words.CALL_RULE.format(
            days=formatting.number(row["number_value"]), clause=row["clause"], text=row["text"]
        )
        prose(join(told, source_ref(row, key="kallelse"), separator=" "))
    for folded, title, key in (
        (board.filter(~recent), words.MEETINGS_EARLIER, "tidigare"),
        (rows.filter(pl.col("body_kind") == "preparatory_group"), words.MEETINGS_GROUP, "beredningsgruppen"),
    ):
        if not folded.is_empty():
            named = title.format(count=formatting.number(folded.height))
            with st.expander(named, key=f"tabell-{key}"):
                _table(folded, named, key, state, until)


def _this(row: Row) -> str:
    when = formatting.long_date(row["meeting_date"])
    if row["first_paragraph"] is None:
        return words.LEAD_THIS_NO_ITEMS.format(date=when)
    return words.LEAD_THIS.format(date=when, first=row["first_paragraph"], last=row["last_paragraph"])


def _none_ahead(board: pl.DataFrame, until: date | None) -> str:
    since = formatting.long_date(until) if until else ""
    months = board.filter((pl.col("place") == "month") & (pl.col("wheel_decision_text").is_not_null())).to_dicts()
    if not months:
        return words.LEAD_NO_NEXT.format(date=since)
    first = months[0]
    items = formatting.listing(_small(text) for text in first["wheel_decision_text"].split("; "))
    return words.LEAD_NO_NEXT_WHEEL.format(date=since, month=first["when_label"], items=items)


def _waiting(meeting_id: str) -> list[str]:
    """What a coming meeting must decide: tabled items and the wheel's decisions."""
    items = facts.agenda(meeting_id).filter(pl.col("decision_kind") == "decision").to_dicts()
    return [
        words.TABLED.format(title=row["title"]) if row["item_kind"] == "tabled" else _small(row["title"])
        for row in items
    ]


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]


def _agreement(board: pl.DataFrame) -> str | None:
    """Whether meetings and wheel go together; where they do not, what differs."""
    compared = board.filter(pl.col("wheel_match").is_not_null())
    if compared.is_empty():
        return None
    told = compared.filter(pl.col("wheel_match").is_in(["outside_wheel", "no_meeting"]))["wheel_match_text"].to_list()
    sentences = [words.MEETINGS_DISAGREE.format(sentences=" ".join(told))] if told else []
    if not told:
        sentences.append(words.MEETINGS_AGREE.format(year=compared.row(0, named=True)["fiscal_year"]))
    coming = compared.filter(pl.col("wheel_match") == "not_yet")["when_label"].to_list()
    if coming:
        sentences.append(words.MEETINGS_NOT_YET.format(months=formatting.listing(coming)))
    return " ".join(sentences)


def _table(rows: pl.DataFrame, title: str, key: str, state: State, until: date | None) -> None:
    listed = rows.to_dicts()
    shown = rows.with_columns(
        pl.Series("day", [_day(row) for row in listed], dtype=pl.String),
        pl.Series("time", [times(row) or _nothing(row) for row in listed], dtype=pl.String),
        pl.Series("purpose", [row["purpose"] or _nothing(row) for row in listed], dtype=pl.String),
        pl.Series("call", [_call(row) for row in listed], dtype=pl.String),
    )
    columns = _columns(state)
    data_table(shown, columns, caption=title, key=key, show_caption=False, strong=lambda row: row["place"] == "this")
    downloads(
        shown,
        (*columns, _RULE),
        file_stem=key,
        title=title,
        source=sources_of(rows),
        as_of=until,
        example=bool(rows["has_example"].any()),
    )


def _columns(state: State) -> tuple[Column, ...]:
    def agenda(row: Row) -> str | None:
        return state.href("sammantrade", anchor="dagordning", mote=row["meeting_id"]) if row["agenda_count"] else None

    return (
        Column("day", words.COLUMN_DAY, lookup=True, link=agenda, width="narrow"),
        Column("time", words.COLUMN_TIME, empty=words.NO_TIME, width="narrow"),
        Column("state_label", words.COLUMN_STATUS),
        Column("call", words.COLUMN_CALL, empty=words.NOT_FOLLOWED, width="narrow"),
        Column("wheel_decision_text", words.COLUMN_WHEEL, empty=words.NOTHING),
        Column("wheel_match_text", words.COLUMN_MATCH, empty=words.NOTHING),
        Column("purpose", words.COLUMN_PURPOSE, empty=words.NO_PURPOSE),
    )


def _day(row: Row) -> str:
    return formatting.iso_date(row["meeting_date"]) if row["meeting_date"] else str(row["when_label"])


def _nothing(row: Row) -> str | None:
    """A month without a meeting has nothing to say of time, content and call; else what is missing is told."""
    return None if row["meeting_id"] else words.NOTHING


def _call(row: Row) -> str | None:
    if row["call_date"] is None:
        return _nothing(row)
    weekday = formatting.weekday_date(row["call_date"]).split(" ")[0]
    return words.CALL_DAY.format(date=formatting.iso_date(row["call_date"]), weekday=weekday)
