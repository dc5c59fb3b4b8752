"""The same change in many places told once: what the processes found, put together and grouped."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.preview.addresses import FRAME, Address
from app.preview.changes import Change


@dataclass(frozen=True)
class Where:
    """The choices for which a change is seen. `address` leads to one of them.

    `kommuner` are those chosen where it is seen, `without_kommun` whether it is seen with none. `own_only`: only under
    a choice that the page itself has.
    """

    address: str
    periods: tuple[str, ...]
    kommuner: tuple[str, ...]
    without_kommun: bool
    examples: tuple[bool, ...]
    own_only: bool
    count: int


def grouped(results: Sequence[Mapping[str, Any]]) -> list[tuple[str, Change, Where]]:
    """Changes in the order of the pages, each with everywhere it is seen."""
    order = {slug: place for place, slug in enumerate(results[0]["slugs"])}
    met: dict[tuple[Any, ...], tuple[str, Change, list[Address]]] = {}
    for slug, stored, where in (each for result in results for each in result["changes"]):
        change = Change(**stored)
        # A heading that states a finding has other figures in another period: the change under it is the same.
        place = change.section.split(" › ")[0]
        key = (slug, change.what, place, change.row, change.column, change.before, change.after)
        met.setdefault(key, (slug, change, []))[2].extend(_addresses(where))
    listed = sorted(met.values(), key=lambda each: order[each[0]])
    return [(slug, change, _where(found, results[0])) for slug, change, found in listed]


def faults(results: Sequence[Mapping[str, Any]]) -> list[tuple[str, str, str, Where]]:
    """Pages that could not be drawn: slug, side (old or new), what was raised, and where."""
    met: dict[tuple[str, str, str], list[Address]] = {}
    for slug, side, what, where in (each for result in results for each in result["faults"]):
        met.setdefault((slug, side, what), []).extend(_addresses(where))
    return [(*key, _where(found, results[0])) for key, found in met.items()]


def _addresses(stored: Iterable[Sequence[Any]]) -> list[Address]:
    return [
        Address(slug, period, kommun, examples, (own[0], own[1]) if own else None)
        for slug, period, kommun, examples, own in stored
    ]


def _where(addresses: Sequence[Address], result: Mapping[str, Any]) -> Where:
    best = min(addresses, key=lambda each: (bool(each.own), bool(each.kommun), not each.examples))
    seen = set(addresses)
    return Where(
        address=best.text if best.slug != FRAME else f"?{best.text.partition('?')[2]}",
        periods=tuple(name for code, name in result["periods"].items() if any(each.period == code for each in seen)),
        kommuner=tuple(name for code, name in result["kommuner"].items() if any(each.kommun == code for each in seen)),
        without_kommun=any(not each.kommun for each in seen),
        examples=tuple(sorted({each.examples for each in seen}, reverse=True)),
        own_only=all(each.own for each in seen),
        count=len(seen),
    )
