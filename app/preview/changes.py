"""How one page differs between two builds, and the same change in many places told once."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final, Literal

from app.preview.blocks import Block, Line

What = Literal["heading", "sentence", "status", "trend", "cell", "row", "table", "picture", "source", "choice"]
_ALIKE: Final = 0.4
_ALWAYS_PAIRED: Final = frozenset({"picture", "status", "trend"})


@dataclass(frozen=True)
class Change:
    """One thing that reads differently: `before` or `after` is None where it was not there."""

    what: What
    section: str
    before: str | None
    after: str | None
    row: str = ""
    column: str = ""


def between(old: Sequence[Block], new: Sequence[Block]) -> list[Change]:
    """What differs on a page, in the order of the new one."""
    first = 0
    while first < min(len(old), len(new)) and old[first] == new[first]:
        first += 1
    last = 0
    while last < min(len(old), len(new)) - first and old[-1 - last] == new[-1 - last]:
        last += 1
    old, new = old[first : len(old) - last], new[first : len(new) - last]
    found: list[Change] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, _signs(old), _signs(new), autojunk=False).get_opcodes():
        if tag == "equal":
            for was, now in zip(old[i1:i2], new[j1:j2], strict=True):
                found += _within(was, now)
        else:
            found += _replaced(old[i1:i2], new[j1:j2])
    return found


def _signs(blocks: Sequence[Block]) -> list[tuple[object, ...]]:
    """What two blocks have in common when they are the same: a table its columns, all else its words."""
    return [
        (block.kind, block.columns) if block.kind == "table" else (block.kind, block.text, block.about)
        for block in blocks
    ]


def _within(was: Block, now: Block) -> Iterator[Change]:
    if now.kind == "table":
        yield from _of_table(was, now)
    elif was.data != now.data:  # the words of the picture are the same, what is drawn is not
        yield Change("picture", now.section, was.text, now.text)


def _replaced(old: Sequence[Block], new: Sequence[Block]) -> Iterator[Change]:
    """Blocks that stand in each other's place: those of one kind that are most alike are the same one, changed."""
    left = list(old)
    for now in new:
        best = max(
            (each for each in left if each.kind == now.kind), key=lambda each: _likeness(each, now), default=None
        )
        if best is not None and (_likeness(best, now) >= _ALIKE or now.kind in {"picture", "status"}):
            left.remove(best)
            yield from _of_table(best, now) if now.kind == "table" else [_told(best, now)]
        else:
            yield _told(None, now)
    for was in left:
        yield _told(was, None)


def _most_alike(block: Block, others: Sequence[Block]) -> Block | None:
    same_kind = [each for each in others if each.kind == block.kind]
    return max(same_kind, key=lambda each: _likeness(each, block), default=None)


def _likeness(one: Block, other: Block) -> float:
    if one.kind == "table":
        return len(set(one.columns) & set(other.columns)) / max(len(set(one.columns) | set(other.columns)), 1)
    bonus = 0.5 if one.about and one.about == other.about else 0.0
    return SequenceMatcher(None, one.text.split(), other.text.split(), autojunk=False).ratio() + bonus


def _told(was: Block | None, now: Block | None) -> Change:
    block = now or was
    if block is None:  # pragma: no cover - one of them is always there
        raise ValueError("nothing to tell")
    words = [None if each is None else _words(each) for each in (was, now)]
    return Change(block.kind, block.section, words[0], words[1], row=block.about)


def _words(block: Block) -> str:
    return "; ".join(_line_words(line) for line in block.lines) if block.kind == "table" else block.text


def _line_words(line: Line) -> str:
    return " · ".join(f"{cell.column}: {cell.text}" if cell.column else cell.text for cell in line.cells)


def _of_table(was: Block, now: Block) -> Iterator[Change]:
    before, after = _by_label(was.lines), _by_label(now.lines)
    gone = [place for place in before if place not in after]
    come = [place for place in after if place not in before]
    for place, line in after.items():
        if place in before:
            yield from _of_line(before[place], line, now.section)
            continue
        twin = _twin(line, {each: before[each] for each in gone}) if place in come else None
        if twin is not None:
            gone.remove(twin)
            yield from _of_line(before[twin], line, now.section)
        else:
            yield Change("row", now.section, None, _line_words(line), row=line.label)
    for place in gone:
        yield Change("row", was.section, _line_words(before[place]), None, row=before[place].label)


def _by_label(lines: Iterable[Line]) -> dict[tuple[str, int], Line]:
    """The rows by the words that name them; the second of two that are named alike is the second."""
    found: dict[tuple[str, int], Line] = {}
    for line in lines:
        again = 1
        while (line.label, again) in found:
            again += 1
        found[line.label, again] = line
    return found


def _twin(line: Line, gone: Mapping[tuple[str, int], Line]) -> tuple[str, int] | None:
    """The row that was renamed to this one: most of its cells are the same."""
    texts = [cell.text for cell in line.cells]

    def same(place: tuple[str, int]) -> int:
        return sum(one == cell.text for one, cell in zip(texts, gone[place].cells, strict=False))

    best = max(gone, key=same, default=None)
    return best if best is not None and same(best) * 2 > len(texts) else None


def _of_line(was: Line, now: Line, section: str) -> Iterator[Change]:
    before, after = _by_column(was), _by_column(now)
    for place in dict.fromkeys([*after, *before]):
        one, other = before.get(place), after.get(place)
        if one != other:
            column, kind, _ = place
            what: What = "cell" if kind == "sentence" else kind
            yield Change(what, section, one, other, row=now.label, column=column)


def _by_column(line: Line) -> dict[tuple[str, What, int], str]:
    found: dict[tuple[str, What, int], str] = {}
    for cell in line.cells:
        again = 1
        while (cell.column, cell.kind, again) in found:
            again += 1
        found[cell.column, cell.kind, again] = cell.text
    return found
