"""The figures of *Mål*: a thin door to `warehouse.queries.goals`, for Norrbottens e-nämnd."""

from datetime import date

import polars as pl

from app.data import NAMND, ask
from warehouse.queries import goals as queries


def goals(period_id: str, basis: str) -> pl.DataFrame:
    """Every goal with status, rule, values, comment and source; see the query."""
    return ask(queries.goals, NAMND, period_id, basis)


def counts(period_id: str, basis: str) -> pl.DataFrame:
    """One row with how many goals have each status."""
    return ask(queries.counts, NAMND, period_id, basis)


def history(period_id: str, basis: str, goal_year: int, tertial: int | None) -> pl.DataFrame:
    """Each goal's value and status in the tertials so far."""
    return ask(queries.history, NAMND, period_id, basis, goal_year, tertial)


def readings(period_id: str, basis: str) -> pl.DataFrame:
    """Both readings of the rules that can be read in two ways."""
    return ask(queries.readings, NAMND, period_id, basis)


def needs(period_id: str, basis: str) -> pl.DataFrame:
    """What is needed before a goal can be judged, and from whom."""
    return ask(queries.needs, NAMND, period_id, basis)


def matrix(period_id: str, basis: str) -> pl.DataFrame:
    """A row per municipality and goal."""
    return ask(queries.matrix, NAMND, period_id, basis)


def matrix_counts(period_id: str, basis: str) -> pl.DataFrame:
    """Who lifts, holds back and has not reported, per goal."""
    return ask(queries.matrix_counts, NAMND, period_id, basis)


def kommuner(period_id: str, basis: str) -> pl.DataFrame:
    """How many goals each municipality lifts and holds back."""
    return ask(queries.kommuner, NAMND, period_id, basis)


def threads(period_id: str, basis: str) -> pl.DataFrame:
    """What belongs to each goal: activities, services, risks, controls and decisions, with their figures."""
    return ask(queries.threads, NAMND, period_id, basis)


def reports(basis: str, goal_year: int, tertial: int | None) -> pl.DataFrame:
    """What each municipality has said about a goal in the tertial."""
    return ask(queries.reports, NAMND, basis, goal_year, tertial)


def plan(goal_year: int) -> pl.DataFrame:
    """What the protocol says about the plan that holds the year's goals."""
    return ask(queries.plan, NAMND, f"Verksamhetsplan {goal_year}")


def decisions(basis: str, until: date | None) -> pl.DataFrame:
    """What each council is known to have decided by a day."""
    return ask(queries.decisions, NAMND, basis, until)
