"""Candidates of small changes of the facts, for the tests of what a preview shows."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from warehouse import build, paths, store

Change = tuple[str, str, str]
"""A file, what stands in it once, and what shall stand there instead."""


@contextmanager
def candidate(folder: Path, *changes: Change) -> Iterator[str]:
    """The id of a build of the facts with some changes, gone afterwards."""
    seeds = folder / "seeds"
    shutil.copytree(paths.seeds_dir(), seeds)
    for name, before, after in changes:
        file = seeds / name
        text = file.read_text(encoding="utf-8")
        assert text.count(before) == 1, f"{before!r} in {name}"
        file.write_text(text.replace(before, after), encoding="utf-8")
    made = build.build_candidate(seeds, why="test", full_dbt=False)
    try:
        yield made.build_id
    finally:
        shutil.rmtree(store.candidate_dir(made.build_id), ignore_errors=True)


OUTCOME: Change = (
    "exempel/malutfall.csv",
    "norrbottens-e-namnd;2023;1;uppfoljningsdialoger;2505;0;",
    "norrbottens-e-namnd;2023;1;uppfoljningsdialoger;2505;1;",
)
SEAT: Change = (
    "exempel/narvaro.csv",
    "e-namnden-2023-03-03;2506;1;ersättare;ja",
    "e-namnden-2023-03-03;2506;1;tom;",
)
GOAL_NAME: Change = (
    "mal.csv",
    ";Bättre service till medborgare och näringsliv;att öka",
    ";Bättre service till alla;att öka",
)
