"""The lists to choose from in a workbook: closed lists, municipalities, what a column refers to elsewhere."""

from collections.abc import Mapping
from dataclasses import dataclass

from warehouse import facts
from warehouse.contracts import Contract
from warehouse.facts import Files
from warehouse.fingerprint import EXAMPLE_FOLDER

_KOMMUNER = "kommuner"


@dataclass(frozen=True)
class Choice:
    """One list. `closed`: nothing else may stand there; else a new value may be on its way in the other table."""

    title: str
    values: tuple[str, ...]
    closed: bool


def choices(files: Files, contracts: Mapping[str, Contract]) -> dict[tuple[str, str], Choice]:
    """The list of each column that has one, by contract and column."""
    found: dict[tuple[str, str], Choice] = {}
    for contract in contracts.values():
        for column in contract.columns:
            choice = _choice(contract, column.name, files, contracts)
            if choice is not None and choice.values:
                found[contract.name, column.name] = choice
    return found


def _choice(contract: Contract, name: str, files: Files, contracts: Mapping[str, Contract]) -> Choice | None:
    column = contract.column(name)
    if column.type == "val":
        return Choice(name, column.values, closed=True)
    if column.type == "ja_nej":
        return Choice("ja eller nej", ("ja", "nej"), closed=True)
    if column.type == "kommunkod" and contract.name != _KOMMUNER:
        return Choice("kommunkod", _values(contracts[_KOMMUNER], "kommunkod", files), closed=False)
    for reference in sorted(contract.references, key=lambda each: len(each.columns)):
        if name in reference.columns and reference.to != contract.name:
            there = reference.to_columns[reference.columns.index(name)]
            return Choice(f"{reference.to}.{there}", _values(contracts[reference.to], there, files), closed=False)
    return None


def _values(target: Contract, column: str, files: Files) -> tuple[str, ...]:
    found: set[str] = set()
    for name in (target.file_name, f"{EXAMPLE_FOLDER}/{target.file_name}"):
        sheet = facts.read(files[name], target) if name in files else None
        found |= {row[column] for row in sheet.rows if row[column]} if sheet is not None else set()
    return tuple(sorted(found))
