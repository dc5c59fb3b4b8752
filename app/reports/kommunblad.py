"""The municipality's own leaflet: two pages for a council member, from the drawn pages Vår kommun and Läget."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from app import formatting
from app.reports.drawing import Drawer
from app.reports.elements import (
    Bullets,
    Document,
    Element,
    Facts,
    Heading,
    PageBreak,
    Paragraph,
    Picture,
    Run,
    Runs,
    Table,
)
from app.reports.reading_pages import Pages, Place
from app.reports.reading_parts import (
    TOP,
    Section,
    for_paper,
    has_example,
    without_columns,
)
from app.reports.reading_words import text_of
from app.reports.tertial_report import ReportAbout
from app.texts import common
from app.texts import reports as words

_PAGE: Final = "var-kommun"
_HEIGHTS: Final = {"var-kommun-jamforelse": 268}
_BRACKETED: Final = re.compile(r" \(([^()]*(?:\([^()]*\))?[^()]*)\)$")


def leaflet(drawer: Drawer, kommun_code: str, about: ReportAbout) -> Document:
    """A municipality's leaflet for a period, made from drawn pages alone."""
    own = Pages(drawer, Place(about.period, about.examples, kommun_code))
    sections = own.sections(_PAGE, None)
    elements = for_paper([*_money(sections, own), *_work(sections), *_board(own), *_gaps(sections)])
    elements += _sources(sections)
    return Document(
        title=_title(own),
        subtitle=words.LEAFLET_SUBTITLE.format(period=about.title_period),
        edition=about.edition,
        dated=about.dated,
        elements=own.with_pictures(elements),
        kind="leaflet",
        author=words.AUTHOR,
        example=has_example(elements) or _is_example(own),
        stamp=about.stamp,
    )


def _title(own: Pages) -> str:
    return next(each.text for each in own.elements(_PAGE, ()) if isinstance(each, Heading))


def _is_example(own: Pages) -> bool:
    return any(isinstance(each, Heading) and each.example for each in own.elements(_PAGE, ()))


def _money(sections: dict[str, Section], own: Pages) -> list[Element]:
    """The answer in short, what is paid and why, and what the others pay."""
    top = _one_list(_inside(sections, TOP))
    pays = _inside(sections, "betalar")
    compared = _inside(sections, "jamfort")
    return [
        *top,
        *_part(words.LEAFLET_PAYS, [*_amounts(pays), *_explained(pays)]),
        *_part(words.LEAFLET_COMPARED, _comparison(compared, own)),
    ]


def _one_list(elements: Iterable[Element]) -> list[Element]:
    """The elements with facts that follow each other in one list."""
    made: list[Element] = []
    for each in elements:
        if made and isinstance(each, Facts) and isinstance(made[-1], Facts):
            made[-1] = Facts((*made[-1].pairs, *each.pairs))
        else:
            made.append(each)
    return made


def _amounts(pays: Sequence[Element]) -> list[Element]:
    """The table of amounts, and the one that explains them in words, without saying the amounts again."""
    tables = [each for each in _kept(pays, Table) if isinstance(each, Table)]
    again = tuple(column.title for table in tables[:1] for column in table.columns)
    return [*tables[:1], *(_worded(without_columns(each, again)) for each in tables[1:])]


def _worded(table: Table) -> Table:
    """The table without rows that say nothing but their name."""
    at = [i for i in range(len(table.columns)) if i != table.lookup]
    rows = tuple(row for row in table.rows if any(text_of(row.cells[i]) for i in at))
    return replace(table, rows=rows)


def _explained(pays: Sequence[Element]) -> list[Element]:
    """Why the amounts are what they are, and what is not in them."""
    said = [each for each in pays if isinstance(each, Paragraph) and each.style != "subtitle"]
    return [each for each in said if not _begins(each, common.SOURCE)]


