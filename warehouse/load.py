"""From checked seeds to the raw schema of a build: text as delivered, one table per contract."""

from collections.abc import Collection

import duckdb
import polars as pl

from warehouse.validation import CheckedTable, CheckResult

SCHEMA = "raw"


def load_raw(result: CheckResult, con: duckdb.DuckDBPyConnection, keep: Collection[str] = ()) -> dict[str, int]:
    """Write every checked seed to `raw.<name>` on an open connection; returns the number of rows by table.

    All columns are VARCHAR (NFC, trimmed, NULL where missing) except `seed_row` INTEGER, the row as Excel
    numbers it; `seed_file` is relative to the seeds folder, `origin` is document, reference or example. A
    table that exists is replaced unless `keep` names it, all in one transaction. Raises ValueError if the
    check found faults.
    """
    if not result.ok:
        raise ValueError("seeds with faults must not be loaded")
    con.begin()
    try:
        con.execute(f"create schema if not exists {SCHEMA}")
        for name, table in result.tables.items():
            if name not in keep:
                _write(name, table, con)
        con.commit()
    except BaseException:
        con.rollback()
        raise
    return {name: len(table) for name, table in result.tables.items()}


def to_frame(table: CheckedTable) -> pl.DataFrame:
    """The table as it stands in the raw schema: its own columns, then seed_file, seed_row and origin."""
    series = [pl.Series(name, table.cells[name], dtype=pl.String) for name in table.columns]
    return pl.DataFrame(
        [
            *series,
            pl.Series("seed_file", table.seed_file, dtype=pl.String),
            pl.Series("seed_row", table.seed_row, dtype=pl.Int32),
            pl.Series("origin", table.origin, dtype=pl.String),
        ]
    )


def _write(name: str, table: CheckedTable, con: duckdb.DuckDBPyConnection) -> None:
    # Registered by name: a connection may have been opened without looking into Python's variables.
    view = f"checked_{name}"
    con.register(view, to_frame(table).to_arrow())
    try:
        # A contract's name is an ASCII identifier (warehouse.contracts refuses others).
        con.execute(f'create or replace table {SCHEMA}."{name}" as select * from "{view}"')  # noqa: S608
    finally:
        con.unregister(view)
