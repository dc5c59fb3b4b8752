"""Reading for Vår kommun. Thin: each function asks one query for Norrbottens e-nämnd."""

import polars as pl

from app.data import NAMND, ask
from warehouse.queries import attendance, our_kommun
from warehouse.queries import decisions as decision_queries
from warehouse.queries import projects as project_queries


def overview(period_id: str, basis: str, kommun_code: str) -> pl.DataFrame:
    """One row about the municipality."""
    return ask(our_kommun.overview, NAMND, period_id, basis, kommun_code)


def costs(fiscal_year: int, kommun_code: str) -> pl.DataFrame:
    """What the municipality pays: services, the sum, what is outside it."""
    return ask(our_kommun.costs, NAMND, fiscal_year, kommun_code)


def peers(fiscal_year: int) -> pl.DataFrame:
    """What each municipality pays per inhabitant."""
    return ask(our_kommun.peers, NAMND, fiscal_year)


def projects(period_id: str, basis: str, kommun_code: str) -> pl.DataFrame:
    """Activities that name the municipality."""
    return ask(project_queries.participants, NAMND, period_id, basis, kommun_code)


def seats(period_id: str, basis: str, kommun_code: str) -> pl.DataFrame:
    """The municipality's seat at each meeting of the year."""
    return ask(attendance.seats, NAMND, period_id, basis, None, kommun_code)


def decisions(period_id: str, basis: str, kommun_code: str) -> pl.DataFrame:
    """What the municipality's council has decided and owes."""
    return ask(our_kommun.decisions, NAMND, period_id, basis, kommun_code)


def goals(period_id: str, basis: str, kommun_code: str) -> pl.DataFrame:
    """Goals that are measured per municipality."""
    return ask(our_kommun.goals, NAMND, period_id, basis, kommun_code)


def agreement() -> pl.DataFrame:
    """The agreement's days."""
    return ask(decision_queries.agreement, NAMND)


def risks(period_id: str, basis: str, kommun_code: str) -> pl.DataFrame:
    """Risks in the plan that touch the municipality."""
    return ask(our_kommun.risks, NAMND, period_id, basis, kommun_code)


def calendar(period_id: str, basis: str, kommun_code: str) -> pl.DataFrame:
    """The municipality's coming days."""
    return ask(our_kommun.calendar, NAMND, period_id, basis, kommun_code)
