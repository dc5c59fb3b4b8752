"""The facts as files of text: how they are written, how two versions differ, and how two changes of one version meet.

A version of the facts is `Files`: the name relative to the seeds folder (``narvaro.csv``, ``exempel/narvaro.csv``)
and the bytes of the file. A row is known by its contract's key, so that a row that has moved has not changed.
Nothing here judges what a cell holds; that is `warehouse.validation`.
"""

import csv
import functools
import io
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from warehouse import csv_text
from warehouse.contracts import Contract, load_contracts
from warehouse.fingerprint import EXAMPLE_FOLDER

Files = Mapping[str, bytes]
Key = tuple[str, ...]
Row = dict[str, str]
Kind = Literal["added", "changed", "removed"]


@dataclass(frozen=True)
class Sheet:
    """A seed file taken apart: its headers and its rows as text, in order. Row `i` stands on row `i + 2` in Excel."""

    header: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class RowChange:
    """One row that differs. `row_before` and `row_after` are its numbers in Excel; None where it is not there."""

    key: Key
    kind: Kind
    before: Row | None
    after: Row | None
    row_before: int | None
    row_after: int | None

    @property
    def columns(self) -> tuple[str, ...]:
        """The headers whose cells differ; all that are filled in for a row that came or went."""
        before, after = self.before or {}, self.after or {}
        return tuple(name for name in {**before, **after} if before.get(name, "") != after.get(name, ""))


@dataclass(frozen=True)
class FileDiff:
    """How one file differs. `unreadable`: one side can't be taken apart, so there are no rows to show."""

    name: str
    changes: tuple[RowChange, ...] = ()
    unreadable: bool = False

    def count(self, kind: Kind) -> int:
        """How many rows came, went or changed."""
        return sum(change.kind == kind for change in self.changes)


@dataclass(frozen=True)
class Conflict:
    """One row that both sides changed differently. A side is None where it has taken the row away."""

    name: str
    key: Key
    base: Row | None
    mine: Row | None
    theirs: Row | None
    columns: tuple[str, ...] = ()


@dataclass(frozen=True)
class Merge:
    """What two changes of the same version become. In the cells where they conflict, `files` holds what is theirs."""

    files: dict[str, bytes]
    conflicts: tuple[Conflict, ...] = field(default=())


@functools.lru_cache(maxsize=1)
def known_contracts() -> Mapping[str, Contract]:
    """The package's own contracts by name, read once: they change only with the program."""
    return load_contracts()


def contract_of(name: str, contracts: Mapping[str, Contract] | None = None) -> Contract | None:
    """The contract of a file by its name; None for a file that no contract knows."""
    contracts = known_contracts() if contracts is None else contracts
    stem = name.removeprefix(f"{EXAMPLE_FOLDER}/").removesuffix(".csv")
    return contracts.get(stem)


def write(header: Sequence[str], rows: Sequence[Mapping[str, str | None]]) -> bytes:
    """A file as the facts are kept: UTF-8, `;`, one line feed a row, quotes only where they are needed."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, delimiter=csv_text.DELIMITER, lineterminator="\n")
    writer.writerow(header)
    writer.writerows([row.get(name) or "" for name in header] for row in rows)
    return buffer.getvalue().encode()


def read(raw: bytes, contract: Contract) -> Sheet | None:
    """A file taken apart; None unless it is UTF-8 with the contract's headers and as many cells in every row."""
    try:
        text = raw.decode("utf-8-sig")
        lines = list(csv_text.lines(text))
    except (UnicodeDecodeError, csv.Error):
        return None
    if not lines:
        return None
    header = tuple(_clean(cell) for cell in lines[0])
    if sorted(header) != sorted(contract.column_names) or any(len(line) != len(header) for line in lines[1:]):
        return None
    rows = [dict(zip(header, map(_clean, line), strict=True)) for line in lines[1:]]
    return Sheet(header, tuple(rows))


def diff(before: Files, after: Files, contracts: Mapping[str, Contract] | None = None) -> tuple[FileDiff, ...]:
    """The files that differ and their rows, by name. A file that is not there has no rows."""
    contracts = known_contracts() if contracts is None else contracts
    changed = sorted(name for name in {*before, *after} if before.get(name) != after.get(name))
    found = [_diff_file(name, before.get(name), after.get(name), contract_of(name, contracts)) for name in changed]
    return tuple(each for each in found if each.changes or each.unreadable)


def merge(base: Files, mine: Files, theirs: Files, contracts: Mapping[str, Contract] | None = None) -> Merge:
    """Both sides' changes of the same base, cell by cell; a cell that both changed differently is a conflict.

    A whole file counts as one cell where it can't be taken apart into rows.
    """
    contracts = known_contracts() if contracts is None else contracts
    files: dict[str, bytes] = {}
    conflicts: list[Conflict] = []
    for name in sorted({*base, *mine, *theirs}):
        sides = (base.get(name), mine.get(name), theirs.get(name))
        kept, found = _merge_file(name, *sides, contract_of(name, contracts))
        conflicts.extend(found)
        if kept is not None:
            files[name] = kept
    return Merge(files, tuple(conflicts))


