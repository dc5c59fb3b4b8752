"""The councils' ledger on Beslut: the answer in a sentence, a seat per council, what waits, and who must act."""

from collections.abc import Mapping
from typing import Any

import polars as pl
import streamlit as st

from app import data, formatting
from app.charts import decisions as charts
from app.charts.compile import compile_template
from app.components import Column, figure, join, link, tag, write
from app.components.markup import Child, Markup
from app.state import State
from app.texts import decisions as words
from app.views.goals_picture import followed_until
from app.views.page_tools import count_word

Row = Mapping[str, Any]
NAMED = 3  # councils that are left and can be named in a sentence
COLUMNS = (
    Column("kommun_name", words.COLUMN_KOMMUN, lookup=True),
    Column("decision_text", words.COLUMN_DECISION),
    Column("decision_date", words.COLUMN_DAY, kind="date", empty=words.NO_DAY, width="narrow"),
    Column("is_owed", words.COLUMN_OWED, kind="yes_no"),
)


def lead(matters: list[dict[str, Any]]) -> str:
    """The page's answer: how many councils have approved each matter, who is left, and what is blocked until then."""
    said = [_answer(row) for row in matters]
    return " ".join(said) or words.LEAD_NO_MATTER


def seats(matter: Row, rows: pl.DataFrame, agreement: pl.DataFrame, items: pl.DataFrame, state: State) -> None:
    """A matter's seats, and beside them what waits and who must act."""
    shown = rows.filter(pl.col("matter_id") == matter["matter_id"])
    write(tag("h2", matter["matter_name"], class_="t-hidden", id=matter["matter_id"]))
    left, right = st.columns([3, 2], gap="large")
    with left:
        _picture(matter, shown, state)
    with right:
        _waits(matter, shown, agreement, items, state)


def finding(matter: Row) -> str:
    """The picture's title: how many have approved, and who is left."""
    count = formatting.number(matter["council_count"])
    if matter["unknown_count"] == matter["council_count"]:
        return words.SEATS_NONE_KNOWN.format(count=count)
    if not matter["owed_count"]:
        return words.SEATS_ALL.format(count=count)
    approved = formatting.number(matter["approved_count"])
    return words.SEATS_SOME.format(approved=approved, count=count, left=_left(matter))


def _picture(matter: Row, shown: pl.DataFrame, state: State) -> None:
    rows = shown.to_dicts()
    frame = shown.with_columns(
        pl.Series("word", [_word(row) for row in rows], dtype=pl.String),
        (pl.col("kommun_code") == (state.kommun or "")).alias("is_own"),
        pl.col("has_example").alias("is_example"),
    )
    told = [words.SEATS_ALT_ROW.format(kommun=row["kommun_name"], word=_word(row)) for row in rows]
    figure(
        finding(matter),
        words.SEATS_SUBTITLE,
        template=compile_template(charts.council_seats),
        frame=frame.select(charts.SEAT_FIELDS),
        table=shown,
        columns=COLUMNS,
        alt=words.SEATS_ALT.format(count=formatting.number(matter["council_count"]), rows=" ".join(told)),
        file_stem=f"fullmaktige-{matter['matter_id']}",
        source=words.SEATS_SOURCE,
        as_of=data.known_until(state.basis, followed_until(state.period)),
        example=bool(matter["has_example"]),
        own=lambda row: row["kommun_code"] == state.kommun,
    )


def _waits(matter: Row, shown: pl.DataFrame, agreement: pl.DataFrame, items: pl.DataFrame, state: State) -> None:
    """The chosen municipality, counts, who must act, and what else is left."""
    own = shown.filter(pl.col("kommun_code") == (state.kommun or "")).to_dicts()
    pairs: list[tuple[str, Child]] = [(row["kommun_name"], tag("b", row["decision_text"])) for row in own]
    approved = formatting.out_of(matter["approved_count"], matter["council_count"])
    pairs.append((words.APPROVED, tag("b", approved)))
    for field, term in (
        ("rejected_count", words.REJECTED),
        ("pending_count", words.PENDING),
        ("unknown_count", words.UNKNOWN),
    ):
        if matter[field]:
            pairs.append((term, formatting.out_of(matter[field], matter["council_count"])))
    pairs.append((words.MUST_ACT, _who(matter)))
    for row in items.filter(pl.col("decision_kind") == "tables").to_dicts():
        named = words.TABLED.format(paragraph=row["paragraph"], title=row["title"])
        day = formatting.iso_date(row["meeting_date"])
        pairs.append((words.TABLED_TERM.format(date=day), _paragraph(named, row)))
    pairs.append((words.RAISED, _raised(matter, items)))
    for dates in agreement.filter(pl.col("agreement_from_date").is_not_null()).to_dicts():
        starts = formatting.iso_date(dates["agreement_from_date"])
        pairs.append((words.STARTS, link(starts, "#avtal")))
    rows = [tag("div", tag("dt", term), tag("dd", told)) for term, told in pairs]
    write(
        tag("div", tag("h3", words.WAITS), class_="t-figure-head"),
        tag("dl", *rows, class_="t-facts"),
    )


def _raised(matter: Row, items: pl.DataFrame) -> Markup:
    """The day, and a link to the paragraph that raised the matter where its protocol is the one that is shown."""
    of_day = (pl.col("decision_kind") == "raises_matter") & (pl.col("meeting_date") == matter["raised_date"])
    named = [
        _paragraph(words.PARAGRAPH.format(paragraph=row["paragraph"]), row) for row in items.filter(of_day).to_dicts()
    ]
    return join(formatting.iso_date(matter["raised_date"]), *named, separator=", ")


def _paragraph(named: str, row: Row) -> Markup:
    return link(named, f"#par-{row['paragraph']}")


def _who(matter: Row) -> str:
    if not matter["owed_count"]:
        return words.MUST_ACT_NONE
    if matter["owed_count"] == matter["council_count"]:
        return words.MUST_ACT_ALL.format(count=formatting.number(matter["council_count"]))
    return formatting.listing(matter["owed_names"].split(", "))


def _told(matter: Row) -> str:
    name = matter["matter_name"]
    values = {
        "matter": name[:1].lower() + name[1:],
        "count": formatting.number(matter["council_count"]),
        "approved": formatting.number(matter["approved_count"]),
    }
    if matter["unknown_count"] == matter["council_count"]:
        return words.LEAD_UNKNOWN.format(**values)
    if matter["rejected_count"]:
        names = formatting.listing(matter["rejected_names"].split(", "))
        return words.LEAD_REJECTED.format(names=names, **values)
    if not matter["owed_count"]:
        return words.LEAD_ALL.format(**values)
    if not matter["approved_count"]:
        return words.LEAD_NONE.format(**values)
    return words.LEAD_SOME.format(left=_left(matter), **values)


def _answer(matter: Row) -> str:
    blocks = matter["blocks_text"] if matter["owed_count"] else None
    return f"{_told(matter)} {blocks}" if blocks else _told(matter)


def _left(matter: Row) -> str:
    if matter["owed_count"] > NAMED:
        return words.LEFT_COUNT.format(count=count_word(matter["owed_count"]))
    return words.LEFT_NAMED.format(names=formatting.listing(matter["owed_names"].split(", ")))


def _word(row: Row) -> str:
    told = row["decision_text"]
    return str(told[:1].lower() + told[1:])
