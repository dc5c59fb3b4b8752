"""Beslut: what is decided, what is left and what waits for all; unknown is never *not approved*."""

import re

import pytest

from app.data import decisions, doubts
from app.views import decisions_ledger
from tests.app.page_driver import cut, markup, shown, text

pytestmark = pytest.mark.usefixtures("built")
T1, T2, T3 = "2023-t1", "2023-t2", "2023-t3"
BLOCKED = (
    "Avtalet gäller först när fullmäktige i alla medlemskommuner har godkänt det genom beslut som vunnit laga kraft."
)


def test_the_documented_meeting_says_that_no_council_has_told_and_what_waits() -> None:
    words = text(shown("decisions"))
    assert (
        f"Inget av 14 fullmäktige har meddelat beslut om reviderat reglemente och samverkansavtal. {BLOCKED}" in words
    )
    assert "Godkänt 0 av 14 Underlag saknas 14 av 14 Ska besluta fullmäktige i alla 14 kommuner" in words
    assert "Bordlagt 2022-12-14 § 22 Verksamhetsplan 2023" in words
    assert "sju ärenden den 14 december 2022: sex avgjordes och ett bordlades (§ 22 Verksamhetsplan 2023)." in words


def test_who_is_left_is_named_when_few_and_counted_when_many() -> None:
    assert "9 av 14 fullmäktige har godkänt reviderat reglemente och samverkansavtal; fem återstår." in text(
        shown("decisions", period=T2)
    )
    last = text(shown("decisions", period=T3, kommun="2521"))
    assert "13 av 14 fullmäktige har godkänt reviderat reglemente och samverkansavtal; Pajala återstår." in last
    assert "Vad som väntar Pajala Inget beslut ännu Godkänt 13 av 14" in last


def test_examples_are_marked_and_can_be_taken_away() -> None:
    assert "Exempeldata" in text(shown("decisions", period=T3))
    words = text(shown("decisions", period=T3, exempel="nej"))
    assert "Exempeldata" not in words
    assert "Inget av 14 fullmäktige har meddelat beslut" in words


@pytest.mark.parametrize("period", ["2022-12-14", T1, T2, T3])
def test_every_paragraph_can_be_linked_to_in_every_period(period: str) -> None:
    page = markup(shown("decisions", period=period, kommun="2584"))
    for paragraph in range(19, 26):
        assert f'id="par-{paragraph}"' in page
        assert f'id="e-namnden-2022-12-14-{paragraph}"' in page
    for anchor in ("avtal", "reglemente", "namnden", "andras-beslut", "reglemente-och-samverkansavtal"):
        assert f'id="{anchor}"' in page


def test_no_id_stands_twice() -> None:
    found = re.findall(r'\bid="([^"]+)"', markup(shown("decisions")))
    assert sorted({name for name in found if found.count(name) > 1}) == []


def test_a_decision_stands_point_by_point_with_what_it_rests_on() -> None:
    words = text(shown("decisions"))
    item = words[words.index("§ 24 väckt hos fullmäktige") : words.index("§ 25 beslutat")]
    assert "Norrbottens e-nämnd beslutar att väcka ärende i respektive medlemskommuns fullmäktige" in item
    assert "E-nämnden rekommenderar respektive medlemskommuns fullmäktige att anta förslag" in item
    assert "Ärende 2022/25-1.3.1.2" in item
    assert "Samverkansavtal, E-NAMND, Hid: 2022.19. Bifogad." in item
    assert "§ 22 bordlagt Verksamhetsplan 2023 E-nämnden beslutar bordlägga ärendet." in words
    assert "Svarsunderlag, E-NAMND, Hid: 2022.15. Delvis bifogad." in words


def test_a_year_without_a_protocol_says_so_and_who_can_give_it() -> None:
    words = text(shown("decisions", period=T2))
    assert (
        "Inget protokoll från 2023 finns i underlaget. Därför går det inte att säga vad nämnden har beslutat." in words
    )
    assert "Vem kan fylla på: nämndsekreteraren" in words
    assert "2023-06-22 Exempeldata underlag saknas genomfört" in words
    assert "2023-10-12" not in words[words.index("Nämndens sammanträden 2023") : words.index("Nämndens beslut 2022")]
    assert "dagen har passerat, uppgift saknas" in text(shown("decisions", period=T2, exempel="nej"))


