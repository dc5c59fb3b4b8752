"""Läget: the whole in one sentence, signs that open their rules, the worst first, what is missing said once."""

import re

import pytest

from app.data import overview as facts
from app.views import overview_parts as parts
from tests.app.page_driver import cut, markup, shown, text

pytestmark = pytest.mark.usefixtures("built")
T2, T3 = "2023-t2", "2023-t3"


def line(area: str, status: str, kind: str = "forecast") -> dict[str, str]:
    return {"area": area, "status": status, "status_kind": kind}


def between(words: str, first: str, second: str) -> str:
    return words[words.index(first) : words.index(second)]


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        ([line("economy", "met"), line("project", "met")], "Ekonomin väntas gå ihop och projekten håller tidplanen."),
        (
            [line("goal", "not_assessable"), line("economy", "met")],
            "Ekonomin väntas gå ihop, men målen kan inte bedömas.",
        ),
        (
            [line("goal", "partly_met", "fact"), line("economy", "not_met", "fact"), line("attendance", "met", "fact")],
            "Närvaron nådde målet, men målen nåddes delvis och året gav ett underskott.",
        ),
        (
            [line("goal", "not_assessable", "fact"), line("attendance", "not_assessable", "fact")],
            "För målen och närvaron saknas underlag.",
        ),
        ([line("project", "not_met")], "De flesta projekt är försenade."),
    ],
)
def test_the_whole_is_said_good_first_then_bad_then_unknown(lines: list[dict[str, str]], sentence: str) -> None:
    assert parts.whole_sentence(lines) == sentence


def test_the_meeting_tells_where_we_stand_and_what_deviates() -> None:
    words = text(shown("overview"))
    assert (
        "Ekonomin väntas gå ihop och projekten håller tidplanen, men målen och närvaron kan inte bedömas. "
        "4 avvikelser är kända, 3 av dem stora." in words
    )
    assert "Prognosen för året är 108 313 kr. Resultatet per 2022-10-31 är −55 958 kr." in words
    worst = between(words, "Vad avviker", "Vad ska beslutas")
    places = [
        worst.index(name)
        for name in ("Projekt HR: resultat −254 150 kr", "Projekt DCBD", "datacenter", "Inget beslut är känt")
    ]
    assert places == sorted(places)
    assert "Intäkten faktureras i efterskott, november/december." in worst


def test_what_no_source_states_is_said_once() -> None:
    words = text(shown("overview"))
    assert words.count("underlag saknas för alla. Samordnaren kan ge besked.") == 1
    assert "underlag saknas för nr 1–4." in text(shown("overview", period=T2))
    assert "underlag saknas för nr 1, 3 och 5." in text(shown("overview", period=T3))


def test_a_deviation_says_what_is_done_by_whom_and_when() -> None:
    words = text(shown("overview", period=T2))
    assert "Två leverantörer har flyttat sina möten. Görs: Nya tider är bokade. Samordnare, 2023-11-30." in words
    assert words.count("· medelstor") == 3
    assert "7 till: " in words
    assert "Tertial 1: prognosen för året var" in words


def test_every_sign_opens_its_rule_and_every_topic_its_page() -> None:
    page = markup(shown("overview"))
    for rule in (
        "Bedöms uppnås när prognosen för årets resultat är 0\u00a0kr eller mer.",
        "Kan inte bedömas när mer än hälften av målen saknar bedömning.",
        "Projekten håller sluttiden i planen.",
        "finns inget mål för närvaron i underlaget.",
    ):
        assert rule in page
    for slug in ("mal", "ekonomi", "projekt", "narvaro"):
        assert re.search(rf'href="\./{slug}\?period=2022-12-14', page)


def test_the_meetings_items_are_grouped_by_what_was_decided_and_lead_to_beslut() -> None:
    page = shown("overview")
    decided = between(text(page), "Detta möte", "Utan dag")
    assert "§ 24 Revidering reglemente och samverkansavtal väcks i fullmäktige." in decided
    assert "§ 22 Verksamhetsplan 2023 bordläggs." in decided
    assert "§ 19 godkänns. § 20 accepteras. § 21 och § 23 läggs till handlingarna." in decided
    for number in range(19, 26):
        assert f'href="./beslut?period=2022-12-14#e-namnden-2022-12-14-{number}"' in markup(page)
    assert 'aria-label="§\u00a019\u00a0Ekonomisk rapport, utfall per sista oktober"' in markup(page)


