"""Builds so small that a hundred take seconds: one fact, a number, that must be the same wherever it is read.

The seam is `warehouse.build.Steps`: check, load and transform are replaced, everything that makes a build last
(copies, checksums, fsync, rename, pointer, lock) is the product's own.
"""

import contextlib
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import duckdb

from warehouse import store
from warehouse.build import Steps
from warehouse.manifest import INPUTS
from warehouse.validation import CheckResult, SeedFile

FACT = "tal.csv"
TABLES = {"raw.tal": 50, "marts.a": 200, "marts.b": 200}


def write_fact(seeds: Path, number: int) -> None:
    seeds.mkdir(parents=True, exist_ok=True)
    (seeds / FACT).write_text(f"{number}\n", encoding="ascii")


def small_steps(transform: Callable[..., dict[str, int]] | None = None) -> Steps:
    """Steps for one build of the number in `tal.csv`; the transform can be the real one."""
    seen: list[int] = []

    def check(seeds: Path) -> CheckResult:
        raw = (seeds / FACT).read_bytes()
        seen[:] = [int(raw)]
        return CheckResult({}, [], (SeedFile(FACT, len(raw), sha256(raw).hexdigest()),))

    def load(_result: CheckResult, connection: duckdb.DuckDBPyConnection, _keep: frozenset[str]) -> dict[str, int]:
        connection.execute("create schema raw")
        fill(connection, "raw.tal", seen[0])
        return {"tal": TABLES["raw.tal"]}

    return Steps(check=check, load=load, transform=transform or make_marts)


def make_marts(
    database: Path, *, on_node: Callable[[int, int], None] | None = None, keep_open: tuple[int, ...] = ()
) -> dict[str, int]:
    del keep_open
    with store.open_writer(database) as connection:
        number = connection.execute("select max(n) from raw.tal").fetchall()[0][0]
        connection.execute("create schema marts")
        for done, table in enumerate(("marts.a", "marts.b")):
            fill(connection, table, number)
            if on_node is not None:
                on_node(done + 1, 2)
    return {"model": 2}


def fill(connection: duckdb.DuckDBPyConnection, table: str, number: int) -> None:
    connection.execute(f"create or replace table {table} as select {number} as n from range({TABLES[table]})")


def read_number(connection: duckdb.DuckDBPyConnection) -> int:
    """The number of a build, or AssertionError if the build does not agree with itself."""
    found = {
        table: connection.execute(f"select count(*), min(n), max(n) from {table}").fetchall()[0] for table in TABLES
    }
    numbers = {number for _, *both in found.values() for number in both}
    assert len(numbers) == 1, f"mixed: {found}"
    assert {table: row[0] for table, row in found.items()} == TABLES, f"mixed: {found}"
    return int(numbers.pop())


def read_current() -> int | None:
    """The number of the current build, with its input beside it; None when nothing is published."""
    resolved, connection = store.open_current()
    if resolved.build_id is None or connection is None:
        return None
    with contextlib.closing(connection):
        assert resolved.notice is None, f"damaged: {resolved.notice}"
        number = read_number(connection)
        copied = (store.build_dir(resolved.build_id) / INPUTS / FACT).read_text(encoding="ascii")
    assert int(copied) == number, f"mixed: {copied} beside {number}"
    return number
