"""Several publishers at once, each from what it last saw: who comes second is refused, rebases and tries again.

`python -m tests.warehouse.conflict_harness --antal 300 [--samtidiga 4]` makes a store of its own, publishes so many
rows, and proves that each acknowledged one is there exactly once and that the versions form one chain. Every
publisher waits with a finished build until another has published, so that most first tries are conflicts.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from tests.warehouse import small_facts
from warehouse import build, facts, history, publication
from warehouse.publication import ConflictError
from warehouse.store import StoreBusyError

MODULE = "tests.warehouse.conflict_harness"


def publish_row(key: str) -> tuple[int, int]:
    """Add one row, however many times it takes; the version's number and how many conflicts there were."""
    conflicts = 0
    holding = history.head()
    assert holding is not None
    base = history.files(holding.id)
    mine = small_facts.table({**small_facts.rows_of(base), key: "rad"})
    while True:
        try:
            with publication.laid_out(mine) as folder:
                candidate = build.build_candidate(folder, steps=small_facts.steps(), wait_seconds=60.0)
            if candidate.manifest.base_version == holding.id:
                time.sleep(0.05)
                version = publication.publish(
                    candidate, who="samordnare", role="samordnare", why=f"Lägger till {key}", wait_seconds=60.0
                )
                return version.number, conflicts
        except ConflictError:
            pass
        except StoreBusyError:
            continue
        conflicts += 1
        holding = history.head()
        assert holding is not None
        theirs = history.files(holding.id)
        merged = facts.merge(base, mine, theirs)
        assert not merged.conflicts
        base, mine = theirs, merged.files


def work(name: str, count: int) -> None:
    """One publisher: a line of JSON for each row that was acknowledged."""
    for number in range(count):
        key = f"{name}-{number}"
        version, conflicts = publish_row(key)
        print(json.dumps({"key": key, "version": version, "conflicts": conflicts}), flush=True)


def run(home: Path, count: int, side_by_side: int) -> dict[str, Any]:
    """Publish `count` rows in all; what was acknowledged and what is there."""
    os.environ |= {"TERTIAL_HOME": str(home), "TERTIAL_SEEDS": str(home.parent / "seeds")}
    seeds = home.parent / "seeds"
    seeds.mkdir()
    for name, raw in small_facts.table({"start": "rad"}).items():
        (seeds / name).write_bytes(raw)
    assert build.build(seeds, steps=small_facts.steps()).ok
    began = time.monotonic()
    shares = [count // side_by_side + (place < count % side_by_side) for place in range(side_by_side)]
    workers = [
        subprocess.Popen(
            [
                sys.executable,
                "-m",
                "tests.warehouse.conflict_harness",
                "--arbetare",
                f"p{place}",
                "--antal",
                str(share),
            ],
            stdout=subprocess.PIPE,
            text=True,
        )
        for place, share in enumerate(shares)
    ]
    told = [json.loads(line) for worker in workers for line in worker.communicate()[0].splitlines()]
    assert all(worker.returncode == 0 for worker in workers)
    versions = history.versions(None)
    return {
        "acknowledged": sorted(each["key"] for each in told),
        "there": sorted(small_facts.rows_of(history.files(versions[0].id))),
        "conflicts": sum(each["conflicts"] for each in told),
        "numbers": [each.number for each in versions],
        "chain": [each.parent for each in versions] == [*(each.id for each in versions[1:]), None],
        "seeds": sorted(small_facts.rows_of({small_facts.NAME: (seeds / small_facts.NAME).read_bytes()})),
        "seconds": time.monotonic() - began,
    }


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--antal", type=int, default=300)
    parser.add_argument("--samtidiga", type=int, default=4)
    parser.add_argument("--arbetare")
    chosen = parser.parse_args()
    if chosen.arbetare:
        work(chosen.arbetare, chosen.antal)
        return
    with tempfile.TemporaryDirectory(prefix="tertial-") as folder:
        found = run(Path(folder) / "home", chosen.antal, chosen.samtidiga)
    lost = set(found["acknowledged"]) - set(found["there"])
    print(
        f"{len(found['acknowledged'])} publiceringar av {chosen.samtidiga} samtidiga, {found['conflicts']} konflikter, "
        f"{len(lost)} förlorade, en kedja: {found['chain']}, {found['seconds']:.0f} s"
    )
    sys.exit(1 if lost or not found["chain"] else 0)


if __name__ == "__main__":
    main()
