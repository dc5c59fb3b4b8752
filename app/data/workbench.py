"""Reading for the part of *Underlag* that says what is missing: a thin door to `warehouse.queries.workbench`."""

import polars as pl

from app.data import NAMND, ask
from warehouse.queries import workbench as queries

FILLED = queries.FILLED


def coverage(period_id: str, basis: str) -> pl.DataFrame:
    """One row per table: what is expected, what has come, what is missing and when it is due."""
    return ask(queries.coverage, NAMND, period_id, basis)


def totals(period_id: str, basis: str) -> pl.DataFrame:
    """One row over all tables."""
    return ask(queries.totals, NAMND, period_id, basis)


def earlier(period_id: str, basis: str) -> pl.DataFrame:
    """What is still missing from earlier periods."""
    return ask(queries.earlier, NAMND, period_id, basis)


def cells(period_id: str, basis: str) -> pl.DataFrame:
    """One row per table and municipality."""
    return ask(queries.cells, NAMND, period_id, basis)


def missing_items(period_id: str, basis: str, seed_table: str) -> pl.DataFrame:
    """Every row of a table that has not come, in words."""
    return ask(queries.missing_items, NAMND, period_id, basis, seed_table)


def missing_rows(period_id: str, basis: str, seed_table: str) -> pl.DataFrame:
    """The keys of the rows that are missing, under the seed file's headings."""
    return ask(queries.missing_rows, NAMND, period_id, basis, seed_table)


def reminders(period_id: str, basis: str) -> pl.DataFrame:
    """One row per municipality: what it is to be reminded of."""
    return ask(queries.reminders, NAMND, period_id, basis)
