"""Rows that came, went or changed, as a sentence and as tables: for a draft, a version, or two versions compared."""

from collections.abc import Iterable, Sequence
from typing import Any

import polars as pl
import streamlit as st

from app import actions, formatting
from app.actions.titles import Kind, table_title
from app.components import Column, data_table, downloads, markdown_text, prose
from app.texts import workbench_changes as words

_SCHEMA = dict.fromkeys(("file", "what", "row", "key", "column", "before", "after"), pl.String)
COLUMNS = (
    Column("what", words.COLUMNS["what"]),
    Column("row", words.COLUMNS["row"], empty="", width="narrow"),
    Column("key", words.COLUMNS["key"], lookup=True, width="wide"),
    Column("column", words.COLUMNS["column"]),
    Column("before", words.COLUMNS["before"], empty=words.EMPTY_CELL, width="wide"),
    Column("after", words.COLUMNS["after"], empty=words.EMPTY_CELL, width="wide"),
)


def table_name(name: str) -> str:
    """The title of the table in a seed file, with a word for example rows."""
    title = table_title(name) or words.UNKNOWN_TABLE
    return words.EXAMPLE.format(title=title) if "/" in name else title


def is_table(name: str) -> bool:
    """Whether a file's name is that of a table, and not of somebody's workbook."""
    return table_title(name) is not None


def summary(diffs: Sequence[actions.FileDiff]) -> str:
    """What came, changed and went, as a sentence: `2 nya rader i Närvaro och 1 borttagen rad i Utfall.`."""
    named = [words.IN_TABLE.format(rows=counts(each), table=table_name(each.name)) for each in diffs]
    return f"{formatting.listing(named)}." if named else words.NONE


def counts(diff: actions.FileDiff) -> str:
    """How many rows of one table came, changed and went, in words."""
    if diff.unreadable:
        return words.UNREADABLE
    kinds: tuple[tuple[Kind, tuple[str, str]], ...] = (
        ("added", words.ADDED),
        ("changed", words.CHANGED),
        ("removed", words.REMOVED),
    )
    said = [_counted(diff.count(kind), *forms) for kind, forms in kinds if diff.count(kind)]
    return formatting.listing(said)


def show(diffs: Sequence[actions.FileDiff], *, key: str, open_first: bool = True) -> None:
    """A folded table for each file that differs, and all of it as a file to keep. `key` is unique on the page."""
    for place, diff in enumerate(diffs):
        title = words.TABLE_TITLE.format(table=table_name(diff.name), rows=counts(diff))
        with st.expander(markdown_text(title), expanded=open_first and place == 0, key=f"tabell-{key}-{place}"):
            if diff.unreadable:
                prose(words.UNREADABLE)
                continue
            rows = frame([diff])
            data_table(
                rows.head(words.FIRST_SHOWN),
                COLUMNS,
                caption=words.CAPTION.format(table=table_name(diff.name)),
                key=f"{key}-{place}",
                show_caption=False,
                sources_column=False,
            )
            if rows.height > words.FIRST_SHOWN:
                prose(words.REST.format(count=formatting.number(rows.height - words.FIRST_SHOWN)))
    if diffs:
        everything = frame(diffs)
        titled = (Column("file", words.FILE, lookup=True), *COLUMNS)
        downloads(everything, titled, file_stem=f"{words.STEM}-{key}", title=summary(diffs), source=words.SOURCE)


def frame(diffs: Iterable[actions.FileDiff]) -> pl.DataFrame:
    """One row for each cell that differs: file, what happened, row in Excel, key, column, before, after."""
    found: list[dict[str, Any]] = []
    for diff in diffs:
        for change in diff.changes:
            before, after = change.before or {}, change.after or {}
            number = change.row_after or change.row_before
            found += [
                {
                    "file": diff.name,
                    "what": words.KINDS[change.kind],
                    "row": None if number is None else str(number),
                    "key": " · ".join(part for part in change.key if part),
                    "column": name,
                    "before": before.get(name) or None,
                    "after": after.get(name) or None,
                }
                for name in change.columns
            ]
    return pl.DataFrame(found, schema=_SCHEMA)


def _counted(count: int, one: str, many: str) -> str:
    return one if count == 1 else many.format(count=formatting.number(count))
