"""The sentences of Ekonomi, made from rows of its queries. Pure: they only choose a template and write figures."""

from collections.abc import Mapping, Sequence
from typing import Any

from app import formatting
from app.texts import economy as words
from app.views.page_tools import count_word, when

Row = Mapping[str, Any]

_OUTCOME = {
    "cost": (words.OUTCOME_FINDING_OVER, words.OUTCOME_FINDING_UNDER),
    "income": (words.OUTCOME_FINDING_LESS, words.OUTCOME_FINDING_ENOUGH),
}
_OUTCOME_DONE = {
    "cost": (words.OUTCOME_FINDING_OVER_DONE, words.OUTCOME_FINDING_UNDER_DONE),
    "income": (words.OUTCOME_FINDING_LESS_DONE, words.OUTCOME_FINDING_ENOUGH_DONE),
}


def lead(result: Row) -> str:
    """Where the economy stands, why, and what the year is expected to give: a row of `fct_result`."""
    done = result["months_elapsed"] == 12
    period = words.WHOLE_YEAR.format(year=result["fiscal_year"]) if done else when(result["as_of_date"])
    parts = [words.LEAD_RESULT.format(when=period, result=formatting.kr(result["shown_result_sek"])), _cause(result)]
    if not done and result["forecast_result_sek"] is not None:
        parts.append(words.LEAD_FORECAST.format(amount=formatting.kr(result["forecast_result_sek"], signed=True)))
    return " ".join(parts)


def _cause(result: Row) -> str:
    if result["uninvoiced_count"]:
        count = result["uninvoiced_count"]
        noun = words.NOUN_PROJECTS if result["uninvoiced_are_projects"] else words.NOUN_POSTS[count > 1]
        return words.LEAD_UNINVOICED.format(
            count=formatting.sentence_start(count_word(count)),
            noun=noun,
            amount=formatting.kr(-result["uninvoiced_sek"]),
        )
    if result["deficit_count"]:
        return words.LEAD_WORST.format(
            service=result["worst_service_name"], amount=formatting.kr(result["worst_result_sek"])
        )
    return words.LEAD_NO_DEFICIT


def result_finding(result: Row) -> str:
    """The finding of the picture of results per service."""
    if result["uninvoiced_count"]:
        names = formatting.listing(result["uninvoiced_names"].split(", "))
        return words.RESULT_FINDING_UNINVOICED.format(names=names, amount=formatting.kr(-result["uninvoiced_sek"]))
    if result["deficit_count"]:
        return words.RESULT_FINDING_WORST.format(
            service=result["worst_service_name"], amount=formatting.kr(-result["worst_result_sek"])
        )
    return words.RESULT_FINDING_NONE.format(count=result["line_count"])


def totals_note(result: Row) -> str | None:
    """Where the printed sums and the lines part: income, cost, result; None where no sum is printed."""
    if result["printed_income_sek"] is None:
        return None
    parts = [
        template.format(
            printed=formatting.kr(result[f"printed_{side}_sek"]), computed=formatting.kr(result[f"{side}_sek"])
        )
        for side, template in (("income", words.TOTAL_INCOME_DIFFERS), ("cost", words.TOTAL_COST_DIFFERS))
        if result[f"printed_{side}_sek"] != result[f"{side}_sek"]
    ]
    agrees = result["printed_result_sek"] == result["lines_result_sek"]
    if agrees and not parts and result["odd_line_names"] is None:
        return words.TOTAL_AGREES
    parts.append(
        (words.TOTAL_RESULT_AGREES if agrees else words.TOTAL_RESULT_DIFFERS).format(
            printed=formatting.kr(result["printed_result_sek"]), computed=formatting.kr(result["lines_result_sek"])
        )
    )
    if result["odd_line_names"] is not None:
        parts.append(
            words.TOTAL_ODD_LINES.format(
                computed=formatting.kr(result["result_sek"]),
                names=formatting.listing(result["odd_line_names"].split(", ")),
                line_printed=formatting.kr(result["odd_lines_printed_sek"]),
                line_computed=formatting.kr(result["odd_lines_computed_sek"]),
            )
        )
    parts.append(words.TOTAL_ROUNDING if result["is_within_rounding"] else words.TOTAL_NOT_ROUNDING)
    return " ".join(parts)


