"""Om uppgifterna, full, with one row of everything, and empty: always a whole page with its answer first."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any

import polars as pl
import pytest
from streamlit.testing.v1 import AppTest

from app import data, formatting
from app.data import NAMND, about

pytestmark = pytest.mark.usefixtures("built")


def draw() -> None:
    import streamlit as st

    from app import data, state
    from app.views import about as page

    data.pin_build()
    chosen, _ = state.parse(st.query_params, data.kommuner(), state.periods_of(data.periods()))
    page.render(chosen)


def shown(**address: str) -> AppTest:
    page = AppTest.from_function(draw, default_timeout=30)
    for name, value in address.items():
        page.query_params[name] = value
    page.run()
    assert not page.exception
    return page


def text(page: AppTest) -> str:
    bodies = " ".join(element.proto.body for element in page.get("html"))
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", bodies)).replace("\u00a0", " ")


@pytest.fixture
def rows_left(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Cut every answer to a number of rows."""

    def cut(rows: int) -> None:
        ask = about.ask

        def shortened(query: Any, *parameters: Any) -> pl.DataFrame:
            return ask(query, *parameters).head(rows)

        monkeypatch.setattr(about, "ask", shortened)

    return cut


def test_the_answer_stands_first_with_its_figures() -> None:
    words = text(shown())
    documented = about.fact_kinds()["document"]
    assert documented["row_count"] == documented["quoted_row_count"] > 500
    rows = formatting.number(documented["row_count"]).replace(formatting.NBSP, " ")
    assert f"Alla {rows} rader ur handlingarna har ett ordagrant citat." in words
    assert f"På {about.discrepancies().height} ställen stämmer handlingarna inte" in words
    assert f"{about.discrepancies(NAMND).height} av ställena rör Norrbottens e-nämnd." in words
    assert f"{about.missing().height} uppgifter saknas helt." in words
    assert words.index("Alla ") < words.index("På den här sidan") < words.index("Utgivare")


def test_the_register_shows_both_quotes_and_says_what_is_computed() -> None:
    words = text(shown(slag="avrundning", antal="30"))
    assert "SUMMA 5 471 584 5 527 542" in words
    assert "5 471 585 kr" in words
    assert "avrundning, uträknad" in words
    assert "motsägelse, uträknad" not in words


def test_filters_in_the_address_choose_the_places() -> None:
    chosen = about.discrepancies(NAMND, "contradiction", "high", "Ekonomi")
    assert 0 < chosen.height < about.discrepancies().height
    words = text(shown(slag="motsagelse", betydelse="stor", sida="Ekonomi"))
    assert f"Visar {chosen.height} av {chosen.height} ställen." in words


def test_a_choice_that_nothing_matches_says_so() -> None:
    assert "Inget ställe passar urvalet." in text(shown(slag="avrundning", betydelse="stor"))


def test_more_places_are_shown_on_request() -> None:
    page = shown()
    page.button("fler-motsagelser").click().run()
    page.button("fler-saknas").click().run()
    assert not page.exception
    assert page.query_params["antal"] == page.query_params["saknade"] == "30"
    assert f"Visar 30 av {about.discrepancies(NAMND).height} ställen." in text(page)
    assert f"Visar 30 av {about.missing().height} uppgifter." in text(page)


def test_the_register_is_the_boards_until_another_collaboration_is_chosen() -> None:
    board, other, every = (about.discrepancies(one).height for one in (NAMND, "sakra-stader", None))
    assert 0 < other < board < every
    assert f"Visar 10 av {board} ställen." in text(shown())
    assert f"Visar 10 av {board} ställen." in text(shown(samverkan="finns-inte"))
    assert f"Visar 10 av {other} ställen." in text(shown(samverkan="sakra-stader"))
    words = text(shown(samverkan="alla", antal="500"))
    assert f"Visar {every} av {every} ställen." in words
    assert "Säkra städer · Stor betydelse" in words
    assert f"Hela registret, alla {every} ställen i 5 samarbeten" in words


def test_a_collaboration_with_one_page_offers_no_filter_on_pages() -> None:
    labels = [box.key for box in shown(samverkan="sakra-stader").selectbox]
    assert "val_sida" not in labels
    assert "val_sida" in [box.key for box in shown().selectbox]


