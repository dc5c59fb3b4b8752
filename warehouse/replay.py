"""dbt's own statements run again, straight in DuckDB, on facts that changed while the project did not.

Nearly all of a dbt run is dbt: its imports, its parsing, and twenty milliseconds a node. After every full run the
statements it wrote (models with their contracts and comments, data tests) are kept with a checksum of everything they
depend on. While that holds, the same statements give the same marts and judge them by the same tests; they are run in
memory, side by side where one doesn't wait for another. Unit tests are about the rules and not the facts, so they are
not run again. A mart that is made from unchanged facts only stands as it is in the build that this one begins from;
every data test is run whatever has changed.
"""

import graphlib
import json
import re
import threading
from collections.abc import Callable
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from pathlib import Path
from typing import Any

import duckdb

from warehouse import carry_over, dbt_runner, store
from warehouse.child import Say, failing_rows, run_as_child
from warehouse.fingerprint import plan_key
from warehouse.load import SCHEMA as RAW
from warehouse.measures import MARTS
from warehouse.validation import CheckResult

_DISK = "disk"
# Where dbt begins to write down descriptions, after the model itself.
_COMMENTS = re.compile(r"\n\s*comment on (?:table|column) ", re.IGNORECASE)
_SIDE_BY_SIDE = 2


def transform(
    database: Path,
    *,
    on_node: Callable[[int, int], None] | None = None,
    keep_open: tuple[int, ...] = (),
    unchanged: frozenset[str] = frozenset(),
) -> dict[str, int]:
    """Run the kept plan if it is made from the project as it is now, else dbt. Raises TransformError.

    `unchanged` names raw tables from which the marts in the database are made already.
    """
    plan = dbt_runner.plan_file()
    if not _holds(plan):
        return dbt_runner.run_dbt(database, on_node=on_node, keep_open=keep_open)
    return dbt_runner.run_child(
        "warehouse.replay",
        {"plan": str(plan), "database": str(database), "unchanged": sorted(unchanged)},
        on_node=on_node,
        keep_open=keep_open,
    )


class Replay:
    """The steps of one build that begins from the current one."""

    def __init__(self) -> None:
        self._unchanged: dict[Path, frozenset[str]] = {}

    def begin(self, database: Path, result: CheckResult, project_hash: str) -> frozenset[str]:
        """`carry_over.from_current`, remembered for the transform of the same database."""
        self._unchanged[database] = carry_over.from_current(database, result, project_hash)
        return self._unchanged[database]

    def transform(
        self, database: Path, *, on_node: Callable[[int, int], None] | None = None, keep_open: tuple[int, ...] = ()
    ) -> dict[str, int]:
        """`transform` that leaves the marts of unchanged facts as they are."""
        unchanged = self._unchanged.get(database, frozenset())
        return transform(database, on_node=on_node, keep_open=keep_open, unchanged=unchanged)


def keep_ready() -> None:
    """Start the process of the next replay before it is needed."""
    dbt_runner.keep_ready("warehouse.replay")


def _holds(plan: Path) -> bool:
    try:
        return bool(json.loads(plan.read_text(encoding="utf-8"))["key"] == plan_key())
    except (OSError, ValueError, KeyError, TypeError):
        return False


def run(order: dict[str, Any], say: Say) -> bool:
    """The child's work, in memory; the marts are written if every model was made and every test held.

    What doesn't wait for each other runs side by side. The order can't change what comes out: a statement reads only
    what dbt says that it reads, and that is finished before it begins.
    """
    steps = json.loads(Path(order["plan"]).read_text(encoding="utf-8"))["steps"]
    with store.open_memory() as connection:
        _stage(connection, Path(order["database"]), steps)
        has_marts = _has_the_marts(connection, steps)
        places = set(range(len(steps)))
        if has_marts:
            steps = [{**step, "statement": _COMMENTS.split(step["statement"], 1)[0]} for step in steps]
            places = places_to_run(steps, frozenset(order["unchanged"]))
            standing = [step["name"] for place, step in enumerate(steps) if _is_mart(step) and place not in places]
            _show(connection, standing)
        outcome = _Outcome(say, len(steps), len(steps) - len(places))
        _run_side_by_side(connection, steps, places, outcome)
        for place, failure in sorted(outcome.failures.items()):
            say(event="failure", **_described(steps[place]), **failure)
        passed = not outcome.failures
        if passed:
            (_fill if has_marts else _write)(connection)
    say(event="finished", success=passed, error=None, nodes=outcome.nodes)
    return passed


def _is_mart(step: dict[str, Any]) -> bool:
    return bool(step["kind"] == "model" and step["schema"] == MARTS)


def places_to_run(steps: list[dict[str, Any]], unchanged: frozenset[str]) -> set[int]:
    """Places in the plan of every test, every mart that a changed raw table reaches, and what these read on the way."""
    waiting = [
        place
        for place, step in enumerate(steps)
        if step["kind"] == "test" or (_is_mart(step) and not unchanged.issuperset(step["tables"]))
    ]
    found = set(waiting)
    while waiting:
        for place in steps[waiting.pop()]["after"]:
            if place not in found and not _is_mart(steps[place]):
                found.add(place)
                waiting.append(place)
    return found


def _show(connection: duckdb.DuckDBPyConnection, marts: list[str]) -> None:
    """The marts that stand as they are, where the statements look for them."""
    for name in marts:
        connection.execute(f'create view {MARTS}."{name}" as select * from {_DISK}.{MARTS}."{name}"')  # noqa: S608


