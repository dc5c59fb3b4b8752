"""Reading for Läget. Thin: each function asks one query for Norrbottens e-nämnd."""

from datetime import date

import polars as pl

from app.data import NAMND, ask
from warehouse.queries import decisions, our_kommun, overview


def lines(period_id: str, basis: str) -> pl.DataFrame:
    """Goals, economy, projects and attendance, each with its status, rule, sentence and trend."""
    return ask(overview.lines, NAMND, period_id, basis)


def situation(period_id: str, basis: str) -> pl.DataFrame:
    """One row of counts: what is unknown and where sources disagree."""
    return ask(overview.situation, NAMND, period_id, basis)


def deviations(period_id: str, basis: str, at_most: int) -> pl.DataFrame:
    """The worst deviations first, with how many there are in all."""
    return ask(overview.deviations, NAMND, period_id, basis, at_most)


def more_deviations(period_id: str, basis: str, after_rank: int) -> pl.DataFrame:
    """How many deviations of each area come after a place in the list."""
    return ask(overview.more_deviations, NAMND, period_id, basis, after_rank)


def protocol_items(meeting_date: date) -> pl.DataFrame:
    """The items of one meeting."""
    return ask(overview.protocol_items, NAMND, meeting_date)


def coming(period_id: str, basis: str, at_most: int) -> pl.DataFrame:
    """What must be decided next: so many days or months, first what has no day."""
    return ask(overview.coming, NAMND, period_id, basis, at_most)


def councils(period_id: str, basis: str) -> pl.DataFrame:
    """What the councils owe, one row per matter."""
    return ask(decisions.councils, NAMND, period_id, basis)


def own_decisions(period_id: str, basis: str, kommun_code: str) -> pl.DataFrame:
    """What the chosen municipality's council has decided and owes."""
    return ask(our_kommun.decisions, NAMND, period_id, basis, kommun_code)


def unreported(period_id: str, basis: str) -> pl.DataFrame:
    """Goals that some municipalities have not reported."""
    return ask(overview.unreported, NAMND, period_id, basis)


def own(period_id: str, basis: str, kommun_code: str) -> pl.DataFrame:
    """One row about the chosen municipality."""
    return ask(our_kommun.overview, NAMND, period_id, basis, kommun_code)
