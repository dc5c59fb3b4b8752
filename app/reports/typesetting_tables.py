"""How a table is given room: the paper, the size of type and the width of each column."""

import math
import re
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
_FIGURE: Final = 16
"""Up to so many characters in a column of figures are a figure, which never breaks."""
_JOINTS: Final = re.compile(r"[\W_]+")
_SIXTIETHS: Final = 60
"""In how many steps spare room is given away."""
_ROOM_FOR: Final = {"status": "—–", "trend": "—–", "example": "––"}
"""Dashes as wide as the sign or the frame that stands with such words."""
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
    """What a column asks for at type size 1: its longest word divided and whole, and each cell, the title first."""

    least: float
    word: float
    cells: tuple[float, ...]
    is_numeric: bool

    @property
    def full(self) -> float:
        """What lets every cell stand on one line."""
        return max(self.cells)


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
    return "".join(_ROOM_FOR.get(run.mark, "") + run.text for run in runs)


def broken(text: str, room: float, size: float) -> str:
    """The text with places to break in every word that would run past `room` pt, where hyphens cannot be trusted."""
    return " ".join(_broken_word(word, room, size) for word in text.split(" "))


def _broken_word(word: str, room: float, size: float) -> str:
    width = width_of(word, size) * _SLACK
    if width <= room or (width_of("m" * 6, size) <= room and _can_hyphenate(word, room / _SLACK / size)):
        return word
    parts, rest = [], word
    while width_of(rest, size) * _SLACK > room and len(rest) > 1:
        most = next(n for n in range(len(rest), 0, -1) if n == 1 or width_of(rest[:n], size) * _SLACK <= room)
        cut = next((n for n in range(most, most // 2, -1) if _may_break(rest, n)), most)
        parts.append(rest[:cut])
        rest = rest[cut:]
    return ("\u00ad" if word.isalpha() else "\u200b").join([*parts, rest])


def _can_hyphenate(word: str, room: float) -> bool:
    """Whether the typesetter's own hyphens can be trusted to divide the word into parts of `room` at type size 1."""
    parts = [part for part in _JOINTS.split(word) if part]
    return all((part.isalpha() and len(part) <= _LONGEST_WORD) or width_of(part, 1) <= room for part in parts)


def needs_hyphens(text: str, room: float, size: float) -> bool:
    """Whether some word of the text is wider than `room` pt. Where none is, lines break between words only."""
    return any(width_of(word, size) * _SLACK > room for word in text.split())


def _may_break(word: str, at: int) -> bool:
    before, after = word[at - 1], word[at : at + 2].lower()
    if not before.isalnum():
        return True
    return word.isalpha() and len(after) == 2 and after[0] not in _VOWELS and after[1] in _VOWELS


def _needs(table: Table) -> list[_Need]:
    found = []
    for i, column in enumerate(table.columns):
        texts = [words_of(row.cells[i]) for row in table.rows]
        cells = [max(width_of(line, _SLACK) for line in text.split("\n")) for text in texts] or [0.0]
        figures = [w for text, w in zip(texts, cells, strict=False) if column.is_numeric and len(text) <= _FIGURE]
        words = [word for text in (column.title, *texts) for word in text.split()]
        long = min(sum(cells) / len(cells) / _FEW_LINES, _WIDE_TEXT)
        least = max([_least(words), long, *figures])
        word = max([least, *(width_of(word, _SLACK) for word in words)])
        found.append(_Need(least, word, (width_of(column.title, _SLACK), *cells), column.is_numeric))
    return found


def _least(words: Iterable[str]) -> float:
    return max((_least_word(word) for word in words), default=0.0)


def _least_word(word: str) -> float:
    width = width_of(word, _SLACK)
    if len(word) <= _TRUSTED_WORD:
        return width
    return width * max(_TRUSTED_WORD / len(word), 0.4 if _can_hyphenate(word, _TRUSTED_WORD / 2) else 0)


def _shared(needs: list[_Need], size: float, room: float) -> list[float]:
    """The room as it is shared: words first, then so that rows become low, then evenly over the columns of text."""
    widths = [need.least * size for need in needs]
    if sum(widths) > room:
        return [width * room / sum(widths) for width in widths]
    if sum(need.word for need in needs) * size <= room:
        widths = [need.word * size for need in needs]
    full = [max(need.full * size, width) for need, width in zip(needs, widths, strict=True)]
    if sum(full) > room:
        return _lowest(widths, full, [[cell * size for cell in need.cells] for need in needs], room)
    spare = room - sum(full)
    if sum(full) > _STRETCH * room:
        texts = [i for i, need in enumerate(needs) if not need.is_numeric] or list(range(len(needs)))
        full = [width + (spare / len(texts) if i in texts else 0) for i, width in enumerate(full)]
    return full


def _lowest(widths: list[float], full: list[float], cells: list[list[float]], room: float) -> list[float]:
    """Give the room away in small steps, each to the column that makes the rows lowest."""
    step = (room - sum(widths)) / _SIXTIETHS
    powers = [[_height(cell, width) for cell in column] for column, width in zip(cells, widths, strict=True)]
    for _ in range(_SIXTIETHS):
        rows = [sum(row) for row in zip(*powers, strict=True)]
        best, gain, better = 0, -1.0, powers[0]
        for i, column in enumerate(cells):
            if widths[i] >= full[i]:
                continue
            tried = [_height(cell, widths[i] + step) for cell in column]
            won = sum(
                row**0.25 - (row - old + new) ** 0.25 for row, old, new in zip(rows, powers[i], tried, strict=True)
            )
            if won > gain:
                best, gain, better = i, won, tried
        widths[best] += step
        powers[best] = better
    return widths


def _height(cell: float, width: float) -> float:
    # Half of it moves by whole lines, half smoothly so that each step counts. The fourth power makes the sum over a
    # row's cells follow the highest of them.
    lines = max(1.0, cell / width)
    return (lines + math.ceil(lines)) ** 4


def _whole(table: Table, rooms: list[float], size: float, tall: float) -> tuple[bool, ...]:
    def height(cell: Runs, room: float) -> float:
        lines = words_of(cell).split("\n")
        return sum(math.ceil(width_of(line, size) * 1.15 / room) or 1 for line in lines) * _LINE * size

    return tuple(
        max((height(cell, room) for cell, room in zip(row.cells, rooms, strict=True)), default=0) <= _WHOLE * tall
        for row in table.rows
    )
