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

    Columns: item_id (the anchor on Beslut), paragraph, title, decision_kind.
    """
    return con.sql(
        """
        select meeting_id || '-' || paragraph as item_id, paragraph, title, decision_kind
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


def coming(
    con: duckdb.DuckDBPyConnection, collaboration_id: str, period_id: str, basis: str, at_most: int
) -> pl.DataFrame:
    """What must be decided next, and the days it hangs on, at most `at_most` of them: first what has no day.

    The councils' matters stand in the ledger, calls and the reading of the index in the calendar. A meeting stands
    before what it is to decide. Columns: next_id, event_date, event_month, event_year, when_label, title,
    short_why_text, event_kind, page, anchor.
    """
    return con.sql(
        """
        with wanted as (
            select
                *,
                min(sort_order) over (partition by when_label) as when_order
            from marts.rpt_next
            where
                collaboration_id = $collaboration_id and period_id = $period_id and basis = $basis
                and event_kind <> 'council_matter'
                and (
                    need_kind in ('decision', 'meeting')
                    or event_kind in ('agreement_start', 'agreement_end', 'notice', 'payment')
                )
        )
        select
            next_id, event_date, event_month, event_year, when_label, title, short_why_text, event_kind, page, anchor
        from wanted
        qualify dense_rank() over (order by when_order) <= $at_most
        order by when_order, event_kind <> 'meeting', sort_order
        """,
        params={
            "collaboration_id": collaboration_id,
            "period_id": period_id,
            "basis": basis,
            "at_most": at_most,
        },
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
