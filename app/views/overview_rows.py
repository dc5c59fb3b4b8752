"""Läget: the four lines and the deviations."""

from collections.abc import Mapping
from itertools import groupby
from typing import Any

import polars as pl

from app import formatting
from app.components import Markup, example_badge, join, link, missing, tag, trend_sign
from app.components.layout import whole_dates
from app.components.rules import rule_sign
from app.state import State
from app.texts import overview as words

Row = Mapping[str, Any]
_SMALL = "font-size:var(--t-small);line-height:22px"
_LINE = "display:flex;flex-wrap:wrap;gap:0 16px;padding:1px 0;margin:0;line-height:24px"
_SEVERITY = "color:var(--t-ink-soft);font-size:var(--t-small);white-space:nowrap"
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
        tag("span", trend, style="flex:0 0 7.5rem;display:flex") if with_trend else None,
        tag(
            "span",
            whole_dates(" ".join(filter(None, (row["line_text"], row["previous_text"])))),
            style=f"flex:1 1 25rem;padding-top:1px;{_SMALL}",
        ),
        style=_LINE + ";align-items:flex-start" + ("" if first else _BETWEEN),
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
    silent = [row["deviation_rank"] for row in rows if not _is_acted(row)]
    if len(silent) == len(rows):
        return words.NO_ACTION_ANYWHERE
    return words.NO_ACTION_FOR.format(numbers=_numbers(silent)) if silent else None


def _numbers(ranks: list[int]) -> str:
    """`1–3 och 5`: three or more in a row as a span."""
    said: list[str] = []
    for _, run in groupby(enumerate(ranks), key=lambda pair: pair[1] - pair[0]):
        listed = [formatting.number(rank) for _, rank in run]
        span = len(listed) > 2
        said += [words.NUMBER_SPAN.format(first=listed[0], last=listed[-1])] if span else listed
    return formatting.listing(said)


def _action(row: Row) -> str:
    action = words.ACTION.format(action=row["action"]) if row["action"] else None
    who_when = words.WHO_WHEN.format(
        who=row["responsible_role"] or formatting.missing_reason(None), when=formatting.iso_date(row["due_date"])
    )
    return f"{action or ''} {formatting.sentence_start(who_when)}.".strip()


def _href(row: Row, state: State) -> str:
    anchor = row["subject_id"] if row["area"] in words.ANCHORED else None
    return state.href(words.SLUG[row["area"]], anchor=anchor)
