"""Sealed editions for the pages: what there is, what has changed since, and why."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from app.reports import composing
from app.reports.composing import PeriodFacts
from warehouse import editions, history, store
from warehouse.editions import DamagedEditionError, Edition, Sealed, UnknownEditionError
from warehouse.errors import TertialError
from warehouse.facts import FileDiff
from warehouse.queries import about

_SLIDES = "sammantrade/punkter.json"

__all__ = ["DamagedEditionError", "Edition", "Listed", "Sealed", "UnknownEditionError", "Version"]


@dataclass(frozen=True)
class Listed:
    """A sealed edition; `edition` is None where it can't be read here, and `fault` says why in Swedish."""

    sealed: Sealed
    edition: Edition | None
    fault: str = ""

    @property
    def at(self) -> datetime:
        """When it was sealed (UTC)."""
        return moment(self.sealed.at)


@dataclass(frozen=True)
class Version:
    """A version of the facts that was published after an edition: number, when (UTC), by which role, why, and rows."""

    number: int
    at: datetime
    role: str
    why: str
    changes: tuple[FileDiff, ...]

    @property
    def files(self) -> frozenset[str]:
        """The seed files that it changed."""
        return frozenset(f"seeds/{diff.name}" for diff in self.changes)


def moment(stamp: str) -> datetime:
    """A time as editions and notes write it (UTC)."""
    return datetime.fromisoformat(stamp).astimezone(UTC)


def listed() -> list[Listed]:
    """Every edition, the latest first."""
    found = []
    for _, sealed in editions.sealed():
        try:
            found.append(Listed(sealed, editions.read(sealed.edition)))
        except TertialError as error:
            found.append(Listed(sealed, None, str(error)))
    return found


def documents(edition: Edition) -> tuple[PeriodFacts, list[tuple[str, str]]]:
    """The edition's period, and path and label of what is handed out."""
    editions.build_of(edition.id)
    facts = composing.period_facts(edition.build_id, edition.period_id)
    return facts, composing.documents_of(edition, facts)


def slides(edition: Edition) -> dict[str, Any]:
    """The meetings of the edition with their items (`app.reports.slides`). Raises DamagedEditionError."""
    return _slides(edition.id, edition.files[_SLIDES].sha256)


def since(edition: Edition) -> list[Version]:
    """What has been published after the edition, the latest first."""
    found: list[Version] = []
    holding = history.head()
    for each in history.chain(holding.id if holding else None):
        if each.id == edition.version or each.parent is None:
            break
        found.append(Version(each.number, each.at, each.role, each.why, history.changes(each.parent, each.id)))
    return found


def changed(edition: Edition) -> tuple[FileDiff, ...]:
    """How the facts that hold now differ from the edition's, row by row."""
    holding = history.head()
    return () if holding is None else history.changes(edition.version, holding.id)


def page_sources(build_id: str) -> Mapping[str, frozenset[str]]:
    """Title of each page and the seed files that its figures come from, as the build's lineage says."""
    with store.open_reader(build_id) as connection:
        rows = about.page_sources(connection)
    of_mart: dict[str, dict[str, set[str]]] = {}
    for mart, layer, node in rows.iter_rows():
        of_mart.setdefault(mart, {"page": set(), "seed": set()})[layer].add(node)
    found: dict[str, set[str]] = {}
    for nodes in of_mart.values():
        for title in nodes["page"]:
            found.setdefault(title, set()).update(nodes["seed"])
    return {title: frozenset(files) for title, files in found.items()}


@lru_cache(maxsize=8)
def _slides(edition_id: str, _checksum: str) -> dict[str, Any]:
    raw = editions.content(edition_id, _SLIDES)
    found: dict[str, Any] = json.loads(raw or b"{}")
    return found
