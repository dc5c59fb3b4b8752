"""Readers that never stop, a publisher that is killed again and again, and a ledger of what was promised.

Run as a process of its own: `python -m tests.warehouse.kill_harness <home> <publisher> <rounds> <seed>`; prints one
JSON object. A publisher writes the number n, publishes it and then promises it in the ledger. Whatever the killing
does, a reader must find one whole build, never an older one than the last promised when it began to look, and never
one that goes back. Half of the kills come at any time, a third in the few milliseconds when a build is swapped in, the
rest once something is promised.
`sound` is the product; `in_place` and `hasty` are wrong on purpose and must be caught by the same readers.
"""

import contextlib
import json
import os
import random
import select
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import duckdb

from tests.warehouse import small_builds
from warehouse import build, paths, store
from warehouse.manifest import DATABASE
from warehouse.progress import Progress

READERS = 2
LONGEST_LIFE = 0.3
LONGEST_AFTER_SEALING = 0.02
MOMENTS = ("any", "swap", "any", "swap", "any", "promised")
IN_PLACE = "20000101T000000Z-00000000"


Signal = Callable[[Progress], None]
Publish = Callable[[int, "Ledger", Path, Signal], None]


class Ledger:
    """The promises, each on disk before it counts."""

    def __init__(self, home: Path) -> None:
        self.path = home.parent / "ledger"

    def promise(self, number: int) -> None:
        descriptor = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        os.write(descriptor, f"{number}\n".encode())
        os.fsync(descriptor)
        os.close(descriptor)

    def numbers(self) -> list[int]:
        with contextlib.suppress(FileNotFoundError):
            return [int(line) for line in self.path.read_text().split("\n")[:-1]]
        return []

    def last(self) -> int:
        return max(self.numbers(), default=0)


def publish_soundly(number: int, ledger: Ledger, seeds: Path, sealing: Signal) -> None:
    small_builds.write_fact(seeds, number)
    outcome = build.build(seeds, steps=small_builds.small_steps(), wait_seconds=5.0, progress=sealing)
    assert outcome.ok, outcome.message
    ledger.promise(number)


def publish_hastily(number: int, ledger: Ledger, seeds: Path, sealing: Signal) -> None:
    """Promises before the pointer is swapped: a kill between the two loses what was promised."""
    ledger.promise(number)
    small_builds.write_fact(seeds, number)
    build.build(seeds, steps=small_builds.small_steps(), wait_seconds=5.0, progress=sealing)


def publish_in_place(number: int, ledger: Ledger, _seeds: Path, sealing: Signal) -> None:
    """Rebuilds the file that is being read, table by table, as `dbt build` does on a live warehouse."""
    file = in_place_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    with wait_for_writer(file) as connection:
        for table in small_builds.TABLES:
            connection.execute(f"create schema if not exists {table.split('.')[0]}")
            small_builds.fill(connection, table, number)
            sealing(Progress("publish"))
    ledger.promise(number)


def wait_for_writer(file: Path) -> duckdb.DuckDBPyConnection:
    """The file for writing, as soon as no reader has it open."""
    while True:
        with contextlib.suppress(duckdb.IOException):
            return store.open_writer(file)
        time.sleep(0.001)


def in_place_file() -> Path:
    return paths.builds_dir() / IN_PLACE / DATABASE


def read_in_place() -> int | None:
    if not in_place_file().exists():
        return None
    with contextlib.closing(store.open_unpublished(in_place_file())) as connection:
        return small_builds.read_number(connection)


PUBLISHERS: dict[str, tuple[Publish, Callable[[], int | None]]] = {
    "sound": (publish_soundly, small_builds.read_current),
    "hasty": (publish_hastily, small_builds.read_current),
    "in_place": (publish_in_place, read_in_place),
}


