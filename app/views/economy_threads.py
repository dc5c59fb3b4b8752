"""The section of Ekonomi that leads from a service to its activities, goals, risks and terms, and is led to."""

import polars as pl

from app.components import Markup, example_badge, join, link, section, tag, write
from app.components.layout import beside, stacked
from app.data import economy
from app.state import State
from app.texts import economy as words

_ITEM = "border-top:1px solid var(--t-rule);padding:10px 0"


def threads(state: State) -> None:
    """A line per service, with an anchor of its own that other pages link to; nothing where there are no services."""
    rows = economy.threads(state.period.code, state.basis)
    if rows.is_empty():
        return
    section(words.THREADS_SECTION, words.THREADS_LEAD, anchor="hor-ihop")
    listed = [_service(each, state) for each in rows.partition_by("service_id", maintain_order=True)]
    write(tag("ul", *listed, class_="t-lines", role="list"))


def _service(rows: pl.DataFrame, state: State) -> Markup:
    first = rows.row(0, named=True)
    badge = example_badge() if first["has_example"] else None
    name = tag("p", tag("b", first["service_name"]), " ", badge)
    head = stacked(name, tag("p", first["figure_text"], class_="t-subtitle"), gap=0)
    kinds = stacked(*[_kind(kind, state) for kind in rows.partition_by("thing_kind", maintain_order=True)])
    return tag("li", beside(head, kinds, basis="min(22rem,100%)", least="24rem"), id=first["service_id"], style=_ITEM)


def _kind(rows: pl.DataFrame, state: State) -> Markup:
    one, many = words.THREADS_KINDS[rows["thing_kind"][0]]
    names = [link(row["thing_name"], state.href(row["page"], anchor=row["anchor"])) for row in rows.to_dicts()]
    label = tag("b", one if rows.height == 1 else many, ":", style="font-weight:400;color:var(--t-ink-soft)")
    return tag("p", label, " ", join(*names, separator=", "), class_="t-prose")
