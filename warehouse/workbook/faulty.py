"""The rows that have faults as a workbook, with what is wrong and what to write beside each."""

import io
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from warehouse import facts
from warehouse.contracts import Contract
from warehouse.facts import Files
from warehouse.validation import CheckResult, Fault
from warehouse.validation.faults import shortened
from warehouse.workbook.sheets import sheet_name

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

ROW, MESSAGE = "rad", "fel och råd"
LIST_HEADINGS = ("fil", "blad", "rad", "kolumn", "värde", "fel", "råd")
LIST = "Alla fel"
_LONGEST_SHEET = 31


def faulty_rows(check: CheckResult, files: Files) -> bytes:
    """An .xlsx file: every fault on the first sheet, then a sheet for each table with the rows that have faults.

    `files` are those that were checked. A file that can't be taken apart into rows is only on the first sheet.
    """
    import xlsxwriter

    contracts = facts.known_contracts()
    buffer = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(buffer, options) as book:
        bold = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        marked = book.add_format({"bg_color": "#F6D9D3", "border": 1, "border_color": "#9A3412", "valign": "top"})
        _list(book.add_worksheet(LIST), check.faults, bold, wrapped)
        for name in dict.fromkeys(fault.file for fault in check.faults):
            contract = facts.contract_of(name, contracts)
            sheet = facts.read(files[name], contract) if contract is not None and name in files else None
            faults = _by_row(name, check.faults)
            if contract is not None and sheet is not None and faults:
                place = book.add_worksheet(sheet_name(name)[:_LONGEST_SHEET])
                _rows(place, sheet, contract, faults, (bold, wrapped, marked))
    return buffer.getvalue()


def _list(sheet: "Worksheet", faults: Sequence[Fault], bold: object, wrapped: object) -> None:
    for place, heading in enumerate(LIST_HEADINGS):
        sheet.write_string(0, place, heading, bold)
    for line, fault in enumerate(faults, 1):
        row = "" if fault.row is None else str(fault.row)
        told = (fault.file, fault.sheet or "", row, fault.column or "", fault.value or "", fault.problem, fault.advice)
        for place, text in enumerate(told):
            sheet.write_string(line, place, _shown(text), wrapped)
    sheet.set_column(0, 4, 20)
    sheet.set_column(5, 6, 60)
    sheet.freeze_panes(1, 0)


def _rows(
    sheet: "Worksheet",
    table: facts.Sheet,
    contract: Contract,
    faults: Mapping[int, Sequence[Fault]],
    styles: tuple[object, object, object],
) -> None:
    bold, wrapped, marked = styles
    headings = (ROW, *contract.column_names, MESSAGE)
    for place, heading in enumerate(headings):
        sheet.write_string(0, place, heading, bold)
    wanted = [number for number in sorted(faults) if 2 <= number < len(table.rows) + 2]
    for line, number in enumerate(wanted, 1):
        row = table.rows[number - 2]
        wrong = {fault.column for fault in faults[number]}
        sheet.write_number(line, 0, number)
        for place, name in enumerate(contract.column_names, 1):
            sheet.write_string(line, place, _shown(row[name]), marked if name in wrong else wrapped)
        sheet.write_string(line, len(headings) - 1, "\n".join(_told(fault) for fault in faults[number]), wrapped)
    sheet.set_column(0, 0, 6)
    sheet.set_column(1, len(headings) - 2, 18)
    sheet.set_column(len(headings) - 1, len(headings) - 1, 80)
    sheet.freeze_panes(1, 1)


def _shown(text: str) -> str:
    """The text, cut at what a cell can hold. One that looks like the library's own markup gets a space in front."""
    cut = shortened(text, 32_767)
    return f" {cut}" if cut.startswith("<r>") else cut


def _told(fault: Fault) -> str:
    where = f"{fault.column}: " if fault.column else ""
    return f"{where}{fault.problem} {fault.advice}"


def _by_row(name: str, faults: Sequence[Fault]) -> dict[int, list[Fault]]:
    found: dict[int, list[Fault]] = {}
    for fault in faults:
        if fault.file == name and fault.row is not None:
            found.setdefault(fault.row, []).append(fault)
    return found
