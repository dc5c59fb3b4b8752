"""What a changed filter costs on each page, beside the floor of the page's queries alone, from one run.

    uv run python -m tests.benchmarks.page_rerun

For each page the municipality is changed fourteen times. *new*: nothing of the choice is cached. *seen*: the choices
once more. *floor*: each query that the page asks for, run once straight on the read-only connection, nothing cached.
*ran*: how many of them a new choice really runs; the rest are cached for the build, so a rerun may cost less than its
floor. All medians, in milliseconds of this process; compare the ratios. Needs a published build.
"""

import gc
import statistics
import sys
import time
from collections.abc import Callable
from typing import Any

from streamlit.testing.v1 import AppTest

from app import data
from app.views.registry import PAGES
from warehouse import store

Asked = dict[tuple[str, tuple[Any, ...]], Callable[..., Any]]


def draw() -> None:
    """One run of one page, as the app's entry does it, for the choices in the session."""
    import streamlit as st

    from app import data
    from app.state import State, default_period, periods_of
    from app.views.registry import by_slug

    data.pin_build()
    periods, kommun = periods_of(data.periods()), st.session_state["kommun"]
    name = data.kommuner().get(kommun)
    by_slug(st.session_state["slug"]).render(State(default_period(periods), kommun, name, periods=periods))


def recording(asked: Asked, ran: list[str]) -> Callable[..., Any]:
    """`data._answer`, noting each query that is asked for and each that really runs."""
    answer = data._answer

    def record(build_id: str, name: str, parameters: tuple[Any, ...], query: Callable[..., Any]) -> Any:
        def noted(cursor: Any, *values: Any) -> Any:
            ran.append(name)
            return query(cursor, *values)

        asked[name, parameters] = query
        return answer(build_id, name, parameters, noted)

    return record


def milliseconds(work: Callable[[], Any]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def floor_of(asked: Asked, build_id: str) -> float:
    connection = store.open_reader(build_id)

    def ask_all() -> None:
        for (_, parameters), query in asked.items():
            with connection.cursor() as cursor:
                query(cursor, *parameters)

    ask_all()
    return statistics.median(milliseconds(ask_all) for _ in range(3))


def measure(slug: str, kommuner: list[str], build_id: str) -> tuple[float, ...]:
    """Medians of a new choice, a seen choice and the floor, and of the queries a new choice asks for and runs."""
    page = AppTest.from_function(draw, default_timeout=120)
    page.session_state["slug"] = slug
    page.session_state["kommun"] = None
    page.run()
    new, floor, seen, asked_for, really_ran = [], [], [], [], []
    original = data._answer
    for kommun in kommuner:
        asked: Asked = {}
        ran: list[str] = []
        data._answer = recording(asked, ran)  # the only way to see what a page asks without changing the page
        page.session_state["kommun"] = kommun
        new.append(milliseconds(page.run))
        data._answer = original
        if page.exception:
            raise RuntimeError(f"{slug}: {page.exception[0].value}")
        floor.append(floor_of(asked, build_id))
        asked_for.append(len(asked))
        really_ran.append(len(ran))
    for kommun in kommuner:
        page.session_state["kommun"] = kommun
        seen.append(milliseconds(page.run))
    return tuple(statistics.median(each) for each in (new, seen, floor, asked_for, really_ran))


def main() -> None:
    build_id = store.current_build_id()
    if build_id is None:
        sys.exit("Det finns inget bygge. Kör tertial build först.")
    data.pin_build()
    kommuner = list(data.kommuner())
    gc.collect()
    gc.freeze()
    print(f"{'sida':<22}{'ny':>8}{'sedd':>8}{'golv':>8}{'ny/golv':>9}{'frågor':>8}{'körda':>7}")
    for page in PAGES:
        if page.needs_data:
            new, seen, floor, asked_for, ran = measure(page.slug, kommuner, build_id)
            print(
                f"{page.title:<22}{new:>8.1f}{seen:>8.1f}{floor:>8.1f}{new / floor:>9.2f}{asked_for:>8.0f}{ran:>7.0f}"
            )


if __name__ == "__main__":
    main()
