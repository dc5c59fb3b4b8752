"""A workbook read back: what it is made of, its cells by a process with limits, each sheet against its contract."""

import csv
import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from warehouse import facts
from warehouse.contracts import Contract, load_contracts
from warehouse.fingerprint import EXAMPLE_FOLDER
from warehouse.validation import Fault, read_table
from warehouse.validation.cells import clean_cell
from warehouse.validation.faults import FaultList, Problem
from warehouse.validation.proposals import nearest
from warehouse.validation.rows import column_letter
from warehouse.workbook.safety import examine
from warehouse.workbook.sheets import INSTRUCTION, OWN_SHEETS, VERSION_LABEL, file_of_sheet, sheet_name

SECONDS = 30.0
_COORDINATE = re.compile(r"([A-Z]+)([0-9]+)")
_LONGEST_VERSION = 200
# Faults of the header: the sheet can't be laid in its table's place with one of them.
_UNREADABLE = frozenset(
    {
        "blank_header",
        "unknown_header",
        "missing_column",
        "extra_column",
        "renamed_column",
        "duplicate_column",
        "unnamed_column",
        "empty_file",
        "header_only",
    }
)


@dataclass(frozen=True)
class WorkbookResult:
    """What a workbook holds.

    `files` has the table of each sheet that could be read, as the facts are kept (it may still have faults in its
    cells: those are found by the check of all the facts); `faults` what kept other sheets from being read, and remarks.
    `sheets` are the names of all sheets with tables, read or not; `base_version` what the workbook was made from.
    """

    files: dict[str, bytes]
    faults: tuple[Fault, ...]
    sheets: tuple[str, ...]
    base_version: str | None = None
    rows: Mapping[str, int] | None = None


def read(raw: bytes, file_name: str) -> WorkbookResult:
    """Read the bytes of a workbook. Never raises for what they hold: what is wrong is a fault with its place.

    `file_name` is what the messages call the workbook.
    """
    problem = examine(raw, file_name)
    if problem is not None:
        return _nothing(file_name, problem)
    opened = _open(raw)
    if "sheets" not in opened:
        return _nothing(file_name, _why(opened))
    contracts = load_contracts()
    tables = [sheet for sheet in opened["sheets"] if sheet["name"] not in OWN_SHEETS]
    files: dict[str, bytes] = {}
    rows: dict[str, int] = {}
    faults: list[Fault] = []
    seen: set[str] = set()
    for sheet in tables:
        found, content = _sheet(sheet, file_name, contracts, seen)
        faults += found
        if content is not None:
            name = file_of_sheet(sheet["name"])
            files[name], rows[sheet["name"]] = content
    if not tables:
        faults += _nothing(file_name, Problem("xl_no_sheets")).faults
    version = _version(opened["sheets"])
    return WorkbookResult(files, tuple(faults), tuple(sheet["name"] for sheet in tables), version, rows)


def _nothing(file_name: str, problem: Problem) -> WorkbookResult:
    listed = FaultList(file_name)
    listed.add(problem)
    return WorkbookResult({}, tuple(listed.listed()), ())


def _open(raw: bytes) -> dict[str, Any]:
    package = Path(__file__).resolve().parents[2]
    search = os.pathsep.join([str(package), *filter(None, [os.environ.get("PYTHONPATH")])])
    try:
        child = subprocess.run(
            [sys.executable, "-m", "warehouse.workbook.child"],
            input=raw,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=SECONDS,
            check=False,
            env={**os.environ, "PYTHONPATH": search},
        )
        found = json.loads(child.stdout.decode("utf-8", "replace"))
    except (subprocess.TimeoutExpired, OSError, ValueError):
        return {"crashed": True}
    return found if isinstance(found, dict) else {"crashed": True}


def _why(opened: Mapping[str, Any]) -> Problem:
    if "too_much" in opened:
        place = str(opened["too_much"])
        return Problem("xl_extent", {"place": place}) if _COORDINATE.fullmatch(place) else Problem("xl_suspicious")
    return Problem("xl_not_workbook") if "broken" in opened else Problem("xl_crashed")


