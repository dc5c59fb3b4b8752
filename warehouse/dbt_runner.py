"""The parent's side of a dbt run: start the child, follow it, say in Swedish what fell and what to mend."""

import functools
import json
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from warehouse import paths
from warehouse.dbt_child import arguments_for
from warehouse.errors import TertialError
from warehouse.failures import NodeFailure, all_messages
from warehouse.fingerprint import plan_key

TIMEOUT_SECONDS = 900.0
MEMORY_BYTES = 6 * 1024**3
"""Address space of the dbt process; DuckDB inside it is held to the 1 GB of profiles.yml."""


class TransformError(TertialError):
    """dbt did not return 0. `failures` holds what fell, `log` what dbt printed."""

    def __init__(self, message: str, failures: tuple[NodeFailure, ...] = (), log: str = "") -> None:
        super().__init__(message)
        self.failures = failures
        self.log = log


@dataclass
class _Report:
    finished: dict[str, Any] | None = None
    plan: list[dict[str, Any]] | None = None
    failures: list[NodeFailure] = field(default_factory=list)


def run_dbt(
    database: Path,
    *,
    on_node: Callable[[int, int], None] | None = None,
    keep_open: tuple[int, ...] = (),
    verbose: bool = False,
    timeout_seconds: float = TIMEOUT_SECONDS,
) -> dict[str, int]:
    """Run the whole dbt project on a database file whose raw schema is loaded; returns the nodes by kind.

    `on_node(done, total)` is called as nodes finish. `keep_open` are descriptors that the child keeps too, so
    that it holds the store's lock as long as it lives. Raises TransformError unless dbt returns 0.
    """
    work = paths.dbt_work_dir()
    work.mkdir(parents=True, exist_ok=True)
    project = paths.dbt_project_dir()
    arguments = arguments_for(project=project, target=work / "target", logs=work / "logs", verbose=verbose)
    key = plan_key()
    link = _link_to(database, work)
    try:
        return run_child(
            "warehouse.dbt_child",
            {"arguments": arguments},
            on_node=on_node,
            on_plan=functools.partial(_keep_plan, key),
            keep_open=keep_open,
            verbose=verbose,
            timeout_seconds=timeout_seconds,
            environment={"TERTIAL_WAREHOUSE_FILE": str(link / database.name)},
        )
    finally:
        link.unlink(missing_ok=True)


def plan_file() -> Path:
    """The statements of the last full run, with the checksum of what they were made from."""
    return paths.dbt_work_dir() / "plan.json"


def _keep_plan(key: str, steps: list[dict[str, Any]]) -> None:
    plan = plan_file()
    if plan_key() != key:
        # The project was edited under the run: nobody knows which version the statements are of.
        plan.unlink(missing_ok=True)
        return
    fresh = plan.with_suffix(".new")
    fresh.write_text(json.dumps({"key": key, "steps": steps}, ensure_ascii=False), encoding="utf-8")
    fresh.replace(plan)


_waiting: dict[str, "subprocess.Popen[str]"] = {}


def keep_ready(module: str) -> None:
    """Start the next child of a module before it is needed, so that its imports cost nobody's time.

    It waits for its order and ends if this process does. For a process that builds again and again; call it from the
    thread that builds: the child goes when that thread does.
    """
    if module not in _waiting or _waiting[module].poll() is not None:
        _waiting[module] = _start(module, stderr=subprocess.DEVNULL)


def _start(
    module: str, *, stderr: Any, keep_open: tuple[int, ...] = (), environment: dict[str, str] | None = None
) -> "subprocess.Popen[str]":
    # The module's name is one of our own, written in this package.
    return subprocess.Popen(  # noqa: S603
        [sys.executable, "-m", module],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=stderr,
        pass_fds=keep_open,
        env=_environment(environment or {}),
        encoding="utf-8",
    )


