"""The figures of *Närvaro*: a thin door to `warehouse.queries.attendance`, for Norrbottens e-nämnd."""

import polars as pl

from app.data import NAMND, ask
from warehouse.queries import attendance as queries
from warehouse.queries import doubts, goals


def totals(period_id: str, basis: str) -> pl.DataFrame:
    """One row per body: seats so far this year."""
    return ask(queries.totals, NAMND, period_id, basis)


def rates(period_id: str, basis: str, body_kind: str) -> pl.DataFrame:
    """One row per municipality for the board (`board`) or the `preparatory_group`."""
    return ask(queries.rates, NAMND, period_id, basis, body_kind)


def seats(period_id: str, basis: str, body_kind: str) -> pl.DataFrame:
    """One row per meeting and municipality."""
    return ask(queries.seats, NAMND, period_id, basis, body_kind)


def meetings(period_id: str, basis: str) -> pl.DataFrame:
    """The meetings of the year and those decided ahead."""
    return ask(queries.meetings, NAMND, period_id, basis)


def readings(period_id: str, basis: str) -> pl.DataFrame:
    """Both readings of the goals for attendance."""
    return ask(queries.readings, NAMND, period_id, basis)


def contributions(period_id: str, basis: str) -> pl.DataFrame:
    """Who lifts and holds back the goals for attendance."""
    return ask(goals.matrix_counts, NAMND, period_id, basis)


def missing() -> pl.DataFrame:
    """What the facts lack about attendance, and who can give it."""
    return ask(doubts.missing, NAMND, "Närvaro")
