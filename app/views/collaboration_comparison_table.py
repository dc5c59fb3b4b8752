"""Municipality × measure as a table whose values open their sources, kinds of posts on rows of their own."""

from itertools import groupby

import polars as pl
import streamlit as st

from app import formatting
from app.components import Column, Markup, data_table, downloads, source_ref, tag, write
from app.state import State
from app.texts import collaboration_comparison as words
from app.texts import common
from app.views.page_tools import Row, sources_of

_SMALL = "font-size:var(--t-small);color:var(--t-ink-soft)"
_TABLE = "table-layout:fixed;min-width:44rem"
_TIGHT = "padding-right:12px;overflow-wrap:break-word;hyphens:auto"
# The names of the measures stay where a narrow screen scrolls the municipalities.
_STUCK = f"position:sticky;left:0;background:var(--t-ground);width:24%;{_TIGHT}"
_COLUMNS = (
    Column("measure_name", words.MEASURE, lookup=True),
    Column("kommun_name", words.KOMMUN),
    Column("shown_text", words.VALUE, reason_field="missing_reason"),
    Column("unit", words.UNIT),
    Column("comment_text", words.COMMENT, empty=""),
)
_FILE_COLUMNS = (
    Column("measure_group_label", words.GROUP),
    *_COLUMNS,
    Column("measure_description", words.MEANING, empty=""),
    Column("missing_reason", words.WHY_MISSING, empty="", words=common.MISSING_REASONS),
)


def table(state: State, cells: pl.DataFrame) -> None:
    """The measures that can be compared at once, those of a single municipality on request, everything as a file."""
    few = (pl.col("stated_kommun_count") < 2) & ~pl.col("measure_group").is_in(words.ALWAYS_SHOWN)
    rare, shared = cells.filter(few), cells.filter(~few)
    write(tag("div", tag("h3", words.TABLE), tag("p", words.TABLE_LEAD, class_="t-prose"), class_="t-figure-head"))
    write(matrix(shared, caption=words.CAPTION, own=state.kommun))
    if not rare.is_empty():
        count = formatting.count(rare["measure_id"].n_unique(), *words.MEASURE_COUNT)
        with st.expander(words.FEW.format(count=count), key="tabell-matt-en-kommun"):
            write(matrix(rare, caption=words.CAPTION_FEW, own=state.kommun))
    with st.expander(words.EVERYTHING, key="tabell-matt"):
        stated = cells.filter(pl.col("shown_text").is_not_null())
        data_table(stated, _COLUMNS, caption=words.FILE_TITLE, key="matt", show_caption=False, sources_column=False)
        downloads(cells, _FILE_COLUMNS, file_stem="jamforelse", title=words.FILE_TITLE, source=sources_of(stated))


def matrix(cells: pl.DataFrame, *, caption: str, own: str | None = None) -> Markup:
    """The table: a column per municipality, a row per measure, the measures in groups. `own` picks out a column."""
    kommuner = cells["kommun_code"].unique(maintain_order=True).to_list()
    names = dict(zip(cells["kommun_code"], cells["kommun_name"], strict=True))
    heads = [tag("th", names[code], scope="col", style=_TIGHT) for code in kommuner]
    first = tag("th", words.MEASURE, scope="col", style=_STUCK)
    bodies = [
        _group(label, list(rows), kommuner, own)
        for label, rows in groupby(cells.to_dicts(), key=lambda row: row["measure_group_label"])
    ]
    inner = tag(
        "table",
        tag("caption", caption, class_="t-hidden"),
        tag("thead", tag("tr", first, *heads)),
        *bodies,
        class_="t-table",
        style=_TABLE,
    )
    label = common.SCROLL_TABLE.format(title=caption)
    return tag("div", inner, class_="t-scroll", role="region", tabindex=0, aria_label=label)


def _group(label: str, rows: list[Row], kommuner: list[str], own: str | None) -> Markup:
    head = tag("th", label, scope="rowgroup", colspan=len(kommuner) + 1, style="font-weight:600;padding-top:20px")
    lines = []
    for _, measure in groupby(rows, key=lambda row: row["measure_id"]):
        values = {row["kommun_code"]: row for row in measure}
        cells = [_cell(values.get(code), is_own=code == own) for code in kommuner]
        lines.append(tag("tr", _measure(next(iter(values.values()))), *cells))
    return tag("tbody", tag("tr", head), *lines)


def _measure(row: Row) -> Markup:
    unit = None if row["unit"] == words.WORD_UNIT else tag("span", f" {row['unit']}", style=_SMALL)
    return tag("th", row["measure_name"], unit, scope="row", style=_STUCK)


def _cell(row: Row | None, *, is_own: bool) -> Markup:
    style = f"{_TIGHT};background:var(--t-accent-soft)" if is_own else _TIGHT
    if row is None or row["shown_text"] is None:
        reason = words.SHORT_REASONS.get(row["missing_reason"] if row else "", common.MISSING)
        return tag("td", tag("span", reason, class_="t-missing", style="font-size:var(--t-small)"), style=style)
    key = f"matt-{row['measure_id']}-{row['kommun_code']}"
    return tag("td", source_ref(row, label=row["shown_text"], key=key), style=style)
