"""The sections of *Om uppgifterna* that are tables and words: answer, sources, age, tests."""

from collections.abc import Mapping
from typing import Any
from zoneinfo import ZoneInfo

import polars as pl
import streamlit as st

from app import formatting
from app.components import (
    Column,
    data_table,
    page_header,
    prose,
    section,
    tag,
    write,
)
from app.components.markup import Child, Markup
from app.data import NAMND, about
from app.state import State
from app.texts import about as words
from app.views.about_choice import page_link

_NOTHING: Mapping[str, int] = {"row_count": 0, "quoted_row_count": 0, "source_count": 0}
_HERE = ZoneInfo("Europe/Stockholm")


def answer(state: State) -> None:
    """The first screen: how safe the figures are, in six lines."""
    kinds = {kind: about.fact_kinds().get(kind, _NOTHING) for kind in ("document", "reference", "example")}
    document, reference, example = kinds["document"], kinds["reference"], kinds["example"]
    weights = about.severities()
    gaps = about.missing_counts()
    missing, collaborations = int(gaps["row_count"].sum()), about.collaborations()
    build = about.build_facts()
    tests = build.data_tests + build.unit_tests
    page_header(words.TITLE, _lead(document, weights, missing, collaborations), page="om-uppgifterna")
    lines = [
        _line(
            words.LINE_DOCUMENT,
            "kallor",
            formatting.count(document["row_count"], *words.ROW),
            _document_text(document),
        ),
        _line(
            words.LINE_REFERENCE,
            "kallor",
            formatting.count(reference["row_count"], *words.ROW),
            words.LINE_REFERENCE_TEXT.format(
                sources=formatting.count(reference["source_count"], *words.REGISTER_COUNT)
            ),
        ),
        _line(
            words.LINE_EXAMPLE,
            "kallor",
            formatting.count(example["row_count"], *words.ROW),
            _example_text(example["row_count"], state.examples),
        ),
        _line(
            words.LINE_DISCREPANCY,
            "motsagelser",
            formatting.count(sum(weights.values()), *words.PLACE),
            words.LINE_DISCREPANCY_TEXT.format(
                sources=formatting.count(len(collaborations), *words.COLLABORATIONS_COUNT),
                **{code: formatting.number(n) for code, n in weights.items()},
            ),
        ),
        _line(
            words.LINE_MISSING,
            "saknas",
            formatting.count(missing, *words.FACT),
            words.LINE_MISSING_TEXT.format(places=formatting.count(gaps.height, *words.PLACES)),
        ),
        _line(
            words.LINE_CHECKS,
            "prov",
            formatting.count(tests, *words.CHECK_COUNT),
            words.LINE_CHECKS_TEXT.format(built=_moment(build)),
        ),
    ]
    write(tag("h2", words.SECURE, class_="t-hidden"), tag("ul", *lines, class_="t-lines t-answer", role="list"))


def sources() -> None:
    """Every source and how many rows rest on it."""
    section(words.SOURCES, words.SOURCES_LEAD, anchor="kallor")
    columns = [
        Column("source_title", words.SOURCE_TITLE, lookup=True, width="wide"),
        Column("publisher", words.PUBLISHER, empty=words.UNDATED),
        Column("document_date", words.DATED, "date", empty=words.UNDATED, width="narrow"),
        Column("row_count", words.ROWS, "int"),
        Column("quoted_row_count", words.QUOTED, "int", empty=words.UNDATED),
    ]
    data_table(
        about.sources(),
        columns,
        caption=words.SOURCES_TABLE,
        key="kallor",
        show_caption=False,
        sources_column=False,
    )
    editorial = about.fact_kinds().get("editorial", _NOTHING)["row_count"]
    if editorial:
        prose(words.EDITORIAL.format(rows=formatting.count(editorial, *words.ROW)))


def age(state: State) -> None:
    """How far the facts reach, area by area."""
    section(words.AGE, words.AGE_LEAD, anchor="aktualitet")
    rows = [{**row, "reaches": _reach(row), "area": row["area_name"]} for row in about.data_age().to_dicts()]
    columns = [
        Column("area", words.AREA, lookup=True),
        Column("reaches", words.AGE_DOCUMENT, reason_field="document_missing"),
        Column("page", words.SHOWN_ON, link=lambda row: page_link(state, row["page"])),
    ]
    if state.examples:
        columns.insert(2, Column("example_date", words.AGE_EXAMPLE, "date", empty=words.NO_EXAMPLE))
    data_table(
        pl.DataFrame(rows, infer_schema_length=None),
        columns,
        caption=words.AGE_TABLE,
        key="aktualitet",
        show_caption=False,
    )


