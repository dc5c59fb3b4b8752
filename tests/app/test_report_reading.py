"""A page as elements: every word of it stands in them, in its place, and the signs keep their codes."""

import pickle
import re
import subprocess
import sys
from pathlib import Path

import pytest

from app.preview import blocks
from app.preview.blocks import Block
from app.reports import reading
from app.reports.elements import Bullets, Element, Facts, Heading, Paragraph, Picture, Row, Run, Runs, Table
from app.reports.nodes import Choice, Group, Html
from app.reports.reading_words import text_of
from app.texts import common

PAGES = (
    "",
    "mal",
    "projekt",
    "ekonomi",
    "kostnadsfordelning",
    "narvaro",
    "beslut",
    "risker-och-intern-kontroll",
    "var-kommun",
    "sammantrade",
    "om-uppgifterna",
)
NOT_READ = {common.CONTENTS, "Så rangordnas de"}
"""Words of a page that documents have no use for: the list of contents, and the button that opens the ranking."""

CHILD = """
import pickle, sys
from app.preview.addresses import Address
from app.preview.stage import Said
from app.reports import pictures, reading
from app.reports.drawing import Drawer
from app.reports.nodes import Drawn, Group, Html

def said_in(node):
    if isinstance(node, Html):
        return [Said("html", node.body)]
    if isinstance(node, Drawn):
        return [Said("picture", node.alt)]
    return [each for child in node.children for each in said_in(child)] if isinstance(node, Group) else []

drawer, made = Drawer(sys.argv[1]), {}
for slug in sys.argv[3].split(","):
    for period in ("2022-12-14", "2023-t2"):
        tree = drawer.draw(Address(slug, period, "2580" if slug == "var-kommun" else "", True)).tree
        options = reading.Options(draw=lambda drawn, wide: pictures.Svg("<svg/>", wide, drawn.height or 1))
        made[slug, period] = (said_in(tree), reading.elements_of(tree, options))
pickle.dump(made, open(sys.argv[2], "wb"))
"""

Read = dict[tuple[str, str], tuple[list[Block], list[Element]]]


@pytest.fixture(scope="module")
def read(built: str, tmp_path_factory: pytest.TempPathFactory) -> Read:
    """What the pages said, taken apart by the preview's reader, and their elements."""
    file = tmp_path_factory.mktemp("read") / "made"
    order = [sys.executable, "-c", CHILD, built, str(file), ",".join(PAGES)]
    subprocess.run(order, check=True, cwd=Path(__file__).parents[2])
    found = pickle.loads(file.read_bytes())  # noqa: S301 - made by the process above
    return {key: (blocks.of_page(said), elements) for key, (said, elements) in found.items()}


def bare(text: str) -> str:
    """The letters and figures of a text alone, without the badge, which a heading has as a mark of its own."""
    return re.sub(r"[\W_]+", "", text.replace(common.EXAMPLE, "").casefold())


def words_of(elements: list[Element], *, signs: bool = True) -> str:
    """All words of the elements; `signs` False leaves out those of signs, which may stand inside a sentence."""

    def text_of(runs: Runs) -> str:
        return "".join(run.text for run in runs if signs or run.mark not in {"status", "trend"})

    parts: list[str] = []
    for each in elements:
        match each:
            case Heading():
                parts.append(each.text)
            case Paragraph():
                parts.append(text_of(each.runs))
            case Bullets():
                parts += map(text_of, each.items)
            case Facts():
                parts += [f"{term} {text_of(runs)}" for term, runs in each.pairs]
            case Table():
                parts += [each.caption, *(column.title for column in each.columns)]
                parts += [text_of(cell) for row in each.rows for cell in row.cells]
            case Picture():
                parts.append(each.alt)
    return bare(" ".join(parts))


def said(block: Block) -> list[str]:
    """The texts of a block that a document has too."""
    if block.kind == "table":
        cells = [cell.text for line in block.lines for cell in line.cells if cell.kind != "source"]
        return [block.text, *block.columns, *cells]
    return [] if block.kind in {"source", "choice"} else [block.text]


@pytest.mark.parametrize("slug", PAGES)
def test_no_word_of_a_page_is_lost(read: Read, slug: str) -> None:
    not_read = set(map(bare, NOT_READ))
    for period in ("2022-12-14", "2023-t2"):
        found, elements = read[slug, period]
        held = words_of(elements) + words_of(elements, signs=False)
        lost = [
            text for block in found for text in said(block) if bare(text) not in not_read and bare(text) not in held
        ]
        assert not lost


def test_no_word_stands_against_another(read: Read) -> None:
    for _, elements in read.values():
        for each in elements:
            if isinstance(each, Paragraph):
                assert not re.search(r"[a-zåäö][.!?][A-ZÅÄÖ][a-zåäö]| {2}| [,;]", text_of(each.runs)), each


def test_no_element_is_empty_and_every_row_fits(read: Read) -> None:
    for _, elements in read.values():
        for each in elements:
            match each:
                case Heading():
                    assert each.text.strip()
                    assert 1 <= each.level <= 4
                case Paragraph():
                    assert text_of(each.runs).strip()
                case Bullets():
                    assert each.items
                    assert all(text_of(item).strip() for item in each.items)
                case Facts():
                    assert all(term.strip() for term, _ in each.pairs)
                case Table():
                    assert each.rows
                    assert {len(row.cells) for row in each.rows} == {len(each.columns)}
                    assert 0 <= each.lookup < len(each.columns)


