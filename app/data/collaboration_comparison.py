"""The facts of the comparison on *Samverkan*."""

import polars as pl

from app.data import ask
from warehouse.queries import collaboration_comparison as queries


def cells(collaboration_id: str) -> pl.DataFrame:
    """What the study says of each municipality, measure by measure."""
    return ask(queries.cells, collaboration_id)


def posts(collaboration_id: str) -> pl.DataFrame:
    """Posts in the unit per municipality and per 10 000 inhabitants, most first."""
    return ask(queries.posts, collaboration_id)


def cautions(collaboration_id: str) -> pl.DataFrame:
    """What the study says against comparing, its warning first."""
    return ask(queries.cautions, collaboration_id)


def meetings(collaboration_id: str) -> pl.DataFrame:
    """The groups whose meetings the study tells, most often first."""
    return ask(queries.meetings, collaboration_id)


def unreadable(collaboration_id: str) -> pl.DataFrame:
    """What could not be read in the source."""
    return ask(queries.unreadable, collaboration_id)
