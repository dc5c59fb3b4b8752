"""The picture block: the finding, what is shown, the picture, its source and date, the table behind it, downloads."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

import polars as pl
import streamlit as st

from app import exports, formatting
from app.charts import compile as charts
from app.columns import Column
from app.components import signs, tables
from app.components.layout import whole_dates
from app.components.markup import Child, Markup, join, tag, write
from app.texts import common


def figure(
    title: str,
    subtitle: str,
    *,
    template: charts.Template,
    frame: pl.DataFrame,
    columns: Sequence[Column],
    alt: str,
    file_stem: str,
    source: Child,
    as_of: date | str | None = None,
    table: pl.DataFrame | None = None,
    definition: Child = None,
    note: Child = None,
    height: int | None = None,
    example: bool | None = None,
    own: Callable[[Mapping[str, Any]], bool] | None = None,
    open_table: bool = False,
    empty: str | None = None,
) -> None:
    """A picture with everything that belongs to it.

    `title` states the finding with its figures, made from the data; `subtitle` says what is shown and in which unit.
    `template` comes from `compile_template(chart_function)`, `frame` holds the rows it draws. `alt` says in words what
    the picture shows. `table` (the frame itself unless given) and `columns` make the table behind the picture and both
    downloads; keep the source columns in it and every row can show its source. `example` None: found from `origin`.
    `file_stem` is unique on the page; it names the downloaded files and the keys.
    """
    behind = frame if table is None else table
    rests_on_example = _has_example(frame, behind) if example is None else example
    with st.container(key=f"bild-{file_stem}", gap=None):
        _heading(title, subtitle, rests_on_example)
        if frame.is_empty():
            write(tag("div", tag("p", empty or common.MISSING, class_="t-empty-why"), class_="t-empty t-h-160"))
        else:
            _picture(template, frame, alt, file_stem, height or charts.height_of(template, frame))
        write(_source_line(source, as_of, definition, note))
        if not behind.is_empty():
            with st.expander(common.TABLE_OPEN, expanded=open_table, key=f"tabell-{file_stem}"):
                tables.data_table(behind, columns, caption=title, key=file_stem, show_caption=False, own=own)
                downloads(
                    behind,
                    columns,
                    file_stem=file_stem,
                    title=title,
                    source=_plain(source),
                    as_of=as_of,
                    example=rests_on_example,
                )


def downloads(
    frame: pl.DataFrame,
    columns: Sequence[Column],
    *,
    file_stem: str,
    title: str,
    source: str,
    as_of: date | str | None = None,
    example: bool = False,
) -> None:
    """Buttons that fetch the table as CSV and Excel. The file is made when asked for, not at every rerun."""
    note = exports.Note(
        title=title, source=source, as_of=formatting.iso_date(as_of) if as_of else None, example=example
    )
    with st.container(horizontal=True, gap="small", key=f"hamta-{file_stem}"):
        st.download_button(
            common.DOWNLOAD_CSV,
            lambda: exports.to_csv(frame, columns, note),
            file_name=exports.file_name(file_stem, "csv", example=example),
            mime="text/csv",
            on_click="ignore",
            key=f"csv-{file_stem}",
        )
        st.download_button(
            common.DOWNLOAD_EXCEL,
            lambda: exports.to_xlsx(frame, columns, note),
            file_name=exports.file_name(file_stem, "xlsx", example=example),
            mime="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            on_click="ignore",
            key=f"xlsx-{file_stem}",
        )


def _picture(template: charts.Template, frame: pl.DataFrame, alt: str, file_stem: str, height: int | None) -> None:
    # The browser fetches the drawing code after the page; until then the style sheet keeps the room by this key.
    room = min(-(-height // charts.ROOM_STEP) * charts.ROOM_STEP, charts.ROOM_MAX) if height else 0
    with st.container(key=f"rum-{room}-{file_stem}", gap=None):
        st.vega_lite_chart(
            charts.chart_frame(frame),
            charts.for_page(template),
            theme=None,
            alt=alt,
            width="stretch",
            height=height or "content",
            key=f"diagram-{file_stem}",
        )


def _heading(title: str, subtitle: str, example: bool) -> None:
    badge = signs.example_badge() if example else None
    write(
        tag(
            "div",
            tag("div", tag("h3", title), badge, class_="t-title-row"),
            tag("p", subtitle, class_="t-subtitle"),
            class_="t-figure-head",
        )
    )


def _source_line(source: Child, as_of: date | str | None, definition: Child, note: Child) -> Markup:
    dated = whole_dates(common.AS_OF.format(date=formatting.iso_date(as_of))) if as_of else None
    first = join(join(common.SOURCE, ": ", source), dated, separator=". ")
    parts = [tag("p", first, "." if dated else None)]
    if definition:
        parts.append(tag("p", tag("b", common.DEFINITION), ": ", definition))
    if note:
        parts.append(tag("p", tag("b", common.NOTE), ": ", note))
    return tag("div", *parts, class_="t-figure-foot")


def _has_example(*frames: pl.DataFrame) -> bool:
    return any("origin" in frame.columns and "example" in frame["origin"].to_list() for frame in frames)


def _plain(source: Child) -> str:
    return "" if source is None or isinstance(source, Markup) else source
