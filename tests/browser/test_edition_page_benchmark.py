"""The benchmark of an edition's page works: the static page is whole sooner than the live one."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.benchmarks import edition_page
from tests.browser import harness


@pytest.mark.slow
def test_the_static_page_is_whole_sooner_than_the_live_one(
    browser: Browser, sealed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERTIAL_HOME", str(sealed))
    with edition_page.sealed_home() as (home, edition), harness.serving(home) as base:
        assert home == sealed, "an edition that is there is used as it is"
        where = edition_page.addresses(base, edition)
        least = {name: edition_page.contents(browser, address) for name, address in where.items()}
        found = edition_page.measure(browser, where, least, 2)
    assert least[edition_page.STATIC]["pictures"] >= least[edition_page.LIVE]["pictures"] > 0
    assert least[edition_page.STATIC]["rows"] >= least[edition_page.LIVE]["rows"] > 0
    assert all(len(times.whole) == 2 for times in found.values())
    ratio = edition_page.ratios(found)
    assert ratio[edition_page.COLD, "whole"] < 1
    assert ratio[edition_page.AGAIN, "whole"] < 1
