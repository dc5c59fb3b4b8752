"""SIGKILL at random points while readers run: nothing promised is lost, half-published or unreadable.

Two publishers that are wrong on purpose go through the same harness, so that the test is known to be able to fail.
TERTIAL_KILL_ROUNDS makes the main round longer (36 by default, about ten seconds on a quiet machine).
"""

import json
import os
import random
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path
from typing import Any

import pytest

from tests.warehouse import small_builds
from warehouse import build, history, paths, store

HERE = Path(__file__).parent
ROUNDS = int(os.environ.get("TERTIAL_KILL_ROUNDS", "36"))
CONTROL_ROUNDS = 12


def run_harness(home: Path, publisher: str, rounds: int) -> dict[str, Any]:
    seed = random.SystemRandom().randrange(10**6)
    done = subprocess.run(
        [sys.executable, "-m", "tests.warehouse.kill_harness", str(home), publisher, str(rounds), str(seed)],
        cwd=HERE.parents[1],
        capture_output=True,
        text=True,
        check=False,
        timeout=60 + 2 * rounds,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    print(f"seed {seed}:", {key: value for key, value in found.items() if key not in ("promised", "wrong")})
    return found


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "home"
    monkeypatch.setenv("TERTIAL_HOME", str(folder))
    return folder


def names_of_builds() -> set[str]:
    return {path.name for path in paths.builds_dir().iterdir()}


def test_nothing_is_lost_or_half_published(home: Path) -> None:
    found = run_harness(home, "sound", ROUNDS)
    assert found["wrong"] == []
    assert found["killed"] == ROUNDS
    assert found["reads"] > ROUNDS
    assert len(found["promised"]) >= ROUNDS // 8
    assert found["promised"] == sorted(set(found["promised"]))
    assert found["orphans"].get(".partial", 0) > 0, "no kill came while a build was being made"

    # The next one to publish finds a store that works and leaves nothing of what the killed ones left.
    number = max(found["promised"], default=0) + 1000
    small_builds.write_fact(home.parent / "seeds", number)
    assert build.build(home.parent / "seeds", steps=small_builds.small_steps()).ok
    assert small_builds.read_current() == number
    assert names_of_builds() == {each.build_id for each in store.published_builds()}
    assert sorted(path.name for path in home.iterdir()) == ["builds", "current", "history.git", "lock"]
    assert_journal_is_whole([*found["promised"], number])


def assert_journal_is_whole(promised: list[int]) -> None:
    """Every promise is a version, in one chain without gaps, and what readers see is the version that holds."""
    versions = history.versions(None)
    facts_of = {each.id: int(history.files(each.id)[small_builds.FACT]) for each in versions}
    assert [each.number for each in versions] == list(range(len(versions), 0, -1))
    assert [each.parent for each in versions] == [*(each.id for each in versions[1:]), None]
    assert set(promised) <= set(facts_of.values())
    assert facts_of[versions[0].id] == small_builds.read_current()
    assert versions[0].build_id == store.current_build_id()
    assert history.pending() == {}


@pytest.mark.parametrize(
    ("publisher", "caught"),
    [("in_place", ("mixed:", "unreadable:")), ("hasty", ("lost:",))],
    ids=["rebuilds the live file", "promises too early"],
)
def test_the_harness_catches_a_bad_publisher(home: Path, publisher: str, caught: tuple[str, ...]) -> None:
    found = run_harness(home, publisher, CONTROL_ROUNDS)
    assert [text for text in found["wrong"] if text.startswith(caught)]


DBT_PUBLISHER = """
import sys
from pathlib import Path
from tests.warehouse import small_builds
from warehouse import build, dbt_runner

outcome = build.build(Path(sys.argv[1]), steps=small_builds.small_steps(dbt_runner.run_dbt), wait_seconds=20.0)
print(outcome.message)
sys.exit(0 if outcome.ok else 1)
"""


def write_dbt_project(folder: Path) -> None:
    files = {
        "dbt_project.yml": """
            name: small
            profile: small
            models: {small: {+materialized: table, +schema: marts}}
            """,
        "profiles.yml": """
            small:
              target: only
              outputs:
                only: {type: duckdb, path: "{{ env_var('TERTIAL_WAREHOUSE_FILE') }}", schema: marts, threads: 1}
            """,
        "macros/names.sql": "{% macro generate_schema_name(name, node) %}{{ name }}{% endmacro %}",
        "models/sources.yml": """
            sources:
              - {name: raw, tables: [{name: tal}]}
            """,
        "models/a.sql": "select n from {{ source('raw', 'tal') }}, range(4)",
        "models/b.sql": "select n from {{ ref('a') }}",
    }
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(textwrap.dedent(text).strip() + "\n", encoding="utf-8")


def start_dbt_publisher(seeds: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", DBT_PUBLISHER, str(seeds)],
        cwd=HERE.parents[1],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def test_a_kill_in_the_middle_of_dbt(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project, seeds = home.parent / "dbt_project", home.parent / "seeds"
    write_dbt_project(project)
    monkeypatch.setenv("TERTIAL_DBT_PROJECT", str(project))
    small_builds.write_fact(seeds, 1)
    first = start_dbt_publisher(seeds)
    assert first.wait(60) == 0, first.communicate()[0]
    assert small_builds.read_current() == 1

    small_builds.write_fact(seeds, 2)
    second = start_dbt_publisher(seeds)
    wait_for_dbt(home)
    time.sleep(random.uniform(0.0, 0.8))
    second.send_signal(signal.SIGKILL)
    second.wait(10)
    assert small_builds.read_current() == 1

    # The lock is free at once: dbt died with the process that started it.
    assert start_dbt_publisher(seeds).wait(60) == 0
    assert small_builds.read_current() == 2
    assert names_of_builds() == {each.build_id for each in store.published_builds()}
    assert not list(paths.dbt_work_dir().glob("build*"))


def wait_for_dbt(home: Path) -> None:
    deadline = time.monotonic() + 60
    while not (home / "dbt" / "build").is_symlink():
        assert time.monotonic() < deadline, "dbt was never started"
        time.sleep(0.02)
