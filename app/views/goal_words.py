"""A goal's figures and rule in words: what Mål and Närvaro both say."""

from collections.abc import Mapping
from typing import Any

import polars as pl

from app import formatting
from app.components import Markup, example_badge, join, status_sign, tag, trend_sign
from app.components.markup import Child
from app.components.rules import rule_sign
from app.texts import common
from app.texts import rules as words

Row = Mapping[str, Any]
PERCENT = "procent"
# Measures of a list of goals: they belong to these two pages, so they stand here and not in the style sheet.
_FLEX = "display:flex;flex-wrap:wrap;gap:0 24px"
ITEM = f"{_FLEX};padding:10px 0 9px;margin:0;border-top:1px solid var(--t-rule)"
NAME = "flex:0 1 19rem"
TEXT = "flex:1 1 20rem;max-width:68ch"


def amount(value: float | None, unit: str | None) -> str:
    """`88,9 %` or `9 kommuner`: a value in its goal's unit. None gives the words for missing."""
    if value is None or unit is None:
        return formatting.number(None)
    if unit == PERCENT:
        return formatting.percent(value, decimals=0 if float(value).is_integer() else 1)
    return formatting.count(int(value), words.ONE_OF.get(unit, unit), unit)


def lines(row: Row) -> str | None:
    """`minst 75 %, det är 11 av 14 · eftersträvas 100 %`: the lines of a goal, None where the plan states none."""
    least = _least(row)
    strived = words.LINE_STRIVED.format(value=_bare(row["aspiration"], row)) if row["aspiration"] is not None else None
    return formatting.listing([part for part in (least, strived) if part]) or None


def rule_facts(row: Row) -> list[tuple[str, Child]]:
    """What the card behind a goal's sign says: rule, reading, lines, computed and judged status with the reason."""
    tertial = row["tertial"]
    judged = row.get("judged_status")
    reading = words.READINGS.get(row["reading"])
    facts: list[tuple[str, Child]] = [
        (words.RULE, row["rule_text"]),
        (words.READING, reading),
        (words.LINES, lines(row)),
        (words.COMPUTED, words.NO_MEASURE if row["measure"] == "none" else _computed(row)),
    ]
    if "judged_status" in row:
        facts.append((words.JUDGED, status_sign(judged, tertial=tertial) if judged else words.NOT_JUDGED))
        reason = join(row["judgement_reason"], words.DIFFERS if row["disagrees"] else None, separator=" ")
        facts.append((words.REASON, reason or None))
    if row["has_example"]:
        facts.append((common.SOURCE_ORIGIN, join(example_badge(), words.EXAMPLE, separator=" ")))
    return facts


def _computed(row: Row) -> Markup:
    return status_sign(row["computed_status"], tertial=row["tertial"])


def goal_sign(row: Row, *, key: str, word: bool = True) -> Markup:
    """The sign of a goal's shown status; it opens the rule."""
    return rule_sign(
        row["shown_status"],
        row["goal_name"],
        rule_facts(row),
        key=f"{key}-{row['goal_id']}",
        tertial=row["tertial"],
        word=word,
    )


def readings_list(readings: pl.DataFrame, *, key: str, with_body: bool) -> Markup:
    """Both readings of a rule, the one that decides first: sign, reading, value and rule, trend."""
    items = [_reading(row, key, with_body) for row in readings.to_dicts()]
    return tag("ul", *items, class_="t-lines", role="list")


def listed(sign: Markup, name: Markup, text: Markup, trend: str | None) -> Markup:
    """A line of a list of goals; its parts stand below each other where the screen is narrow."""
    middle = tag("div", name, text, style=f"{_FLEX};flex:1 1 20rem;min-width:0")
    last = tag("span", trend_sign(trend), style="flex:0 0 7.5rem") if trend else None
    return tag("li", tag("span", sign, style="flex:0 0 12rem"), middle, last, style=ITEM)


def _reading(row: Row, key: str, with_body: bool) -> Markup:
    body = tag("b", words.BODIES.get(row["measure"], row["goal_name"]), style="display:block") if with_body else None
    reading = words.READINGS.get(row["reading"], row["reading"])
    decides = tag("span", words.DECIDES, class_="t-figure-foot", style="display:block")
    name = tag("span", body, reading, decides if row["is_verdict_reading"] else None, style=NAME)
    differs = tag("span", disagreement(row), style="display:block") if row["disagrees"] else None
    text = tag("span", row["rule_text"], differs, style=TEXT)
    return listed(goal_sign(row, key=f"{key}-{row['reading']}"), name, text, row["trend"])


def disagreement(row: Row) -> str:
    """The computed and the judged status of a goal where they differ, and why."""
    computed, judged = (
        formatting.status_word(row[f"{kind}_status"], row["tertial"]) for kind in ("computed", "judged")
    )
    return words.DISAGREES.format(computed=computed, judged=judged, reason=row["judgement_reason"])


def _least(row: Row) -> str | None:
    if row["threshold"] is None:
        return words.LINE_ALL.format(value=row["threshold_heads"]) if row["threshold_heads"] is not None else None
    value = _bare(row["threshold"], row)
    if row.get("unit", PERCENT) == PERCENT and row["threshold_heads"] is not None:
        return words.LINE_HEADS.format(value=value, heads=row["threshold_heads"], all=row["expected_count"])
    return words.LINE_MIN.format(value=value)


def _bare(value: float, row: Row) -> str:
    return amount(value, PERCENT) if row.get("unit", PERCENT) == PERCENT else formatting.number(value)
