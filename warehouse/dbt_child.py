"""The process that runs dbt: one per build, so that nothing of dbt or its database handle outlives it.

Started by ``warehouse.dbt_runner`` as ``python -m warehouse.dbt_child``; the order to run comes as JSON on
stdin, what happens goes out as one JSON object a line on stdout. dbt is imported here and nowhere else in the
product.
"""

import ctypes
import itertools
import json
import os
import resource
import signal
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

FAILING_ROWS_SHOWN = 5
_KILL_ME_WITH_MY_PARENT = 1  # PR_SET_PDEATHSIG of Linux' prctl


def main() -> None:
    """Run the ordered dbt build and exit with 0 only if dbt says that everything passed."""
    order = json.loads(sys.stdin.read())
    _die_with_parent(order["parent"])
    limit = order["memory_bytes"]
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    # What dbt or a library prints must not be mistaken for a report: it goes to stderr, which the parent
    # keeps.
    report = os.fdopen(os.dup(1), "w", encoding="utf-8", buffering=1)
    os.dup2(2, 1)
    passed = run(order, report)
    report.flush()
    sys.stderr.flush()
    # Taking dbt's hundred thousand objects apart costs a tenth of a second and the file is already closed.
    os._exit(0 if passed else 1)


def _die_with_parent(parent: int) -> None:
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(_KILL_ME_WITH_MY_PARENT, signal.SIGKILL)
        if os.getppid() != parent:
            os._exit(1)


def run(order: dict[str, Any], report: Any) -> bool:
    """Run dbt in this process, report what happens and close the database; True if everything passed."""
    from dbt.adapters.duckdb.connections import DuckDBConnectionManager
    from dbt.cli.main import dbtRunner

    def say(**what: Any) -> None:
        report.write(json.dumps(what, ensure_ascii=False, default=str) + "\n")

    finished = itertools.count(1)

    def on_event(message: Any) -> None:
        # dbt runs this in the middle of a node and takes an exception here for a failure of the node.
        if message.info.name in ("LogModelResult", "LogTestResult", "LogNodeResult"):
            node = message.data
            total = getattr(node, "total", None) or getattr(node, "num_models", None)
            say(event="node", done=next(finished), total=total)

    say(event="started")
    outcome = dbtRunner(callbacks=[on_event]).invoke(order["arguments"])
    results = list(getattr(outcome.result, "results", None) or [])
    environment = DuckDBConnectionManager._ENV
    try:
        for failure in _failures(results, environment):
            say(event="failure", **failure)
    finally:
        if environment is not None:
            # Closing writes the checkpoint; leaving it to the interpreter's exit would leave a write-ahead
            # log.
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
        if result.status not in ("error", "fail", "runtime error"):
            continue
        node = result.node
        tested = _tested_model(node, nodes)
        yield {
            "kind": str(node.resource_type),
            "name": node.name,
            "file": node.original_file_path,
            "status": str(result.status),
            "model": tested.name if tested is not None else None,
            "description": node.description or "",
            "model_description": tested.description if tested is not None else "",
            "detail": result.message or "",
            "count": result.failures,
            "tables": sorted(_raw_tables(node, nodes)),
            "rows": _failing_rows(result, environment),
        }


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


def _failing_rows(result: Any, environment: Any) -> list[dict[str, Any]]:
    compiled = getattr(result.node, "compiled_code", None)
    if str(result.node.resource_type) != "test" or not compiled or environment is None:
        return []
    handle = environment.handle()
    try:
        cursor = handle.cursor()
        # The text is the test that dbt itself has just run.
        cursor.execute(f"select * from ({compiled}) limit {FAILING_ROWS_SHOWN}")  # noqa: S608
        names = [each[0] for each in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
    except Exception:
        # The rows only make the message better; a test that can't be run at all says so in its own detail.
        return []
    finally:
        handle.close()


def order_for(
    *, project: Path, target: Path, logs: Path, memory_bytes: int, select: str | None, verbose: bool
) -> dict[str, Any]:
    """The order as the child wants it: no artefacts, no log files, the partial parse kept in `target`."""
    # --single-threaded is not used: with dbt-duckdb it closes the connection before the first node.
    quiet = ["--log-level", "info"] if verbose else ["--log-level", "none", "--quiet"]
    return {
        "parent": os.getpid(),
        "memory_bytes": memory_bytes,
        "arguments": [
            *quiet,
            "--log-level-file",
            "none",
            "--no-write-json",
            "--no-send-anonymous-usage-stats",
            "--no-version-check",
            "--no-use-colors",
            "build",
            *(["--select", select] if select else []),
            "--threads",
            "1",
            "--project-dir",
            str(project),
            "--profiles-dir",
            str(project),
            "--target-path",
            str(target),
            "--log-path",
            str(logs),
        ],
    }


if __name__ == "__main__":
    main()
