"""dbt's own statements run again, straight in DuckDB, on facts that changed while the project did not.

Nearly all of a dbt run is dbt: its imports, its parsing, and twenty milliseconds a node. After every full run the
statements it wrote (models with their contracts and comments, data tests) are kept with a checksum of everything they
depend on. While that holds, the same statements in the same order give the same marts and judge them by the same
tests. Unit tests are about the rules and not the facts, so they are not run again.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb

from warehouse import dbt_runner, store
from warehouse.child import Say, failing_rows, run_as_child
from warehouse.fingerprint import plan_key


def transform(
    database: Path,
    *,
    on_node: Callable[[int, int], None] | None = None,
    keep_open: tuple[int, ...] = (),
) -> dict[str, int]:
    """Run the kept plan if it is made from the project as it is now, else dbt. Raises TransformError."""
    plan = dbt_runner.plan_file()
    if not _holds(plan):
        return dbt_runner.run_dbt(database, on_node=on_node, keep_open=keep_open)
    return dbt_runner.run_child(
        "warehouse.replay",
        {"plan": str(plan), "database": str(database)},
        on_node=on_node,
        keep_open=keep_open,
    )


def _holds(plan: Path) -> bool:
    try:
        return bool(json.loads(plan.read_text(encoding="utf-8"))["key"] == plan_key())
    except (OSError, ValueError, KeyError, TypeError):
        return False


def run(order: dict[str, Any], say: Say) -> bool:
    """The child's work: every statement in one transaction; True if every model was made and every test held."""
    steps = json.loads(Path(order["plan"]).read_text(encoding="utf-8"))["steps"]
    nodes: dict[str, int] = {}
    passed = True
    with store.open_writer(Path(order["database"])) as connection:
        connection.begin()
        for schema in sorted({step["schema"] for step in steps if step["kind"] == "model"}):
            connection.execute(f'create schema if not exists "{schema}"')
        for done, step in enumerate(steps, 1):
            try:
                failure, warned = _run_step(connection, step)
            except duckdb.Error as error:
                say(event="failure", **_described(step), detail=str(error), count=None, rows=[])
                passed = False
                break
            if failure is not None:
                say(event="failure", **_described(step), **failure)
                passed = False
            for kind in (step["kind"], *(["warning"] if warned else [])):
                nodes[kind] = nodes.get(kind, 0) + 1
            say(event="node", done=done, total=len(steps))
        if passed:
            connection.commit()
            connection.execute("force checkpoint")
    say(event="finished", success=passed, error=None, nodes=nodes)
    return passed


def _run_step(connection: duckdb.DuckDBPyConnection, step: dict[str, Any]) -> tuple[dict[str, Any] | None, bool]:
    """What fell, if anything, and whether a test warned, which stops nothing."""
    answer = connection.execute(step["statement"]).fetchall()
    if step["kind"] == "model":
        return None, False
    # What dbt's own test statement returns.
    count, should_warn, should_error = answer[0]
    if should_error and step["severity"] != "WARN":
        return {"detail": "", "count": count, "rows": failing_rows(connection, step["query"])}, False
    return None, bool(should_warn)


def _described(step: dict[str, Any]) -> dict[str, Any]:
    return {name: step[name] for name in ("kind", "name", "file", "model", "description", "tables")}


if __name__ == "__main__":
    run_as_child(run)
