"""Reading for *Sammanträde*: a thin door to `warehouse.queries.meeting`, for Norrbottens e-nämnd."""

from datetime import date, datetime

import polars as pl

from app.data import NAMND, ask, begun, build
from warehouse.queries import decisions as decision_queries
from warehouse.queries import frame as frame_queries
from warehouse.queries import meeting as queries
from warehouse.queries import our_kommun as kommun_queries


def meetings(period_id: str, basis: str) -> pl.DataFrame:
    """Meetings known at the period's end, and months of the wheel without one."""
    return ask(queries.meetings, NAMND, period_id, basis)


def wheel() -> pl.DataFrame:
    """The year wheel as printed."""
    return ask(queries.wheel, NAMND)


def events(basis: str, until: date | None) -> pl.DataFrame:
    """The calendar, every event once."""
    return ask(queries.events, NAMND, basis, until)


def coming(period_id: str, basis: str) -> pl.DataFrame:
    """What must be decided or done next."""
    return ask(queries.coming, NAMND, period_id, basis)


def agenda(meeting_id: str) -> pl.DataFrame:
    """The items of a meeting in order."""
    return ask(queries.agenda, NAMND, meeting_id)


def call_rule() -> pl.DataFrame:
    """The rule for when a meeting is called."""
    return ask(queries.call_rule, NAMND)


def points(meeting_id: str) -> pl.DataFrame:
    """The decisions of a meeting point by point."""
    return ask(decision_queries.points, NAMND, meeting_id)


def documents() -> pl.DataFrame:
    """What decisions rest on."""
    return ask(decision_queries.documents, NAMND)


def owed(period_id: str, basis: str, kommun_code: str) -> pl.DataFrame:
    """What one council has decided or owes."""
    return ask(kommun_queries.decisions, NAMND, period_id, basis, kommun_code)


def source_titles() -> dict[str, str]:
    """The title of every document by its id."""
    rows = ask(frame_queries.source_titles)
    return dict(zip(rows["source_id"], rows["title"], strict=True))


def stamp() -> datetime | None:
    """When the shown build was begun, in UTC: the time that the calendar file bears."""
    build_id = build()
    return begun(build_id) if build_id else None
