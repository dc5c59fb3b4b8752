"""A replay of dbt's statements gives exactly what `dbt build` gives, table by table, and stops where a test falls."""

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from warehouse import build, carry_over, dbt_runner, replay, store
from warehouse.build_steps import Steps, steps_for
from warehouse.dbt_runner import TransformError
from warehouse.publishing import Candidate


def described(build_id: str) -> dict[str, Any]:
    """Every table of a build: columns with types, what may not be missing, descriptions, and its rows in any order."""
    with store.open_reader(build_id) as con:
        columns = con.execute(
            "select schema_name, table_name, column_name, data_type, is_nullable, comment from duckdb_columns() "
            "where not internal order by all"
        ).fetchall()
        tables = con.execute(
            "select schema_name, table_name, comment from duckdb_tables() where not internal order by all"
        ).fetchall()
        views = con.execute("select schema_name, view_name from duckdb_views() where not internal").fetchall()
        rows = {
            f"{schema}.{table}": Counter(map(repr, con.execute(f'select * from "{schema}"."{table}"').fetchall()))
            for schema, table, _ in tables
        }
    return {"columns": columns, "tables": tables, "views": views, "rows": rows}


@pytest.fixture(scope="module")
def full(built: str) -> str:
    """A build that dbt itself made: the current one if it did, else a new one."""
    if store.read_manifest(built).checks.get("unit_test"):
        return built
    return build.build_candidate(full_dbt=True, why="test").build_id


def replay_of(seeds: Path | None = None) -> Candidate:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(dbt_runner, "run_dbt", lambda *_, **__: pytest.fail("dbt was run"))
        return build.build_candidate(seeds, full_dbt=False, why="test")


def assert_same(by_dbt: dict[str, Any], by_replay: dict[str, Any]) -> None:
    assert by_replay["tables"] == by_dbt["tables"]
    assert by_replay["columns"] == by_dbt["columns"]
    assert by_replay["views"] == by_dbt["views"]
    assert len(by_dbt["rows"]) > 150
    assert [name for name, rows in by_dbt["rows"].items() if by_replay["rows"][name] != rows] == []


WAYS: dict[str, Callable[[], Steps]] = {
    "a new file, every statement": lambda: Steps(transform=replay.transform),
    "a copy, every statement": lambda: Steps(transform=replay.transform, begin=carry_over.from_current),
    "a copy, what facts have changed for": lambda: steps_for(full_dbt=False),
}


@pytest.mark.parametrize("way", WAYS)
def test_a_replay_gives_every_table_that_dbt_gives(full: str, way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build, "steps_for", lambda **_: WAYS[way]())
    assert_same(described(full), described(replay_of().build_id))


@pytest.mark.usefixtures("full")
def test_changed_facts_give_the_same_with_and_without_dbt(seeds_copy: Path) -> None:
    """Facts of three kinds: an amount, a seat, and a row that is not there any more."""
    edits = {"utfall.csv": ("331 400", "999 900"), "narvaro.csv": (";okänd;", ";ordinarie;"), "malutfall.csv": None}
    for name, edit in edits.items():
        file = seeds_copy / "exempel" / name
        text = file.read_text(encoding="utf-8")
        changed = text.replace(*edit, 1) if edit else "".join(text.splitlines(keepends=True)[:-1])
        assert changed != text
        file.write_text(changed, encoding="utf-8")
    by_replay = described(replay_of(seeds_copy).build_id)
    by_dbt = described(build.build_candidate(seeds_copy, full_dbt=True, why="test").build_id)
    assert_same(by_dbt, by_replay)
    assert any("999900" in row for row in by_replay["rows"]["marts.fct_outcome_line"])


def plan() -> list[dict[str, Any]]:
    steps: list[dict[str, Any]] = json.loads(dbt_runner.plan_file().read_text(encoding="utf-8"))["steps"]
    return steps


@pytest.mark.usefixtures("full")
def test_what_facts_have_changed_for_is_made_again_and_every_test_is_run() -> None:
    steps = plan()
    tables = frozenset(table for step in steps for table in step["tables"])
    tests = {place for place, step in enumerate(steps) if step["kind"] == "test"}
    marts = {place for place, step in enumerate(steps) if step["kind"] == "model" and step["schema"] == "marts"}
    for changed in tables:
        to_run = replay.places_to_run(steps, tables - {changed})
        assert tests <= to_run
        assert to_run & marts == {place for place in marts if changed in steps[place]["tables"]}
        for place in to_run:
            assert {each for each in steps[place]["after"] if each not in marts} <= to_run
    assert marts & replay.places_to_run(steps, tables) == set()


def test_a_replay_runs_every_data_test(full: str) -> None:
    by_dbt, by_replay = store.read_manifest(full).checks, replay_of().manifest.checks
    data_tests = sum(step["kind"] == "test" for step in plan())
    assert data_tests > 100
    assert by_replay["model"] == by_dbt["model"]
    assert by_replay["test"] == by_dbt["test"] == data_tests


@pytest.mark.usefixtures("full")
def test_a_failing_data_test_stops_a_replay(seeds_copy: Path) -> None:
    """A documented meeting with another date among the examples is no fault of either file, but of the whole."""
    name = (seeds_copy / "sammantraden.csv").read_text(encoding="utf-8").splitlines()[1].partition(";")[0]
    file = seeds_copy / "exempel" / "sammantraden.csv"
    text = file.read_text(encoding="utf-8")
    rest = text.splitlines()[1].partition(";")[2]
    file.write_text(f"{text}{name};{rest}\n", encoding="utf-8")
    with pytest.raises(TransformError) as stopped:
        build.build_candidate(seeds_copy, full_dbt=False, why="test")
    assert any("seeds/sammantraden.csv" in failure.seeds for failure in stopped.value.failures)
    assert store.current_build_id() is not None
