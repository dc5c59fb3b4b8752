"""The only door from the app to the warehouse. Reads, caches by build and parameters.

One read-only connection per build (opening costs 17 ms), one cursor per query (2 ms). A run of the app reads one build
from beginning to end even if a new one is published meanwhile.
"""

import contextlib
from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import polars as pl
import streamlit as st

from warehouse import editions as sealed_editions
from warehouse import manifest, store
from warehouse.editions import DamagedEditionError, Edition
from warehouse.errors import TertialError
from warehouse.manifest import DamagedBuildError
from warehouse.queries import frame as frame_queries

if TYPE_CHECKING:
    import duckdb

Query = Callable[..., pl.DataFrame]
ResolvedBuild = store.ResolvedBuild
NAMND = "norrbottens-e-namnd"
_PIN = "tertial_build"
_EDITION = "tertial_edition"


def published_build() -> str | None:
    """The id of the build that the pointer names; None before the first one. One read of a small file."""
    return store.current_build_id()


def begun(build_id: str) -> datetime:
    """When a build was begun, in UTC: its name says so."""
    return manifest.begun(build_id)


def edition_titles() -> dict[str, str]:
    """Sealed editions that can be read here, the latest first: name and the period's title."""
    found = {}
    for _, sealed in sealed_editions.sealed():
        with contextlib.suppress(DamagedEditionError):
            found[sealed.edition] = sealed_editions.read(sealed.edition).title
    return found


def newest_edition(period_id: str) -> str | None:
    """The name of a period's latest sealed edition, if it has one."""
    return next((sealed.edition for period, sealed in sealed_editions.sealed() if period == period_id), None)


def edition() -> Edition | None:
    """The sealed edition that this run reads; None where it reads what is published now."""
    found: Edition | None = st.session_state.get(_EDITION)
    return found


def pin_edition(wanted: str | None) -> store.ResolvedBuild | None:
    """Let this run read a sealed edition's own build. None where none is wanted.

    The answer has no build, and says why in Swedish, where the edition isn't there, is damaged or can't be opened.
    """
    st.session_state[_EDITION] = None
    if not wanted:
        return None
    try:
        found = sealed_editions.read(wanted)
        build_id = sealed_editions.build_of(wanted)
        _reader(build_id)
    except TertialError as error:
        return store.ResolvedBuild(None, str(error))
    st.session_state[_PIN], st.session_state[_EDITION] = build_id, found
    return store.ResolvedBuild(build_id)


def is_drawn_alike(found: Edition) -> bool:
    """Whether an edition's pages are drawn with the rules and words that it was sealed with."""
    return sealed_editions.is_drawn_alike(found)


def pin_build() -> store.ResolvedBuild:
    """Choose the build that this run of the app reads. The frame calls it first in every run.

    A damaged current build is replaced by the last good one; the answer then carries a notice in Swedish.
    """
    st.session_state[_EDITION] = None
    resolved = store.resolve_build()
    if resolved.build_id is not None:
        try:
            _reader(resolved.build_id)
        except DamagedBuildError:  # cleared away since it was resolved: a newer one has taken its place
            resolved = store.resolve_build()
    st.session_state[_PIN] = resolved.build_id
    return resolved


def build() -> str | None:
    """The build that this run reads."""
    if _PIN in st.session_state:
        pinned: str | None = st.session_state[_PIN]
        return pinned
    return store.resolve_build().build_id


@st.cache_resource(max_entries=4, show_spinner=False)
def _reader(build_id: str) -> "duckdb.DuckDBPyConnection":
    return store.open_reader(build_id)


@st.cache_data(max_entries=2048, show_spinner=False)
def _answer(build_id: str, name: str, parameters: tuple[Any, ...], _query: Query) -> pl.DataFrame:
    del name  # part of the key of the cache, in place of the function itself
    with _reader(build_id).cursor() as cursor:
        return _query(cursor, *parameters)


def ask(query: Query, *parameters: Any) -> pl.DataFrame:
    """The answer of a function in `warehouse.queries` to plain, hashable parameters, cached for the build.

    Raises LookupError where no build is published: the frame does not run pages that need data then.
    """
    build_id = build()
    if build_id is None:
        raise LookupError("no build is published")
    return _answer(build_id, f"{query.__module__}.{query.__qualname__}", parameters, query)


def kommuner() -> dict[str, str]:
    """Code and name of the municipalities that can be chosen, in Swedish alphabetical order; empty without a build."""
    if build() is None:
        return {}
    frame = ask(frame_queries.members, NAMND)
    return dict(zip(frame["kommun_code"], frame["kommun_name"], strict=True))


def periods() -> list[dict[str, Any]]:
    """The meetings and tertials that can be chosen, rows of `dim_period` in their order; empty without a build."""
    if build() is None:
        return []
    return ask(frame_queries.periods, NAMND).to_dicts()


def source_title(source_id: str | None) -> str:
    """The title of a document; the id itself where no title is known."""
    if not source_id or build() is None:
        return source_id or ""
    frame = ask(frame_queries.source_titles)
    titles = dict(zip(frame["source_id"], frame["title"], strict=True))
    return str(titles.get(source_id) or source_id)


def known_until(basis: str, until: date | None) -> date | None:
    """The last day that the facts cover, at most a period's own last day; None without a build or a day."""
    if build() is None or until is None:
        return None
    day: date | None = ask(frame_queries.known_until, basis, until)["known_until"][0]
    return day


def coverage(period_id: str, basis: str) -> str | None:
    """One sentence on how much of the period can be judged; None where there is nothing to say."""
    if build() is None:
        return None
    rows = ask(frame_queries.coverage, NAMND, period_id, basis)
    return str(rows["coverage_text"][0]) if rows.height and rows["coverage_text"][0] else None
