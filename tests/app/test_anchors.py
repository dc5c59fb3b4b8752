"""Every link that a mart names lands: the page it says has the place it says, in every period."""

import re
from functools import cache

import pytest

from app.views.registry import PAGES
from tests.app.page_driver import markup, shown
from warehouse import store

PERIODS = ("2022-12-14", "2023-t1", "2023-t2", "2023-t3")
# Links of the facts themselves hold in every period; the reports say their own.
LINKS = (
    "select to_page as page, to_anchor as anchor from marts.link_goal",
    "select to_page as page, to_anchor as anchor from marts.link_project",
    "select to_page as page, to_anchor as anchor from marts.link_risk",
    "select to_page as page, to_anchor as anchor from marts.link_decision",
    "select item_page as page, item_anchor as anchor from marts.link_decision",
)
REPORTS = ("rpt_goal_thread", "rpt_service_thread", "rpt_next", "rpt_agenda", "rpt_kommun_risk", "rpt_kommun_calendar")


@cache
def places(module: str, period: str) -> frozenset[str]:
    """The ids of a page in a period."""
    return frozenset(re.findall(r'\bid="([^"]+)"', markup(shown(module, period=period))))


def wanted(build_id: str, period: str) -> set[tuple[str, str]]:
    """Page and place of everything that may be linked to in a period."""
    of_period = [
        f"select page, anchor from marts.{mart}" + (f" where period_id = '{period}'" if mart != "rpt_agenda" else "")
        for mart in REPORTS
    ]
    with store.open_reader(build_id) as con:
        rows = con.sql(" union ".join((*LINKS, *of_period))).fetchall()
    return {(page, anchor) for page, anchor in rows if anchor}


@pytest.mark.parametrize("period", PERIODS)
def test_every_link_of_the_marts_lands(built: str, period: str) -> None:
    modules = {page.slug: page.module for page in PAGES}
    links = sorted(wanted(built, period))
    assert len(links) > 50
    lost = [f"{page}#{anchor}" for page, anchor in links if anchor not in places(modules[page], period)]
    assert not lost, f"links that lead nowhere: {', '.join(lost)}"
