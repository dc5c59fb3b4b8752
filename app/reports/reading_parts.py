"""Parts of a read page: its sections, and what is kept of them on paper."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from app.reports.elements import Bullets, Element, Facts, Heading, Paragraph, Row, Run, Runs, Table
from app.reports.reading_words import text_of
from app.texts import reports

_EXAMPLE = "Exempel"
TOP = "överst"
"""What stands before the first section: the sentence that answers the page's question."""


@dataclass(frozen=True)
class Section:
    """A section of a page under its heading (h2)."""

    heading: Heading | None
    elements: tuple[Element, ...]


def sections_of(elements: Iterable[Element]) -> dict[str, Section]:
    """The sections by anchor, or by heading where they have none; `TOP` is what stands before them."""
    found: dict[str, Section] = {}
    heading: Heading | None = None
    inside: list[Element] = []

    def close() -> None:
        key = TOP if heading is None else heading.anchor or heading.text
        found[key] = Section(heading, tuple(inside))

    for each in elements:
        if isinstance(each, Heading) and each.level == 1:
            continue
        if isinstance(each, Heading) and each.level == 2:
            close()
            heading, inside = each, []
        else:
            inside.append(each)
    close()
    return found


def without_headings(elements: Iterable[Element], patterns: Sequence[str]) -> list[Element]:
    """The elements without the parts whose heading begins as one of the patterns."""
    kept: list[Element] = []
    hidden = 0
    for each in elements:
        if isinstance(each, Heading):
            if hidden and each.level <= hidden:
                hidden = 0
            if not hidden and any(re.match(pattern, each.text) for pattern in patterns):
                hidden = each.level
        if not hidden:
            kept.append(each)
    return kept


def without_level(elements: Iterable[Element], level: int) -> list[Element]:
    """The elements without the parts under headings of a level."""
    kept: list[Element] = []
    hidden = False
    for each in elements:
        if isinstance(each, Heading):
            hidden = each.level >= level
        if not hidden:
            kept.append(each)
    return kept


def without(elements: Iterable[Element], patterns: Sequence[str]) -> list[Element]:
    """The elements without tables, lists and paragraphs that begin as one of the patterns.

    A list goes with the words that introduce it.
    """
    kept: list[Element] = []
    introduced = False
    for each in elements:
        gone = any(re.match(pattern, _begins(each)) for pattern in patterns)
        if not gone and not (introduced and isinstance(each, Bullets)):
            kept.append(each)
        introduced = gone and isinstance(each, Paragraph)
    return kept


def without_columns(table: Table, titles: Iterable[str]) -> Table:
    """The table without some of its columns; the column that names the rows stays."""
    gone = set(titles)
    kept = [i for i, column in enumerate(table.columns) if column.title not in gone or i == table.lookup]
    rows = tuple(replace(row, cells=tuple(row.cells[i] for i in kept)) for row in table.rows)
    return replace(table, columns=tuple(table.columns[i] for i in kept), rows=rows, lookup=kept.index(table.lookup))


def without_empty_columns(table: Table) -> Table:
    """The table without columns that say nothing in any row."""
    full = [i for i in range(len(table.columns)) if any(text_of(row.cells[i]).strip(" –") for row in table.rows)]
    empty = {column.title for i, column in enumerate(table.columns) if i not in full}
    return without_columns(table, empty - {table.columns[i].title for i in full})


def with_one_source(elements: Iterable[Element], title: str, said: str) -> list[Element]:
    """The elements, where tables whose every row has the same source say it once, below."""
    made: list[Element] = []
    for each in elements:
        at = [i for i, c in enumerate(each.columns) if c.title == title] if isinstance(each, Table) else []
        if not isinstance(each, Table) or not at or at[0] == each.lookup:
            made.append(each)
            continue
        found = {text_of(row.cells[at[0]]) for row in each.rows} - {"", "–"}
        if len(found) > 1:
            made.append(each)
            continue
        made.append(without_columns(each, (title,)))
        if found - {title, _EXAMPLE}:
            made.append(Paragraph((Run(said.format(source=found.pop())),), "small"))
    return made


def without_repeats(table: Table, title: str) -> Table:
    """The table without a column that only repeats what names the row."""
    at = next((i for i, column in enumerate(table.columns) if column.title == title), None)
    if at is None:
        return table
    own = [_name(row.cells[table.lookup]) for row in table.rows]
    said = [_name(row.cells[at]) for row in table.rows]
    same = all(not b or a == b for a, b in zip(own, said, strict=True))
    return without_columns(table, (title,)) if same else table


def _name(runs: Runs) -> str:
    return "".join(run.text for run in runs if run.mark != "example").strip(" –").casefold()


def for_paper(elements: Iterable[Element]) -> list[Element]:
    """The elements without what only makes sense on a screen, and without headings that are left with nothing."""
    made: list[Element] = []
    for each in elements:
        made += _on_paper(each)
    return without_empty_headings(made)


