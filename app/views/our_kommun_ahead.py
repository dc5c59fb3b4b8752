"""Vår kommun: what the council owes, the days ahead (also as a calendar file), and the risks that touch it."""

from collections.abc import Mapping
from functools import partial
from typing import Any

import polars as pl
import streamlit as st

from app import calendar_file, exports, formatting
from app.components import Markup, example_badge, facts, join, link, prose, source_ref, tag, write
from app.components.layout import beside, whole_dates
from app.components.markup import Child
from app.data import meeting as meeting_facts
from app.state import State
from app.texts import our_kommun as words

Row = Mapping[str, Any]
_LIST = "border-top:1px solid var(--t-rule)"
_ITEM = "margin:0;padding:8px 0 7px;border-bottom:1px solid var(--t-rule);line-height:24px"
_SMALL = "font-size:var(--t-small);line-height:24px"


def decisions(rows: pl.DataFrame, agreement: pl.DataFrame, state: State) -> None:
    """Each matter: what the council has decided, how many others have, what waits for it; then the agreement's days."""
    if rows.is_empty():
        prose(words.DECISIONS_NONE)
        return
    for row in rows.to_dicts():
        badge = example_badge() if row["has_example"] else None
        ledger = words.DECISION_LEDGER.format(count=formatting.number(row["council_count"]))
        prose(
            join(whole_dates(_decision(row)), badge, separator=" "),
            join(row["blocks_text"], link(ledger, state.href("beslut", anchor=row["matter_id"])), separator=" "),
        )
    facts(_days(rows, agreement))


def calendar(rows: pl.DataFrame, events: pl.DataFrame, state: State) -> None:
    """The days ahead, each with what it means here, and those of them that have a day as a file."""
    if rows.is_empty():
        prose(words.CALENDAR_NONE)
        return
    _listed([_day(row, f"dag-{index}", state) for index, row in enumerate(rows.to_dicts())])
    stamp = meeting_facts.stamp()
    chosen = own_events(rows, events)
    if chosen.is_empty() or stamp is None:
        return
    listed = chosen.to_dicts()
    example = "example" in chosen["origin"].to_list()
    with st.container(key="hamta-var-kommun-kalender"):
        st.download_button(
            words.CALENDAR_DOWNLOAD.format(count=formatting.number(len(listed))),
            partial(calendar_file.to_ics, listed, meeting_facts.source_titles(), stamp),
            file_name=exports.file_name(words.CALENDAR_STEM, "ics", example=example),
            mime="text/calendar",
            on_click="ignore",
            key="ics-var-kommun",
        )
    prose(words.CALENDAR_NOTE)


def risks(rows: pl.DataFrame, kommun: str, state: State) -> None:
    """The risks that touch the municipality, and why; movement and action where a follow-up tells of them."""
    if rows.is_empty():
        prose(words.RISKS_NONE.format(kommun=kommun))
        return
    _listed([_risk(row, f"risk-{index}", state) for index, row in enumerate(rows.to_dicts())])


def _listed(items: list[Markup]) -> None:
    write(tag("ul", *[tag("li", item, style=_ITEM) for item in items], role="list", class_="t-lines", style=_LIST))


def _day(row: Row, key: str, state: State) -> Markup:
    what = link(row["title"], state.href(row["page"], anchor=row["anchor"]))
    why = whole_dates(row["own_text"]) if row["own_text"] else None
    badge = example_badge() if row["has_example"] else None
    said = join(join(what, "."), why, badge, source_ref(row, key=key), separator=" ")
    return beside(row["when_label"], said, basis="10rem", least="18rem")


def _risk(row: Row, key: str, state: State) -> Markup:
    badge = example_badge() if row["has_example"] else None
    head = join(
        link(row["risk_name"], state.href(row["page"], anchor=row["anchor"])),
        tag("div", join(_value(row), badge, separator=" "), style=_SMALL),
    )
    plan = words.RISK_PLAN.format(decision=row["decision_label"])
    action = words.RISK_ACTION.format(action=row["action"]) if row["action"] else None
    told = join(plan, action, source_ref(row, key=key), separator=" ")
    return beside(
        head, join(whole_dates(row["why_text"]), tag("div", told, style=_SMALL)), basis="18rem", least="18rem"
    )


def _value(row: Row) -> str:
    """The risk value: how it has moved where a follow-up tells, else the plan's own."""
    if row["current_value"] is None:
        return words.RISK_UNREADABLE
    if row["movement"] != "none":
        return str(row["movement_text"])
    return words.RISK_VALUE.format(value=formatting.number(row["current_value"]))


def _decision(row: Row) -> str:
    template = words.DECISION_LINE
    if row["unknown_count"]:
        none_known = row["unknown_count"] == row["council_count"]
        template = words.DECISION_LINE_UNKNOWN if none_known else words.DECISION_LINE_SOME
    return template.format(
        matter=row["matter_name"],
        decision=row["decision_text"][:1].lower() + row["decision_text"][1:],
        count=formatting.number(row["council_count"]),
        approved=formatting.number(row["approved_count"]),
        unknown=formatting.number(row["unknown_count"]),
    )


def _days(rows: pl.DataFrame, agreement: pl.DataFrame) -> list[tuple[str, Child]]:
    """When the matters were raised, and the agreement's first day and last day of notice, with its source."""
    days: list[tuple[str, Child]] = [
        (words.DECISION_RAISED, formatting.iso_date(day)) for day in rows["raised_date"].unique(maintain_order=True)
    ]
    if not agreement.is_empty():
        agreed = agreement.row(0, named=True)
        days += [
            (term, join(formatting.iso_date(agreed[field]), source_ref(agreed, key=field), separator=" · "))
            for term, field in (
                (words.AGREEMENT_FROM, "agreement_from_date"),
                (words.AGREEMENT_NOTICE, "last_notice_date"),
            )
            if agreed[field]
        ]
    return days


def own_events(rows: pl.DataFrame, events: pl.DataFrame) -> pl.DataFrame:
    """The calendar's dated events among the municipality's days, and the calls to its meetings."""
    own = rows["event_id"].implode()
    meetings = rows.filter(pl.col("event_kind") == "meeting")["anchor"].implode()
    is_own = pl.col("event_id").is_in(own) | ((pl.col("event_kind") == "call") & pl.col("meeting_id").is_in(meetings))
    return events.filter(is_own & pl.col("event_date").is_not_null())
