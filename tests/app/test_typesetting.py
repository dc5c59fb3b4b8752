"""Documents set as PDF: readable for everyone, the same each time, and nothing lost on the way."""

import io
from dataclasses import replace

import pypdf
import pytest
import typst

from app.reports import typesetting_fonts, typesetting_tables
from app.reports.elements import (
    Bullets,
    Column,
    Document,
    Element,
    Facts,
    Heading,
    PageBreak,
    Paragraph,
    Picture,
    Row,
    Run,
    Runs,
    Table,
)
from app.reports.typesetting import TypesettingError, to_pdf
from tests import pdf_checks

HOSTILE = (
    '#panic("x")',
    '*a* _b_ $x$ <l> @ref \\\\ " // /* [ ]',
    "= ingen rubrik",
    "- inget streck",
    "#set page(width: 1cm)",
    "`kod` ~ --- ... 'a' \"b\"",
    "{{ mall }} %s &amp; </script>",
)
LONG_WORD = "Kommunalförbundsverksamhetsuppföljningsrapporteringsansvarig"
ADDRESS = "https://example.se/handlingar/2022/sammantraden/protokoll-e-namnden-2022-12-14-paragraf-47-bilaga-3.pdf"
LONG_TERM = "Sådant som beslutades men ännu inte är genomfört"
UNMEASURED = Run("ej mätt", "status", "not_assessable")
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="650" height="{height}" viewBox="0 0 650 {height}">'
    '<rect width="420" height="24" fill="#7d898d"/><rect y="34" width="260" height="24" fill="#0b4f5c"/>'
    '<text x="430" y="18" font-family="Source Sans Pro, sans-serif" font-size="15" fill="#1b2326">Utfall −55 958 kr'
    '</text><text x="270" y="52" font-family="Source Sans Pro, sans-serif" font-size="15" font-weight="bold">Kiruna'
    "</text></svg>"
)
STATUSES = {
    "met": "bedöms uppnås",
    "partly_met": "bedöms delvis uppnås",
    "not_met": "bedöms inte uppnås",
    "not_assessable": "kan inte bedömas",
}


def runs(*parts: str | Run) -> Runs:
    return tuple(part if isinstance(part, Run) else Run(part) for part in parts)


def goals() -> Table:
    names = (
        "Gemensamma e-tjänster som invånarna hittar och använder",
        "Fler beslut tas digitalt",
        "Kostnaden per invånare sjunker",
        "Medborgarnas nöjdhet",
    )
    trends = {"up": "bättre", "flat": "oförändrat", "down": "sämre", "unknown": "ingen jämförelse"}
    signs = zip(STATUSES.items(), trends.items(), strict=True)
    return Table(
        "Nämndens mål",
        (Column("Mål"), Column("Bedömning"), Column("Utveckling"), Column("Utfall", is_numeric=True)),
        tuple(
            Row((runs(name), runs(Run(said, "status", code)), runs(Run(moved, "trend", way)), runs("87,5 %")))
            for name, ((code, said), (way, moved)) in zip(names, signs, strict=True)
        ),
        show_caption=True,
    )


def economy(count: int = 12) -> Table:
    rows = [
        Row(
            (
                runs(f"Projekt {i + 1}: {name}"),
                runs(f"{120 + i * 7} 000"),
                runs(f"{133 + i * 6} 450"),
                runs(f"−{13 - i % 9} 450"),
                runs(Run("underlag saknas", "missing")) if i % 5 == 4 else runs("Faktureras i efterskott."),
            ),
            is_own=i == 2,
            is_example=i == 3,
        )
        for i, name in zip(
            range(count), ("e-arkiv", "gemensam upphandling", "digital post", "Mina sidor") * 9, strict=False
        )
    ]
    total = Row((runs("Summa"), runs("1 902 000"), runs("1 957 958"), runs("−55 958"), runs("")), is_strong=True)
    columns = (
        Column("Projekt"),
        Column("Budget, kr", is_numeric=True),
        Column("Utfall, kr", is_numeric=True),
        Column("Avvikelse, kr", is_numeric=True),
        Column("Förklaring"),
    )
    return Table("Ekonomi per projekt", columns, (*rows, total))


