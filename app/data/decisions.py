"""Reading for *Beslut*: a thin door to `warehouse.queries.decisions`, for Norrbottens e-nämnd."""

from datetime import date

import polars as pl

from app.data import NAMND, ask
from warehouse.queries import attendance, collaboration_facts, doubts
from warehouse.queries import decisions as queries


def councils(period_id: str, basis: str) -> pl.DataFrame:
    """One row per matter: how many councils have approved, and who is left."""
    return ask(queries.councils, NAMND, period_id, basis)


def ledger(period_id: str, basis: str) -> pl.DataFrame:
    """One row per matter and council."""
    return ask(queries.ledger, NAMND, period_id, basis)


def items(until: date | None) -> pl.DataFrame:
    """The items of the latest meeting until a day that has a protocol."""
    return ask(queries.items, NAMND, until)


def protocols() -> pl.DataFrame:
    """Meetings that have a protocol in the facts."""
    return ask(queries.protocols, NAMND)


def points(meeting_id: str) -> pl.DataFrame:
    """The decisions of a meeting point by point."""
    return ask(queries.points, NAMND, meeting_id)


def documents() -> pl.DataFrame:
    """What decisions rest on."""
    return ask(queries.documents, NAMND)


def related() -> pl.DataFrame:
    """Goals, risks and projects that belong to an item or a matter."""
    return ask(queries.related, NAMND)


def meetings(period_id: str, basis: str) -> pl.DataFrame:
    """The meetings of the year and those decided ahead."""
    return ask(attendance.meetings, NAMND, period_id, basis)


def agreement() -> pl.DataFrame:
    """The dates of the agreement."""
    return ask(queries.agreement, NAMND)


def terms() -> pl.DataFrame:
    """The terms of the agreement."""
    return ask(queries.terms, NAMND)


def regulations() -> pl.DataFrame:
    """The rules of the regulations."""
    return ask(queries.regulations, NAMND)


def of_others() -> pl.DataFrame:
    """Decisions of others than the board."""
    return ask(queries.of_others, NAMND)


def roles() -> pl.DataFrame:
    """Roles, never persons."""
    return ask(collaboration_facts.roles, NAMND)


def editions() -> pl.DataFrame:
    """Editions of the plan."""
    return ask(queries.editions, NAMND)


def missing() -> pl.DataFrame:
    """What the facts lack about decisions, and who can give it."""
    return ask(doubts.missing, NAMND, "Beslut")
