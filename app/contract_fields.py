"""What may stand in a column, as a list to choose from: closed lists, municipalities, what other tables hold.

Pure: given contracts and rows. Anything that is not in a list can't be an error of spelling.
"""

from collections.abc import Callable, Mapping, Sequence

from app.texts import common
from warehouse.contracts import Column, Contract

Rows = Sequence[Mapping[str, str]]

_KOMMUNER = "kommuner"
# What a row of another table is called, in the order of what says most.
_NAMES = ("namn", "titel", "kommun", "mål", "rubrik", "datum", "beskrivning")
_LONGEST_LABEL = 70


def choices(
    contract: Contract, contracts: Mapping[str, Contract], rows_of: Callable[[str], Rows]
) -> dict[str, dict[str, str]]:
    """By column: value and what a person sees. Columns that may hold anything are not there.

    `rows_of` gives the rows of a table by its contract's name.
    """
    found: dict[str, dict[str, str]] = {}
    for column in contract.columns:
        listed = _closed(column)
        if listed is None and column.type == "kommunkod":
            listed = _from_table(contracts[_KOMMUNER], "kommunkod", rows_of(_KOMMUNER))
        if listed is None:
            listed = _referred(contract, column, contracts, rows_of)
        if listed:
            found[column.name] = listed
    return found


def _closed(column: Column) -> dict[str, str] | None:
    if column.type == "val":
        return {value: value for value in column.values}
    return {value: value for value in (common.YES, common.NO)} if column.type == "ja_nej" else None


def _referred(
    contract: Contract, column: Column, contracts: Mapping[str, Contract], rows_of: Callable[[str], Rows]
) -> dict[str, str] | None:
    for reference in sorted(contract.references, key=lambda each: len(each.columns)):
        if column.name in reference.columns and reference.to != contract.name:
            target = contracts[reference.to]
            there = reference.to_columns[reference.columns.index(column.name)]
            return _from_table(target, there, rows_of(reference.to))
    return None


def _from_table(target: Contract, column: str, rows: Rows) -> dict[str, str]:
    named = next((name for name in _NAMES if name in target.column_names and name != column), None)
    alone = target.key == (column,)
    found: dict[str, str] = {}
    for row in rows:
        value = row.get(column, "")
        label = f"{value}, {row[named]}" if alone and named and row.get(named) else value
        if value:
            found.setdefault(value, label if len(label) <= _LONGEST_LABEL else f"{label[: _LONGEST_LABEL - 1]}…")
    return dict(sorted(found.items(), key=lambda item: item[1].casefold()))