def decisions() -> Table:
    """60 rows, some with text over many lines."""
    return Table(
        "Beslut",
        (Column("Paragraf"), Column("Beslut"), Column("Ansvarig"), Column("Klart")),
        tuple(
            Row(
                (
                    runs(f"rad-{i:03d}-slut"),
                    runs("Nämnden beslutar att ge förvaltningen i uppdrag att ta fram ett förslag. " * (1 + i % 4)),
                    runs("Förvaltningschefen"),
                    runs(f"2023-0{1 + i % 9}-15"),
                )
            )
            for i in range(60)
        ),
    )


def wide() -> Table:
    names = ["Kommun", *(f"Tertial {1 + i % 3}, {2019 + i // 3}" for i in range(11))]
    return Table(
        "Tolv kolumner",
        tuple(Column(name, is_numeric=i > 0) for i, name in enumerate(names)),
        tuple(
            Row((runs(kommun), *(runs(f"−{1 + i} {100 + i * 37} 000") for i in range(11))), is_own=kommun == "Kiruna")
            for kommun in ("Arjeplog", "Arvidsjaur", "Boden", "Gällivare", "Haparanda", "Jokkmokk", "Kiruna")
        ),
    )


def risks() -> Table:
    row = Row(
        (
            runs(LONG_WORD),
            runs(ADDRESS),
            runs("x" * 90),
            runs(*(Run(text + " ") for text in HOSTILE)),
            runs("första raden\nandra raden"),
            runs("Åtgärd: " + "se över avtalet med leverantören och pröva egen drift. " * 30),
        )
    )
    columns = tuple(Column(name) for name in ("Risk", "Handling", "Beteckning", "Fritext", "Rader", "Åtgärder"))
    return Table("Risker", columns, (row,))


def every_element() -> tuple[Element, ...]:
    lead = "Resultatet per sista oktober är −55 958 kr. Underskottet beror på två projekt som faktureras i efterskott."
    body = (
        "Nämnden följer nio mål. Två bedöms uppnås, ett delvis och ett inte. För fem mål finns inget underlag ännu, "
        "och de kan därför inte bedömas. Det som saknas väntas till årsbokslutet."
    )
    return (
        Heading("Var står vi", 1),
        Paragraph(runs(lead), "lead"),
        Paragraph(runs(body)),
        Paragraph(
            runs(
                "I protokollet står ",
                Run("underskottet täcks av eget kapital", "quote"),
                ". Se ",
                Run("handlingen", href="https://example.se/a"),
                " och ",
                Run("Mål", href="mal?p=2022-T2"),
                ". ",
                Run("Två projekt", "strong"),
                " står för hela underskottet; för närvaron är ",
                Run("underlag saknas", "missing"),
                ". ",
                Run("Exempeldata", "example"),
            )
        ),
        Heading("Mål", 2),
        goals(),
        Paragraph(runs("Källa: årsredovisning 2022, s. 14. Uppgifter t.o.m. 2022-10-31."), "small"),
        Heading("Två projekt står för hela underskottet", 3, example=True),
        Paragraph(runs("Utfall mot budget, tusental kronor"), "subtitle"),
        Picture(SVG.format(height=180), "Staplar: utfallet är −55 958 kr och Kiruna är utpekad.", 650, 180),
        Paragraph(runs("Källa: ekonomisystemet 2022-10-31."), "small"),
        Paragraph(runs("Siffrorna är preliminära tills årsbokslutet är klart."), "notice"),
        Paragraph(runs("Två källor säger olika om samma belopp."), "warning"),
        Paragraph(runs("Närvaron är inte rapporterad."), "missing"),
        Heading("Ekonomi", 1),
        economy(),
        Heading("Uppgifter om nämnden", 2),
        Facts(
            (
                ("Ordförande", runs("Anna Andersson (S)")),
                ("Förvaltning", runs("Norrbottens e-nämnd, Luleå")),
                (LONG_TERM, runs("Tre beslut, ", UNMEASURED)),
            )
        ),
        Bullets((runs("Vidimering av fakturor"), runs("Avtal om ", Run("drift", "strong"), " löper ut. " + body))),
        Bullets((runs("Först detta"), runs("Sedan detta")), ordered=True),
        Heading("Beslut", 1),
        decisions(),
        Heading("Alla perioder", 2),
        Paragraph(runs("Utfall, kr"), "subtitle"),
        wide(),
        Paragraph(runs("Källa: räkenskapssammandrag."), "small"),
        PageBreak(),
        Heading("Risker", 1),
        risks(),
        *(Paragraph(runs(text)) for text in HOSTILE),
        Heading(HOSTILE[0], 4),
        Bullets(tuple(runs(text) for text in HOSTILE)),
    )


