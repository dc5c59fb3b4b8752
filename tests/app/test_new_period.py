"""A coordinator adds one line, a tertial without goals and figures as yet: it builds, and every page stands."""

import shutil
from collections.abc import Iterator

import pytest
from streamlit.testing.v1 import AppTest

from app.views.registry import PAGES
from tests import homes
from warehouse import build, paths, store

LINE = (
    "2024-t1;norrbottens-e-namnd;Tertial 1 2024;tertial;2024;1;2024-01-01;2024-04-30;2024-04-30;2024;2023;"
    "budget-2023-tabell;5;nej\n"
)

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module", autouse=True)
def published(built: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    assert built == store.current_build_id()
    folder = tmp_path_factory.mktemp("facts")
    home, seeds = folder / "home", folder / "seeds"
    homes.copy_home(home)
    shutil.copytree(paths.seeds_dir(), seeds)
    with (seeds / "perioder.csv").open("a", encoding="utf-8", newline="") as periods:
        periods.write(LINE)
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("TERTIAL_SEEDS", str(seeds))
        environment.setenv("TERTIAL_HOME", str(home))
        outcome = build.build(why="test", full_dbt=False)
        assert outcome.ok, outcome.message
        yield


def draw(module: str) -> None:
    import importlib

    import streamlit as st

    from app import data, state

    data.pin_build()
    chosen, messages = state.parse(st.query_params, data.kommuner(), state.periods_of(data.periods()))
    st.session_state["chosen"] = (chosen.period.label, messages)
    importlib.import_module(f"app.views.{module}").render(chosen)


@pytest.mark.parametrize("examples", ["ja", "nej"])
@pytest.mark.parametrize("module", [page.module for page in PAGES])
def test_every_page_stands_in_a_period_without_figures(module: str, examples: str) -> None:
    page = AppTest.from_function(draw, args=(module,), default_timeout=60)
    page.query_params["period"] = "2024-t1"
    page.query_params["exempel"] = examples
    page.run()
    assert not page.exception
    assert page.session_state["chosen"] == ("Tertial 1 2024", [])
