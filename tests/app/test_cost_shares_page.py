"""Kostnadsfördelning: for one municipality and for all, the year that is half documented, the worked example, empty."""

from decimal import Decimal

import polars as pl
import pytest

from app.data import cost_shares, doubts
from tests.app.page_driver import cut, markup, shown, text

pytestmark = pytest.mark.usefixtures("built")


@pytest.fixture(scope="module")
def words(built: str) -> str:
    """The page as it opens."""
    assert built
    return text(shown("cost_shares"))


def test_what_kiruna_pays_stands_first_in_total_per_service_and_outside() -> None:
    words = text(shown("cost_shares", kommun="2584"))
    bill = words[: words.index("Per invånare Arjeplog betalar mest")]
    assert "Kiruna betalar 315 200 kr till nämnden 2022, 13,91 kr per invånare." in bill
    assert "Utanför summan ligger Datacenter Norrbotten, 98 400 kr, som leverantören fakturerar direkt." in bill
    for amount in ("76 100", "75 900", "83 300", "50 900", "29 000"):
        assert amount in bill
    assert "Summa som nämnden fakturerar 315 200" in bill
    assert "Utanför summan: Verksamhetssystem Socialtjänsten (SOC), Uppdrag och projekt" in bill
    assert "Utanför summan: lagring, engångsavgifter och BankID" in bill
    assert bill.count("underlag saknas") >= 3


def test_every_amount_of_the_bill_has_its_source() -> None:
    rows = cost_shares.bill(2022, "2584").filter(pl.col("row_kind") != "total")
    assert rows.height == 6
    assert (
        rows.select("source_id", "source_place", "quote", "seed_file", "seed_row").null_count().sum_horizontal()[0] == 0
    )


def test_all_municipalities_in_one_table_that_proves_itself() -> None:
    page = shown("cost_shares")
    words = text(page)
    assert "De fjorton kommunerna betalar 4 104 000 kr till nämnden 2022, 16,44 kr per invånare." in words
    assert "Arjeplog betalar mest per invånare, 71,41 kr, och Luleå minst, 8,60 kr" in words
    assert "Summa 4 104 000 1 208 400 1 065 400 937 200 1 046 900 732 500 322 000" in words
    assert "Varje posts andelar ger den tryckta summan på kronan: 6 av 6 stämmer." in words
    assert "kommun=2584" in markup(page)


def test_which_services_follow_the_key(words: str) -> None:
    assert "Grundfinansiering är lika för alla." in words
    assert (
        "Verksamhetsutvecklare e-tjänster, E-arkiv och Datacenter Norrbotten följer en regel med en lika del" in words
    )
    assert "E-tjänsteplattform gör det nästan. Räddningstjänsten verksamhetssystem gör det inte." in words


def test_the_service_lives_in_the_address_and_says_who_departs_from_the_key() -> None:
    words = text(shown("cost_shares", tjanst="raddningstjansten"))
    assert "Räddningstjänsten verksamhetssystem följer inte regeln: Kalix betalar 17 841 kr mer än den ger" in words


def test_a_year_with_one_documented_post_says_what_is_missing_and_leads_to_the_fuller_year() -> None:
    page = shown("cost_shares", period="2023-t2", kommun="2584")
    words = text(page)
    assert "Kiruna betalar 80 500 kr för Grundfinansiering 2023." in words
    assert "Bara Grundfinansiering: Arjeplog betalar mest per invånare" in words
    assert "Underlag saknas per kommun 2023 för Verksamhetsutvecklare e-tjänster, E-tjänsteplattform" in words
    assert "./kostnadsfordelning?period=2022-12-14&amp;kommun=2584" in markup(page)


def test_the_worked_example_opens_from_a_link() -> None:
    page = shown("cost_shares", kommun="2584", tjanst="e-arkiv", lika="50", upprakning="2.5", utan="2580,2581")
    words = text(page)
    assert "Räkneexempel, inte ett förslag" in words
    assert "Lika del 50 %, uppräkning +2,5 %, 12 kommuner." in words
    assert "Totalen 322 000 kr räknas upp till 330 050 kr." in words
    assert page.slider[0].value == 50
    assert page.select_slider[0].value == Decimal("2.5")
    assert page.multiselect[0].value == ["2580", "2581"]


def test_untouched_the_example_claims_no_change_and_says_that_the_key_is_inexact() -> None:
    words = text(shown("cost_shares", tjanst="verksamhetsutvecklare-e-tjanster"))
    assert "Inget är ändrat: räkneexemplet visar de tryckta andelarna" in words
    assert "I räkneexemplet betalar" not in words
    assert "Regeln ger inte de tryckta andelarna exakt: Älvsbyn ligger 48 kr från den." in words


def test_moving_the_example_writes_the_address() -> None:
    page = shown("cost_shares")
    page.slider[0].set_value(100).run()
    assert page.query_params["lika"] == "100"
    page.multiselect[0].set_value(["2580"]).run()
    assert page.query_params["utan"] == "2580"
    assert "Luleå" not in text(page)[text(page).index("I räkneexemplet") :][:80]


def test_what_the_address_cannot_mean_is_told() -> None:
    words = text(shown("cost_shares", lika="150", upprakning="mycket", utan="9999", tjanst="gratis"))
    for parameter in ("lika", "upprakning", "utan", "tjanst"):
        assert f"Adressen anger {parameter}=" in words


def test_leaving_everyone_out_is_an_empty_place_with_a_way_back() -> None:
    everyone = ",".join(cost_shares.totals(2022)["kommun_code"])
    assert "Alla kommuner är borttagna. Ta tillbaka minst en" in text(shown("cost_shares", utan=everyone))


def test_prices_and_one_off_fees(words: str) -> None:
    for price in ("500–1 500 kr per år", "40 000 kr", "84 kr per GB och år"):
        assert price in words


def test_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    cut(monkeypatch, 0, cost_shares, doubts)
    assert "Ingen handling anger vad kommunerna betalar" in text(shown("cost_shares"))


def test_one_row(monkeypatch: pytest.MonkeyPatch) -> None:
    cut(monkeypatch, 1, cost_shares, doubts)
    assert "Arjeplog betalar 71,41 kr per invånare" in text(shown("cost_shares"))
