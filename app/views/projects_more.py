"""Projekt: who takes part, what runs outside the process, who decides, what activities belong to, what is missing."""

from collections.abc import Mapping
from typing import Any

import polars as pl

from app import formatting
from app.components import Markup, bullets, example_badge, join, link, prose, source_ref, tag, write
from app.state import State
from app.texts import common
from app.texts import projects as words
from app.views.projects_links import belongs

Row = Mapping[str, Any]


def participation(overview: pl.DataFrame, participants: pl.DataFrame, counts: pl.DataFrame, state: State) -> None:
    """Per activity the municipalities that are named, the numbers without names, and what is not stated at all."""
    if state.kommun:
        own = (
            participants.filter(pl.col("kommun_code") == state.kommun)["project_name"]
            .unique(maintain_order=True)
            .to_list()
        )
        template = words.WHO_OWN_IN if own else words.WHO_OWN_UNKNOWN
        prose(template.format(kommun=state.kommun_name, names=formatting.listing(own)))
    rows = [_named_row(group.to_dicts(), state) for group in _groups(participants)]
    rows += [_count_row(row) for row in counts.to_dicts() if row["project_id"] not in set(participants["project_id"])]
    heads = (words.COLUMN_PROJECT, words.WHO_NAMES, words.WHO_HOW, words.WHO_SINCE, common.SOURCE)
    write(_table(words.WHO_CAPTION, heads, rows))
    stated = {*participants["project_id"], *counts["project_id"]}
    silent = overview.filter(
        ~pl.col("project_id").is_in(sorted(stated)) & pl.col("project_kind").is_in(["project", "management"])
    )
    if not silent.is_empty():
        prose(words.WHO_NOT_STATED.format(names=formatting.listing(silent["project_name"])))


def running(said: pl.DataFrame, links: pl.DataFrame, state: State) -> None:
    """Activities that do not go through the phases; each is the place that links to it lead to."""
    found = said.filter(pl.col("project_kind").is_in(["running", "recruitment"]))
    if found.is_empty():
        prose(words.EMPTY)
        return
    rows: list[list[Markup | str]] = []
    for each in found.partition_by("project_id", maintain_order=True):
        belonging = belongs(links, each["project_id"][0], state) or words.LINKS_NONE
        rows += [_told_row(row, belonging, first=number == 0) for number, row in enumerate(each.to_dicts())]
    heads = (
        words.COLUMN_PROJECT,
        words.COLUMN_STATEMENT,
        words.COLUMN_TEXT,
        words.LINKS_COLUMN,
        common.SOURCE,
    )
    write(_table(words.RUNNING_CAPTION, heads, rows))


def gates(rows: pl.DataFrame) -> None:
    """The process's gates as rows and the deciding bodies as columns; each decision says how certain the reading is."""
    bodies = [body for body in words.BODIES if body in set(rows["body_id"])]
    heads = (words.GATE_COLUMN, *(words.BODIES[body] for body in bodies))
    table = [
        [
            words.GATE.format(
                number=gate["gate_number"][0], first=gate["from_phase_name"][0], second=gate["to_phase_name"][0]
            ),
            *[_decisions(gate.filter(pl.col("body_id") == body).to_dicts()) for body in bodies],
        ]
        for gate in rows.partition_by("gate_number", maintain_order=True)
    ]
    write(_table(words.GATES_CAPTION, heads, table))


def missing(rows: pl.DataFrame, state: State) -> None:
    """What no source states, and a link to every contradiction."""
    bullets(
        words.DOUBTS_ITEM.format(
            subject=row["subject"],
            reason=formatting.missing_reason(row["missing_reason"]),
            blocks=row["blocks"],
            who=row["responsible_role"],
        )
        for row in rows.to_dicts()
    )
    prose(link(words.DOUBTS_MORE, state.href("om-uppgifterna")))


def _groups(participants: pl.DataFrame) -> list[pl.DataFrame]:
    keys = ["project_id", "participation", "since_date", "origin"]
    return participants.partition_by(keys, maintain_order=True) if participants.height else []


def _named_row(rows: list[dict[str, Any]], state: State) -> list[Markup | str]:
    names = [
        tag("b", row["kommun_name"]) if row["kommun_code"] == state.kommun else tag("span", row["kommun_name"])
        for row in rows
    ]
    first = rows[0]
    name = join(first["project_name"], " ", example_badge()) if first["origin"] == "example" else first["project_name"]
    return [
        name,
        join(*names, separator=", "),
        first["participation_text"],
        formatting.iso_date(first["since_date"]),
        source_ref(first, key="deltar"),
    ]


def _told_row(row: Row, belonging: Markup | str, *, first: bool) -> list[Markup | str]:
    badge = example_badge() if row["origin"] == "example" else None
    name = tag("span", row["project_name"], id=row["project_id"] if first else None)
    return [
        join(name, badge, separator=" "),
        row["statement_name"],
        row["status_text"] or formatting.missing_reason(None),
        belonging if first else "",
        source_ref(row, key="lopande"),
    ]


def _count_row(row: Row) -> list[Markup | str]:
    count = formatting.count(row["kommun_count"], words.KOMMUN, words.KOMMUNER)
    unnamed = words.WHO_UNNAMED.format(count=count)
    return [
        row["project_name"],
        tag("span", unnamed, class_="t-missing"),
        words.PARTICIPATION.get(row["participation"], row["participation"]),
        formatting.iso_date(row["as_of_date"]),
        source_ref(row, key="antal"),
    ]


def _decisions(rows: list[dict[str, Any]]) -> Markup | str:
    if not rows:
        return words.GATE_NOBODY
    return join(*[tag("p", row["decision_text"], " ", _reading(row)) for row in rows])


def _reading(row: Row) -> Markup:
    label = f"{words.ROLE[row['gate_role']]}, {words.CERTAINTY[row['certainty']]}"
    return source_ref(row, label=label, key=f"grind-{row['gate_number']}-{row['decision_number']}")


def _table(caption: str, heads: tuple[str, ...], rows: list[list[Markup | str]]) -> Markup:
    head = tag("tr", *[tag("th", title, scope="col") for title in heads])
    body = [tag("tr", tag("th", first, scope="row"), *[tag("td", cell) for cell in rest]) for first, *rest in rows]
    table = tag(
        "table", tag("caption", caption, class_="t-hidden"), tag("thead", head), tag("tbody", *body), class_="t-table"
    )
    label = common.SCROLL_TABLE.format(title=caption)
    return tag("div", table, class_="t-scroll", role="region", tabindex=0, aria_label=label)
