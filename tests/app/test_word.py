"""Word files: every text is there, the structure is real, and the same document gives the same bytes."""

import io
import re
import shutil
import subprocess
import zipfile
from functools import cache
from itertools import pairwise
from pathlib import Path

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from lxml import etree
from pypdf import PdfReader

from app.reports.elements import (
    Bullets,
    Column,
    Document,
    Facts,
    Heading,
    PageBreak,
    Paragraph,
    Picture,
    Row,
    Run,
    Table,
)
from app.reports.word import to_docx
from app.reports.word_xml import w

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SOFFICE = shutil.which("soffice")
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="120" viewBox="0 0 640 120">'
    '<rect x="180" y="10" width="300" height="24" fill="#0b4f5c"/><rect x="180" y="50" width="120" height="24" '
    'fill="#7d898d"/><g font-family="Source Sans Pro, sans-serif" font-size="15"><text x="4" y="28">Kiruna åäö</text>'
    '<text x="4" y="68">Luleå</text><text x="488" y="28">300 kr</text></g></svg>'
)
STATUSES = {"met": "uppnått", "partly_met": "delvis uppnått", "not_met": "ej uppnått", "not_assessable": "ej mätt"}

# The schema's order (ECMA-376 part 1, CT_PPrBase, EG_RPrBase, CT_TcPrBase, CT_TblPrBase, CT_SectPr, CT_Style, CT_Lvl).
SCHEMA = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
    "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid "
    "vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em "
    "lang eastAsianLayout specVanish oMath",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing "
    "tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
    "sectPr": "Reference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType "
    "pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid",
    "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked "
    "pPr rPr tblPr trPr tcPr tblStylePr",
    "lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr",
    "settings": "zoom defaultTabStop autoHyphenation consecutiveHyphenLimit characterSpacingControl compat "
    "themeFontLang decimalSymbol listSeparator",
    "font": "altName panose1 charset family notTrueType pitch sig",
    "tbl": "tblPr tblGrid tr",
}


def cell(text: str, *more: Run) -> tuple[Run, ...]:
    return (Run(text), *more)


LONG = Table(
    caption="Sextio rader",
    columns=(Column("Kommun"), Column("Belopp, kr", is_numeric=True), Column("Bedömning"), Column("Vad som görs")),
    rows=(
        *(
            Row(
                (
                    cell(f"Kommun {number}"),
                    cell(f"{number * 1000} kr"),
                    (Run(list(STATUSES.values())[number % 4], "status", list(STATUSES)[number % 4]),),
                    cell("Fakturering i efterskott följs upp varje månad med projektledaren och förvaltningschefen."),
                ),
                is_own=number == 3,
                is_example=number == 5,
            )
            for number in range(1, 60)
        ),
        Row((cell("Summa"), cell("1 770 000 kr"), cell(""), cell("")), is_strong=True),
    ),
    show_caption=True,
)
WIDE = Table(
    caption="Många kolumner",
    columns=(Column("Mål"), *(Column(f"Kommun{number}", is_numeric=True) for number in range(9))),
    rows=(Row((cell("Digital mognad"), *(cell(f"{number},5\u00a0%") for number in range(9)))),),
)
NARROW = Table(
    caption="Smal tabell",
    columns=(Column("Nr", is_numeric=True), Column("Ärende"), Column("Status")),
    rows=(
        Row((cell("1"), cell("Avtal om e-arkiv"), (Run("bättre", "trend", "up"),))),
        Row((cell("2"), cell("Gemensam upphandling"), (Run("inte rapporterat", "missing"),)), is_example=True),
    ),
    lookup=1,
)
REPORT = Document(
    title="Uppföljning tertial 2",
    subtitle="Norrbottens e-nämnd, sammanträde 2022-12-14",
    edition="Utgåva 7",
    dated="Uppgifter t.o.m. 2022-10-31",
    author="Kansliet",
    example=True,
    stamp="2022-11-04T09:30:00Z",
    elements=(
        Heading("Läget", 1, "laget"),
        Paragraph((Run("Resultatet per sista oktober är −55 958 kr."),), "lead"),
        Paragraph((Run("Underskottet beror på "), Run("två projekt", "strong"), Run(" som faktureras i efterskott."))),
        Paragraph((Run("Vad som visas, i kronor"),), "subtitle"),
        Picture(SVG, "Stapeldiagram: Kiruna 300 kr, Luleå 120 kr", 640, 120),
        Paragraph((Run("Källa: Delårsrapport 2, s. 4"),), "small"),
        Heading("Vad avviker", 2, "avviker"),
        Bullets(((Run("Första punkten"),), (Run("Andra punkten, se "), Run("Mål", href="#mal"))), ordered=False),
        Bullets(((Run("Steg ett"),), (Run("Steg två"),)), ordered=True),
        Bullets(((Run("Börjar om"),),), ordered=True),
        Facts((("Källa", (Run("Protokoll § 14", href="https://example.org/a?b=1&c=2"),)), ("Gäller", (Run("2022"),)))),
        Heading("Två projekt står för hela underskottet", 3, example=True),
        *(Paragraph((Run(word, "status", code),)) for code, word in STATUSES.items()),
        Paragraph((Run("Nämnden beslutar", "quote"), Run(" "), Run("Exempeldata", "example"))),
        Paragraph((Run("ett ord "), Run("underlag saknas", "missing"), Run(" sist", href="ekonomi?kommun=kiruna"))),
        Heading("Djupare", 4),
        Paragraph((Run("Observera"),), "notice"),
        Paragraph((Run("Se upp"),), "warning"),
        Paragraph((Run("Ingen har rapporterat"),), "missing"),
        PageBreak(),
        LONG,
        Heading("Mål", 1, "mal"),
        PageBreak(),
        WIDE,
        NARROW,
        Picture(SVG, "Samma bild igen", 1400, 260),
        Paragraph((Run("farligt \x00\x0b\ud800\ufffe<b>&amp; =1+1\nny rad\tflik"),)),
    ),
)
LEVELS = [(each.text, each.level) for each in REPORT.elements if isinstance(each, Heading)]


