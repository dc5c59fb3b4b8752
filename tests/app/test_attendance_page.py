"""Närvaro: full, with one row of everything, and empty; what is unknown is said plainly. Seats, never persons."""

import pytest

from app.data import attendance, doubts
from tests.app.page_driver import cut, shown, text

pytestmark = pytest.mark.usefixtures("built")
T2, T3 = "2023-t2", "2023-t3"


def test_2022_cannot_be_told_and_the_page_says_why_and_who_can() -> None:
    words = text(shown("attendance"))
    answer = (
        "Det går inte att säga om närvaron nådde 75 procent 2022. "
        "Alla 28 platser vid de två kända sammanträdena är okända."
    )
    assert answer in words
    assert "Gränserna 75 % och 100 % är föreslagna för 2023; målen för 2022 finns inte i underlaget." in words
    known = words[words.index("Vad vi vet") :]
    assert "Okända platser 28 Närvaron kan ha varit mellan 0 % och 100 %" in known
    assert "Vem kan lämna närvarolistorna Nämndsekreteraren" in known


def test_without_meetings_the_group_says_so() -> None:
    words = text(shown("attendance"))
    assert "Inga möten i beredningsgruppen är redovisade för 2022. Vem kan fylla på: samordnaren" in words


def test_decided_meetings_stand_beside_those_that_were_held() -> None:
    words = text(shown("attendance"))
    assert "2022-12-14 E-nämnden genomfört alla okända" in words
    assert "2023-03-03 E-nämnden beslutat – – 13.00–17.00 information, utbildning, sammanträde § 25" in words


def test_the_share_stands_against_both_lines_and_unknown_is_not_empty() -> None:
    words = text(shown("attendance", period=T3))
    assert (
        "86,8 % av de kända platserna i nämnden har varit besatta 2023: över de 75 % som krävs, under de 100 % som "
        "eftersträvas." in words
    )
    assert "46 av 56 platser har varit besatta, 7 tomma, 3 okända" in words
    assert "med dem kan andelen vara mellan 82,1 % och 87,5 %" in words


def test_both_readings_of_both_goals_are_computed_and_one_decides() -> None:
    words = text(shown("attendance", period=T2))
    goals = words[words.index("Målen för närvaro 2023") : words.index("En plats per kommun.")]
    assert goals.count("Bedömningen vilar på den här läsningen.") == 2
    for figure in (
        "24 av 27",
        "22 av 27",
        "6 av 14 kommuner var med på alla 7 möten",
        "0 av 7 möten ligger under gränsen",
    ):
        assert figure in goals
    assert "Som minst var 11 av 14 kommuner med; minst 11 krävs" in words


def test_the_finding_names_who_is_below_the_line() -> None:
    words = text(shown("attendance", period=T3))
    assert "Under 75 %: Arjeplog; för Haparanda är det okänt" in words
    assert "5 av 14 kommuner har varit med på alla 10 möten; för en är det okänt" in words
    assert "två okända" in words


def test_meetings_that_are_only_decided_are_not_called_known() -> None:
    words = text(shown("attendance", period=T3, exempel="nej"))
    assert "Alla 56 platser vid de fyra beslutade sammanträdena är okända." in words
    assert "men inte om de hölls" in words
    assert "Båda läsningarna är uträknade" not in words


def test_the_chosen_kommun_reads_of_its_own_seat() -> None:
    assert "Kirunas plats i nämnden har varit besatt vid 4 av 4 sammanträden" in text(
        shown("attendance", period=T3, kommun="2584")
    )
    assert "Ingen uppgift om Kirunas plats finns för de 2 sammanträdena." in text(shown("attendance", kommun="2584"))


def test_a_seat_that_two_filled_says_in_which_paragraphs() -> None:
    words = text(shown("attendance", period=T3))
    assert "Ledamot §§ 1–8, ersättare §§ 9–12." in words
    assert "Ledamot §§ 1–6, tom §§ 7–11, på distans." in words


def test_examples_are_marked_and_can_be_taken_away() -> None:
    assert "2023-03-03 Exempeldata E-nämnden genomfört 12 av 14, en okänd 11 av 14" in text(
        shown("attendance", period=T2)
    )
    words = text(shown("attendance", period=T2, exempel="nej"))
    assert "Exempeldata" not in words
    assert "Det går inte att säga om närvaron nådde 75 procent 2023." in words


def test_no_meetings_say_who_can_add_them(monkeypatch: pytest.MonkeyPatch) -> None:
    cut(monkeypatch, 0, attendance, doubts)
    assert "Inga sammanträden är kända för 2023. Vem kan fylla på: nämndsekreteraren" in text(
        shown("attendance", period=T2)
    )


@pytest.mark.parametrize("period", ["2022-12-14", T2, T3])
def test_one_row_of_everything_stands(monkeypatch: pytest.MonkeyPatch, period: str) -> None:
    cut(monkeypatch, 1, attendance, doubts)
    assert "Nämnden" in text(shown("attendance", period=period, kommun="2584"))
