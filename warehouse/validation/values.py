"""Swedish values, one rule for each kind. Nothing here guesses: what is not written by the rule is a Problem.

A number is an optional minus (- or U+2212), digits that may stand in groups of three divided by a space,
U+00A0 or U+202F, and an optional decimal comma with digits: `1 234,50`. Dates are ISO, times HH:MM.
"""

import datetime
import re
from collections.abc import Mapping
from decimal import Decimal

from warehouse.validation.faults import Param, Problem
from warehouse.validation.proposals import as_id, nearest

MOST_DIGITS = 16
"""Digits before the decimal comma: what decimal(18,2) holds."""

MOST_DECIMALS = 12
"""Together with MOST_DIGITS the 28 digits that Decimal computes with."""

LARGEST_INTEGER = 2_147_483_647
"""Counts are 32-bit integers in the warehouse."""

_MINUS = "-\u2212"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\ufe63\uff0d"
_DIGITS = "([0-9]+|[0-9]{1,3}(?:[ \u00a0\u202f][0-9]{3})+)(?:,([0-9]+))?"
_NUMBER = re.compile(rf"([{_MINUS}]?){_DIGITS}")
_UNSIGNED = re.compile(_DIGITS)
# Ways of writing a number that can be meant in one way only: the fault, the shape, what to replace.
_MISTAKES = (
    ("decimal_point", re.compile(r"[0-9]+\.[0-9]+"), ((".", ","),)),
    ("separators", re.compile(r"[0-9]{1,3}(\.[0-9]{3})+,[0-9]+|[0-9]{1,3}(\.[0-9]{3}){2,}"), ((".", ""),)),
    (
        "separators",
        re.compile(r"[0-9]{1,3}(,[0-9]{3})+\.[0-9]+|[0-9]{1,3}(,[0-9]{3}){2,}"),
        ((",", ""), (".", ",")),
    ),
    ("separators", re.compile(r"[0-9]{1,3}([ \u00a0\u202f][0-9]{3})+\.[0-9]+"), ((".", ","),)),
    (
        "grouping",
        re.compile(r"[0-9]+([ \u00a0\u2009\u202f]+[0-9]+)+(,[0-9]+)?"),
        ((" ", ""), ("\u00a0", ""), ("\u2009", ""), ("\u202f", "")),
    ),
)
_UNIT = re.compile(r"(.*?)[\s\u00a0\u202f]*(kr\.?|kronor|:-|%|procent|st\.?|[^\W\d_]+\.?)", re.IGNORECASE)
_OWN_UNITS = ("kr", "kr.", "kronor", ":-", "%", "procent", "st", "st.")
_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_TIME = re.compile(r"([0-9]{2}):([0-9]{2})")
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_KOMMUN_CODE = re.compile(r"[0-9]{4}")
_MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_YES = frozenset({"ja", "j", "yes", "y", "x", "true", "sant", "1"})
_NO = frozenset({"nej", "n", "no", "false", "falskt", "0"})


def parse_decimal(text: str) -> Decimal | Problem:
    """A Swedish number of any number of decimals."""
    match = _NUMBER.fullmatch(text)
    if match is None:
        return _number_problem(text)
    sign, whole, decimals = match.groups()
    digits = re.sub("[^0-9]", "", whole)
    if len(digits.lstrip("0")) > MOST_DIGITS:
        return Problem("number_too_large")
    if len(decimals or "") > MOST_DECIMALS:
        return Problem("too_precise")
    return Decimal(f"{'-' if sign else ''}{digits}.{decimals or '0'}")


def parse_amount(text: str) -> Decimal | Problem:
    """Money: a Swedish number with at most two decimals."""
    number = _without_decimals(parse_decimal(text))
    decimals = len(text.rpartition(",")[2]) if "," in text else 0
    if isinstance(number, Decimal) and decimals > 2:
        return Problem("too_many_decimals", {"decimals": str(decimals)})
    return number


