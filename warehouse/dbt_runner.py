"""The parent's side of a dbt run: start the child, follow it, say in Swedish what fell and what to mend."""

import json
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from warehouse import paths
from warehouse.dbt_child import order_for
from warehouse.errors import TertialError

TIMEOUT_SECONDS = 900.0
MEMORY_BYTES = 6 * 1024**3
"""Address space of the dbt process; DuckDB inside it is held to the 1 GB of profiles.yml."""

_SEEDS_NAMED = 4


@dataclass(frozen=True)
class NodeFailure:
    """One dbt model or test that fell, with what helps the coordinator to mend it."""

    kind: str
    name: str
    model: str | None
    description: str
    detail: str
    count: int | None
    seeds: tuple[str, ...] = ()
    rows: tuple[Mapping[str, Any], ...] = ()

    def message(self) -> str:
        """What fell and what to mend, in Swedish, as one paragraph."""
        return " ".join(part for part in (self._what(), self._why(), self._where(), self._advice()) if part)

    def _what(self) -> str:
        if self.kind == "unit_test":
            return f"Regelprovet {self.name} för {self.model} gav fel svar."
        if self.kind == "test":
            rows = "" if not self.count else f" {self.count} {'rad' if self.count == 1 else 'rader'} avviker."
            return f"Kontrollen {self.name} i {self.model or 'projektet'} föll.{rows}"
        return f"Modellen {self.name} gick inte att bygga."

    def _why(self) -> str:
        description = " ".join(self.description.split())
        if description:
            return f"Den säger: {description}"
        return f"dbt säger: {' '.join(self.detail.split())}" if self.detail and self.kind != "test" else ""

    def _where(self) -> str:
        places = [f"{row['seed_file']} rad {row['seed_row']}" for row in self.rows if _has_place(row)]
        if places:
            return f"Se {', '.join(dict.fromkeys(places))}."
        shown = "; ".join(", ".join(f"{name} = {value}" for name, value in row.items()) for row in self.rows[:3])
        rows = f"Det gäller {shown}." if shown else ""
        if 0 < len(self.seeds) <= _SEEDS_NAMED:
            return f"{rows} Uppgifterna kommer ur {', '.join(self.seeds)}.".strip()
        return rows

    def _advice(self) -> str:
        if self.kind == "unit_test":
            return "Felet ligger i en regel i dbt-projektet, inte i fakta: den som sköter modellerna rättar den."
        return "Rätta raderna i fakta, eller regeln om den är fel, och kör `tertial build` igen."


def _has_place(row: Mapping[str, Any]) -> bool:
    return row.get("seed_file") is not None and row.get("seed_row") is not None


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
        lines = "\n".join(f"– {failure.message()}" for failure in report.failures)
        raise TransformError(f"Modellerna byggdes inte, så inget publicerades:\n{lines}", tuple(report.failures), log)
    if finished is not None and finished["error"]:
        raise TransformError(f"dbt-projektet går inte att läsa eller köra. dbt säger: {finished['error']}", log=log)
    raise TransformError(
        "dbt avbröts utan svar (minnet kan ha tagit slut). Försök igen; om det upprepas, kör med --verbose och "
        "visa utskriften för den som sköter modellerna.",
        log=log,
    )
