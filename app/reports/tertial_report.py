"""The period's report to the board and the councils: chosen parts of the drawn pages, in the order of a report."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from app import formatting
from app.reports import tertial_report_parts as made
from app.reports.drawing import Drawer
from app.reports.elements import Bullets, Document, Element, Heading, Paragraph, Run, Table
from app.reports.reading_pages import Pages, Place
from app.reports.reading_parts import (
    TOP,
    for_paper,
    has_example,
    with_one_source,
    without,
    without_columns,
    without_empty_headings,
    without_headings,
    without_level,
    without_repeats,
)
from app.texts import common
from app.texts import reports as words


@dataclass(frozen=True)
class ReportAbout:
    """What a document says about itself. `title_period` is the period's name, `stamp` the moment of its facts."""

    edition: str
    title_period: str
    period: str
    tertial: int | None
    examples: bool
    dated: str
    stamp: str
    corrections: tuple[str, ...] = ()


@dataclass(frozen=True)
class Part:
    """A section of a page. `tables`: how the keys begin of the pictures whose table stands below them.

    `no_headings`: parts left out, by how their heading begins; `no_details`: those that fold. `no_columns`: left out of
    tables. `leave_out`: tables (by caption), lists and paragraphs left out, by how they begin.
    """

    slug: str
    section: str
    tables: tuple[str, ...] = ()
    no_headings: tuple[str, ...] = ()
    leave_out: tuple[str, ...] = ()
    no_columns: tuple[str, ...] = ()
    no_details: bool = False


Made = Callable[[Pages], list[Element]]


@dataclass(frozen=True)
class Chapter:
    """A chapter with its parts: sections of pages, or tables made of what pages say."""

    title: str
    parts: tuple[Part | Made, ...]
    lead: str = ""


_TOGETHER: Final = ("Hör ihop med", "Mål: ", "Projekt: ", "Tjänster: ", "Beslut: ", "Avtal: ", "Reglemente: ")

HEIGHTS: Final = {
    "andelar-": 320,
    "platser-": 380,
    "kostnad-per-invanare": 400,
    "kostnad-lista": 340,
    "mal-per-kommun": 420,
    "mal-": 176,
    "resultat-per-tjanst": 350,
    "budget-utfall-prognos": 330,
    "budget-ar-mot-ar": 280,
}
"""Pictures that a page has room for and a report does not, so that two fit on a page: height in px by their keys."""

CHAPTERS: Final = (
    Chapter(
        words.SUMMARY,
        (
            Part("", TOP),
            Part("", "Var står vi"),
            Part("", "Vad avviker"),
            Part("", "beslutas"),
            Part("", "Så säkra är uppgifterna"),
        ),
    ),
    Chapter(
        words.EVENTS,
        (made.board_decisions, made.council_decisions, made.project_news, made.risk_news),
        words.EVENTS_LEAD,
    ),
    Chapter(
        words.GOALS,
        (
            Part("mal", TOP),
            Part("mal", "underlag"),
            Part("mal", "kommunerna"),
            made.goals_one_by_one,
        ),
    ),
    Chapter(
        words.ECONOMY,
        (
            Part("ekonomi", TOP),
            Part(
                "ekonomi",
                "resultat",
                ("resultat-per-tjanst",),
                leave_out=("Förklaringar till resultaten",),
                no_columns=(common.SOURCE,),
            ),
            Part("ekonomi", "aret", ("budget-utfall-prognos",), no_columns=(common.SOURCE,)),
            Part("ekonomi", "budget", ("tryckta-budgetar",)),
            Part("ekonomi", "budgetar", ("budget-ar-mot-ar",)),
            Part("ekonomi", "utveckling", ("resultat-over-tid",)),
        ),
    ),
    Chapter(
        words.COST_SHARES,
        (
            Part("kostnadsfordelning", TOP),
            Part("kostnadsfordelning", "per-invanare"),
            Part("kostnadsfordelning", "tabell"),
            made.cost_key,
            Part("kostnadsfordelning", "priser"),
        ),
    ),
    Chapter(
        words.PROJECTS,
        (
            Part("projekt", TOP),
            Part("projekt", "I vilken fas är projekten?"),
            Part("projekt", "tidplan", ("projekt-tidplan",)),
            Part("projekt", "utsagor", leave_out=_TOGETHER),
            Part("projekt", "kommuner"),
            Part("projekt", "forvaltning", leave_out=_TOGETHER),
            Part("projekt", "lopande", no_columns=("Hör ihop med (vår läsning)",)),
        ),
    ),
    Chapter(
        words.RISKS,
        (
            Part("risker-och-intern-kontroll", TOP),
            Part("risker-och-intern-kontroll", "Riskmatris"),
            Part(
                "risker-och-intern-kontroll",
                "plan",
                no_headings=("Alla uppföljningar", "Alla kopplingar"),
                leave_out=_TOGETHER,
            ),
            Part("risker-och-intern-kontroll", "kontrollmoment"),
            Part("risker-och-intern-kontroll", "arbetsmiljo", no_headings=("Alla 25",)),
        ),
    ),
    Chapter(
        words.DECISIONS,
        (
            Part("beslut", TOP),
            Part("beslut", "reglemente-och-samverkansavtal"),
            Part("beslut", "sammantraden"),
            Part("beslut", "namnden", leave_out=_TOGETHER),
        ),
    ),
    Chapter(
        words.ATTENDANCE,
        (
            Part("narvaro", TOP),
            Part("narvaro", "malen"),
            Part("narvaro", "namnden"),
            Part("narvaro", "beredningsgruppen"),
            Part("narvaro", "moten"),
        ),
    ),
    Chapter(
        words.AHEAD,
        (
            made.forecast,
            Part("ekonomi", "prognoser", ("prognos-och-utfall",)),
            made.actions,
            Part("sammantrade", "nast"),
            Part("sammantrade", "sammantraden", no_headings=("Tidigare sammanträden", "Beredningsgruppens möten")),
        ),
    ),
    Chapter(
        words.APPENDIX,
        (
            Part("om-uppgifterna", "Så säkra är uppgifterna"),
            Part("om-uppgifterna", "ord"),
            Part("om-uppgifterna", "kallor"),
            Part("om-uppgifterna", "aktualitet", no_columns=("Visas på",)),
            made.gaps,
            Part("om-uppgifterna", "motsagelser", no_details=True),
            made.discrepancies,
            made.elsewhere,
        ),
    ),
)
"""The report's outline: which sections of which pages make each chapter."""