def test_what_a_page_lacks_can_be_chosen_and_leads_to_the_page() -> None:
    one = "sakra-stader/Samverkan"
    page = shown(saknas=one)
    lacking = about.missing("sakra-stader", "Samverkan").height
    assert f"Visar 10 av {lacking} uppgifter." in text(page)
    bodies = " ".join(element.proto.body for element in page.get("html"))
    assert 'href="./samverkan?period=2022-12-14&amp;samverkan=sakra-stader"' in bodies
    assert f"Visar 10 av {about.missing().height} uppgifter." in text(shown(saknas="finns/inte"))


def test_codes_are_words_in_the_trace() -> None:
    page = shown(tabell="fct_cost_key")
    assert "lika delar" in text(page)
    bodies = " ".join(element.proto.body for element in page.get("html"))
    assert "<td>equal</td>" not in bodies


def test_what_kiruna_pays_for_the_datacenter_is_traced_to_its_row() -> None:
    words = text(shown(tabell="fct_cost_share", sok="98 400"))
    assert "Rad 1–1 av 1." in words
    assert "Datacenter Norrbotten, bild 9" in words
    assert "Kiruna 98 400" in words
    assert "seeds/kostnadsandelar.csv" in words
    assert "stg_cost_shares" in words


@pytest.mark.parametrize(("kommun", "picked"), [("2584", 7), ("2580", 0)])
def test_the_chosen_municipality_is_picked_out_among_the_rows(kommun: str, picked: int) -> None:
    page = shown(tabell="fct_cost_share", kommun=kommun, sok="Kiruna")
    bodies = " ".join(element.proto.body for element in page.get("html"))
    assert bodies.count('<tr class="t-own">') == picked


def test_a_mart_that_does_not_exist_gives_the_usual_one() -> None:
    assert "seeds/kostnadsandelar.csv" in text(shown(tabell="fct_x'; drop table marts.dim_kommun"))


def test_a_search_without_a_hit_says_what_to_try() -> None:
    assert "Ingen rad innehåller ”&lt;b&gt;finns inte”." in text(shown(sok="<b>finns inte"))


def test_the_example_switch_hides_example_rows() -> None:
    with_examples, without = text(shown(tabell="fct_attendance")), text(shown(tabell="fct_attendance", exempel="nej"))
    assert "Exempeldata, t.o.m." in with_examples
    assert "Exempeldata, t.o.m." not in without
    assert "De är avstängda nu" in without


def test_a_definition_is_found_by_its_word() -> None:
    words = text(shown(begrepp="avvikelse"))
    assert "Där betyder avvikelse prognos minus budget" in words


def test_each_goal_has_its_rule_in_words() -> None:
    words = text(shown())
    assert "Minst 75 procent krävs, 100 eftersträvas." in words
    assert "Inget mått är angivet. Status sätts bara genom bedömning." in words


@pytest.mark.parametrize("rows", [0, 1])
def test_one_row_and_none_are_whole_pages(rows_left: Callable[[int], None], rows: int) -> None:
    rows_left(rows)
    words = text(shown())
    assert "Om uppgifterna" in words
    if rows == 0:
        assert "Inga motsägelser är kända." in words
        assert "Inget underlag är anmält som saknat." in words
        assert "Underlaget har inga tabeller att följa." in words
    else:
        assert "Visar 1 av 1 uppgift." in words


def test_a_build_where_only_facts_changed_does_not_claim_tests_it_did_not_run(monkeypatch: pytest.MonkeyPatch) -> None:
    facts = about.build_facts()
    without = about.BuildFacts(facts.built_at, facts.who, facts.data_tests, 0, facts.rows)
    monkeypatch.setattr(about, "build_facts", lambda: without)
    words = text(shown())
    assert "regelproven behövde inte köras om" in words
    assert " 0 regelprov" not in words


@pytest.mark.parametrize(
    ("basis", "until", "known"),
    [
        ("document", date(2023, 12, 31), date(2022, 12, 14)),
        ("with_examples", date(2023, 4, 30), date(2023, 4, 30)),
        ("document", date(2022, 10, 31), date(2022, 10, 31)),
    ],
)
def test_the_facts_reach_no_longer_than_they_do(basis: str, until: date, known: date) -> None:
    assert data.known_until(basis, until) == known
