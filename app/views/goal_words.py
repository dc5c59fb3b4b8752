"""A goal's figures and rule in words: what Mål and Närvaro both say."""

from collections.abc import Mapping
from typing import Any

from app import formatting
from app.components import Markup, join, status_sign
from app.components.markup import Child
from app.components.rules import rule_sign
from app.texts import rules as words

Row = Mapping[str, Any]
PERCENT = "procent"


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
        (words.COMPUTED, status_sign(row["computed_status"], tertial=tertial)),
    ]
    if "judged_status" in row:
        facts.append((words.JUDGED, status_sign(judged, tertial=tertial) if judged else words.NOT_JUDGED))
        reason = join(row["judgement_reason"], words.DIFFERS if row["disagrees"] else None, separator=" ")
        facts.append((words.REASON, reason or None))
    return facts


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


def _least(row: Row) -> str | None:
    if row["threshold"] is None:
        return words.LINE_ALL.format(value=row["threshold_heads"]) if row["threshold_heads"] is not None else None
    value = _bare(row["threshold"], row)
    if row.get("unit", PERCENT) == PERCENT and row["threshold_heads"] is not None:
        return words.LINE_HEADS.format(value=value, heads=row["threshold_heads"], all=row["expected_count"])
    return words.LINE_MIN.format(value=value)


def _bare(value: float, row: Row) -> str:
    return amount(value, PERCENT) if row.get("unit", PERCENT) == PERCENT else formatting.number(value)
