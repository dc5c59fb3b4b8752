"""The sections of Ekonomi about the printed budgets: how large they are, why they differ, and year against year."""

from typing import Any

import polars as pl

from app import formatting
from app.charts import economy as charts
from app.charts.compile import compile_template
from app.charts.labels import broken
from app.columns import Column
from app.components import data_table, figure, notice, prose, section
from app.data import economy
from app.state import State
from app.texts import economy as words
from app.views import economy_sentences as sentences
from app.views.page_tools import count_word, sources_of, table_behind


def printed_budgets(state: State) -> None:
    """Every printed budget with its sum, in the parts that make them differ."""
    parts = economy.budget_parts()
    of_year = parts.filter(pl.col("fiscal_year") == state.period.fiscal_year).to_dicts()
    section(words.BUDGET_SECTION, sentences.how_large(of_year), anchor="budget")
    if why := sentences.why_they_differ(of_year):
        prose(why, words.BUDGET_UNDECIDED)
    _statements(state.period.fiscal_year)
    picture = _stacked(parts.filter(pl.col("is_whole")))
    versions = economy.budget_versions()
    title = _budget_finding(picture)
    figure(
        title,
        words.BUDGET_SUBTITLE,
        template=compile_template(charts.budget_stack, "axis", "part"),
        frame=picture,
        columns=(),
        alt=words.BUDGET_ALT.format(
            rows=sentences.spoken(
                picture.filter(pl.col("total_label").is_not_null()).to_dicts(), "budget_version_name", "total_label"
            )
        ),
        file_stem="tryckta-budgetar",
        source=sources_of(parts.filter(pl.col("is_whole"))),
        table=versions.clear(),
        definition=words.BUDGET_DEFINITION,
    )
    table_behind(
        versions,
        [
            Column("budget_version_name", words.BUDGET_COLUMNS["name"], lookup=True),
            Column("scope_text", words.BUDGET_COLUMNS["scope"], empty="", width="wide"),
            Column("printed_total_sek", words.BUDGET_COLUMNS["total"], kind="money", empty=words.NO_TOTAL),
            Column("computed_total_sek", words.BUDGET_COLUMNS["rows"], kind="money"),
            Column("line_count", words.BUDGET_COLUMNS["posts"], kind="int"),
        ],
        title=title,
        file_stem="tryckta-budgetar",
        source=sources_of(versions),
    )


def _budget_finding(parts: pl.DataFrame) -> str:
    """What makes the budgets of one year differ: rows of whole budgets."""
    differing = parts.filter(pl.col("printed_total_sek").n_unique().over("fiscal_year") > 1)
    names = differing["part_name"].drop_nulls().unique(maintain_order=True).to_list()
    if not names:
        return words.BUDGET_FINDING_SAME
    years = differing["fiscal_year"].unique(maintain_order=True).cast(pl.String).to_list()
    return words.BUDGET_FINDING.format(year=formatting.listing(years), names=formatting.listing(names))


def _stacked(parts: pl.DataFrame) -> pl.DataFrame:
    rows = parts.to_dicts()
    last = {row["budget_version_id"]: position for position, row in enumerate(rows)}
    return parts.with_columns(
        axis=pl.Series([broken(row["budget_version_name"], 24) for row in rows], dtype=pl.String),
        part=pl.Series([_part_name(row) for row in rows], dtype=pl.String),
        part_order=pl.when("is_common").then(0).otherwise(pl.col("sort_order")),
        amount_label=pl.Series([formatting.number(row["amount_sek"]) for row in rows], dtype=pl.String),
        total_label=pl.Series(
            [
                formatting.number(row["printed_total_sek"]) if last[row["budget_version_id"]] == position else None
                for position, row in enumerate(rows)
            ],
            dtype=pl.String,
        ),
    )


def _part_name(row: dict[str, Any]) -> str:
    if row["is_common"]:
        return words.BUDGET_COMMON
    if not row["is_invoiced_by_board"]:
        return words.BUDGET_EXTERNAL.format(service=row["part_name"])
    return broken(row["part_name"])


