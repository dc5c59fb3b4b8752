"""The comparison of every page of two builds: what to draw, what differs, and where the same change stands."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

from app.child_process import Progress
from app.preview import blocks, changes, traces
from app.preview.addresses import OWN_CHOICES, Address, of_choices, pages, standard
from app.preview.answers import Key
from app.preview.changes import Change
from app.preview.drawing import Choices, Drawing, Drawn
from app.preview.stage import Said


@dataclass
class Found:
    """What the comparison gives. Each change with the addresses that show it, in the order they were met."""

    changes: dict[tuple[str, Change], list[Address]] = field(default_factory=dict)
    faults: dict[tuple[str, str, str], list[Address]] = field(default_factory=dict)
    new: list[Address] = field(default_factory=list)
    gone: list[Address] = field(default_factory=list)
    compared: int = 0
    drawn: int = 0


class Comparison:
    """Two builds side by side. `changed` are the marts that differ, `readers` the titles of the pages that read them.

    `part` of `parts`: the municipalities are shared between as many processes; the first also takes all that has none.
    `period`: the only one whose pages are compared, all unless given.
    """

    def __init__(
        self,
        old: str,
        new: str,
        changed: Sequence[str],
        readers: Sequence[str],
        tell: Progress,
        *,
        part: int = 0,
        parts: int = 1,
        period: str | None = None,
    ) -> None:
        self.old, self.new = old, new
        self._part, self._parts = part, parts
        self._changed = frozenset(changed)
        self._tell = tell
        self._drawing = Drawing(same_facts_as=old)
        self.before, self.after = (_narrowed(self._drawing.choices(build), period) for build in (old, new))
        self.slugs = [slug for slug, page in pages() if page is None or page.title in readers]
        slots = ["", *sorted({*self.before.kommuner, *self.after.kommuner})]
        self._mine = {kommun for place, kommun in enumerate(slots) if place * parts // len(slots) == part}
        self._traces = traces.load(old)
        self._fresh = self._traces.copy()
        self._differ: dict[Key, bool] = {}

    def run(self) -> Found:
        """Compare."""
        found = Found()
        old, new = self._learn(), self._addresses(self.after, self._traces)
        found.gone = [each for each in old if each not in new]
        found.compared = len(old) - len(found.gone)
        affected = [each for each in old if each in new and self._is_affected(each)]
        found.drawn = len(affected)
        for done, address in enumerate(affected, 1):
            self._compare(address, found)
            self._tell("draw", done, len(affected))
        # What only the new build offers: a new meeting or municipality, or a choice that its pages have come to give.
        known = set(old)
        new = self._addresses(self.after, self._fresh)
        found.new = [each for each in new if each not in known]
        for address in found.new:
            self._note_fault(address, None, self._draw(self.new, address, self._fresh), found)
        return found

    def remember(self) -> None:
        """Keep what was learnt of both builds for the next time."""
        part = f"{self._part}-{self._parts}"
        traces.save(self.old, self._of_mine(self._traces), part)
        traces.save(self.new, self._of_mine(self._fresh), part)

    def _of_mine(self, known: traces.Traces) -> traces.Traces:
        kept = known.copy()
        kept.asked = {address: asked for address, asked in known.asked.items() if address.kommun in self._mine}
        return kept

    def _learn(self) -> dict[Address, None]:
        """Every address of the old build, with what it asks. Draws those that are not known from an earlier time."""
        self._draw_unknown([each for each in self._addresses(self.before, self._traces) if not each.own])
        whole = self._addresses(self.before, self._traces)  # with the choices that those pages turned out to offer
        self._draw_unknown([each for each in whole if each.own])
        return whole

    def _draw_unknown(self, wanted: Sequence[Address]) -> None:
        unknown = [each for each in wanted if each not in self._traces.asked]
        for done, address in enumerate(unknown, 1):
            drawn = self._draw(self.old, address, self._traces)
            self._fresh.asked[address] = drawn.asked
            self._fresh.marts.update(self._traces.marts)
            for name, options in drawn.choices.items():
                self._fresh.offers(address.slug, name, options)
            self._tell("learn", done, len(unknown))

    def _addresses(self, choices: Choices, known: traces.Traces) -> dict[Address, None]:
        whole = (each for slug in self.slugs for each in self._of_page(slug, choices, known))
        return dict.fromkeys(each for each in whole if each.kommun in self._mine)

    def _of_page(self, slug: str, choices: Choices, known: traces.Traces) -> Iterator[Address]:
        periods = list(choices.periods)
        yield from standard(slug, periods, list(choices.kommuner))
        for parameter in OWN_CHOICES.get(slug, ()):
            yield from of_choices(slug, parameter, list(known.choices.get(slug, {}).get(parameter, {})), periods)
        if slug == "samverkan":
            build = self.old if choices is self.before else self.new
            yield from of_choices(slug, slug, list(self._collaborations(build)), periods[:1])

    def _collaborations(self, build: str) -> dict[str, str]:
        return self._drawing.collaborations(build)

    def _draw(self, build: str, address: Address, known: traces.Traces) -> Drawn:
        drawn = self._drawing.draw(build, address)
        known.asked[address] = drawn.asked
        known.marts.update(
            {key: self._drawing.answers.marts[key] for key in drawn.asked if key in self._drawing.answers.marts}
        )
        for name, options in drawn.choices.items():
            known.offers(address.slug, name, options)
        return drawn

    def _is_affected(self, address: Address) -> bool:
        return any(self._differs(key) for key in self._traces.asked[address])

    def _differs(self, key: Key) -> bool:
        if key not in self._differ:
            marts = self._traces.marts.get(key, frozenset())
            same_marts = bool(marts) and not marts & self._changed
            self._differ[key] = not same_marts and self._drawing.answers.differ(self.old, self.new, key)
        return self._differ[key]

    def _compare(self, address: Address, found: Found) -> None:
        was = self._drawing.draw(self.old, address)
        now = self._draw(self.new, address, self._fresh)
        if self._note_fault(address, was, now, found):
            return
        for change in _differences(was.said, now.said):
            found.changes.setdefault((address.slug, change), []).append(address)

    def _note_fault(self, address: Address, was: Drawn | None, now: Drawn, found: Found) -> bool:
        """True where one side could not be drawn: told, never hidden."""
        if now.fault:
            found.faults.setdefault((address.slug, "new", now.fault), []).append(address)
        elif was is not None and was.fault:
            found.faults.setdefault((address.slug, "old", was.fault), []).append(address)
        return bool(now.fault or (was is not None and was.fault))


def _narrowed(choices: Choices, period: str | None) -> Choices:
    if period is None:
        return choices
    return replace(choices, periods={code: name for code, name in choices.periods.items() if code == period})


@lru_cache(maxsize=512)
def _differences(old: tuple[Said, ...], new: tuple[Said, ...]) -> list[Change]:
    return [] if old == new else changes.between(blocks.of_page(old), blocks.of_page(new))


def as_plain(found: Found, comparison: Comparison) -> dict[str, Any]:
    """The result as JSON can hold it."""
    return {
        "changes": [[slug, change.__dict__, _plain(where)] for (slug, change), where in found.changes.items()],
        "faults": [[slug, side, what, _plain(where)] for (slug, side, what), where in found.faults.items()],
        "new": len(found.new),
        "gone": len(found.gone),
        "compared": found.compared,
        "drawn": found.drawn,
        "periods": {**comparison.before.periods, **comparison.after.periods},
        "kommuner": {**comparison.before.kommuner, **comparison.after.kommuner},
        "slugs": comparison.slugs,
    }


def _plain(addresses: Sequence[Address]) -> list[list[Any]]:
    return [[each.slug, each.period, each.kommun, each.examples, each.own] for each in dict.fromkeys(addresses)]
