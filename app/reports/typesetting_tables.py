"""How a table is given room: the paper, the size of type and the width of each column."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from app.reports.elements import Runs, Table
from app.reports.typesetting_fonts import width_of

_SLACK: Final = 1.06
"""What semibold and tabular figures may take beyond the regular widths."""
_TRUSTED_WORD: Final = 14
"""Words of up to so many letters stay whole; longer ones are hyphenated down to it."""
_LONGEST_WORD: Final = 40
_VOWELS: Final = "aeiouyåäö"
_FEW_LINES: Final = 8
_WIDE_TEXT: Final = 16
"""A column whose text runs over more than a few lines gets up to so many sizes of type for them."""
_LINE: Final = 1.4
"""The height of a line, in sizes of type."""
_WHOLE: Final = 0.4
"""A row that may be higher than this share of the page is allowed to continue on the next."""
_STRETCH: Final = 0.6
"""A table narrower than this share of the page keeps its own width: the eye must find its way along a row."""


@dataclass(frozen=True)
class Paper:
    """The room for a table, in pt, `long` being the width of the page lying down, and the sizes to try, in order."""

    width: float
    height: float
    upright: tuple[float, ...]
    across: tuple[float, ...]
    long: float


@dataclass(frozen=True)
class Plan:
    """A table's type size, padding and column widths (all included), in pt; `is_across` asks for the page lying down.

    `leads` is what a column of words gets to its left beside the padding, after a column of figures set to the right.
    `whole` says of each row whether it is kept on one page.
    """

    size: float
    pad: float
    is_across: bool
    leads: tuple[float, ...]
    widths: tuple[float, ...]
    whole: tuple[bool, ...]

    def rooms(self) -> list[float]:
        """What is left of each column for its words, in pt."""
        return [width - lead - 2 * self.pad for width, lead in zip(self.widths, self.leads, strict=True)]


@dataclass(frozen=True)
class _Need:
    """What a column asks for at type size 1: for its longest word, for its longest line, and on average."""

    least: float
    full: float
    mean: float
    is_numeric: bool


def plan(table: Table, paper: Paper) -> Plan:
    """The largest type at which every column has room for its words."""
    needs = _needs(table)
    pad = 4.0 if len(needs) <= 7 else 3.0
    before = (False, *(column.is_numeric for column in table.columns))
    leads = tuple(
        2 * pad if was and not column.is_numeric else 0.0 for was, column in zip(before, table.columns, strict=False)
    )
    air = sum(leads) + 2 * pad * len(needs)
    start = 0 if len(needs) <= 6 else 1
    tries = [(size, False, paper.width) for size in paper.upright[start:]]
    tries += [(size, True, paper.long) for size in paper.across]
    fits = (one for one in tries if sum(need.least * one[0] for need in needs) + air <= one[2])
    size, is_across, room = next(fits, tries[-1])
    inner = _shared(needs, size, room - air)
    widths = tuple(width + lead + 2 * pad for width, lead in zip(inner, leads, strict=True))
    whole = _whole(table, inner, size, paper.width if is_across else paper.height)
    return Plan(size, pad, is_across, leads, widths, whole)


def words_of(runs: Runs) -> str:
    """What a cell says, with room for its sign."""
    return "".join(("\u2003" if run.mark in {"status", "trend"} else "") + run.text for run in runs)


def broken(text: str, room: float, size: float) -> str:
    """The text with places to break in every word that would run past `room` pt, where hyphens cannot be trusted."""
    return " ".join(_broken_word(word, room, size) for word in text.split(" "))


def _broken_word(word: str, room: float, size: float) -> str:
    width = width_of(word, size) * _SLACK
    if width <= room or (_is_hyphenated(word) and width_of("m" * 6, size) <= room):
        return word
    parts, rest = [], word
    while width_of(rest, size) * _SLACK > room and len(rest) > 1:
        most = next(n for n in range(len(rest), 0, -1) if n == 1 or width_of(rest[:n], size) * _SLACK <= room)
        cut = next((n for n in range(most, most // 2, -1) if _may_break(rest, n)), most)
        parts.append(rest[:cut])
        rest = rest[cut:]
    return ("\u00ad" if word.isalpha() else "\u200b").join([*parts, rest])


def _is_hyphenated(word: str) -> bool:
    """Whether the typesetter's own hyphens can be trusted to divide the word."""
    return word.isalpha() and len(word) <= _LONGEST_WORD


def _may_break(word: str, at: int) -> bool:
    before, after = word[at - 1], word[at : at + 2].lower()
    if not before.isalnum():
        return True
    return word.isalpha() and len(after) == 2 and after[0] not in _VOWELS and after[1] in _VOWELS


def _needs(table: Table) -> list[_Need]:
    found = []
    for i, column in enumerate(table.columns):
        cells = [words_of(row.cells[i]) for row in table.rows]
        lines = [line for cell in cells for line in cell.split("\n")] or [""]
        full = [width_of(line, _SLACK) for line in lines]
        least = _least(column.title.split())
        figures = [width for line, width in zip(lines, full, strict=True) if column.is_numeric and len(line) <= 16]
        least = max([least, _least(word for line in lines for word in line.split(" ")), *figures])
        mean = sum(full) / len(full)
        least = max(least, min(mean / _FEW_LINES, _WIDE_TEXT))
        title = width_of(column.title, _SLACK)
        found.append(_Need(least, max([least, title, *full]), mean, column.is_numeric))
    return found


def _least(words: Iterable[str]) -> float:
    return max((_least_word(word) for word in words), default=0.0)


def _least_word(word: str) -> float:
    width = width_of(word, _SLACK)
    if len(word) <= _TRUSTED_WORD:
        return width
    return width * max(_TRUSTED_WORD / len(word), 0.4 if _is_hyphenated(word) else 0)


def _shared(needs: list[_Need], size: float, room: float) -> list[float]:
    """The room as it is shared: words first, then what each column's lines would need, then evenly over the text."""
    widths = [need.least * size for need in needs]
    if sum(widths) > room:
        return [width * room / sum(widths) for width in widths]
    spare = _filled(widths, [need.full * size for need in needs], [need.mean * size for need in needs], room)
    if spare > 0 and sum(widths) > _STRETCH * room:
        texts = [i for i, need in enumerate(needs) if not need.is_numeric] or list(range(len(needs)))
        for i in texts:
            widths[i] += spare / len(texts)
    return widths


def _filled(widths: list[float], full: list[float], mean: list[float], inner: float) -> float:
    """Widen columns towards their longest line, those with much text the most. Returns what is left over."""
    spare = inner - sum(widths)
    for _ in range(len(widths)):
        hungry = [i for i, width in enumerate(widths) if width < full[i] - 0.01]
        if not hungry or spare < 0.01:
            break
        share = {i: math.sqrt(mean[i] * full[i]) + 1 for i in hungry}
        for i in hungry:
            widths[i] += min(full[i] - widths[i], spare * share[i] / sum(share.values()))
        spare = inner - sum(widths)
    return spare


def _whole(table: Table, rooms: list[float], size: float, tall: float) -> tuple[bool, ...]:
    def height(cell: Runs, room: float) -> float:
        lines = words_of(cell).split("\n")
        return sum(math.ceil(width_of(line, size) * 1.15 / room) or 1 for line in lines) * _LINE * size

    return tuple(
        max((height(cell, room) for cell, room in zip(row.cells, rooms, strict=True)), default=0) <= _WHOLE * tall
        for row in table.rows
    )
