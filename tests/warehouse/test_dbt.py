"""The real dbt on a project of three models: what it reports when all holds, and when all kinds of things fall."""

import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.warehouse import small_builds
from warehouse import build, dbt_runner, paths, replay, store
from warehouse.dbt_runner import TransformError
from warehouse.progress import Progress

MACROS = (paths.dbt_project_dir() / "macros" / "materializations.sql").read_text(encoding="utf-8")

PROJECT = {
    "dbt_project.yml": """
        name: small
        profile: small
        models:
          small:
            +schema: marts
            +materialized: table
            +persist_docs: {relation: true, columns: true}
        """,
    "profiles.yml": """
        small:
          target: only
          outputs:
            only: {type: duckdb, path: "{{ env_var('TERTIAL_WAREHOUSE_FILE') }}", schema: marts, threads: 1}
        """,
    "macros/names.sql": "{% macro generate_schema_name(name, node) %}{{ name }}{% endmacro %}",
    "macros/materializations.sql": MACROS,
    "models/sources.yml": """
        sources:
          - {name: raw, tables: [{name: tal}]}
        """,
    "models/staged.sql": """
        {{ config(materialized='view', schema='staging') }}
        select n as number, 'tal.csv' as seed_file, 2 as seed_row from {{ source('raw', 'tal') }} limit 1
        """,
    "models/a.sql": "select number from {{ ref('staged') }}",
    "models/b.sql": "select * from {{ ref('staged') }}",
    "models/c.sql": "select number + 1 as number from {{ ref('staged') }}",
    "models/models.yml": """
        models:
          - name: a
            description: "Ett tal med en ' och $ i."
            config: {contract: {enforced: true}}
            columns:
              - {name: number, data_type: integer, description: Talet.}
            data_tests:
              - not_below: {name: talet_är_inte_litet, arguments: {least: 3}, description: Talet är minst 3.}
          - name: b
            data_tests:
              - not_below: {name: raden_är_inte_liten, arguments: {least: 3}, description: Raden är minst 3.}
        unit_tests:
          - name: talet_går_igenom
            model: c
            given:
              - {input: ref('staged'), rows: [{number: 4}]}
            expect: {rows: [{number: 5}]}
        """,
    "macros/not_below.sql": """
        {% test not_below(model, least) %}select * from {{ model }} where number < {{ least }}{% endtest %}
        """,
}


