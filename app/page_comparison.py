"""What a new build changes: row by row in the marts, and figure by figure and sentence by sentence on the pages."""

import contextlib
import json
import os
import queue
import time
from collections.abc import Collection, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from app import child_process
from app.child_process import Progress
from app.preview import gathering, traces
from app.preview.addresses import FRAME, pages
from app.preview.changes import Change
from app.preview.gathering import Where
from app.texts import workbench_preview as words
from warehouse import comparison, paths, store
from warehouse.comparison import MartDiff
from warehouse.errors import TertialError

# Half a minute on a machine at rest; on a busy one the work stands back for the readers, and takes its time.
TIMEOUT_SECONDS: Final = 900.0
MEMORY_BYTES: Final = 4 * 1024**3
MOST_PROCESSES: Final = 2


class PreviewError(TertialError):
    """The pages could not be compared at all."""


@dataclass(frozen=True)
class PageChange:
    """One thing that will read differently on a page, and for which of the reader's choices."""

    page_title: str
    slug: str
    change: Change
    where: Where


@dataclass(frozen=True)
class PageFault:
    """A page that can't be drawn: with the new facts, or (`is_new` False) already with the published ones."""

    page_title: str
    slug: str
    what: str
    is_new: bool
    where: Where


@dataclass(frozen=True)
class Compared:
    """What was compared: addresses in all, how many of them had to be drawn, and for which choices."""

    addresses: int
    drawn: int
    new: int
    gone: int
    pages: tuple[str, ...]
    periods: tuple[str, ...]
    kommuner: int


@dataclass(frozen=True)
class Comparison:
    """What a build changes. `pages` is None where no mart differs, so that no page can."""

    old: str
    new: str
    marts: tuple[MartDiff, ...]
    changes: tuple[PageChange, ...] = ()
    faults: tuple[PageFault, ...] = ()
    compared: Compared | None = None
    seconds: float = 0.0


def compare(
    old_build_id: str,
    new_build_id: str,
    progress: Progress | None = None,
    *,
    only: Collection[str] | None = None,
    period: str | None = None,
) -> Comparison:
    """Marts and pages of two builds. Raises DamagedBuildError for a build that can't be read, else PreviewError.

    What the pages gave is kept in a file: the same two builds are compared once. `only` names the pages to compare, by
    title; all that read what differs unless given. `period` is the only period to compare, all unless given.
    """
    began = time.monotonic()
    marts = tuple(comparison.compare_marts(old_build_id, new_build_id))
    if not marts:
        return Comparison(old_build_id, new_build_id, marts, seconds=time.monotonic() - began)
    known = _kept(old_build_id, new_build_id, period) if only is None else None
    if known is not None:
        return _told(old_build_id, new_build_id, marts, known, time.monotonic() - began)
    readers = comparison.pages_reading({each.mart for each in marts}, old_build_id, new_build_id)
    order = {
        "old": old_build_id,
        "new": new_build_id,
        "marts": [each.mart for each in marts],
        "readers": readers if only is None else [title for title in readers if title in only],
        "period": period,
        "elsewhere": store.elsewhere(old_build_id, new_build_id),
    }
    results = _in_children(order, progress or _say_nothing)
    if only is None:
        traces.keep(_file(old_build_id, new_build_id, period), results)
    return _told(old_build_id, new_build_id, marts, results, time.monotonic() - began)


def kept(old_build_id: str, new_build_id: str, period: str | None = None) -> Comparison | None:
    """What an earlier comparison of the two builds gave; None where they have not been compared."""
    began = time.monotonic()
    known = _kept(old_build_id, new_build_id, period)
    if known is None:
        return None
    marts = tuple(comparison.compare_marts(old_build_id, new_build_id))
    return _told(old_build_id, new_build_id, marts, known, time.monotonic() - began)


def _file(old: str, new: str, period: str | None) -> Path:
    name = ".".join(filter(None, (old, new, period, traces.code_version(), "json")))
    return paths.home() / "cache" / "comparisons" / name


def _kept(old: str, new: str, period: str | None) -> list[dict[str, Any]] | None:
    try:
        stored: list[dict[str, Any]] = json.loads(_file(old, new, period).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return stored


def _told(old: str, new: str, marts: tuple[MartDiff, ...], results: list[dict[str, Any]], seconds: float) -> Comparison:
    return Comparison(
        old,
        new,
        marts,
        tuple(PageChange(_TITLES[slug], slug, change, where) for slug, change, where in gathering.grouped(results)),
        tuple(
            PageFault(_TITLES[slug], slug, what, side == "new", where)
            for slug, side, what, where in gathering.faults(results)
        ),
        _compared(results),
        seconds,
    )


def _say_nothing(step: str, done: int, total: int) -> None:
    del step, done, total


def _in_children(order: dict[str, Any], progress: Progress) -> list[dict[str, Any]]:
    """Share the work between as many processes as there are cores to spare; none outlives this call."""
    parts = max(1, min(MOST_PROCESSES, os.cpu_count() or 1))
    progress("start", 0, 1)
    heard: queue.SimpleQueue[tuple[int, str, int, int]] = queue.SimpleQueue()
    steps: dict[int, tuple[str, int, int]] = {}
    with ThreadPoolExecutor(parts) as pool:
        working = [pool.submit(_in_child, {**order, "part": part, "parts": parts}, heard) for part in range(parts)]
        while not all(each.done() for each in working) or not heard.empty():
            # Told from the thread that asked: Streamlit knows no other.
            with contextlib.suppress(queue.Empty):
                part, step, done, total = heard.get(timeout=0.2)
                steps[part] = (step, done, total)
                progress(*_together(list(steps.values())))
        return [each.result() for each in working]


def _together(steps: Sequence[tuple[str, int, int]]) -> tuple[str, int, int]:
    now = "learn" if any(step == "learn" for step, _, _ in steps) else "draw"
    same = [(done, total) for step, done, total in steps if step == now]
    return now, sum(done for done, _ in same), sum(total for _, total in same)


def _in_child(order: dict[str, Any], heard: "queue.SimpleQueue[tuple[int, str, int, int]]") -> dict[str, Any]:
    def hear(step: str, done: int, total: int) -> None:
        heard.put((order["part"], step, done, total))

    try:
        return child_process.run(
            "app.preview.child", order, hear, timeout_seconds=TIMEOUT_SECONDS, memory_bytes=MEMORY_BYTES
        )
    except child_process.ChildTimeoutError as error:
        raise PreviewError(words.TOO_LONG.format(seconds=f"{TIMEOUT_SECONDS:.0f}")) from error
    except child_process.ChildFailedError as error:
        raise PreviewError(words.FAILED.format(why=error)) from error


_TITLES: Final[Mapping[str, str]] = {
    slug: words.EVERY_PAGE if slug == FRAME or page is None else page.title for slug, page in pages()
}


def _compared(results: Sequence[Mapping[str, Any]]) -> Compared:
    counts = {name: sum(each[name] for each in results) for name in ("compared", "drawn", "new", "gone")}
    return Compared(
        counts["compared"],
        counts["drawn"],
        counts["new"],
        counts["gone"],
        tuple(_TITLES[slug] for slug in results[0]["slugs"] if slug != FRAME),
        tuple(results[0]["periods"].values()),
        len(results[0]["kommuner"]),
    )
