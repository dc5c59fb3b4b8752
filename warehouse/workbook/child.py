"""The process that opens a workbook: limits first, then the extent of its sheets, then its cells.

Started by `warehouse.workbook.reading` as ``python -m warehouse.workbook.child`` with the file on stdin; says what it
found as one JSON object on stdout. A file that is too much for it ends this process and nothing else.
"""

import io
import json
import re
import resource
import sys
import zipfile
from typing import Any

from warehouse.workbook.sheets import spelled

MEMORY_BYTES = 1536 * 1024**2
CPU_SECONDS = 20
MOST_ROWS = 20_000
MOST_COLUMNS = 200
MOST_CELLS = 400_000
MOST_MERGED = 1_000
MOST_LISTED = 200
LONGEST_CELL = 32_767

_SHEET_PART = re.compile(r"xl/worksheets/[^/]+\.xml", re.IGNORECASE)
_REFERENCE = re.compile(r"([A-Z]{1,4})([0-9]{1,8})")


class TooMuchError(Exception):
    """The workbook is larger than any table: where, as a cell or a count."""


def main() -> None:
    """Read stdin, write stdout."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    raw = sys.stdin.buffer.read()
    try:
        found: dict[str, Any] = {"sheets": _read(raw)}
    except TooMuchError as error:
        found = {"too_much": str(error)}
    except MemoryError:
        found = {"too_much": ""}
    except Exception as error:  # whatever a broken file makes of the library, the parent gets a word for it
        found = {"broken": type(error).__name__}
    sys.stdout.buffer.write(json.dumps(found, ensure_ascii=False).encode("utf-8", "surrogatepass"))
    sys.stdout.flush()


def measure(raw: bytes) -> None:
    """Stop at a sheet that reaches further than any table. Raises TooMuchError."""
    from defusedxml.ElementTree import iterparse

    cells = 0
    with zipfile.ZipFile(io.BytesIO(raw)) as packed:
        for part in packed.namelist():
            if not _SHEET_PART.fullmatch(part):
                continue
            merged = 0
            with packed.open(part) as stream:
                for _, element in iterparse(stream, events=("end",), forbid_dtd=True):
                    name = element.tag.rpartition("}")[2]
                    if name == "c":
                        cells += 1
                        _check_place(element.get("r", ""))
                    elif name == "row":
                        _check_row(element.get("r", ""))
                        element.clear()
                    elif name == "mergeCell":
                        merged += 1
                    if cells > MOST_CELLS or merged > MOST_MERGED:
                        raise TooMuchError(str(max(cells, merged)))


def _check_place(reference: str) -> None:
    match = _REFERENCE.fullmatch(reference)
    if match and (_number_of(match[1]) > MOST_COLUMNS or int(match[2]) > MOST_ROWS):
        raise TooMuchError(reference)


def _check_row(number: str) -> None:
    if number.isascii() and number.isdigit() and len(number) < 9 and int(number) > MOST_ROWS:
        raise TooMuchError(f"A{number}")


def _number_of(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def _read(raw: bytes) -> list[dict[str, Any]]:
    import openpyxl

    measure(raw)
    book = openpyxl.load_workbook(io.BytesIO(raw), data_only=False, keep_links=False, rich_text=False)
    return [_sheet(sheet) for sheet in book.worksheets]


def _sheet(sheet: Any) -> dict[str, Any]:
    rows: list[list[str]] = []
    formulas: list[tuple[str, str]] = []
    errors: list[tuple[str, str]] = []
    for line in sheet.iter_rows(max_row=min(sheet.max_row, MOST_ROWS), max_col=min(sheet.max_column, MOST_COLUMNS)):
        rows.append([_cell(cell, formulas, errors) for cell in line])
    while rows and not any(rows[-1]):
        rows.pop()
    return {
        "name": sheet.title,
        "hidden": sheet.sheet_state != "visible",
        "rows": rows,
        "formulas": formulas[:MOST_LISTED],
        "errors": errors[:MOST_LISTED],
        "merged": [str(each) for each in sheet.merged_cells.ranges][:MOST_LISTED],
        "hidden_rows": [number for number, row in sheet.row_dimensions.items() if row.hidden and number <= len(rows)][
            :MOST_LISTED
        ],
        "hidden_columns": sorted({letter for letter, column in sheet.column_dimensions.items() if column.hidden}),
    }


def _cell(cell: Any, formulas: list[tuple[str, str]], errors: list[tuple[str, str]]) -> str:
    if cell.value is None:
        return ""
    if cell.data_type == "f":
        text = str(getattr(cell.value, "text", cell.value))
        formulas.append((cell.coordinate, text[:100]))
        return text[:LONGEST_CELL]
    if cell.data_type == "e":
        errors.append((cell.coordinate, str(cell.value)))
    return spelled(cell.value, str(cell.number_format or ""))[:LONGEST_CELL]


if __name__ == "__main__":
    main()
