"""Reading for Projekt. Thin: each function asks one query for Norrbottens e-nämnd."""

import polars as pl

from app.data import NAMND, ask
from warehouse.queries import projects


def statements(period_id: str, basis: str) -> pl.DataFrame:
    """The newest statement of each source about each activity, what is contradicted or late first."""
    return ask(projects.statements, NAMND, period_id, basis)


def overview(period_id: str, basis: str) -> pl.DataFrame:
    """One row per activity: time plan, lateness, who takes part."""
    return ask(projects.overview, NAMND, period_id, basis)


def summary(period_id: str, basis: str) -> pl.DataFrame:
    """One row about all projects together."""
    return ask(projects.summary, NAMND, period_id, basis)


def participants(period_id: str, basis: str) -> pl.DataFrame:
    """The municipalities that are named as part of an activity."""
    return ask(projects.participants, NAMND, period_id, basis)


def stated_counts() -> pl.DataFrame:
    """Numbers of municipalities that are stated without names."""
    return ask(projects.stated_counts, NAMND)


def phases() -> pl.DataFrame:
    """The phases of the process, in order."""
    return ask(projects.phases)


def gates() -> pl.DataFrame:
    """Who decides what between two phases."""
    return ask(projects.gates, NAMND)


def links() -> pl.DataFrame:
    """Links from an activity to goals, services, risks and decisions."""
    return ask(projects.links, NAMND)
