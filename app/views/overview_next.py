"""Läget: what this meeting decides, what must be decided next, and what the councils owe."""

from collections.abc import Mapping
from itertools import groupby
from typing import Any

import polars as pl

from app import formatting
from app.components import Markup, join, link, tag
from app.components.layout import whole_dates
from app.components.markup import Child
from app.state import State
from app.texts import overview as words

Row = Mapping[str, Any]
MOST_NAMED = 4  # councils that are left and can be named in a line
_SMALL = "font-size:var(--t-small);line-height:22px"
_LINE = f"display:flex;flex-wrap:wrap;gap:0 16px;margin:0;padding:1px 0;align-items:baseline;{_SMALL}"
_WHEN = "flex:0 0 5.5rem;font-weight:600;font-variant-numeric:tabular-nums;white-space:nowrap"
_BETWEEN = ";border-top:1px solid var(--t-rule)"


def decide(
    items: pl.DataFrame | None, coming: pl.DataFrame, councils: pl.DataFrame, own: pl.DataFrame | None, state: State
) -> Markup:
    """Lines of when and what: this meeting's items, what has no day, and the nearest days in order."""
    undated = coming.filter(pl.col("event_month").is_null()).to_dicts()
    dated = coming.filter(pl.col("event_month").is_not_null()).to_dicts()
    decided = {row["matter_id"]: row for row in own.to_dicts()} if own is not None else {}
    waiting: list[Child] = [_council(row, decided.get(row["matter_id"]), state) for row in councils.to_dicts()]
    waiting += [_thing(row, state) for row in undated]
    lines: list[tuple[str, Child]] = []
    if items is not None and not items.is_empty():
        lines.append((words.THIS_MEETING, _items(items.to_dicts(), state)))
    if waiting:
        lines.append((words.NO_DAY, join(*waiting, separator=" ")))
    for _, group in groupby(dated, key=lambda row: row["when_label"]):
        listed = list(group)
        lines.append((_when(listed[0]), join(*[_thing(row, state) for row in listed], separator=" ")))
    if not lines:
        return tag("p", words.NOTHING_NEXT, style=_SMALL)
    written = [
        tag(
            "li",
            tag("span", when, style=_WHEN),
            tag("span", what, style="flex:1 1 22rem;min-width:0"),
            style=_LINE + (_BETWEEN if index else ""),
        )
        for index, (when, what) in enumerate(lines)
    ]
    return tag("ul", *written, role="list", class_="t-lines")


def _items(rows: list[dict[str, Any]], state: State) -> Markup:
    """Items decided alike stand together: by title what asks something of others, by paragraph alone the rest."""
    said = []
    for kind, group in groupby(rows, key=lambda row: str(row["decision_kind"])):
        links = [_item(row, state, in_full=kind in words.FIRST_KINDS) for row in group]
        said.append(join(join(*links, separator=words.AND), words.DECIDED.format(decided=words.DECISION_KIND[kind])))
    return join(*said, separator=" ")


def _item(row: Row, state: State, *, in_full: bool) -> Markup:
    name = words.ITEM.format(number=row["paragraph"], title=row["title"])
    label = name if in_full else words.PARAGRAPH.format(number=row["paragraph"])
    href = state.href("beslut", anchor=row["item_id"])
    return tag("a", label, href=href, aria_label=None if in_full else name)


def _thing(row: Row, state: State) -> Markup:
    """What is to be decided or happens, as a link to where it stands, and why."""
    name = link(row["title"], state.href(row["page"], anchor=row["anchor"]))
    why = row["short_why_text"] if row["event_kind"] != "meeting" else None
    return join(join(name, "."), whole_dates(why) if why else None, separator=" ")


def _when(row: Row) -> str:
    if row["event_date"]:
        return formatting.iso_date(row["event_date"])
    return words.MONTH.format(month=formatting.month_name(row["event_month"]), year=row["event_year"])


def _council(row: Row, own: Row | None, state: State) -> Markup:
    """How many councils are left, their names where they are few, and whether the chosen municipality is one."""
    matter = link(_lower_first(row["matter_name"]), state.href("beslut", anchor=row["matter_id"]))
    count, approved = formatting.number(row["council_count"]), formatting.number(row["approved_count"])
    if not row["owed_count"]:
        return join(words.COUNCIL_DONE.format(count=count), " ", matter, ".")
    named = row["owed_count"] <= MOST_NAMED
    none_known = row["unknown_count"] == row["council_count"]
    if named:
        names = str(row["owed_names"]).split(", ")
        who: Child = join(words.COUNCIL_IN, " ", _names(names, state))
    elif row["owed_count"] == row["council_count"]:
        who = words.COUNCIL_ALL.format(count=count)
    else:
        who = words.COUNCIL_SOME.format(owed=formatting.number(row["owed_count"]), count=count)
    known = words.COUNCIL_NONE_KNOWN if none_known else words.COUNCIL_APPROVED.format(approved=approved)
    said: list[Child] = [join(who, " ", words.COUNCIL_DECIDE, " ", matter, "; ", known)]
    if row["unknown_count"] and not none_known:
        said.append(words.COUNCIL_UNKNOWN.format(unknown=formatting.number(row["unknown_count"])))
    if own and not (named and own["is_owed"]):
        answer = words.OWN_OWES if own["is_owed"] else words.OWN_HAS_APPROVED
        said.append(join(tag("strong", state.kommun_name), " ", answer))
    return join(*said, separator=" ")


def _names(names: list[str], state: State) -> Markup:
    """`Arjeplog, **Kiruna** och Pajala`: the chosen municipality picked out."""
    written = [tag("strong", name) if name == state.kommun_name else name for name in names]
    return join(join(*written[:-1], separator=", "), written[-1], separator=words.AND)


def _lower_first(text: str) -> str:
    return text[:1].lower() + text[1:]
