"""The sections of Ekonomi, one function each."""

from datetime import date

import polars as pl
import streamlit as st

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
from app.views.page_tools import Row, pick, sources_of, table_behind, when, with_titles


def results(state: State, as_of: date, result: Row) -> None:
    """Result per service, worst first, with its explanation beside it and the sums below."""
    lines = economy.result_lines(as_of, state.basis)
    rows = lines.filter(pl.col("row_kind") == "line")
    title = sentences.result_finding(result)
    printed = result["printed_result_sek"] is not None
    has_minus = bool(rows.filter(pl.col("shown_result_sek") < 0).height)
    picture = rows.with_columns(
        axis=pl.Series([broken(name) for name in rows["service_name"]]),
        label=pl.Series([formatting.number(value, signed=True) for value in rows["shown_result_sek"]]),
        is_named=pl.col("is_uninvoiced"),
        is_example=pl.col("origin") == "example",
    )
    source = sources_of(rows)
    figure(
        title,
        words.RESULT_SUBTITLE.format(month=formatting.month_name(as_of.month), year=as_of.year),
        template=compile_template(charts.diverging_bars, "axis", "shown_result_sek", has_minus),
        frame=picture,
        columns=(),
        alt=words.RESULT_ALT.format(rows=sentences.spoken(picture.to_dicts(), "service_name", "label")),
        file_stem="resultat-per-tjanst",
        source=source,
        as_of=as_of,
        table=lines.clear(),
        definition=words.RESULT_PRINTED if printed else words.RESULT_COMPUTED,
    )
    _explanations(rows)
    if note := sentences.totals_note(result):
        prose(note)
    named = lines.with_columns(
        service_name=pl.coalesce(
            "service_name",
            pl.col("row_kind").replace_strict(
                {
                    "line": None,
                    "printed_total": words.PRINTED_TOTAL,
                    "computed_total": words.COMPUTED_TOTAL if printed else words.ONLY_TOTAL,
                },
                return_dtype=pl.String,
            ),
        )
    )
    columns = [
        Column("service_name", words.RESULT_COLUMNS["service"], lookup=True),
        Column("printed_name", words.RESULT_COLUMNS["printed"], empty=""),
        Column("income_sek", words.RESULT_COLUMNS["income"], kind="money"),
        Column("cost_sek", words.RESULT_COLUMNS["cost"], kind="money"),
        Column("shown_result_sek", words.RESULT_COLUMNS["result"], kind="money", signed=True),
        Column("explanation", words.RESULT_COLUMNS["why"], empty="", width="wide"),
    ]
    table_behind(
        named,
        columns,
        title=title,
        file_stem="resultat-per-tjanst",
        source=source,
        as_of=as_of,
        strong=lambda row: row["row_kind"] != "line",
    )


def _explanations(rows: pl.DataFrame) -> None:
    explained = rows.filter(pl.col("explanation").is_not_null())
    if explained.is_empty():
        return
    data_table(
        explained,
        [
            Column("service_name", words.RESULT_COLUMNS["service"], lookup=True),
            Column("shown_result_sek", words.RESULT_COLUMNS["result"], kind="money", signed=True),
            Column("explanation", words.RESULT_COLUMNS["why"], width="wide"),
        ],
        caption=words.EXPLANATIONS,
        key="forklaringar",
    )


def year(state: State, as_of: date, result: Row | None) -> None:
    """What the year is expected to give: budget of a chosen version, outcome so far, forecast."""
    versions = economy.budget_versions(state.period.fiscal_year)
    options = dict(zip(versions["budget_version_id"], versions["budget_version_name"], strict=True))
    every = economy.budget_versions()["budget_version_id"].to_list()
    default = state.period.budget_version_id or next(iter(options), "")
    done = bool(result and result["months_elapsed"] == 12)
    heading = words.YEAR_SECTION_DONE if done else words.YEAR_SECTION
    section(heading, _year_lead(state, as_of, result), anchor="aret")
    with st.container(horizontal=True, gap="small", key="val-ekonomi"):
        version = pick(words.VERSION, "version", options, default, silent=every, width=420)
        side = pick(words.SIDE, "sida", words.SIDE_CODES, words.DEFAULT_SIDE, width=180)
    code = words.SIDES[side]
    rows = with_titles(economy.budget_outcome(as_of, state.basis, version, code))
    title = sentences.outcome_finding(rows.to_dicts(), code, done) if rows.height else words.OUTCOME_EMPTY
    picture = rows.with_columns(
        axis=pl.Series([broken(name) for name in rows["service_name"]], dtype=pl.String),
        label=pl.Series([sentences.outcome_label(row) for row in rows.to_dicts()], dtype=pl.String),
        is_example=pl.col("contains_examples"),
        forecast_sek=pl.lit(None, dtype=pl.Float64) if done else pl.col("forecast_sek"),
        forecast_label=pl.Series(
            [None if done else sentences.forecast_label(row) for row in rows.to_dicts()], dtype=pl.String
        ),
    )
    month = formatting.month_name(as_of.month)
    figure(
        title,
        (words.OUTCOME_SUBTITLE_DONE if done else words.OUTCOME_SUBTITLE).format(
            side=words.SIDE_CODES[side], month=month, year=state.period.fiscal_year, version=options.get(version, "")
        ),
        template=compile_template(charts.budget_outcome_bars, "axis"),
        frame=picture,
        columns=_outcome_columns(month, done),
        alt=words.OUTCOME_ALT.format(rows=sentences.spoken(picture.to_dicts(), "service_name", "label")),
        file_stem="budget-utfall-prognos",
        source=sources_of(rows),
        as_of=as_of,
        table=rows,
        definition=words.OUTCOME_DEFINITION_DONE
        if done
        else words.OUTCOME_DEFINITION.format(months=as_of.month, share=formatting.share(as_of.month / 12)),
        note=words.OUTCOME_NULL if rows["budget_sek"].null_count() else None,
    )


