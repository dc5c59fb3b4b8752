"""What the sheets of a workbook are called, and how a value goes into a cell and back without changing a letter."""

import re
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from warehouse.contracts import NUMBER_TYPES, Column
from warehouse.fingerprint import EXAMPLE_FOLDER
from warehouse.validation import values

INSTRUCTION = "Instruktion"
LISTS = "Listor"
VERSION_LABEL = "Version"
OWN_SHEETS = frozenset({INSTRUCTION, LISTS})
_EXAMPLE = " exempel"
_DIGITS_THAT_EXCEL_KEEPS = 15
_FIRST_SAFE_DATE = date(1900, 3, 1)
_GROUPED = re.compile(r"-?\d{1,3}( \d{3})+(,\d+)?")
_PLAIN = re.compile(r"-?\d+(,\d+)?")


def sheet_name(file: str) -> str:
    """The sheet of a seed file: `narvaro.csv` is *narvaro*, `exempel/narvaro.csv` is *narvaro exempel*."""
    stem = file.removesuffix(".csv")
    folder = f"{EXAMPLE_FOLDER}/"
    return f"{stem.removeprefix(folder)}{_EXAMPLE}" if stem.startswith(folder) else stem


def file_of_sheet(name: str) -> str:
    """The seed file that a sheet is for; it may not exist."""
    stem = name.strip()
    return f"{EXAMPLE_FOLDER}/{stem.removesuffix(_EXAMPLE)}.csv" if stem.endswith(_EXAMPLE) else f"{stem}.csv"


def typed(text: str, column: Column) -> tuple[Any, str] | None:
    """A cell's value for Excel and its number format, where both say exactly what the text says; else None (text).

    The format carries how the number was written: `2 770` is grouped, `2023` is not.
    """
    if column.type == "datum":
        return _date(text)
    if column.type not in NUMBER_TYPES or not (_GROUPED.fullmatch(text) or _PLAIN.fullmatch(text)):
        return None
    number = values.parse_decimal(text)
    if not isinstance(number, Decimal) or len(number.as_tuple().digits) > _DIGITS_THAT_EXCEL_KEEPS:
        return None
    decimals = len(text.partition(",")[2])
    grouped = _GROUPED.fullmatch(text) is not None
    style = ("#,##0" if grouped else "0") + (f".{'0' * decimals}" if decimals else "")
    value = float(number) if decimals else int(number)
    return (value, style) if spelled(value, style) == text else None


def spelled(value: Any, style: str) -> str:
    """The text of a cell: numbers with decimal comma, grouped if the cell's format groups; dates and times as ISO."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "SANT" if value else "FALSKT"
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(sep=" ", timespec="seconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return value.strftime("%H:%M" if value.second == 0 else "%H:%M:%S")
    if isinstance(value, timedelta):
        return _length(value)
    if isinstance(value, int | float):
        number = Decimal(repr(value))
        if isinstance(value, float) and len(number.as_tuple().digits) > _DIGITS_THAT_EXCEL_KEEPS:
            # The sixteenth digit is the computer's: Excel shows 0,3 where adding 0,1 and 0,2 has left a trace.
            number = Decimal(f"{value:.{_DIGITS_THAT_EXCEL_KEEPS}g}")
        return _number(number, style) if number.is_finite() else str(value)
    return str(value)


def _number(number: Decimal, style: str) -> str:
    shown = style.partition(";")[0]
    least = len(re.sub(r"[^0#?]", "", shown.partition(".")[2])) if "%" not in shown and "E" not in shown else 0
    plain = f"{number:f}"
    whole, _, rest = plain.partition(".")
    rest = rest.rstrip("0").ljust(least, "0")
    if "," in shown:
        sign, digits = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
        whole = sign + f"{int(digits):,}".replace(",", " ")
    return f"{whole},{rest}" if rest else whole


def _length(value: timedelta) -> str:
    """A time of day that the cell's format shows as a length of time."""
    minutes, seconds = divmod(int(value.total_seconds()), 60)
    if seconds or not 0 <= minutes < 24 * 60:
        return str(value)
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _date(text: str) -> tuple[Any, str] | None:
    try:
        found = date.fromisoformat(text)
    except ValueError:
        return None
    # Excel counts a day that never was before March 1900.
    if found < _FIRST_SAFE_DATE or found.isoformat() != text:
        return None
    return datetime(found.year, found.month, found.day), "yyyy-mm-dd"
