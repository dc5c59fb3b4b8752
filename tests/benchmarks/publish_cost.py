"""From a saved seed file to the new figure on an open page, in a real browser, beside the same SQL straight in DuckDB.

`python -m tests.benchmarks.publish_cost [--antal 12]`. Every check and every data test is run each time; models are run
where the changed file reaches them. The floor is every statement of the same plan, one after the other on the same
facts in a new file, without checks, processes, checksums, journal or browser; of it the part that a build on the
changed file runs is told too. Prints medians, extremes, ratios and how busy the machine was; writes nothing to the
repository.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb
from playwright.sync_api import Page, sync_playwright

from tests.browser import harness
from warehouse import build, dbt_runner, history, paths, publication, replay, store
from warehouse.load import load_raw
from warehouse.validation import check_seeds

FILE = "exempel/utfall.csv"
COST = "331 400"
PAGE = "/ekonomi?period=2023-t1"


def costs(count: int, thousands: int = 332) -> list[str]:
    """Other costs of the same post, never the same twice."""
    return [f"{thousands + number // 9} {100 * (number % 9 + 1)}" for number in range(count)]


@contextmanager
def served(home: Path, seeds: Path) -> Iterator[str]:
    """`tertial serve` on a folder of facts."""
    port = harness.free_port()
    environment = {**os.environ, "TERTIAL_HOME": str(home), "TERTIAL_SEEDS": str(seeds)}
    with (home / "log").open("wb") as log:
        server = subprocess.Popen(
            [sys.executable, "-m", "app.cli", "serve", "--port", str(port), "--no-open"],
            env=environment,
            stdout=log,
            stderr=log,
        )
    try:
        harness.wait_for(f"http://127.0.0.1:{port}/_stcore/health", server, home / "log")
        time.sleep(2)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(20)


def shows(page: Page, figure: str) -> None:
    """Wait until a figure stands on the page."""
    page.wait_for_function(
        "figure => document.body.innerText.replaceAll('\\u00a0', ' ').includes(figure)", arg=figure, timeout=60_000
    )


def save(file: Path, text: str) -> float:
    """Save as an editor does: a new file in the place of the old; returns the moment."""
    fresh = file.with_name(f".{file.name}.new")
    fresh.write_text(text, encoding="utf-8")
    fresh.replace(file)
    return time.perf_counter()


def from_file(page: Page, seeds: Path, count: int) -> list[float]:
    """Seconds from each save until the new figure stands on the open page."""
    file = seeds / FILE
    original = file.read_text(encoding="utf-8")
    found = []
    for cost in costs(count):
        began = save(file, original.replace(COST, cost, 1))
        shows(page, cost)
        found.append(time.perf_counter() - began)
        time.sleep(1.5)
    return found


def from_candidate(page: Page, count: int) -> list[float]:
    """Seconds from the publishing of a finished build until the new figure stands on the open page."""
    named = published_files()
    text = named[FILE].decode()
    now = next(cost for cost in costs(count) if cost in text)
    found = []
    for cost in costs(count, 342):
        with publication.laid_out({**named, FILE: text.replace(now, cost, 1).encode()}) as folder:
            candidate = build.build_candidate(folder, full_dbt=False)
        began = time.perf_counter()
        publication.publish(candidate, who="samordnare", role="samordnare", why="Mätning av publicering")
        shows(page, cost)
        found.append(time.perf_counter() - began)
        time.sleep(1.0)
    return found


def published_files() -> dict[str, bytes]:
    """The facts that are published now."""
    holding = history.head()
    return history.files(holding.id) if holding else {}


def floor(home: Path, seeds: Path, count: int = 5) -> tuple[list[float], list[float]]:
    """Seconds for the plan's statements straight in DuckDB, one connection, one after the other, in a new file.

    First all of them, then those that are run when only FILE has changed.
    """
    steps = json.loads(dbt_runner.plan_file().read_text(encoding="utf-8"))["steps"]
    tables = frozenset(table for step in steps for table in step["tables"])
    needed = replay.places_to_run(steps, tables - {Path(FILE).stem})
    checked = check_seeds(seeds)
    found, part = [], []
    for _ in range(count):
        folder = Path(tempfile.mkdtemp(dir=home))
        with store.open_writer(folder / "warehouse.duckdb") as connection:
            load_raw(checked, connection)
            for schema in sorted({step["schema"] for step in steps if step["kind"] == "model"}):
                connection.execute(f'create schema if not exists "{schema}"')
            began = time.perf_counter()
            connection.begin()
            spent = [seconds_of(connection, step["statement"]) for step in steps]
            connection.commit()
            found.append(time.perf_counter() - began)
            part.append(sum(spent[place] for place in needed))
        shutil.rmtree(folder)
    return found, part


def seconds_of(connection: duckdb.DuckDBPyConnection, statement: str) -> float:
    """Seconds for one statement."""
    began = time.perf_counter()
    connection.execute(statement).fetchall()
    return time.perf_counter() - began


def told(name: str, seconds: list[float]) -> str:
    """Median, least and most, in Swedish writing."""
    median, extremes = statistics.median(seconds), f"{min(seconds):.2f}–{max(seconds):.2f}"
    return f"{name}: median {median:.2f} s ({extremes}, {len(seconds)} gånger)".replace(".", ",")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--antal", type=int, default=12)
    count = parser.parse_args().antal
    load = os.getloadavg()[0]
    with tempfile.TemporaryDirectory(prefix="tertial-") as work:
        home, seeds = Path(work) / "home", Path(work) / "seeds"
        home.mkdir()
        shutil.copytree(paths.seeds_dir(), seeds)
        os.environ |= {"TERTIAL_HOME": str(home), "TERTIAL_SEEDS": str(seeds)}
        outcome = build.build(seeds, why="Mätning")
        if not outcome.ok:
            raise SystemExit(outcome.message)
        with served(home, seeds) as address, sync_playwright() as playwright:
            browser = harness.launch(playwright)
            page = browser.new_page()
            page.goto(address + PAGE)
            shows(page, COST)
            saved = from_file(page, seeds, count)
            published = from_candidate(page, count)
            browser.close()
        bare, part = floor(home, seeds)
    print(told("Sparad fil → siffra på sidan", saved))
    print(told("Publicera → siffra på sidan", published))
    print(told("Golv: samma SQL rakt i DuckDB", bare))
    print(told("Golv: det av den som filen rör, och alla prov", part))
    ratios = [statistics.median(saved) / statistics.median(each) for each in (bare, part)]
    print("Kvot mot golven: {:.1f} och {:.1f}".format(*ratios).replace(".", ","))
    print(f"Maskinens last: {load:.1f} före, {os.getloadavg()[0]:.1f} efter, {os.cpu_count()} kärnor".replace(".", ","))


if __name__ == "__main__":
    main()