def settle(files: Files, conflict: Conflict, row: Row | None, contracts: Mapping[str, Contract] | None = None) -> bytes:
    """The file of a conflict with the row that was chosen (None takes it away). Raises KeyError for an unread file."""
    contract = contract_of(conflict.name, contracts)
    sheet = None if contract is None else read(files[conflict.name], contract)
    if contract is None or sheet is None:
        raise KeyError(conflict.name)
    rows = keyed(sheet, contract)
    if row is None:
        rows.pop(conflict.key, None)
    else:
        rows[conflict.key] = row
    return write(sheet.header, list(rows.values()))


def choose(
    files: Files, conflict: Conflict, side: Literal["mine", "theirs"], contracts: Mapping[str, Contract] | None = None
) -> bytes:
    """The file of a conflict with one side's cells where the two disagree; the rest of the row stays as it is.

    Raises KeyError for a file that can't be taken apart.
    """
    wanted = conflict.mine if side == "mine" else conflict.theirs
    contract = contract_of(conflict.name, contracts)
    sheet = None if contract is None else read(files[conflict.name], contract)
    if contract is None or sheet is None:
        raise KeyError(conflict.name)
    present = keyed(sheet, contract).get(conflict.key)
    if wanted is not None and present is not None:
        wanted = {**present, **{name: wanted[name] for name in conflict.columns}}
    return settle(files, conflict, wanted, contracts)


def keyed(sheet: Sheet, contract: Contract) -> dict[Key, Row]:
    """The rows by key, in order; a key that occurs again gets `(2)` after it, since no row may vanish for that."""
    rows: dict[Key, Row] = {}
    for row in sheet.rows:
        key = tuple(row[name] for name in contract.key)
        again = 1
        while key in rows:
            again += 1
            key = (*key[: len(contract.key)], f"({again})")
        rows[key] = row
    return rows


def _clean(cell: str) -> str:
    return unicodedata.normalize("NFC", cell).strip()


def _diff_file(name: str, before: bytes | None, after: bytes | None, contract: Contract | None) -> FileDiff:
    old, new = _rows(before, contract), _rows(after, contract)
    if old is None or new is None:
        return FileDiff(name, unreadable=True)
    places = [{key: place for place, key in enumerate(side, 2)} for side in (old, new)]
    changes = []
    for key in [*new, *(key for key in old if key not in new)]:
        was, now = old.get(key), new.get(key)
        if was == now:
            continue
        kind: Kind = "added" if was is None else "removed" if now is None else "changed"
        changes.append(RowChange(key, kind, was, now, places[0].get(key), places[1].get(key)))
    return FileDiff(name, tuple(changes))


def _rows(raw: bytes | None, contract: Contract | None) -> dict[Key, Row] | None:
    if raw is None:
        return {}
    sheet = None if contract is None else read(raw, contract)
    return None if contract is None or sheet is None else keyed(sheet, contract)


def _merge_file(
    name: str, base: bytes | None, mine: bytes | None, theirs: bytes | None, contract: Contract | None
) -> tuple[bytes | None, list[Conflict]]:
    if mine in (base, theirs):
        return theirs, []
    if theirs == base:
        return mine, []
    was, ours, others = _rows(base, contract), _rows(mine, contract), _rows(theirs, contract)
    if contract is None or was is None or ours is None or others is None:
        return theirs, [Conflict(name, (), None, None, None)]
    merged: dict[Key, Row] = {}
    conflicts: list[Conflict] = []
    for key in _in_order(others, ours):
        row, columns = _merge_row(was.get(key), ours.get(key), others.get(key))
        if columns:
            conflicts.append(Conflict(name, key, was.get(key), ours.get(key), others.get(key), columns))
        if row is not None:
            merged[key] = row
    return write(contract.column_names, list(merged.values())), conflicts


def _in_order(first: Mapping[Key, Row], second: Mapping[Key, Row]) -> list[Key]:
    """Their order, with what only we have after the row that it stands after with us."""
    order = list(first)
    known = set(order)
    previous: Key | None = None
    for key in second:
        if key not in known:
            order.insert(0 if previous is None else order.index(previous) + 1, key)
            known.add(key)
        previous = key
    return order


def _merge_row(base: Row | None, mine: Row | None, theirs: Row | None) -> tuple[Row | None, tuple[str, ...]]:
    """The row that both want, and the columns they disagree on (those cells are theirs)."""
    if mine in (base, theirs):
        return theirs, ()
    if theirs == base:
        return mine, ()
    if mine is None or theirs is None:
        left = mine or theirs or {}
        return theirs, tuple(name for name in left if left[name] != (base or {}).get(name, "")) or tuple(left)
    was = base or {}
    disagreed = tuple(
        name for name in theirs if mine[name] != theirs[name] and was.get(name) not in (mine[name], theirs[name])
    )
    keeps_mine = {name for name in theirs if theirs[name] == was.get(name)}
    return {name: mine[name] if name in keeps_mine else theirs[name] for name in theirs}, disagreed
