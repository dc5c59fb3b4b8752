"""Läget: the four lines, the deviations, and what is to be decided."""

from collections.abc import Mapping
from typing import Any

import polars as pl

from app import formatting
from app.components import Markup, example_badge, join, link, missing, source_ref, tag, trend_sign
from app.components.layout import whole_dates
from app.components.markup import Child
from app.components.rules import rule_sign
from app.state import State
from app.texts import overview as words

Row = Mapping[str, Any]
_SMALL = "font-size:var(--t-small);line-height:22px"
_LINE = "display:flex;flex-wrap:wrap;gap:0 16px;padding:1px 0;margin:0;line-height:24px"
_SEVERITY = "color:var(--t-ink-soft);font-size:var(--t-small);white-space:nowrap"
_ITEM = f"{_SMALL};margin:0 16px 0 0;display:inline-block"
_BETWEEN = ";border-top:1px solid var(--t-rule)"


def lines(rows: pl.DataFrame, state: State) -> Markup:
    """Topic, sign that opens its rule, trend, sentence with the figure."""
    trends = rows["trend"].is_not_null().any()
    items = [_line(row, state, with_trend=bool(trends), first=i == 0) for i, row in enumerate(rows.to_dicts())]
    return tag("ul", *items, role="list", class_="t-lines")


def deviations(rows: pl.DataFrame, rest: pl.DataFrame, state: State) -> Markup:
    """What, why, what is done by whom and when, worst first; what no source states is said once.

    `rest` counts per area those that are left out: area, deviation_count.
    """
    if rows.is_empty():
        return tag("p", words.DEVIATION_NONE)
    listed = rows.to_dicts()
    mixed = rows["has_example"].n_unique() > 1
    items = [_deviation(row, state, with_badge=mixed, first=i == 0) for i, row in enumerate(listed)]
    more = listed[0]["deviation_count"] - len(listed)
    notes = [
        tag("span", _unstated(listed), class_="t-missing"),
        join(words.MORE.format(count=formatting.number(more)), " ", _rest(rest, state), ".") if more else None,
    ]
    return join(tag("ol", *items, role="list", class_="t-lines"), tag("p", join(*notes, separator=" "), style=_SMALL))


def items(rows: pl.DataFrame | None) -> Markup:
    """The meeting's items, each with its decision; the paragraph opens its source."""
    if rows is None or rows.is_empty():
        return tag("p", words.NO_ITEMS, style=_SMALL)
    listed = rows.to_dicts()
    first = [tag("li", _item(row), style=_ITEM) for row in listed if row["decision_kind"] in words.FIRST_KINDS]
    rest = [_item(row) for row in listed if row["decision_kind"] not in words.FIRST_KINDS]
    last = tag("li", join(*rest, separator=" · "), style=f"{_SMALL};margin:0") if rest else None
    return tag("ul", *first, last, role="list", class_="t-lines")


def next_meeting(rows: pl.DataFrame | None) -> Markup | None:
    """When the board meets next, as decided."""
    if rows is None or rows.is_empty():
        return None
    row = rows.row(0, named=True)
    template = words.NEXT_MEETING_FOR if row["purpose"] else words.NEXT_MEETING
    sentence = template.format(date=formatting.iso_date(row["meeting_date"]), purpose=row["purpose"])
    return tag("p", whole_dates(sentence), " ", source_ref(row, key="nasta"), style=_SMALL)


def councils(rows: pl.DataFrame, agreement: pl.DataFrame) -> Markup | None:
    """What the councils owe, and from when the agreement is meant to hold."""
    if rows.is_empty():
        return None
    held = agreement.row(0, named=True) if not agreement.is_empty() else {}
    return join(*[_council(row, held) for row in rows.to_dicts()])


def _item(row: Row) -> Markup:
    return join(
        source_ref(row, label=words.PARAGRAPH.format(number=row["paragraph"]), key="paragraf"),
        " ",
        words.ITEM.format(title=row["title"], kind=words.DECISION_KIND[row["decision_kind"]]),
    )


