"""What the parts of a collaboration's page share: links, tables that stay short, rows that open for the wording."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import polars as pl
import streamlit as st

from app import formatting
from app.columns import cell_text
from app.components import Column, Markup, downloads, link, source_ref, tag, write
from app.components.layout import beside
from app.state import State
from app.texts import collaborations as words
from app.texts import common
from app.views.page_tools import sources_of

Row = Mapping[str, Any]
FEW = 12  # rows that stand open; a longer list opens on request
SMALL = "font-size:var(--t-small);color:var(--t-ink-soft);line-height:20px"
_OWN = ";background:var(--t-accent-soft);box-shadow:inset 4px 0 0 var(--t-accent);padding-left:12px"


def href(state: State, collaboration_id: str, anchor: str | None = None) -> str:
    """The address of one collaboration's page with the reader's choices."""
    return state.href(words.SLUG, anchor=anchor, **{words.PARAMETER: collaboration_id})


def listing(
    state: State,
    frame: pl.DataFrame,
    columns: Sequence[Column],
    *,
    title: str,
    key: str,
    noun: tuple[str, str] = ("rad", "rader"),
) -> None:
    """The rows one by one: open where they are few, else behind a line that says how many, with downloads."""
    if frame.height <= FEW:
        write(told_rows(state, frame, columns, title=title, key=key))
        return
    count = formatting.count(frame.height, *noun)
    with st.expander(words.SHOW_ALL.format(count=count), key=f"tabell-{key}"):
        write(told_rows(state, frame, columns, title=title, key=key))
        downloads(frame, columns, file_stem=key, title=title, source=sources_of(frame))


def told_rows(state: State, frame: pl.DataFrame, columns: Sequence[Column], *, title: str, key: str) -> Markup:
    """A list where each row is its name, its text and its marks; on a narrow screen they stand below each other.

    The first of `columns` names the row, those with width `wide` are its text, the rest are marks that are left out
    where there is nothing to say.
    """
    items = [_told(row, columns, own=is_own(state)(row), key=f"{key}-{at}") for at, row in enumerate(frame.to_dicts())]
    return tag("ul", *items, role="list", aria_label=title, style="list-style:none;margin:0;padding:0")


def _told(row: Row, columns: Sequence[Column], *, own: bool, key: str) -> Markup:
    first, *rest = columns
    said = [tag("p", cell_text(column, row)) for column in rest if column.width == "wide" and row[column.field]]
    marks = [
        words.MARK.format(title=column.title, text=cell_text(column, row))
        for column in rest
        if column.width != "wide" and row[column.field]
    ]
    if marks:
        said.append(tag("p", " · ".join(marks), style=SMALL))
    body = tag("div", *said, tag("p", source_ref(row, key=key)), style="max-width:var(--t-measure)")
    name = tag("span", cell_text(first, row), style="font-weight:600;overflow-wrap:anywhere")
    return tag(
        "li",
        beside(name, body, basis="min(18rem,100%)", least="20rem"),
        style="border-top:1px solid var(--t-rule);padding:8px 0;margin:0" + (_OWN if own else ""),
    )


def nothing(why: str) -> None:
    """A section that one would expect but that no document gives."""
    said = f"{formatting.sentence_start(common.MISSING)}. {why}"
    more = tag("p", link(words.SEE_MISSING, "#saknas"), class_="t-empty-who")
    write(tag("div", tag("p", said, class_="t-empty-why"), more, class_="t-empty"))


def folds(rows: Sequence[Row], key: str) -> Markup:
    """Titles that open for the wording and its source. Rows need `title`, `about_whom`, `text` and the source."""
    return tag("div", *[_fold(row, key) for row in rows], class_="t-folds")


def _fold(row: Row, key: str) -> Markup:
    summary = tag(
        "summary",
        tag("span", row["title"], class_="t-fold-title"),
        tag("span", row["about_whom"], class_="t-fold-side", style="grid-column:2"),
        style="padding:8px 0",
    )
    body = tag("div", tag("p", tag("q", row["text"])), tag("p", source_ref(row, key=key)), class_="t-fold-body")
    return tag("details", summary, body, class_="t-fold")


def is_own(state: State) -> Callable[[Row], bool]:
    """Whether a row is that of the chosen municipality."""
    return lambda row: state.kommun is not None and row.get("kommun_code") == state.kommun