def test_the_agreement_is_proposed_with_its_dates() -> None:
    words = text(shown("decisions")).replace(" ;", ";")
    assert (
        "Föreslaget: det gäller från 2023-01-01 till 2026-12-31 först när alla 14 fullmäktige har godkänt det. "
        "Sista dag att säga upp det är 2025-12-31; annars förlängs det med 4 år i taget." in words
    )
    assert "Betalning · Föreslaget Betalning i januari" in words
    assert "Grundfinansiering 2023, belopp per kommun 80 500 kr per kommun" in words


def test_the_rules_a_reader_can_check_stand_in_the_open() -> None:
    words = text(shown("decisions"))
    rules = words[words.index("regler går att bevaka") :]
    opened = rules[: rules.index("till jämförs med en uppgift")]
    for rule in ("Kallelse senast fem dagar före", "En tredjedel kan begära", "14 ledamöter och 14 ersättare"):
        assert rule in opened
    assert "Deltagande på distans är tillåtet" in rules


def test_decisions_of_others_name_who_decided_and_what_is_not_enclosed() -> None:
    words = text(shown("decisions"))
    assert "Obligatoriska kontrollmoment 2023 Kommunstyrelsen i Luleå § 227 Beslutat, 2022-09-12" in words
    assert "Kommunstabens förslag till beslut, KLF Hid: 2022.5128. Inte bifogad." in words


def test_a_decision_leads_to_the_goals_it_belongs_to() -> None:
    page = markup(shown("decisions", kommun="2584"))
    assert 'href="./mal?period=2022-12-14&amp;kommun=2584#reglemente-och-samverkansavtal"' in page


def test_nothing_known_says_why_and_who_can_tell(monkeypatch: pytest.MonkeyPatch) -> None:
    cut(monkeypatch, 0, decisions, doubts)
    words = text(shown("decisions"))
    assert "Inget ärende väntar på fullmäktige." in words
    assert "Inget protokoll från tiden fram till 2022-12-14 finns i underlaget." in words
    for gone in ("Avtalets villkor", "Reglementet", "Planens utgåvor"):
        assert f"{gone} finns inte i underlaget. Vem kan fylla på: samordnaren" in words


@pytest.mark.parametrize("period", ["2022-12-14", T2, T3])
def test_one_row_of_everything_stands(monkeypatch: pytest.MonkeyPatch, period: str) -> None:
    cut(monkeypatch, 1, decisions, doubts)
    assert "Nämndens beslut 2022-12-14" in text(shown("decisions", period=period, kommun="2584"))


def matter(**counts: object) -> dict[str, object]:
    usual = {
        "matter_name": "Avtalet",
        "blocks_text": "Väntar.",
        "council_count": 14,
        "approved_count": 0,
        "rejected_count": 0,
        "unknown_count": 0,
        "owed_count": 14,
        "owed_names": ", ".join("ABCDEFGHIJKLMN"),
        "rejected_names": None,
    }
    return usual | counts


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ({"unknown_count": 14}, "Inget av 14 fullmäktige har meddelat beslut om avtalet. Väntar."),
        ({}, "Inget av 14 fullmäktige har godkänt avtalet. Väntar."),
        (
            {"approved_count": 12, "owed_count": 2, "owed_names": "A, B"},
            "12 av 14 fullmäktige har godkänt avtalet; A och B återstår. Väntar.",
        ),
        (
            {"approved_count": 12, "rejected_count": 1, "owed_count": 2, "owed_names": "A, B", "rejected_names": "A"},
            "Fullmäktige i A har sagt nej till avtalet; 12 av 14 har godkänt. Väntar.",
        ),
    ],
)
def test_the_lead_follows_the_counts(counts: dict[str, object], said: str) -> None:
    assert decisions_ledger.lead([matter(**counts)]).replace("\u00a0", " ") == said


def test_when_all_have_approved_nothing_is_said_to_wait() -> None:
    said = decisions_ledger.lead([matter(approved_count=14, owed_count=0, owed_names=None)])
    assert said == "Alla 14 fullmäktige har godkänt avtalet."
