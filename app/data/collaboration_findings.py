"""What a report found, and how it asked: a thin door to the queries."""

import polars as pl

from app.data import ask
from warehouse.queries import collaboration_findings as queries

NOBODY = queries.NOBODY


def themes(collaboration_id: str) -> pl.DataFrame:
    """Theme × kind with the number of findings."""
    return ask(queries.themes, collaboration_id)


def actors(collaboration_id: str) -> pl.DataFrame:
    """The actors that findings are about."""
    return ask(queries.actors, collaboration_id)


def findings(
    collaboration_id: str,
    theme: str | None = None,
    kind: str | None = None,
    actor: str | None = None,
    place: str | None = None,
) -> pl.DataFrame:
    """The findings of this theme, kind, actor and place in the report; None for any."""
    return ask(queries.findings, collaboration_id, theme, kind, actor, place)


def priority_areas(collaboration_id: str) -> pl.DataFrame:
    """The areas that are given priority."""
    return ask(queries.priority_areas, collaboration_id)


def questions(collaboration_id: str) -> pl.DataFrame:
    """The questions of the survey."""
    return ask(queries.questions, collaboration_id)


def gathering(collaboration_id: str) -> pl.DataFrame:
    """How the knowledge was gathered."""
    return ask(queries.gathering, collaboration_id)
