"""The process that opens a workbook: limits first, then the extent of its sheets, then its cells.

Started by `warehouse.workbook.opening` as ``python -m warehouse.workbook.child`` with the file on stdin; says what it
found as one JSON object on stdout. A file that is too much for it ends this process and nothing else.
"""

import io
import json
import re
import resource
import sys
from datetime import date, datetime, timedelta
from typing import Any

from warehouse.workbook.extent import (
    MOST_CHARACTERS,
    MOST_COLUMNS,
    MOST_ROWS,
    MOST_SAID,
    BrokenError,
    TooMuchError,
    measure,
)
from warehouse.workbook.extent import number_of as column_number
from warehouse.workbook.sheets import spelled

MEMORY_BYTES = 512 * 1024**2
"""All tables together take 74 MB, and 200 MB of addresses."""

CPU_SECONDS = 20
LONGEST_CELL = 32_767
"""Excel's own limit."""

# How a workbook writes characters that XML has no place for. Other codes are somebody's text.
_ESCAPED = re.compile("_x(00[01][0-9A-Fa-f]|[Ff]{3}[EFef])_")
_MOST_NOTED = 10_000
_EXCEL_ROUNDS_FROM = 10**15


def main() -> None:
    """Read stdin, write stdout."""
    for limit, most in (
        (resource.RLIMIT_AS, MEMORY_BYTES),
        (resource.RLIMIT_CPU, CPU_SECONDS),
        (resource.RLIMIT_FSIZE, MOST_SAID),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(limit, (most, most))
    try:
        said = json.dumps({"sheets": _read(sys.stdin.buffer.read())}, ensure_ascii=False)
    except TooMuchError as error:
        said = json.dumps({"too_much": str(error)})
    except MemoryError:
        said = json.dumps({"too_much": ""})
    except BrokenError:
        said = json.dumps({"broken": True})
    except Exception as error:  # whatever a broken file makes of the library, the parent gets a word for it
        # An XML reader that a handler interrupts may wrap what the handler raised.
        cause = error.__cause__ or error.__context__
        said = json.dumps({"too_much": str(cause)} if isinstance(cause, TooMuchError) else {"broken": True})
    sys.stdout.buffer.write(said.encode("utf-8", "surrogatepass"))
    sys.stdout.flush()


def _read(raw: bytes) -> list[dict[str, Any]]:
    import openpyxl

    sheets = measure(raw)
    book = openpyxl.load_workbook(io.BytesIO(raw), data_only=False, keep_links=False, rich_text=False)
    if len(book.worksheets) + len(book.chartsheets) != sheets:
        # The library passes over a sheet whose part is missing without a word.
        raise BrokenError
    left = [MOST_CHARACTERS]
    return [
        *(_sheet(sheet, left) for sheet in book.worksheets),
        *({"name": chart.title, "chart": True} for chart in book.chartsheets),
    ]


def _sheet(sheet: Any, left: list[int]) -> dict[str, Any]:
    """The cells of a sheet as text, and the places of what a table can't hold. `left`: characters still allowed."""
    rows: list[list[str]] = []
    noted: dict[str, list[tuple[str, str]]] = {}
    for line in sheet.iter_rows(max_row=min(sheet.max_row, MOST_ROWS), max_col=min(sheet.max_column, MOST_COLUMNS)):
        rows.append([_cell(cell, noted) for cell in line])
        left[0] -= sum(map(len, rows[-1]))
        if left[0] < 0:
            raise TooMuchError
    while rows and not any(cell.strip() for cell in rows[-1]):
        rows.pop()
    filled = {number for number, row in enumerate(rows, 1) if any(cell.strip() for cell in row)}
    hidden = {number for number, row in sheet.row_dimensions.items() if row.hidden}
    if sheet.sheet_format.zeroHeight:
        hidden |= {number for number in filled if number not in sheet.row_dimensions}
    return {
        "name": sheet.title,
        "hidden": sheet.sheet_state != "visible",
        "rows": rows,
        "noted": noted,
        "merged": [str(each) for each in sheet.merged_cells.ranges],
        "hidden_rows": sorted(hidden & filled),
        "hidden_columns": _hidden_columns(sheet, max((len(row) for row in rows), default=0)),
        "pictures": len(sheet._images) + len(sheet._charts),
    }


def _hidden_columns(sheet: Any, width: int) -> list[int]:
    """The numbers of the table's hidden columns; one entry of the file may stand for several columns."""
    found: set[int] = set()
    for letter, column in sheet.column_dimensions.items():
        if column.hidden or column.width == 0:
            first = column.min or column_number(letter)
            found.update(range(first, min(column.max or first, width) + 1))
    return sorted(found)


def _cell(cell: Any, noted: dict[str, list[tuple[str, str]]]) -> str:
    """The cell as text. What it is that a table can't hold is noted by kind, with its place."""

    def note(kind: str, text: str) -> None:
        places = noted.setdefault(kind, [])
        if len(places) < _MOST_NOTED:
            places.append((cell.coordinate, text[:200]))

    if getattr(cell, "comment", None) is not None:
        note("comment", str(cell.comment.text))
    value = cell.value
    if value is None:
        return ""
    if cell.data_type == "f":
        text = str(getattr(value, "text", None) or (value if isinstance(value, str) else "="))
        note("formula", text)
        return text[:LONGEST_CELL]
    style = str(cell.number_format or "")
    text = (
        _ESCAPED.sub(lambda found: chr(int(found[1], 16)), value) if isinstance(value, str) else spelled(value, style)
    )
    if cell.data_type == "e":
        note("error", text)
    elif isinstance(value, date | datetime | timedelta):
        note("date", text)
    elif isinstance(value, int | float) and not isinstance(value, bool):
        if abs(value) >= _EXCEL_ROUNDS_FROM:
            note("precision", text)
        if "%" in style:
            note("percent", text)
    if len(text) > LONGEST_CELL:
        note("long", text)
    return text[:LONGEST_CELL]


if __name__ == "__main__":
    main()
