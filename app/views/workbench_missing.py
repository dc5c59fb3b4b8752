"""*Underlag*, what is missing: table by table, municipality by municipality, and the reminders to send."""

from typing import Any

import polars as pl

from app import data, formatting, missing_words
from app.components import Column, data_table, empty_state, prose, section
from app.data import workbench as facts
from app.identity import Identity
from app.reminders import in_sentence
from app.state import State
from app.texts import workbench_missing as words
from app.views import workbench_fill, workbench_reminders
from app.views.workbench_tools import TABLE


def render(state: State, identity: Identity) -> None:
    """What is missing in the chosen period, from whom and when it is due; then what to do about it."""
    if data.build() is None:
        empty_state(words.NO_BUILD)
        return
    chosen = (state.period.code, state.basis)
    totals = facts.totals(*chosen)
    if totals.is_empty():
        section(words.TITLE, words.NOTHING_EXPECTED.format(period=in_sentence(state.period.label)), anchor="saknas")
        return
    section(words.TITLE, missing_words.lead(totals.row(0, named=True)), anchor="saknas")
    coverage = facts.coverage(*chosen)
    _tables(state, coverage)
    workbench_fill.render(state, identity, coverage)
    reminders = facts.reminders(*chosen)
    _kommuner(state, facts.cells(*chosen), reminders)
    workbench_reminders.render(state, reminders)
    _earlier(facts.earlier(*chosen))


def _tables(state: State, coverage: pl.DataFrame) -> None:
    titles = words.TABLE_COLUMNS
    columns = (
        Column("table_title", titles["table_title"], lookup=True, link=lambda row: row["href"]),
        Column("coverage_status", titles["coverage_status"], words=words.STATUSES, width="narrow"),
        Column("coverage_text", titles["coverage_text"], width="wide"),
        Column("received_text", titles["received_text"]),
        Column("due", titles["due"], empty=words.NO_DAY, width="narrow"),
    )
    rows = [
        {
            **row,
            "due": missing_words.due(row),
            "href": _detail(state, row["seed_table"]) if row["missing_count"] else None,
        }
        for row in coverage.iter_rows(named=True)
    ]
    data_table(
        pl.DataFrame(rows, infer_schema_length=None),
        columns,
        caption=words.TABLES_CAPTION,
        key="saknas-tabeller",
        show_caption=False,
    )
    prose(words.STATUS_RULE, *_rules(coverage))


def _rules(coverage: pl.DataFrame) -> list[str]:
    by_rule: dict[str, list[str]] = {}
    for row in coverage.iter_rows(named=True):
        if row["due_date"] or row["due_month"]:
            by_rule.setdefault(row["due_rule"], []).append(row["table_title"])
    return [words.RULE.format(tables=formatting.listing(tables), rule=rule) for rule, tables in by_rule.items()]


def _detail(state: State, table: str) -> str:
    return state.href("underlag", anchor="saknade-rader", vy="saknas", **{TABLE: table})


def _kommuner(state: State, cells: pl.DataFrame, reminders: pl.DataFrame) -> None:
    if cells.is_empty():
        return
    section(words.KOMMUNER_TITLE, anchor="kommuner")
    titles = cells.sort("table_order")["table_title"].unique(maintain_order=True).to_list()
    left = {row["kommun_code"]: row["missing_count"] for row in reminders.iter_rows(named=True)}
    rows: dict[str, dict[str, Any]] = {}
    for cell in cells.iter_rows(named=True):
        code = cell["kommun_code"]
        row = rows.setdefault(code, {"kommun_code": code, "kommun": cell["kommun_name"], "left": left.get(code)})
        counted = {name: formatting.number(cell[f"{name}_count"]) for name in ("received", "expected")}
        row[cell["table_title"]] = words.CELL.format(**counted)
    columns = (
        Column(
            "kommun",
            words.KOMMUN,
            lookup=True,
            link=lambda row: state.href("underlag", anchor="paminnelse", vy="saknas", paminn=row["kommun_code"]),
        ),
        *(Column(title, title, empty="") for title in titles),
        Column("left", words.LEFT, kind="int", empty=words.NOTHING_LEFT),
    )
    data_table(
        pl.DataFrame(list(rows.values()), infer_schema_length=None),
        columns,
        caption=words.KOMMUNER_CAPTION,
        key="saknas-kommuner",
        show_caption=False,
        own=lambda row: row["kommun_code"] == state.kommun,
        sources_column=False,
    )


def _earlier(rows: pl.DataFrame) -> None:
    if rows.is_empty():
        return
    section(words.EARLIER_TITLE, anchor="tidigare")
    titles = words.EARLIER_COLUMNS
    columns = (
        Column("table_title", titles["table_title"], lookup=True),
        Column("period_name", titles["period_name"]),
        Column("coverage_text", titles["coverage_text"], width="wide"),
        Column("due_date", titles["due_date"], kind="date", empty=words.NO_DAY),
    )
    data_table(rows, columns, caption=words.EARLIER_CAPTION, key="saknas-tidigare", show_caption=False)
