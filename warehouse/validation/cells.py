"""One cell: which characters it may hold and whether its value is of the column's type."""

import datetime
import re
import unicodedata
from collections.abc import Mapping
from decimal import Decimal

from warehouse.contracts import Column
from warehouse.validation import values
from warehouse.validation.decoding import GARBLED
from warehouse.validation.faults import Problem

_INVISIBLE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u0600-\u0605\u061c\u06dd\u070f\u180e\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_FORMULA_START = ("=", "@", "\uff1d", "\uff20")
_CELL = r"\$?[A-Za-z]{1,3}\$?[0-9]{1,7}"
_CELL_ARITHMETIC = re.compile(rf"[+-]\s*{_CELL}(\s*[-+*/^&:]\s*({_CELL}|[0-9]+))*")
_CALL = re.compile(r"\w\(|\||\w!")

_EXPECTED = {
    "text": "en text",
    "id": "ett id",
    "heltal": "ett heltal",
    "belopp": "ett belopp med siffror",
    "decimal": "ett tal med siffror",
    "procent": "ett procenttal",
    "datum": "ett datum som 2022-12-14",
    "tid": "ett klockslag som 13:30",
    "kommunkod": "kommunkoden med fyra siffror",
    "ja_nej": "ja eller nej",
}


def clean_cell(raw: str) -> str | None:
    """The cell in NFC without space around it; None if it is empty or `..`, which both mean missing."""
    text = raw if raw.isascii() else unicodedata.normalize("NFC", raw)
    text = text.strip()
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return None if text in ("", "..") else text


def check_characters(raw: str) -> Problem | None:
    """NUL, tabs, control and bidirectional characters anywhere in the cell as delivered, edges included."""
    if raw.isprintable():
        return None
    match = _INVISIBLE.search(raw.replace("\r\n", "\n").replace("\r", "\n"))
    if match is None:
        return None
    if match[0] == "\0":
        return Problem("nul")
    if match[0] == "\t":
        return Problem("tab")
    return Problem("control_character", {"character": f"U+{ord(match[0]):04X}"})


def is_formula_like(text: str) -> bool:
    """Whether a spreadsheet would run the text when a file is opened.

    Always with = or @ in front. A leading + or - is how numbers, dashes and lists begin, so there it takes
    more: a call (`-SUM(A1)`), a command (`|`), a reference to a sheet (`!`), or nothing but cells and
    arithmetic (`+A1*2`).
    """
    if text.startswith(_FORMULA_START):
        return True
    if text[:1] not in ("+", "-"):
        return False
    return _CALL.search(text) is not None or _CELL_ARITHMETIC.fullmatch(text) is not None


def check_cell(
    text: str, column: Column, kommuner: Mapping[str, str] | None = None, *, propose: bool = True
) -> Problem | None:
    """What is wrong with a cleaned, non-missing cell, or None.

    `kommuner`: official name by code, if known. `propose`: whether to search for the value that was meant.
    """
    if is_formula_like(text):
        return Problem("formula")
    if "\n" in text and column.type != "text":
        return Problem("line_break")
    if GARBLED.search(text):
        return Problem("garbled")
    value = _parse(text, column, kommuner, propose)
    if isinstance(value, Problem):
        return Problem(value.code, {"expected": expected(column), "file": "kommuner.csv", **value.params})
    if isinstance(value, Decimal | int) and not isinstance(value, bool):
        return values.check_bounds(Decimal(value), column.type, column.minimum, column.maximum)
    return Problem("replacement_character") if "\ufffd" in text else None


def expected(column: Column) -> str:
    """What to write in the column, in Swedish, with the contract's example if it has one."""
    if column.type == "val":
        return "ett av: " + ", ".join(column.values)
    words = _EXPECTED[column.type]
    return f"{words}, till exempel {column.example}" if column.example else words


def _parse(
    text: str, column: Column, kommuner: Mapping[str, str] | None, propose: bool
) -> str | bool | int | Decimal | datetime.date | datetime.time | Problem:
    match column.type:
        case "id":
            return values.parse_id(text)
        case "heltal":
            return values.parse_integer(text)
        case "belopp":
            return values.parse_amount(text)
        case "decimal" | "procent":
            return values.parse_decimal(text)
        case "datum":
            return values.parse_date(text)
        case "tid":
            return values.parse_time(text)
        case "kommunkod":
            return values.parse_kommun_code(text, kommuner, propose=propose)
        case "ja_nej":
            return values.parse_yes_no(text)
        case "val":
            return values.parse_choice(text, column.values, propose=propose)
        case _:
            return text
