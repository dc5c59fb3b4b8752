"""What differs between two builds, mart by mart and row by row.

A row is known by its mart's grain, which the build itself names (`marts.rpt_check`, the test of grain). Both builds
are read through the store, side by side, since a reader can attach nothing.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

import duckdb

from warehouse import store

Kind = Literal["added", "changed", "removed"]
Row = Mapping[str, Any]

MARTS = "marts"
PLACE_COLUMNS = frozenset({"seed_row"})
"""Where in its file a row stands. It moves for every row below an inserted one and says nothing about the facts."""


@dataclass(frozen=True)
class CellChange:
    """A cell's value in the old and the new build; None where it is empty or the row is not there."""

    column: str
    before: Any
    after: Any


@dataclass(frozen=True)
class MartRow:
    """A row that differs. `key` are the columns of the grain, `cells` the others that differ (all, of a whole row)."""

    kind: Kind
    key: dict[str, Any]
    cells: tuple[CellChange, ...]
    kommun_code: str | None = None


@dataclass(frozen=True)
class MartDiff:
    """How one mart differs.

    `title` is the first sentence of its description, `labels` what each column means, both as the builds say it.
    `moved` counts rows that only stand on another line of their file. `columns` are those that one build lacks.
    """

    mart: str
    title: str
    rows: tuple[MartRow, ...] = ()
    moved: int = 0
    columns: tuple[str, ...] = ()
    labels: Mapping[str, str] = field(default_factory=dict)

    def count(self, kind: Kind) -> int:
        """How many rows came, went or changed."""
        return sum(row.kind == kind for row in self.rows)


def compare_marts(old_build_id: str, new_build_id: str) -> list[MartDiff]:
    """The marts that differ, by name. Raises DamagedBuildError where a build can't be read."""
    with store.open_reader(old_build_id) as old, store.open_reader(new_build_id) as new:
        before, after = _fingerprints(old), _fingerprints(new)
        differing = sorted(name for name in {*before, *after} if before.get(name) != after.get(name))
        if not differing:
            return []
        keys = _keys(new) | _keys(old)
        found = [
            compare_rows(name, _rows(old, name, before), _rows(new, name, after), keys.get(name, ()))
            for name in differing
        ]
        described = _described(old) | _described(new)
    return [_with_words(diff, described) for diff in found if diff.rows or diff.moved or diff.columns]


def kommuner_in(diffs: Sequence[MartDiff]) -> tuple[str, ...]:
    """The codes of the municipalities whose own rows differ."""
    return tuple(sorted({row.kommun_code for diff in diffs for row in diff.rows if row.kommun_code}))


def pages_reading(marts: Collection[str], *build_ids: str) -> list[str]:
    """The titles of the pages that read any of the marts, as the builds' own lineage says."""
    titles: set[str] = set()
    for build_id in build_ids:
        with store.open_reader(build_id) as con:
            rows = con.execute(
                "select distinct node_name, mart_name from marts.rpt_lineage where layer = 'page'"
            ).fetchall()
        titles |= {title for title, mart in rows if mart in marts}
    return sorted(titles)


def _fingerprints(con: duckdb.DuckDBPyConnection) -> dict[str, tuple[Any, ...]]:
    """Columns, number of rows and sum of hashes of each mart: equal where the rows are, in whatever order."""
    columns = con.execute(
        """
        select table_name, string_agg(column_name || ' ' || data_type, ', ' order by column_index)
        from duckdb_columns()
        where schema_name = $schema and not internal
        group by table_name
        """,
        {"schema": MARTS},
    ).fetchall()
    return {name: (listed, *_hashed(con, name)) for name, listed in columns}


def _hashed(con: duckdb.DuckDBPyConnection, name: str) -> tuple[Any, ...]:
    answer = con.execute(
        "select count(*), sum(hash(each)::hugeint) from query_table($name) as each", {"name": f"{MARTS}.{name}"}
    ).fetchone()
    return answer or ()


def _keys(con: duckdb.DuckDBPyConnection) -> dict[str, tuple[str, ...]]:
    if not con.execute(
        "select 1 from duckdb_columns() where schema_name = $schema and column_name = 'key_columns'", {"schema": MARTS}
    ).fetchone():
        return {}  # made before builds named their keys
    rows = con.execute("select model_names, key_columns from marts.rpt_check where key_columns is not null").fetchall()
    return {name: tuple(listed.split(", ")) for name, listed in rows}


