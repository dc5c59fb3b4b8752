"""The reader's own sum: exact in decimals, no negative number, more inhabitants never cost less."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.price_example import cost


@pytest.mark.parametrize(
    ("inhabitants", "price", "amount"),
    [(0, 1.5, "0.00"), (10_000, 1.5, "15000.00"), (30_123, 1.5, "45184.50"), (3, 0.1, "0.30"), (1, 0.005, "0.01")],
)
def test_worked_examples(inhabitants: int, price: float, amount: str) -> None:
    assert cost(inhabitants, price) == Decimal(amount)


@pytest.mark.parametrize(("inhabitants", "price"), [(-1, 1.5), (1, -1.5)])
def test_nothing_is_negative(inhabitants: int, price: float) -> None:
    with pytest.raises(ValueError, match="negative"):
        cost(inhabitants, price)


@given(st.integers(0, 20_000_000), st.decimals(0, 1000, places=2))
def test_one_more_inhabitant_costs_the_price(inhabitants: int, price: Decimal) -> None:
    assert cost(inhabitants + 1, price) - cost(inhabitants, price) == price
