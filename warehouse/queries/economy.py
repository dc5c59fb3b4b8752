"""What the page Ekonomi asks: results, budgets in their printed versions, outcome, forecasts and what they became."""

from datetime import date

import duckdb
import polars as pl


def result(con: duckdb.DuckDBPyConnection, collaboration_id: str, as_of_date: date, basis: str) -> pl.DataFrame:
    """The row of `fct_result` for one reading; no row where nothing is reported."""
    return con.sql(
        """
        select *
        from marts.fct_result
        where collaboration_id = $collaboration_id and as_of_date = $as_of_date and basis = $basis
        """,
        params={"collaboration_id": collaboration_id, "as_of_date": as_of_date, "basis": basis},
    ).pl()


def result_lines(con: duckdb.DuckDBPyConnection, collaboration_id: str, as_of_date: date, basis: str) -> pl.DataFrame:
    """Income, cost and result per service, worst first, and below them the sums.

    `row_kind` is `line`, `printed_total` (only where a total is printed) or `computed_total`. Money in kronor.
    """
    return con.sql(
        """
        select
            'line' as row_kind, service_id, service_name, printed_name, income_sek, cost_sek, shown_result_sek,
            is_uninvoiced, explanation, source_id, source_place, quote, seed_file, seed_row, origin
        from marts.fct_result_line
        where collaboration_id = $collaboration_id and as_of_date = $as_of_date and basis = $basis
        union all
        select
            'printed_total', null, null, null, printed_income_sek, printed_cost_sek, printed_result_sek,
            false, null, source_id, source_place, quote, seed_file, seed_row, origin
        from marts.fct_result
        where
            collaboration_id = $collaboration_id and as_of_date = $as_of_date and basis = $basis
            and printed_result_sek is not null
        union all
        select
            'computed_total', null, null, null, income_sek, cost_sek, lines_result_sek,
            false, null, null, null, null, null, null, null
        from marts.fct_result
        where collaboration_id = $collaboration_id and as_of_date = $as_of_date and basis = $basis
        order by
            case row_kind when 'line' then 1 when 'printed_total' then 2 else 3 end,
            shown_result_sek nulls last, service_id
        """,
        params={"collaboration_id": collaboration_id, "as_of_date": as_of_date, "basis": basis},
    ).pl()


def budget_outcome(
    con: duckdb.DuckDBPyConnection, collaboration_id: str, as_of_date: date, basis: str, version: str, side: str
) -> pl.DataFrame:
    """Budget, outcome so far and forecast per service against one budget version, on one side (`income`, `cost`).

    Sorted by the forecast's deviation, worst first, services without a budget last. `source_id` and `source_place`
    name all the places that a row rests on.
    """
    return con.sql(
        """
        select
            service_id, service_name, budget_sek, outcome_sek, forecast_sek, deviation_sek, forecast_deviation_sek,
            outcome_share, budget_names, outcome_names, coalesce(forecast_explanation, explanation) as explanation,
            is_rolled_up, contains_examples, source_ids as source_id, source_places as source_place,
            case when contains_examples then 'example' else 'document' end as origin
        from marts.fct_budget_outcome
        where
            collaboration_id = $collaboration_id and as_of_date = $as_of_date and basis = $basis
            and budget_version_id = $version and side = $side
        order by forecast_deviation_sek nulls last, sort_order
        """,
        params={
            "collaboration_id": collaboration_id,
            "as_of_date": as_of_date,
            "basis": basis,
            "version": version,
            "side": side,
        },
    ).pl()


def forecast_results(
    con: duckdb.DuckDBPyConnection, collaboration_id: str, as_of_date: date, basis: str
) -> pl.DataFrame:
    """service_name, forecast_result_sek (income minus cost for the whole year), explanation; the largest first.

    Services whose forecast is printed on one side only are left out: their result is not known.
    """
    return con.sql(
        """
        select
            service_name,
            sum(case side when 'income' then forecast_sek else -forecast_sek end) as forecast_result_sek,
            max(forecast_explanation) as explanation
        from marts.fct_forecast_followup
        where collaboration_id = $collaboration_id and as_of_date = $as_of_date and basis = $basis
        group by service_name
        having count(forecast_sek) = 2
        order by abs(forecast_result_sek) desc, service_name
        """,
        params={"collaboration_id": collaboration_id, "as_of_date": as_of_date, "basis": basis},
    ).pl()


def budget_parts(con: duckdb.DuckDBPyConnection, collaboration_id: str) -> pl.DataFrame:
    """`fct_budget_version_part`: every printed budget in the parts that make the totals differ, in their order."""
    return con.sql(
        """
        select *
        from marts.fct_budget_version_part
        where collaboration_id = $collaboration_id
        order by version_sort_order, is_common desc, sort_order
        """,
        params={"collaboration_id": collaboration_id},
    ).pl()


def budget_versions(
    con: duckdb.DuckDBPyConnection, collaboration_id: str, fiscal_year: int | None = None
) -> pl.DataFrame:
    """A row per printed budget (of a year, or all): name, scope, total printed and computed, posts, source."""
    return con.sql(
        """
        select
            fiscal_year, budget_version_id, budget_version_name, scope_text, dated_date, is_whole, line_count,
            printed_total_sek, computed_total_sek, source_id, source_place, quote, seed_file, seed_row, origin
        from marts.fct_budget_version_part
        where collaboration_id = $collaboration_id and ($fiscal_year is null or fiscal_year = $fiscal_year)
        qualify row_number() over (partition by budget_version_id order by is_common desc, sort_order) = 1
        order by version_sort_order
        """,
        params={"collaboration_id": collaboration_id, "fiscal_year": fiscal_year},
    ).pl()


