"""A sealed edition's static page beside the live page on the same edition, from the same server, in real Chromium.

`python -m tests.benchmarks.edition_page [--antal 10] [--sida ekonomi]`. The two are visited by turns. *Cold*: a new
browser context each time, nothing in its cache. *Again*: a context that has been on the page before. *First*: the
page's heading is painted. *Whole*: every heading, table row and picture that the page has when it stands still is
there, what it fetched has come, and two frames have been painted since. Prints ratios, medians, extremes and how busy
the machine was. An edition of TERTIAL_HOME is used as it is; else one is sealed in a copy that is removed afterwards.
"""

import argparse
import os
import statistics
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, sync_playwright

from app import actions
from tests import homes
from tests.browser import harness
from warehouse import build, editions, paths, store

LIVE, STATIC = "levande sida", "utgåvans sida"
COLD, AGAIN = "kallt", "på nytt"
# Before any script of the page: a look at every frame. A frame's painting is over when the next one begins.
_WATCH = """(() => {
  const least = __LEAST__;
  const seen = (window.__seen = {});
  const painted = (name) => requestAnimationFrame(() => requestAnimationFrame(() => (seen[name] = performance.now())));
  const count = () => ({
    headings: document.querySelectorAll("main :is(h1, h2, h3)").length,
    rows: document.querySelectorAll("main table tr").length,
    pictures: document.querySelectorAll("main :is(.stVegaLiteChart, figure):has(svg, canvas)").length,
  });
  window.__count = count;
  let first = false;
  const look = () => {
    if (!first && document.querySelector("main h1")) {
      first = true;
      painted("first");
    }
    const now = count();
    const come = document.readyState === "complete" && [...document.images].every((image) => image.complete);
    if (least && come && Object.keys(now).every((each) => now[each] >= least[each])) painted("whole");
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})();"""


@dataclass
class Times:
    """Milliseconds from the start of each visit."""

    first: list[float] = field(default_factory=list)
    whole: list[float] = field(default_factory=list)


Contents = dict[str, int]
Measured = dict[tuple[str, str], Times]


@contextmanager
def sealed_home() -> Iterator[tuple[Path, str]]:
    """A home with a sealed edition, and the edition's name."""
    name = newest_edition()
    if name:
        yield paths.home(), name
        return
    with tempfile.TemporaryDirectory(prefix="tertial-") as work:
        home = Path(work) / "home"
        if paths.home().exists():
            homes.copy_home(home)
        with homes.home_at(home):
            yield home, seal()


def newest_edition() -> str | None:
    """An edition of TERTIAL_HOME that is whole: of the meeting rather than of another period, the latest first."""
    listed = sorted(editions.sealed(), key=lambda each: each[0] != homes.SEALED)
    names = (each.edition for _, each in listed)
    return next((name for name in names if not actions.edition_damage(name)), None)


def seal() -> str:
    """Seal the meeting in TERTIAL_HOME, on a build of the facts where there is none. Returns the edition's name."""
    if store.current_build_id() is None:
        outcome = build.build(why="Mätning")
        if not outcome.ok:
            raise SystemExit(outcome.message)
    return homes.seal_meeting().id


def addresses(base: str, edition: str, page: str = "ekonomi") -> dict[str, str]:
    """The same page of an edition, live and static."""
    return {LIVE: f"{base}/{page}?utgava={edition}", STATIC: f"{base}/utgava/{edition}/{editions.PAGES}/{page}.html"}


def contents(browser: Browser, address: str) -> Contents:
    """How many headings, rows and pictures a page has when nothing has been added to it for a second."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, locale="sv-SE")
    context.add_init_script(_WATCH.replace("__LEAST__", "null"))
    page = context.new_page()
    page.goto(address)
    page.wait_for_selector("main h1")
    last: Contents = {}
    while (now := page.evaluate("window.__count()")) != last:
        last = now
        page.wait_for_timeout(1000)
    context.close()
    return last


def opened(browser: Browser, least: Contents) -> BrowserContext:
    """A context of its own whose pages note when they have what they should have."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, locale="sv-SE")
    context.add_init_script(_WATCH.replace("__LEAST__", str(least)))
    return context


def visit(context: BrowserContext, address: str, times: Times | None = None) -> None:
    """Go to a page and note when it was first readable, and whole."""
    page = context.new_page()
    page.goto(address, wait_until="commit")
    page.wait_for_function("() => window.__seen.first && window.__seen.whole", timeout=60_000)
    seen = page.evaluate("window.__seen")
    page.close()
    if times is not None:
        times.first.append(seen["first"])
        times.whole.append(seen["whole"])


def measure(browser: Browser, where: dict[str, str], least: dict[str, Contents], runs: int) -> Measured:
    """The times of each kind of page and visit, by turns."""
    found: Measured = {(kind, name): Times() for kind in (COLD, AGAIN) for name in where}
    held = {name: opened(browser, least[name]) for name in where}
    for name, address in where.items():  # the server is warm, and the contexts that are kept have been here
        visit(held[name], address)
    for _ in range(runs):
        for name, address in where.items():
            context = opened(browser, least[name])
            visit(context, address, found[COLD, name])
            context.close()
            visit(held[name], address, found[AGAIN, name])
    for context in held.values():
        context.close()
    return found


def ratios(found: Measured) -> dict[tuple[str, str], float]:
    """The static page's median as a part of the live page's: by kind of visit, to the first words and to the whole."""
    return {
        (kind, what): statistics.median(getattr(found[kind, STATIC], what))
        / statistics.median(getattr(found[kind, LIVE], what))
        for kind in (COLD, AGAIN)
        for what in ("first", "whole")
    }


def told(times: list[float]) -> str:
    """Median, least and most, in Swedish writing."""
    return f"{statistics.median(times):.0f} ms ({min(times):.0f}–{max(times):.0f}, {len(times)} gånger)"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--antal", type=int, default=10)
    parser.add_argument("--sida", default="ekonomi")
    chosen = parser.parse_args()
    with sealed_home() as (home, edition), harness.serving(home) as base, sync_playwright() as playwright:
        browser = harness.launch(playwright)
        where = addresses(base, edition, chosen.sida)
        least = {name: contents(browser, address) for name, address in where.items()}
        load = os.getloadavg()[0]
        found = measure(browser, where, least, chosen.antal)
        after = os.getloadavg()[0]
        browser.close()
    words = {"first": "rubriken målad", "whole": "allt målat"}
    for (kind, what), ratio in ratios(found).items():
        print(f"{kind}, {words[what]}: kvot {ratio:.2f}".replace(".", ","))
    for (kind, name), times in found.items():
        for what, word in words.items():
            print(f"{kind}, {name}, {word}: {told(getattr(times, what))}")
    for name, counted in least.items():
        print(f"{name}: {counted['headings']} rubriker, {counted['rows']} rader, {counted['pictures']} bilder")
    print(f"Utgåva {edition}, sidan {chosen.sida}. Maskinens last: {loads(load, after)}")


def loads(before: float, after: float) -> str:
    """How busy the machine was."""
    return f"{before:.1f} före, {after:.1f} efter, {os.cpu_count()} kärnor".replace(".", ",")


if __name__ == "__main__":
    main()
