"""The section of Ekonomi that leads from a service to its activities, goals, risks and terms, and is led to."""

import polars as pl

from app.components import Markup, example_badge, join, link, section, tag, write
from app.components.markup import Child
from app.data import economy
from app.state import State
from app.texts import common
from app.texts import economy as words

_KINDS = ("project", "goal", "risk", "term")


def threads(state: State) -> None:
    """A row per service, with an anchor of its own that other pages link to; nothing where there are no services."""
    rows = economy.threads(state.period.code, state.basis)
    if rows.is_empty():
        return
    section(words.THREADS_SECTION, words.THREADS_LEAD, anchor="hor-ihop")
    heads = [tag("th", title, scope="col") for title in words.THREADS_COLUMNS.values()]
    body = [_service(each, state) for each in rows.partition_by("service_id", maintain_order=True)]
    table = tag(
        "table",
        tag("caption", words.THREADS_CAPTION, class_="t-hidden"),
        tag("thead", tag("tr", *heads)),
        tag("tbody", *body),
        class_="t-table",
    )
    label = common.SCROLL_TABLE.format(title=words.THREADS_CAPTION)
    write(tag("div", table, class_="t-scroll", role="region", tabindex=0, aria_label=label))


def _service(rows: pl.DataFrame, state: State) -> Markup:
    first = rows.row(0, named=True)
    badge = example_badge() if first["has_example"] else None
    anchor = tag("span", first["service_name"], id=first["service_id"])
    name = tag("th", join(anchor, badge, separator=" "), scope="row")
    figure = tag("td", first["figure_text"])
    cells = [tag("td", _things(rows.filter(pl.col("thing_kind") == kind), state)) for kind in _KINDS]
    return tag("tr", name, figure, *cells)


def _things(rows: pl.DataFrame, state: State) -> Child:
    if rows.is_empty():
        return words.THREADS_NOTHING
    names = [
        tag("span", link(row["thing_name"], state.href(row["page"], anchor=row["anchor"])), style="display:block")
        for row in rows.to_dicts()
    ]
    return join(*names)