def keep_reading(read: Callable[[], int | None], ledger: Ledger, report: Path) -> None:
    """Read until SIGTERM, then write down how many reads were made and everything that was wrong."""
    wrong: list[str] = []
    reads, highest = 0, 0
    stop: list[int] = []
    signal.signal(signal.SIGTERM, lambda number, _frame: stop.append(number))
    while not stop:
        promised = ledger.last()
        try:
            number = read() or 0
        except AssertionError as error:
            wrong.append(str(error))
        except Exception as error:
            wrong.append(f"unreadable: {type(error).__name__}: {error}"[:200])
        else:
            if number < promised:
                wrong.append(f"lost: {number} after {promised} was promised")
            if number < highest:
                wrong.append(f"back: {number} after {highest}")
            highest = max(highest, number)
        reads += 1
        time.sleep(0.003)
    report.write_text(json.dumps({"reads": reads, "wrong": wrong}))


def fork(run: Callable[[], None], noise: Path) -> int:
    child = os.fork()
    if child:
        return child
    os.dup2(os.open(noise, os.O_WRONLY | os.O_CREAT | os.O_APPEND), 2)
    try:
        run()
    except BaseException as error:
        os.write(2, f"{type(error).__name__}: {error}\n".encode())
        os._exit(1)
    os._exit(0)


def keep_publishing(publish: Publish, ledger: Ledger, seeds: Path, pipe: int) -> None:
    number = ledger.last()
    with contextlib.suppress(Exception):
        number = max(number, small_builds.read_current() or 0)

    def sealing(progress: Progress) -> None:
        if progress.step == "publish":
            os.write(pipe, b".")

    while True:
        number += 1
        publish(number, ledger, seeds, sealing)


def kill_one(run: Callable[[int], None], noise: Path, chance: random.Random, ledger: Ledger, moment: str) -> bool:
    """Start a publisher, kill it at some moment, and say whether it lived until then."""
    hear, speak = os.pipe()
    promised = len(ledger.numbers())
    publisher = fork(lambda: run(speak), noise)
    os.close(speak)
    if moment == "swap":
        select.select([hear], [], [], 2.0)
        time.sleep(chance.uniform(0.0, LONGEST_AFTER_SEALING))
    elif moment == "promised":
        deadline = time.monotonic() + 10.0
        while len(ledger.numbers()) == promised and not has_ended(publisher) and time.monotonic() < deadline:
            time.sleep(0.01)
    else:
        time.sleep(chance.uniform(0.0, LONGEST_LIFE))
    os.kill(publisher, signal.SIGKILL)
    _, status = os.waitpid(publisher, 0)
    os.close(hear)
    return os.WIFSIGNALED(status)


def has_ended(process: int) -> bool:
    return os.waitid(os.P_PID, process, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None


def left_behind() -> list[str]:
    """What the last kill left, by kind."""
    found = [path.name for path in paths.builds_dir().iterdir()] if paths.builds_dir().exists() else []
    named = {each.build_id for each in store.published_builds()}
    kinds = [name.split("-")[0] if name.startswith(".") else "unnamed" for name in found if name not in named]
    return kinds + ["pointer" for _ in paths.home().glob(".current-*")]


def main() -> None:
    home, name, rounds, seed = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    os.environ["TERTIAL_HOME"] = str(home)
    home.mkdir(parents=True, exist_ok=True)
    publish, read = PUBLISHERS[name]
    ledger, seeds, noise = Ledger(home), home.parent / "seeds", home.parent / "noise"
    chance = random.Random(seed)
    reports = [home.parent / f"reader-{each}.json" for each in range(READERS)]
    readers = [fork(lambda report=report: keep_reading(read, ledger, report), noise) for report in reports]
    killed = 0
    orphans: Counter[str] = Counter()
    for each in range(rounds):
        moment = MOMENTS[each % len(MOMENTS)]
        killed += kill_one(lambda pipe: keep_publishing(publish, ledger, seeds, pipe), noise, chance, ledger, moment)
        orphans.update(left_behind())
    time.sleep(0.05)
    for reader in readers:
        os.kill(reader, signal.SIGTERM)
        os.waitpid(reader, 0)
    found = [json.loads(report.read_text()) for report in reports]
    print(
        json.dumps(
            {
                "killed": killed,
                "orphans": orphans,
                "promised": ledger.numbers(),
                "reads": sum(each["reads"] for each in found),
                "wrong": [text for each in found for text in each["wrong"]],
            }
        )
    )


if __name__ == "__main__":
    main()
