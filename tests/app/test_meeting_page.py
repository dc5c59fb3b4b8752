"""Sammanträde: full, empty and with one row; what the next meeting must decide, and where wheel and meetings part."""

from typing import Any

import polars as pl
import pytest

from app.data import doubts, meeting
from app.views import meeting_parts
from tests.app.page_driver import cut, markup, shown, text

pytestmark = pytest.mark.usefixtures("built")
T1, T2, T3 = "2023-t1", "2023-t2", "2023-t3"


def test_it_says_which_meeting_this_is_which_is_next_and_what_waits() -> None:
    words = text(shown("meeting"))
    assert (
        "Det här är sammanträdet 14 december 2022, §§ 19–25. Nästa sammanträde är fredag 3 mars 2023, om 79 dagar. "
        "Då väntar Verksamhetsplan 2023 (bordlagt) och beslut om verksamhetsberättelse." in words
    )


def test_a_tertial_looks_ahead_to_the_next_meeting() -> None:
    assert (
        "Nästa sammanträde är torsdag 22 juni 2023, om 53 dagar. "
        "Då väntar beslut om budget och beslut om delårsrapport 1." in text(shown("meeting", period=T1))
    )


def test_where_no_meeting_is_decided_the_wheel_says_the_month() -> None:
    words = text(shown("meeting", period=T3))
    assert (
        "Inget sammanträde är beslutat efter 31 december 2023; årshjulet lägger nästa i mars 2024: "
        "beslut om verksamhetsberättelse." in words
    )
    assert (
        "Årshjulet har också mars 2024, juni 2024, september/oktober 2024 och december 2024; där är inget sammanträde "
        "beslutat ännu." in words
    )


def test_the_wheel_and_the_meetings_are_compared() -> None:
    words = text(shown("meeting"))
    assert "Fyra sammanträden 2023, alla i en månad som årshjulet har" in words
    assert "Alla kända sammanträden från 2023 ligger i en månad som årshjulet har." in words


def test_a_month_that_has_passed_without_a_meeting_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    ask = meeting.meetings

    def without_june(*parameters: Any) -> pl.DataFrame:
        rows = ask(*parameters)
        gone = pl.lit("Stämmer inte: årshjulet har ett sammanträde i juni, men inget är känt.")
        june = pl.col("meeting_id") == "e-namnden-2023-06-22"
        return rows.with_columns(
            pl.when(june).then(pl.lit("no_meeting")).otherwise("wheel_match").alias("wheel_match"),
            pl.when(june).then(gone).otherwise("wheel_match_text").alias("wheel_match_text"),
            pl.when(june).then(None).otherwise("meeting_id").alias("meeting_id"),
        )

    monkeypatch.setattr(meeting, "meetings", without_june)
    words = text(shown("meeting", period=T2))
    assert "Tre av fyra månader i årshjulet har ett sammanträde 2023" in words
    assert "Årshjulet och sammanträdena går isär: Stämmer inte: årshjulet har ett sammanträde i juni" in words


def test_a_computed_day_shows_its_rule_and_clause() -> None:
    words = text(shown("meeting"))
    assert "2023-03-03 minus 5 dagar är 2023-02-26, en söndag" in words
    assert "2023-03-03 13.00–17.00 Beslutat 2023-02-26, söndag Beslut om verksamhetsberättelse" in words
    assert "Sista dag för kallelse är 5 dagar före sammanträdet, 10 §" in words


def test_the_agenda_stands_in_order_with_figures_and_an_address_of_its_own() -> None:
    page = shown("meeting")
    words, html = text(page), markup(page)
    agenda = words[words.index("§§ 19–25 i protokollet, i ordning") :]
    places = [agenda.index(f"§ {number} ") for number in range(19, 26)]
    assert places == sorted(places)
    assert "Ärende 2022/23-1.2.1.3" in agenda
    assert "Siffrorna: Risker och intern kontroll" in agenda
    assert 'id="punkt-e-namnden-2022-12-14-22"' in html
    assert "mote=e-namnden-2022-12-14#punkt-e-namnden-2022-12-14-22" in html


def test_a_coming_meeting_has_a_preliminary_agenda() -> None:
    page = shown("meeting", mote="e-namnden-2023-03-03")
    words = text(page)
    assert "Preliminär: ur årshjulet och bordlagda ärenden." in words
    assert "Bordlagt 2022-12-14 Verksamhetsplan 2023" in words
    assert 'id="punkt-arshjul-mars-verksamhetsberattelse-2023"' in markup(page)


def test_a_meeting_that_passed_without_a_protocol_says_so() -> None:
    assert "Inget protokoll finns i underlaget. Punkterna är de som" in text(
        shown("meeting", period=T3, mote="e-namnden-2023-06-22")
    )
    assert "Protokollet från 5 november 2020 finns inte i underlaget" in text(
        shown("meeting", mote="e-namnden-2020-11-05")
    )


def test_an_unknown_meeting_in_the_address_is_told() -> None:
    assert "mote=”annat”, som inte går att välja här" in text(shown("meeting", mote="annat"))


def test_the_chosen_kommun_reads_of_its_own_council() -> None:
    assert (
        "Fullmäktige i Kiruna: Reviderat reglemente och samverkansavtal . Underlag saknas. Återstår att besluta."
        in (text(shown("meeting", kommun="2584")))
    )
    assert "Fullmäktige i Kiruna: Reviderat reglemente och samverkansavtal . Godkänt 2023-06-19." in text(
        shown("meeting", period=T2, kommun="2584")
    )


def test_examples_are_marked_and_can_be_taken_away() -> None:
    assert "2023-03-03 Exempeldata 13.00–17.00 Genomfört" in text(shown("meeting", period=T1))
    words = text(shown("meeting", period=T1, exempel="nej"))
    assert "Exempeldata" not in words
    assert "Beslutat; om det hölls är inte känt" in words


def test_what_has_no_day_is_left_out_of_the_file_and_told() -> None:
    page = shown("meeting", exempel="nej")
    assert "Utan dag, och därför inte med: Betalning enligt avtalet (januari 2023)" in text(page)
    labels = [button.proto.label for button in page.get("download_button")]
    assert any(label.startswith("Ladda ned sammanträden och sista dagar (") for label in labels)


def test_without_meetings_it_says_who_can_add_them(monkeypatch: pytest.MonkeyPatch) -> None:
    cut(monkeypatch, 0, meeting, doubts)
    words = text(shown("meeting"))
    assert "Inga sammanträden är kända." in words
    assert "Inga sammanträden är kända vid periodens slut. Vem kan fylla på: nämndsekreteraren" in words
    assert "Kalendern har ingen händelse med dag." in words


@pytest.mark.parametrize("period", ["2022-12-14", T1, T2, T3])
def test_one_row_of_everything_stands(monkeypatch: pytest.MonkeyPatch, period: str) -> None:
    cut(monkeypatch, 1, meeting, doubts)
    assert "Dagordning" in text(shown("meeting", period=period, kommun="2584"))


def test_the_lead_says_when_nothing_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(meeting_parts, "_waiting", lambda _: [])
    assert "Inga beslut är kända för det sammanträdet." in text(shown("meeting"))
