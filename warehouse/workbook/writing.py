"""A workbook to fill in: a sheet for each table with its rows, lists to choose from, and what to do in Swedish."""

import io
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from warehouse import facts
from warehouse.contracts import Column, Contract
from warehouse.errors import TertialError
from warehouse.facts import Files
from warehouse.validation.rows import column_letter
from warehouse.workbook import lists
from warehouse.workbook.lists import Choice
from warehouse.workbook.sheets import INSTRUCTION, LISTS, VERSION_LABEL, sheet_name, typed

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

EMPTY_ROWS = 300
_LAST_COLUMN = 16_383
_WIDEST = 60
_LONGEST_TITLE, _LONGEST_TEXT = 32, 255
_PROTECTION = {
    "insert_rows": True,
    "delete_rows": True,
    "format_cells": True,
    "format_columns": True,
    "format_rows": True,
    "sort": True,
    "autofilter": True,
    "select_locked_cells": True,
    "select_unlocked_cells": True,
}
INSTRUCTIONS = (
    "Fyll i bladen och lämna sedan in hela arbetsboken på sidan Underlag, eller med kommandot tertial draft add.",
    "Varje blad är en tabell. Rad 1 är rubriker och är låst. Skriv nya rader direkt under de sista, utan tomma rader "
    "emellan.",
    "Ett blad som lämnas in ersätter hela tabellen: en rad som du tar bort i bladet tas bort. Blad som du inte behöver "
    "kan du ta bort. Byt inte namn på bladen.",
    "Rubriker med fet stil måste fyllas i. Ställ markören i en cell för att se vad som ska stå där.",
    "Skriv tal med decimalkomma (1 234,50), datum som 2022-12-14, klockslag som 13:30 och kommunkod med fyra siffror.",
    "Lämna cellen tom om uppgiften saknas. Noll betyder noll.",
    "Skriv värden, inte formler. Slå inte ihop celler och dölj inga rader, kolumner eller blad.",
    "Blad som slutar på exempel har påhittade rader. Uppgifter ur en handling hör hemma i bladet utan exempel, med "
    "källa, plats och citat.",
)


def write(files: Files, names: Sequence[str], *, base_version: str, title: str = "") -> bytes:
    """The workbook of some tables, as bytes of an .xlsx file.

    `names` are files of `files`; `base_version` is kept in it, so that what others publish meanwhile isn't undone when
    it comes back. A table that can't be taken apart into rows gets no sheet (an empty one would come back and empty
    it); the first sheet says so. Raises KeyError for a name that no contract knows and CellTooLongError.
    """
    # A tenth of a second that the process that reads workbooks, and every other that imports this package, saves.
    import xlsxwriter

    contracts = facts.known_contracts()
    asked = {name: _contract(name, contracts) for name in names}
    tables = {name: _table_of(files.get(name), contract) for name, contract in asked.items()}
    unread = [name for name, table in tables.items() if table is None]
    chosen = {name: contract for name, contract in asked.items() if name not in unread}
    offered = lists.choices(files, contracts)
    buffer = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(buffer, options) as book:
        styles = _Styles(book)
        _instruction(book, styles, title, base_version, chosen, unread)
        sheets = {name: book.add_worksheet(sheet_name(name)) for name in chosen}
        ranges = _lists(book, styles, chosen.values(), offered)
        for name, contract in chosen.items():
            _table(sheets[name], styles, name, contract, tables[name] or (), ranges)
    return buffer.getvalue()


class CellTooLongError(TertialError):
    """A cell of the facts holds more text than a cell of Excel can; it would come back empty."""


def _table_of(raw: bytes | None, contract: Contract) -> Sequence[facts.Row] | None:
    """The rows of a file; none for one that isn't there, None for one that can't be taken apart."""
    if raw is None:
        return ()
    found = facts.read(raw, contract)
    return None if found is None else found.rows


class _Styles:
    """The formats of one workbook, made when they are first used."""

    def __init__(self, book: "Workbook") -> None:
        self._book = book
        self._made: dict[tuple[Any, ...], Any] = {}

    def get(self, **properties: Any) -> Any:
        key = tuple(sorted(properties.items()))
        if key not in self._made:
            self._made[key] = self._book.add_format(properties)
        return self._made[key]


def _contract(name: str, contracts: Mapping[str, Contract]) -> Contract:
    contract = facts.contract_of(name, contracts)
    if contract is None:
        raise KeyError(name)
    return contract


