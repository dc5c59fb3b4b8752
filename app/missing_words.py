"""The sentences about what is missing that the page and the command share."""

from collections.abc import Mapping
from typing import Any

from app import formatting
from app.reminders import in_sentence
from app.texts import workbench_missing as words


def lead(totals: Mapping[str, Any]) -> str:
    """How much is missing and how much of it is late, the conclusion first. `totals`: `queries.workbench.totals`."""
    period = in_sentence(totals["period_name"])
    expected, missing = formatting.number(totals["expected_count"]), formatting.number(totals["missing_count"])
    if not totals["missing_count"]:
        received = formatting.count(totals["received_count"], *words.ITEMS)
        sentences = [words.LEAD_COMPLETE.format(period=period, received=received)]
    else:
        template = words.LEAD_MISSING_ONE if totals["missing_count"] == 1 else words.LEAD_MISSING
        sentences = [template.format(missing=missing, expected=expected, period=period)]
    if totals["overdue_count"]:
        late = words.LEAD_OVERDUE_ONE if totals["overdue_count"] == 1 else words.LEAD_OVERDUE
        sentences.append(late.format(count=formatting.number(totals["overdue_count"])))
    if totals["not_due_count"]:
        sentences.append(words.LEAD_NOT_DUE.format(count=formatting.number(totals["not_due_count"])))
    return " ".join(sentences)


def due(row: Mapping[str, Any]) -> str | None:
    """The day, else the month, that something is needed; None where no document says."""
    month: str | None = row["due_month"]
    return formatting.iso_date(row["due_date"]) if row["due_date"] else month