def _sheet(
    sheet: Mapping[str, Any], file_name: str, contracts: Mapping[str, Contract], seen: set[str]
) -> tuple[list[Fault], tuple[bytes, int] | None]:
    """The faults of a sheet, and its table (with the number of rows) unless one of them is in the way."""
    title = str(sheet["name"])
    listed = FaultList(file_name)
    name = file_of_sheet(title)
    contract = facts.contract_of(name, contracts)
    example = name.startswith(f"{EXAMPLE_FOLDER}/")
    if contract is None or (example and not contract.example):
        listed.add(_unknown(title, contracts))
    elif name in seen:
        listed.add(Problem("xl_sheet_twice"))
    if listed.listed() or contract is None:
        return _placed(listed.listed(), title), None
    seen.add(name)
    _structure(sheet, listed)
    lines: list[list[str]] = sheet["rows"]
    table, found = read_table(_as_csv(lines), contract, file_name, "example" if example else contract.origin)
    broken = listed.listed()
    headers = [fault for fault in found if fault.code in _UNREADABLE or (table is None and fault.severity == "fel")]
    blank = [fault for fault in found if fault.code == "blank_row"]
    in_the_way = [*broken, *headers]
    if in_the_way or table is None:
        return _placed([*broken, *found], title), None
    rows = [dict(zip(contract.column_names, row, strict=True)) for row in _cells(lines, contract)]
    return _placed(blank, title), (facts.write(contract.column_names, rows), len(rows))


def _structure(sheet: Mapping[str, Any], listed: FaultList) -> None:
    """What a workbook may hold that a table can't: formulas, error values, merged and hidden cells."""
    header = sheet["rows"][0] if sheet["rows"] else []
    if sheet["hidden"]:
        listed.add(Problem("xl_hidden_sheet"))
    for code, cells in (("xl_formula", sheet["formulas"]), ("xl_error_value", sheet["errors"])):
        for place, text in cells:
            row, column = _place(place, header)
            listed.add(Problem(code, {"place": place}), row, column, text)
    for area in sheet["merged"]:
        row, column = _place(area.partition(":")[0], header)
        listed.add(Problem("xl_merged", {"place": area}), row, column)
    for number in sheet["hidden_rows"]:
        listed.add(Problem("xl_hidden_row"), number)
    for letter in sheet["hidden_columns"]:
        listed.add(Problem("xl_hidden_column", {"letter": letter}), None, _place(f"{letter}1", header)[1])


def _place(coordinate: str, header: Sequence[str]) -> tuple[int | None, str | None]:
    match = _COORDINATE.fullmatch(coordinate)
    if match is None:
        return None, None
    named = next((name for place, name in enumerate(header) if column_letter(place) == match[1]), "")
    return int(match[2]), named or match[1]


def _as_csv(lines: Sequence[Sequence[str]]) -> bytes:
    """The sheet as the strict reader takes it; cells to the right that are empty in every row are no column."""
    width = max((place + 1 for line in lines for place, cell in enumerate(line) if cell.strip()), default=0)
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, delimiter=facts.DELIMITER, lineterminator="\n", quoting=csv.QUOTE_ALL)
    writer.writerows([[*line[:width], *[""] * (width - len(line))] for line in lines])
    return buffer.getvalue().encode("utf-8", "replace")


def _cells(lines: Sequence[Sequence[str]], contract: Contract) -> list[list[str]]:
    """The rows with something in them, in the order of the contract's columns, as they were written."""
    header = [(clean_cell(cell) or "") for cell in lines[0]]
    places = [header.index(name) for name in contract.column_names]
    picked = [[line[place] if place < len(line) else "" for place in places] for line in lines[1:]]
    return [[(clean_cell(cell) or "") for cell in line] for line in picked if any(cell.strip() for cell in line)]


def _unknown(title: str, contracts: Mapping[str, Contract]) -> Problem:
    known = [sheet_name(contract.file_name) for contract in contracts.values()]
    known += [
        sheet_name(f"{EXAMPLE_FOLDER}/{contract.file_name}") for contract in contracts.values() if contract.example
    ]
    meant = nearest(title, known)
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
