"""Projekt: both statements with their sources, no winner where they disagree, who is in and what is not told."""

import pytest

from app.data import doubts
from app.data import projects as facts
from tests.app.page_driver import cut, markup, shown, text

pytestmark = pytest.mark.usefixtures("built")
T2, T3 = "2023-t2", "2023-t3"


def section(words: str, heading: str, following: str) -> str:
    rest = words[words.index(heading) :]
    return rest[: rest.index(following)]


def said_of(words: str, name: str, following: str) -> str:
    """What the sources say of one activity: the tables behind pictures name it too, so start at the heading."""
    return section(section(words, "Vad källorna säger", "Från början av första"), name, following)


def test_in_which_phase_is_the_datacenter() -> None:
    page = shown("projects")
    words = text(page)
    assert "Gemensamt datacenter (DCBD): protokollet säger förvaltning och verksamhetsplanen säger införande" in words
    said = said_of(words, "Gemensamt datacenter (DCBD)", "Gemensamt system för elevhälsan")
    assert "Utsagorna motsäger varandra. Ingen av dem är utsedd till den rätta." in said
    assert "I drift och förvaltning sedan 2021." in said
    assert "Datacenter Norrbotten (DCBD) införande 2019-2023" in said
    assert "projektlagen.csv, rad 2" in markup(page)


def test_a_later_follow_up_speaks_and_the_earlier_statements_stand_beside() -> None:
    words = text(shown("projects", period=T2))
    assert "Utsagorna motsäger varandra" not in words
    said = said_of(words, "Gemensamt system för elevhälsan", "Gemensamt löneadministrativt system")
    assert "Uppföljningen 2023-08-31" in said
    assert "Realisering , tidplan 2019–2023, nu 2024" in said
    assert "Protokollet 2022-12-14" in said


def test_the_finding_counts_the_late_ones() -> None:
    words = text(shown("projects", period=T3))
    assert "4 projekt är försenade" in words
    assert "5 projekt, senast angivna fas: 2 i utvecklingsprojekt" in words


def test_what_was_told_a_year_ago_says_so() -> None:
    words = text(shown("projects", period=T3, exempel="nej"))
    assert "Inget är redovisat om projekten sedan 2022-12-14." in words


def test_a_plan_that_has_run_out_in_management_is_named() -> None:
    words = text(shown("projects"))
    assert "Inget projekt har passerat sin sluttid; tidplanen har gått ut för" in words


def test_an_activity_that_the_plan_leaves_out_says_so() -> None:
    words = text(shown("projects"))
    assert "Verksamhetsplanen nämner inte aktiviteten." in said_of(
        words, "Gemensam e-learningplattform och kursportal", "Gemensamt verksamhetssystem för socialtjänsten"
    )
    assert "Tidplan anges inte för gemensam e-learningplattform och kursportal." in words


def test_who_takes_part_and_who_is_not_named() -> None:
    words = text(shown("projects"))
    assert "Boden , Gällivare , Älvsbyn inne i plattformen" in words
    assert "8 kommuner; vilka framgår inte vill gå vidare" in words
    assert "Vilka kommuner som är med anges inte för" in words


def test_the_chosen_kommun_is_picked_out() -> None:
    assert "Inget underlag nämner Kiruna" in text(shown("projects", kommun="2584"))
    page = shown("projects", period=T2, kommun="2584")
    assert "är med i Gemensam e-learningplattform och kursportal." in text(page)
    assert "<b>Kiruna</b>" in markup(page)


def test_each_gate_says_who_decides_and_how_sure_the_reading_is() -> None:
    words = text(shown("projects"))
    gates = section(words, "Vem beslutar vad?", "Det här saknas")
    assert "1. Kvalificering av idé → Förstudie" in gates
    assert "6. Införande → Förvaltning" in gates
    assert gates.count("osäker läsning") >= 4
    assert "Acceptera uppdrag att förstudie samordnas via nämnden accepterar, säker läsning" in gates


def test_kinds_stand_apart() -> None:
    words = text(shown("projects"))
    running = section(words, "Löpande verksamhet och rekrytering", "Vem beslutar vad?")
    assert "Rekrytering av samordnare" in running
    assert "Regional samverkan" in running
    assert "Fasen för gemensamt e-arkiv anges inte; övriga är i förvaltning" in words


def test_an_activity_leads_back_to_its_goal_its_money_and_its_risk() -> None:
    page = shown("projects")
    html = markup(page)
    said = said_of(text(page), "Gemensamt system för elevhälsan", "Gemensamt löneadministrativt system")
    assert "Hör ihop med, enligt vår läsning: mål: Behovsanalyser, förstudier, projekt och upphandlingar" in said
    assert 'href="./mal?period=2022-12-14#behovsanalyser-forstudier-projekt"' in html
    assert 'href="./ekonomi?period=2022-12-14#projekt-dcbd"' in html
    assert "#risk-projekt-foljer-inte-plan" in html


def test_what_runs_outside_the_phases_is_a_place_to_link_to() -> None:
    html = markup(shown("projects"))
    assert html.count('id="utbildning"') == html.count('id="sammantraden-och-beredning"') == 1


def test_what_is_missing_says_who_can_tell() -> None:
    assert "Vilka åtta kommuner som vill gå vidare med e-learning: anges inte i källan." in text(shown("projects"))


def test_examples_are_marked_and_can_be_taken_away() -> None:
    assert "Exempeldata" in text(shown("projects", period=T3))
    words = text(shown("projects", period=T3, exempel="nej"))
    assert "Exempeldata" not in words
    assert "motsäger varandra" in words


def test_nothing_at_all_says_who_can_fill_it(monkeypatch: pytest.MonkeyPatch) -> None:
    cut(monkeypatch, 0, facts, doubts)
    assert "Inga aktiviteter är redovisade för perioden. Vem kan fylla på: samordnaren" in text(shown("projects"))


def test_one_row_of_everything_is_a_page(monkeypatch: pytest.MonkeyPatch) -> None:
    cut(monkeypatch, 1, facts, doubts)
    assert "Protokollet 2022-12-14" in text(shown("projects"))
