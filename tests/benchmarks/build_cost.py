"""What dbt costs: the CPU of a warm `tertial build` beside that of the same SQL run straight in DuckDB.

    python tests/benchmarks/build_cost.py [--runs 5]

Both sides are whole process trees (user and system time) and take turns, so that a busy machine slows both. The build
is warm: partial parse kept, bytecode compiled, every model and test run. The floor is one process that imports
duckdb, opens a copy of the loaded facts and runs what dbt compiled, in dbt's order: models as `create`, tests as
`select`. Nothing is written to the project's own store.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from warehouse import dbt_child, paths, store
from warehouse.load import load_raw
from warehouse.manifest import DATABASE
from warehouse.validation import check_seeds


def cpu_of(command: list[str], environment: dict[str, str]) -> tuple[float, float]:
    """CPU seconds of a process and everything it waited for, and seconds on the clock. Exits if it fails."""
    began = time.monotonic()
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    noise = process.stderr.read() if process.stderr else b""
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(command)} failed:\n{noise.decode(errors='replace')}")
    return used.ru_utime + used.ru_stime, time.monotonic() - began


def compiled_plan(work: Path, environment: dict[str, str]) -> list[str]:
    """Every statement dbt runs for the models and the tests, in its order, from one run with its artefacts on."""
    target = work / "target"
    project = paths.dbt_project_dir()
    usual = dbt_child.arguments_for(project=project, target=target, logs=work / "logs", verbose=False)
    arguments = [each for each in usual if each != "--no-write-json"]
    script = f"from dbt.cli.main import dbtRunner\nassert dbtRunner().invoke({arguments!r}).success"
    database = work / "plan" / DATABASE
    load_facts(database)
    cpu_of([sys.executable, "-c", script], {**environment, "TERTIAL_WAREHOUSE_FILE": str(database)})
    manifest = json.loads((target / "manifest.json").read_text(encoding="utf-8"))
    results = json.loads((target / "run_results.json").read_text(encoding="utf-8"))["results"]
    schemas = {node["schema"] for node in manifest["nodes"].values() if node["resource_type"] == "model"}
    plan = [f'create schema if not exists "{schema}"' for schema in sorted(schemas)]
    return plan + [sql for result in results if (sql := statement(result, manifest))]


def statement(result: dict[str, Any], manifest: dict[str, Any]) -> str | None:
    """The SQL of one node. Unit tests are left out where dbt keeps no compiled SQL of them."""
    sql = result.get("compiled_code")
    if not sql:
        return None
    if result["unique_id"].startswith("model."):
        kind = manifest["nodes"][result["unique_id"]]["config"]["materialized"]
        return f"create {'table' if kind == 'table' else 'view'} {result['relation_name']} as {sql}"
    return f"select count(*) from ({sql}) as failing"


def load_facts(database: Path) -> None:
    """A database with the raw schema only."""
    database.parent.mkdir(parents=True)
    with store.open_writer(database) as connection:
        load_raw(check_seeds(paths.seeds_dir()), connection)


def run_plan(plan: Path, database: Path) -> None:
    """The floor, in a process of its own."""
    with store.open_writer(database) as connection:
        for sql in json.loads(plan.read_text(encoding="utf-8")):
            connection.execute(sql).fetchall()


def measure(runs: int) -> None:
    """Take turns and print the medians."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        bytecode = os.environ.get("PYTHONPYCACHEPREFIX") or str(work / "bytecode")
        environment |= {"TERTIAL_HOME": str(work / "home"), "PYTHONPYCACHEPREFIX": bytecode}
        build = [sys.executable, "-m", "app.cli", "build"]
        cpu_of(build, environment)
        statements = compiled_plan(work, environment)
        plan = work / "plan.json"
        plan.write_text(json.dumps(statements), encoding="utf-8")
        facts = work / "facts" / DATABASE
        load_facts(facts)
        built: list[tuple[float, float]] = []
        straight: list[tuple[float, float]] = []
        for turn in range(runs + 1):
            copy = work / f"turn-{turn}" / DATABASE
            copy.parent.mkdir()
            shutil.copyfile(facts, copy)
            floor = [sys.executable, __file__, "--plan", str(plan), "--database", str(copy)]
            both = cpu_of(build, environment), cpu_of(floor, environment)
            if turn:
                built.append(both[0])
                straight.append(both[1])
    show(statements, built, straight)


def show(statements: list[str], built: list[tuple[float, float]], straight: list[tuple[float, float]]) -> None:
    """The medians and their ratio."""
    cpu = [statistics.median(each[0] for each in side) for side in (built, straight)]
    clock = [statistics.median(each[1] for each in side) for side in (built, straight)]
    print(f"{len(statements)} statements, median of {len(built)} runs (lowest–highest)")
    for name, side, median, seconds in zip(
        ("tertial build, warm", "the same SQL straight"), (built, straight), cpu, clock, strict=True
    ):
        low, high = min(each[0] for each in side), max(each[0] for each in side)
        print(f"{name:<24} {median:6.2f} s CPU ({low:.2f}–{high:.2f}), {seconds:6.2f} s on the clock")
    print(f"{'ratio':<24} {cpu[0] / cpu[1]:6.1f}")


def main() -> None:
    """Measure, or run as the floor."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--plan", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--database", type=Path, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.plan:
        run_plan(chosen.plan, chosen.database)
    else:
        measure(chosen.runs)


if __name__ == "__main__":
    main()
