"""What Läget asks: where we stand, what deviates, what is to be decided, and how sure that is."""

from datetime import date

import duckdb
import polars as pl


def lines(con: duckdb.DuckDBPyConnection, collaboration_id: str, period_id: str, basis: str) -> pl.DataFrame:
    """The four lines: area, status, status_kind, rule_text, line_text, trend, previous_text, in their order."""
    return con.sql(
        """
        select area, status, status_kind, tertial, rule_text, line_text, trend, previous_text
        from marts.rpt_situation_line
        where collaboration_id = $collaboration_id and period_id = $period_id and basis = $basis
        order by line_order
        """,
        params={"collaboration_id": collaboration_id, "period_id": period_id, "basis": basis},
    ).pl()


def situation(con: duckdb.DuckDBPyConnection, collaboration_id: str, period_id: str, basis: str) -> pl.DataFrame:
    """One row of counts: what is unknown, what is owed, how many places disagree, whether examples are used."""
    return con.sql(
        """
        select
            goals_total, goals_not_assessable, coverage_text, seats_expected_ytd, seats_unknown_ytd, decisions_unknown,
            decisions_total, discrepancies_total, discrepancies_high, has_example
        from marts.rpt_situation
        where collaboration_id = $collaboration_id and period_id = $period_id and basis = $basis
        """,
        params={"collaboration_id": collaboration_id, "period_id": period_id, "basis": basis},
    ).pl()


def deviations(
    con: duckdb.DuckDBPyConnection, collaboration_id: str, period_id: str, basis: str, at_most: int
) -> pl.DataFrame:
    """The worst deviations first.

    Columns: deviation_rank, area, subject_id, subject_name, what, cause, consequence, action, responsible_role,
    due_date, severity, has_example; `deviation_count` and `high_count` count all of them, also those that are left out.
    """
    return con.sql(
        """
        with counted as (
            select
                *,
                count(*) over () as deviation_count,
                count(*) filter (where severity = 'high') over () as high_count
            from marts.rpt_deviation
            where collaboration_id = $collaboration_id and period_id = $period_id and basis = $basis
        )
        select
            deviation_rank, area, subject_id, subject_name, what, cause, consequence, action, responsible_role,
            due_date, severity, has_example, deviation_count, high_count
        from counted
        where deviation_rank <= $at_most
        order by deviation_rank
        """,
        params={
            "collaboration_id": collaboration_id,
            "period_id": period_id,
            "basis": basis,
            "at_most": at_most,
        },
    ).pl()


def more_deviations(
    con: duckdb.DuckDBPyConnection, collaboration_id: str, period_id: str, basis: str, after_rank: int
) -> pl.DataFrame:
    """How many deviations of each area come after a place in the list, worst first: area, deviation_count."""
    return con.sql(
        """
        select area, count(*) as deviation_count
        from marts.rpt_deviation
        where
            collaboration_id = $collaboration_id and period_id = $period_id and basis = $basis
            and deviation_rank > $after_rank
        group by area
        order by min(deviation_rank)
        """,
        params={
            "collaboration_id": collaboration_id,
            "period_id": period_id,
            "basis": basis,
            "after_rank": after_rank,
        },
    ).pl()


def protocol_items(con: duckdb.DuckDBPyConnection, collaboration_id: str, meeting_date: date) -> pl.DataFrame:
    """The items of one meeting, those that ask something of others first.

    Columns: paragraph, case_number, title, decision, decision_kind and the source columns.
    """
    return con.sql(
        """
        select
            paragraph, case_number, title, decision, decision_kind,
            source_id, source_place, quote, seed_file, seed_row, origin
        from marts.fct_protocol_item
        where collaboration_id = $collaboration_id and meeting_date = $meeting_date
        order by
            case decision_kind
                when 'raises_matter' then 1 when 'tables' then 2 when 'decides' then 3 when 'approves' then 4
                when 'accepts' then 5 else 6
            end,
            paragraph
        """,
        params={"collaboration_id": collaboration_id, "meeting_date": meeting_date},
    ).pl()


def next_meeting(con: duckdb.DuckDBPyConnection, collaboration_id: str, after: date) -> pl.DataFrame:
    """The board's first documented meeting after a day: meeting_date, starts_at, purpose and the source columns."""
    return con.sql(
        """
        select
            meeting_date, left(cast(starts_at as varchar), 5) as starts_at, purpose,
            source_id, source_place, quote, seed_file, seed_row, origin
        from marts.fct_meeting
        where
            collaboration_id = $collaboration_id and body_kind = 'board' and meeting_date > $after
            and origin = 'document'
        order by meeting_date
        limit 1
        """,
        params={"collaboration_id": collaboration_id, "after": after},
    ).pl()


def councils(con: duckdb.DuckDBPyConnection, collaboration_id: str, period_id: str, basis: str) -> pl.DataFrame:
    """What the councils owe, one row per matter.

    Columns: matter_id, matter_name, blocks_text, approved_count, council_count, unknown_count, owed_names, has_example.
    """
    return con.sql(
        """
        select
            matter_id, matter_name, min(blocks_text) as blocks_text, max(approved_count) as approved_count,
            max(council_count) as council_count,
            max(unknown_count) as unknown_count,
            string_agg(kommun_name, ', ' order by kommun_name collate sv) filter (where is_owed) as owed_names,
            bool_or(has_example) as has_example
        from marts.rpt_council_ledger
        where collaboration_id = $collaboration_id and period_id = $period_id and basis = $basis
        group by matter_id, matter_name
        order by matter_id
        """,
        params={"collaboration_id": collaboration_id, "period_id": period_id, "basis": basis},
    ).pl()


def agreement(con: duckdb.DuckDBPyConnection, collaboration_id: str) -> pl.DataFrame:
    """The proposed agreement's dates: agreement_from_date, agreement_to_date, last_notice_date, source columns."""
    return con.sql(
        """
        select
            agreement_status, agreement_from_date, agreement_to_date, last_notice_date,
            source_id, source_place, quote, seed_file, seed_row, origin
        from marts.dim_collaboration
        where collaboration_id = $collaboration_id
        """,
        params={"collaboration_id": collaboration_id},
    ).pl()


def unreported(con: duckdb.DuckDBPyConnection, collaboration_id: str, period_id: str, basis: str) -> pl.DataFrame:
    """Goals that some municipalities have not reported: goal_name, reported_count, expected_count, missing_kommuner."""
    return con.sql(
        """
        select goal_name, reported_count, expected_count, missing_kommuner
        from marts.rpt_goal_overview
        where
            collaboration_id = $collaboration_id and period_id = $period_id and basis = $basis
            and missing_kommuner is not null and reported_count > 0
        order by goal_kind, goal_order
        """,
        params={"collaboration_id": collaboration_id, "period_id": period_id, "basis": basis},
    ).pl()
