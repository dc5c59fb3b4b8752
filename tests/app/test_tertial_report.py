"""The period's report: its declared outline, every figure of the sections it mirrors, and words fit for paper."""

import pickle
import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from app.preview import blocks
from app.preview.blocks import Block
from app.reports.elements import Bullets, Document, Element, Facts, Heading, Paragraph, Picture, Run, Table
from app.reports.reading_parts import TOP, all_runs, paper_runs
from app.reports.reading_words import text_of
from app.reports.tertial_report import CHAPTERS, Part, ReportAbout
from app.texts import reports as words

PERIODS = ("2022-12-14", "2023-t1")
FIGURE = re.compile(r"[+−-]?\d[\d ]*(?:[,.:/–-]\d+)*(?: ?(?:%|kr))?")
CHILD = """
import pickle, sys
from app.preview.addresses import Address
from app.preview.stage import Said
from app.reports import tertial_report
from app.reports.drawing import Drawer
from app.reports.nodes import Drawn, Group, Html
from app.reports.reading_pages import Pages, Place
from app.reports.tertial_report import CHAPTERS, Part, ReportAbout

def said_in(node):
    if isinstance(node, Html):
        return [Said("html", node.body)]
    if isinstance(node, Drawn):
        return [Said("picture", node.alt)]
    return [each for child in node.children for each in said_in(child)] if isinstance(node, Group) else []

drawer, made = Drawer(sys.argv[1]), {}
names = drawer.choices().periods
slugs = sorted({part.slug for chapter in CHAPTERS for part in chapter.parts if isinstance(part, Part)})
for period, tertial in (("2022-12-14", None), ("2023-t1", 1)):
    given = ("prov", names[period], period, tertial, True, "i dag", "2022-12-14T00:00:00Z", ("En rättelse.",))
    about = ReportAbout(*given)
    report = tertial_report.report(drawer, about)
    said, headings = {}, {}
    for slug in slugs:
        said[slug] = said_in(drawer.draw(Address(slug, period, "", True)).tree)
        sections = Pages(drawer, Place(period, True)).sections(slug)
        headings[slug] = {key: section.heading and section.heading.text for key, section in sections.items()}
    made[period] = (report, said, headings)
about = ReportAbout("prov", names["2023-t1"], "2023-t1", 1, False, "i dag", "2022-12-14T00:00:00Z")
made["2023-t1 utan exempel"] = (tertial_report.report(drawer, about), {}, {})
pickle.dump(made, open(sys.argv[2], "wb"))
"""


class Made:
    """A report, and what its pages say: `blocks` by page, `headings` of sections by page and anchor."""

    def __init__(
        self, report: Document, said: dict[str, list[Block]], headings: dict[str, dict[str, str | None]]
    ) -> None:
        self.report, self.blocks, self.headings = report, said, headings
        self.text = "\n".join(text for each in report.elements for text in texts(each))


def texts(element: Element) -> list[str]:
    """Every text of an element."""
    if isinstance(element, Heading):
        return [element.text]
    if isinstance(element, Picture):
        return [element.alt]
    found = [text_of(runs) for runs in all_runs(element)]
    if isinstance(element, Facts):
        found += [term for term, _ in element.pairs]
    if isinstance(element, Table):
        found += [element.caption, *(column.title for column in element.columns)]
    return found


@pytest.fixture(scope="module")
def made(built: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Made]:
    file = tmp_path_factory.mktemp("report") / "made"
    subprocess.run([sys.executable, "-c", CHILD, built, str(file)], check=True, cwd=Path(__file__).parents[2])
    found = pickle.loads(file.read_bytes())  # noqa: S301 - made by the process above
    return {
        period: Made(report, {slug: blocks.of_page(each) for slug, each in said.items()}, headings)
        for period, (report, said, headings) in found.items()
    }


def mirrored(made: Made, part: Part) -> list[Block]:
    """What a part's section of its page says, without what the part leaves out."""
    heading = made.headings[part.slug].get(part.section) or ""
    kept = []
    for block in made.blocks[part.slug]:
        section, _, below = block.section.partition(" › ")
        in_section = section == heading if part.section != TOP else section == ""
        if not in_section or block.level == 1 or block.kind in {"source", "choice", "table", "picture"}:
            continue
        if any(re.match(pattern, below) or re.match(pattern, block.text) for pattern in part.no_headings):
            continue
        if not any(re.match(pattern, block.text) for pattern in (*part.leave_out, *words.SCREEN_ONLY)):
            kept.append(block)
    return kept


def figures(text: str) -> set[str]:
    """Every number, date, percentage and amount of a text."""
    return {" ".join(found.split()) for found in FIGURE.findall(plain(text))}


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("period", PERIODS)
def test_the_outline_is_the_declared_one(made: dict[str, Made], period: str) -> None:
    chapters = [each.text for each in made[period].report.elements if isinstance(each, Heading) and each.level == 1]
    assert chapters == [chapter.title for chapter in CHAPTERS]
    levels = [each.level for each in made[period].report.elements if isinstance(each, Heading)]
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("period", PERIODS)
def test_every_figure_of_the_mirrored_sections_stands_in_the_report(made: dict[str, Made], period: str) -> None:
    held = figures(made[period].text)
    lost = {}
    for chapter in CHAPTERS:
        for part in chapter.parts:
            if isinstance(part, Part) and not part.no_details:
                for block in mirrored(made[period], part):
                    gone = figures(re.sub(r" om \d+\sdag(ar)?$", "", block.text)) - held
                    if gone:
                        lost[part.slug, part.section, block.text] = gone
    assert not lost