@pytest.fixture
def project(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TERTIAL_HOME", str(tmp_path / "home"))
    # One folder of bytecode for all tests: where none may be written beside the sources, it would be made each time.
    monkeypatch.setenv("PYTHONPYCACHEPREFIX", str(tmp_path_factory.getbasetemp() / "bytecode"))
    folder = tmp_path / "dbt_project"
    monkeypatch.setenv("TERTIAL_DBT_PROJECT", str(folder))
    for name, text in PROJECT.items():
        write(folder, name, text)
    return folder


def write(folder: Path, name: str, text: str) -> None:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(textwrap.dedent(text).strip() + "\n", encoding="utf-8")


def run(
    project: Path, number: int, transform: Callable[..., dict[str, int]] = dbt_runner.run_dbt
) -> tuple[build.BuildOutcome, list[Progress]]:
    small_builds.write_fact(project.parent / "seeds", number)
    told: list[Progress] = []
    steps = small_builds.small_steps(transform)
    return build.build(project.parent / "seeds", steps=steps, progress=told.append), told


def test_all_that_holds_is_counted_and_described(project: Path) -> None:
    outcome, told = run(project, 5)
    assert outcome.ok, outcome.message
    assert outcome.manifest is not None
    assert outcome.manifest.checks == {"model": 4, "test": 2, "unit_test": 1}
    assert outcome.manifest.rows == {"raw.tal": 50, "marts.a": 1, "marts.b": 1, "marts.c": 1}
    nodes = [(each.done, each.total) for each in told if each.step == "transform" and each.total]
    assert nodes == [(done, 7) for done in range(1, 8)]
    with store.open_reader(outcome.manifest.build_id) as connection:
        tables = "select comment from duckdb_tables() where table_name = 'a'"
        columns = "select comment from duckdb_columns() where table_name = 'a'"
        assert connection.execute(tables).fetchall() == [("Ett tal med en ' och $ i.",)]
        assert connection.execute(columns).fetchall() == [("Talet.",)]
    made = {path.name for path in paths.dbt_work_dir().iterdir()}
    assert made <= {"target", "logs", "pycache", "plan.json"}
    assert not list((paths.dbt_work_dir() / "logs").glob("*"))
    assert (paths.dbt_work_dir() / "target" / "partial_parse.msgpack").exists()
    assert {path.name for path in (paths.dbt_work_dir() / "target").glob("*.json")} <= {"graph_summary.json"}


def test_all_that_falls_is_named_with_its_facts(project: Path) -> None:
    write(project, "models/c.sql", "select number as number from {{ ref('staged') }}")
    outcome, _ = run(project, 1)
    assert outcome.status == "failed"
    assert store.current_build_id() is None
    fell = {failure.name: failure for failure in outcome.failures}
    assert set(fell) == {"talet_går_igenom", "raden_är_inte_liten", "talet_är_inte_litet"}
    row = fell["raden_är_inte_liten"]
    assert (row.count, row.model, row.seeds) == (1, "b", ("seeds/tal.csv",))
    assert "Den kräver: Raden är minst 3. Se seeds/tal.csv rad 2." in row.message()
    assert "Det gäller number = 1. Uppgifterna kommer ur seeds/tal.csv." in fell["talet_är_inte_litet"].message()
    assert fell["talet_går_igenom"].is_fault_of_the_model
    assert outcome.message.endswith("Kör `tertial build` igen när det är rättat.")


def test_a_model_that_can_not_be_computed_is_told_with_the_database_s_words(project: Path) -> None:
    write(project, "models/a.sql", "select cast('x' || number as integer) as number from {{ ref('staged') }}")
    write(project, "models/models.yml", "models: []")
    outcome, _ = run(project, 5)
    assert [failure.name for failure in outcome.failures] == ["a"]
    assert "Modellen a gick inte att bygga. dbt säger: Conversion Error" in outcome.message
    assert "Uppgifterna kommer ur seeds/tal.csv." in outcome.message


def test_a_project_that_can_not_be_read_is_said(project: Path) -> None:
    write(project, "models/a.sql", "select * from {{ ref('nothing') }}")
    outcome, _ = run(project, 5)
    assert outcome.status == "failed"
    assert "dbt-projektet går inte att läsa eller köra. dbt säger:" in outcome.message
    assert "nothing" in outcome.message


def test_the_same_statements_without_dbt_give_the_same_build(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, _ = run(project, 5)
    monkeypatch.setattr(dbt_runner, "run_dbt", lambda *_, **__: pytest.fail("dbt was run"))
    second, told = run(project, 5, replay.transform)
    assert second.ok, second.message
    assert first.manifest is not None
    assert second.manifest is not None
    assert second.manifest.rows == first.manifest.rows
    assert second.manifest.checks == {"model": 4, "test": 2}
    assert [each.done for each in told if each.step == "transform" and each.total == 6] == [1, 2, 3, 4, 5, 6]
    catalogue = (
        "select schema_name, table_name, column_name, data_type, comment from duckdb_columns() "
        "where schema_name in ('staging', 'marts') order by all"
    )
    found = []
    for manifest in (first.manifest, second.manifest):
        with store.open_reader(manifest.build_id) as connection:
            found.append(connection.execute(catalogue).fetchall())
    assert found[0] == found[1]


def test_other_facts_are_judged_by_the_same_tests(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run(project, 5)[0].ok
    monkeypatch.setattr(dbt_runner, "run_dbt", lambda *_, **__: pytest.fail("dbt was run"))
    outcome, _ = run(project, 1, replay.transform)
    assert outcome.status == "failed"
    fell = {failure.name: failure for failure in outcome.failures}
    assert set(fell) == {"raden_är_inte_liten", "talet_är_inte_litet"}
    assert "Den kräver: Raden är minst 3. Se seeds/tal.csv rad 2." in outcome.message
    assert fell["raden_är_inte_liten"].count == 1


def test_a_changed_project_is_run_by_dbt(project: Path) -> None:
    assert run(project, 5)[0].ok
    write(project, "models/c.sql", "select 1 + number as number from {{ ref('staged') }}")
    outcome, _ = run(project, 5, replay.transform)
    assert outcome.manifest is not None
    assert outcome.manifest.checks == {"model": 4, "test": 2, "unit_test": 1}


def test_a_run_that_takes_too_long_is_stopped(project: Path) -> None:
    database = project.parent / "some" / "warehouse.duckdb"
    database.parent.mkdir()
    with pytest.raises(TransformError, match="inte klara på 0 sekunder"):
        dbt_runner.run_dbt(database, timeout_seconds=0.2)


def test_dbt_without_an_answer_is_said(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dbt_runner, "MEMORY_BYTES", 64 * 1024**2)
    outcome, _ = run(project, 5)
    assert outcome.status == "failed"
    assert "minnet" in outcome.message
    assert store.current_build_id() is None
