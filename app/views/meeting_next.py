"""Vad ska beslutas när: what lies ahead, day by day, with the rule and the source of each."""

from collections.abc import Mapping
from datetime import date
from itertools import groupby
from typing import Any

import polars as pl

from app import formatting
from app.components import Markup, empty_state, example_badge, join, link, source_ref, tag, write
from app.components.layout import beside, stacked, whole_dates
from app.data import meeting as facts
from app.state import State
from app.texts import meeting as words

Row = Mapping[str, Any]
SMALL = "font-size:var(--t-small);line-height:22px;color:var(--t-ink-soft)"
_GROUP = "border-top:1px solid var(--t-rule);padding:8px 0"
_OWN = "background:var(--t-accent-soft);border-left:4px solid var(--t-accent);padding:8px 12px"


def listed(rows: pl.DataFrame, state: State, until: date | None) -> None:
    """The list, grouped by day, with the chosen municipality's own decision first."""
    since = formatting.iso_date(until)
    write(tag("h2", words.NEXT, id="nast"), tag("p", words.NEXT_SUBTITLE.format(date=since), class_="t-subtitle"))
    write(_own(state) if state.kommun else None)
    if rows.is_empty():
        empty_state(words.NEXT_EMPTY.format(date=since), words.COORDINATOR)
        return
    groups = [_group(list(items), state) for _, items in groupby(rows.to_dicts(), key=lambda row: row["when_label"])]
    write(tag("div", *groups))


def days(count: int) -> str:
    """`79 dagar`."""
    return formatting.count(count, words.DAY_ONE, words.DAY_MANY)


def _group(items: list[Row], state: State) -> Markup:
    first = items[0]
    ahead = words.NEXT_AHEAD.format(days=days(first["days_ahead"])) if first["event_date"] else None
    head = stacked(
        tag("b", first["when_label"]),
        tag("span", ahead, style=SMALL) if ahead else None,
        gap=0,
    )
    body = stacked(*[_item(row, state) for row in items], gap=8)
    return tag("div", beside(head, body, basis="8.5rem", least="14rem"), style=_GROUP)


def _item(row: Row, state: State) -> Markup:
    title = link(whole_dates(row["title"]), address(row, state))
    badge = example_badge() if row["has_example"] else None
    source = source_ref(row, key=f"nast-{row['next_id']}")
    if not row["why_text"]:
        return tag("div", title, badge, " ", source)
    fold = tag(
        "details",
        tag("summary", words.RULE_AND_SOURCE, style=SMALL),
        tag("p", join(row["why_text"], source, separator=" "), style=SMALL),
    )
    return tag("div", join(title, badge, separator=" "), fold)


def address(row: Row, state: State) -> str:
    """Where an item leads: a meeting to its agenda, everything else to the page that has it."""
    if row["event_kind"] in ("meeting", "call"):
        return state.href("sammantrade", anchor="dagordning", mote=row["anchor"])
    return state.href(row["page"], anchor=row["anchor"])


def _own(state: State) -> Markup | None:
    rows = facts.owed(state.period.code, state.basis, state.kommun or "").to_dicts()
    items = [
        tag(
            "p",
            tag("b", words.OWN.format(kommun=state.kommun_name)),
            link(row["matter_name"], state.href("beslut")),
            ". ",
            row["decision_text"],
            ". ",
            words.OWN_OWED if row["is_owed"] else None,
            " ",
            example_badge() if row["has_example"] else None,
        )
        for row in rows
    ]
    return tag("div", *items, style=_OWN) if items else None
