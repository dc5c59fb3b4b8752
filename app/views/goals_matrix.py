"""The matrix goal × municipality: who lifts a goal, who holds it back, who has not reported."""

from collections.abc import Mapping
from typing import Any

import polars as pl

from app import formatting
from app.charts import goals as charts
from app.charts.compile import compile_template
from app.components import Column, empty_state, facts, figure, join, link, section, tag, write
from app.components.markup import Markup
from app.components.signs import asset
from app.state import State
from app.texts import common
from app.texts import goals as words
from app.views.goal_words import PERCENT
from app.views.page_tools import count_word

Row = Mapping[str, Any]
_SIGNS = {
    "lifts": "sign-met.svg",
    "holds_back": "sign-not-met.svg",
    "not_reported": "sign-not-assessable.svg",
}
CELL_COLUMNS = (
    Column("kommun_name", words.TABLE_KOMMUN, lookup=True),
    Column("goal_name", words.TABLE_GOAL),
    Column("contribution", words.TABLE_CONTRIBUTION, words=words.CONTRIBUTIONS),
    Column("cell_text", words.TABLE_CELL, width="wide"),
)


def matrix(cells: pl.DataFrame, counts: pl.DataFrame, ranking: pl.DataFrame, state: State) -> None:
    """The picture with its table, and the chosen municipality's sentences before it."""
    section(words.MATRIX, words.MATRIX_LEAD.format(count=count_word(counts.height).capitalize()), anchor="kommunerna")
    if cells.is_empty() or not cells["contribution"].is_in(["lifts", "holds_back"]).any():
        names = formatting.listing(counts["goal_name"].to_list())
        why = words.MATRIX_EMPTY if cells["contribution"].is_in(["not_due"]).all() else words.MATRIX_EMPTY_BEGUN
        empty_state(why.format(year=state.period.goal_year, goals=names), words.MATRIX_EMPTY_WHO, height=160)
        return
    order = counts["goal_id"].to_list()
    shown = _in_order(cells, order, ranking["kommun_code"].to_list())
    if state.kommun:
        _own(shown.filter(pl.col("kommun_code") == state.kommun), state)
    findings = " ".join(_finding(row) for row in counts.to_dicts())
    figure(
        title(ranking, counts),
        _legend(),
        template=compile_template(charts.matrix),
        frame=_chart_rows(shown, state),
        table=shown.with_columns(pl.when("has_example").then(pl.lit("example")).alias("origin")),
        columns=CELL_COLUMNS,
        alt=words.MATRIX_ALT.format(kommuner=ranking.height, goals=len(order), findings=findings),
        file_stem=words.MATRIX_FILE,
        source=join(
            words.MATRIX_SOURCE,
            link(words.MATRIX_SOURCE_SEATS, state.href("narvaro")),
            separator=" ",
        ),
        as_of=None,
        definition=words.MATRIX_DEFINITION,
        example=bool(cells["has_example"].any()),
        own=lambda row: row["kommun_code"] == state.kommun,
    )


def title(ranking: pl.DataFrame, counts: pl.DataFrame) -> str:
    """The finding: who holds back most goals, or that nobody does, or that nothing is known."""
    if not (counts["lifts_count"].sum() or counts["holds_back_count"].sum()):
        return words.MATRIX_TITLE_UNKNOWN
    most = ranking["goals_held_back"].max()
    if not isinstance(most, int) or most == 0:
        return words.MATRIX_TITLE_NONE_BACK
    names = ranking.filter(pl.col("goals_held_back") == most)["kommun_name"].to_list()
    total = count_word(counts.height)
    if len(names) > 3:
        many = count_word(len(names)).capitalize()
        return words.MATRIX_TITLE_MANY.format(kommuner=many, count=count_word(most), total=total)
    return words.MATRIX_TITLE_BACK.format(names=formatting.listing(names), count=count_word(most), total=total)


def _own(rows: pl.DataFrame, state: State) -> None:
    pairs = [
        (row["goal_name"], join(_sign(row["contribution"]), row["cell_text"], separator=" ")) for row in rows.to_dicts()
    ]
    write(tag("p", tag("b", words.MATRIX_KOMMUN.format(kommun=state.kommun_name))))
    facts(pairs)


def _finding(row: Row) -> str:
    return words.MATRIX_FINDING.format(
        goal=row["goal_name"], lifts=row["lifts_count"], back=row["holds_back_count"], unknown=row["not_reported_count"]
    )


def _in_order(cells: pl.DataFrame, goals: list[str], kommuner: list[str]) -> pl.DataFrame:
    places = cells.with_columns(
        pl.col("goal_id")
        .replace_strict(goals, range(len(goals)), default=len(goals), return_dtype=pl.Int64)
        .alias("goal_place"),
        pl.col("kommun_code")
        .replace_strict(kommuner, range(len(kommuner)), default=len(kommuner), return_dtype=pl.Int64)
        .alias("kommun_place"),
    )
    return places.sort("kommun_place", "goal_place").drop("kommun_place", "goal_place")


def _chart_rows(cells: pl.DataFrame, state: State) -> pl.DataFrame:
    return cells.select(
        "kommun_name",
        "contribution",
        "cell_text",
        pl.Series("goal_label", [_column_label(row) for row in cells.to_dicts()]),
        pl.Series("label", [_label(row) for row in cells.to_dicts()]),
        (pl.col("kommun_code") == (state.kommun or "")).alias("is_own"),
    )


def _column_label(row: Row) -> str:
    return words.MATRIX_COLUMN.format(
        short=words.MATRIX_COLUMNS.get(row["measure"], row["goal_name"]), whole=row["goal_name"]
    )


def _label(row: Row) -> str:
    if row["contribution"] == "not_reported":
        return words.CELL_UNKNOWN
    value = row["value"]
    if value is None:
        return words.CELL_NOT_DUE
    if row["unit"] == PERCENT:
        return formatting.percent(value)
    return common.YES if value >= 1 else common.NO


def _legend() -> Markup:
    items = [
        tag("span", _sign(code), formatting.NBSP, word, style="white-space:nowrap;margin-right:16px")
        for code, word in words.CONTRIBUTIONS.items()
    ]
    return join(*items, separator=" ")


def _sign(contribution: str) -> Markup:
    file = _SIGNS.get(contribution)
    if not file:
        return join(words.CELL_NOT_DUE)
    return tag("img", class_="t-sign", src=asset(file), alt="", width=20, height=20)