def test_what_must_be_decided_next_stands_in_time_order_with_why_and_link() -> None:
    page = shown("overview")
    coming = between(text(page), "Utan dag", "För din kommun")
    places = [coming.index(day) for day in ("Utan dag", "2023-01-01", "januari 2023", "2023-03-03")]
    assert places == sorted(places)
    assert "Avtalet ska börja gälla . Gäller om alla fullmäktige har godkänt avtalet." in coming
    assert coming.index("E-nämnden sammanträder") < coming.index("Verksamhetsplan 2023 tas upp igen")
    assert "Bordlagt 2022-12-14, § 22." in coming
    assert "2023-06-22" not in coming
    assert 'href="./sammantrade?period=2022-12-14#e-namnden-2023-03-03"' in markup(page)


def test_all_the_councils_are_one_line_and_few_are_named() -> None:
    first = text(shown("overview", kommun="2584"))
    assert (
        "Alla 14 fullmäktige ska besluta om reviderat reglemente och samverkansavtal ; inget beslut är känt. "
        "Kiruna är en av dem." in first
    )
    assert "Arjeplog" not in between(first, "Vad ska beslutas", "För Kiruna")
    later = text(shown("overview", period=T2, kommun="2584"))
    assert "5 av 14 fullmäktige ska besluta om" in later
    assert "9 har godkänt. Kiruna har godkänt." in later
    last = shown("overview", period=T3, kommun="2521")
    assert "Fullmäktige i Pajala ska besluta om" in text(last)
    assert "<strong>Pajala</strong>" in markup(last)


def test_a_period_without_protocol_has_no_line_for_its_meeting() -> None:
    words = between(text(shown("overview", period=T2)), "Vad ska beslutas", "För din kommun")
    assert "Detta möte" not in words
    assert "Verksamhetsplan 2023 är bordlagd . Skulle tas upp 2023-03-03. Inget senare beslut finns" in words


def test_the_chosen_kommun_reads_three_sentences() -> None:
    words = between(text(shown("overview", kommun="2584")), "För Kiruna", "Så säkra")
    assert "Kiruna betalar 315 200 kr till nämnden för 2022. Datacentret, 98 400 kr, tillkommer." in words
    assert "Inget underlag nämner Kiruna som deltagare" in words
    assert "Fullmäktige ska besluta." in words


def test_without_a_chosen_kommun_the_reader_is_invited() -> None:
    assert "Välj en kommun." in text(shown("overview"))


def test_how_sure_the_figures_are_stands_last() -> None:
    words = text(shown("overview"))
    sure = words[words.index("Så säkra") :]
    assert "7 av 9 mål kan inte bedömas." in sure
    assert "Närvaron är okänd för 28 av 28 platser." in sure
    assert re.search(r"på \d+ ställen, varav \d+ väger tungt", sure)
    later = text(shown("overview", period=T2))
    assert "12 av 14 har rapporterat. Saknas: Arjeplog och Pajala." in later


def test_examples_are_marked_and_can_be_taken_away() -> None:
    assert "Exempeldata" in text(shown("overview", period=T3))
    words = text(shown("overview", period=T3, exempel="nej"))
    assert "Exempeldata" not in words
    assert "För målen, ekonomin, projekten och närvaron saknas underlag." in words
    assert "Inget är redovisat om projekten sedan 2022-12-14." in words


def test_nothing_at_all_says_who_can_fill_it(monkeypatch: pytest.MonkeyPatch) -> None:
    cut(monkeypatch, 0, facts)
    assert "Läget är inte redovisat för perioden. Vem kan fylla på: samordnaren" in text(shown("overview"))


def test_one_row_of_everything_is_a_page(monkeypatch: pytest.MonkeyPatch) -> None:
    cut(monkeypatch, 1, facts)
    words = text(shown("overview", kommun="2584"))
    assert "Målen kan inte bedömas." in words
    assert "1. Projekt HR" in words