def year_to_year(state: State) -> None:
    """The budget beside the year before (or after), post by post, and posts printed with different amounts."""
    year = state.period.fiscal_year
    change = economy.budget_change(year)
    if change.is_empty():
        change = economy.budget_change(year + 1)
    if change.is_empty():
        return
    rows = change.to_dicts()
    first = rows[0]
    years = {"from_year": first["from_year"], "to_year": first["to_year"]}
    names = dict(economy.budget_versions().select("budget_version_id", "budget_version_name").iter_rows())
    section(words.CHANGE_SECTION.format(**years), anchor="budgetar")
    has_minus = bool(change.filter(pl.col("effect_sek") < 0).height)
    picture = change.with_columns(
        axis=pl.Series([broken(row["service_name"]) for row in rows]),
        label=pl.Series([_change_label(row) for row in rows]),
        is_named=pl.Series([position == 0 for position in range(len(rows))]),
        is_example=pl.col("origin") == "example",
    )
    figure(
        sentences.change_finding(rows),
        words.CHANGE_SUBTITLE.format(
            from_name=names.get(first["from_version_id"], first["from_year"]),
            to_name=names.get(first["to_version_id"], first["to_year"]),
        ),
        template=compile_template(charts.diverging_bars, "axis", "effect_sek", has_minus),
        frame=picture,
        columns=[
            Column("service_name", words.CHANGE_COLUMNS["service"], lookup=True),
            Column(
                "from_sek",
                words.CHANGE_COLUMNS["from"].format(year=first["from_year"]),
                kind="money",
                empty=words.CHANGE_ABSENT,
            ),
            Column(
                "to_sek",
                words.CHANGE_COLUMNS["to"].format(year=first["to_year"]),
                kind="money",
                empty=words.CHANGE_ABSENT,
            ),
            Column("effect_sek", words.CHANGE_COLUMNS["change"], kind="money", signed=True),
            Column("change_share", words.CHANGE_COLUMNS["share"], kind="share", decimals=1, empty=words.CHANGE_NEW),
        ],
        alt=words.CHANGE_ALT.format(rows=sentences.spoken(picture.to_dicts(), "service_name", "label")),
        file_stem="budget-ar-mot-ar",
        source=sources_of(_both_years(change)),
        table=change,
        definition=words.CHANGE_DEFINITION,
    )
    if first["to_year"] != state.period.fiscal_year:
        _statements(first["to_year"])


def _both_years(change: pl.DataFrame) -> pl.DataFrame:
    earlier = change.drop_nulls("from_source_place").with_columns(source_place="from_source_place")
    return pl.concat([earlier, change])


def _change_label(row: dict[str, Any]) -> str:
    amount = formatting.number(row["effect_sek"], signed=True)
    return words.CHANGE_LABEL_NEW.format(amount=amount) if row["change_kind"] == "new" else amount


def _statements(year: int) -> None:
    statements = economy.differing_statements(year)
    if statements.is_empty():
        return
    told = []
    for name in statements["service_name"].unique(maintain_order=True):
        amounts = statements.filter(pl.col("service_name") == name)["amount_sek"].unique(maintain_order=True)
        listed = formatting.listing(formatting.kr(amount) for amount in amounts)
        told.append(
            words.STATEMENTS_ONE.format(year=year, service=name, count=count_word(len(amounts)), amounts=listed)
        )
    notice(" ".join([*told, words.STATEMENTS_NOTE]), kind="warning")
    titles = words.STATEMENTS_COLUMNS
    # A row per place and not a column: on a narrow screen the amounts stay in view.
    data_table(
        statements,
        [
            Column("service_name", titles["post"], lookup=True),
            Column("amount_sek", titles["amount"], kind="money"),
            Column("budget_version_name", titles["place"]),
        ],
        caption=words.STATEMENTS_TITLE,
        key=f"olika-{year}",
    )
