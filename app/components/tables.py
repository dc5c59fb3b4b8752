"""Tables as an annual report sets them: thin rules, figures right-aligned, a source at every row."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import polars as pl

from app.columns import Column, cell_text, is_missing
from app.components import signs, sources
from app.components.layout import whole_dates
from app.components.markup import Markup, join, tag, write
from app.texts import common

Row = Mapping[str, Any]


def data_table(
    frame: pl.DataFrame,
    columns: Sequence[Column],
    *,
    caption: str,
    key: str,
    show_caption: bool = True,
    own: Callable[[Row], bool] | None = None,
    strong: Callable[[Row], bool] | None = None,
    sources_column: bool = True,
    empty: str | None = None,
) -> None:
    """A table on the page, for reading. Sort the frame first: the order is the message.

    `caption` says what the table holds (it is its name for screen readers, also when not shown). `own` picks out the
    chosen municipality's row, `strong` a row of sums. Rows with the source columns of marts.md get a *Källa* button;
    rows of origin `example`, and rows that rest on example data (`has_example`), get the word. `key` is unique on the
    page. `empty` stands where there are no rows.
    """
    write(
        table_markup(
            frame,
            columns,
            caption=caption,
            key=key,
            show_caption=show_caption,
            own=own,
            strong=strong,
            sources_column=sources_column,
            empty=empty,
        )
    )


def table_markup(
    frame: pl.DataFrame,
    columns: Sequence[Column],
    *,
    caption: str,
    key: str,
    show_caption: bool = True,
    own: Callable[[Row], bool] | None = None,
    strong: Callable[[Row], bool] | None = None,
    sources_column: bool = True,
    empty: str | None = None,
) -> Markup:
    """As `data_table`, but returns the markup."""
    rows = frame.to_dicts()
    with_sources = sources_column and any(sources.has_source(row) for row in rows)
    if not rows:
        return tag("p", empty or common.MISSING, class_="t-missing")
    heads = [tag("th", column.title, scope="col", class_=_classes(column)) for column in columns]
    if with_sources:
        heads.append(tag("th", common.SOURCE, scope="col", class_="t-col-source"))
    body = []
    for index, row in enumerate(rows):
        cells = [_cell(column, row) for column in columns]
        if with_sources:
            cells.append(tag("td", sources.source_ref(row, key=f"{key}-{index}"), class_="t-col-source"))
        body.append(tag("tr", *cells, class_=_row_classes(row, own, strong)))
    table = tag(
        "table",
        tag("caption", caption, class_=None if show_caption else "t-hidden"),
        tag("thead", tag("tr", *heads)),
        tag("tbody", *body),
        class_="t-table",
    )
    return tag(
        "div",
        table,
        class_="t-scroll",
        role="region",
        tabindex=0,
        aria_label=common.SCROLL_TABLE.format(title=caption),
    )


def _cell(column: Column, row: Row) -> Markup:
    content = whole_dates(cell_text(column, row))
    if is_missing(column, row):
        content = tag("span", content, class_="t-missing")
    elif column.kind == "status" and row.get(column.field):
        content = signs.status_sign(str(row[column.field]), tertial=row.get("tertial"))
    elif column.kind == "trend":
        content = signs.trend_sign(row.get(column.field))
    address = column.link(row) if column.link else None
    if address:
        content = tag("a", content, href=address)
    if column.lookup and _rests_on_example(row):
        content = join(content, signs.example_badge(), separator=" ")
    if column.lookup:
        return tag("th", content, scope="row", class_=_classes(column))
    return tag("td", content, class_=_classes(column))


def _classes(column: Column) -> str | None:
    names = ["t-num"] if column.is_numeric else []
    if column.width != "auto":
        names.append(f"t-col-{column.width}")
    return " ".join(names) or None


def _rests_on_example(row: Row) -> bool:
    return row.get("origin") == "example" or bool(row.get("has_example"))


def _row_classes(row: Row, own: Callable[[Row], bool] | None, strong: Callable[[Row], bool] | None) -> str | None:
    names = []
    if own and own(row):
        names.append("t-own")
    if strong and strong(row):
        names.append("t-strong")
    if _rests_on_example(row):
        names.append("t-row-example")
    return " ".join(names) or None
