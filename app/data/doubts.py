"""Reading for the part of a page that says how sure it is: disagreeing places, and what no document states."""

import polars as pl

from app.data import NAMND, ask
from warehouse.queries import doubts


def discrepancies(page: str) -> pl.DataFrame:
    """Places that disagree about what a page shows, the gravest first. `page` is its Swedish name."""
    return ask(doubts.discrepancies, NAMND, page)


def missing(page: str) -> pl.DataFrame:
    """What no document states and a page lacks. `page` is its Swedish name."""
    return ask(doubts.missing, NAMND, page)
