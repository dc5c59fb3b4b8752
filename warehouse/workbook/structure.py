"""What a sheet may hold that a table can't: which faults that makes, each with its row and column."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from warehouse.contracts import Contract
from warehouse.validation.cells import clean_cell
from warehouse.validation.faults import FaultList, Problem
from warehouse.validation.rows import column_letter
from warehouse.workbook.extent import number_of

Cells = set[tuple[int | None, str | None]]
"""Rows as Excel numbers them and headers."""

_COORDINATE = re.compile(r"([A-Z]+)([0-9]+)")
_ROWS_SEARCHED_FOR_HEADERS = 30
_CODES = {
    "formula": "xl_formula",
    "error": "xl_error_value",
    "precision": "xl_precision",
    "percent": "xl_percent",
    "long": "xl_long_cell",
    "comment": "xl_comment",
}


def note_structure(
    sheet: Mapping[str, Any], contract: Contract, listed: FaultList
) -> set[tuple[int | None, str | None]]:
    """Add what stands in the way of reading the sheet as the contract's table, and remarks on what is left out.

    Returns the rows and columns of the cells that stand in the way, also those too many to list.
    """
    cells: Cells = set()
    header = [clean_cell(cell) or "" for cell in sheet["rows"][0]] if sheet["rows"] else []
    named = _namer(header)
    if sheet["hidden"]:
        listed.add(Problem("xl_hidden_sheet"))
    for number in sheet["hidden_columns"]:
        letter = column_letter(number - 1)
        listed.add(Problem("xl_hidden_column", {"letter": letter}), None, named(letter))
    for number in sheet["hidden_rows"]:
        listed.add(Problem("xl_hidden_row"), number)
    for kind, code in _CODES.items():
        for place, text in sheet["noted"].get(kind, ()):
            row, letter = _place(place)
            listed.add(Problem(code, {"place": place, "text": text}), row, named(letter), text)
            if code != "xl_comment":
                cells.add((row, named(letter)))
    for area in sheet["merged"]:
        row, letter = _place(area.partition(":")[0])
        listed.add(Problem("xl_merged", {"place": area}), row, named(letter))
    if sheet["pictures"]:
        listed.add(Problem("xl_pictures"))
    texts = {column.name for column in contract.columns if column.type == "text"}
    for place, text in sheet["noted"].get("date", ()):
        row, letter = _place(place)
        if named(letter) in texts and row != 1:
            listed.add(Problem("xl_date_in_text", {"place": place, "text": text}), row, named(letter), text)
    return cells


def header_problem(lines: Sequence[Sequence[str]], contract: Contract) -> Problem | None:
    """Headers that stand on another row than the first, or all of them in one cell; None if they don't."""
    names = set(contract.column_names)
    enough = min(2, len(names))

    def known(line: Sequence[str]) -> int:
        return len(names & {clean_cell(cell) or "" for cell in line})

    if not lines or known(lines[0]) >= enough:
        return None
    if known(re.split(r"[;,\t]", next(iter(lines[0]), ""))) >= max(enough, len(names) // 2):
        return Problem("xl_one_column")
    for number, line in enumerate(lines[1:_ROWS_SEARCHED_FOR_HEADERS], 2):
        if known(line) >= max(enough, len(names) // 2):
            return Problem("xl_header_moved", {"row": str(number)})
    return None


def _place(coordinate: str) -> tuple[int | None, str]:
    match = _COORDINATE.fullmatch(coordinate)
    return (int(match[2]), match[1]) if match else (None, "")


def _namer(header: Sequence[str]) -> Callable[[str], str | None]:
    """From a column's letters to its header, or the letters where it has none."""

    def named(letter: str) -> str | None:
        place = number_of(letter) - 1
        return (header[place] if 0 <= place < len(header) else "") or letter or None

    return named
