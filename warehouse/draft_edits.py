"""From what a coordinator does (a form, a CSV file) to the whole file that it makes of a table.

Pure: bytes in, bytes out. No row is dropped without a word: what can't be understood is kept as it came, so that the
check can say what is wrong with it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from warehouse import facts
from warehouse.contracts import Contract
from warehouse.draft_limits import UnknownTableError
from warehouse.errors import TertialError
from warehouse.facts import Files, Key, Row
from warehouse.fingerprint import EXAMPLE_FOLDER
from warehouse.validation import CheckedTable, Fault, read_table
from warehouse.validation.cells import clean_cell
from warehouse.validation.decoding import decode
from warehouse.validation.rows import read_rows

_KOMMUNER = "kommuner.csv"

Mode = Literal["replace", "update"]


class RowsError(TertialError):
    """The rows of the table can't be changed one by one: they can't be read, or the row is gone."""


@dataclass(frozen=True)
class RowEdit:
    """One row to add (`key` None), to change (the cells given), or to take away (`cells` None)."""

    key: Key | None
    cells: Mapping[str, str | None] | None


@dataclass(frozen=True)
class CsvTaken:
    """What a CSV file makes of its table.

    `raw` is None where the table stays as it was, because of the `faults`. `notes`: Swedish, how it was read.
    """

    raw: bytes | None
    faults: tuple[Fault, ...] = ()
    notes: tuple[str, ...] = ()


def known_contract(name: str) -> Contract:
    """The contract of a file. Raises UnknownTableError."""
    contract = facts.contract_of(name)
    if contract is None:
        raise UnknownTableError(f"Det finns ingen tabell som heter {name!r}.")
    return contract


def origin_of(name: str, contract: Contract) -> str:
    """Whether the rows of a file come from documents, official registers or examples."""
    return "example" if name.startswith(f"{EXAMPLE_FOLDER}/") else contract.origin


def put_rows(raw: bytes | None, name: str, edits: Sequence[RowEdit]) -> bytes | None:
    """The file with rows added last, changed or taken away; cells are cleaned as the strict reader does it.

    None when the last example row went. Raises RowsError, UnknownTableError.
    """
    contract = known_contract(name)
    sheet = facts.Sheet(contract.column_names, ()) if raw is None else facts.read(raw, contract)
    if sheet is None:
        raise RowsError(
            f"Raderna i {name} går inte att ändra en och en, för filen går inte att läsa. Ersätt hela tabellen eller "
            "ångra steget då den lästes in."
        )
    rows: dict[Key, Row] = facts.keyed(sheet, contract)
    added: list[Row] = []
    for edit in edits:
        cells = {column: cleaned(cell) for column, cell in (edit.cells or {}).items()}
        unknown = sorted(set(cells) - set(contract.column_names))
        if unknown:
            raise RowsError(f"Tabellen {contract.title} har ingen kolumn som heter {unknown[0]!r}.")
        if edit.key is None:
            if any(cells.values()):
                added.append({column: cells.get(column, "") for column in contract.column_names})
        elif edit.key not in rows:
            raise RowsError(f"Raden {' · '.join(edit.key)} finns inte längre i {name}. Läs om sidan.")
        elif edit.cells is None:
            del rows[edit.key]
        else:
            rows[edit.key] = {**rows[edit.key], **cells}
    left = [*rows.values(), *added]
    if not left and origin_of(name, contract) == "example":
        return None
    return facts.write(contract.column_names, left)


def cleaned(cell: str | None) -> str:
    """A cell as it is kept: NFC, no space around it, empty where it is missing. Half a surrogate pair is marked."""
    whole = "".join("\ufffd" if "\ud800" <= letter <= "\udfff" else letter for letter in cell or "")
    return clean_cell(whole) or ""


def take_csv(raw: bytes, file_name: str, name: str, mode: Mode, files: Files) -> CsvTaken:
    """What an uploaded CSV file makes of the table `name`.

    `replace`: it becomes the table; with errors that would look different once it is rewritten it is kept as it came.
    `update`: rows with a key that is there take its place, the others come last; a file with errors of its own changes
    nothing and gives the faults, with the file's own rows. Raises RowsError if the present table can't be read.
    """
    contract = known_contract(name)
    origin = origin_of(name, contract)
    if mode == "replace":
        table, faults = read_table(raw, contract, name, origin)
        rewritten = None if table is None or not table.is_complete else _written(table)
        if rewritten is None or _errors(read_table(rewritten, contract, name, origin)[1]) != _errors(faults):
            return CsvTaken(raw)
        return CsvTaken(rewritten, notes=_notes(faults))
    kommuner = None if name == _KOMMUNER else _kommuner(files)
    table, faults = read_table(raw, contract, file_name, origin, kommuner=kommuner)
    if table is None or not table.is_complete or _errors(faults):
        return CsvTaken(None, tuple(faults))
    return CsvTaken(_updated(files.get(name), table, name, origin), notes=_notes(faults))


def guess_table(raw: bytes, file_name: str) -> str:
    """The table that a CSV file is meant for, by its name or else its headers. Raises UnknownTableError."""
    contracts = facts.known_contracts()
    stem = file_name.lower().removesuffix(".csv").partition("(")[0].strip()
    if stem in contracts:
        return contracts[stem].file_name
    text, _ = decode(raw)
    header = {clean_cell(cell) for cell in read_rows(text or "").header}
    same = [each.file_name for each in contracts.values() if header == set(each.column_names)]
    if len(same) != 1:
        raise UnknownTableError(
            f"Det går inte att se vilken tabell {file_name} hör till. Välj tabellen själv, eller ge filen tabellens "
            "namn, till exempel narvaro.csv."
        )
    return same[0]


def _updated(present: bytes | None, table: CheckedTable, name: str, origin: str) -> bytes:
    contract = table.contract
    old: list[Row] = []
    places: dict[tuple[str | None, ...], int] = {}
    if present is not None:
        there, _ = read_table(present, contract, name, origin)
        if there is None or not there.is_complete:
            raise RowsError(f"Det går inte att lägga till rader i {name}, för tabellen i utkastet går inte att läsa.")
        old = _rows(there)
        for place, key in enumerate(there.canonical_keys(contract.key)):
            places.setdefault(key, place)
    for key, row in zip(table.canonical_keys(contract.key), _rows(table), strict=True):
        if key in places:
            old[places[key]] = row
        else:
            old.append(row)
    return facts.write(contract.column_names, old)


def _rows(table: CheckedTable) -> list[Row]:
    return [{name: cell or "" for name, cell in zip(table.columns, row, strict=True)} for row in table.rows]


def _written(table: CheckedTable) -> bytes:
    return facts.write(table.columns, _rows(table))


def _errors(faults: Sequence[Fault]) -> set[tuple[str, int | None, str | None, str | None, int]]:
    return {(f.code, f.row, f.column, f.value, f.count) for f in faults if f.severity == "fel"}


def _notes(faults: Sequence[Fault]) -> tuple[str, ...]:
    found = dict.fromkeys(
        f"Rad {fault.row}: {fault.problem}" if fault.row else fault.problem
        for fault in faults
        if fault.severity == "varning" and fault.column is None
    )
    return tuple(found)


def _kommuner(files: Files) -> dict[str, str] | None:
    """Official names by code, so that a code that does not exist is found in the file's own row."""
    contract = facts.contract_of(_KOMMUNER)
    sheet = None if contract is None or _KOMMUNER not in files else facts.read(files[_KOMMUNER], contract)
    if contract is None or sheet is None:
        return None
    code = next((column.name for column in contract.columns if column.type == "kommunkod"), None)
    name = next((each for each in ("kommun", "namn", "kommunnamn") if each in sheet.header), None)
    return None if code is None or name is None else {row[code]: row[name] for row in sheet.rows}
