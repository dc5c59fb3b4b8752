"""What the page Projekt asks: what is said about each activity, who decides, who takes part, what it belongs to."""

import duckdb
import polars as pl


def statements(con: duckdb.DuckDBPyConnection, collaboration_id: str, period_id: str, basis: str) -> pl.DataFrame:
    """The newest statement of each source about each activity, in the order the page shows them.

    project_id, project_name, project_kind, display_order, statement_kind, statement_name, as_of_date, printed_name,
    certainty, phase_id, phase_names, phase_order, phase_to_order, status_text, comment_text, plan_from_year,
    plan_to_year, replanned_to_year, is_current, is_contradicted, contradicted_by, is_late and the source columns.
    """
    return con.sql(
        """
        select
            project_id, project_name, project_kind, display_order, statement_kind, statement_name, as_of_date,
            printed_name, certainty, phase_id, phase_names, phase_order, phase_to_order, status_text, comment_text,
            plan_from_year, plan_to_year, replanned_to_year, is_current, is_contradicted, contradicted_by, is_late,
            source_id, source_place, quote, seed_file, seed_row, origin
        from marts.rpt_project_statement
        where collaboration_id = $collaboration_id and period_id = $period_id and basis = $basis
        order by
            case project_kind when 'project' then 1 when 'management' then 2 when 'running' then 3 else 4 end,
            display_order, statement_order
        """,
        params={"collaboration_id": collaboration_id, "period_id": period_id, "basis": basis},
    ).pl()


def overview(con: duckdb.DuckDBPyConnection, collaboration_id: str, period_id: str, basis: str) -> pl.DataFrame:
    """One row per activity.

    project_id, project_name, project_kind, phase_name, statements_conflict, conflict_text, plan_from_year,
    plan_to_year, replanned_to_year, is_late, is_plan_over, late_text, kommun_count, kommun_names, stated_kommun_count,
    stated_participation, has_example.
    """
    return con.sql(
        """
        select
            project_id, project_name, project_kind, sort_order, phase_name, statements_conflict, conflict_text,
            plan_from_year, plan_to_year, replanned_to_year, is_late, is_plan_over, late_text,
            kommun_count, kommun_names, stated_kommun_count, stated_participation, has_example
        from marts.rpt_project_overview
        where collaboration_id = $collaboration_id and period_id = $period_id and basis = $basis
        order by sort_order
        """,
        params={"collaboration_id": collaboration_id, "period_id": period_id, "basis": basis},
    ).pl()


def summary(con: duckdb.DuckDBPyConnection, collaboration_id: str, period_id: str, basis: str) -> pl.DataFrame:
    """One row: projects_text, project_count, late_count, late_names, conflict_count, conflict_names."""
    return con.sql(
        """
        select projects_text, project_count, late_count, late_names, conflict_count, conflict_names
        from marts.rpt_situation
        where collaboration_id = $collaboration_id and period_id = $period_id and basis = $basis
        """,
        params={"collaboration_id": collaboration_id, "period_id": period_id, "basis": basis},
    ).pl()


def participants(
    con: duckdb.DuckDBPyConnection, collaboration_id: str, period_id: str, basis: str, kommun_code: str | None = None
) -> pl.DataFrame:
    """One row per activity and municipality that is named, of one municipality or of all.

    project_id, project_name, kommun_code, kommun_name, participation, participation_text, since_date and the source
    columns.
    """
    return con.sql(
        """
        select
            project_id, project_name, kommun_code, kommun_name, participation, participation_text, since_date,
            source_id, source_place, quote, seed_file, seed_row, origin
        from marts.rpt_project_kommun
        where
            collaboration_id = $collaboration_id and period_id = $period_id and basis = $basis
            and ($kommun_code is null or kommun_code = $kommun_code)
        order by project_name collate sv, participation, kommun_name collate sv
        """,
        params={
            "collaboration_id": collaboration_id,
            "period_id": period_id,
            "basis": basis,
            "kommun_code": kommun_code,
        },
    ).pl()


def stated_counts(con: duckdb.DuckDBPyConnection, collaboration_id: str) -> pl.DataFrame:
    """How many municipalities a source says take part, without naming them.

    project_id, kommun_count, as_of_date and the source columns.
    """
    return con.sql(
        """
        select
            project_id, project_name, as_of_date, participation, kommun_count,
            source_id, source_place, quote, seed_file, seed_row, origin
        from marts.fct_project_participation_count
        where collaboration_id = $collaboration_id
        order by project_id, as_of_date
        """,
        params={"collaboration_id": collaboration_id},
    ).pl()


def phases(con: duckdb.DuckDBPyConnection) -> pl.DataFrame:
    """The phases of the process in their order: phase_id, phase_order, phase_name."""
    return con.sql("select phase_id, phase_order, phase_name from marts.dim_phase order by phase_order").pl()


def gates(con: duckdb.DuckDBPyConnection, collaboration_id: str) -> pl.DataFrame:
    """Who decides what between two phases.

    gate_number, from_phase_name, to_phase_name, body_id, body_name, decision_text, gate_role (`decides`, `accepts`,
    `prepares`), certainty (`certain`, `likely`, `uncertain`) and the source columns.
    """
    return con.sql(
        """
        select
            gate_number, from_phase_name, to_phase_name, body_id, body_name, decision_number, decision_text, gate_role,
            certainty, source_id, source_place, quote, seed_file, seed_row, origin
        from marts.fct_phase_gate
        where collaboration_id = $collaboration_id
        order by gate_number, body_name, decision_number
        """,
        params={"collaboration_id": collaboration_id},
    ).pl()


def links(con: duckdb.DuckDBPyConnection, collaboration_id: str) -> pl.DataFrame:
    """Editorial links from an activity to goals, services in the economy, risks and decisions, in that order.

    project_id, to_kind (`goal`, `service`, `risk`, `protocol_item`), to_id, to_name, to_page, to_anchor, reason.
    """
    return con.sql(
        """
        select project_id, to_kind, to_id, to_name, to_page, to_anchor, reason
        from marts.link_project
        where collaboration_id = $collaboration_id
        order by
            project_id,
            case to_kind when 'goal' then 1 when 'service' then 2 when 'risk' then 3 else 4 end,
            to_name collate sv
        """,
        params={"collaboration_id": collaboration_id},
    ).pl()
