"""Figures and dates as Swedish readers write them. Pure functions, no locale from the environment.

No-break space (U+00A0) groups thousands and binds a figure to its unit, the decimal sign is a comma and
the minus is U+2212, so that a figure never breaks over two lines and never reads as a hyphen.
"""

import unicodedata
from collections.abc import Iterable
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from zoneinfo import ZoneInfo

from babel.dates import format_date

from app.texts import common

NBSP = "\u00a0"
MINUS = "\u2212"
DASH = "\u2013"

Number = int | float | Decimal

_HERE = ZoneInfo("Europe/Stockholm")


def _decimal(value: Number) -> Decimal:
    return value if isinstance(value, Decimal) else Decimal(str(value))


def number(value: Number | None, decimals: int = 0, *, signed: bool = False) -> str:
    """A figure: `1234.5` → `1 235` (half away from zero, as in school). `signed` writes `+` on positive figures.

    None gives the words for missing: missing is never zero. NaN and infinity count as missing.
    """
    if value is None:
        return common.MISSING
    exact = _decimal(value)
    if not exact.is_finite():
        return common.MISSING
    rounded = exact.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    digits = f"{abs(rounded):,.{decimals}f}".replace(",", NBSP).replace(".", ",")
    if rounded == 0:
        return digits
    if rounded < 0:
        return MINUS + digits
    return f"+{digits}" if signed else digits


def _with_unit(value: Number | None, unit: str, decimals: int, signed: bool) -> str:
    text = number(value, decimals, signed=signed)
    return text if text == common.MISSING else f"{text}{NBSP}{unit}"


def kr(amount_sek: Number | None, *, decimals: int = 0, signed: bool = False) -> str:
    """Kronor: `76 100 kr`."""
    return _with_unit(amount_sek, "kr", decimals, signed)


def tkr(amount_sek: Number | None, *, decimals: int = 0, signed: bool = False) -> str:
    """Kronor (not thousands) in, thousands out: `5471584` → `5 472 tkr`."""
    scaled = None if amount_sek is None else _decimal(amount_sek) / 1000
    return _with_unit(scaled, "tkr", decimals, signed)


def mkr(amount_sek: Number | None, *, decimals: int = 1, signed: bool = False) -> str:
    """Kronor in, millions out: `5471584` → `5,5 Mkr`."""
    scaled = None if amount_sek is None else _decimal(amount_sek) / 1_000_000
    return _with_unit(scaled, "Mkr", decimals, signed)


def per_inhabitant(amount_sek: Number | None, *, decimals: int = 2) -> str:
    """Kronor per inhabitant: `1,50 kr/inv.` for 1.5."""
    return _with_unit(amount_sek, "kr/inv.", decimals, False)


def percent(value_pct: Number | None, *, decimals: int = 0, signed: bool = False) -> str:
    """A value on 0–100: `75` → `75 %`."""
    return _with_unit(value_pct, "%", decimals, signed)


def share(value_share: Number | None, *, decimals: int = 0) -> str:
    """A value on 0–1 as percent: `0.75` → `75 %`."""
    return percent(None if value_share is None else _decimal(value_share) * 100, decimals=decimals)


def points(value_pct: Number | None, *, decimals: int = 0) -> str:
    """A difference between two percentages: `+4 procentenheter`."""
    return _with_unit(value_pct, common.PERCENTAGE_POINTS, decimals, True)


def count(value: int, singular: str, plural: str | None = None) -> str:
    """`1 kommun`, `9 mål`: the noun follows the number; without `plural` it does not change."""
    noun = singular if value == 1 or plural is None else plural
    return f"{number(value)}{NBSP}{noun}"


def out_of(part: int, whole: int) -> str:
    """`12 av 14`."""
    return f"{number(part)}{NBSP}av{NBSP}{number(whole)}"


def listing(words: Iterable[str], *, last: str = common.AND) -> str:
    """`a, b och c`."""
    items = list(words)
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def sentence_start(text: str) -> str:
    """Upper-case the first letter and leave the rest: names keep their capitals."""
    return text[:1].upper() + text[1:]


def iso_date(value: date | datetime | str | None) -> str:
    """`2022-12-14`, the form every date has in tables and sources."""
    if value is None:
        return common.MISSING
    if isinstance(value, str):
        return value[:10]
    return value.strftime("%Y-%m-%d")


def moment(value: datetime) -> str:
    """`2026-11-21 kl. 14.03` in Swedish time; the moment must know its time zone."""
    return f"{value.astimezone(_HERE):%Y-%m-%d kl. %H.%M}"


def long_date(value: date) -> str:
    """`14 december 2022`, for running text."""
    return str(format_date(value, "d MMMM y", locale="sv_SE")).replace(" ", NBSP)


def weekday_date(value: date) -> str:
    """`onsdag 14 december 2022`."""
    return str(format_date(value, "EEEE d MMMM y", locale="sv_SE"))


def month_year(value: date) -> str:
    """`oktober 2022`."""
    return str(format_date(value, "LLLL y", locale="sv_SE")).replace(" ", NBSP)


def month_name(month: int) -> str:
    """`oktober` for 10. Raises ValueError outside 1–12."""
    return str(format_date(date(2001, month, 1), "LLLL", locale="sv_SE"))


def week(value: date) -> str:
    """`vecka 50`, numbered as ISO 8601 and Swedish calendars do."""
    return f"{common.WEEK}{NBSP}{value.isocalendar().week}"


def missing_reason(code: str | None) -> str:
    """The words for a `missing_reason` of the marts; an unknown or absent code is *underlag saknas*."""
    return common.MISSING_REASONS.get(code or "", common.MISSING)


def status_word(code: str | None, tertial: int | None = None) -> str:
    """The word for a status code: T3 states the fact, all before it judge the year ahead (product.md, rule 4)."""
    scale = common.STATUS_FACT if tertial == 3 else common.STATUS_JUDGED
    return scale.get(code or "", scale["not_assessable"])


def tertial_name(year: int, tertial: int) -> str:
    """`Tertial 1 2023`."""
    return f"{common.TERTIAL}{NBSP}{tertial} {year}"


def ascii_name(name: str) -> str:
    """A name as a file or an address can hold it: `Övertorneå` is `overtornea`."""
    plain = unicodedata.normalize("NFKD", name.lower())
    kept = (char if char.isalnum() else "-" for char in plain if not unicodedata.combining(char))
    return "-".join(filter(None, "".join(kept).split("-")))