def _line(row: Row, state: State, *, with_trend: bool, first: bool) -> Markup:
    area = row["area"]
    topic = words.AREA[area]
    sign = rule_sign(
        row["status"],
        topic,
        [(words.RULE, row["rule_text"]), (words.RULE_FIGURES, row["line_text"])],
        key=f"laget-{area}",
        tertial=row["tertial"],
    )
    trend = trend_sign(row["trend"]) if row["trend"] else None
    return tag(
        "li",
        tag("span", tag("a", topic, href=state.href(words.SLUG[area])), class_="t-line-topic", style="flex:0 0 5rem"),
        tag("span", sign, style="flex:0 0 12.5rem"),
        tag("span", trend, style="flex:0 0 7.5rem") if with_trend else None,
        tag(
            "span",
            whole_dates(" ".join(filter(None, (row["line_text"], row["previous_text"])))),
            style=f"flex:1 1 25rem;{_SMALL}",
        ),
        style=_LINE + ";align-items:center" + ("" if first else _BETWEEN),
    )


def _deviation(row: Row, state: State, *, with_badge: bool, first: bool) -> Markup:
    number = words.NUMBER.format(number=row["deviation_rank"])
    name = tag("a", row["what"], href=_href(row, state), style="font-weight:600")
    severity = tag("span", words.SEVERITY[row["severity"]], style=_SEVERITY)
    badge = example_badge() if with_badge and row["has_example"] else None
    why = join(row["cause"] or missing(), whole_dates(_action(row)) if _is_acted(row) else None, separator=" ")
    return tag(
        "li",
        tag("span", join(number, name, severity, badge, separator=" "), style="flex:4 1 36rem"),
        tag("span", why, style=f"flex:3 1 24rem;{_SMALL}"),
        style=_LINE + ";align-items:baseline" + ("" if first else _BETWEEN),
    )


def _is_acted(row: Row) -> bool:
    return bool(row["action"] or row["responsible_role"] or row["due_date"])


def _rest(rows: pl.DataFrame, state: State) -> Markup:
    links = [
        link(
            words.MORE_AREA.format(
                area=words.AREA_OF_DEVIATION[row["area"]], count=formatting.number(row["deviation_count"])
            ),
            _href({**row, "subject_id": None}, state),
        )
        for row in rows.to_dicts()
    ]
    return join(*links, separator=", ")


def _unstated(rows: list[dict[str, Any]]) -> str | None:
    silent = [formatting.number(row["deviation_rank"]) for row in rows if not _is_acted(row)]
    if len(silent) == len(rows):
        return words.NO_ACTION_ANYWHERE
    return words.NO_ACTION_FOR.format(numbers=formatting.listing(silent)) if silent else None


def _action(row: Row) -> str:
    action = words.ACTION.format(action=row["action"]) if row["action"] else None
    who_when = words.WHO_WHEN.format(
        who=row["responsible_role"] or formatting.missing_reason(None), when=formatting.iso_date(row["due_date"])
    )
    return f"{action or ''} {formatting.sentence_start(who_when)}.".strip()


def _href(row: Row, state: State) -> str:
    if row["area"] == "decision":
        return state.href("", anchor="beslutas")
    anchor = row["subject_id"] if row["area"] in ("project", "goal") else None
    return state.href(words.SLUG[row["area"]], anchor=anchor)


def _council(row: Row, agreement: Row) -> Markup:
    count = formatting.number(row["council_count"])
    matter = row["matter_name"][:1].lower() + row["matter_name"][1:]
    done = row["approved_count"] == row["council_count"]
    none_known = row["unknown_count"] == row["council_count"]
    sentence = words.COUNCIL_DONE if done else words.COUNCIL_NONE_KNOWN if none_known else words.COUNCIL
    said: list[Child] = [
        sentence.format(councils=count, matter=matter, approved=formatting.number(row["approved_count"]))
    ]
    if row["unknown_count"] and not none_known:
        said.append(words.COUNCIL_UNKNOWN.format(unknown=formatting.number(row["unknown_count"])))
    elif row["owed_names"]:
        said.append(words.COUNCIL_LEFT.format(names=row["owed_names"]))
    if agreement.get("agreement_from_date") and not done:
        said.append(whole_dates(words.AGREEMENT.format(date=formatting.iso_date(agreement["agreement_from_date"]))))
        said.append(source_ref(agreement, key="avtal"))
    return tag("p", join(*said, separator=" "), style=_SMALL)