@cache
def made() -> bytes:
    return to_docx(REPORT)


def opened(content: bytes | None = None) -> docx.document.Document:
    return docx.Document(io.BytesIO(content or made()))


def part(name: str, content: bytes | None = None) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(content or made())) as file:
        return etree.fromstring(file.read(name))


def words_of(content: bytes | None = None) -> str:
    body = part("word/document.xml", content)
    return "\n".join("".join(p.itertext(f"{W}t")) for p in body.iter(f"{W}p"))


def expected(document: Document) -> list[str]:
    found: list[str] = [document.title, document.subtitle, document.edition, document.dated]
    for each in document.elements:
        if isinstance(each, Heading):
            found.append(each.text)
        elif isinstance(each, Paragraph):
            found += [run.text for run in each.runs]
        elif isinstance(each, Bullets):
            found += [run.text for item in each.items for run in item]
        elif isinstance(each, Facts):
            found += [term for term, _ in each.pairs] + [run.text for _, runs in each.pairs for run in runs]
        elif isinstance(each, Table):
            found += [column.title for column in each.columns]
            found += [run.text for row in each.rows for cell_ in row.cells for run in cell_]
    return [text for text in found if "\0" not in text]


def test_the_headings_are_the_documents() -> None:
    headings = [p for p in opened().paragraphs if p.style.name.startswith("Heading")]
    assert [(p.text.removesuffix(" Exempeldata"), int(p.style.name[-1])) for p in headings] == LEVELS
    styles = part("word/styles.xml")
    levels = {
        style.get(f"{W}styleId"): level.get(f"{W}val") for style in styles for level in style.iter(f"{W}outlineLvl")
    }
    assert levels == {f"Heading{level}": str(level - 1) for level in (1, 2, 3, 4)}


def test_every_text_is_there() -> None:
    text = words_of()
    assert [each for each in expected(REPORT) if each not in text] == []
    assert "”Nämnden beslutar”" in text
    assert "farligt <b>&amp; =1+1" in text


def test_the_long_table_is_whole_and_its_head_is_marked() -> None:
    table = opened().tables[0]
    assert len(table.rows) == 61
    assert [row.cells[0].text for row in table.rows[1:]] == [
        row.cells[0][0].text + " Exempeldata" * row.is_example for row in LONG.rows
    ]
    rows = table._tbl.tr_lst
    assert [len(row.findall(f"{W}trPr/{W}tblHeader")) for row in rows] == [1] + [0] * 60
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
    assert table.cell(1, 1).paragraphs[0].alignment == WD_ALIGN_PARAGRAPH.RIGHT
    assert table.cell(1, 0).paragraphs[0].alignment is None
    look = table._tbl.tblPr.find(f"{W}tblLook")
    assert (look.get(f"{W}firstRow"), look.get(f"{W}firstColumn")) == ("1", "1")
    captions = [each.get(f"{W}val") for each in part("word/document.xml").iter(f"{W}tblCaption")]
    assert captions == ["Sextio rader", "Många kolumner", "Smal tabell"]


