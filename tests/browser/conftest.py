"""Fixtures of the browser tests: Chromium once, a server per store."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from tests.browser import harness

# A machine that is busy takes its time; what is expected comes at once on a quiet one.
expect.set_options(timeout=30_000)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything here drives a browser."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)
            if harness.chromium() is None:
                item.add_marker(pytest.mark.skip(reason="no chromium: set TERTIAL_CHROMIUM"))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for the whole run."""
    with sync_playwright() as playwright:
        chromium = harness.launch(playwright)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with a real build: TERTIAL_HOME if it holds one, else the facts of the working copy, built once."""
    from warehouse import build, store

    given = os.environ.get("TERTIAL_HOME")
    if given and store.current_build_id():
        return Path(given)
    folder = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TERTIAL_HOME", str(folder))
        outcome = build.build(who="test", why="browser tests")
        assert outcome.ok, outcome.message
    return folder


@pytest.fixture(scope="session")
def app(home: Path) -> Iterator[str]:
    """The address of the app on a real build."""
    with harness.serving(home) as address:
        yield address


@pytest.fixture(scope="session")
def empty_app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the app where nothing is published."""
    with harness.serving(tmp_path_factory.mktemp("empty-home")) as address:
        yield address


@pytest.fixture(scope="session")
def gallery(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of every component on one page, with made-up rows."""
    script = str(Path(__file__).with_name("gallery.py"))
    with harness.serving(tmp_path_factory.mktemp("gallery-home"), script) as address:
        yield address


@pytest.fixture(scope="session")
def pictures() -> Path | None:
    """Where screenshots go: TERTIAL_SCREENSHOTS; None keeps none."""
    given = os.environ.get("TERTIAL_SCREENSHOTS")
    if not given:
        return None
    Path(given).mkdir(parents=True, exist_ok=True)
    return Path(given)