def _instruction(
    book: "Workbook",
    styles: _Styles,
    title: str,
    base_version: str,
    chosen: Mapping[str, Contract],
    unread: Sequence[str],
) -> None:
    sheet = book.add_worksheet(INSTRUCTION)
    sheet.protect()
    sheet.hide_gridlines(2)
    sheet.set_column(0, 0, 30)
    sheet.set_column(1, 1, 90)
    bold, wrapped = styles.get(bold=True, valign="top"), styles.get(text_wrap=True, valign="top")
    sheet.write_string(0, 0, _safe(title or "Underlag till tertial"), styles.get(bold=True, font_size=16))
    row = 2
    for number, sentence in enumerate(INSTRUCTIONS, 1):
        sheet.write_string(row, 0, f"{number}.", styles.get(bold=True, valign="top", align="right"))
        sheet.write_string(row, 1, sentence, wrapped)
        row += 1
    row += 1
    sheet.write_string(row, 0, VERSION_LABEL, bold)
    sheet.write_string(row, 1, base_version)
    sheet.write_string(row + 1, 0, "Hämtad", bold)
    sheet.write_string(row + 1, 1, f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC")
    row += 3
    for name in unread:
        sheet.write_string(row, 0, sheet_name(name), bold)
        sheet.write_string(row, 1, "Bladet är inte med, eftersom tabellens fil har fel och inte går att läsa.", wrapped)
        row += 1
    row += bool(unread)
    sheet.write_string(row, 0, "Blad", bold)
    sheet.write_string(row, 1, "Vad som står där", bold)
    for name, contract in chosen.items():
        row += 1
        sheet.write_url(row, 0, f"internal:'{sheet_name(name)}'!A1", string=sheet_name(name))
        sheet.write_string(row, 1, f"{contract.title}: {contract.description} {_sentence(contract.grain)}", wrapped)


def _lists(
    book: "Workbook", styles: _Styles, chosen: Any, offered: Mapping[tuple[str, str], Choice]
) -> dict[tuple[str, str], tuple[str, bool]]:
    """The lists to choose from on a sheet of their own; by contract and column: the range and whether it is closed."""
    wanted = [
        (contract.name, column.name)
        for contract in chosen
        for column in contract.columns
        if (contract.name, column.name) in offered
    ]
    sheet = book.add_worksheet(LISTS)
    sheet.protect()
    places: dict[Choice, int] = {}
    ranges: dict[tuple[str, str], tuple[str, bool]] = {}
    for key in dict.fromkeys(wanted):
        choice = offered[key]
        place = places.setdefault(choice, len(places))
        letter = column_letter(place)
        ranges[key] = (f"='{LISTS}'!${letter}$2:${letter}${len(choice.values) + 1}", choice.closed)
    for choice, place in places.items():
        sheet.write_string(0, place, choice.title, styles.get(bold=True))
        sheet.set_column(place, place, 28)
        for line, value in enumerate(choice.values, 1):
            sheet.write_string(line, place, _safe(value))
    return ranges


def _table(
    sheet: "Worksheet",
    styles: _Styles,
    name: str,
    contract: Contract,
    rows: Sequence[facts.Row],
    ranges: Mapping[tuple[str, str], tuple[str, bool]],
) -> None:
    last = len(rows) + EMPTY_ROWS
    origin = "example" if "/" in name else contract.origin
    sheet.protect("", _PROTECTION)
    # Rows can be taken away in a protected sheet only if every cell of them is free, to the last column.
    sheet.set_column(len(contract.columns), _LAST_COLUMN, None, styles.get(locked=False))
    # The library would look through all those columns for cells, row by row: most of the time of all the tables.
    sheet.dim_colmax = len(contract.columns) - 1
    for place, column in enumerate(contract.columns):
        required = column.is_required(origin)
        head = styles.get(bold=required, locked=True, bottom=1, bg_color="#E9EEEE", valign="top", text_wrap=True)
        sheet.set_column(place, place, _width(column, [row[column.name] for row in rows]), _usual(styles, column))
        sheet.write_string(0, place, column.name, head)
        for line, row in enumerate(rows, 1):
            _cell(sheet, styles, line, place, row[column.name], column)
        _validation(sheet, 1, last, place, column, required, ranges.get((contract.name, column.name)))
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(last, 1), len(contract.columns) - 1)


def _cell(sheet: "Worksheet", styles: _Styles, line: int, place: int, text: str, column: Column) -> None:
    if not text:
        return
    found = typed(text, column)
    if found is None:
        wraps = len(text) > _WIDEST or "\n" in text
        style = styles.get(locked=False, num_format="@", valign="top", text_wrap=wraps)
        if sheet.write_string(line, place, _safe(text), style):
            raise CellTooLongError(
                f"Cellen i kolumnen {column.name} på rad {line + 1} har {len(text)} tecken. En cell i Excel rymmer "
                "32 767. Korta texten först."
            )
    elif column.type == "datum":
        sheet.write_datetime(line, place, found[0], styles.get(locked=False, num_format=found[1], align="left"))
    else:
        sheet.write_number(line, place, found[0], styles.get(locked=False, num_format=found[1]))


def _usual(styles: _Styles, column: Column) -> Any:
    """The format of the cells that are still empty."""
    if column.type == "datum":
        return styles.get(locked=False, num_format="yyyy-mm-dd", align="left")
    if column.type in ("belopp", "decimal"):
        return styles.get(locked=False, num_format="#,##0" if column.type == "belopp" else "General")
    return styles.get(locked=False, num_format="0" if column.type in ("heltal", "procent") else "@")


def _validation(
    sheet: "Worksheet",
    first: int,
    last: int,
    place: int,
    column: Column,
    required: bool,
    choice: tuple[str, bool] | None,
) -> None:
    told = f"{column.description}{' Måste fyllas i.' if required else ''}"
    rule: dict[str, Any] = {
        "validate": "any",
        "input_title": column.name[:_LONGEST_TITLE],
        "input_message": told[:_LONGEST_TEXT],
        "ignore_blank": True,
    }
    if choice is not None:
        source, closed = choice
        rule |= {
            "validate": "list",
            "source": source,
            "error_title": "Välj ur listan" if closed else "Finns inte i listan",
            "error_message": "Skriv ett av de värden som finns i listan."
            if closed
            else "Värdet finns inte i listan än. Behåll det bara om du lägger till det i sin egen tabell.",
            "error_type": "stop" if closed else "warning",
        }
    sheet.data_validation(first, place, last, place, rule)


def _width(column: Column, cells: Sequence[str]) -> int:
    longest = max([len(column.name), *(len(cell) for cell in cells)])
    return min(max(longest + 2, 10), _WIDEST)


def _safe(text: str) -> str:
    """The text as it is. One that looks like the library's own markup gets a space in front, which the reader drops."""
    return f" {text}" if text.startswith("<r>") and text.endswith("</r>") else text


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."