def test_columns_fill_the_page_and_no_word_is_broken() -> None:
    for table in opened().tables:
        widths = [int(each.get(f"{W}w")) for each in table._tbl.tblGrid]
        assert sum(widths) == 9412
        assert min(widths) > 400


def test_a_table_without_titles_has_no_head() -> None:
    bare = Table("Rader", (Column(""), Column("")), (Row((cell("a"), cell("b"))),))
    table = opened(to_docx(Document("T", "", "", "", (bare,)))).tables[0]
    assert [c.text for c in table.rows[0].cells] == ["a", "b"]
    assert len(table.rows) == 1


def test_the_language_and_what_the_file_says_of_itself() -> None:
    language = part("word/styles.xml").find(f".//{W}rPrDefault//{W}lang")
    assert language.get(f"{W}val") == "sv-SE"
    about = opened().core_properties
    assert (about.title, about.subject, about.author) == (REPORT.title, REPORT.subtitle, "Kansliet")
    assert about.language == "sv-SE"
    assert about.created.strftime("%Y-%m-%dT%H:%M:%SZ") == about.modified.strftime("%Y-%m-%dT%H:%M:%SZ") == REPORT.stamp


def test_a_title_too_long_for_the_file_stands_in_the_text() -> None:
    title = "Å\0" * 400
    file = opened(to_docx(Document(title, "", "", "", ())))
    assert file.core_properties.title == "Å" * 255
    assert file.paragraphs[0].text == "Å" * 400


def test_each_picture_is_a_vector_with_words() -> None:
    body = part("word/document.xml")
    named = [each.get("descr") for each in body.iter("{*}docPr")]
    assert named == ["Stapeldiagram: Kiruna 300 kr, Luleå 120 kr", "Samma bild igen"]
    with zipfile.ZipFile(io.BytesIO(made())) as file:
        kept = {name for name in file.namelist() if name.startswith("word/media/")}
        assert kept == {"word/media/image1.png", "word/media/drawing1.svg"}
        assert b"Kiruna" in file.read("word/media/drawing1.svg")
        types = file.read("[Content_Types].xml").decode()
    assert "image/svg+xml" in types
    relations = {each.get("Id"): each.get("Target") for each in part("word/_rels/document.xml.rels")}
    assert {relations[value] for blip in body.iter("{*}svgBlip") for value in blip.attrib.values()} == {
        "media/drawing1.svg"
    }
    widest = max(int(each.get("cx")) for each in body.iter("{*}extent"))
    assert widest <= 9412 * 635


def test_signs_have_words_and_colours() -> None:
    text = words_of()
    for sign, word in zip("●◐✕◌", STATUSES.values(), strict=True):
        assert f"{sign}\u00a0{word}" in text
    assert "↗\u00a0bättre" in text
    assert "137A68" in etree.tostring(part("word/document.xml")).decode()


def test_lists_are_lists_and_each_counts_from_one() -> None:
    listed = [p for p in opened().paragraphs if p.style.name.startswith("List")]
    assert [p.style.name for p in listed] == ["List Bullet"] * 2 + ["List Number"] * 3
    numbers = [p._p.pPr.numPr.numId.val for p in listed[2:]]
    assert numbers == [3, 3, 4]
    starts = part("word/numbering.xml").iter(f"{W}startOverride")
    assert [each.get(f"{W}val") for each in starts] == ["1", "1"]


def test_links_lead_to_the_world_or_to_a_place_in_the_file() -> None:
    body = part("word/document.xml")
    bookmarks = {each.get(f"{W}name") for each in body.iter(f"{W}bookmarkStart")}
    led = [each.get(f"{W}anchor") for each in body.iter(f"{W}hyperlink")]
    assert {each for each in led if each} <= bookmarks
    outside = [each for each in part("word/_rels/document.xml.rels") if each.get("TargetMode") == "External"]
    assert [each.get("Target") for each in outside] == ["https://example.org/a?b=1&c=2"]


def test_every_page_says_its_title_edition_and_examples() -> None:
    section = opened().sections[0]
    assert section.header.paragraphs[0].text == "Uppföljning tertial 2\tExempeldata"
    assert "Exempeldata" in section.first_page_header.paragraphs[0].text
    foot = section.footer.paragraphs[0]
    assert foot.text == "Utgåva 7 · Uppgifter t.o.m. 2022-10-31\tSida 1 av 1"
    assert re.findall(r" (PAGE|NUMPAGES) ", etree.tostring(foot._p).decode()) == ["PAGE", "NUMPAGES"]


