"""The marts that a data package holds: their rows in one order, with what each table and column means."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

import duckdb
import polars as pl

from warehouse import data_package_words as words
from warehouse.errors import TertialError

_MARTS: Final = "marts"
_TYPES: Final = {
    "VARCHAR": "string",
    "TINYINT": "integer",
    "SMALLINT": "integer",
    "INTEGER": "integer",
    "BIGINT": "integer",
    "HUGEINT": "integer",
    "FLOAT": "number",
    "DOUBLE": "number",
    "DECIMAL": "number",
    "BOOLEAN": "boolean",
    "DATE": "date",
    "TIME": "time",
    "TIMESTAMP": "datetime",
}


class UnknownMartError(TertialError):
    """A table was asked for that the build doesn't have."""


class UnknownTypeError(TertialError):
    """A column has a type that the package can't describe."""


@dataclass(frozen=True)
class PackageAbout:
    """What a package says about itself. `name`: a slug. `created`: UTC, ISO 8601, the edition's and never the clock's.

    `examples`: whether rows of examples come along.
    """

    name: str
    title: str
    description: str
    version: str
    created: str
    examples: bool

    @property
    def said_of_examples(self) -> str:
        """Whether examples come along, in words."""
        return words.WITH_EXAMPLES if self.examples else words.WITHOUT_EXAMPLES


@dataclass(frozen=True)
class Field:
    """A column. `kind` is the type's name in Frictionless."""

    name: str
    kind: str
    description: str


@dataclass(frozen=True)
class Mart:
    """A table to write, its rows ordered by all columns. `key` is empty where no columns tell its rows apart."""

    name: str
    description: str
    fields: tuple[Field, ...]
    key: tuple[str, ...]
    frame: pl.DataFrame


def read(con: duckdb.DuckDBPyConnection, about: PackageAbout, only: Collection[str] | None = None) -> list[Mart]:
    """The marts of a build by name: all, or `only` those named. Raises UnknownMartError and UnknownTypeError."""
    described = dict(
        con.execute(
            "select table_name, coalesce(comment, '') from duckdb_tables() where schema_name = ? order by table_name",
            [_MARTS],
        ).fetchall()
    )
    unknown = sorted(set(only or ()) - set(described))
    if unknown:
        raise UnknownMartError(f"Det finns ingen tabell som heter {unknown[0][:60]} i lagret.")
    keys = _keys(con)
    return [
        _mart(con, name, description, keys.get(name, ()), about)
        for name, description in described.items()
        if only is None or name in only
    ]


def _keys(con: duckdb.DuckDBPyConnection) -> dict[str, tuple[str, ...]]:
    rows = con.execute("select model_names, key_columns from marts.rpt_check where key_columns is not null").fetchall()
    return {name: tuple(listed.split(", ")) for name, listed in rows}


def _mart(
    con: duckdb.DuckDBPyConnection, name: str, description: str, key: tuple[str, ...], about: PackageAbout
) -> Mart:
    columns = con.execute(
        """
        select column_name, data_type, coalesce(comment, '')
        from duckdb_columns()
        where schema_name = $schema and table_name = $name
        order by column_index
        """,
        {"schema": _MARTS, "name": name},
    ).fetchall()
    fields = tuple(Field(column, _kind(name, column, kind), comment) for column, kind, comment in columns)
    frame = con.sql("select * from query_table($name)", params={"name": f"{_MARTS}.{name}"}).pl()
    if not about.examples:
        frame = _without_examples(frame)
    return Mart(name, description, fields, _holding(key, frame), frame.sort(frame.columns, nulls_last=True))


def _kind(table: str, column: str, data_type: str) -> str:
    try:
        return _TYPES[data_type.partition("(")[0]]
    except KeyError:
        raise UnknownTypeError(
            f"Kolumnen {column} i {table} har typen {data_type}, som inte går att lämna ut."
        ) from None


def _without_examples(frame: pl.DataFrame) -> pl.DataFrame:
    rests_on = {"origin": pl.col("origin") == "example", "basis": pl.col("basis") == "with_examples"}
    rests_on["has_example"] = pl.col("has_example")
    for column, test in rests_on.items():
        if column in frame.columns:
            frame = frame.filter(~test.fill_null(value=False))
    return frame


def _holding(key: tuple[str, ...], frame: pl.DataFrame) -> tuple[str, ...]:
    """The key, if it tells every row apart and none of it is missing, as a primary key must."""
    if not key or any(frame[column].null_count() for column in key) or frame.select(key).is_duplicated().any():
        return ()
    return key
