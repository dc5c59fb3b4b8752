"""Worked examples of another key: for every input the shares sum to the total, to the krona."""

import itertools
from decimal import Decimal

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app import whatif

codes = st.text("0123456789", min_size=4, max_size=4)
members = st.dictionaries(codes, st.integers(0, 2_000_000), min_size=1, max_size=30)
percent = st.decimals(0, 100, places=2)


@given(st.integers(0, 10**10), members, percent)
def test_shares_sum_to_the_total_to_the_krona(total: int, inhabitants: dict[str, int], equal: Decimal) -> None:
    result = whatif.shares(total, inhabitants, equal)
    assert sum(result.values()) == total
    assert set(result) == set(inhabitants)
    assert min(result.values()) >= 0


@given(st.integers(0, 10**10), members, percent)
def test_no_share_is_a_krona_or_more_from_its_exact_value(
    total: int, inhabitants: dict[str, int], equal: Decimal
) -> None:
    everyone = sum(inhabitants.values())
    part = equal / 100 if everyone else Decimal(1)
    for code, share in whatif.shares(total, inhabitants, equal).items():
        per_head = (1 - part) * total * inhabitants[code] / everyone if everyone else Decimal(0)
        assert abs(share - (part * total / len(inhabitants) + per_head)) < Decimal("1.0001")


@given(st.integers(0, 10**10), members, percent)
def test_a_larger_municipality_never_pays_less(total: int, inhabitants: dict[str, int], equal: Decimal) -> None:
    result = whatif.shares(total, inhabitants, equal)
    by_size = sorted(inhabitants, key=lambda code: inhabitants[code])
    assert all(result[small] <= result[large] + 1 for small, large in itertools.pairwise(by_size))


@given(st.integers(0, 10**10), members, percent)
def test_the_order_of_the_members_does_not_matter(total: int, inhabitants: dict[str, int], equal: Decimal) -> None:
    backwards = dict(reversed(list(inhabitants.items())))
    assert whatif.shares(total, inhabitants, equal) == whatif.shares(total, backwards, equal)


def test_hand_computed_shares() -> None:
    # Half of 1 000 equally (166.67 each), half per inhabitant (1:2:7): 216.67, 266.67 and 516.67; two kronor are left.
    assert whatif.shares(1000, {"a": 10, "b": 20, "c": 70}, Decimal(50)) == {"a": 217, "b": 267, "c": 516}


def test_all_equal_and_all_per_inhabitant() -> None:
    assert whatif.shares(90, {"a": 1, "b": 2, "c": 6}, Decimal(100)) == {"a": 30, "b": 30, "c": 30}
    assert whatif.shares(90, {"a": 1, "b": 2, "c": 6}, Decimal(0)) == {"a": 10, "b": 20, "c": 60}


def test_nobody_lives_anywhere_and_nobody_is_a_member() -> None:
    assert whatif.shares(10, {"a": 0, "b": 0}, Decimal(20)) == {"a": 5, "b": 5}
    assert whatif.shares(10, {}, Decimal(20)) == {}


@pytest.mark.parametrize("equal", [Decimal(-1), Decimal("100.5")])
def test_an_impossible_key_is_refused(equal: Decimal) -> None:
    with pytest.raises(ValueError, match="0 to 100"):
        whatif.shares(10, {"a": 1}, equal)


def test_the_index_rounds_half_a_krona_up() -> None:
    assert whatif.indexed(Decimal("100.00"), Decimal("2.5")) == 103
    assert whatif.indexed(Decimal("937200.00"), Decimal("-100")) == 0
    with pytest.raises(ValueError, match="more than everything"):
        whatif.indexed(Decimal(1), Decimal(-101))


def parts() -> pl.DataFrame:
    return pl.DataFrame(
        {
            "kommun_code": ["1", "2", "3"],
            "kommun_name": ["Ett", "Två", "Tre"],
            "amount_sek": [Decimal("100.00"), Decimal("200.00"), Decimal("300.00")],
            "key_inhabitants": [10, 20, 30],
        },
        schema_overrides={"amount_sek": pl.Decimal(18, 2)},
    )


@settings(deadline=None)
@given(percent, st.decimals(-50, 50, places=1), st.sets(st.sampled_from(["1", "2", "3"]), max_size=2))
def test_the_example_sums_to_the_indexed_total(equal: Decimal, index: Decimal, without: set[str]) -> None:
    frame = whatif.example(parts(), equal, index, without)
    assert frame["new_sek"].sum() == whatif.indexed(Decimal(600), index)
    assert frame["difference_sek"].sum() == frame["new_sek"].sum() - Decimal(600)


def test_who_is_left_out_has_no_share_and_the_others_carry_it() -> None:
    frame = whatif.example(parts(), Decimal(100), Decimal(0), {"3"})
    assert frame["new_sek"].to_list() == [300, 300, None]
    assert frame["difference_sek"].to_list() == [Decimal(200), Decimal(100), Decimal(-300)]
    assert frame["is_member"].to_list() == [True, True, False]


def test_everyone_left_out_leaves_an_empty_example() -> None:
    frame = whatif.example(parts(), Decimal(50), Decimal(0), {"1", "2", "3"})
    assert frame["new_sek"].to_list() == [None, None, None]
