"""Figures and dates the Swedish way."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from app import formatting as f
from app.texts import common


@pytest.mark.parametrize(
    ("value", "decimals", "signed", "expected"),
    [
        (0, 0, False, "0"),
        (76100, 0, False, "76\u00a0100"),
        (1234567.891, 2, False, "1\u00a0234\u00a0567,89"),
        (-55958, 0, False, "\u221255\u00a0958"),
        (12, 0, True, "+12"),
        (0, 0, True, "0"),
        (-0.4, 0, True, "0"),
        (0.5, 0, False, "1"),
        (2.5, 0, False, "3"),
        (Decimal("1.005"), 2, False, "1,01"),
        (None, 0, False, common.MISSING),
        (float("nan"), 0, False, common.MISSING),
        (float("inf"), 1, False, common.MISSING),
    ],
)
def test_number(value: float | None, decimals: int, signed: bool, expected: str) -> None:
    assert f.number(value, decimals, signed=signed) == expected


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=4), st.integers(0, 3))
def test_number_agrees_with_babel(value: Decimal, decimals: int) -> None:
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    rounded = value.quantize(Decimal(1).scaleb(-decimals), rounding="ROUND_HALF_UP")
    expected = format_decimal(rounded + 0, pattern, locale="sv_SE").replace("-", f.MINUS)
    assert f.number(value, decimals) == expected


def test_units_are_bound_by_a_no_break_space() -> None:
    assert f.kr(5471584) == "5\u00a0471\u00a0584\u00a0kr"
    assert f.kr(-55958, signed=True) == "\u221255\u00a0958\u00a0kr"
    assert f.tkr(5471584) == "5\u00a0472\u00a0tkr"
    assert f.mkr(5471584) == "5,5\u00a0Mkr"
    assert f.percent(75) == "75\u00a0%"
    assert f.share(0.7857, decimals=1) == "78,6\u00a0%"
    assert f.points(4) == "+4\u00a0procentenheter"
    assert f.per_inhabitant(1.5) == "1,50\u00a0kr/inv."
    assert f.kr(None) == common.MISSING


def test_dates() -> None:
    day = date(2022, 12, 14)
    assert f.iso_date(day) == "2022-12-14"
    assert f.iso_date("2022-12-14T00:00:00") == "2022-12-14"
    assert f.iso_date(None) == common.MISSING
    assert f.moment(datetime(2026, 7, 1, 22, 5, tzinfo=UTC)) == "2026-07-02 kl. 00.05"
    assert f.moment(datetime(2026, 1, 1, 12, 0, tzinfo=UTC)) == "2026-01-01 kl. 13.00"
    assert f.long_date(day) == "14\u00a0december\u00a02022"
    assert f.weekday_date(day) == "onsdag 14 december 2022"
    assert f.month_year(date(2022, 10, 31)) == "oktober\u00a02022"
    assert [f.month_name(m) for m in (1, 5, 12)] == ["januari", "maj", "december"]
    assert f.week(date(2021, 1, 3)) == "vecka\u00a053"
    assert f.tertial_name(2023, 1) == "Tertial\u00a01 2023"


def test_words_around_numbers() -> None:
    assert f.count(1, "kommun", "kommuner") == "1\u00a0kommun"
    assert f.count(0, "kommun", "kommuner") == "0\u00a0kommuner"
    assert f.count(9, "mål") == "9\u00a0mål"
    assert f.out_of(12, 14) == "12\u00a0av\u00a014"
    assert f.listing([]) == ""
    assert f.listing(["Boden"]) == "Boden"
    assert f.listing(["Boden", "Kalix", "Piteå"]) == "Boden, Kalix och Piteå"
    assert f.sentence_start("två Projekt") == "Två Projekt"


def test_every_reason_has_words_and_the_unknown_is_missing() -> None:
    codes = {"not_reported", "not_applicable", "not_due", "confidential", "unreadable", "not_stated"}
    assert codes == set(common.MISSING_REASONS)
    assert f.missing_reason("not_reported") == "inte rapporterat"
    assert f.missing_reason(None) == f.missing_reason("something-new") == common.MISSING


def test_status_words_judge_before_t3_and_state_at_t3() -> None:
    assert f.status_word("met") == f.status_word("met", 2) == "bedöms uppnås"
    assert f.status_word("met", 3) == "uppnått"
    assert f.status_word(None) == "kan inte bedömas"
    assert f.status_word("unheard-of", 3) == "ej mätt"
