"""A data package's workbook: a sheet for each table that fits, after two that say what is in them."""

import io
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, Final

import polars as pl
import xlsxwriter

from warehouse import data_package_words as words
from warehouse.data_package_tables import Field, Mart, PackageAbout

_MOST_ROWS: Final = 1_048_575
_MOST_COLUMNS: Final = 16_384
_LONGEST_NAME: Final = 31
_LONGEST_TEXT: Final = 32_767
_WIDEST: Final = 60
_RISKY: Final = ("=", "+", "-", "@", "\t", "\r", "\0")
_OPTIONS: Final = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def write(marts: Sequence[Mart], about: PackageAbout) -> bytes:
    """The workbook as bytes. The same tables and `about` give the same bytes."""
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, _OPTIONS) as book:
        created = datetime.fromisoformat(about.created.replace("Z", "+00:00")).replace(tzinfo=None)
        book.set_properties({"title": safe_text(about.title), "comments": about.said_of_examples, "created": created})
        formats = _Formats(book)
        names = sheet_names(marts)
        _contents(book.add_worksheet(words.CONTENTS), formats, marts, names, about)
        _columns(book.add_worksheet(words.COLUMNS), formats, marts)
        for mart in marts:
            if mart.name in names:
                _table(book.add_worksheet(names[mart.name]), formats, mart)
    return buffer.getvalue()


def safe_text(value: str) -> str:
    """Text that no spreadsheet takes for a formula, and that fits a cell; control characters are dropped.

    The rule is that of the app's own exports (`app.exports.safe_text`), which the warehouse may not import.
    """
    clean = "".join(char for char in value if char in "\n\t" or ord(char) >= 32)
    safe = f"'{clean}" if value.startswith(_RISKY) or clean.startswith(_RISKY) else clean
    return safe if len(safe) <= _LONGEST_TEXT else safe[: _LONGEST_TEXT - len(words.CUT)] + words.CUT


def sheet_names(marts: Iterable[Mart]) -> dict[str, str]:
    """A sheet's name for each table that fits one: at most 31 letters, and none like another."""
    taken = {words.CONTENTS.lower(), words.COLUMNS.lower(), "history"}
    names: dict[str, str] = {}
    for mart in marts:
        if mart.frame.height > _MOST_ROWS or len(mart.fields) > _MOST_COLUMNS:
            continue
        name, number = mart.name[:_LONGEST_NAME], 1
        while name.lower() in taken:
            number += 1
            name = f"{mart.name[: _LONGEST_NAME - len(str(number)) - 1]}_{number}"
        taken.add(name.lower())
        names[mart.name] = name
    return names


class _Formats:
    def __init__(self, book: Any) -> None:
        self.head = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
        self.title = book.add_format({"bold": True, "font_size": 14})
        self.wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        self.link = book.add_format({"font_color": "#0b4f5c", "underline": 1, "valign": "top"})
        self.top = book.add_format({"valign": "top"})
        self.date = book.add_format({"num_format": "yyyy-mm-dd", "align": "left"})
        self.time = book.add_format({"num_format": "hh:mm:ss", "align": "left"})
        self.moment = book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss", "align": "left"})


def _contents(sheet: Any, formats: _Formats, marts: Sequence[Mart], names: dict[str, str], about: PackageAbout) -> None:
    said = (about.title, about.description, about.version, about.created, about.said_of_examples)
    for line, (term, text) in enumerate(zip(words.ABOUT, said, strict=True)):
        sheet.write_string(line, 0, term, formats.top)
        sheet.write_string(line, 1, safe_text(text), formats.wrapped if line else formats.title)
    first = len(said) + 1
    for position, title in enumerate(words.CONTENTS_HEAD):
        sheet.write_string(first, position, title, formats.head)
    for line, mart in enumerate(marts, start=first + 1):
        sheet.write_string(line, 0, mart.name, formats.top)
        sheet.write_string(line, 1, safe_text(mart.description), formats.wrapped)
        sheet.write_number(line, 2, mart.frame.height, formats.top)
        sheet.write_number(line, 3, len(mart.fields), formats.top)
        if mart.name in names:
            sheet.write_url(line, 4, f"internal:'{names[mart.name]}'!A1", formats.link, names[mart.name])
        else:
            sheet.write_string(line, 4, words.NO_SHEET, formats.top)
    for position, width in enumerate((34, 100, 10, 10, 34)):
        sheet.set_column(position, position, width)


def _columns(sheet: Any, formats: _Formats, marts: Sequence[Mart]) -> None:
    for position, title in enumerate(words.COLUMNS_HEAD):
        sheet.write_string(0, position, title, formats.head)
    line = 0
    for mart in marts:
        for field in mart.fields:
            line += 1
            for position, text in enumerate((mart.name, field.name, words.TYPES[field.kind])):
                sheet.write_string(line, position, text, formats.top)
            sheet.write_string(line, 3, safe_text(field.description), formats.wrapped)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, line, len(words.COLUMNS_HEAD) - 1)
    for position, width in enumerate((34, 34, 18, 110)):
        sheet.set_column(position, position, width)


def _table(sheet: Any, formats: _Formats, mart: Mart) -> None:
    for position, field in enumerate(mart.fields):
        sheet.write_string(0, position, field.name, formats.head)
        sheet.set_column(position, position, _width(field, mart.frame))
    for line, row in enumerate(mart.frame.iter_rows(), start=1):
        for position, value in enumerate(row):
            _cell(sheet, line, position, value, formats)
    sheet.freeze_panes(1, 0)
    if mart.frame.height:
        sheet.autofilter(0, 0, mart.frame.height, len(mart.fields) - 1)


def _cell(sheet: Any, line: int, position: int, value: Any, formats: _Formats) -> None:
    if value is None:
        return
    if isinstance(value, bool):
        sheet.write_boolean(line, position, value)
    elif isinstance(value, int | float | Decimal) and Decimal(value).is_finite():
        sheet.write_number(line, position, value)
    elif isinstance(value, datetime):
        sheet.write_datetime(line, position, value, formats.moment)
    elif isinstance(value, date):
        sheet.write_datetime(line, position, value, formats.date)
    elif isinstance(value, time):
        sheet.write_datetime(line, position, value, formats.time)
    else:
        sheet.write_string(line, position, safe_text(str(value)))


def _width(field: Field, frame: pl.DataFrame) -> int:
    longest = frame[field.name].str.len_chars().max() if field.kind == "string" else 0
    return min(max(len(field.name) + 3, longest + 1 if isinstance(longest, int) else 0, 11), _WIDEST)