def parse_integer(text: str) -> int | Problem:
    """A whole number, negative ones included, that fits in 32 bits."""
    number = _without_decimals(parse_decimal(text))
    if isinstance(number, Problem):
        return number
    if "," in text:
        return Problem("not_whole")
    if abs(number) > LARGEST_INTEGER:
        return Problem("number_too_large")
    return int(number)


def check_bounds(number: Decimal, kind: str, low: Decimal | None, high: Decimal | None) -> Problem | None:
    """Whether the number keeps the inclusive bounds; `kind` is the column type, which chooses the words."""
    if low is not None and number < low:
        if kind == "heltal" and low == 0:
            return Problem("negative_count")
        return Problem("below_min", {"bound": _plain(low)})
    if high is not None and number > high:
        if kind == "procent" and high == 100:
            return Problem("percent_over_100")
        return Problem("above_max", {"bound": _plain(high)})
    return None


def parse_date(text: str) -> datetime.date | Problem:
    """An ISO date between 1900 and 2100 that exists in the calendar."""
    match = _DATE.fullmatch(text)
    if match is None:
        proposal = _date_meant(text)
        return Problem("not_a_date") if proposal is None else Problem("date_proposal", {"proposal": proposal})
    year, month, day = (int(part) for part in match.groups())
    if not 1900 <= year <= 2100:
        return Problem("date_out_of_range")
    return _calendar_date(year, month, day) or Problem("impossible_date")


def parse_time(text: str) -> datetime.time | Problem:
    """A time of day as HH:MM."""
    match = _TIME.fullmatch(text)
    if match is None:
        loose = re.fullmatch(r"(?:kl\.? *)?([0-9]{1,2})[:.]([0-9]{2})(?:[:.]00)?", text, re.IGNORECASE)
        if loose and int(loose[1]) < 24 and int(loose[2]) < 60:
            return Problem("time_proposal", {"proposal": f"{int(loose[1]):02}:{loose[2]}"})
        return Problem("not_a_time")
    hour, minute = int(match[1]), int(match[2])
    if hour > 23 or minute > 59:
        return Problem("impossible_time")
    return datetime.time(hour, minute)


def parse_kommun_code(text: str, names: Mapping[str, str] | None = None, *, propose: bool = True) -> str | Problem:
    """Four digits as text. `names` (official name by code) closes the list; else only the form is checked.

    `propose` false saves the search for the kommun that a name means.
    """
    digits = re.sub(r"[ \u00a0\u202f]|,0+$|\.0+$", "", text)
    if _KOMMUN_CODE.fullmatch(text):
        if names is None or text in names:
            return text
        return Problem("unknown_kommun")
    if re.fullmatch(r"[0-9]{3}", digits):
        return Problem("kommun_zero", {"proposal": f"0{digits}"})
    if _KOMMUN_CODE.fullmatch(digits):
        return Problem("kommun_digits", {"proposal": digits})
    name = nearest(text, names.values(), cutoff=0.8) if names and propose else None
    if names and name:
        code = next(code for code, candidate in names.items() if candidate == name)
        return Problem("kommun_by_name", {"code": code, "name": name})
    return Problem("not_kommun_code")


def parse_yes_no(text: str) -> bool | Problem:
    """`ja` or `nej`, in lower case."""
    if text in ("ja", "nej"):
        return text == "ja"
    if text.casefold() in _YES | _NO:
        return Problem("yes_no_proposal", {"proposal": "ja" if text.casefold() in _YES else "nej"})
    return Problem("not_yes_no")


def parse_choice(text: str, values: tuple[str, ...], *, propose: bool = True) -> str | Problem:
    """One of a closed list, letter for letter. `propose` false saves the search for the value meant."""
    if text in values:
        return text
    proposal = nearest(text, values) if propose else None
    if proposal is None:
        return Problem("not_in_list", {"values": values})
    return Problem("not_in_list_near", {"proposal": proposal, "values": values})


