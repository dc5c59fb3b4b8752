"""The exposures of dbt say what the pages read: no more, no less."""

from pathlib import Path

import pytest
import yaml

from app.views.registry import PAGES, PageSpec
from tests.page_marts import marts_in_queries, marts_of_page

MODELS = Path(__file__).resolve().parents[2] / "dbt_project/models"
EXPOSURES = {
    exposure["label"]: {reference.removeprefix("ref('").removesuffix("')") for reference in exposure["depends_on"]}
    for exposure in yaml.safe_load((MODELS / "exposures.yml").read_text(encoding="utf-8"))["exposures"]
}
# Underlag stands also before the first build, but a part of it reads marts.
SHOWING = [page for page in PAGES if page.needs_data or page.for_coordinator]
MARTS = {path.stem for path in (MODELS / "marts").rglob("*.sql")}


def test_every_page_has_an_exposure_under_its_own_name() -> None:
    assert set(EXPOSURES) == {page.title for page in SHOWING}


@pytest.mark.parametrize("page", SHOWING, ids=lambda page: page.module)
def test_an_exposure_names_the_marts_that_its_page_reads(page: PageSpec) -> None:
    read, declared = marts_of_page(page.module), EXPOSURES[page.title]
    assert (sorted(read - declared), sorted(declared - read)) == ([], []), "(to add, to take away) in exposures.yml"


def test_every_mart_that_a_query_reads_is_shown_by_some_page() -> None:
    assert sorted(marts_in_queries() - set().union(*EXPOSURES.values())) == []


def test_every_mart_that_is_named_exists() -> None:
    assert sorted((marts_in_queries() | set().union(*EXPOSURES.values())) - MARTS) == []


def test_the_way_through_the_code_is_found() -> None:
    """The comparison would hold for two empty sets too: what pages are known to read must be among what is found."""
    assert {"fct_cost_share", "fct_cost_key"} <= marts_of_page("cost_shares")
    assert {"fct_discrepancy", "rpt_lineage"} <= marts_of_page("about")
    assert "fct_cost_key" not in marts_of_page("about")
