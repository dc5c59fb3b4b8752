"""What Vår kommun asks: one municipality's row (Läget asks for it too), costs, decisions and goals, and its peers."""

import duckdb
import polars as pl


def overview(
    con: duckdb.DuckDBPyConnection, collaboration_id: str, period_id: str, basis: str, kommun_code: str
) -> pl.DataFrame:
    """One row about the municipality: the columns of `rpt_kommun_overview`."""
    return con.sql(
        """
        select *
        from marts.rpt_kommun_overview
        where
            collaboration_id = $collaboration_id and period_id = $period_id and basis = $basis
            and kommun_code = $kommun_code
        """,
        params={
            "collaboration_id": collaboration_id,
            "period_id": period_id,
            "basis": basis,
            "kommun_code": kommun_code,
        },
    ).pl()


def costs(con: duckdb.DuckDBPyConnection, collaboration_id: str, fiscal_year: int, kommun_code: str) -> pl.DataFrame:
    """What the municipality pays, the largest first, then the sum, then what stands outside it.

    Columns: service_id, service_name, is_sum, is_invoiced_by_board, amount_sek, per_inhabitant_sek,
    median_per_inhabitant_sek, equal_part_sek, population_part_sek, remainder_sek, key_text and the source columns.
    """
    return con.sql(
        """
        select
            service_id, service_name, is_sum, is_invoiced_by_board, amount_sek, per_inhabitant_sek,
            median_per_inhabitant_sek, per_inhabitant_rank, kommun_count, equal_part_sek, population_part_sek,
            remainder_sek, key_verdict, key_text, source_id, source_place, quote, seed_file, seed_row, origin
        from marts.rpt_kommun_cost
        where
            collaboration_id = $collaboration_id and fiscal_year = $fiscal_year and kommun_code = $kommun_code
        order by is_invoiced_by_board desc, is_sum, amount_sek desc, sort_order
        """,
        params={"collaboration_id": collaboration_id, "fiscal_year": fiscal_year, "kommun_code": kommun_code},
    ).pl()


def peers(con: duckdb.DuckDBPyConnection, collaboration_id: str, fiscal_year: int) -> pl.DataFrame:
    """What each municipality pays the board per inhabitant, the highest first.

    Columns: kommun_code, kommun_name, amount_sek, per_inhabitant_sek, median_per_inhabitant_sek, per_inhabitant_rank,
    kommun_count.
    """
    return con.sql(
        """
        select
            kommun_code, kommun_name, amount_sek, per_inhabitant_sek, median_per_inhabitant_sek, per_inhabitant_rank,
            kommun_count
        from marts.rpt_kommun_cost
        where collaboration_id = $collaboration_id and fiscal_year = $fiscal_year and is_sum
        order by per_inhabitant_sek desc, kommun_name collate sv
        """,
        params={"collaboration_id": collaboration_id, "fiscal_year": fiscal_year},
    ).pl()


def decisions(
    con: duckdb.DuckDBPyConnection, collaboration_id: str, period_id: str, basis: str, kommun_code: str
) -> pl.DataFrame:
    """What the municipality's council has decided and owes.

    Columns: matter_id, matter_name, raised_date, decision_status, decision_text, is_owed, blocks_text, approved_count,
    owed_count, unknown_count, council_count, has_example and the source columns.
    """
    return con.sql(
        """
        select
            matter_id, matter_name, raised_date, decision_status, decision_text, is_owed, blocks_text, approved_count,
            owed_count, unknown_count, council_count, has_example,
            source_id, source_place, quote, seed_file, seed_row, origin
        from marts.rpt_council_ledger
        where
            collaboration_id = $collaboration_id and period_id = $period_id and basis = $basis
            and kommun_code = $kommun_code
        order by matter_id
        """,
        params={
            "collaboration_id": collaboration_id,
            "period_id": period_id,
            "basis": basis,
            "kommun_code": kommun_code,
        },
    ).pl()


def goals(
    con: duckdb.DuckDBPyConnection, collaboration_id: str, period_id: str, basis: str, kommun_code: str
) -> pl.DataFrame:
    """Goals that are measured per municipality: goal_id, goal_name, contribution, cell_text, has_example."""
    return con.sql(
        """
        select goal_id, goal_name, contribution, cell_text, has_example
        from marts.rpt_goal_kommun
        where
            collaboration_id = $collaboration_id and period_id = $period_id and basis = $basis
            and kommun_code = $kommun_code
        order by goal_name collate sv
        """,
        params={
            "collaboration_id": collaboration_id,
            "period_id": period_id,
            "basis": basis,
            "kommun_code": kommun_code,
        },
    ).pl()


def risks(
    con: duckdb.DuckDBPyConnection, collaboration_id: str, period_id: str, basis: str, kommun_code: str
) -> pl.DataFrame:
    """Risks in the plan that touch the municipality: its own decision first, then projects, then services.

    Columns: risk_id, risk_name, why_text, current_value, movement, movement_text, decision_label, action, page,
    anchor, has_example and the source columns.
    """
    return con.sql(
        """
        select
            risk_id, risk_name, why_text, current_value, movement, movement_text, decision_label, action, page, anchor,
            has_example, source_id, source_place, quote, seed_file, seed_row, origin
        from marts.rpt_kommun_risk
        where
            collaboration_id = $collaboration_id and period_id = $period_id and basis = $basis
            and kommun_code = $kommun_code
        order by sort_order
        """,
        params={
            "collaboration_id": collaboration_id,
            "period_id": period_id,
            "basis": basis,
            "kommun_code": kommun_code,
        },
    ).pl()


def calendar(
    con: duckdb.DuckDBPyConnection, collaboration_id: str, period_id: str, basis: str, kommun_code: str
) -> pl.DataFrame:
    """The municipality's coming days in order, first what has no day.

    Columns: event_id, event_date, when_label, event_kind, title, own_text, page, anchor, has_example and the source
    columns.
    """
    return con.sql(
        """
        select
            event_id, event_date, when_label, event_kind, title, own_text, page, anchor,
            has_example, source_id, source_place, quote, seed_file, seed_row, origin
        from marts.rpt_kommun_calendar
        where
            collaboration_id = $collaboration_id and period_id = $period_id and basis = $basis
            and kommun_code = $kommun_code
        order by sort_order
        """,
        params={
            "collaboration_id": collaboration_id,
            "period_id": period_id,
            "basis": basis,
            "kommun_code": kommun_code,
        },
    ).pl()
