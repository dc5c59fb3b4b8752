"""The periods that can be chosen are those of the facts: a tertial that a coordinator adds can be chosen at once."""

import csv
from datetime import date
from pathlib import Path
from typing import Any

from app import state

SEEDS = Path(__file__).resolve().parents[2] / "seeds"


def row(code: str, **changed: Any) -> dict[str, Any]:
    usual = {
        "period_id": code,
        "period_name": f"Period {code}",
        "period_kind": "tertial",
        "fiscal_year": 2024,
        "tertial": 1,
        "period_to_date": date(2024, 4, 30),
        "economy_as_of_date": date(2024, 4, 30),
        "goal_year": 2024,
        "cost_share_year": 2024,
        "budget_version_id": "budget-2024",
        "is_default": False,
    }
    return usual | changed


MEETING = row("2024-02-20", period_kind="meeting", tertial=None, period_to_date=date(2024, 2, 20), is_default=True)
ROWS = [row("2023-t3"), MEETING, row("2024-t1")]


def test_a_row_of_the_facts_becomes_a_period() -> None:
    made = state.periods_of(ROWS)
    assert [period.code for period in made] == ["2023-t3", "2024-02-20", "2024-t1"]
    assert (made[1].kind, made[1].meeting_date, made[1].tertial) == ("meeting", date(2024, 2, 20), None)
    assert (made[2].meeting_date, made[2].cost_share_year, made[2].budget_version_id) == (None, 2024, "budget-2024")


def test_each_period_knows_the_one_before() -> None:
    made = state.periods_of(ROWS)
    assert [period.previous and period.previous.code for period in made] == [None, "2023-t3", "2024-02-20"]
    assert state.previous(made[2]) is made[1]


def test_the_period_that_the_facts_say_is_shown_first() -> None:
    periods = state.periods_of(ROWS)
    chosen, messages = state.parse({}, {}, periods)
    assert (chosen.period.code, messages) == ("2024-02-20", [])
    assert state.default_period(periods[2:]).code == "2024-t1"


def test_an_added_tertial_can_be_chosen() -> None:
    chosen, messages = state.parse({"period": "2024-T1"}, {}, state.periods_of(ROWS))
    assert (chosen.period.code, messages) == ("2024-t1", [])
    assert chosen.with_period("2023-t3").query()["period"] == "2023-t3"


def test_an_unknown_period_is_said_when_the_periods_are_known() -> None:
    chosen, messages = state.parse({"period": "2031-t9"}, {}, state.periods_of(ROWS))
    assert chosen.period.code == "2024-02-20"
    assert len(messages) == 1
    assert "2031-t9" in messages[0]


def test_nothing_is_unknown_before_the_first_build() -> None:
    chosen, messages = state.parse({"period": "2024-t1"}, {}, state.periods_of([]))
    assert (chosen.period, messages) == (state.FALLBACK_PERIODS[0], [])


def test_an_economy_that_is_not_followed_has_no_date() -> None:
    (period,) = state.periods_of([row("2024-t1", economy_as_of_date=None)])
    assert period.as_of_date is None


def test_the_fallback_is_the_default_of_the_facts() -> None:
    with (SEEDS / "perioder.csv").open(encoding="utf-8-sig", newline="") as handle:
        facts = {line["period"]: line for line in csv.DictReader(handle, delimiter=";")}
    (fallback,) = state.FALLBACK_PERIODS
    fact = facts[fallback.code]
    assert fallback.as_of_date is not None
    assert [fact["namn"], fact["år"], fact["ekonomi_per"], fact["målår"], fact["andelsår"], fact["budgetversion"]] == [
        fallback.label,
        str(fallback.fiscal_year),
        fallback.as_of_date.isoformat(),
        str(fallback.goal_year),
        str(fallback.cost_share_year),
        fallback.budget_version_id,
    ]
    assert fact["förvald"] == "ja"
