"""From the text of a CSV file to its rows, numbered as Excel numbers them."""

import csv
from dataclasses import dataclass, field

from warehouse.contracts import Contract
from warehouse.csv_text import DELIMITER, lines
from warehouse.validation.faults import Problem
from warehouse.validation.proposals import nearest

_OTHER_DELIMITERS = {",": "komma", "\t": "tabb", "|": "lodstreck", ":": "kolon"}
_MOST_HEADERS_COMPARED = 200


@dataclass
class Rows:
    """The header (row 1), the rows below it with their numbers, and the rows that could not be taken apart.

    Blank lines count, as they do in Excel; a line break inside quotes does not.
    """

    header: list[str] = field(default_factory=list)
    cells: list[list[str]] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    problems: list[tuple[int, Problem]] = field(default_factory=list)


@dataclass
class Header:
    """Where the contract's columns stand in the file, and what is wrong with the headers.

    A header that was probably misspelt has its position here too, so that its cells are checked at once.
    Each problem comes with the column and the value it concerns.
    """

    positions: dict[str, int] = field(default_factory=dict)
    problems: list[tuple[Problem, str | None, str | None]] = field(default_factory=list)


def read_rows(text: str) -> Rows:
    """Take the text apart by semicolons. What Python's strict reader refuses becomes a problem of its row."""
    rows = Rows()
    reader = lines(text)
    number = 0
    while True:
        number += 1
        try:
            cells = next(reader)
        except StopIteration:
            return rows
        except csv.Error as error:
            code = _quote_code(str(error))
            rows.problems.append((number, Problem(code)))
            if code == "broken_quotes":
                continue
            # What follows was swallowed by the open quote, so its rows cannot be told apart.
            return rows
        if number == 1:
            rows.header = cells
        else:
            rows.cells.append(cells)
            rows.numbers.append(number)


def other_delimiter(text: str, contract: Contract) -> str | None:
    """The Swedish name of the delimiter that the header uses instead of the semicolon, or None."""
    names = set(contract.column_names)
    most, found = len(names & set(_split_header(text, DELIMITER))), None
    for delimiter, word in _OTHER_DELIMITERS.items():
        matching = len(names & set(_split_header(text, delimiter)))
        if matching > most:
            most, found = matching, word
    return found


def match_header(cells: list[str], contract: Contract) -> Header:
    """Find the contract's columns among the (cleaned) headers. Any order will do, but none may be missing."""
    header = Header()
    unknown: dict[str, int] = {}
    for position, name in enumerate(cells):
        letter = column_letter(position)
        if not name:
            header.problems.append((Problem("unnamed_column", {"letter": letter}), None, None))
        elif name in header.positions or name in unknown:
            header.problems.append((Problem("duplicate_column", {"letter": letter}), name, None))
        elif name in contract.column_names:
            header.positions[name] = position
        else:
            unknown[name] = position
    missing = [name for name in contract.column_names if name not in header.positions]
    if not header.positions and len(missing) > 1:
        return Header(problems=[(Problem("unknown_header", {"headers": contract.column_names}), None, None)])

    for name, position in unknown.items():
        letter = column_letter(position)
        meant = nearest(name, missing, cutoff=0.6) if position < _MOST_HEADERS_COMPARED else None
        if meant is None:
            header.problems.append((Problem("extra_column", {"letter": letter}), name, None))
            continue
        missing.remove(meant)
        header.positions[meant] = position
        header.problems.append((Problem("renamed_column", {"header": meant, "letter": letter}), name, None))
    header.problems.extend((Problem("missing_column", {"header": name}), name, None) for name in missing)
    return header


def column_letter(position: int) -> str:
    """The letters above a column in Excel: 0 is A, 26 is AA."""
    letters = ""
    position += 1
    while position:
        position, rest = divmod(position - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _split_header(text: str, delimiter: str) -> list[str]:
    try:
        return [cell.strip() for cell in next(lines(text, delimiter), [])]
    except csv.Error:
        return []


def _quote_code(error: str) -> str:
    """Which fault a message of Python's csv module stands for; it has no error classes of its own."""
    if "field limit" in error:
        return "long_cell"
    return "unclosed_quote" if "unexpected end" in error else "broken_quotes"
