"""The section of *Om uppgifterna* that traces a figure: source files, steps, mart, rows, and each row's source."""

from collections.abc import Mapping
from typing import Any

import polars as pl
import streamlit as st

from app import formatting
from app.columns import SOURCE_FIELDS, Kind, cell_text
from app.components import Column, data_table, downloads, empty_state, join, prose, section, source_ref, tag, write
from app.components.markup import Markup
from app.data import about
from app.state import State
from app.texts import about as words
from app.texts import about_trace as trace_words
from app.texts import codes, common
from app.views.about_choice import (
    DEFAULT_MART,
    LEAF,
    MART,
    SEARCH,
    Choice,
    page_link,
    searched,
    selected,
    write_address,
)

_MACHINE_ENDS = ("_id", "_order", "_code")
_SOURCED = {"seed_file", "source_id"}
_PLAIN_NUMBERS = ("year", "tertial", "row", "order", "paragraph", "month", "number")


def trace(state: State, choice: Choice) -> None:
    """Choose a mart; see its way from the source files, and its rows with their sources."""
    section(words.TRACE, trace_words.TRACE_LEAD, anchor="spar")
    listed = {row["mart_name"]: row for row in about.marts().to_dicts()}
    if not listed:
        empty_state(trace_words.NO_MARTS)
        return
    mart = choice.mart if choice.mart in listed else DEFAULT_MART if DEFAULT_MART in listed else next(iter(listed))
    labels = {name: _label(row) for name, row in listed.items()}
    ordered = dict(sorted(labels.items(), key=lambda pair: pair[1].lower()))
    selected(trace_words.CHOOSE_MART, MART, ordered, mart, forget=(LEAF, SEARCH))
    described = listed[mart]
    grain = trace_words.GRAIN_IS.format(grain=described["grain"]) if described["grain"] else None
    rest = str(described["description"] or "").partition(". ")[2]
    prose(rest or None, grain)
    _path(state, mart)
    _rows(state, choice, mart)


def _columns(mart: str) -> None:
    with st.expander(trace_words.COLUMN_LIST, key="tabell-kolumner"):
        columns = [
            Column("description", words.MEANS, lookup=True, width="wide"),
            Column("column_name", trace_words.COLUMN),
            Column("data_type", trace_words.TYPE, words=trace_words.TYPES),
        ]
        data_table(
            about.columns(mart),
            columns,
            caption=trace_words.COLUMN_TABLE.format(mart=mart),
            key="kolumner",
            show_caption=False,
        )


def row_columns(frame: pl.DataFrame) -> list[Column]:
    """How the columns of any mart are shown: money and ratios as figures, years and row numbers as they stand.

    What a reader looks for stands first: names, dates and amounts before ids, orders and what is the same for all.
    """
    shown = [name for name in frame.columns if name not in SOURCE_FIELDS and name != "matching_rows"]
    return [
        Column(
            name,
            name,
            _kind(name, frame.schema[name]),
            decimals=_decimals(frame.schema[name]),
            empty=trace_words.BLANK,
            words=codes.WORDS if _is_coded(name, frame.schema[name]) else {},
        )
        for name in sorted(shown, key=lambda name: name.endswith(_MACHINE_ENDS) or name == "basis")
    ]


def _label(row: Mapping[str, Any]) -> str:
    text = str(row["description"] or row["mart_name"])
    return trace_words.MART_LABEL.format(description=text.split(". ")[0].rstrip("."), name=row["mart_name"])


def _path(state: State, mart: str) -> None:
    steps = about.lineage(mart)
    write(tag("h3", trace_words.PATH))
    stages = [_stage(state, layer, title, steps, mart) for layer, title in trace_words.LAYERS.items()]
    write(tag("ol", *stages, class_="t-path", role="list"))
    with st.expander(trace_words.STEPS, key="tabell-steg"):
        told = steps.filter(pl.col("description").is_not_null() & (pl.col("layer") != "page"))
        columns = [
            Column("node_name", trace_words.STEP, lookup=True),
            Column("layer", trace_words.LAYER, words=trace_words.LAYERS),
            Column("description", words.CONTENT, width="wide"),
            Column("made_from", trace_words.MADE_FROM, empty=trace_words.BLANK),
        ]
        data_table(told, columns, caption=trace_words.STEPS_TABLE, key="steg", show_caption=False)


def _stage(state: State, layer: str, title: str, steps: pl.DataFrame, mart: str) -> Markup:
    names = steps.filter(pl.col("layer") == layer)["node_name"].to_list()
    nothing = {"intermediate": trace_words.NO_RULES, "page": trace_words.NO_PAGES}.get(layer, trace_words.BLANK)
    items = [tag("li", _node(state, layer, name, mart)) for name in names]
    listed = tag("ul", *items, role="list") if items else tag("p", nothing, class_="t-subtitle")
    return tag("li", tag("p", title, class_="t-path-title"), listed)


