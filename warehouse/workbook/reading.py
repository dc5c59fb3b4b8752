"""A workbook read back: what it is made of, its cells by a process with limits, each sheet against its contract."""

import csv
import io
import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from warehouse import facts
from warehouse.contracts import Contract
from warehouse.csv_text import DELIMITER
from warehouse.fingerprint import EXAMPLE_FOLDER
from warehouse.validation import Fault, read_table
from warehouse.validation.cells import clean_cell
from warehouse.validation.faults import FaultList, Problem
from warehouse.validation.proposals import nearest
from warehouse.validation.rows import column_letter
from warehouse.workbook.opening import open_sheets
from warehouse.workbook.safety import examine
from warehouse.workbook.sheets import INSTRUCTION, OWN_SHEETS, VERSION_LABEL, file_of_sheet, sheet_name
from warehouse.workbook.structure import header_problem, note_structure

# What Excel calls the copy of a sheet.
_COPY = re.compile(r" \(\d{1,3}\)$")
_LONGEST_VERSION = 200
# What the strict reader says of files, said of sheets.
_OF_SHEETS = {
    "empty_file": "xl_empty_sheet",
    "header_only": "xl_header_only",
    "header_only_example": "xl_header_only_example",
    "unknown_header": "xl_unknown_header",
    "too_large": "xl_sheet_too_large",
}
# Faults of the header: the sheet can't be laid in its table's place with one of them.
_UNREADABLE = frozenset(
    {
        "blank_header",
        "missing_column",
        "extra_column",
        "renamed_column",
        "duplicate_column",
        "unnamed_column",
        "xl_empty_sheet",
        "xl_header_only",
        "xl_unknown_header",
    }
)
_REMARKS = frozenset({"blank_row", "xl_header_only_example"})


@dataclass(frozen=True)
class WorkbookResult:
    """What a workbook holds.

    `files` has the table of each sheet that could be read, as the facts are kept (it may still have faults in its
    cells: those are found by the check of all the facts); `faults` what kept other sheets from being read, and remarks.
    `sheets` are the names of all sheets with tables, read or not, and `rows` says how many rows each that was read
    has. `base_version` is what the workbook was made from, as it says itself; None if it doesn't.
    """

    files: dict[str, bytes]
    faults: tuple[Fault, ...]
    sheets: tuple[str, ...]
    base_version: str | None = None
    rows: Mapping[str, int] = field(default_factory=dict)


def read(raw: bytes, file_name: str) -> WorkbookResult:
    """Read the bytes of a workbook. Never raises for what they hold: what is wrong is a fault with its place.

    `file_name` is what the messages call the workbook.
    """
    problem = examine(raw, file_name)
    if problem is not None:
        return _nothing(file_name, problem)
    opened = open_sheets(raw)
    if isinstance(opened, Problem):
        return _nothing(file_name, opened)
    contracts = facts.known_contracts()
    tables = [sheet for sheet in opened if sheet["name"] not in OWN_SHEETS]
    files: dict[str, bytes] = {}
    rows: dict[str, int] = {}
    faults: list[Fault] = []
    seen: set[str] = set()
    titles = {str(sheet["name"]) for sheet in tables}
    for sheet in tables:
        found, content = _sheet(sheet, file_name, contracts, seen, titles)
        faults += found
        if content is not None:
            name, files[name], rows[sheet["name"]] = content
    if not tables:
        faults += _nothing(file_name, Problem("xl_no_sheets")).faults
    version = _version(opened)
    return WorkbookResult(files, tuple(faults), tuple(sheet["name"] for sheet in tables), version, rows)


def _nothing(file_name: str, problem: Problem) -> WorkbookResult:
    listed = FaultList(file_name)
    listed.add(problem)
    return WorkbookResult({}, tuple(listed.listed()), ())


def _sheet(
    sheet: Mapping[str, Any],
    file_name: str,
    contracts: Mapping[str, Contract],
    seen: set[str],
    present: Collection[str],
) -> tuple[list[Fault], tuple[str, bytes, int] | None]:
    """The faults of a sheet, and its table (its file, its bytes, its rows) unless one of them is in the way."""
    title = str(sheet["name"])
    listed = FaultList(file_name)
    name = file_of_sheet(title)
    contract = _table_of(name, contracts)
    if contract is None:
        listed.add(_unknown(sheet, present, contracts))
        return _placed(listed.listed(), title), None
    if name in seen:
        listed.add(Problem("xl_sheet_twice"))
        return _placed(listed.listed(), title), None
    seen.add(name)
    told = note_structure(sheet, contract, listed)
    lines: list[list[str]] = sheet["rows"]
    misplaced = header_problem(lines, contract)
    if misplaced is not None:
        listed.add(misplaced, row=1)
        return _placed(listed.listed(), title), None
    example = name.startswith(f"{EXAMPLE_FOLDER}/")
    origin = "example" if example else contract.origin
    table, found = read_table(_as_csv(lines), contract, file_name, origin)
    spare = _spare_columns(lines)
    if spare and not any(fault.code in _UNREADABLE for fault in _without_spare(found, spare)):
        table, found = read_table(_as_csv(lines, spare), contract, file_name, origin)
    found = [_of_sheet(fault, contract, file_name) for fault in _without_spare(found, spare)]
    # What the sheet itself has said of a cell is enough: a formula needn't be told that it is no number either.
    found = [fault for fault in found if (fault.row, fault.column) not in told]
    broken = any(fault.severity == "fel" for fault in listed.listed())
    unreadable = table is None or any(fault.code in _UNREADABLE for fault in found)
    if broken or unreadable or table is None:
        return _placed([*listed.listed(), *found], title), None
    remarks = [fault for fault in found if fault.code in _REMARKS]
    rows = [dict(zip(contract.column_names, row, strict=True)) for row in _cells(lines, contract)]
    content = facts.write(contract.column_names, rows)
    return _placed([*listed.listed(), *remarks], title), (name, content, len(rows))


