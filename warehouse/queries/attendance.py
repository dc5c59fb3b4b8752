"""What the page *Närvaro* asks: seats filled per meeting and municipality. Seats, never persons."""

import duckdb
import polars as pl


def totals(con: duckdb.DuckDBPyConnection, collaboration_id: str, period_id: str, basis: str) -> pl.DataFrame:
    """One row per body: meetings and seats so far this year, the share that is filled and its bounds (0–100)."""
    return con.sql(
        """
        select
            fiscal_year, body_id, body_name, body_kind, meetings_ytd, seats_expected_ytd, seats_filled_ytd,
            filled_by_member_ytd, filled_by_substitute_ytd, seats_partly_ytd, seats_remote_ytd, seats_empty_ytd,
            seats_unknown_ytd, attendance_pct_ytd, attendance_low_pct_ytd, attendance_high_pct_ytd, has_example_ytd,
            meetings, seats_expected, seats_filled, seats_unknown, attendance_pct, threshold_pct, aspiration_pct
        from marts.fct_attendance_total
        where collaboration_id = $collaboration_id and period_id = $period_id and basis = $basis
        order by case body_kind when 'board' then 1 else 2 end
        """,
        params={"collaboration_id": collaboration_id, "period_id": period_id, "basis": basis},
    ).pl()


def rates(
    con: duckdb.DuckDBPyConnection, collaboration_id: str, period_id: str, basis: str, body_kind: str
) -> pl.DataFrame:
    """One row per municipality: seats so far this year and the share that is filled (0–100); the lowest come first."""
    return con.sql(
        """
        select
            kommun_code, kommun_name, seats_expected_ytd, seats_filled_ytd, filled_by_member_ytd,
            filled_by_substitute_ytd, seats_partly_ytd, seats_remote_ytd, seats_empty_ytd, seats_unknown_ytd,
            attendance_pct_ytd, attendance_low_pct_ytd, attendance_high_pct_ytd, has_example_ytd as has_example
        from marts.fct_attendance_rate
        where
            collaboration_id = $collaboration_id
            and period_id = $period_id
            and basis = $basis
            and body_kind = $body_kind
        order by attendance_pct_ytd nulls last, attendance_low_pct_ytd, kommun_name collate sv
        """,
        params={
            "collaboration_id": collaboration_id,
            "period_id": period_id,
            "basis": basis,
            "body_kind": body_kind,
        },
    ).pl()


def seats(
    con: duckdb.DuckDBPyConnection,
    collaboration_id: str,
    period_id: str,
    basis: str,
    body_kind: str | None = None,
    kommun_code: str | None = None,
) -> pl.DataFrame:
    """One row per meeting so far this year and municipality: who filled the seat, in letter, category and words.

    Of one body or of all, the board first; of one municipality or of all.
    """
    return con.sql(
        """
        select
            meeting_id, body_name, meeting_date, kommun_code, kommun_name, seat_category, cell_label, is_remote,
            cell_text, has_example, source_id, source_place, quote, seed_file, seed_row, origin
        from marts.rpt_attendance_cell
        where
            collaboration_id = $collaboration_id
            and period_id = $period_id
            and basis = $basis
            and ($body_kind is null or body_kind = $body_kind)
            and ($kommun_code is null or kommun_code = $kommun_code)
        order by
            case body_kind when 'board' then 1 else 2 end, kommun_name collate sv, meeting_date, meeting_id
        """,
        params={
            "collaboration_id": collaboration_id,
            "period_id": period_id,
            "basis": basis,
            "body_kind": body_kind,
            "kommun_code": kommun_code,
        },
    ).pl()


def meetings(con: duckdb.DuckDBPyConnection, collaboration_id: str, period_id: str, basis: str) -> pl.DataFrame:
    """One row per meeting of the year and per decided one ahead, in time order, with seats and the line in heads."""
    return con.sql(
        """
        select
            meeting_id, body_name, body_kind, meeting_date, starts_at, ends_at, purpose, meeting_state, is_in_year,
            seats_expected, seats_filled, seats_unknown, kommuner_present, kommuner_at_most, threshold_heads,
            threshold_status, has_example, source_id, source_place, quote, seed_file, seed_row, origin
        from marts.rpt_attendance_meeting
        where collaboration_id = $collaboration_id and period_id = $period_id and basis = $basis
        order by meeting_date, body_kind, meeting_id
        """,
        params={"collaboration_id": collaboration_id, "period_id": period_id, "basis": basis},
    ).pl()


def readings(con: duckdb.DuckDBPyConnection, collaboration_id: str, period_id: str, basis: str) -> pl.DataFrame:
    """Both readings of the goals for attendance; `is_verdict_reading` marks the one that the verdict rests on."""
    return con.sql(
        """
        select
            goal_id, goal_name, measure, reading, is_verdict_reading, fiscal_year, tertial, value, low_value,
            high_value, unit, threshold, aspiration, threshold_heads, expected_count, threshold_level,
            computed_status, judged_status, shown_status, disagrees, judgement_reason, rule_text, trend, has_example
        from marts.fct_goal_status
        where
            collaboration_id = $collaboration_id
            and period_id = $period_id
            and basis = $basis
            and measure in ('board_attendance', 'preparatory_participation')
        order by
            case measure when 'board_attendance' then 1 else 2 end, is_verdict_reading desc, reading
        """,
        params={"collaboration_id": collaboration_id, "period_id": period_id, "basis": basis},
    ).pl()