def report(**changes: object) -> Document:
    document = Document(
        title="Uppföljning tertial 3 2022",
        subtitle="Norrbottens e-nämnd: mål, ekonomi, projekt och risker inför sammanträdet",
        edition="Utgåva 2022-12-14",
        dated="Uppgifter t.o.m. 2022-10-31",
        elements=every_element(),
        author="Norrbottens e-nämnd",
        example=True,
        stamp="2022-12-14T08:00:00Z",
    )
    return replace(document, **changes)


def leaflet() -> Document:
    kept = (*every_element()[:13], Heading("Ekonomi", 2), economy(5), every_element()[19])
    return report(kind="leaflet", title="Tertial 3 2022 på två sidor", elements=kept, example=False)


@pytest.fixture(scope="module")
def made() -> bytes:
    return to_pdf(report())


@pytest.fixture(scope="module")
def made_leaflet() -> bytes:
    return to_pdf(leaflet())


def words_in(document: Document) -> list[str]:
    """Every text of a document, run by run."""
    found = [document.title, document.subtitle, document.edition, document.dated, document.author]
    for element in document.elements:
        match element:
            case Heading():
                found.append(element.text)
            case Paragraph():
                found += [run.text for run in element.runs]
            case Bullets():
                found += [run.text for item in element.items for run in item]
            case Facts():
                found += [text for term, words in element.pairs for text in (term, *(run.text for run in words))]
            case Table():
                found += [column.title for column in element.columns]
                found += [run.text for row in element.rows for cell in row.cells for run in cell]
    return found


def test_report_meets_the_standards(made: bytes) -> None:
    pdf_checks.assert_accessible(made)


def test_leaflet_meets_the_standards(made_leaflet: bytes) -> None:
    pdf_checks.assert_accessible(made_leaflet)


def test_the_check_of_standards_can_fail() -> None:
    source = b'= Rubrik\n#image(bytes(sys.inputs.svg), format: "svg")\n#table(columns: 1, [a])'
    bad = typst.compile(
        source,
        font_paths=typesetting_fonts.fonts(),
        ignore_system_fonts=True,
        sys_inputs={"svg": SVG.format(height=20)},
    )
    assert pdf_checks.failures(bad, "ua1") != []
    assert pdf_checks.failures(bad, "2a") != []
    with pytest.raises(AssertionError):
        pdf_checks.assert_accessible(bad)


def test_nothing_said_is_lost(made: bytes, made_leaflet: bytes) -> None:
    for document, pdf in ((report(), made), (leaflet(), made_leaflet)):
        # The longest words are divided by hyphens of their own.
        text = pdf_checks.packed(pdf_checks.text_of(pdf)).replace("-", "")
        assert [words for words in words_in(document) if pdf_checks.packed(words).replace("-", "") not in text] == []


def test_words_of_data_are_never_markup() -> None:
    for text in HOSTILE:
        document = report(
            title=text,
            subtitle=text,
            edition=text,
            dated=text,
            author=text,
            elements=(Heading(text, 1), Paragraph(runs(Run(text, "strong"))), Facts(((text, runs(text)),))),
        )
        pdf = to_pdf(document)
        assert pdf_checks.text_of(pdf).count(text) >= 8
        metadata = pypdf.PdfReader(io.BytesIO(pdf)).metadata
        assert metadata is not None
        assert metadata.title == text
        assert metadata.author == text


def test_every_row_stands_once_and_whole(made: bytes) -> None:
    text = pdf_checks.text_of(made)
    assert [text.count(f"rad-{i:03d}-slut") for i in range(60)] == [1] * 60
    for sheet in pdf_checks.pages_of(made):
        rows = [i for i in range(60) if f"rad-{i:03d}-slut" in sheet]
        assert sheet.count("Nämnden beslutar") == sum(1 + i % 4 for i in rows)


