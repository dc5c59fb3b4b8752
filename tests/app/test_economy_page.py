"""Ekonomi: full, with one row of everything, and empty; in the documented period and in the examples."""

from datetime import date

import polars as pl
import pytest

from app.data import doubts, economy
from tests.app.page_driver import cut, markup, shown, text

pytestmark = pytest.mark.usefixtures("built")
OCTOBER = date(2022, 10, 31)


@pytest.fixture(scope="module")
def words(built: str) -> str:
    """The page as it opens."""
    assert built
    return text(shown("economy"))


def test_the_answer_stands_first(words: str) -> None:
    lead = (
        "Resultatet per sista oktober 2022 är −55 958 kr. Två projekt som ännu inte har fakturerats drar ned det med "
        "398 430 kr. Prognosen för året är +108 313 kr."
    )
    assert lead in words
    assert words.index(lead) < words.index("Projekt HR och Projekt DCBD drar ned resultatet med 398 430 kr")


def test_the_printed_sum_stands_beside_what_the_rows_give(words: str) -> None:
    assert "Tryckt summa intäkter är 5 471 584 kr; raderna ger 5 471 585 kr." in words
    assert "Radernas tryckta resultat ger −55 958 kr, samma som den tryckta summan." in words
    assert "intäkter minus kostnader ger −55 957 kr, eftersom Grundfinansiering och e-kontor är tryckt" in words
    assert "har intäkter minus kostnader 183 849 kr. Skillnaderna ryms i avrundningen till hela kronor." in words


def test_the_two_meanings_of_avvikelse_are_told(words: str) -> None:
    assert (
        "I utfallet betyder avvikelse intäkter minus kostnader; i prognosen betyder ordet prognos minus budget" in words
    )


def test_how_large_the_budget_is_and_why_two_sums_are_printed(words: str) -> None:
    assert (
        "Budget 2022 är 5 034 600 kr, eller 5 312 400 kr med Datacenter Norrbotten men utan Förvaltningsledare" in words
    )
    assert "5 034 600 kr räknar med Förvaltningsledare verksamhetssystem SOC (930 600 kr)." in words
    assert (
        "5 312 400 kr räknar med Datacenter Norrbotten (1 208 400 kr). Det övriga är detsamma i båda: 4 104 000"
        in words
    )


def test_three_amounts_for_one_post_stand_side_by_side(words: str) -> None:
    assert (
        "Budget 2023 för Verksamhetsutvecklare e-tjänster är tryckt med tre belopp: 991 800 kr, 1 046 900 kr och "
        "991 000 kr." in words
    )
    table = words[words.index("Samma post med olika belopp") :]
    assert table.index("991 800") < table.index("1 046 900") < table.index("991 000")


def test_a_budget_that_is_not_printed_is_missing_and_never_zero(words: str) -> None:
    rows = economy.budget_outcome(OCTOBER, "document", "budget-2022", "cost")
    projects = rows.filter(pl.col("service_id") == "uppdrag-och-projekt").to_dicts()[0]
    assert projects["budget_sek"] is None
    assert "Uppdrag och projekt har ingen budget" in words
    assert "Underlag saknas betyder att posten inte har något belopp i den valda budgeten. Det är inte noll." in words


def test_the_budget_version_and_the_side_live_in_the_address() -> None:
    page = shown("economy", version="budget-2022-inkl-datacenter", sida="intakter")
    assert [box.value for box in page.selectbox] == ["budget-2022-inkl-datacenter", "intakter"]
    assert "smal linje: budget för hela året (budget 2022 inkl. datacenter)" in text(page).lower()


def test_choosing_writes_the_address_and_the_default_takes_it_away() -> None:
    page = shown("economy")
    page.selectbox[0].select("budget-2022-inkl-datacenter").run()
    assert page.query_params["version"] == "budget-2022-inkl-datacenter"
    page.selectbox[0].select("budget-2022").run()
    assert "version" not in page.query_params


def test_a_version_that_does_not_exist_is_told() -> None:
    assert "Adressen anger version=”budget-1999”" in text(shown("economy", version="budget-1999"))


def test_a_version_of_another_year_gives_way_silently() -> None:
    page = shown("economy", period="2023-t2", version="budget-2022")
    assert page.selectbox[0].value == "budget-2023-tabell"
    assert "Adressen anger" not in text(page)


def test_examples_say_so_and_develop_over_the_year() -> None:
    words = text(shown("economy", period="2023-t3"))
    assert "Ekonomi Exempeldata Resultatet för hela 2023 är 294 700 kr." in words
    assert "Resultatet har gått från 794 600 kr per sista april till 294 700 kr per sista december 2023" in words
    assert "Prognosen per sista april 2023 låg 7 100 kr från årets resultat" in words


def test_a_period_knows_nothing_of_what_comes_after_it() -> None:
    words = text(shown("economy", period="2023-t1"))
    assert "december 2023" in words
    assert "294 700" not in words
    assert "Prognoserna för 2023 jämförs med utfallet när året är redovisat." in words


def test_without_examples_the_outcome_of_2023_is_missing_and_the_budget_stands() -> None:
    words = text(shown("economy", period="2023-t2", exempel="nej"))
    assert "Budgeten för 2023 är 7 618 100 kr. Utfall och prognos per sista augusti 2023: underlag saknas." in words
    assert "Slå på ”Visa exempeldata”" in words
    assert "Vem kan fylla på: samordnaren" in words
    assert "Budgeten växer med 2 583 500 kr till 7 618 100 kr" in words


def test_the_chosen_municipality_is_led_to_its_own_part() -> None:
    page = shown("economy", kommun="2584")
    assert "betalar står under Kostnadsfördelning" in text(page)
    assert "./kostnadsfordelning?period=2022-12-14&amp;kommun=2584" in markup(page)


def test_every_figure_of_the_result_has_its_source() -> None:
    rows = economy.result_lines(OCTOBER, "document").filter(pl.col("row_kind") != "computed_total")
    assert rows.height == 10
    assert (
        rows.select("source_id", "source_place", "quote", "seed_file", "seed_row").null_count().sum_horizontal()[0] == 0
    )


def test_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    cut(monkeypatch, 0, economy, doubts)
    words = text(shown("economy"))
    assert "Utfall och prognos per sista oktober 2022: underlag saknas." in words
    assert "Vem kan fylla på: samordnaren" in words


def test_one_row(monkeypatch: pytest.MonkeyPatch) -> None:
    cut(monkeypatch, 1, economy, doubts)
    words = text(shown("economy", period="2023-t3"))
    assert "Resultatet för hela 2023 är 294 700 kr." in words


def test_a_service_leads_to_its_activity_goal_risk_and_terms() -> None:
    page = shown("economy")
    words, html = text(page), markup(page)
    told = words[words.index("Vad pengarna hör ihop med") :]
    assert "Kopplingarna är vår läsning; de står inte i handlingarna." in told
    assert "E-arkiv Budget 322 000 kr, kostnad till 2022-10-31 260 833 kr Aktivitet: Gemensamt e-arkiv" in told
    assert "Budget 1 065 400 kr, kostnaden redovisas i Grundfinansiering och e-kontor" in told
    assert 'id="e-arkiv"' in html
    assert 'href="./mal?period=2022-12-14#avtal-foljs-upp"' in html