def _table_of(name: str, contracts: Mapping[str, Contract]) -> Contract | None:
    contract = facts.contract_of(name, contracts)
    if contract is not None and name.startswith(f"{EXAMPLE_FOLDER}/") and not contract.example:
        return None
    return contract


def _of_sheet(fault: Fault, contract: Contract, file_name: str) -> Fault:
    """The fault as it is said of a sheet, where what is said of a file would mislead."""
    code = _OF_SHEETS.get(fault.code)
    if code is None:
        return fault
    said = FaultList(file_name)
    said.add(Problem(code, {"headers": contract.column_names}), fault.row)
    return said.listed()[0]


def _width(lines: Sequence[Sequence[str]]) -> int:
    """Cells to the right that are empty in every row are no column."""
    return max((place + 1 for line in lines for place, cell in enumerate(line) if cell.strip()), default=0)


def _spare_columns(lines: Sequence[Sequence[str]]) -> frozenset[int]:
    """The places of columns with nothing in them, header or cells, that stand among others."""
    used = {place for line in lines for place, cell in enumerate(line) if cell.strip()}
    return frozenset(range(_width(lines))) - used if lines and _width(lines[:1]) else frozenset()


def _without_spare(faults: Sequence[Fault], spare: frozenset[int]) -> list[Fault]:
    """The faults but for those that only say that an empty column has no header."""
    unnamed = {_unnamed(place).problem for place in spare}
    return [fault for fault in faults if fault.code != "unnamed_column" or fault.problem not in unnamed]


def _unnamed(place: int) -> Fault:
    listed = FaultList("")
    listed.add(Problem("unnamed_column", {"letter": column_letter(place)}), 1)
    return listed.listed()[0]


def _as_csv(lines: Sequence[Sequence[str]], spare: frozenset[int] = frozenset()) -> bytes:
    """The sheet as the strict reader takes it, without the spare columns."""
    width = _width(lines)
    kept = [place for place in range(width) if place not in spare]
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, delimiter=DELIMITER, lineterminator="\n", quoting=csv.QUOTE_ALL)
    writer.writerows([[line[place] if place < len(line) else "" for place in kept] for line in lines])
    return buffer.getvalue().encode("utf-8", "replace")


def _cells(lines: Sequence[Sequence[str]], contract: Contract) -> list[list[str]]:
    """The rows with something in them, in the order of the contract's columns, as they were written."""
    header = [(clean_cell(cell) or "") for cell in lines[0]]
    places = [header.index(name) for name in contract.column_names]
    filled = [line for line in lines[1:] if any(cell.strip() for cell in line)]
    return [[_text(line[place]) if place < len(line) else "" for place in places] for line in filled]


def _text(cell: str) -> str:
    """The cell as the facts keep it: NFC, no space around it, line feeds as line ends. `..` stays as it is written."""
    text = unicodedata.normalize("NFC", cell).strip()
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _unknown(sheet: Mapping[str, Any], present: Collection[str], contracts: Mapping[str, Contract]) -> Problem:
    """What to say of a sheet that no table answers to. A new sheet that Excel laid there, still empty, is a remark."""
    title = str(sheet["name"])
    if sheet.get("chart"):
        return Problem("xl_chart_sheet")
    if sheet["hidden"]:
        return Problem("xl_unknown_hidden_sheet")
    if not sheet["rows"]:
        return Problem("xl_ignored_sheet")
    if _table_of(file_of_sheet(_COPY.sub("", title)), contracts) is not None:
        return Problem("xl_sheet_twice")
    known = [sheet_name(contract.file_name) for contract in contracts.values()]
    known += [
        sheet_name(f"{EXAMPLE_FOLDER}/{contract.file_name}") for contract in contracts.values() if contract.example
    ]
    meant = nearest(title, [name for name in known if name not in present])
    return Problem("xl_unknown_sheet_near", {"proposal": meant}) if meant else Problem("xl_unknown_sheet")


def _version(sheets: Sequence[Mapping[str, Any]]) -> str | None:
    for sheet in sheets:
        if sheet["name"] == INSTRUCTION:
            for line in sheet["rows"]:
                if line and line[0] == VERSION_LABEL and len(line) > 1:
                    return str(line[1]).strip()[:_LONGEST_VERSION] or None
    return None


def _placed(faults: Sequence[Fault], sheet: str) -> list[Fault]:
    return [replace(fault, sheet=sheet) for fault in faults]