def budget_change(con: duckdb.DuckDBPyConnection, collaboration_id: str, to_year: int) -> pl.DataFrame:
    """`fct_budget_change` into `to_year`, the largest effect on the total first, with the totals on every row."""
    return con.sql(
        """
        select
            *,
            sum(from_sek) over () as from_total_sek,
            sum(to_sek) over () as to_total_sek,
            sum(effect_sek) over () as effect_total_sek
        from marts.fct_budget_change
        where collaboration_id = $collaboration_id and to_year = $to_year
        order by abs(effect_sek) desc, sort_order
        """,
        params={"collaboration_id": collaboration_id, "to_year": to_year},
    ).pl()


def differing_statements(con: duckdb.DuckDBPyConnection, collaboration_id: str, fiscal_year: int) -> pl.DataFrame:
    """Posts whose budget for a year is printed with different amounts: a row per place it stands, and `amount_count`.

    The cost side, which every printed place has; the post with the most amounts first.
    """
    return con.sql(
        """
        select
            service_id, service_name, budget_version_id, budget_version_name, printed_name, amount_sek,
            count(distinct amount_sek) over (partition by service_id) as amount_count,
            source_id, source_place, quote, seed_file, seed_row, origin
        from marts.fct_budget_line
        where
            collaboration_id = $collaboration_id and fiscal_year = $fiscal_year and side = 'cost'
            and amount_sek is not null
        qualify amount_count > 1
        order by amount_count desc, sort_order, version_sort_order
        """,
        params={"collaboration_id": collaboration_id, "fiscal_year": fiscal_year},
    ).pl()


def results_until(con: duckdb.DuckDBPyConnection, collaboration_id: str, as_of_date: date, basis: str) -> pl.DataFrame:
    """`fct_result` of every reading up to a day, in order: how the result and the forecast of it have developed."""
    return con.sql(
        """
        select *
        from marts.fct_result
        where collaboration_id = $collaboration_id and as_of_date <= $as_of_date and basis = $basis
        order by as_of_date
        """,
        params={"collaboration_id": collaboration_id, "as_of_date": as_of_date, "basis": basis},
    ).pl()


def lines_until(con: duckdb.DuckDBPyConnection, collaboration_id: str, as_of_date: date, basis: str) -> pl.DataFrame:
    """service_name, as_of_date, shown_result_sek at every reading of a year up to a day."""
    return con.sql(
        """
        select service_id, service_name, as_of_date, shown_result_sek, origin
        from marts.fct_result_line
        where
            collaboration_id = $collaboration_id and as_of_date <= $as_of_date and basis = $basis
            and fiscal_year = year(cast($as_of_date as date))
        order by sort_order, as_of_date
        """,
        params={"collaboration_id": collaboration_id, "as_of_date": as_of_date, "basis": basis},
    ).pl()


def forecast_followup(
    con: duckdb.DuckDBPyConnection, collaboration_id: str, as_of_date: date, basis: str
) -> pl.DataFrame:
    """Each forecast of the year beside the final outcome, where that is known on the day.

    A row per service and forecast: forecast_result_sek, final_result_sek, difference_sek (plus: it became better than
    the forecast) and `total_difference_sek`, the whole forecast's. The largest difference first.
    """
    return con.sql(
        """
        select
            service_id,
            service_name,
            as_of_date,
            final_as_of_date,
            sum(case side when 'income' then forecast_sek else -forecast_sek end) as forecast_result_sek,
            sum(case side when 'income' then final_outcome_sek else -final_outcome_sek end) as final_result_sek,
            sum(difference_sek) as difference_sek,
            sum(sum(difference_sek)) over (partition by as_of_date) as total_difference_sek,
            max(abs(sum(difference_sek))) over (partition by service_id) as largest_difference_sek,
            case when bool_or(contains_examples) then 'example' else 'document' end as origin
        from marts.fct_forecast_followup
        where
            collaboration_id = $collaboration_id and basis = $basis
            and fiscal_year = year(cast($as_of_date as date))
            and final_as_of_date <= $as_of_date and as_of_date < final_as_of_date
        group by service_id, service_name, as_of_date, final_as_of_date
        having count(difference_sek) = 2
        order by largest_difference_sek desc, service_name, as_of_date
        """,
        params={"collaboration_id": collaboration_id, "as_of_date": as_of_date, "basis": basis},
    ).pl()


def threads(con: duckdb.DuckDBPyConnection, collaboration_id: str, period_id: str, basis: str) -> pl.DataFrame:
    """What each service hangs together with: activities, goals, risks, terms of the agreement.

    service_id, service_name, figure_text, thing_kind, thing_name, via_name, reason,
    page, anchor, has_example.
    """
    return con.sql(
        """
        select
            service_id, service_name, figure_text, thing_kind, thing_name, via_name, reason, page, anchor, has_example
        from marts.rpt_service_thread
        where collaboration_id = $collaboration_id and period_id = $period_id and basis = $basis
        order by
            service_order, service_id,
            case thing_kind when 'project' then 1 when 'goal' then 2 when 'risk' then 3 else 4 end,
            thing_name collate sv
        """,
        params={"collaboration_id": collaboration_id, "period_id": period_id, "basis": basis},
    ).pl()