def _node(state: State, layer: str, name: str, mart: str) -> Markup | str:
    if layer == "page":
        address = page_link(state, name)
        return tag("a", name, href=address) if address else name
    if layer == "seed":
        rows = about.build_facts().rows.get(name.replace("seeds/", "raw.").removesuffix(".csv"))
        return (
            name if rows is None else trace_words.FILE_ROWS.format(file=name, rows=formatting.count(rows, *words.ROW))
        )
    return tag("b", name) if name == mart else name


def _rows(state: State, choice: Choice, mart: str) -> None:
    write(tag("h3", trace_words.ROW_LIST, id="rader"))
    searched(trace_words.SEARCH_ROWS, SEARCH, choice.search, trace_words.SEARCH_EXAMPLE, forget=(LEAF,))
    frame = about.mart_rows(mart, choice.search, state.basis, choice.leaf)
    if frame.is_empty():
        empty_state(trace_words.NO_ROWS_SEARCH.format(needle=choice.search) if choice.search else trace_words.NO_ROWS)
        return
    total = int(frame["matching_rows"][0])
    first = (choice.leaf - 1) * about.PAGE_ROWS + 1
    last = first + frame.height - 1
    told = trace_words.ROWS_SHOWN.format(
        first=formatting.number(first), last=formatting.number(last), total=formatting.number(total)
    )
    computed = None if _SOURCED & set(frame.columns) else trace_words.ROWS_COMPUTED
    write(tag("p", join(told, trace_words.ROWS_BLANK, computed, separator=" "), class_="t-subtitle", role="status"))
    columns = row_columns(frame)
    _columns(mart)
    write(_rows_table(frame, columns, trace_words.ROWS_TABLE.format(mart=mart), state.kommun))
    if total > about.PAGE_ROWS:
        with st.container(key="blad", horizontal=True, gap="small"):
            _turn(trace_words.PREVIOUS_ROWS, choice.leaf - 1, first <= 1)
            _turn(trace_words.NEXT_ROWS, choice.leaf + 1, last >= total)
    whole = about.all_mart_rows(mart, choice.search, state.basis)
    example = "origin" in whole.columns and "example" in whole["origin"].to_list()
    downloads(
        whole,
        columns,
        file_stem=mart,
        title=trace_words.ROWS_TABLE.format(mart=mart),
        source=trace_words.DATABASE_SOURCE,
        example=example,
    )


def _turn(label: str, leaf: int, disabled: bool) -> None:
    st.button(
        label,
        key=f"blad-{label}",
        disabled=disabled,
        on_click=lambda: write_address(LEAF, str(leaf) if leaf > 1 else None),
    )


def _rows_table(frame: pl.DataFrame, columns: list[Column], caption: str, kommun: str | None) -> Markup:
    # The source stands first: in a wide table the last column is out of sight on a tablet.
    rows = frame.to_dicts()
    sourced = bool(_SOURCED & set(frame.columns))
    heads = [tag("th", common.SOURCE, scope="col", class_="t-col-source")] if sourced else []
    heads += [tag("th", column.title, scope="col", class_="t-num" if column.is_numeric else None) for column in columns]
    body = []
    for index, row in enumerate(rows):
        label = common.EXAMPLE if row.get("origin") == "example" else common.SOURCE
        cells = [tag("td", source_ref(row, label=label, key=f"rad-{index}"))] if sourced else []
        cells += [
            tag("td", cell_text(column, row), class_="t-num" if column.is_numeric else None) for column in columns
        ]
        marks = [
            "t-own" if kommun and row.get("kommun_code") == kommun else "",
            "t-row-example" if row.get("origin") == "example" else "",
        ]
        body.append(tag("tr", *cells, class_=" ".join(filter(None, marks)) or None))
    table = tag(
        "table",
        tag("caption", caption, class_="t-hidden"),
        tag("thead", tag("tr", *heads)),
        tag("tbody", *body),
        class_="t-table t-rows",
    )
    name = common.SCROLL_TABLE.format(title=caption)
    return tag("div", table, class_="t-scroll", role="region", tabindex=0, aria_label=name)


def _kind(name: str, dtype: pl.DataType) -> Kind:
    if dtype.is_decimal():
        return "money"
    if dtype.is_float():
        return "decimal"
    if dtype.is_integer():
        return "text" if any(word in name for word in _PLAIN_NUMBERS) else "int"
    if dtype == pl.Date:
        return "date"
    return "yes_no" if dtype == pl.Boolean else "text"


def _is_coded(name: str, dtype: pl.DataType) -> bool:
    # An id is looked up as it stands; in every other text a code is told by its word.
    return dtype == pl.String and not name.endswith(("_id", "anchor"))


def _decimals(dtype: pl.DataType) -> int | None:
    if dtype.is_decimal():
        return 2
    return 4 if dtype.is_float() else None
