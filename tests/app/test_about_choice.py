"""What the address of Om uppgifterna means, and what it cannot break."""

import pytest

from app.data import NAMND
from app.state import State
from app.texts import about as words
from app.views.about_choice import DEFAULT_MART, FIRST_SHOWN, Choice, choice_of, page_link


def test_an_empty_address_is_the_usual_choice() -> None:
    assert choice_of({}) == Choice()


def test_an_address_says_every_choice() -> None:
    choice = choice_of(
        {
            "samverkan": "sakra-stader",
            "saknas": "sakra-stader/Samverkan",
            "saknade": "50",
            "slag": "motsagelse",
            "betydelse": "stor",
            "sida": "Ekonomi",
            "antal": "30",
            "begrepp": "rest",
            "tabell": "fct_price",
            "sok": "76 100",
            "blad": "3",
        }
    )
    register = ("sakra-stader", "contradiction", "high", "Ekonomi", 30)
    assert choice == Choice(*register, "rest", "fct_price", "76 100", 3, "sakra-stader/Samverkan", 50)


def test_all_collaborations_is_a_choice_and_the_board_is_the_usual_one() -> None:
    assert choice_of({"samverkan": "alla"}).collaboration is None
    assert choice_of({"samverkan": ""}).collaboration == NAMND


@pytest.mark.parametrize("number", ["0", "-1", "x", "1e3", "99999999999", "٣", ""])
def test_a_malformed_number_counts_as_not_chosen(number: str) -> None:
    choice = choice_of({"antal": number, "blad": number})
    assert (choice.shown, choice.leaf) == (FIRST_SHOWN, 1)


def test_unknown_words_count_as_not_chosen() -> None:
    choice = choice_of({"slag": "okänt", "betydelse": "<b>", "tabell": ""})
    assert (choice.kind, choice.severity, choice.mart) == (None, None, DEFAULT_MART)


def test_every_kind_and_severity_has_words_and_an_address() -> None:
    assert set(words.ADDRESS_KINDS.values()) == set(words.KINDS) == set(words.KINDS_PLURAL) == set(words.KINDS_MEAN)
    assert set(words.ADDRESS_SEVERITIES.values()) == set(words.SEVERITIES)


def test_a_page_that_does_not_exist_gets_no_link() -> None:
    assert page_link(State(), "Ekonomi") == "./ekonomi?period=2022-12-14"
    assert page_link(State(), "Finns inte") is None
    assert page_link(State(), None) is None


def test_samverkan_leads_to_the_collaborations_own_page() -> None:
    address = "./samverkan?period=2022-12-14"
    assert page_link(State(), "Samverkan") == address
    assert page_link(State(), "Samverkan", "sakra-stader") == f"{address}&samverkan=sakra-stader"
    assert page_link(State(), "Ekonomi", "sakra-stader") == "./ekonomi?period=2022-12-14"
