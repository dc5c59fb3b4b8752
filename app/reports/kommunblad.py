"""The municipality's own leaflet: two pages for a council member, from the drawn pages Vår kommun and Läget."""

from collections.abc import Iterable, Sequence
from typing import Final

from app.reports.drawing import Drawer
from app.reports.elements import Bullets, Document, Element, Heading, PageBreak, Paragraph, Picture, Run, Table
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
_PICTURE_HEIGHT: Final = 300
_MOST_DAYS: Final = 5


def leaflet(drawer: Drawer, kommun_code: str, about: ReportAbout) -> Document:
    """A municipality's leaflet for a period, made from drawn pages alone."""
    own = Pages(drawer, Place(about.period, about.examples, kommun_code))
    sections = own.sections(_PAGE, None)
    elements = for_paper([*_money(sections, own), PageBreak(), *_work(sections), *_board(own)])
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
    """The first page: the answer in short, what is paid and why, and what the others pay."""
    top = _inside(sections, TOP)
    pays = _inside(sections, "betalar")
    compared = _inside(sections, "jamfort")
    return [
        *top,
        *_part(words.LEAFLET_PAYS, [*_kept(pays, Table)[:1], *_explained(pays)]),
        *_part(words.LEAFLET_COMPARED, _comparison(compared, own)),
    ]


def _explained(pays: Sequence[Element]) -> list[Element]:
    """Why the amounts are what they are, and what is not in them."""
    said = [each for each in pays if isinstance(each, Paragraph) and each.style != "subtitle"]
    return [each for each in said if not _begins(each, common.SOURCE)]


def _comparison(compared: Sequence[Element], own: Pages) -> list[Element]:
    finding = [Paragraph((Run(f"{each.text}."),)) for each in compared if isinstance(each, Heading)]
    pictures = [own.with_height(each, _PICTURE_HEIGHT) for each in compared if isinstance(each, Picture)]
    said = [each for each in _kept(compared, Paragraph) if not _begins(each, common.SOURCE)]
    return [*finding, *said[:1], *pictures, *said[1:]]


def _work(sections: dict[str, Section]) -> list[Element]:
    """The second page: what the municipality is part of, its seats, what it owes, its risks and goals."""
    goals = [_narrow(each) for each in _inside(sections, "mal")]
    return [
        *_part(words.LEAFLET_PART_OF, [_narrow(each) for each in _inside(sections, "med-i")]),
        *_part(words.LEAFLET_SEATS, _kept(_inside(sections, "platser"), Paragraph)),
        *_part(words.LEAFLET_OWED, _inside(sections, "besluta")),
        *_part(words.LEAFLET_RISKS, _without_sources(_kept(_inside(sections, "risker"), Bullets))),
        *_part(words.LEAFLET_GOALS, goals),
    ]


def _board(own: Pages) -> list[Element]:
    """The whole board's result: the lines of Läget."""
    lines = [each for each in _inside(own.sections(""), "Var står vi") if isinstance(each, Table)]
    return _part(words.LEAFLET_BOARD, lines)


def _sources(sections: dict[str, Section]) -> list[Element]:
    found: dict[str, None] = {}
    for key in ("betalar", "jamfort"):
        for each in _kept(_inside(sections, key), Paragraph):
            if _begins(each, f"{common.SOURCE}:"):
                found[_text(each).removeprefix(f"{common.SOURCE}:").strip(" .")] = None
    longest = [each for each in found if not any(other != each and other.startswith(each) for other in found)]
    said = "; ".join(each[:1].upper() + each[1:] for each in longest)
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
    """Lists without the source in brackets that ends each item: the page has it."""
    made: list[Element] = []
    for each in elements:
        if isinstance(each, Bullets):
            items = tuple(tuple(run for run in item if not run.text.startswith("(")) for item in each.items)
            made.append(Bullets(items, each.ordered))
        else:
            made.append(each)
    return made


def _begins(element: Element, *starts: str) -> bool:
    return _text(element).startswith(starts)


def _text(element: Element) -> str:
    return text_of(element.runs) if isinstance(element, Paragraph) else ""