def report(drawer: Drawer, about: ReportAbout) -> Document:
    """The report of a period, made from drawn pages alone."""
    pages = Pages(drawer, Place(about.period, about.examples))
    elements: list[Element] = []
    for chapter in CHAPTERS:
        elements += _chapter(chapter, pages)
    elements += _corrections(about.corrections)
    return Document(
        title=_title(about),
        subtitle=words.SUBTITLE.format(period=about.title_period[:1].lower() + about.title_period[1:]),
        edition=about.edition,
        dated=about.dated,
        elements=pages.with_pictures(pages.lower(elements, HEIGHTS)),
        author=words.AUTHOR,
        example=has_example(elements),
        stamp=about.stamp,
    )


def taken(part: Part, pages: Pages) -> list[Element]:
    """What a part takes of its page, under the section's heading. Nothing where the page has no such section."""
    section = pages.sections(part.slug, part.tables).get(part.section)
    if section is None:
        return []
    inside = without(without_headings(section.elements, part.no_headings), part.leave_out)
    if part.no_details:
        inside = without_level(inside, 4)
    inside = [without_columns(each, part.no_columns) if isinstance(each, Table) else each for each in inside]
    inside = [without_repeats(each, words.PRINTED_AS) if isinstance(each, Table) else each for each in inside]
    inside = with_one_source(inside, common.SOURCE, words.COLUMN_ROWS_SOURCE)
    return without_empty_headings([section.heading, *inside] if section.heading else inside)


def _chapter(chapter: Chapter, pages: Pages) -> Iterable[Element]:
    inside: list[Element] = []
    for part in chapter.parts:
        inside += for_paper(taken(part, pages) if isinstance(part, Part) else part(pages))
    if not inside:
        return [Heading(chapter.title, 1), Paragraph((Run(words.NOTHING),), "missing")]
    lead = [Paragraph((Run(chapter.lead),))] if chapter.lead else []
    return [Heading(chapter.title, 1), *lead, *inside]


def _corrections(corrections: tuple[str, ...]) -> list[Element]:
    if not corrections:
        return []
    return [Heading(words.CORRECTIONS, 2), Bullets(tuple((Run(each),) for each in corrections))]


def _title(about: ReportAbout) -> str:
    if about.tertial is None:
        return words.TITLE_MEETING.format(date=formatting.long_date(date.fromisoformat(about.period[:10])))
    return words.TITLE_YEAR if about.tertial == 3 else words.TITLE_INTERIM
