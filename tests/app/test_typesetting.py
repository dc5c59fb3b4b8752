"""Documents set as PDF: readable for everyone, the same each time, and nothing lost on the way."""

import io
from dataclasses import replace

import pypdf
import pytest
import typst

from app.reports import typesetting, typesetting_fonts, typesetting_tables
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
        Paragraph(runs("I protokollet står ", Run("underskottet täcks av eget kapital", "quote"), ". Se ",
                       Run("handlingen", href="https://example.se/a"), " och ", Run("Mål", href="mal?p=2022-T2"),
                       ". ", Run("Två projekt", "strong"), " står för hela underskottet; för närvaron är ",
                       Run("underlag saknas", "missing"), ". ", Run("Exempeldata", "example"))),
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
        Facts((("Ordförande", runs("Anna Andersson (S)")), ("Förvaltning", runs("Norrbottens e-nämnd, Luleå")),
               ("Sådant som beslutades men ännu inte är genomfört", runs("Tre beslut, ", Run("ej mätt", "status", "not_assessable"))))),
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
    )  # fmt: skip


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
    return replace(document, **changes)  # type: ignore[arg-type]


def leaflet() -> Document:
    kept = (*every_element()[:13], Heading("Ekonomi", 2), economy(5), every_element()[19])
    return report(kind="leaflet", title="Tertial 3 2022 på två sidor", elements=kept, example=False)
