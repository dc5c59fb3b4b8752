"""Builds of one real table, so small that hundreds take seconds: rows by key, so that changes can be merged."""

from hashlib import sha256
from pathlib import Path

import duckdb

from tests.warehouse.small_builds import make_marts
from warehouse import facts, fingerprint
from warehouse.build import Steps
from warehouse.validation import CheckResult, SeedFile

NAME = "priser.csv"


def table(rows: dict[str, str]) -> dict[str, bytes]:
    """The facts with these rows: key and a word in the last column."""
    contract = facts.contract_of(NAME)
    assert contract is not None
    blank = dict.fromkeys(contract.column_names, "")
    listed = [{**blank, **dict.fromkeys(contract.key, key), contract.column_names[-1]: rows[key]} for key in rows]
    return {NAME: facts.write(contract.column_names, listed)}


def rows_of(files: facts.Files) -> dict[str, str]:
    """The rows back."""
    contract = facts.contract_of(NAME)
    assert contract is not None
    sheet = facts.read(files[NAME], contract)
    assert sheet is not None
    return {row[contract.key[0]]: row[contract.column_names[-1]] for row in sheet.rows}


def steps() -> Steps:
    """Check nothing, load the number of rows, make the two marts of `small_builds`."""
    seen: list[int] = []

    def check(seeds: Path) -> CheckResult:
        found = fingerprint.seed_files(seeds)
        files = tuple(
            SeedFile(name, path.stat().st_size, sha256(path.read_bytes()).hexdigest()) for name, path in found.items()
        )
        seen[:] = [len((seeds / NAME).read_text(encoding="utf-8").splitlines())]
        return CheckResult({}, [], files)

    def load(_result: CheckResult, connection: duckdb.DuckDBPyConnection, _keep: frozenset[str]) -> dict[str, int]:
        connection.execute("create schema raw")
        connection.execute(f"create table raw.tal as select {seen[0]} as n from range(50)")
        return {"tal": 50}

    return Steps(check=check, load=load, transform=make_marts)