def page(*parts: str) -> list[Element]:
    return reading.elements_of(Group("page", children=[Html(each) for each in parts]))


def test_a_sign_keeps_its_code_and_word() -> None:
    sign = (
        '<p><span class="t-status t-status-partly-met"><img class="t-sign" src="assets/sign-partly-met.svg" alt="">'
        "<span>delvis</span></span> och <img class='t-sign' src='assets/trend-up.svg' alt='bättre'></p>"
    )
    [made] = page(sign)
    assert isinstance(made, Paragraph)
    signs = [run for run in made.runs if run.mark in {"status", "trend"}]
    assert signs == [Run("delvis", "status", "partly_met"), Run("bättre", "trend", "up")]


def test_cards_contents_and_hidden_words_are_dropped_and_the_place_of_a_source_stays() -> None:
    source = (
        '<button type="button" class="t-source" aria-label="Visa källan: § 22">§ 22</button>'
        '<span popover="auto" class="t-source-card">Handling</span>'
    )
    made = page(
        f"<p>Bordlagt. {source}</p>",
        "<nav class='t-contents'><p>Innehåll</p></nav>",
        "<p><span class='t-hidden'>gömt</span>synligt</p>",
        f"<p>{source}</p>",
    )
    assert [text_of(each.runs) for each in made if isinstance(each, Paragraph)] == [
        "Bordlagt. (§ 22)",
        "synligt",
        "Källa: § 22",
    ]


def test_a_heading_takes_its_badge_and_an_article_begins_with_its_heading() -> None:
    badge = '<span class="t-example">Exempeldata</span>'
    assert page(f"<div><h3>Så</h3>{badge}</div>") == [Heading("Så", 3, example=True)]
    made = page("<article id='par-1'><div><b>§ 1</b></div><h3>Ärendet</h3><p>Beslut.</p></article>")
    assert [type(each) for each in made] == [Heading, Paragraph, Paragraph]
    assert made[0] == Heading("Ärendet", 3, "par-1")


def test_a_table_keeps_its_rows_marks_and_columns() -> None:
    [made] = page(
        "<table class='t-table'><caption class='t-hidden'>Namn</caption><thead><tr><th scope='col'>Post</th>"
        "<th scope='col' class='t-num'>Kr</th></tr></thead><tbody><tr class='t-own t-strong'><th scope='row'>A</th>"
        "<td class='t-num'>1</td></tr><tr class='t-row-example'><th scope='row'>B</th>"
        "<td><span class='t-missing'>underlag saknas</span></td></tr></tbody></table>"
    )
    assert isinstance(made, Table)
    assert (made.caption, made.show_caption, made.lookup) == ("Namn", False, 0)
    assert [(column.title, column.is_numeric) for column in made.columns] == [("Post", False), ("Kr", True)]
    assert made.rows == (
        Row(((Run("A"),), (Run("1"),)), is_strong=True, is_own=True),
        Row(((Run("B"),), (Run("underlag saknas", "missing"),)), is_example=True),
    )


def test_lines_side_by_side_are_terms_or_a_table_with_given_titles() -> None:
    line = "<ul class='t-lines'><li style='display:flex'><span>Mål</span><span>Två av nio.</span></li></ul>"
    assert page(line) == [Facts((("Mål", (Run("Två av nio."),)),))]
    tree = Group("page", children=[Html("<h2>Läge</h2>"), Html(line)])
    _, made = reading.elements_of(tree, reading.Options(line_titles={"Läge": (("Vad", "Hur"),)}))
    assert isinstance(made, Table)
    assert [column.title for column in made.columns] == ["Vad", "Hur"]


def test_what_stands_on_lines_of_its_own_becomes_sentences() -> None:
    [made] = page("<div style='display:flex;flex-direction:column'><b>Nämnden</b><span>Besatta platser</span></div>")
    assert isinstance(made, Paragraph)
    assert text_of(made.runs) == "Nämnden. Besatta platser"


def test_tables_behind_pictures_and_choices_come_when_asked_for() -> None:
    behind = Group("expander", common.TABLE_OPEN, "tabell-a", [Html("<p>tabellen</p>")])
    folded = Group("expander", "Visa alla", "", [Html("<p>resten</p>")])
    tree = Group("page", children=[Choice("Post", "E-arkiv"), behind, folded])
    assert len(reading.elements_of(tree, reading.Options(tables=()))) == 2
    told = reading.elements_of(tree, reading.Options(tables=("a",), choices=True))
    assert [type(each) for each in told] == [Paragraph, Paragraph, Heading, Paragraph]


def test_only_addresses_of_the_world_are_kept() -> None:
    [made] = page("<p><a href='./mal?period=1'>Mål</a> <a href='https://www.scb.se'>SCB</a></p>")
    assert isinstance(made, Paragraph)
    assert [run.href for run in made.runs if run.text.strip()] == [None, "https://www.scb.se"]
