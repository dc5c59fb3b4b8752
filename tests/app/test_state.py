"""What the reader has chosen, read from and written to the address."""

from datetime import date
from urllib.parse import parse_qs, urlsplit

from hypothesis import given
from hypothesis import strategies as st

from app.state import FALLBACK_PERIODS, Period, State, default_period, parse

KOMMUNER = {"2584": "Kiruna", "2580": "Luleå"}
MEETING = FALLBACK_PERIODS[0]
T1 = Period("2023-t1", "Tertial 1 2023", "tertial", 2023, 1, date(2023, 4, 30), 2023, previous=MEETING)
PERIODS = (MEETING, T1)


def test_an_empty_address_is_the_documented_meeting_for_all_with_examples() -> None:
    state, messages = parse({}, KOMMUNER, PERIODS)
    assert (state.period.code, state.kommun, state.examples, state.basis) == ("2022-12-14", None, True, "with_examples")
    assert messages == []


def test_a_full_address() -> None:
    state, messages = parse({"period": "2023-T1", "kommun": "2584", "exempel": "nej"}, KOMMUNER, PERIODS)
    assert (state.period, state.kommun, state.kommun_name, state.basis) == (T1, "2584", "Kiruna", "document")
    assert messages == []


def test_unknown_values_give_the_default_and_say_so_in_swedish() -> None:
    state, messages = parse({"period": "1999-t9", "kommun": "0180", "exempel": "kanske"}, KOMMUNER, PERIODS)
    assert (state.period, state.kommun, state.examples) == (MEETING, None, True)
    assert len(messages) == 3
    assert "”1999-t9”" in messages[0]
    assert "alla kommuner" in messages[1]
    assert "ja eller nej" in messages[2]


def test_without_a_build_nothing_is_called_unknown_but_what_cannot_be_a_code() -> None:
    assert parse({"period": "2023-t1", "kommun": "2584"}, {}, ()) == (State(MEETING, "2584"), [])
    _, messages = parse({"kommun": "<script>"}, {}, ())
    assert len(messages) == 1


@given(st.dictionaries(st.sampled_from(["period", "kommun", "exempel", "annat"]), st.text(max_size=60)))
def test_no_address_breaks_it(parameters: dict[str, str]) -> None:
    state, messages = parse(parameters, KOMMUNER, PERIODS)
    assert state.period in PERIODS
    assert all(len(message) < 200 for message in messages)


def test_a_link_opens_the_same_view() -> None:
    state = State(T1, "2584", "Kiruna", examples=False, periods=PERIODS)
    address = urlsplit(state.href("mal", anchor="m-3", mal_id="åäö & co"))
    assert address.path == "./mal"
    assert address.fragment == "m-3"
    parameters = {name: values[0] for name, values in parse_qs(address.query).items()}
    assert parameters.pop("mal_id") == "åäö & co"
    assert parse(parameters, KOMMUNER, PERIODS) == (state, [])


def test_the_period_always_stands_in_a_link() -> None:
    assert State().query() == {"period": "2022-12-14"}


def test_other_choices() -> None:
    state = State(periods=PERIODS)
    assert state.with_period("2023-t1").period == T1
    assert state.with_kommun("2580", "Luleå").kommun_name == "Luleå"
    assert default_period(PERIODS) == MEETING