def test_the_head_of_a_table_stands_on_each_of_its_pages(made: bytes) -> None:
    with_rows = [sheet for sheet in pdf_checks.pages_of(made) if "-slut" in sheet]
    assert len(with_rows) >= 3
    assert all("Paragraf" in sheet for sheet in with_rows)


def test_the_same_document_gives_the_same_bytes(made: bytes) -> None:
    assert to_pdf(report()) == made
    assert to_pdf(report(stamp="2022-12-15T08:00:00Z")) != made


def test_what_the_file_says_of_itself(made: bytes) -> None:
    reader = pypdf.PdfReader(io.BytesIO(made))
    assert reader.metadata is not None
    assert reader.metadata.title == report().title
    assert reader.metadata.author == "Norrbottens e-nämnd"
    assert reader.metadata.creation_date is not None
    assert reader.metadata.creation_date.isoformat().startswith("2022-12-14T08:00:00")
    assert reader.root_object["/Lang"] == "sv-SE"
    sizes = {tuple(round(float(side)) for side in sheet.mediabox[2:]) for sheet in reader.pages}
    assert sizes == {(595, 842), (842, 595)}


def test_each_page_says_what_it_belongs_to(made: bytes) -> None:
    pages = pdf_checks.pages_of(made)
    for number, sheet in enumerate(pages[1:], 2):
        assert f"Sida {number} av {len(pages)}" in sheet
        for said in ("Uppföljning tertial 3 2022", "Utgåva 2022-12-14", "Uppgifter t.o.m. 2022-10-31", "Exempeldata"):
            assert said in sheet
    assert "Exempeldata" in pages[0]
    assert "Innehåll" in pages[1]


def test_no_page_is_empty(made: bytes) -> None:
    document = report()
    furniture = len(f"{document.title} Exempeldata {document.edition} {document.dated} Sida 10 av 10")
    assert all(len(sheet) > furniture + 20 for sheet in pdf_checks.pages_of(made))


def test_nothing_runs_off_the_page(made: bytes, made_leaflet: bytes) -> None:
    assert pdf_checks.strays(made, 60) == []
    assert pdf_checks.strays(made_leaflet, 49) == []


def test_the_check_of_margins_can_fail() -> None:
    source = b"#set page(width: 100pt, margin: 10pt)\n#box(width: 200pt, [#h(85pt)outside])"
    bad = typst.compile(source, font_paths=typesetting_fonts.fonts(), ignore_system_fonts=True)
    assert pdf_checks.strays(bad, 9) != []


def test_structure_is_tagged(made: bytes) -> None:
    tags = pdf_checks.tags_of(made)
    tables = [element for element in report().elements if isinstance(element, Table)]
    assert tags.count("Figure") == 1, "signs are beside their words, not pictures of their own"
    assert tags.count("Table") == len(tables)
    assert tags.count("TH") == sum(len(table.columns) for table in tables)
    assert tags.count("TD") == sum(len(table.columns) * len(table.rows) for table in tables)
    assert tags.count("Link") >= 1 + 8
    assert {"Title", "TOC", "H1", "H2", "H3", "L", "LI"} <= set(tags)


def test_only_addresses_of_the_world_are_links() -> None:
    links = runs(Run("a", href="https://example.se/a"), Run("b", href="mal?p=1"), Run("c", href="javascript:alert(1)"))
    pdf = to_pdf(leaflet_of(Paragraph(links)))
    found = [
        annotation.get_object()["/A"]["/URI"]
        for sheet in pypdf.PdfReader(io.BytesIO(pdf)).pages
        for annotation in sheet.get("/Annots", [])
    ]
    assert found == ["https://example.se/a"]


def leaflet_of(*elements: Element) -> Document:
    return report(kind="leaflet", elements=elements)


def test_a_leaflet_is_at_most_two_pages_without_contents(made_leaflet: bytes) -> None:
    pages = pdf_checks.pages_of(made_leaflet)
    assert len(pages) <= 2
    assert "Innehåll" not in pages[0]