def without_empty_headings(elements: Sequence[Element]) -> list[Element]:
    """The elements without headings that nothing stands under."""
    kept: list[Element] = []
    level = 0
    for each in reversed(elements):
        if isinstance(each, Heading):
            if level > each.level or (kept and not isinstance(kept[-1], Heading)):
                kept.append(each)
                level = each.level
            continue
        kept.append(each)
        level = 99
    return kept[::-1]


def has_example(elements: Iterable[Element]) -> bool:
    """True where something is marked as resting on examples; the word alone, as in a definition, does not count."""
    for each in elements:
        if isinstance(each, Heading) and each.example:
            return True
        if isinstance(each, Table) and any(row.is_example for row in each.rows):
            return True
        if any(run.mark == "example" for runs in all_runs(each) for run in runs):
            return True
    return False


def all_runs(element: Element) -> Iterator[Runs]:
    """Every text of an element."""
    if isinstance(element, Paragraph):
        yield element.runs
    elif isinstance(element, Bullets):
        yield from element.items
    elif isinstance(element, Facts):
        yield from (runs for _, runs in element.pairs)
    elif isinstance(element, Table):
        for row in element.rows:
            yield from row.cells


def _begins(element: Element) -> str:
    if isinstance(element, Table):
        return element.caption
    if isinstance(element, Facts):
        return element.pairs[0][0]
    return text_of(next(all_runs(element), ())) if isinstance(element, Paragraph | Bullets) else ""


def _on_paper(element: Element) -> list[Element]:
    if isinstance(element, Heading):
        return [replace(element, text=_reworded(element.text))]
    if isinstance(element, Paragraph):
        runs = paper_runs(element.runs)
        return [replace(element, runs=runs)] if text_of(runs).strip(" .·,;:") else []
    if isinstance(element, Bullets):
        items = tuple(runs for runs in map(paper_runs, element.items) if text_of(runs).strip(" .·"))
        return [replace(element, items=items)] if items else []
    if isinstance(element, Facts):
        return [Facts(tuple((_reworded(term), paper_runs(runs)) for term, runs in element.pairs))]
    if isinstance(element, Table):
        rows = tuple(replace(row, cells=tuple(map(paper_runs, row.cells))) for row in element.rows)
        return [without_empty_columns(replace(element, rows=rows))] if rows else []
    return [element]


def paper_runs(runs: Runs) -> Runs:
    """A text without what only makes sense on a screen."""
    text = text_of(runs)
    for pattern in reports.SCREEN_ONLY:
        while (found := re.search(pattern, text)) and found.end() > found.start():
            runs = _cut(runs, found.start(), found.end(), "")
            text = text_of(runs)
    for pattern, words in reports.REWORDED:
        if found := re.search(pattern, text):
            runs = _cut(runs, found.start(), found.end(), found.expand(words))
            text = text_of(runs)
    return _tidy(runs)


def _cut(runs: Runs, start: int, end: int, instead: str) -> Runs:
    """The runs with the words from `start` to `end` replaced, in the run where they begin."""
    made: list[Run] = []
    at = 0
    for run in runs:
        first, last = max(start - at, 0), min(end - at, len(run.text))
        inside = first < len(run.text) and last > 0 and last > first
        text = run.text
        if inside:
            text = run.text[:first] + (instead if start >= at else "") + run.text[last:]
        at += len(run.text)
        if text:
            made.append(replace(run, text=text))
    return tuple(made)


def _tidy(runs: Runs) -> Runs:
    made: list[Run] = []
    for run in runs:
        text = re.sub(r"  +", " ", run.text)
        if not made or made[-1].text.endswith(" "):
            text = text.lstrip(" ")
        if text:
            made.append(replace(run, text=text))
    if made:
        made[-1] = replace(made[-1], text=made[-1].text.rstrip(" "))
    return tuple(run for run in made if run.text)


def _reworded(text: str) -> str:
    return text_of(paper_runs((Run(text),)))


def rows_where(table: Table, title: str, pattern: str) -> tuple[Row, ...]:
    """The rows whose cell under a title is as the pattern says."""
    at = next((i for i, column in enumerate(table.columns) if column.title == title), None)
    return tuple(row for row in table.rows if at is not None and re.search(pattern, text_of(row.cells[at])))


def picked(table: Table, titles: Sequence[str], rows: Sequence[Row] | None = None) -> Table:
    """The table with these columns alone, in this order."""
    at = [next(i for i, column in enumerate(table.columns) if column.title == title) for title in titles]
    chosen = table.rows if rows is None else rows
    made = tuple(replace(row, cells=tuple(row.cells[i] for i in at)) for row in chosen)
    lookup = at.index(table.lookup) if table.lookup in at else 0
    return replace(table, columns=tuple(table.columns[i] for i in at), rows=made, lookup=lookup)