def run_child(
    module: str,
    order: dict[str, Any],
    *,
    on_node: Callable[[int, int], None] | None = None,
    on_plan: Callable[[list[dict[str, Any]]], None] | None = None,
    keep_open: tuple[int, ...] = (),
    verbose: bool = False,
    timeout_seconds: float = TIMEOUT_SECONDS,
    environment: dict[str, str] | None = None,
) -> dict[str, int]:
    """Give an order to a module that ends in `child.run_as_child` and follow it; returns the nodes by kind.

    The child is killed at the time limit and never outlives this call. Raises TransformError unless it ends with 0.
    """
    order = {**order, "parent": os.getpid(), "memory_bytes": MEMORY_BYTES}
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as noise:
        child = None if environment or verbose else _waiting.pop(module, None)
        if child is None or child.poll() is not None:
            child = _start(module, stderr=None if verbose else noise, keep_open=keep_open, environment=environment)
        clock = threading.Timer(timeout_seconds, child.kill)
        clock.start()
        try:
            report = _follow(child, json.dumps(order), on_node)
        finally:
            timed_out = not clock.is_alive()
            clock.cancel()
            child.kill()
            child.wait()
        noise.seek(0)
        log = noise.read()
    nodes = _judge(child.returncode, report, log, timed_out, timeout_seconds)
    if on_plan is not None and report.plan is not None:
        on_plan(report.plan)
    return nodes


def _link_to(database: Path, work: Path) -> Path:
    # dbt throws its partial parse away when the database's path changes, and a build's path is never the
    # same twice.
    link = work / "build"
    link.unlink(missing_ok=True)
    link.symlink_to(database.parent, target_is_directory=True)
    return link


def _environment(more: dict[str, str]) -> dict[str, str]:
    environment = {**os.environ, **more}
    package = Path(__file__).resolve().parent
    environment["PYTHONPATH"] = os.pathsep.join([str(package.parent), *filter(None, [os.environ.get("PYTHONPATH")])])
    # Without bytecode dbt's imports cost three times as much: where none may lie beside the sources, it lies with us.
    if environment.pop("PYTHONDONTWRITEBYTECODE", "") or not os.access(package, os.W_OK):
        environment.setdefault("PYTHONPYCACHEPREFIX", str(paths.dbt_work_dir() / "pycache"))
    return environment


def _follow(child: "subprocess.Popen[str]", order: str, on_node: Callable[[int, int], None] | None) -> _Report:
    report = _Report()
    if child.stdin is None or child.stdout is None:
        raise RuntimeError("the child was started without its pipes")
    try:
        child.stdin.write(order)
        child.stdin.close()
    except BrokenPipeError:
        return report
    for line in child.stdout:
        try:
            event = json.loads(line)
        except ValueError:
            continue
        kind = event.pop("event", "")
        if kind == "node" and on_node is not None:
            on_node(event["done"], event["total"])
        elif kind == "failure":
            report.failures.append(_failure(event))
        elif kind == "plan":
            report.plan = event["steps"]
        elif kind == "finished":
            report.finished = event
    child.wait()
    return report


def _failure(event: dict[str, Any]) -> NodeFailure:
    return NodeFailure(
        kind=event["kind"],
        name=event["name"],
        file=event["file"],
        model=event["model"],
        description=event["description"],
        detail=event["detail"],
        count=event["count"],
        seeds=tuple(f"seeds/{table}.csv" for table in event["tables"]),
        rows=tuple(event["rows"]),
    )


def _judge(code: int, report: _Report, log: str, timed_out: bool, timeout_seconds: float) -> dict[str, int]:
    finished = report.finished
    if timed_out:
        raise TransformError(
            f"Modellerna blev inte klara på {timeout_seconds:.0f} sekunder och bygget avbröts. Försök igen; om "
            "det upprepas, kör med --verbose och visa utskriften för den som sköter modellerna.",
            log=log,
        )
    if code == 0 and finished is not None and finished["success"] and not report.failures:
        nodes: dict[str, int] = finished["nodes"]
        return nodes
    if report.failures:
        raise TransformError(
            f"Modellerna höll inte, så inget publicerades:\n{all_messages(report.failures)}\n"
            "Kör `tertial build` igen när det är rättat.",
            tuple(report.failures),
            log,
        )
    if finished is not None and finished["error"]:
        raise TransformError(f"dbt-projektet går inte att läsa eller köra. dbt säger: {finished['error']}", log=log)
    raise TransformError(
        "dbt avbröts utan svar (minnet kan ha tagit slut). Försök igen; om det upprepas, kör med --verbose och "
        "visa utskriften för den som sköter modellerna.",
        log=log,
    )