def year(result: Row, forecasts: Sequence[Row]) -> str:
    """What the whole year gives, and where it comes from: `forecasts` has the largest first."""
    if result["forecast_result_sek"] is None:
        return ""
    template = words.YEAR_DONE if result["months_elapsed"] == 12 else words.YEAR_LEAD
    return template.format(
        year=result["fiscal_year"],
        income=formatting.kr(result["forecast_income_sek"]),
        cost=formatting.kr(result["forecast_cost_sek"]),
        result=formatting.kr(result["forecast_result_sek"], signed=True),
        why=_source_of_result(forecasts),
    ).strip()


def _source_of_result(forecasts: Sequence[Row]) -> str:
    moving = [row for row in forecasts if row["forecast_result_sek"]]
    if not moving:
        return ""
    first = moving[0]
    why = words.QUOTED.format(text=first["explanation"]) if first["explanation"] else f"{words.NO_EXPLANATION}."
    if len(moving) == 1:
        return words.YEAR_ONE.format(service=first["service_name"], why=why)
    amount = formatting.kr(first["forecast_result_sek"], signed=True)
    return words.YEAR_TOP.format(service=first["service_name"], amount=amount, why=why)


def outcome_finding(rows: Sequence[Row], side: str, done: bool) -> str:
    """The finding of budget, outcome and forecast: who departs most from its budget, and who has none.

    `done`: the year is over, and what was a forecast is what it became.
    """
    templates = _OUTCOME_DONE if done else _OUTCOME
    worse, not_worse = templates[side]
    judged = [row for row in rows if row["forecast_deviation_sek"] is not None]
    worst = min(judged, key=lambda row: row["forecast_deviation_sek"], default=None)
    if worst is not None and worst["forecast_deviation_sek"] < 0:
        finding = worse.format(service=worst["service_name"], amount=formatting.kr(-worst["forecast_deviation_sek"]))
    else:
        finding = not_worse
    without = [row["service_name"] for row in rows if row["budget_sek"] is None and row["outcome_sek"] is not None]
    return finding + (words.OUTCOME_UNBUDGETED.format(service=formatting.listing(without)) if without else "")


def outcome_label(row: Row) -> str:
    """What stands beside a bar: outcome of budget, or what is missing."""
    outcome, budget = row["outcome_sek"], row["budget_sek"]
    if outcome is None:
        if budget is None:
            return words.OUTCOME_LABEL_NOTHING
        return words.OUTCOME_LABEL_NO_OUTCOME.format(budget=formatting.number(budget))
    if budget is None:
        return words.OUTCOME_LABEL_NO_BUDGET.format(outcome=formatting.number(outcome))
    return words.OUTCOME_LABEL.format(outcome=formatting.number(outcome), budget=formatting.number(budget))


def forecast_label(row: Row) -> str | None:
    """What stands below a bar's first label: the forecast for the year, where there is one."""
    if row["forecast_sek"] is None:
        return None
    return words.OUTCOME_LABEL_FORECAST.format(forecast=formatting.number(row["forecast_sek"]))


def how_large(parts: Sequence[Row]) -> str:
    """How large a year's budget is in its whole versions: rows of `fct_budget_version_part` of that year."""
    by_total: dict[Any, list[Row]] = {}
    for row in parts:
        if row["is_whole"]:
            by_total.setdefault(row["printed_total_sek"], []).append(row)
    totals = list(by_total)
    if not totals:
        return ""
    year_ = parts[0]["fiscal_year"]
    if len(totals) == 1:
        return words.BUDGET_ONE.format(year=year_, total=formatting.kr(totals[0]))
    if len(totals) > 2:
        listed = formatting.listing(formatting.kr(total) for total in totals)
        return words.BUDGET_TWO_PLAIN.format(year=year_, count=count_word(len(totals)), totals=listed)
    added, removed = (formatting.listing(_own_names(by_total[total])) for total in reversed(totals))
    return words.BUDGET_TWO.format(
        year=year_,
        first=formatting.kr(totals[0]),
        second=formatting.kr(totals[1]),
        added=added or words.BUDGET_WHY_ONLY_COMMON,
        removed=removed or words.BUDGET_WHY_ONLY_COMMON,
    )


