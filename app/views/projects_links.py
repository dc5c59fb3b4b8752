"""What an activity of Projekt belongs to: goals, services in the economy, risks, decisions; editorial links."""

import polars as pl

from app.components import Markup, join, link, tag
from app.state import State
from app.texts import projects as words


def belongs(links: pl.DataFrame, project_id: str, state: State) -> Markup | None:
    """`mål: … · i ekonomin: … · risker: …`, each a link; None where the activity belongs to nothing."""
    mine = links.filter((pl.col("project_id") == project_id) & pl.col("to_kind").is_in(list(words.LINKS_KINDS)))
    if mine.is_empty():
        return None
    return join(*[_kind(kind, state) for kind in mine.partition_by("to_kind", maintain_order=True)], separator=" · ")


def noted(links: pl.DataFrame, project_id: str, state: State) -> Markup | None:
    """The same as a note below the activity, which says whose reading it is."""
    found = belongs(links, project_id, state)
    return tag("p", words.LINKS_NOTE, " ", found, class_="t-subtitle") if found else None


def _kind(rows: pl.DataFrame, state: State) -> Markup:
    one, many = words.LINKS_KINDS[rows["to_kind"][0]]
    names = [link(row["to_name"], state.href(row["to_page"], anchor=row["to_anchor"])) for row in rows.to_dicts()]
    kind = words.LINKS_KIND.format(kind=one if rows.height == 1 else many)
    return join(kind, join(*names, separator=", "), separator=" ")