def _described(con: duckdb.DuckDBPyConnection) -> dict[tuple[str, str], str]:
    """What each mart ('' as column) and each of its columns means, from the comments that dbt wrote."""
    rows = con.execute(
        """
        select table_name, column_name, comment from duckdb_columns()
        where schema_name = $schema and comment is not null
        union all
        select table_name, '', comment from duckdb_tables()
        where schema_name = $schema and comment is not null
        """,
        {"schema": MARTS},
    ).fetchall()
    return {(table, column): comment for table, column, comment in rows}


def _rows(con: duckdb.DuckDBPyConnection, name: str, known: Mapping[str, Any]) -> list[dict[str, Any]]:
    if name not in known:
        return []
    return con.sql("select * from query_table($name)", params={"name": f"{MARTS}.{name}"}).pl().to_dicts()


def compare_rows(
    mart: str, old: Sequence[dict[str, Any]], new: Sequence[dict[str, Any]], key: Sequence[str] = ()
) -> MartDiff:
    """Two versions of a mart's rows. Without a key, equal rows meet, and the others meet the one most alike.

    Columns that only one version has are named, not compared.
    """
    columns = [set(rows[0]) if rows else set() for rows in (old, new)]
    both = bool(old) and bool(new)
    only = columns[0] ^ columns[1] if both else set()
    if only:
        old, new = ([{name: row[name] for name in row if name not in only} for row in rows] for rows in (old, new))
    key = tuple(column for column in key if column not in only)
    before, after = _by_key(old, key), _by_key(new, key)
    if not key:
        before = _paired(before, after)
    rows: list[MartRow] = []
    moved = 0
    for place in [*after, *(each for each in before if each not in after)]:
        was, now = before.get(place), after.get(place)
        if was == now:
            continue
        row = _row(was, now, key)
        if row.cells or row.kind != "changed":
            rows.append(row)
        else:
            moved += 1
    return MartDiff(mart, mart, tuple(rows), moved, tuple(sorted(only)))


def _by_key(rows: Sequence[dict[str, Any]], key: Sequence[str]) -> dict[tuple[Any, ...], dict[str, Any]]:
    """The rows in order by their key; a row that has none stands for itself. Rows alike get different places."""
    found: dict[tuple[Any, ...], dict[str, Any]] = {}
    for row in rows:
        place: tuple[Any, ...] = tuple(row[name] for name in key) if key else (repr(row),)
        again = 1
        while (*place, again) in found:
            again += 1
        found[(*place, again)] = row
    return found


def _paired(
    before: Mapping[tuple[Any, ...], dict[str, Any]], after: Mapping[tuple[Any, ...], dict[str, Any]]
) -> dict[tuple[Any, ...], dict[str, Any]]:
    """The old rows under the places of the new ones that they have most cells in common with."""
    gone = [place for place in before if place not in after]
    taken: dict[tuple[Any, ...], tuple[Any, ...]] = {}
    for place in [each for each in after if each not in before]:
        row = after[place]
        alike = {other: _equal_cells(before[other], row) for other in gone}
        best = max(alike, key=alike.__getitem__, default=None)
        if best is not None and alike[best] * 2 > len(row):
            taken[best] = place
            gone.remove(best)
    return {taken.get(place, place): row for place, row in before.items()}


def _equal_cells(one: Row, other: Row) -> int:
    return sum(other.get(name) == value for name, value in one.items())


def _row(was: Row | None, now: Row | None, key: Sequence[str]) -> MartRow:
    row = now or was or {}
    kind: Kind = "added" if was is None else "removed" if now is None else "changed"
    cells = tuple(
        CellChange(name, (was or {}).get(name), (now or {}).get(name))
        for name in row
        if name not in key and name not in PLACE_COLUMNS and (was or {}).get(name) != (now or {}).get(name)
    )
    code = row.get("kommun_code")
    return MartRow(kind, {name: row[name] for name in key}, cells, str(code) if code else None)


def _with_words(diff: MartDiff, described: Mapping[tuple[str, str], str]) -> MartDiff:
    whole = described.get((diff.mart, ""), "").split(" Korn: ")[0]
    title = whole.split(". ")[0].split(": ")[0].rstrip(".")
    used = {cell.column for row in diff.rows for cell in row.cells} | {name for row in diff.rows for name in row.key}
    labels = {name: described.get((diff.mart, name), name) for name in sorted(used | set(diff.columns))}
    return MartDiff(diff.mart, title or diff.mart, diff.rows, diff.moved, diff.columns, labels)
