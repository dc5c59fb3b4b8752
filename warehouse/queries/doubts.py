"""What a page must say about how sure its figures are: places that disagree, and what no document states."""

import duckdb
import polars as pl


def discrepancies(con: duckdb.DuckDBPyConnection, collaboration_id: str, page: str) -> pl.DataFrame:
    """`fct_discrepancy` that touches a page (its name as it stands in the facts), the gravest first."""
    return con.sql(
        """
        select *
        from marts.fct_discrepancy
        where collaboration_id = $collaboration_id and page = $page
        order by severity_order, is_computed, discrepancy_id
        """,
        params={"collaboration_id": collaboration_id, "page": page},
    ).pl()


def missing(con: duckdb.DuckDBPyConnection, collaboration_id: str, page: str) -> pl.DataFrame:
    """`fct_missing` that a page lacks: subject, missing_reason, blocks, responsible_role, in the order of the facts."""
    return con.sql(
        """
        select *
        from marts.fct_missing
        where collaboration_id = $collaboration_id and page = $page
        order by seed_row
        """,
        params={"collaboration_id": collaboration_id, "page": page},
    ).pl()