def test_headings_have_no_missing_rungs() -> None:
    pdf = to_pdf(leaflet_of(Heading("Tre", 3), Heading("Fyra", 4), Heading("Ett", 1), Heading("Tre igen", 3)))
    pdf_checks.assert_accessible(pdf)
    assert [tag for tag in pdf_checks.tags_of(pdf) if tag.startswith("H")] == ["H1", "H2", "H1", "H2"]


def test_a_picture_keeps_its_shape_and_stays_on_its_page() -> None:
    tall = Picture(SVG.format(height=3000), "En hög bild.", 650, 3000)
    pdf = to_pdf(leaflet_of(Heading("Hög", 1), tall, Paragraph(runs("Källa: x"), "small")))
    pdf_checks.assert_accessible(pdf)
    assert len(pdf_checks.pages_of(pdf)) == 1


def test_a_picture_without_words_is_refused() -> None:
    with pytest.raises(TypesettingError, match="Underskottet"):
        to_pdf(leaflet_of(Heading("Underskottet", 1), Picture(SVG.format(height=60), " ", 650, 60)))


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"stamp": "i går"}, "i går"),
        ({"title": " "}, "titel"),
        ({"elements": (Table("Fel", (Column("A"), Column("B")), (Row((runs("a"),)),)),)}, "Fel"),
        ({"elements": (Picture("inte en bild", "Trasig.", 10, 10),)}, "gick inte att sätta"),
    ],
)
def test_what_cannot_be_set_is_said_in_swedish(changes: dict[str, object], said: str) -> None:
    with pytest.raises(TypesettingError, match=said):
        to_pdf(report(**changes))


def test_signs_that_the_typeface_lacks_do_not_stop_a_document() -> None:
    odd = "Ett\u0007 tecken \U0001f600, \u4e2d, \ue000, e\u0301, \u25cf, \u2011, ŋ, ж, →, ✓\u2028ny rad"
    pdf = to_pdf(report(title=odd, elements=(Heading(odd, 1), Paragraph(runs(Run(odd, "missing"))))))
    pdf_checks.assert_accessible(pdf)
    assert "tecken ?, ?, ?, é, •, -, ŋ, ж, →, ✓" in pdf_checks.text_of(pdf)


def test_a_row_higher_than_the_page_goes_on_to_the_next() -> None:
    words = [f"ord{i:04d}" for i in range(2500)]
    table = Table("Lång", (Column("A"), Column("B")), (Row((runs("a"), runs(" ".join(words)))),))
    text = pdf_checks.text_of(to_pdf(leaflet_of(table)))
    assert all(word in text for word in words)


def test_many_columns_lie_across_the_page() -> None:
    table = Table(
        "Bred",
        tuple(Column(f"Kolumn {i}", is_numeric=i > 0) for i in range(24)),
        (Row(tuple(runs(f"cell{i:02d} 1 000 000 kr") for i in range(24))),),
    )
    pdf = to_pdf(leaflet_of(Heading("Brett", 1), table))
    pdf_checks.assert_accessible(pdf)
    assert pdf_checks.strays(pdf, 49) == []
    text = pdf_checks.text_of(pdf)
    assert all(f"cell{i:02d}" in text for i in range(24))


def test_a_heading_goes_with_the_table_that_lies_across(made: bytes) -> None:
    sheet = next(sheet for sheet in pdf_checks.pages_of(made) if "Haparanda" in sheet)
    assert "Alla perioder" in sheet
    assert "Källa: räkenskapssammandrag." in sheet


def test_tables_without_rows_or_names_are_set() -> None:
    empty = Table("Tom", (Column("A"), Column("B")), ())
    unnamed = Table("Utan namn", (Column(""), Column("")), (Row((runs("x"), runs("y"))),))
    rows = tuple(Row((runs(text),), is_example=True) for text in "pq")
    examples = Table("Exempel", (Column("A"),), rows)
    pdf = to_pdf(report(kind="leaflet", example=False, elements=(empty, unnamed, examples, Bullets(()), Facts(()))))
    pdf_checks.assert_accessible(pdf)
    assert pdf_checks.text_of(pdf).count("Exempeldata") == 1


def test_words_are_measured_as_they_are_set() -> None:
    assert typesetting_fonts.width_of("0", 10) == pytest.approx(4.97)
    assert typesetting_tables.broken("kort " + "9" * 30, 50, 9).count("\u200b") == 2
