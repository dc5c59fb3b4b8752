"""Mål: full, with one row of everything, and empty; what can't be judged says why and who can tell."""

import pytest

from app.data import doubts, goals
from tests.app.page_driver import cut, markup, shown, text

pytestmark = pytest.mark.usefixtures("built")
T2, T3 = "2023-t2", "2023-t3"


def test_the_answer_stands_first_and_says_that_the_goals_are_proposed() -> None:
    words = text(shown("goals"))
    assert "Två av nio föreslagna mål för 2023 bedöms uppnås. Sju kan inte bedömas." in words
    assert "Verksamhetsplanen för 2023 är föreslagen, bordlagd. § 22" in words


def test_what_cannot_be_judged_says_why_what_is_needed_and_from_whom() -> None:
    words = text(shown("goals"))
    needs = words[words.index("Vad som behövs för att kunna bedöma") : words.index("Kommunerna bakom målen")]
    assert "Sju mål kan inte bedömas ännu." in needs
    assert "Närvaro i nämnden Året har inte börjat. Minst 75 % krävs, 100 % eftersträvas." in needs
    assert "Behövs: Närvarolistan från varje sammanträde. Från: Nämndsekreteraren." in needs


def test_before_the_year_the_matrix_says_what_will_be_followed() -> None:
    words = text(shown("goals"))
    assert "Året 2023 har inte börjat, så ingen kommun har något att rapportera ännu." in words
    assert "håller tillbaka flest mål" not in words


def test_the_words_judge_before_the_end_of_the_year_and_state_the_fact_after_it() -> None:
    assert "Fyra av nio föreslagna mål för 2023 bedöms uppnås. Tre bedöms delvis uppnås." in text(
        shown("goals", period=T2)
    )
    words = text(shown("goals", period=T3))
    assert "Fem av nio föreslagna mål för 2023 är uppnådda. Fyra är delvis uppnådda." in words
    overview = words[: words.index("Kommunerna bakom målen")]
    assert "uppnått" in overview
    assert "bedöms" not in overview


def test_a_judgement_that_departs_from_the_rule_shows_both_and_the_reason() -> None:
    words = text(shown("goals", period=T3))
    assert (
        "Enligt regeln: ej uppnått. Bedömt: delvis uppnått. Vid alla möten var minst elva kommuner med, även om få var "
        "med på alla." in words
    )
    assert "Regeln kan läsas på två sätt, och de ger olika svar." in words


def test_every_sign_opens_its_rule() -> None:
    html = markup(shown("goals", period=T2))
    assert html.count('aria-label="bedöms inte uppnås: visa regeln för Medverkan i beredningsgruppen"') == 3
    opened = html[html.index('aria-label="Regeln för Närvaro i nämnden"') :]
    assert "minst 75\u00a0%, det är 11 av 14 och eftersträvas 100\u00a0%" in opened


def test_a_picture_states_the_finding_against_both_lines() -> None:
    words = text(shown("goals", period=T2))
    assert "88,9 %: över de 75 % som krävs, under de 100 % som eftersträvas" in words
    assert "2 sammanträden hittills och 4 med dem som är beslutade; minst 4 krävs" in words


def test_the_matrix_names_who_holds_back_and_who_has_not_reported() -> None:
    page = shown("goals", period=T2)
    words = text(page)
    assert "håller tillbaka flest mål: tre av fyra" in words
    assert "Arjeplog Exempeldata Uppföljningsdialoger med alla kommuner underlag saknas Har inte rapporterat." in words


def test_the_chosen_kommun_has_its_own_lines() -> None:
    words = text(shown("goals", period=T2, kommun="2584"))
    own = words[words.index("Kiruna i målen") :]
    assert own.index("Platsen besatt vid 2 av 2 möten.") < own.index("håller tillbaka flest mål")


def test_a_goal_leads_to_its_projects_with_the_readers_choices() -> None:
    html = markup(shown("goals", period=T2))
    assert 'href="./projekt?period=2023-t2#elevhalsa"' in html


def test_examples_are_marked_and_can_be_taken_away() -> None:
    assert "Exempeldata" in text(shown("goals", period=T2))
    words = text(shown("goals", period=T2, exempel="nej"))
    assert "Inget av nio föreslagna mål för 2023 kan bedömas." in words
    assert "Exempeldata" not in words
    assert "Ingen kommuns del i målen är känd ännu." in words


def test_after_the_year_what_is_not_known_is_not_measured() -> None:
    words = text(shown("goals", period=T3, exempel="nej"))
    assert "Inget av nio föreslagna mål för 2023 är mätt." in words
    assert "Nio mål är inte mätta." in words


def test_a_closed_year_has_nothing_decided_ahead() -> None:
    assert "Öppen stapel: beslutade längre fram i år." in text(shown("goals", period=T2))
    words = text(shown("goals", period=T3))
    assert "beslutade längre fram i år" not in words
    assert "Öppen stapel: det som då var beslutat längre fram under året." in words


def test_the_rule_behind_a_sign_says_when_it_rests_on_examples() -> None:
    words = text(shown("goals", period=T3))
    assert "Slag av uppgift Exempeldata Värdet eller bedömningen är påhittad." in words
    assert "Enligt regeln inget mått, bara bedömning i ord" in words


def test_no_goals_say_who_can_add_them(monkeypatch: pytest.MonkeyPatch) -> None:
    cut(monkeypatch, 0, goals, doubts)
    words = text(shown("goals", period=T2))
    assert "Inga resultatmål eller indikatorer är inlagda för 2023. Vem kan fylla på: samordnaren" in words


@pytest.mark.parametrize("period", ["2022-12-14", T2, T3])
def test_one_row_of_everything_stands(monkeypatch: pytest.MonkeyPatch, period: str) -> None:
    cut(monkeypatch, 1, goals, doubts)
    words = text(shown("goals", period=period, kommun="2584"))
    assert "Mål för mål" in words or "Riktning och effektmål" in words


def test_a_picture_gives_its_words_once(caplog: pytest.LogCaptureFixture) -> None:
    page = shown("goals", period=T2)
    assert page.get("arrow_vega_lite_chart") or page.get("vega_lite_chart")
    assert "description" not in caplog.text


def test_a_goal_leads_to_its_activities_money_risks_and_decisions_in_two_clicks() -> None:
    page = shown("goals")
    words, html = text(page), markup(page)
    assert "Hör ihop med 3 aktiviteter, 3 tjänster i ekonomin, 2 risker och 3 beslut vår läsning" in words
    assert "Projekt Elevhälsan : Inte i budgeten, kostnad till 2022-10-31 421 475 kr" in words.replace("</a>", "")
    assert "Genom Gemensamt system för elevhälsan. Samma verksamhet i ekonomin." in words
    assert "Vad som hör ihop är vår läsning. Det står inte i planen." in words
    for place in ("projekt?period=2022-12-14#elevhalsa", "ekonomi?period=2022-12-14#projekt-elevhalsan"):
        assert f'href="./{place}"' in html
    assert 'href="./beslut?period=2022-12-14#e-namnden-2022-12-14-22"' in html


def test_a_council_matter_of_a_goal_says_who_is_not_known() -> None:
    assert "0 av 14 fullmäktige har godkänt; underlag saknas för 14" in text(shown("goals", exempel="nej"))


def test_goals_without_a_measure_have_a_thread_too() -> None:
    words = text(shown("goals"))
    unmeasured = words[words.index("Riktning och effektmål") :]
    assert "Hör ihop med 2 risker och 3 beslut" in unmeasured
