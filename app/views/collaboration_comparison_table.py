"""Municipality × measure: words in columns side by side, figures in a table. Each value opens its source."""

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
_KOMMUN = "font-size:1rem;line-height:24px;font-weight:600;margin:0;padding:16px 0 4px"
_KOMMUN_OWN = f"{_KOMMUN};color:var(--t-accent)"
_LINES = "display:grid;grid-template-rows:subgrid"
_COLUMNS_BESIDE = "display:grid;grid-template-columns:repeat(auto-fit,minmax(min(12.5rem,100%),1fr));gap:0 24px"
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
    worded = pl.col("unit") == words.WORD_UNIT
    few = (pl.col("stated_kommun_count") < 2) & ~pl.col("measure_group").is_in(words.ALWAYS_SHOWN)
    told, rare, shared = cells.filter(worded), cells.filter(~worded & few), cells.filter(~worded & ~few)
    if not told.is_empty():
        write(_heading(words.WORDS, words.WORDS_LEAD), in_words(told, own=state.kommun))
    write(_heading(words.TABLE, words.TABLE_LEAD))
    if not shared.is_empty():
        write(matrix(shared, caption=words.CAPTION, own=state.kommun))
    if not rare.is_empty():
        count = formatting.count(rare["measure_id"].n_unique(), *words.MEASURE_COUNT)
        with st.expander(words.FEW.format(count=count), key="tabell-matt-en-kommun"):
            write(matrix(rare, caption=words.CAPTION_FEW, own=state.kommun))
    with st.expander(words.EVERYTHING, key="tabell-matt"):
        stated = cells.filter(pl.col("shown_text").is_not_null())
        data_table(stated, _COLUMNS, caption=words.FILE_TITLE, key="matt", show_caption=False, sources_column=False)
        downloads(cells, _FILE_COLUMNS, file_stem="jamforelse", title=words.FILE_TITLE, source=sources_of(stated))


def in_words(cells: pl.DataFrame, *, own: str | None = None) -> Markup:
    """A column per municipality with what is told in words, the same measures in line; the rest below."""
    span = cells["measure_id"].n_unique() + 1
    columns = []
    for _, rows in cells.group_by("kommun_code", maintain_order=True):
        listed = rows.to_dicts()
        head = tag("h4", listed[0]["kommun_name"], style=_KOMMUN_OWN if listed[0]["kommun_code"] == own else _KOMMUN)
        inner = f"{_LINES};grid-row:2/span {span - 1};margin:0;padding:0"
        answers = tag("dl", *[_answer(row) for row in listed], style=inner)
        style = f"{_LINES};grid-row:span {span};min-width:0;align-content:start"
        columns.append(tag("section", head, answers, style=style, aria_label=listed[0]["kommun_name"]))
    return tag("div", *columns, style=_COLUMNS_BESIDE)


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


def _heading(title: str, lead: str) -> Markup:
    return tag("div", tag("h3", title), tag("p", lead, class_="t-prose"), class_="t-figure-head")


def _answer(row: Row) -> Markup:
    return tag(
        "div",
        tag("dt", row["measure_name"], style=f"{_SMALL};font-weight:400;line-height:20px"),
        tag("dd", _value(row), style="margin:0"),
        style="border-top:1px solid var(--t-rule);padding:6px 0 8px",
    )


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
    return tag("td", _value(row), style=f"{_TIGHT};background:var(--t-accent-soft)" if is_own else _TIGHT)


def _value(row: Row | None) -> Markup:
    """The value as a button that opens its source, or why there is none."""
    if row is None or row["shown_text"] is None:
        reason = words.SHORT_REASONS.get(row["missing_reason"] if row else "", common.MISSING)
        return tag("span", reason, class_="t-missing", style="font-size:var(--t-small)")
    return source_ref(row, label=row["shown_text"], key=f"matt-{row['measure_id']}-{row['kommun_code']}")
