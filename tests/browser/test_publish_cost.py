"""The benchmark of publishing works: a saved file reaches an open page, and its floor is counted."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.benchmarks import publish_cost
from tests.browser import harness


@pytest.mark.slow
def test_a_saved_file_reaches_an_open_page_and_the_floor_is_counted(
    browser: Browser, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own, seeds = tmp_path / "home", tmp_path / "seeds"
    shutil.copytree(home, own)
    shutil.copytree(harness.ROOT / "seeds", seeds)
    monkeypatch.setenv("TERTIAL_HOME", str(own))
    monkeypatch.setenv("TERTIAL_SEEDS", str(seeds))
    with publish_cost.served(own, seeds) as address:
        page = browser.new_page()
        page.goto(address + publish_cost.PAGE)
        publish_cost.shows(page, publish_cost.COST)
        saved = publish_cost.from_file(page, seeds, 1)
        published = publish_cost.from_candidate(page, 1)
        page.close()
    whole, part = publish_cost.floor(own, seeds, 1)
    # Far above what it takes, for a machine that is busy: the poll that this is faster than comes every thirty seconds.
    assert saved[0] < 25
    assert published[0] < 25
    assert 0 < part[0] < whole[0]
