"""What *Om uppgifterna* reads: sources, age, discrepancies, gaps, definitions, tests, lineage, and the build itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

import polars as pl

from app.data import NAMND, ask, begun, build
from warehouse import store
from warehouse.queries import about

PAGE_ROWS = 10
EXPORT_ROWS = 100_000
DEFINITIONS = 30


@dataclass(frozen=True)
class BuildFacts:
    """What the build says about itself. `built_at` is UTC. Every test passed: else nothing is published.

    A build where only facts changed does not run the unit tests again: it has none. `rows` counts the rows of
    `raw.<seed>` and `marts.<mart>`.
    """

    built_at: datetime
    who: str
    data_tests: int
    unit_tests: int
    rows: Mapping[str, int]


def build_facts() -> BuildFacts:
    """The published build's own words. Raises LookupError where no build is published."""
    build_id = build()
    if build_id is None:
        raise LookupError("no build is published")
    manifest = store.verify(build_id)
    return BuildFacts(
        built_at=begun(build_id),
        who=manifest.who,
        data_tests=manifest.checks.get("test", 0),
        unit_tests=manifest.checks.get("unit_test", 0),
        rows=manifest.rows,
    )


def fact_kinds() -> dict[str, dict[str, int]]:
    """Rows, rows with a quote and sources by kind of fact: document, reference, example, editorial."""
    return {row.pop("fact_kind"): row for row in ask(about.fact_kinds).to_dicts()}


def sources() -> pl.DataFrame:
    """A row per source with how many rows rest on it."""
    return ask(about.sources)


def data_age() -> pl.DataFrame:
    """A row per area: how far the documents and the examples reach."""
    return ask(about.data_age)


def collaborations() -> dict[str, tuple[str, int]]:
    """Short name and number of places of each collaboration in the register; the board first, then most places."""
    found = {
        row["collaboration_id"]: (row["short_name"], row["row_count"]) for row in ask(about.collaborations).to_dicts()
    }
    return dict(sorted(found.items(), key=lambda pair: pair[0] != NAMND))


def discrepancy_counts(collaboration_id: str | None = None) -> pl.DataFrame:
    """Discrepancies by kind and severity, of one collaboration or of all."""
    return ask(about.discrepancy_counts, collaboration_id)


def severities() -> dict[str, int]:
    """How many discrepancies there are of each severity: high, medium, low."""
    counted = {"high": 0, "medium": 0, "low": 0}
    for severity, rows in discrepancy_counts().select("severity", "row_count").iter_rows():
        counted[severity] += rows
    return counted


def discrepancies(
    collaboration_id: str | None = None,
    kind: str | None = None,
    severity: str | None = None,
    page: str | None = None,
) -> pl.DataFrame:
    """The discrepancies, all of them or those of a collaboration, kind, severity and page."""
    return ask(about.discrepancies, collaboration_id, kind, severity, page)


def missing_counts() -> pl.DataFrame:
    """How much each page lacks, by collaboration and page."""
    return ask(about.missing_counts)


def missing(collaboration_id: str | None = None, page: str | None = None) -> pl.DataFrame:
    """What no document states, in all or of a collaboration and page."""
    return ask(about.missing, collaboration_id, page)


def goal_rules(goal_year: int) -> pl.DataFrame:
    """How each goal of a year is judged."""
    return ask(about.goal_rules, NAMND, goal_year)


def periods() -> pl.DataFrame:
    """The periods and the dates of their figures."""
    return ask(about.periods, NAMND)


def checks() -> pl.DataFrame:
    """The data tests that the build passed."""
    return ask(about.checks)


def marts() -> pl.DataFrame:
    """Every mart with its description, grain and number of rows."""
    return ask(about.marts)


def columns(mart_name: str) -> pl.DataFrame:
    """A mart's columns and what they mean."""
    return ask(about.columns, mart_name)


def definitions(needle: str) -> pl.DataFrame:
    """Columns whose name or description holds the word."""
    return ask(about.definitions, needle, DEFINITIONS)


def lineage(mart_name: str) -> pl.DataFrame:
    """The steps from source files to a mart and the pages that read it."""
    return ask(about.lineage, mart_name)


def mart_rows(mart_name: str, needle: str, basis: str, page: int) -> pl.DataFrame:
    """One page (from 1) of a mart's rows."""
    return ask(about.mart_rows, mart_name, needle, basis, PAGE_ROWS, (page - 1) * PAGE_ROWS)


def all_mart_rows(mart_name: str, needle: str, basis: str) -> pl.DataFrame:
    """Every row that `mart_rows` pages through, for a file."""
    return ask(about.mart_rows, mart_name, needle, basis, EXPORT_ROWS, 0)
