"""The three steps of a build that know what the facts mean: check, load, transform."""

import functools
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import duckdb

from warehouse import carry_over, dbt_runner
from warehouse.load import load_raw
from warehouse.replay import Replay
from warehouse.validation import CheckResult, check_seeds


class Transform(Protocol):
    """What turns a database with a raw schema into one with marts; returns the number of nodes by kind."""

    def __call__(
        self, database: Path, *, on_node: Callable[[int, int], None] | None, keep_open: tuple[int, ...]
    ) -> dict[str, int]:
        """Transform the database in place. Raises TransformError if anything in it does not hold."""
        ...


@dataclass(frozen=True)
class Steps:
    """The steps that know what the facts mean. Tests replace them to publish small builds quickly.

    `begin` may lay a database in place; it gives the names of the raw tables that `load` need not write again.
    """

    check: Callable[[Path], CheckResult] = check_seeds
    load: Callable[[CheckResult, duckdb.DuckDBPyConnection, frozenset[str]], dict[str, int]] = load_raw
    transform: Transform = dbt_runner.run_dbt
    begin: Callable[[Path, CheckResult, str], frozenset[str]] = carry_over.nothing


def steps_for(*, full_dbt: bool = True, verbose: bool = False) -> Steps:
    """The real steps: all of dbt, or only its statements again where nothing but the facts has changed.

    `verbose` shows dbt's own log on the terminal.
    """
    if not full_dbt:
        replay = Replay()
        return Steps(transform=replay.transform, begin=replay.begin)
    return Steps(transform=functools.partial(dbt_runner.run_dbt, verbose=verbose))
