"""Drafts: begin, list, read, give to somebody else, take a step back, throw away."""

from collections.abc import Sequence
from dataclasses import dataclass

from app import identity as identities
from app.actions.access import owner_for, reach, reach_at
from app.identity import Identity
from warehouse import draft_files, draft_limits, drafts, facts
from warehouse.contracts import Contract
from warehouse.draft_edits import known_contract
from warehouse.draft_types import Draft, DraftList
from warehouse.facts import FileDiff, Key, Row
from warehouse.fingerprint import EXAMPLE_FOLDER


@dataclass(frozen=True)
class TableInfo:
    """One file of a draft. `rows` is None for one that can't be taken apart."""

    name: str
    contract: Contract
    rows: int | None
    changed: bool
    example: bool


@dataclass(frozen=True)
class KeyedRow:
    """A row of a draft: the key that a `RowEdit` names it by, and its number in Excel."""

    key: Key
    number: int
    cells: Row


@dataclass(frozen=True)
class TableRows:
    """One file of a draft, row by row; `readable` is false for one that can't be taken apart."""

    name: str
    contract: Contract
    header: tuple[str, ...]
    rows: tuple[KeyedRow, ...]
    readable: bool


def create_draft(identity: Identity, title: str = "") -> Draft:
    """A new draft from the latest version. Raises NotAllowedError, NoVersionError, DraftLimitError."""
    identities.require(identity, "coordinator")
    return drafts.create(identity.subject, identity.who, title)


def own_drafts(identity: Identity) -> DraftList:
    """One's own drafts. Raises NotAllowedError."""
    identities.require(identity, "coordinator")
    return drafts.list_for(identity.subject)


def all_drafts(identity: Identity) -> DraftList:
    """Everybody's drafts, for an administrator. Raises NotAllowedError."""
    identities.require(identity, "administrator")
    return drafts.list_all()


def draft(identity: Identity, draft_id: str) -> Draft:
    """A draft as it was last saved. Raises NotAllowedError, DraftNotFoundError, DraftDamagedError."""
    return reach(identity, draft_id)


def rename_draft(identity: Identity, draft_id: str, step: int, title: str) -> Draft:
    """Give a draft another title. Raises what `reach_at` raises."""
    return drafts.rename(reach_at(identity, draft_id, step), title)


def discard_draft(identity: Identity, draft_id: str) -> None:
    """Throw a draft away, a damaged one too. Raises NotAllowedError, DraftNotFoundError."""
    identities.require(identity, "coordinator")
    drafts.discard(draft_id, owner_for(identity))


def take_over(identity: Identity, draft_id: str) -> Draft:
    """Make somebody else's draft one's own, for an administrator. Raises NotAllowedError, DraftNotFoundError."""
    identities.require(identity, "administrator")
    return drafts.hand_over(drafts.load(draft_id, None), identity.subject, identity.who)


def undo_step(identity: Identity, draft_id: str, step: int) -> Draft:
    """Take the last step back. Raises what `reach_at` raises, TertialError where there is none."""
    return drafts.undo_step(reach_at(identity, draft_id, step))


def tables(identity: Identity, draft_id: str) -> tuple[TableInfo, ...]:
    """Every file of a draft, by name. Raises what `reach` raises."""
    found = reach(identity, draft_id)
    listed = []
    for name, raw in sorted(drafts.content(found).items()):
        contract = facts.contract_of(name)
        if contract is not None:
            sheet = facts.read(raw, contract)
            rows = None if sheet is None else len(sheet.rows)
            listed.append(TableInfo(name, contract, rows, name in found.files, _is_example(name)))
    return tuple(listed)


def table(identity: Identity, draft_id: str, name: str) -> TableRows:
    """One file's rows as the draft has them; none for an example file that isn't there yet.

    Raises UnknownTableError and what `reach` raises.
    """
    found = reach(identity, draft_id)
    contract = known_contract(name)
    raw = drafts.content(found).get(name)
    sheet = facts.Sheet(contract.column_names, ()) if raw is None else facts.read(raw, contract)
    if sheet is None:
        return TableRows(name, contract, contract.column_names, (), readable=False)
    rows = [KeyedRow(key, number, row) for number, (key, row) in enumerate(facts.keyed(sheet, contract).items(), 2)]
    return TableRows(name, contract, contract.column_names, tuple(rows), readable=True)


def draft_changes(identity: Identity, draft_id: str) -> tuple[FileDiff, ...]:
    """What the draft changes in the version it was made from, row by row. Raises what `reach` raises."""
    found = reach(identity, draft_id)
    return facts.diff(drafts.version_files(found.base), drafts.content(found))


def file_names(identity: Identity, tables: Sequence[str], draft_id: str | None = None) -> list[str]:
    """The files meant by names as people write them (`narvaro`, `exempel/narvaro.csv`); all that there are for none.

    Raises UnknownTableError, NotAllowedError, and what `reach` raises.
    """
    identities.require(identity, "coordinator")
    names = [name if name.endswith(".csv") else f"{name}.csv" for name in tables]
    draft_limits.check_files(dict.fromkeys(names))
    if names:
        return names
    if draft_id is not None:
        return sorted(drafts.content(reach(identity, draft_id)))
    return sorted(drafts.version_files(drafts.head().id))


def upload_bytes(identity: Identity, draft_id: str, sha256: str) -> bytes:
    """A file as it was sent. Raises what `reach` raises, DraftDamagedError for one that is not there."""
    return draft_files.read_blob(reach(identity, draft_id).id, sha256)


def _is_example(name: str) -> bool:
    return name.startswith(f"{EXAMPLE_FOLDER}/")
