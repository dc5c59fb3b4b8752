"""A price per inhabitant times a number of inhabitants: the reader's own sum. Not a fact, and stored nowhere."""

from decimal import ROUND_HALF_UP, Decimal


def cost(inhabitants: int, price_sek: float | Decimal) -> Decimal:
    """What `inhabitants` cost a year at a price per inhabitant, in kronor and ören; half an öre is rounded up.

    Raises ValueError for fewer than no inhabitants or a negative price.
    """
    price = Decimal(str(price_sek))
    if inhabitants < 0 or price < 0:
        raise ValueError("inhabitants and price cannot be negative")
    return (inhabitants * price).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)