def test_contents_are_filled_in_and_a_leaflet_has_none() -> None:
    listed = [p.text for p in part_paragraphs("toc")]
    assert listed == ["Läget", "Vad avviker", "Mål"]
    leaflet = to_docx(Document("Kommunblad", "Kiruna", "", "", REPORT.elements, kind="leaflet"))
    assert "TOC" not in etree.tostring(part("word/document.xml", leaflet)).decode()
    assert "pageBreakBefore" not in etree.tostring(part("word/styles.xml", leaflet).find(f"{W}style[5]")).decode()
    assert [p.text for p in opened(leaflet).paragraphs[:2]] == ["Kommunblad", "Kiruna"]


def part_paragraphs(style: str) -> list[docx.text.paragraph.Paragraph]:
    body = opened().element.body
    found = [docx.text.paragraph.Paragraph(p, None) for p in body.iter(f"{W}p")]
    return [p for p in found if (p._p.style or "").lower().startswith(f"{style}") and p._p.style != "TOCHeading"]


def test_what_follows_a_break_begins_a_page() -> None:
    body = list(opened().element.body)
    tables = [position for position, each in enumerate(body) if each.tag == f"{W}tbl"]
    assert body[tables[0] - 1].find(f"{W}pPr/{W}pageBreakBefore") is not None
    broken = [each for each in body if each.find(f"{W}pPr/{W}pageBreakBefore") is not None]
    assert len(broken) == 2


def test_the_same_document_gives_the_same_bytes() -> None:
    assert to_docx(REPORT) == made()
    with zipfile.ZipFile(io.BytesIO(made())) as file:
        assert {entry.date_time for entry in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"rsid" not in b"".join(file.read(name) for name in file.namelist())


def test_properties_stand_in_the_schemas_order() -> None:
    with zipfile.ZipFile(io.BytesIO(made())) as file:
        parts = [
            etree.fromstring(file.read(name))
            for name in file.namelist()
            if name.startswith("word/") and name.endswith(".xml")
        ]
    checked = 0
    for element in (each for root in parts for each in root.iter() if isinstance(each.tag, str)):
        order = SCHEMA.get(etree.QName(element).localname)
        if order is None or not element.tag.startswith(W):
            continue
        # Heads and feet of a section stand first, in any order among themselves.
        names = [etree.QName(child).localname.replace("header", "").replace("footer", "") for child in element]
        positions = [order.split().index(name) for name in names]
        assert all(first <= second for first, second in pairwise(positions)), etree.tostring(element)
        checked += 1
    assert checked > 500


def test_the_builder_refuses_a_property_that_it_cannot_place() -> None:
    with pytest.raises(ValueError, match="effect"):
        w("rPr", w("effect"))


def test_a_broken_picture_is_refused() -> None:
    with pytest.raises(ValueError, match="not an SVG"):
        to_docx(Document("T", "", "", "", (Picture("<svg", "a", 10, 10),)))


@pytest.mark.skipif(SOFFICE is None, reason="soffice is not installed (apt-get install libreoffice-writer)")
def test_libreoffice_opens_it_with_all_text_and_headings(tmp_path: Path) -> None:
    (tmp_path / "report.docx").write_bytes(made())
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    options = 'pdf:writer_pdf_Export:{"ExportBookmarks":{"type":"boolean","value":"true"}}'
    subprocess.run(
        [
            str(SOFFICE),
            profile,
            "--headless",
            "--convert-to",
            options,
            "--outdir",
            str(tmp_path),
            tmp_path / "report.docx",
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    pdf = PdfReader(tmp_path / "report.pdf")
    text = re.sub(r"\s+", "", "".join(page.extract_text() for page in pdf.pages))
    wanted = {re.sub(r"\s+", "", each) for each in expected(REPORT)}
    assert {each for each in wanted if each not in text} == set()
    assert outline(pdf.outline) == [(text, level) for text, level in LEVELS]
    assert "Sida3av" in text


def outline(entries: list, level: int = 1) -> list[tuple[str, int]]:
    found: list[tuple[str, int]] = []
    for entry in entries:
        if isinstance(entry, list):
            found += outline(entry, level + 1)
        else:
            found.append((entry.title.removesuffix(" Exempeldata"), level))
    return found
