"""Reading for Kostnadsfördelning. Thin: each function asks one query for Norrbottens e-nämnd."""

import polars as pl

from app.data import NAMND, ask
from warehouse.queries import cost_shares


def years() -> pl.DataFrame:
    """The years that have cost shares, the latest first, and how many services each has."""
    return ask(cost_shares.years, NAMND)


def totals(fiscal_year: int) -> pl.DataFrame:
    """What each municipality pays, the highest price per inhabitant first."""
    return ask(cost_shares.totals, NAMND, fiscal_year)


def bill(fiscal_year: int, kommun_code: str) -> pl.DataFrame:
    """What one municipality pays, per service, with the sum."""
    return ask(cost_shares.bill, NAMND, fiscal_year, kommun_code)


def services(fiscal_year: int) -> pl.DataFrame:
    """The services that have shares in a year."""
    return ask(cost_shares.services, NAMND, fiscal_year)


def share_table(fiscal_year: int) -> pl.DataFrame:
    """Municipality × service, the sums last."""
    return ask(cost_shares.share_table, NAMND, fiscal_year)


def printed_totals(fiscal_year: int) -> pl.DataFrame:
    """Per service the printed sum beside what the rows give."""
    return ask(cost_shares.printed_totals, NAMND, fiscal_year)


def keys(fiscal_year: int) -> pl.DataFrame:
    """The best fitting key of each service."""
    return ask(cost_shares.keys, NAMND, fiscal_year)


def key_parts(fiscal_year: int, service_id: str) -> pl.DataFrame:
    """Each municipality's share of a service in its parts."""
    return ask(cost_shares.key_parts, NAMND, fiscal_year, service_id)


def prices(fiscal_year: int) -> pl.DataFrame:
    """Unit prices and one-off fees of a year."""
    return ask(cost_shares.prices, NAMND, fiscal_year)