def why_they_differ(parts: Sequence[Row]) -> str:
    """What each total holds beyond the common part, and what is left without that; empty where nothing differs."""
    whole = [row for row in parts if row["is_whole"]]
    if len({row["printed_total_sek"] for row in whole}) < 2:
        return ""
    sentences, told = [], set()
    for row in whole:
        if row["is_common"] or row["printed_total_sek"] in told:
            continue
        told.add(row["printed_total_sek"])
        part = words.BUDGET_WHY_PART.format(service=row["service_names"], amount=formatting.kr(row["amount_sek"]))
        sentences.append(words.BUDGET_WHY.format(total=formatting.kr(row["printed_total_sek"]), parts=part))
    common = next((row["amount_sek"] for row in whole if row["is_common"]), None)
    if common is not None:
        sentences.append(words.BUDGET_WHY_COMMON.format(common=formatting.kr(common)))
    return " ".join(sentences)


def _own_names(rows: Sequence[Row]) -> list[str]:
    first = rows[0]["budget_version_id"]
    return [row["service_names"] for row in rows if not row["is_common"] and row["budget_version_id"] == first]


def change_finding(rows: Sequence[Row]) -> str:
    """How the budget changes between two years; `rows` has the largest effect first."""
    first = rows[0]
    total = formatting.kr(first["to_total_sek"])
    if not first["effect_total_sek"]:
        return words.CHANGE_FINDING_SAME.format(total=total)
    template = words.CHANGE_FINDING if first["effect_total_sek"] > 0 else words.CHANGE_FINDING_LESS
    amount = formatting.kr(abs(first["effect_total_sek"]))
    return template.format(amount=amount, total=total, service=first["service_name"])


def time_finding(rows: Sequence[Row]) -> str:
    """How the result has developed over the readings of one year."""
    first, last = rows[0], rows[-1]
    if len(rows) == 1:
        return words.TIME_FINDING_ONE.format(
            result=formatting.kr(last["shown_result_sek"]), when=when(last["as_of_date"])
        )
    return words.TIME_FINDING.format(
        first=formatting.kr(first["shown_result_sek"]),
        first_when=when(first["as_of_date"], with_year=False),
        last=formatting.kr(last["shown_result_sek"]),
        last_when=when(last["as_of_date"]),
    )


def time_label(row: Row) -> str:
    """What stands beside a reading's bar."""
    result = formatting.number(row["shown_result_sek"])
    if row["months_elapsed"] == 12:
        return words.TIME_LABEL_FINAL.format(result=result)
    if row["forecast_result_sek"] is None:
        return result
    return words.TIME_LABEL.format(result=result, forecast=formatting.number(row["forecast_result_sek"], signed=True))


def forecast_finding(rows: Sequence[Row]) -> str:
    """How far the year's first forecast was from what it became."""
    first = min(rows, key=lambda row: row["as_of_date"])["as_of_date"]
    of_first = [row for row in rows if row["as_of_date"] == first]
    worst = max(of_first, key=lambda row: abs(row["difference_sek"]))
    return words.FORECAST_FINDING.format(
        when=when(first),
        amount=formatting.kr(abs(worst["total_difference_sek"])),
        service=worst["service_name"],
        difference=formatting.kr(worst["difference_sek"], signed=True),
    )


def spoken(rows: Sequence[Row], name: str, label: str, limit: int = 12) -> str:
    """The rows of a picture in words, for its text alternative."""
    return "; ".join(f"{row[name]} {row[label]}" for row in rows[:limit])
