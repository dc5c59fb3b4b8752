"""The parent's side of a dbt run: start the child, follow it, say in Swedish what fell and what to mend."""

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
from warehouse.dbt_child import order_for
from warehouse.errors import TertialError
from warehouse.failures import NodeFailure, all_messages

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
    started: bool = False
    finished: dict[str, Any] | None = None
    failures: list[NodeFailure] = field(default_factory=list)


def run_dbt(
    database: Path,
    *,
    on_node: Callable[[int, int], None] | None = None,
    keep_open: tuple[int, ...] = (),
    timeout_seconds: float = TIMEOUT_SECONDS,
    select: str | None = None,
    verbose: bool = False,
) -> dict[str, int]:
    """Run the whole dbt project on a database file whose raw schema is loaded; returns the nodes by kind.

    `on_node(done, total)` is called as nodes finish. `keep_open` are descriptors that the child keeps too, so
    that it holds the store's lock as long as it lives. Raises TransformError unless dbt returns 0.
    """
    work = paths.dbt_work_dir()
    work.mkdir(parents=True, exist_ok=True)
    order = order_for(
        project=paths.dbt_project_dir(),
        target=work / "target",
        logs=work / "logs",
        memory_bytes=MEMORY_BYTES,
        select=select,
        verbose=verbose,
    )
    link = _link_to(database, work)
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as noise:
        child = subprocess.Popen(
            [sys.executable, "-m", "warehouse.dbt_child"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=None if verbose else noise,
            pass_fds=keep_open,
            env=_environment(link / database.name, work),
            encoding="utf-8",
        )
        clock = threading.Timer(timeout_seconds, child.kill)
        clock.start()
        try:
            report = _follow(child, json.dumps(order), on_node)
        finally:
            timed_out = not clock.is_alive()
            clock.cancel()
            child.kill()
            child.wait()
            link.unlink(missing_ok=True)
        noise.seek(0)
        log = noise.read()
    return _judge(child.returncode, report, log, timed_out, timeout_seconds)


def _link_to(database: Path, work: Path) -> Path:
    # dbt throws its partial parse away when the database's path changes, and a build's path is never the
    # same twice.
    link = work / "build"
    link.unlink(missing_ok=True)
    link.symlink_to(database.parent, target_is_directory=True)
    return link


def _environment(database: Path, work: Path) -> dict[str, str]:
    environment = dict(os.environ)
    environment["TERTIAL_WAREHOUSE_FILE"] = str(database)
    environment["PYTHONPATH"] = os.pathsep.join(
        [str(Path(__file__).resolve().parent.parent), *filter(None, [environment.get("PYTHONPATH")])]
    )
    # Without bytecode dbt's imports cost three times as much: where it may not lie beside the sources, it
    # lies in our own folder.
    if environment.pop("PYTHONDONTWRITEBYTECODE", "") or not os.access(Path(__file__).parent, os.W_OK):
        environment.setdefault("PYTHONPYCACHEPREFIX", str(work / "pycache"))
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
        if kind == "started":
            report.started = True
        elif kind == "node" and on_node is not None:
            on_node(event["done"], event["total"])
        elif kind == "failure":
            report.failures.append(_failure(event))
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