def checks() -> None:
    """Which tests the published build passed, and how many rows each mart has."""
    build = about.build_facts()
    lead = words.CHECKS_LEAD if build.unit_tests else words.CHECKS_LEAD_FACTS
    section(
        words.CHECKS,
        lead.format(
            built=_moment(build),
            who=build.who,
            data_tests=formatting.number(build.data_tests),
            unit_tests=formatting.number(build.unit_tests),
        ),
        anchor="prov",
    )
    prose(words.CHECKS_EXPLAINED)
    listed = about.checks()
    with st.expander(words.CHECK_RULES, key="tabell-prov"):
        rules = listed.filter(pl.col("check_kind") == "rule").with_columns(
            pl.coalesce("description", "check_name").alias("said")
        )
        columns = [
            Column("said", words.CHECK, lookup=True, width="wide"),
        ]
        data_table(rules, columns, caption=words.CHECK_TABLE, key="prov", show_caption=False)
        grains = listed.height - rules.height
        prose(words.GRAINS.format(count=formatting.count(grains, *words.CHECK_COUNT)))
    with st.expander(words.MART_ROWS, key="tabell-tabeller"):
        columns = [
            Column("description", words.CONTENT, lookup=True, width="wide"),
            Column("grain", words.GRAIN, empty=words.UNDATED),
            Column("row_count", words.ROWS, "int"),
        ]
        data_table(about.marts(), columns, caption=words.MART_TABLE, key="tabeller", show_caption=False)


def _lead(
    document: Mapping[str, int],
    weights: Mapping[str, int],
    missing: int,
    collaborations: Mapping[str, tuple[str, int]],
) -> str:
    everything = document["row_count"] == document["quoted_row_count"]
    quoted = words.LEAD_ALL_QUOTED if everything else words.LEAD_SOME_QUOTED
    total = sum(weights.values())
    known = words.LEAD_DISCREPANCIES if total else words.LEAD_NO_DISCREPANCIES
    gap = words.LEAD_MISSING if missing else words.LEAD_NOTHING_MISSING
    _, of_board = collaborations.get(NAMND, ("", 0))
    board = words.LEAD_OF_BOARD.format(count=formatting.number(of_board)) if 0 < of_board < total else ""
    return " ".join(
        [
            quoted.format(
                documented=formatting.count(document["row_count"], *words.ROW),
                quoted=formatting.number(document["quoted_row_count"]),
            ),
            known.format(count=formatting.count(total, *words.PLACE), high=formatting.number(weights.get("high", 0))),
            *([board] if board else []),
            gap.format(missing=formatting.count(missing, *words.FACT)),
        ]
    )


def _line(topic: str, anchor: str, figure: str, text: Child) -> Markup:
    return tag(
        "li",
        tag("span", tag("a", topic, href=f"#{anchor}"), class_="t-line-topic"),
        tag("span", figure, class_="t-line-sign"),
        tag("span", text, class_="t-line-text"),
        class_="t-line",
    )


def _document_text(document: Mapping[str, int]) -> str:
    everything = document["row_count"] == document["quoted_row_count"]
    return (words.LINE_DOCUMENT_ALL if everything else words.LINE_DOCUMENT_SOME).format(
        sources=formatting.count(document["source_count"], *words.SOURCE_COUNT),
        quoted=formatting.number(document["quoted_row_count"]),
    )


def _example_text(rows: int, shown: bool) -> str:
    if not rows:
        return words.LINE_NO_EXAMPLE
    return words.LINE_EXAMPLE_ON if shown else words.LINE_EXAMPLE_OFF


def _reach(row: Mapping[str, Any]) -> str | None:
    if row["document_date"]:
        return formatting.iso_date(row["document_date"])
    return words.WHOLE_YEAR.format(year=row["document_year"]) if row["document_year"] else None


def _moment(build: about.BuildFacts) -> str:
    here = build.built_at.astimezone(_HERE)
    return words.BUILT_AT.format(date=formatting.iso_date(here), time=f"{here:%H.%M}")
