"""What Ekonomi and Kostnadsfördelning share: own choices in the address, dates in sentences, sources in words."""

from calendar import monthrange
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, Literal

import polars as pl
import streamlit as st

from app import data, formatting
from app.columns import Column
from app.components import data_table, downloads, notice
from app.texts import common
from app.texts import page_tools as words

Row = Mapping[str, Any]


def chosen(parameter: str, options: Mapping[str, str], default: str, *, silent: Sequence[str] = ()) -> str:
    """The page's choice in the address, or the default.

    What can't be chosen is said on the page, unless `silent` names it: a choice that was right before the reader
    changed another.
    """
    value = st.query_params.get(parameter)
    if value is None or value in options:
        return value if value is not None else default
    if value not in silent:
        shown = value if len(value) <= 40 else f"{value[:39]}…"
        used = options.get(default, default) or words.NONE_CHOSEN
        notice(words.UNKNOWN_CHOICE.format(parameter=parameter, value=shown, used=used), kind="warning")
    return default


def write_choice(parameter: str, value: str | None) -> None:
    """Put a choice in the address; None takes it away (the default has no parameter)."""
    if value is None:
        st.query_params.pop(parameter, None)
    else:
        st.query_params[parameter] = value


def pick(
    label: str,
    parameter: str,
    options: Mapping[str, str],
    default: str,
    *,
    silent: Sequence[str] = (),
    width: int | Literal["stretch"] = "stretch",
) -> str:
    """A list to choose from (code → words), bound to a parameter in the address. Returns the code."""
    value = chosen(parameter, options, default, silent=silent)
    key = f"val_{parameter}"
    mirror(key, value)

    def changed() -> None:
        new = st.session_state[key]
        write_choice(parameter, None if new == default else str(new))

    st.selectbox(
        label,
        list(options),
        format_func=lambda code: options[code],
        key=key,
        on_change=changed,
        filter_mode=None,
        width=width,
    )
    return value


def mirror(key: str, value: object) -> None:
    """Let a control show what the address says, also after the browser's back button."""
    if st.session_state.get(key) != value:
        st.session_state[key] = value


def when(day: date, *, with_year: bool = True) -> str:
    """`per sista oktober 2022`, or `per den 15 oktober 2022` for a day inside a month."""
    if day.day != monthrange(day.year, day.month)[1]:
        return words.ON_DATE.format(date=formatting.long_date(day))
    month = formatting.month_year(day) if with_year else formatting.month_name(day.month)
    return words.MONTH_END.format(month=month)


def count_word(count: int) -> str:
    """`två`; figures above twelve."""
    return words.NUMBERS[count] if 0 <= count < len(words.NUMBERS) else formatting.number(count)


def with_titles(frame: pl.DataFrame) -> pl.DataFrame:
    """Rows that rest on several documents (ids with a comma between) with the documents' titles in place of the ids."""
    titles = {
        ids: formatting.listing(data.source_title(each) for each in ids.split(", "))
        for ids in frame["source_id"].drop_nulls().unique()
        if ", " in ids
    }
    return frame.with_columns(pl.col("source_id").replace(titles)) if titles else frame


def sources_of(frame: pl.DataFrame) -> str:
    """The documents and places that the rows rest on, as one line; *Exempeldata* where that is all there is."""
    if frame.is_empty() or "source_id" not in frame.columns:
        return ""
    rows = frame.filter(pl.col("source_id").is_not_null())
    if rows.is_empty():
        return words.EXAMPLE_SOURCE
    lines: list[str] = []
    for source_id in rows["source_id"].unique(maintain_order=True):
        title = data.source_title(source_id)
        if any(title in line for line in lines):
            continue
        of_source = rows.filter(pl.col("source_id") == source_id)
        if "origin" in frame.columns:  # an example has no place in any document
            of_source = of_source.filter(pl.col("origin") != "example")
        listed = "; ".join(
            dict.fromkeys(part for place in of_source["source_place"].drop_nulls() for part in place.split("; "))
        )
        lines.append(words.SOURCE_PLACES.format(title=title, places=listed) if listed else title)
    if (
        "origin" in frame.columns
        and frame.filter(pl.col("source_id").is_null() & (pl.col("origin") == "example")).height
    ):
        lines.append(words.EXAMPLE_SOURCE)
    return ". ".join(lines)


def table_behind(
    frame: pl.DataFrame,
    columns: Sequence[Column],
    *,
    title: str,
    file_stem: str,
    source: str,
    as_of: date | None = None,
    own: Callable[[Row], bool] | None = None,
    strong: Callable[[Row], bool] | None = None,
    label: str = common.TABLE_OPEN,
    open_table: bool = False,
) -> None:
    """The table behind a picture with rows of sums picked out, and its downloads."""
    example = "origin" in frame.columns and "example" in frame["origin"].to_list()
    with st.expander(label, expanded=open_table, key=f"tabell-{file_stem}"):
        data_table(frame, columns, caption=title, key=file_stem, show_caption=False, own=own, strong=strong)
        downloads(frame, columns, file_stem=file_stem, title=title, source=source, as_of=as_of, example=example)
