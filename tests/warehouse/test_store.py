"""The store: what may be read, what a reader's connection can't do, and what happens when a build is damaged."""

import contextlib
import gc
import os
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from tests.warehouse import small_builds
from warehouse import build, paths, store
from warehouse.manifest import DATABASE, MANIFEST, DamagedBuildError


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TERTIAL_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def publish(home: Path, number: int) -> str:
    small_builds.write_fact(home.parent / "seeds", number)
    outcome = build.build(home.parent / "seeds", steps=small_builds.small_steps())
    assert outcome.manifest is not None, outcome.message
    return outcome.manifest.build_id


def forget_what_is_verified() -> None:
    """What a new process would know."""
    store._verified.clear()


def test_an_empty_store_says_what_to_do() -> None:
    resolved = store.resolve_build()
    assert resolved.build_id is None
    assert resolved.notice is not None
    assert "tertial build" in resolved.notice
    assert store.current_build_id() is None
    assert store.open_current()[1] is None


def test_the_current_build_is_read(home: Path) -> None:
    publish(home, 1)
    newest = publish(home, 2)
    assert store.current_build_id() == newest
    assert store.resolve_build() == store.ResolvedBuild(newest)
    assert small_builds.read_current() == 2


@pytest.mark.parametrize(
    "statement",
    [
        "create table t (i integer)",
        "insert into marts.a values (1)",
        "drop table marts.a",
        "update marts.a set n = 0",
        "set memory_limit = '8GB'",
        "set enable_external_access = true",
        "reset lock_configuration",
        "select * from read_csv('{seed}')",
        "select * from read_text('{seed}')",
        "select * from '{seed}'",
        "select * from glob('{folder}/*')",
        "copy marts.a to '{folder}/out.csv'",
        "export database '{folder}/out'",
        "attach '{folder}/other.duckdb'",
        "install httpfs",
        "load httpfs",
        "install h3 from community",
        "select * from here",
        "pragma database_size; set threads = 8",
        "checkpoint; create schema other",
    ],
)
def test_a_reader_can_only_read(home: Path, statement: str) -> None:
    build_id = publish(home, 1)
    here = [1, 2, 3]
    seed = home.parent / "seeds" / small_builds.FACT
    with contextlib.closing(store.open_reader(build_id)) as connection:
        with pytest.raises(duckdb.Error):
            connection.execute(statement.format(seed=seed, folder=home.parent)).fetchall()
        assert small_builds.read_number(connection) == 1
    assert here
    assert sorted(path.name for path in home.parent.iterdir()) == ["home", "seeds"]


def test_a_changed_database_is_not_read_and_the_last_good_one_is(home: Path) -> None:
    good, bad = publish(home, 1), publish(home, 2)
    file = store.build_dir(bad) / DATABASE
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)
    forget_what_is_verified()
    resolved = store.resolve_build()
    assert resolved.build_id == good
    assert resolved.notice is not None
    assert bad in resolved.notice
    assert "skadad" in resolved.notice
    with pytest.raises(DamagedBuildError, match="kontrollsumman"):
        store.open_reader(bad)


@pytest.mark.parametrize("name", [DATABASE, MANIFEST])
def test_a_missing_file_gives_the_last_good_build(home: Path, name: str) -> None:
    good, bad = publish(home, 1), publish(home, 2)
    (store.build_dir(bad) / name).unlink()
    resolved, connection = store.open_current()
    assert resolved.build_id == good
    assert resolved.notice is not None
    assert connection is not None
    with contextlib.closing(connection):
        assert small_builds.read_number(connection) == 1


def test_a_rewritten_manifest_is_not_believed(home: Path) -> None:
    good, bad = publish(home, 1), publish(home, 2)
    file = store.build_dir(bad) / MANIFEST
    file.write_text(file.read_text().replace('"who": "samordnare"', '"who": "en annan"'))
    forget_what_is_verified()
    assert store.resolve_build().build_id == good


def test_nothing_readable_left_is_said_not_raised(home: Path) -> None:
    only = publish(home, 1)
    (store.build_dir(only) / DATABASE).write_bytes(b"not a database")
    forget_what_is_verified()
    resolved = store.resolve_build()
    assert resolved.build_id is None
    assert resolved.notice is not None
    assert "tertial build" in resolved.notice


def test_another_engine_version_is_refused_with_advice(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build_id = publish(home, 1)
    forget_what_is_verified()
    monkeypatch.setattr(duckdb, "__version__", "9.9.9")
    with pytest.raises(store.EngineMismatchError, match=r"DuckDB .* här körs 9\.9\.9"):
        store.open_reader(build_id)
    resolved = store.resolve_build()
    assert resolved.build_id is None
    assert resolved.notice is not None
    assert "tertial build" in resolved.notice
    assert "9.9.9" in (build.needs_build(home.parent / "seeds") or "")


@pytest.mark.parametrize("pointer", [b"", b"\xff\xfe", b"../../etc x\n", b"20260101T000000Z-00000000\n", b"a b c\n"])
def test_a_pointer_that_is_no_pointer_names_nothing(home: Path, pointer: bytes) -> None:
    publish(home, 1)
    paths.pointer().write_bytes(pointer)
    assert store.current_build_id() is None
    assert store.resolve_build().build_id is None


@pytest.mark.parametrize("name", ["../../etc", "", "20260101T000000Z-0000000g", "a/b"])
def test_a_name_that_is_no_build_never_becomes_a_path(name: str) -> None:
    with pytest.raises(DamagedBuildError):
        store.open_reader(name)


HOLD_THE_LOCK = """
import time
from warehouse import store
with store.lock():
    print("holding", flush=True)
    time.sleep(60)
"""


def test_the_lock_stops_other_processes_and_is_let_go(home: Path) -> None:
    other = subprocess.Popen(
        [sys.executable, "-c", HOLD_THE_LOCK],
        env={**os.environ, "TERTIAL_HOME": str(home)},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert other.stdout is not None
    assert other.stdout.readline() == "holding\n"
    with pytest.raises(store.StoreBusyError, match="Ett annat bygge pågår"), store.lock():
        pass
    small_builds.write_fact(home.parent / "seeds", 1)
    outcome = build.build(home.parent / "seeds", steps=small_builds.small_steps())
    assert outcome.status == "busy"
    other.kill()
    other.communicate()
    with store.lock(5.0):
        pass


def test_a_build_is_in_use_as_long_as_its_connection_lives(home: Path) -> None:
    build_id = publish(home, 1)
    folder = store.build_dir(build_id)
    assert not store.is_in_use(folder)
    connection = store.open_reader(build_id)
    assert store.is_in_use(folder)
    connection.close()
    del connection
    gc.collect()
    assert not store.is_in_use(folder)


def test_a_checksum_is_taken_once_in_a_process(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build_id = publish(home, 1)
    forget_what_is_verified()
    taken: list[Path] = []
    real = store.sha256_of
    monkeypatch.setattr(store, "sha256_of", lambda path: (taken.append(path), real(path))[1])
    for _ in range(3):
        store.open_reader(build_id).close()
    assert taken == [store.build_dir(build_id) / DATABASE]
