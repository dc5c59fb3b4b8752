"""Worked examples of other ways to share a cost: another key, another index, fewer members. Not a fact, not a proposal.

It lives here and not in the warehouse because a reader's question is no fact: nothing is stored, nothing is read beyond
the shares that the page already shows, and pure arithmetic can be tested for every input without a database.
"""

from collections.abc import Collection, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Any

import polars as pl


def indexed(total_sek: Decimal, index_pct: Decimal) -> int:
    """The total in whole kronor after an increase (or decrease) in percent; half a krona is rounded up.

    Raises ValueError below −100 percent.
    """
    if index_pct < -100:
        raise ValueError("an index cannot take away more than everything")
    return int((total_sek * (100 + index_pct) / 100).quantize(Decimal(1), rounding=ROUND_HALF_UP))


def shares(total_kr: int, inhabitants: Mapping[str, int], equal_pct: Decimal) -> dict[str, int]:
    """Whole kronor per member that sum to `total_kr` to the krona: one part equal for all, the rest per inhabitant.

    `equal_pct` (0–100) is how much of the total is shared equally. Shares are rounded down and the kronor that are left
    go one each to the largest fractions; where these are equal, to the first code. With no inhabitants at all
    everything is equal. No members give no shares. Raises ValueError outside 0–100 and for negative inhabitants.
    """
    if not 0 <= equal_pct <= 100:
        raise ValueError("the equal part is 0 to 100 percent")
    if any(count < 0 for count in inhabitants.values()):
        raise ValueError("inhabitants cannot be negative")
    if not inhabitants:
        return {}
    everyone = sum(inhabitants.values())
    equal = Fraction(equal_pct) / 100 if everyone else Fraction(1)
    exact = {
        code: total_kr * (equal / len(inhabitants) + (1 - equal) * Fraction(count, everyone or 1))
        for code, count in inhabitants.items()
    }
    whole = {code: quota.__floor__() for code, quota in exact.items()}
    left = total_kr - sum(whole.values())
    for code in sorted(exact, key=lambda each: (whole[each] - exact[each], each))[:left]:
        whole[code] += 1
    return whole


def example(parts: pl.DataFrame, equal_pct: Decimal, index_pct: Decimal, without: Collection[str] = ()) -> pl.DataFrame:
    """The example beside the printed shares, a row per municipality in the order of `parts`.

    `parts` needs kommun_code, kommun_name, amount_sek (kronor, Decimal) and key_inhabitants. Gives kommun_code,
    kommun_name, inhabitants, amount_sek, new_sek (null for a municipality left out), difference_sek (plus: pays more)
    and is_member. The new shares sum to the indexed total to the krona, unless everyone is left out.
    """
    rows = parts.select("kommun_code", "kommun_name", "amount_sek", "key_inhabitants").to_dicts()
    members = {row["kommun_code"]: row["key_inhabitants"] for row in rows if row["kommun_code"] not in without}
    total = sum((row["amount_sek"] for row in rows), Decimal(0))
    new = shares(indexed(total, index_pct), members, equal_pct)
    return _frame(rows, new, members)


def untouched(parts: pl.DataFrame) -> pl.DataFrame:
    """As `example` before anything is changed: the printed shares. A key seldom gives them to the krona."""
    rows = parts.select("kommun_code", "kommun_name", "amount_sek", "key_inhabitants").to_dicts()
    new = {row["kommun_code"]: row["amount_sek"] for row in rows}
    return _frame(rows, new, new)


def _frame(
    rows: Sequence[Mapping[str, Any]], new: Mapping[str, int | Decimal], members: Collection[str]
) -> pl.DataFrame:
    return pl.DataFrame(
        [
            {
                "kommun_code": row["kommun_code"],
                "kommun_name": row["kommun_name"],
                "inhabitants": row["key_inhabitants"],
                "amount_sek": row["amount_sek"],
                "new_sek": Decimal(new[row["kommun_code"]]) if row["kommun_code"] in members else None,
                "difference_sek": Decimal(new.get(row["kommun_code"], 0)) - row["amount_sek"],
                "is_member": row["kommun_code"] in members,
            }
            for row in rows
        ],
        schema={
            "kommun_code": pl.String,
            "kommun_name": pl.String,
            "inhabitants": pl.Int64,
            "amount_sek": pl.Decimal(18, 2),
            "new_sek": pl.Decimal(18, 2),
            "difference_sek": pl.Decimal(18, 2),
            "is_member": pl.Boolean,
        },
    )
