"""The thread of a goal on Mål: activities, money, risks, controls and decisions that belong to it, as links."""

from collections.abc import Mapping
from typing import Any

import polars as pl

from app import formatting
from app.components import Markup, example_badge, join, link, missing, tag
from app.state import State
from app.texts import goals as words

Row = Mapping[str, Any]
# What a kind of thing says of itself at the end of the period; None is said too where it ought to be known.
_TOLD = {
    "project": ("status_label", "figure_text"),
    "service": ("figure_text",),
    "risk": ("figure_text", "status_label"),
    "control": ("figure_text", "status_label"),
    "protocol_item": ("status_label",),
    "council_matter": ("figure_text",),
}


def thread(rows: pl.DataFrame, state: State) -> Markup | None:
    """A line that opens: how many things belong to the goal, and within it each of them; None where nothing does."""
    if rows.is_empty():
        return None
    kinds = rows.partition_by("thing_kind", maintain_order=True)
    title = words.THREAD.format(counts=formatting.listing([_count(kind) for kind in kinds]))
    summary = tag(
        "summary", tag("span", title, class_="t-fold-title"), tag("span", words.THREAD_SIDE, class_="t-fold-side")
    )
    listed = tag("dl", *[_kind(kind, state) for kind in kinds], class_="t-told", style="margin-top:0")
    address = state.href("om-uppgifterna", anchor="spar", tabell="link_goal")
    note = tag("p", words.THREAD_NOTE, " ", link(words.THREAD_NOTE_LINK, address), class_="t-subtitle")
    return tag("details", summary, tag("div", listed, note, class_="t-fold-body"), class_="t-fold")


def _count(kind: pl.DataFrame) -> str:
    one, many = words.THREAD_COUNTS[kind["thing_kind"][0]]
    return (one if kind.height == 1 else many).format(count=formatting.number(kind.height))


def _kind(kind: pl.DataFrame, state: State) -> Markup:
    things = [_thing(row, state) for row in kind.to_dicts()]
    return tag("div", tag("dt", words.THREAD_KINDS[kind["thing_kind"][0]]), tag("dd", *things))


def _thing(row: Row, state: State) -> Markup:
    told = [formatting.sentence_start(row[field]) for field in _TOLD[row["thing_kind"]] if row[field]]
    figure = ". ".join(told) if told else missing()
    badge = example_badge() if row["has_example"] else None
    name = link(row["thing_name"], state.href(row["page"], anchor=row["anchor"]))
    reason = row["reason"]
    if row["via_name"]:
        reason = words.THREAD_VIA.format(name=row["via_name"], reason=reason)
    line = tag("span", join(join(name, figure, separator=": "), badge, separator=" "), style="display:block")
    why = tag("span", reason, class_="t-figure-foot", style="display:block")
    return tag("div", line, why, style="padding-bottom:8px")
