"""The facts of *Risker och intern kontroll*: a thin door to `warehouse.queries.risks`, for Norrbottens e-nämnd."""

import polars as pl

from app.data import NAMND, ask
from warehouse.queries import risks as queries

# Titles in the documents, by which the decisions about the same matter are found.
CONTROLS = "Obligatoriska kontrollmoment"
CONTROLS_OF_YEAR = "Obligatoriska kontrollmoment {year}"
PLAN_OF_YEAR = "Verksamhetsplan {year}"
# The row of the register of discrepancies where the two decisions about the controls are set against each other.
CONTROLS_DISAGREEMENT = "kontrollmoment-accepteras"
WORK_ENVIRONMENT = "Uppföljning systematiskt arbetsmiljöarbete"


def risks(period_id: str, basis: str) -> pl.DataFrame:
    """One row per risk and control, the highest value first."""
    return ask(queries.risks, NAMND, period_id, basis)


def summary(period_id: str, basis: str) -> pl.DataFrame:
    """The risks counted: one row."""
    return ask(queries.summary, NAMND, period_id, basis)


def scales() -> pl.DataFrame:
    """The steps of probability and consequence with the words that are printed."""
    return ask(queries.scales, NAMND)


def follow_ups(fiscal_year: int, tertial: int | None, basis: str) -> pl.DataFrame:
    """The follow-ups of a year up to and with a tertial."""
    return ask(queries.follow_ups, NAMND, fiscal_year, tertial, basis)


def links() -> pl.DataFrame:
    """What each risk touches, and where that is shown."""
    return ask(queries.links, NAMND)


def control_decisions(year: int) -> pl.DataFrame:
    """What others decided and proposed about the mandatory controls of a year, point by point."""
    return ask(queries.decisions, NAMND, CONTROLS_OF_YEAR.format(year=year))


def controls_handled() -> pl.DataFrame:
    """The board's own decisions about the mandatory controls, the latest first."""
    return ask(queries.board_items, NAMND, CONTROLS)


def plan_handled(year: int) -> pl.DataFrame:
    """The board's decisions about the plan of a year, the latest first."""
    return ask(queries.board_items, NAMND, PLAN_OF_YEAR.format(year=year))


def work_environment_handled() -> pl.DataFrame:
    """The board's decisions about the work-environment follow-up, the latest first."""
    return ask(queries.board_items, NAMND, WORK_ENVIRONMENT)


def work_environment(until_year: int) -> pl.DataFrame:
    """The statements and answers of the newest follow-up up to a year."""
    return ask(queries.work_environment, NAMND, until_year)


def work_environment_summary(until_year: int) -> pl.DataFrame:
    """The newest follow-up up to a year, counted."""
    return ask(queries.work_environment_summary, NAMND, until_year)


def council(period_id: str, basis: str, kommun_code: str) -> pl.DataFrame:
    """What a municipality's council has decided in each matter."""
    return ask(queries.council, NAMND, period_id, basis, kommun_code)
