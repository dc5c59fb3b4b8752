"""What differs between two builds, mart by mart and row by row.

A row is known by its mart's grain, which the build itself names (`marts.rpt_check`, the test of grain). Both builds
are read through the store, side by side, since a reader can attach nothing.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

import duckdb
import polars as pl

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
            _compare(name, _rows(old, name, before), _rows(new, name, after), keys.get(name, ())) for name in differing
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


def _rows(con: duckdb.DuckDBPyConnection, name: str, known: Mapping[str, Any]) -> pl.DataFrame | None:
    if name not in known:
        return None
    return con.sql("select * from query_table($name)", params={"name": f"{MARTS}.{name}"}).pl()


def _compare(name: str, old: pl.DataFrame | None, new: pl.DataFrame | None, key: Sequence[str]) -> MartDiff:
    columns = [set() if each is None else set(each.columns) for each in (old, new)]
    shared = columns[0] & columns[1] if old is not None and new is not None else columns[0] | columns[1]
    only = tuple(sorted(columns[0] ^ columns[1])) if old is not None and new is not None else ()
    key = tuple(column for column in key if column in shared)
    before = _by_key(old, key, shared)
    after = _by_key(new, key, shared)
    if not key:
        before, after = _paired(before, after)
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
    return MartDiff(name, name, tuple(rows), moved, only)


def _by_key(frame: pl.DataFrame | None, key: Sequence[str], columns: set[str]) -> dict[tuple[Any, ...], dict[str, Any]]:
    """The rows in order; without a key each row's place in the sorted table stands for it, until rows are paired."""
    if frame is None:
        return {}
    kept = [name for name in frame.columns if name in columns]
    rows = frame.select(kept).to_dicts()
    if not key:
        return dict(enumerate_rows(rows))
    found: dict[tuple[Any, ...], dict[str, Any]] = {}
    for row in rows:
        place = tuple(row[name] for name in key)
        while place in found:  # two equal keys never reach a published build, but nothing may vanish here
            place = (*place, "")
        found[place] = row
    return found


def enumerate_rows(rows: Sequence[dict[str, Any]]) -> list[tuple[tuple[Any, ...], dict[str, Any]]]:
    """Each row under a place of its own, equal rows under different ones."""
    seen: dict[str, int] = {}
    placed = []
    for row in rows:
        text = repr(row)
        seen[text] = seen.get(text, 0) + 1
        placed.append(((text, seen[text]), row))
    return placed


def _paired(
    before: dict[tuple[Any, ...], dict[str, Any]], after: dict[tuple[Any, ...], dict[str, Any]]
) -> tuple[dict[tuple[Any, ...], dict[str, Any]], dict[tuple[Any, ...], dict[str, Any]]]:
    """Rows of a mart without a known key: equal rows meet, the others meet the one with most equal cells."""
    gone = [place for place in before if place not in after]
    come = [place for place in after if place not in before]
    renamed: dict[tuple[Any, ...], tuple[Any, ...]] = {}
    for place in come:
        row = after[place]
        best = max(gone, key=lambda other: _equal_cells(before[other], row), default=None)
        if best is not None and _equal_cells(before[best], row) * 2 > len(row):
            renamed[best] = place
            gone.remove(best)
    return {renamed.get(place, place): row for place, row in before.items()}, after


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
