"""Vår kommun: what it pays and what is outside that, beside the median; nothing unknown is passed off as known."""

import pytest

from app.data import our_kommun as facts
from tests.app.page_driver import cut, markup, shown, text

pytestmark = pytest.mark.usefixtures("built")
T2, T3 = "2023-t2", "2023-t3"


def test_without_a_choice_the_fourteen_can_be_chosen() -> None:
    page = markup(shown("our_kommun"))
    assert page.count("kommun=25") == 14
    assert 'href="./var-kommun?period=2022-12-14&amp;kommun=2584"' in page


def test_kiruna_reads_the_sum_and_what_is_outside_it() -> None:
    words = text(shown("our_kommun", kommun="2584"))
    assert "Kiruna betalar 315 200 kr till nämnden för 2022. Fullmäktige har 1 beslut kvar." in words
    assert "Utanför nämnden, till leverantören 98 400 kr" in words
    assert "13,91 kr, medianen för de 14 är 26,94 kr" in words
    assert "Fördelningen per kommun saknas för Verksamhetssystem Socialtjänsten (SOC) och Uppdrag och projekt." in words


def test_each_amount_is_explained_and_the_parts_give_the_amount() -> None:
    words = text(shown("our_kommun", kommun="2584"))
    assert (
        "Verksamhetsutvecklare e-tjänster 75 900 "
        "Nyckeln ger 35 052 kr lika för alla och 40 823 kr efter invånarantal; resten är 25 kr." in words
    )
    assert "Räddningstjänsten verksamhetssystem 50 900 Följer inte nyckeln lika del plus invånarantal." in words
    assert words.index("E-arkiv 29 000") < words.index("Summa som nämnden fakturerar 315 200")
    assert words.index("Summa som nämnden fakturerar") < words.index("Datacenter Norrbotten 98 400")


def test_the_comparison_says_which_side_of_the_median() -> None:
    below = "Kiruna betalar 13,91 kr per invånare, mindre än medianen 26,94 kr"
    assert below in text(shown("our_kommun", kommun="2584"))
    assert "Pajala betalar 13,49 kr per invånare i grundfinansiering, mer än medianen" in text(
        shown("our_kommun", period=T2, kommun="2521")
    )


def test_unknown_seats_and_decisions_are_said() -> None:
    words = text(shown("our_kommun", kommun="2584"))
    assert "underlag saknas för 2 av 2 sammanträden" in words
    assert "samverkansavtal: underlag saknas. Inget av de 14 fullmäktiges beslut är känt." in words
    missing = words[words.index("Det här saknas för vår kommun") :]
    assert "Om platsen var besatt vid 2 sammanträden. Kan ge besked: nämndsekreteraren." in missing
    assert "Vilka projekt kommunen är med i." in missing


def test_a_followed_year_shows_seats_goals_and_decisions() -> None:
    words = text(shown("our_kommun", period=T2, kommun="2521"))
    assert "Platsen i nämnden besatt vid 1 av 2 sammanträden" in words
    assert "Beredningsgruppen: med vid 5 av 7 möten." in words
    assert "Reviderat reglemente och samverkansavtal: inget beslut ännu. Av 14 fullmäktige har 9 godkänt." in words
    assert "håller tillbaka målet" in words


def test_an_activity_that_names_the_kommun_stands_with_its_source() -> None:
    words = text(shown("our_kommun", kommun="2582"))
    assert "Gemensamt datacenter (DCBD) inne i plattformen 2022-12-14 § 21" in words


def test_examples_are_marked_and_can_be_taken_away() -> None:
    assert "Exempeldata" in text(shown("our_kommun", period=T3, kommun="2584"))
    assert "Exempeldata" not in text(shown("our_kommun", period=T3, kommun="2584", exempel="nej"))


def test_nothing_at_all_says_who_can_fill_it(monkeypatch: pytest.MonkeyPatch) -> None:
    cut(monkeypatch, 0, facts)
    assert "Vem kan fylla på: samordnaren" in text(shown("our_kommun", kommun="2584"))


def test_one_row_of_everything_is_a_page(monkeypatch: pytest.MonkeyPatch) -> None:
    cut(monkeypatch, 1, facts)
    words = text(shown("our_kommun", kommun="2506"))
    assert "Arjeplog i Norrbottens e-nämnd" in words
