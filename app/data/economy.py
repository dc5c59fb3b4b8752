"""Reading for Ekonomi. Thin: each function asks one query for Norrbottens e-nämnd."""

from datetime import date

import polars as pl

from app.data import NAMND, ask
from warehouse.queries import economy


def result(as_of_date: date, basis: str) -> pl.DataFrame:
    """The whole result at one reading: one row, or none where nothing is reported."""
    return ask(economy.result, NAMND, as_of_date, basis)


def result_lines(as_of_date: date, basis: str) -> pl.DataFrame:
    """Result per service, worst first, and the sums below."""
    return ask(economy.result_lines, NAMND, as_of_date, basis)


def budget_outcome(as_of_date: date, basis: str, version: str, side: str) -> pl.DataFrame:
    """Budget, outcome and forecast per service against one budget version."""
    return ask(economy.budget_outcome, NAMND, as_of_date, basis, version, side)


def forecast_results(as_of_date: date, basis: str) -> pl.DataFrame:
    """The forecast's result per service, the largest first."""
    return ask(economy.forecast_results, NAMND, as_of_date, basis)


def budget_parts() -> pl.DataFrame:
    """Every printed budget in the parts that make the totals differ."""
    return ask(economy.budget_parts, NAMND)


def budget_versions(fiscal_year: int | None = None) -> pl.DataFrame:
    """A row per printed budget, of one year or of all."""
    return ask(economy.budget_versions, NAMND, fiscal_year)


def budget_change(to_year: int) -> pl.DataFrame:
    """The budget of a year beside the year before."""
    return ask(economy.budget_change, NAMND, to_year)


def differing_statements(fiscal_year: int) -> pl.DataFrame:
    """Posts whose budget is printed with different amounts."""
    return ask(economy.differing_statements, NAMND, fiscal_year)


def results_until(as_of_date: date, basis: str) -> pl.DataFrame:
    """The whole result at every reading up to a day."""
    return ask(economy.results_until, NAMND, as_of_date, basis)


def lines_until(as_of_date: date, basis: str) -> pl.DataFrame:
    """Result per service at every reading of the year up to a day."""
    return ask(economy.lines_until, NAMND, as_of_date, basis)


def forecast_followup(as_of_date: date, basis: str) -> pl.DataFrame:
    """The year's forecasts beside what they became, where that is known on the day."""
    return ask(economy.forecast_followup, NAMND, as_of_date, basis)


def threads(period_id: str, basis: str) -> pl.DataFrame:
    """What each service hangs together with."""
    return ask(economy.threads, NAMND, period_id, basis)