def _year_lead(state: State, as_of: date, result: Row | None) -> str:
    if result is None:
        return words.NO_OUTCOME.format(when=when(as_of))
    return sentences.year(result, economy.forecast_results(as_of, state.basis).to_dicts())


def _outcome_columns(month: str, done: bool) -> list[Column]:
    titles = words.OUTCOME_COLUMNS
    forecast = [] if done else [Column("forecast_sek", titles["forecast"], kind="money")]
    deviation = titles["deviation_done" if done else "deviation"]
    return [
        Column("service_name", titles["service"], lookup=True),
        Column("budget_sek", titles["budget"], kind="money"),
        Column("outcome_sek", titles["outcome"].format(month=month), kind="money"),
        Column("outcome_share", titles["share"], kind="share", empty=words.EMPTY),
        *forecast,
        Column("forecast_deviation_sek", deviation, kind="money", signed=True),
        Column("explanation", titles["why"], empty="", width="wide"),
    ]


def development(state: State, as_of: date) -> None:
    """The result at every reading of the year so far, and what the year was expected to give."""
    section(words.TIME_SECTION, anchor="utveckling")
    readings = economy.results_until(as_of, state.basis)
    this_year = readings.filter(pl.col("fiscal_year") == state.period.fiscal_year)
    rows = readings.to_dicts()
    picture = readings.with_columns(
        axis=pl.Series([when(row["as_of_date"]).removeprefix(words.PER) for row in rows], dtype=pl.String),
        label=pl.Series([sentences.time_label(row) for row in rows], dtype=pl.String),
        is_example=pl.col("contains_examples"),
        forecast_result_sek=pl.when(pl.col("months_elapsed") < 12).then("forecast_result_sek"),
    )
    told = this_year if this_year.height else readings
    figure(
        sentences.time_finding(told.to_dicts()) if told.height else words.TIME_EMPTY,
        words.TIME_SUBTITLE,
        template=compile_template(charts.results_over_time, "axis"),
        frame=picture,
        columns=[
            Column("as_of_date", words.TIME_COLUMNS["when"], kind="date", lookup=True),
            Column("income_sek", words.TIME_COLUMNS["income"], kind="money"),
            Column("cost_sek", words.TIME_COLUMNS["cost"], kind="money"),
            Column("shown_result_sek", words.TIME_COLUMNS["result"], kind="money", signed=True),
            Column("forecast_result_sek", words.TIME_COLUMNS["forecast"], kind="money", signed=True),
        ],
        alt=words.TIME_ALT.format(rows=sentences.spoken(picture.to_dicts(), "axis", "label")),
        file_stem="resultat-over-tid",
        source=sources_of(readings),
        table=readings,
        note=words.TIME_NOTE,
        empty=words.NO_OUTCOME.format(when=when(as_of)),
    )
    _per_service(state, as_of, this_year["as_of_date"].to_list())


def _per_service(state: State, as_of: date, days: list[date]) -> None:
    if len(days) < 2:
        return
    lines = economy.lines_until(as_of, state.basis)
    wide = lines.with_columns(pl.col("as_of_date").cast(pl.String)).pivot(
        "as_of_date", index=["service_name", "origin"], values="shown_result_sek"
    )
    columns = [Column("service_name", words.RESULT_COLUMNS["service"], lookup=True)] + [
        Column(
            str(day),
            formatting.sentence_start(when(day, with_year=False).removeprefix(words.PER)),
            kind="money",
            signed=True,
        )
        for day in days
    ]
    caption = words.TIME_TABLE.format(year=state.period.fiscal_year)
    data_table(wide, columns, caption=caption, key="resultat-per-avlasning")


def forecasts(state: State, as_of: date) -> None:
    """Each forecast of the year beside what it became; a word about why not where the year is not reported."""
    section(words.FORECAST_SECTION, anchor="prognoser")
    rows = economy.forecast_followup(as_of, state.basis)
    if rows.is_empty():
        notice(words.FORECAST_NOT_YET.format(year=state.period.fiscal_year))
        return
    found = rows.to_dicts()
    first = rows["as_of_date"].min()
    picture = rows.with_columns(
        axis=pl.Series([broken(name) for name in rows["service_name"]]),
        made=pl.Series([words.FORECAST_MADE.format(when=when(row["as_of_date"])) for row in found]),
        label=pl.Series(
            [
                formatting.number(row["difference_sek"], signed=True) if row["as_of_date"] == first else None
                for row in found
            ]
        ),
    )
    figure(
        sentences.forecast_finding(found),
        words.FORECAST_SUBTITLE,
        template=compile_template(charts.forecast_misses, "axis", "made"),
        frame=picture,
        columns=[
            Column("service_name", words.FORECAST_COLUMNS["service"], lookup=True),
            Column("as_of_date", words.FORECAST_COLUMNS["made"], kind="date"),
            Column("forecast_result_sek", words.FORECAST_COLUMNS["forecast"], kind="money", signed=True),
            Column("final_result_sek", words.FORECAST_COLUMNS["final"], kind="money", signed=True),
            Column("difference_sek", words.FORECAST_COLUMNS["difference"], kind="money", signed=True),
        ],
        alt=words.FORECAST_ALT.format(
            rows=sentences.spoken(picture.filter(pl.col("label").is_not_null()).to_dicts(), "service_name", "label")
        ),
        file_stem="prognos-och-utfall",
        source=sources_of(rows) or words.EXAMPLE_SOURCE,
        as_of=as_of,
        table=rows,
        definition=words.FORECAST_DEFINITION,
    )
