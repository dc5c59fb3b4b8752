"""What a build holds, counted: rows, control sums and how far the figures reach."""

from dataclasses import dataclass, field

import duckdb

MARTS = "marts"
_DATED = (("fct_outcome_line", "as_of_date"), ("dim_source", "document_date"))


@dataclass(frozen=True)
class Measures:
    """Rows by table, exact sums of decimals by table.column, and the last date that is reported on."""

    rows: dict[str, int] = field(default_factory=dict)
    control_sums: dict[str, str] = field(default_factory=dict)
    data_to: str | None = None


def measure(connection: duckdb.DuckDBPyConnection) -> Measures:
    """Count the marts and sum their decimal columns, to compare builds and to prove a restore."""
    columns: dict[str, list[tuple[str, str]]] = {}
    for table, column, data_type in connection.execute(
        "select table_name, column_name, data_type from duckdb_columns() where schema_name = ? "
        "and not internal order by table_name, column_index",
        [MARTS],
    ).fetchall():
        columns.setdefault(table, []).append((column, data_type))
    rows: dict[str, int] = {}
    sums: dict[str, str] = {}
    for table, described in columns.items():
        decimals = [name for name, data_type in described if data_type.startswith("DECIMAL")]
        wanted = ", ".join(["count(*)", *(f'sum("{name}")' for name in decimals)])
        # The names come from the database's own catalogue.
        query = f'select {wanted} from {MARTS}."{table}"'  # noqa: S608
        found = connection.execute(query).fetchall()[0]
        rows[f"{MARTS}.{table}"] = found[0]
        for name, total in zip(decimals, found[1:], strict=True):
            if total is not None:
                sums[f"{MARTS}.{table}.{name}"] = str(total)
    return Measures(rows, sums, _last_date(connection, columns))


def _last_date(connection: duckdb.DuckDBPyConnection, columns: dict[str, list[tuple[str, str]]]) -> str | None:
    for table, column in _DATED:
        names = {name for name, _ in columns.get(table, [])}
        if column not in names:
            continue
        documented = " where origin = 'document'" if "origin" in names else ""
        # The names come from the constant above.
        query = f"select max({column}) from {MARTS}.{table}{documented}"  # noqa: S608
        latest = connection.execute(query).fetchall()[0][0]
        if latest is not None:
            return str(latest)
    return None
