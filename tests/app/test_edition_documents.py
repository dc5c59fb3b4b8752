"""What a sealed edition hands out: accessible PDF, Word with the same words, two pages per kommun, nothing lost."""

import io
import json
import pickle
import re
import subprocess
import sys
from dataclasses import replace
from html import unescape
from pathlib import Path
from zipfile import ZipFile

import docx
import pypdf
import pytest

from app.reports import composing
from app.reports.elements import Document, Heading, Picture, Table
from tests import pdf_checks
from tests.app.test_tertial_report import texts
from tests.homes import SEALED
from warehouse import editions
from warehouse.sealing import Plan

REPORT = f"uppfoljningsrapport-{SEALED}"
CHILD = """
import pickle, sys
from pathlib import Path
from app.reports import composing, tertial_report
from app.reports.drawing import Drawer
from app.reports.tertial_report import ReportAbout
from warehouse import editions
edition = editions.read(sys.argv[1])
build_id = editions.build_of(edition.id)
about = composing._about(edition, composing.period_facts(build_id, edition.period_id))
report = tertial_report.report(Drawer(build_id), ReportAbout(**{**about, "corrections": tuple(about["corrections"])}))
pickle.dump(report, open(sys.argv[2], "wb"))
"""


@pytest.fixture(scope="module")
def folder(sealed: Path) -> Path:
    return sealed / "editions" / SEALED


@pytest.fixture(scope="module")
def report(sealed: Path, tmp_path_factory: pytest.TempPathFactory) -> Document:
    """The report's content, made again from the edition's own build."""
    file = tmp_path_factory.mktemp("report") / "made"
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("TERTIAL_HOME", str(sealed))
        subprocess.run([sys.executable, "-c", CHILD, SEALED, str(file)], check=True, cwd=Path(__file__).parents[2])
    made: Document = pickle.loads(file.read_bytes())  # noqa: S301 - made by the process above
    return made


def test_every_pdf_passes_an_independent_check(folder: Path) -> None:
    files = sorted((folder / "dokument").rglob("*.pdf"))
    assert len(files) == 15
    for file in files:
        pdf_checks.assert_accessible(file.read_bytes())


def bare(text: str) -> str:
    """A text without what setting it may add: spaces, hyphens at line ends, quotation marks round what is quoted."""
    return re.sub(r"[-‑\u2010”]", "", pdf_checks.packed(text))


def test_the_pdf_holds_every_word_and_figure_of_the_report(folder: Path, report: Document) -> None:
    pdf = (folder / "dokument" / f"{REPORT}.pdf").read_bytes()
    held = bare(pdf_checks.text_of(pdf))
    lost = [line for line in _lines(report) if bare(line) not in held]
    assert lost == []


def _lines(report: Document) -> list[str]:
    """Every line with a figure in it. What a picture shows and what a table is called stand in the file's structure."""
    elements = [element for element in report.elements if not isinstance(element, Picture)]
    captions = {element.caption for element in elements if isinstance(element, Table) and not element.show_caption}
    lines = [line for element in elements for text in texts(element) for line in text.splitlines()]
    return [line for line in lines if line not in captions and any(char.isdigit() for char in line)]


def test_nothing_runs_off_the_page_and_every_page_says_edition_and_date(folder: Path) -> None:
    pdf = (folder / "dokument" / f"{REPORT}.pdf").read_bytes()
    assert pdf_checks.strays(pdf, side=28) == []
    pages = pdf_checks.pages_of(pdf)
    assert 25 <= len(pages) <= 60
    for number, text in enumerate(pages, 1):
        assert SEALED in text, number
        assert "version 1" in text, number


def test_word_has_the_same_outline_words_and_language(folder: Path, report: Document) -> None:
    raw = (folder / "dokument" / f"{REPORT}.docx").read_bytes()
    document = docx.Document(io.BytesIO(raw))
    outline = [
        paragraph.text for paragraph in document.paragraphs if re.fullmatch(r"Heading [1-4]", paragraph.style.name)
    ]
    told = [element.text for element in report.elements if isinstance(element, Heading)]
    assert [title for title in outline if title in told] == told
    with ZipFile(io.BytesIO(raw)) as archive:
        body = archive.read("word/document.xml").decode()
    held = bare(unescape(re.sub(r"<[^>]+>", "", body)))
    assert [line for line in _lines(report) if bare(line) not in held] == []


def test_each_kommun_has_two_pages_of_its_own(folder: Path) -> None:
    files = sorted((folder / "dokument" / "kommunblad").glob("*.pdf"))
    assert len(files) == 14
    with ZipFile(folder / "dokument" / "kommunblad" / "kommunblad.zip") as archive:
        assert sorted(archive.namelist()) == [file.name for file in files]
    for file in files:
        reader = pypdf.PdfReader(file)
        assert len(reader.pages) == 2, file.name
        assert reader.metadata is not None
        assert "i Norrbottens e-nämnd" in str(reader.metadata.title)
        assert SEALED in pdf_checks.text_of(file.read_bytes())


def test_the_edition_says_what_it_is_and_holds_facts_rules_and_words(folder: Path) -> None:
    about = json.loads((folder / "utgava.json").read_text(encoding="utf-8"))
    names = set(about["files"])
    assert {"lager/warehouse.duckdb", "lager/inputs/utfall.csv", "regler-och-ord.zip", "webb/index.html"} <= names
    assert {"data/datapackage.json", "data/tertial-data.xlsx", "data/datapaket.zip"} <= names
    assert {"dokument/kalender.ics", "sammantrade/punkter.json"} <= names
    with ZipFile(folder / "regler-och-ord.zip") as archive:
        kept = archive.namelist()
    assert any(name.startswith("dbt_project/models/marts/") for name in kept)
    assert "texts/common.py" in kept
    assert "contracts/utfall.toml" in kept
    lying = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert lying == names | {"utgava.json"}


@pytest.mark.slow
def test_making_it_again_gives_the_same_bytes(sealed: Path, folder: Path, tmp_path: Path) -> None:
    """By another process, whose sets and dictionaries lie in another order."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("TERTIAL_HOME", str(sealed))
        environment.setenv("PYTHONHASHSEED", "7")
        edition = editions.read(SEALED)
        editions.build_of(SEALED)
        composing.compose(Plan(replace(edition, files={}), tmp_path))
    made = {path.relative_to(tmp_path).as_posix(): path for path in tmp_path.rglob("*") if path.is_file()}
    assert {name for name in edition.files if not name.startswith(("lager/", "regler"))} == set(made)
    assert [name for name, path in sorted(made.items()) if path.read_bytes() != (folder / name).read_bytes()] == []