def _comparison(compared: Sequence[Element], own: Pages) -> list[Element]:
    finding = [Paragraph((Run(f"{each.text}."),)) for each in compared if isinstance(each, Heading)]
    pictures = own.lower(_kept(compared, Picture), _HEIGHTS)
    said = [each for each in _kept(compared, Paragraph) if not _begins(each, common.SOURCE)]
    return [*finding, *said[:1], *pictures, *said[1:]]


def _work(sections: dict[str, Section]) -> list[Element]:
    """What the municipality is part of, its seats, what it owes, its risks and goals."""
    goals = [_narrow(each) for each in _inside(sections, "mal")]
    return [
        *_part(words.LEAFLET_PART_OF, [_narrow(each) for each in _inside(sections, "med-i")]),
        *_part(words.LEAFLET_SEATS, _kept(_inside(sections, "platser"), Paragraph)),
        PageBreak(),
        *_part(words.LEAFLET_OWED, _inside(sections, "besluta")),
        *_part(words.LEAFLET_RISKS, _without_sources(_kept(_inside(sections, "risker"), Bullets))),
        *_part(words.LEAFLET_GOALS, goals),
        *_part(words.LEAFLET_AHEAD, _without_sources(_kept(_inside(sections, "kalender"), Bullets))),
    ]


def _board(own: Pages) -> list[Element]:
    """The whole board's result: the lines of Läget."""
    lines = [each for each in _inside(own.sections(""), "Var står vi") if isinstance(each, Table)]
    return _part(words.LEAFLET_BOARD, lines)


def _gaps(sections: dict[str, Section]) -> list[Element]:
    return _part(words.LEAFLET_GAPS, _inside(sections, "saknas"))


def _sources(sections: dict[str, Section]) -> list[Element]:
    found: dict[str, None] = {}
    for key in ("betalar", "jamfort"):
        for each in _kept(_inside(sections, key), Paragraph):
            if _begins(each, f"{common.SOURCE}:"):
                found[_text(each).removeprefix(f"{common.SOURCE}:").strip(" .")] = None
    for each in _kept(_inside(sections, "risker"), Bullets):
        places = {_BRACKETED.search(text_of(item)) for item in each.items} if isinstance(each, Bullets) else set()
        for place in sorted({match[1] for match in places if match}):
            found[words.LEAFLET_RISK_SOURCE.format(source=place)] = None
    longest = [each for each in found if not any(other != each and other.startswith(each) for other in found)]
    said = formatting.sentence_start("; ".join(longest))
    line = Paragraph((Run(words.LEAFLET_SOURCE_LINE.format(sources=said)),), "small")
    return [Heading(words.LEAFLET_SOURCES, 1), line] if found else []


def _part(title: str, inside: Iterable[Element]) -> list[Element]:
    kept = [each for each in inside if not isinstance(each, Heading)]
    return [Heading(title, 1), *kept] if kept else []


def _inside(sections: dict[str, Section], key: str) -> list[Element]:
    return list(sections[key].elements) if key in sections else []


def _kept(elements: Iterable[Element], kind: type[Element]) -> list[Element]:
    return [_narrow(each) for each in elements if isinstance(each, kind)]


def _narrow(element: Element) -> Element:
    return without_columns(element, (common.SOURCE,)) if isinstance(element, Table) else element


def _without_sources(elements: Iterable[Element]) -> list[Element]:
    """Lists without the source in brackets that ends each item: the leaflet names its sources together."""
    made: list[Element] = []
    for each in elements:
        if isinstance(each, Bullets):
            each = Bullets(tuple(map(_without_source, each.items)), each.ordered)
        made.append(each)
    return made


def _without_source(item: Runs) -> Runs:
    if not item:
        return item
    return (*item[:-1], replace(item[-1], text=_BRACKETED.sub("", item[-1].text)))


def _begins(element: Element, *starts: str) -> bool:
    return _text(element).startswith(starts)


def _text(element: Element) -> str:
    return text_of(element.runs) if isinstance(element, Paragraph) else ""
