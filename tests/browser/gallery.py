"""Every component on one page, with made-up rows: what the browser tests look at when no build is needed.

Run by the harness in place of app/main.py. No figure here is a fact.
"""

import datetime

import polars as pl
import streamlit as st

from app import components as c
from app import formatting, state
from app.charts.compile import compile_template
from app.components import frame
from app.views.registry import by_slug
from tests.sample_charts import deviation_bar, heat_map

KOMMUNER = ["Arjeplog", "Arvidsjaur", "Boden", "Gällivare", "Haparanda", "Jokkmokk", "Kalix"]
SOURCE = {
    "source_id": "protokoll-2022-12-14",
    "source_place": "§ 21, bild 4",
    "quote": "Intäkter 1 000 <b>kr</b>",
    "seed_file": "utfall.csv",
    "seed_row": 17,
    "origin": "document",
}


def amounts() -> pl.DataFrame:
    """A deviation per service, one of them missing and one an example."""
    values: list[float | None] = [-131_400.0, -48_250.5, 12_000.0, 88_900.0, None]
    names = ["E-arkiv", "Räddningstjänst", "Grundfinansiering", "Verksamhetsutveckling", "Datacenter"]
    rows = [
        {
            "service_name": name,
            "deviation_sek": value,
            "label": formatting.kr(value, signed=True),
            "is_own": name == "E-arkiv",
            "is_example": name == "Verksamhetsutveckling",
            "missing_reason": None if value is not None else "not_reported",
            **SOURCE,
            "origin": "example" if name == "Verksamhetsutveckling" else "document",
        }
        for name, value in zip(names, values, strict=True)
    ]
    return pl.DataFrame(rows)


def attendance() -> pl.DataFrame:
    """A rate per municipality and meeting."""
    rows = []
    for i, name in enumerate(KOMMUNER):
        for j, meeting in enumerate(["15 mars", "14 juni", "20 sept.", "13 dec."]):
            value = None if (i + j) % 9 == 0 else float((i * 31 + j * 47) % 101)
            label = "–" if value is None else formatting.number(value)
            rows.append({"kommun": name, "meeting": meeting, "pct": value, "label": label, "is_example": j == 3})
    return pl.DataFrame(rows)


def main() -> None:
    """Draw everything once."""
    chosen = state.State()
    page = by_slug("")
    st.set_page_config(page_title="Galleri", layout="wide")
    frame.masthead(page, chosen)
    frame.choices(chosen, c.link("7 av 9 mål kan inte bedömas", chosen.href("mal")))
    with st.container(key="innehall"):
        c.page_header(
            "Läget",
            "Resultatet per sista oktober är −55 958 kr. Två projekt faktureras i efterskott.",
            page="",
            example=True,
        )
        c.section("Var står vi")
        c.status_lines(
            c.status_line(
                "partly_met", "Ekonomi", "−55 958 kr per sista oktober.", href=chosen.href("ekonomi"), trend="down"
            ),
            c.status_line("not_assessable", "Mål", "7 av 9 mål kan inte bedömas.", href=chosen.href("mal")),
            c.status_line(
                "not_met", "Projekt", "Två av nio ligger efter plan.", href=chosen.href("projekt"), trend="flat"
            ),
            c.status_line("met", "Närvaro", c.coverage_line(12, 14, ["Arjeplog", "Pajala"]), trend="up", example=True),
        )
        template = compile_template(deviation_bar, "service_name", "deviation_sek", "Avvikelse mot budget, kr")
        columns = [
            c.Column("service_name", "Tjänst", lookup=True),
            c.Column("deviation_sek", "Avvikelse, kr", kind="money", signed=True, reason_field="missing_reason"),
        ]
        c.section("Vad avviker", "Plus är alltid bättre än budget.")
        c.figure(
            "Två tjänster står för hela underskottet",
            "Utfall minus budget per tjänst, kronor, januari–oktober 2022",
            template=template,
            frame=amounts(),
            columns=columns,
            alt="Liggande staplar. E-arkiv har störst underskott, 131 400 kronor.",
            file_stem="avvikelse",
            source=c.join("Protokoll 2022-12-14, ", c.source_ref(SOURCE)),
            as_of=datetime.date(2022, 10, 31),
            definition="intäkt: utfall minus budget, kostnad: budget minus utfall.",
        )
        c.figure(
            "Fyra kommuner var med på alla möten",
            "Andel fyllda platser per kommun och möte, procent",
            template=compile_template(heat_map, "kommun", "meeting", "pct"),
            frame=attendance(),
            columns=[c.Column("kommun", "Kommun", lookup=True), c.Column("pct", "Närvaro", kind="percent")],
            alt="Rutnät med närvaro per kommun och möte.",
            file_stem="narvaro",
            source="Närvarolistor",
            example=True,
        )
        c.section("Tabell")
        c.data_table(
            amounts(),
            columns,
            caption="Avvikelse per tjänst",
            key="tabell",
            own=lambda row: row["service_name"] == "E-arkiv",
            strong=lambda row: row["service_name"] == "Datacenter",
        )
        c.facts([("Vad Kiruna betalar 2022", formatting.kr(337_500)), ("Utanför summan", c.missing("not_stated"))])
        c.empty_state("Närvaron vid mötet 2022-12-14 anges inte i protokollet.", "nämndens sekreterare", height=160)
        c.notice("Två budgetar för 2022 är tryckta.", kind="warning")
        c.prose("Ett <script>alert(1)</script> stycke *utan* markdown.", c.link("En länk", chosen.href("mal")))
        c.legend()
    frame.footer(chosen)


main()
