"""Vår kommun: what it pays and what is outside that, beside the median; nothing unknown is passed off as known."""

import re
from collections import Counter
from datetime import date

import pytest

from app.data import meeting as meeting_facts
from app.data import our_kommun as facts
from app.views import our_kommun_ahead as ahead
from tests.app.page_driver import cut, markup, shown, text

pytestmark = pytest.mark.usefixtures("built")
T2, T3 = "2023-t2", "2023-t3"


def between(words: str, first: str, second: str) -> str:
    start = words.index(first)
    return words[start : words.index(second, start)]


def test_without_a_choice_the_fourteen_can_be_chosen() -> None:
    page = markup(shown("our_kommun"))
    assert page.count("kommun=25") == 14
    assert 'href="./var-kommun?period=2022-12-14&amp;kommun=2584"' in page


def test_kiruna_reads_the_sum_and_what_is_outside_it() -> None:
    words = text(shown("our_kommun", kommun="2584"))
    assert "Kiruna betalar 315 200 kr till nämnden för 2022. 1 beslut väntas av fullmäktige." in words
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


def test_what_the_council_owes_says_what_waits_and_leads_to_the_ledger() -> None:
    page = shown("our_kommun", kommun="2584")
    owed = between(text(page), "Reviderat reglemente och samverkansavtal: underlag saknas", "Det som ligger framför")
    assert "Avtalet gäller först när fullmäktige i alla medlemskommuner har godkänt det" in owed
    assert "Nämnden väckte ärendet 2022-12-14" in owed
    assert "Sista dag att säga upp avtalet 2025-12-31" in owed
    assert 'href="./beslut?period=2022-12-14&amp;kommun=2584#reglemente-och-samverkansavtal"' in markup(page)


def test_the_days_ahead_have_our_amount_and_the_calls() -> None:
    days = between(text(shown("our_kommun", kommun="2584")), "räknat från 2022-12-14", "Filen har sammanträden")
    assert "januari 2023 Betalning enligt avtalet . Kiruna betalar 80 500 kr i grundfinansiering för 2023." in days
    assert "3 mars 2023 E-nämnden sammanträder . Kallelsen ska nå ledamot och ersättare senast 2023-02-26." in days
    assert days.index("Fullmäktige ska besluta") < days.index("januari 2023") < days.index("31 december 2025")
    later = text(shown("our_kommun", period=T2, kommun="2584"))
    assert "Vad Kiruna ska betala för 2024 saknas i underlaget." in later
    assert "Fullmäktige ska besluta:" not in later


def test_our_days_are_a_calendar_file_without_what_has_no_day() -> None:
    labels = [button.proto.label for button in shown("our_kommun", kommun="2584").get("download_button")]
    assert "Ladda ned våra dagar till kalendern (10)" in labels


def test_the_file_has_our_meetings_their_calls_and_the_agreements_days() -> None:
    days = facts.calendar("2022-12-14", "document", "2584")
    events = ahead.own_events(days, meeting_facts.events("document", date(2022, 12, 14)))
    assert Counter(events["event_kind"]) == {"meeting": 4, "call": 4, "agreement_start": 1, "notice": 1}
    assert set(events["origin"]) == {"document"}


def test_risks_that_touch_us_say_why() -> None:
    page = shown("our_kommun", kommun="2584")
    risks = between(text(page), "Kopplingen är gjord i uppföljningen", "Medverkan i beredningsgruppen")
    assert "Reglemente och avtal fastställs inte Riskvärde 6. Fullmäktige i Kiruna ska besluta" in risks
    assert "Kiruna betalar för E-tjänsteplattform, Räddningstjänsten verksamhetssystem" in risks
    assert "Projekt följer inte plan" not in risks
    assert "risker-och-intern-kontroll?period=2022-12-14&amp;kommun=2584#risk-reglemente-faststalls-inte" in markup(
        page
    )


def test_a_followed_risk_says_how_it_moved_and_what_is_done() -> None:
    words = text(shown("our_kommun", period=T2, kommun="2584"))
    assert "Riskvärdet har gått upp från 4 till 8 sedan tertial 1. Exempeldata Kiruna är med i Gemensam" in words
    assert "Görs: Nya tidplaner tas upp i beredningsgruppen." in words


def test_every_place_in_the_contents_exists() -> None:
    page = markup(shown("our_kommun", kommun="2584"))
    places = re.findall(r'href="#([a-z-]+)"', page)
    assert len(places) == 9
    assert all(f'id="{place}"' in page for place in places)


def test_nothing_at_all_says_who_can_fill_it(monkeypatch: pytest.MonkeyPatch) -> None:
    cut(monkeypatch, 0, facts)
    assert "Vem kan fylla på: samordnaren" in text(shown("our_kommun", kommun="2584"))


def test_one_row_of_everything_is_a_page(monkeypatch: pytest.MonkeyPatch) -> None:
    cut(monkeypatch, 1, facts)
    words = text(shown("our_kommun", kommun="2506"))
    assert "Arjeplog i Norrbottens e-nämnd" in words
