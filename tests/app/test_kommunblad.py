"""The municipalities' leaflets: two pages each, with the municipality's own amounts, from the drawn pages."""

import pickle
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from app.reports.elements import Document, Heading
from app.reports.reading_parts import all_runs
from app.reports.reading_words import text_of
from app.texts import reports as words

PERIODS = {"2022-12-14": None, "2023-t1": 1}
CHILD = """
import io, pickle, sys
import pypdfium2
from app.preview.addresses import Address
from app.reports import kommunblad, reading, typesetting
from app.reports.drawing import Drawer
from app.reports.elements import Paragraph
from app.reports.reading_words import text_of
from app.reports.tertial_report import ReportAbout

drawer, made = Drawer(sys.argv[1]), {}
for period, tertial in (("2022-12-14", None), ("2023-t1", 1)):
    for code, name in drawer.choices().kommuner.items():
        about = ReportAbout("prov", period, period, tertial, True, "i dag", "2022-12-14T00:00:00Z")
        document = kommunblad.leaflet(drawer, code, about)
        tree = drawer.draw(Address("var-kommun", period, code, True)).tree
        plain = reading.elements_of(tree, reading.Options(draw=lambda drawn, wide: reading.pictures.Svg("", 1, 1)))
        lead = next(text_of(each.runs) for each in plain if isinstance(each, Paragraph) and each.style == "lead")
        pages = len(pypdfium2.PdfDocument(typesetting.to_pdf(document)))
        made[period, name] = (document, lead, pages)
assert "streamlit" in sys.modules and not hasattr(sys.modules["streamlit"], "__version__")
pickle.dump(made, open(sys.argv[2], "wb"))
"""

Made = dict[tuple[str, str], tuple[Document, str, int]]


@pytest.fixture(scope="module")
def leaflets(built: str, tmp_path_factory: pytest.TempPathFactory) -> Made:
    """Every municipality's leaflet of two periods, with the lead of its page and how many pages it takes."""
    file = tmp_path_factory.mktemp("leaflets") / "made"
    subprocess.run([sys.executable, "-c", CHILD, built, str(file)], check=True, cwd=Path(__file__).parents[2])
    made: Made = pickle.loads(file.read_bytes())  # noqa: S301 - made by the process above
    return made


def said(document: Document) -> str:
    """All words of a document."""
    parts = [document.title, document.subtitle]
    for each in document.elements:
        parts += [each.text] if isinstance(each, Heading) else [text_of(runs) for runs in all_runs(each)]
    return "\n".join(parts)


def test_every_municipality_has_its_leaflet_of_two_pages(leaflets: Made) -> None:
    assert len(leaflets) == 14 * len(PERIODS)
    assert {pages for _, _, pages in leaflets.values()} == {2}
    for (_, name), (document, _, _) in leaflets.items():
        assert document.title == f"{name} i Norrbottens e-nämnd"
        assert document.kind == "leaflet"


def test_a_leaflet_begins_with_what_its_own_municipality_pays(leaflets: Made) -> None:
    leads = set()
    for (period, name), (document, lead, _) in leaflets.items():
        first = text_of(next(all_runs(document.elements[0])))
        assert first == lead
        assert first.startswith(name)
        leads.add((period, first))
    assert len(leads) == len(leaflets)


def test_kiruna_pays_what_the_documents_say(leaflets: Made) -> None:
    text = said(leaflets["2022-12-14", "Kiruna"][0]).replace("\N{NO-BREAK SPACE}", " ")
    for figure in ("315 200 kr", "98 400", "13,91", "26,94", "43 431", "−501"):
        assert figure in text


def test_a_leaflet_has_every_part(leaflets: Made) -> None:
    parts = [
        words.LEAFLET_PAYS,
        words.LEAFLET_COMPARED,
        words.LEAFLET_PART_OF,
        words.LEAFLET_SEATS,
        words.LEAFLET_OWED,
        words.LEAFLET_RISKS,
        words.LEAFLET_GOALS,
        words.LEAFLET_AHEAD,
        words.LEAFLET_BOARD,
        words.LEAFLET_GAPS,
        words.LEAFLET_SOURCES,
    ]
    for document, _, _ in leaflets.values():
        assert [each.text for each in document.elements if isinstance(each, Heading)] == parts


def test_only_what_rests_on_examples_says_so(leaflets: Made) -> None:
    by_period: dict[str, set[bool]] = {}
    for (period, _), (document, _, _) in leaflets.items():
        by_period.setdefault(period, set()).add(document.example)
    assert by_period == {"2022-12-14": {False}, "2023-t1": {True}}


@pytest.mark.parametrize("never", ["None", "{", "}", "Filen har", "Se alla", "Tryck på", "Välj "])
def test_a_leaflet_never_says(leaflets: Made, never: Any) -> None:
    for document, _, _ in leaflets.values():
        assert never not in said(document)