def parse_id(text: str) -> str | Problem:
    """Lower-case ASCII words and digits joined by single hyphens."""
    if _ID.fullmatch(text):
        return text
    proposal = as_id(text) if len(text) <= 60 else ""
    return Problem("id_proposal", {"proposal": proposal}) if proposal else Problem("not_id")


def _without_decimals(number: Decimal | Problem) -> Decimal | Problem:
    """Where three decimals are not allowed, do not propose them as one reading of `1.234`."""
    if isinstance(number, Problem) and number.code == "ambiguous_point":
        return Problem("ambiguous_thousands", number.params)
    return number


def _number_problem(text: str) -> Problem:
    """Why the text is not a number by the rule, and what was meant where only one reading is possible."""
    signed = text[:1] in _MINUS + _DASHES
    sign, body = ("-", text[1:].lstrip(" ")) if signed else ("", text)
    if _UNSIGNED.fullmatch(body):
        code = "wrong_minus" if text[:1] in _DASHES else "minus_space"
        return Problem(code, {"proposal": sign + body})
    if re.fullmatch(r"[1-9][0-9]{0,2}\.[0-9]{3}", body):
        whole, _, rest = body.partition(".")
        params: dict[str, Param] = {"thousands": f"{sign}{whole}{rest}", "decimals": f"{sign}{whole},{rest}"}
        return Problem("ambiguous_point", params)
    for code, shape, replacements in _MISTAKES:
        if shape.fullmatch(body):
            for old, new in replacements:
                body = body.replace(old, new)
            return Problem(code, {"proposal": sign + body})
    if _UNSIGNED.fullmatch(text.removeprefix("+")):
        return Problem("plus_sign", {"proposal": text.removeprefix("+")})
    if re.fullmatch(r",[0-9]+|[0-9]+,", body):
        return Problem("lone_comma", {"proposal": f"{sign}0{body}" if body[0] == "," else sign + body[:-1]})
    return _unit_problem(text)


def _unit_problem(text: str) -> Problem:
    unit = _UNIT.fullmatch(text) if len(text) <= 40 else None
    if unit is None or not _NUMBER.fullmatch(unit[1]):
        return Problem("not_a_number")
    if unit[2].casefold() in _OWN_UNITS:
        return Problem("number_unit_proposal", {"proposal": unit[1]})
    return Problem("number_unit")


def _date_meant(text: str) -> str | None:
    """The ISO date that a common other way of writing stands for, where only one reading is possible."""
    if match := re.fullmatch(r"([0-9]{4})(?:[-/.]([0-9]{1,2})[-/.]|([0-9]{2}))([0-9]{1,2})(?:[ T]00:00(:00)?)?", text):
        found = _calendar_date(int(match[1]), int(match[2] or match[3]), int(match[4]))
    elif match := re.fullmatch(r"([0-9]{1,2})[-/. ]+([0-9]{1,2})[-/. ]+([0-9]{4})", text):
        day, month = int(match[1]), int(match[2])
        found = _calendar_date(int(match[3]), month, day) if day > 12 or day == month else None
    elif match := re.fullmatch(r"(?:den )?([0-9]{1,2}) ([a-z]{3})[a-z]*\.? ([0-9]{4})", text.casefold()):
        known = match[2] in _MONTHS
        found = _calendar_date(int(match[3]), _MONTHS.index(match[2]) + 1, int(match[1])) if known else None
    elif re.fullmatch(r"[2-5][0-9]{4}", text):
        # Excel stores a date as the number of days since this one.
        found = datetime.date(1899, 12, 30) + datetime.timedelta(days=int(text))
    else:
        found = None
    return found.isoformat() if found else None


def _calendar_date(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def _plain(number: Decimal) -> str:
    return f"{number.normalize():f}".replace(".", ",").replace("-", "\u2212")
