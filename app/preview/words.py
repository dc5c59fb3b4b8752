"""How a comparison is told: counts, where a change is seen, warnings. Pure: data in, Swedish out."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from app import formatting
from app.page_comparison import Comparison, PageChange, PageFault
from app.preview.gathering import Where
from app.texts import workbench_preview as words

_SEVERAL: Final = 3
_FIGURES: Final = frozenset({"cell", "row", "table"})


def kind_of(each: PageChange) -> str:
    """Figure (a cell with a digit), status, trend, picture, or sentence (all other words)."""
    change = each.change
    if change.what in ("status", "trend", "picture"):
        return change.what
    digits = any(char.isdigit() for char in f"{change.before or ''}{change.after or ''}")
    return "figure" if change.what in _FIGURES and digits else "sentence"


def counted(changes: Iterable[PageChange]) -> str:
    """`14 siffror och 9 meningar`."""
    counts = Counter(kind_of(each) for each in changes)
    said = [plural(counts[kind], forms) for kind, forms in words.COUNTED.items() if counts[kind]]
    return formatting.listing(said)


def summary(compared: Comparison) -> str:
    """`14 siffror och 9 meningar på 5 sidor ändras.`, or that nothing on the pages does."""
    if not compared.changes:
        return words.NOTHING
    pages = len({each.slug for each in compared.changes})
    return words.SUMMARY.format(what=counted(compared.changes), pages=plural(pages, words.PAGES))


def plural(count: int, forms: Sequence[str]) -> str:
    """One of two forms, with the number."""
    return forms[0] if count == 1 else forms[1].format(count=formatting.number(count))


def by_page(changes: Iterable[PageChange]) -> Mapping[str, list[PageChange]]:
    """The changes of each page, in order."""
    found: dict[str, list[PageChange]] = {}
    for each in changes:
        found.setdefault(each.page_title, []).append(each)
    return found


def place(each: PageChange) -> str:
    """Where on its page a change stands: heading, row, column; the kind where nothing else says it."""
    change = each.change
    parts = [change.section, change.row, change.column]
    if change.what not in {"cell", "sentence"} or not any(parts):
        parts.append(words.KINDS[change.what])
    return " · ".join(dict.fromkeys(part for part in parts if part))


def applies(where: Where, periods: Sequence[str], kommuner: int) -> str:
    """`Tertial 1 2023, oavsett kommun, med exempel`."""
    every = len(where.periods) == len(periods)
    said = [words.ALL_PERIODS if every else formatting.listing(where.periods)]
    if where.own_only:
        said.append(words.OWN_CHOICE)
    elif where.without_kommun:
        said.append(words.ANY_KOMMUN if len(where.kommuner) >= kommuner else _some(where.kommuner))
    else:
        said.append(_some(where.kommuner))
    if where.examples == (True,):
        said.append(words.EXAMPLES_ONLY)
    elif where.examples == (False,):
        said.append(words.NO_EXAMPLES_ONLY)
    return ", ".join(said)


def warnings(compared: Comparison) -> list[str]:
    """What to look at before publishing: pages that fail, judgements that change, rows that go."""
    faults = [_fault(each) for each in sorted(compared.faults, key=lambda each: not each.is_new)]
    statuses = [each for each in compared.changes if each.change.what == "status"]
    told = [
        words.STATUS_CHANGES.format(
            page=each.page_title,
            what=each.change.row or each.change.section or words.STATUS_OF,
            before=each.change.before or words.GONE,
            after=each.change.after or words.GONE,
        )
        for each in statuses
    ]
    return [*faults, *dict.fromkeys(told)]


def _fault(fault: PageFault) -> str:
    template = words.FAULT if fault.is_new else words.OLD_FAULT
    seen = formatting.listing([*fault.where.periods, *fault.where.kommuner[:_SEVERAL]])
    return template.format(page=fault.page_title, where=seen, what=fault.what)


def _some(kommuner: Sequence[str]) -> str:
    if not kommuner:
        return words.NO_KOMMUN
    if len(kommuner) > _SEVERAL:
        return words.SOME_KOMMUNER.format(count=len(kommuner))
    return words.WITH_KOMMUN.format(kommuner=formatting.listing(kommuner, last=words.OR))