class _Outcome:
    """What has been run, from several threads."""

    def __init__(self, say: Say, total: int, standing: int = 0) -> None:
        self._say, self._total, self._lock = say, total, threading.Lock()
        # What isn't run again is models only, and each of them has been made from the same facts before.
        self.nodes: dict[str, int] = {"model": standing} if standing else {}
        self.failures: dict[int, dict[str, Any]] = {}
        self.stopped = False

    def note(self, place: int, step: dict[str, Any], failure: dict[str, Any] | None, warned: bool) -> None:
        with self._lock:
            for kind in (step["kind"], *(["warning"] if warned else [])):
                self.nodes[kind] = self.nodes.get(kind, 0) + 1
            if failure is not None:
                self.failures[place] = failure
                # Without a model the rest can't be judged; a test that falls leaves the others to be told too.
                self.stopped = self.stopped or step["kind"] == "model"
            done = sum(count for kind, count in self.nodes.items() if kind != "warning")
            self._say(event="node", done=done, total=self._total)


def _stage(connection: duckdb.DuckDBPyConnection, database: Path, steps: list[dict[str, Any]]) -> None:
    """A database in memory with the name that the statements use, that reads the raw tables where they lie."""
    # The path and the names are the product's own: a build in the making, the contracts' tables, the project's schemas.
    place = str(database).replace("'", "''")
    # The tables are small: two statements side by side do more than two threads in one.
    connection.execute("set threads = 1")
    connection.execute(f"attach '{place}' as {_DISK}")
    connection.execute(f"attach ':memory:' as \"{database.stem}\"")
    connection.execute(f'use "{database.stem}"')
    for schema in sorted({step["schema"] for step in steps if step["kind"] == "model"} | {RAW}):
        connection.execute(f'create schema "{schema}"')
    for (table,) in _tables(connection, _DISK, RAW):
        connection.execute(f'create view {RAW}."{table}" as select * from {_DISK}.{RAW}."{table}"')  # noqa: S608


def _has_the_marts(connection: duckdb.DuckDBPyConnection, steps: list[dict[str, Any]]) -> bool:
    """Whether the file began as a copy of an earlier build: then its marts have their descriptions already."""
    wanted = {step["name"] for step in steps if _is_mart(step)}
    return {name for (name,) in _tables(connection, _DISK, MARTS)} == wanted


def _tables(connection: duckdb.DuckDBPyConnection, database: str, schema: str) -> list[tuple[str]]:
    return connection.execute(
        "select table_name from duckdb_tables() where database_name = ? and schema_name = ? order by 1",
        [database, schema],
    ).fetchall()


def _run_side_by_side(
    connection: duckdb.DuckDBPyConnection, steps: list[dict[str, Any]], places: set[int], outcome: _Outcome
) -> None:
    waiting = graphlib.TopologicalSorter({place: places.intersection(steps[place]["after"]) for place in places})
    waiting.prepare()
    with ThreadPoolExecutor(_SIDE_BY_SIDE) as pool:
        running: dict[Future[None], int] = {}
        while waiting.is_active() and not outcome.stopped:
            # The order of the full run among those that may begin: what much else waits for tends to stand early.
            for place in sorted(waiting.get_ready()):
                running[pool.submit(_run_step, connection, place, steps[place], outcome)] = place
            finished, _ = wait(running, return_when=FIRST_COMPLETED)
            for each in finished:
                each.result()
                waiting.done(running.pop(each))


def _run_step(connection: duckdb.DuckDBPyConnection, place: int, step: dict[str, Any], outcome: _Outcome) -> None:
    if outcome.stopped:
        return
    failure, warned = None, False
    with connection.cursor() as cursor:
        try:
            answer = cursor.execute(step["statement"]).fetchall()
            if step["kind"] == "test":
                # What dbt's own test statement returns.
                count, should_warn, should_error = answer[0]
                warned = bool(should_warn)
                if should_error and step["severity"] != "WARN":
                    failure = {"detail": "", "count": count, "rows": failing_rows(cursor, step["query"])}
        except duckdb.Error as error:
            failure = {"detail": str(error), "count": None, "rows": []}
    outcome.note(place, step, failure, warned and failure is None)


def _write(connection: duckdb.DuckDBPyConnection) -> None:
    """The marts, with their descriptions and what may not be missing, to the file that holds the raw tables."""
    here = connection.execute("select current_database()").fetchall()[0][0]
    schemas = connection.execute(
        "select schema_name from duckdb_schemas() where database_name = ? and not internal", [here]
    ).fetchall()
    for (schema,) in schemas:
        if schema != MARTS:
            connection.execute(f'drop schema "{here}"."{schema}" cascade')
    connection.execute(f'copy from database "{here}" to {_DISK}')
    connection.execute(f"detach {_DISK}")


def _fill(connection: duckdb.DuckDBPyConnection) -> None:
    """The rows of the marts made now to a file that has the marts of an earlier build of the same project."""
    here = connection.execute("select current_database()").fetchall()[0][0]
    connection.begin()
    for (table,) in _tables(connection, here, MARTS):
        # The names come from the database's own catalogue.
        connection.execute(f'delete from {_DISK}.{MARTS}."{table}"')  # noqa: S608
        connection.execute(f'insert into {_DISK}.{MARTS}."{table}" from "{here}".{MARTS}."{table}"')
    connection.commit()
    connection.execute(f"force checkpoint {_DISK}")
    connection.execute(f"detach {_DISK}")


def _described(step: dict[str, Any]) -> dict[str, Any]:
    return {name: step[name] for name in ("kind", "name", "file", "model", "description", "tables")}


if __name__ == "__main__":
    run_as_child(run)
