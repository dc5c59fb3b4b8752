"""Tables as files: CSV that Swedish Excel opens as it is, and Excel with typed cells. Both say where they come from."""

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import polars as pl
import xlsxwriter

from app.columns import SOURCE_FIELDS, Column, cell_text
from app.texts import common, files

_RISKY = ("=", "+", "-", "@", "\t", "\r", "\0")
_XLSX_FORMATS = {
    "int": "#,##0",
    "decimal": "#,##0.0###",
    "money": "#,##0.00",
    "per_inhabitant": "#,##0.00",
    "percent": "0.0",
    "share": "0.0000",
}


@dataclass(frozen=True)
class Note:
    """What a file says about itself: title, source, date and whether it rests on example data."""

    title: str
    source: str = ""
    as_of: str | None = None
    example: bool = False

    def lines(self) -> list[tuple[str, str]]:
        """Pairs of term and text, without those that have nothing to say."""
        pairs = [
            (files.TITLE, self.title),
            (common.SOURCE, self.source),
            (files.AS_OF, self.as_of or ""),
            (common.EXAMPLE, common.EXAMPLE_EXPLAINED if self.example else ""),
        ]
        return [(term, words) for term, words in pairs if words]


def file_name(stem: str, suffix: str, *, example: bool = False) -> str:
    """`kostnadsandelar-2022.csv`; a file with example rows says so in its name."""
    return f"{stem}{'-exempeldata' if example else ''}.{suffix}"


def to_csv(frame: pl.DataFrame, columns: Sequence[Column], note: Note) -> bytes:
    """`;`, decimal comma, byte order mark. Text that a spreadsheet could run as a formula gets a leading apostrophe.

    The note stands after an empty line below the rows, so that the first line is the header.
    """
    frame = _with_mixed_origin(frame)
    whole = [*columns, *_source_columns(frame)]
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, delimiter=";", lineterminator="\r\n")
    writer.writerow([safe_text(column.title) for column in whole])
    for row in frame.iter_rows(named=True):
        writer.writerow([_csv_cell(column, row) for column in whole])
    writer.writerow([])
    for term, words in note.lines():
        writer.writerow([safe_text(term), safe_text(words)])
    return buffer.getvalue().encode("utf-8-sig")


def to_xlsx(frame: pl.DataFrame, columns: Sequence[Column], note: Note) -> bytes:
    """A workbook with the table (numbers and dates as such) and a sheet that says where it comes from."""
    frame = _with_mixed_origin(frame)
    whole = [*columns, *_source_columns(frame)]
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(
        buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    ) as book:
        bold = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
        dates = book.add_format({"num_format": "yyyy-mm-dd", "align": "left"})
        formats = {kind: book.add_format({"num_format": code}) for kind, code in _XLSX_FORMATS.items()}
        sheet = book.add_worksheet(common.EXAMPLE if note.example else files.SHEET)
        for position, column in enumerate(whole):
            sheet.write_string(0, position, column.title, bold)
        for line, row in enumerate(frame.iter_rows(named=True), start=1):
            for position, column in enumerate(whole):
                value = row.get(column.field)
                if column.is_numeric and isinstance(value, int | float | Decimal) and _finite(value):
                    sheet.write_number(line, position, float(value), formats[column.kind])
                elif isinstance(value, date):
                    sheet.write_datetime(line, position, datetime(value.year, value.month, value.day), dates)
                else:
                    sheet.write_string(line, position, safe_text(cell_text(column, row)))
        sheet.freeze_panes(1, 0)
        if frame.height:
            sheet.autofilter(0, 0, frame.height, len(whole) - 1)
        sheet.autofit(max_width=400)
        about = book.add_worksheet(files.SHEET_SOURCE)
        for line, (term, words) in enumerate(note.lines()):
            about.write_string(line, 0, term)
            about.write_string(line, 1, safe_text(words))
        about.autofit(max_width=700)
    return buffer.getvalue()


def safe_text(value: str) -> str:
    """Text that no spreadsheet takes for a formula (safety.md); control characters are dropped."""
    clean = "".join(char for char in value if char in "\n\t" or ord(char) >= 32)
    # Looked at before and after: a dropped character may have hidden what comes to stand first.
    return f"'{clean}" if value.startswith(_RISKY) or clean.startswith(_RISKY) else clean


def _csv_cell(column: Column, row: Mapping[str, Any]) -> str:
    value = row.get(column.field)
    if column.is_numeric and isinstance(value, int | float | Decimal) and _finite(value):
        return _csv_number(value)
    return safe_text(cell_text(column, row))


def _csv_number(value: int | float | Decimal) -> str:
    plain = format(value, "f") if isinstance(value, Decimal) else repr(value)
    if "e" in plain or "E" in plain:
        plain = format(Decimal(plain), "f")
    return plain.replace(".", ",")


def _finite(value: int | float | Decimal) -> bool:
    return Decimal(str(value)).is_finite()


def _with_mixed_origin(frame: pl.DataFrame) -> pl.DataFrame:
    # The source of a row is that of what is named in it; its figures may still rest on example data.
    if not {"has_example", "origin"} <= set(frame.columns):
        return frame
    mixed = pl.col("has_example").fill_null(value=False) & (pl.col("origin") != "example")
    return frame.with_columns(
        origin=pl.when(mixed).then(pl.concat_str(pl.col("origin"), pl.lit("_with_example"))).otherwise("origin")
    )


def _source_columns(frame: pl.DataFrame) -> list[Column]:
    words = {"origin": {**common.ORIGIN, **files.MIXED_ORIGIN}}
    return [
        Column(
            name,
            files.SOURCE_TITLES[name],
            kind="int" if name == "seed_row" else "text",
            empty="",
            words=words.get(name, {}),
        )
        for name in SOURCE_FIELDS
        if name in frame.columns
    ]
