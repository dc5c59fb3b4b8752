"""The process that runs dbt: one per build, so that nothing of dbt or its database handle outlives it.

Started by ``warehouse.dbt_runner`` as ``python -m warehouse.dbt_child``. dbt is imported here and nowhere else in
the product.
"""

import itertools
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from warehouse.child import Say, failing_rows, run_as_child


def run(order: dict[str, Any], say: Say) -> bool:
    """Run dbt in this process, report what happens and close the database; True if everything passed."""
    from dbt.adapters.duckdb.connections import DuckDBConnectionManager
    from dbt.cli.main import dbtRunner

    finished = itertools.count(1)

    def on_event(message: Any) -> None:
        # dbt runs this in the middle of a node and takes an exception here for a failure of the node.
        if message.info.name in ("LogModelResult", "LogTestResult", "LogNodeResult"):
            node = message.data
            total = getattr(node, "total", None) or getattr(node, "num_models", None)
            say(event="node", done=next(finished), total=total)

    outcome = dbtRunner(callbacks=[on_event]).invoke(order["arguments"])
    results = list(getattr(outcome.result, "results", None) or [])
    environment = DuckDBConnectionManager._ENV
    try:
        for failure in _failures(results, environment):
            say(event="failure", **failure)
        if outcome.success:
            say(event="plan", steps=_plan(results))
    finally:
        if environment is not None:
            # Closing writes the checkpoint; leaving it to the interpreter's exit would leave a write-ahead log.
            environment.close()
    error = None if outcome.exception is None else str(outcome.exception)
    say(event="finished", success=outcome.success, error=error, nodes=_counts(results))
    return bool(outcome.success)


def _counts(results: Iterable[Any]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for result in results:
        kind = str(result.node.resource_type)
        counts[kind] = counts.get(kind, 0) + 1
        if result.status == "warn":
            counts["warning"] = counts.get("warning", 0) + 1
    return counts


def _failures(results: list[Any], environment: Any) -> Iterable[dict[str, Any]]:
    nodes = {result.node.unique_id: result.node for result in results}
    for result in results:
        if result.status in ("error", "fail", "runtime error"):
            found = {**_described(result.node, nodes), "detail": result.message or "", "count": result.failures}
            yield {**found, "rows": _rows(result.node, environment)}


def _described(node: Any, nodes: dict[str, Any]) -> dict[str, Any]:
    tested = _tested_model(node, nodes)
    return {
        "kind": str(node.resource_type),
        "name": node.name,
        "file": node.original_file_path,
        "model": tested.name if tested is not None else None,
        "description": node.description or "",
        "tables": sorted(_raw_tables(node, nodes)),
    }


def _plan(results: list[Any]) -> list[dict[str, Any]]:
    """What was run, to run again on other facts: the statements dbt wrote down, in the order it ran them."""
    nodes = {result.node.unique_id: result.node for result in results}
    ran = [result for result in results if str(result.node.resource_type) in ("model", "test")]
    places = {result.node.unique_id: place for place, result in enumerate(ran)}
    return [
        {
            **_described(result.node, nodes),
            "after": sorted(places[each] for each in _depends_on(result.node) if each in places),
            "schema": result.node.schema,
            "statement": Path(result.node.build_path).read_text(encoding="utf-8"),
            "query": result.node.compiled_code,
            "severity": str(getattr(result.node.config, "severity", "ERROR")).upper(),
        }
        for result in ran
    ]


def _depends_on(node: Any) -> list[str]:
    return list(getattr(node, "depends_on_nodes", None) or [])


def _tested_model(node: Any, nodes: dict[str, Any]) -> Any:
    if str(node.resource_type) == "model":
        return node
    attached = getattr(node, "attached_node", None) or getattr(node, "tested_node_unique_id", None)
    models = [each for each in (attached, *_depends_on(node)) if each in nodes]
    return nodes[models[0]] if models else None


def _raw_tables(node: Any, nodes: dict[str, Any]) -> set[str]:
    found: set[str] = set()
    waiting, seen = [node.unique_id], set[str]()
    while waiting:
        unique_id = waiting.pop()
        if unique_id in seen:
            continue
        seen.add(unique_id)
        if unique_id.startswith("source."):
            found.add(unique_id.rsplit(".", 1)[-1])
        elif unique_id in nodes:
            waiting.extend(_depends_on(nodes[unique_id]))
    return found


def _rows(node: Any, environment: Any) -> list[dict[str, Any]]:
    if str(node.resource_type) != "test" or environment is None:
        return []
    handle = environment.handle()
    try:
        return failing_rows(handle.cursor(), getattr(node, "compiled_code", None))
    finally:
        handle.close()


def arguments_for(*, project: Path, target: Path, logs: Path, verbose: bool) -> list[str]:
    """The command line of dbt: no artefacts, no log files, the partial parse kept in `target`."""
    # --single-threaded is not used: with dbt-duckdb it closes the connection before the first node.
    return [
        *(["--log-level", "info"] if verbose else ["--log-level", "none", "--quiet"]),
        *("--log-level-file", "none", "--no-write-json", "--no-send-anonymous-usage-stats"),
        *("--no-version-check", "--no-use-colors", "build", "--threads", "1"),
        *("--project-dir", str(project), "--profiles-dir", str(project)),
        *("--target-path", str(target), "--log-path", str(logs)),
    ]


if __name__ == "__main__":
    run_as_child(run)