@pytest.mark.parametrize("period", PERIODS)
def test_every_figure_of_a_kept_table_stands_in_the_report(made: dict[str, Made], period: str) -> None:
    held = figures(made[period].text)
    tables = {each.caption: each for each in made[period].report.elements if isinstance(each, Table)}
    sources = {"Källa", "Hör ihop med (vår läsning)", "Visas på"}
    checked = 0
    for slug, found in made[period].blocks.items():
        for block in found:
            kept = tables.get(block.text) if block.kind == "table" else None
            if kept and {column.title for column in kept.columns} <= set(block.columns):
                cells = [cell for line in block.lines for cell in line.cells]
                said = {figure for cell in cells if cell.column not in sources for figure in figures(cell.text)}
                assert not said - held, (slug, block.text)
                checked += 1
    assert checked > 15


@pytest.mark.parametrize("period", PERIODS)
def test_nothing_is_empty_broken_or_said_twice(made: dict[str, Made], period: str) -> None:
    report = made[period].report
    for each in report.elements:
        assert any(text.strip() for text in texts(each)), each
        assert not isinstance(each, Bullets) or all(text_of(item).strip() for item in each.items)
        assert not isinstance(each, Picture) or each.svg.startswith("<svg")
        assert not isinstance(each, Table) or all(column.title for column in each.columns), each
    captions = [each.caption for each in report.elements if isinstance(each, Table)]
    assert sorted(set(captions)) == sorted(captions)
    assert not re.search(r"\bNone\b|[{}]|\bnan\b", made[period].text)
    bodies = [each for each in report.elements if isinstance(each, Paragraph) and each.style in {"body", "lead"}]
    long = [text for text in (text_of(each.runs) for each in bodies) if len(text) > 60 and "Så räknas det" not in text]
    said_twice = {text for text in long if long.count(text) > 2}
    assert not said_twice


@pytest.mark.parametrize("period", PERIODS)
def test_nothing_asks_the_reader_to_press_choose_or_fetch(made: dict[str, Made], period: str) -> None:
    asked = re.compile(r"\b(Tryck på|Klicka|Välj|Ladda ned|Hämta|rullas|överst på sidan|Öppna sidan)\b", re.IGNORECASE)
    assert not [line for line in made[period].text.splitlines() if asked.search(line)]
    assert not [
        line for line in made[period].text.splitlines() if re.search(r"Kopplingarna, rad för rad|Visar \d", line)
    ]


@pytest.mark.parametrize(
    ("said", "on_paper"),
    [
        ("Två mål. Tryck på en bedömning för att se regeln bakom den.", "Två mål."),
        ("Källa: planen; varje rad med sin källa står i tabellen. Uppgifter t.o.m. 2023-04-30.", None),
        ("Visar 10 av 187\N{NO-BREAK SPACE}ställen.", ""),
        ("17 juni 2023, om 48\N{NO-BREAK SPACE}dagar", "17 juni 2023"),
        ("3, värde 9 (3 × 3)", "Nr 3, värde 9 (3 × 3)"),
        ("De 27 väger tungt. Om uppgifterna", "De 27 väger tungt."),
    ],
)
def test_words_for_a_screen_are_left_out_or_said_otherwise(said: str, on_paper: str | None) -> None:
    expected = "Källa: planen. Uppgifter t.o.m. 2023-04-30." if on_paper is None else on_paper
    assert text_of(paper_runs((Run(said),))) == expected


def test_the_report_says_what_it_is(made: dict[str, Made]) -> None:
    meeting, tertial = made["2022-12-14"].report, made["2023-t1"].report
    assert plain(meeting.title) == "Uppföljningsrapport till sammanträdet den 14 december 2022"
    assert meeting.subtitle == "Norrbottens e-nämnd, sammanträde 2022-12-14"
    assert (tertial.title, tertial.subtitle) == ("Delårsrapport", "Norrbottens e-nämnd, tertial 1 2023")
    assert (meeting.example, tertial.example) == (False, True)
    assert (meeting.edition, meeting.dated, meeting.kind) == ("prov", "i dag", "report")
    assert meeting.elements[-2:] == (
        Heading(words.CORRECTIONS, 2),
        Bullets(((meeting.elements[-1].items[0][0],),)),
    )


def test_without_examples_the_report_keeps_its_outline_and_says_what_is_missing(made: dict[str, Made]) -> None:
    report = made["2023-t1 utan exempel"].report
    chapters = [each.text for each in report.elements if isinstance(each, Heading) and each.level == 1]
    assert chapters == [chapter.title for chapter in CHAPTERS]
    assert not report.example
    assert report.elements[chapter_at(report, words.EVENTS) + 1] == Paragraph((Run(words.NOTHING),), "missing")
    for text in ("Exempeldata”", "Slå på", "Förstudien är försenad"):
        assert text not in made["2023-t1 utan exempel"].text


def chapter_at(report: Document, title: str) -> int:
    return next(i for i, each in enumerate(report.elements) if isinstance(each, Heading) and each.text == title)


def test_the_report_tells_the_printed_result_and_who_does_what(made: dict[str, Made]) -> None:
    meeting = plain(made["2022-12-14"].text)
    for figure in ("5 471 584", "5 471 585", "−55 958", "108 313", "4 104 000"):
        assert figure in meeting
    actions = next(
        each
        for each in made["2023-t1"].report.elements
        if isinstance(each, Table) and each.caption == words.AHEAD_ACTIONS
    )
    assert [column.title for column in actions.columns] == ["Gäller", "Åtgärd", "Ansvarig", "Klart"]
    assert all(text_of(cell).strip() for row in actions.rows for cell in row.cells)


def test_a_year_has_its_own_title() -> None:
    from app.reports import tertial_report

    about = ReportAbout("u", "Tertial 3 2023", "2023-t3", 3, True, "", "2024-01-01T00:00:00Z")
    assert tertial_report._title(about) == "Verksamhetsberättelse"
