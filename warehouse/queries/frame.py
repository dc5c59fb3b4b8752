"""What the frame round every page asks: who can be chosen, what the documents are called."""

from datetime import date

import duckdb
import polars as pl


def members(con: duckdb.DuckDBPyConnection, collaboration_id: str) -> pl.DataFrame:
    """kommun_code, kommun_name of the municipalities in a collaboration, in Swedish alphabetical order."""
    return con.sql(
        """
        select kommun_code, kommun_name
        from marts.dim_member
        where collaboration_id = $collaboration_id and kommun_code is not null
        order by kommun_name collate sv
        """,
        params={"collaboration_id": collaboration_id},
    ).pl()


def periods(con: duckdb.DuckDBPyConnection, collaboration_id: str) -> pl.DataFrame:
    """The columns of `dim_period` that choose what the pages show, one row per period in the order of the selector."""
    return con.sql(
        """
        select
            period_id, period_name, period_kind, fiscal_year, tertial, period_to_date, economy_as_of_date, goal_year,
            cost_share_year, budget_version_id, is_default
        from marts.dim_period
        where collaboration_id = $collaboration_id
        order by sort_order
        """,
        params={"collaboration_id": collaboration_id},
    ).pl()


def source_titles(con: duckdb.DuckDBPyConnection) -> pl.DataFrame:
    """source_id, title of every document."""
    return con.sql("select source_id, title from marts.dim_source order by source_id").pl()


def known_until(con: duckdb.DuckDBPyConnection, basis: str, until: date) -> pl.DataFrame:
    """known_until: one row, the last day that any fact covers, at most `until`; null where no fact has a day.

    Population is left out: it is published long after the day that it counts.
    """
    return con.sql(
        """
        select case when max(data_to_date) is not null then least(max(data_to_date), $until) end as known_until
        from marts.rpt_data_age
        where basis = $basis and area_id <> 'population'
        """,
        params={"basis": basis, "until": until},
    ).pl()


def coverage(con: duckdb.DuckDBPyConnection, collaboration_id: str, period_id: str, basis: str) -> pl.DataFrame:
    """coverage_text: at most one row, a sentence on how much of the period can be judged."""
    return con.sql(
        """
        select coverage_text
        from marts.rpt_situation
        where collaboration_id = $collaboration_id and period_id = $period_id and basis = $basis
        """,
        params={"collaboration_id": collaboration_id, "period_id": period_id, "basis": basis},
    ).pl()
