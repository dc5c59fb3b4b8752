"""Where a draft meets what others have done: a newer version of the facts, or a workbook made from an older one."""

import dataclasses
from collections.abc import Mapping, Sequence
from typing import Literal

from warehouse import draft_files, drafts, facts, history
from warehouse.draft_types import Change, Draft, DraftConflict, ReadingFault, Upload
from warehouse.drafts import DraftConflictsError
from warehouse.errors import TertialError
from warehouse.facts import Conflict, Files, Key, Merge
from warehouse.history import Version

Side = Literal["mine", "theirs"]


def behind(draft: Draft) -> list[Version]:
    """What has been published since the version that the draft changes, the latest first."""
    found = []
    for version in history.versions(limit=None):
        if version.id == draft.base:
            break
        found.append(version)
    return found


def rebase(draft: Draft, *, what: str, who: str = "") -> Draft:
    """Move the draft's changes onto the latest version; what both changed differently becomes conflicts.

    Raises DraftConflictsError while earlier conflicts are undecided, and what `drafts.advance` raises.
    """
    check_decided(draft, None)
    head = drafts.head()
    if head.id == draft.base:
        return draft
    theirs = drafts.version_files(head.id)
    merge = facts.merge(drafts.version_files(draft.base), mine := drafts.content(draft), theirs)
    files = {
        name: merge.files.get(name)
        for name in {*merge.files, *theirs, *draft.files}
        if merge.files.get(name) != theirs.get(name) or name in draft.files
    }
    conflicts, kept = _kept(merge.conflicts, mine)
    return drafts.advance(draft, Change(files, base=head.id, conflicts=conflicts, kept=kept), what=what, who=who)


def take_files(
    draft: Draft,
    files: Mapping[str, bytes],
    made_from: Files,
    upload: Upload,
    raw: bytes,
    reading_faults: Sequence[ReadingFault],
    *,
    earlier: Files | None = None,
    what: str,
    who: str = "",
) -> Draft:
    """Merge uploaded tables, made from `made_from`, into the draft: what is in the draft since is not overwritten.

    What both changed differently becomes conflicts, where *mine* is the upload. So does what tables of the same name
    changed when they were handed in `earlier` and these have as it was: taken back, or never changed in this copy.
    Raises DraftConflictsError if one of
    the tables has undecided conflicts, and what `drafts.advance` raises.
    """
    check_decided(draft, files)
    present = drafts.content(draft)
    merge = facts.merge(_only(made_from, files), files, _only(present, files))
    conflicts, kept = _kept(merge.conflicts, files)
    if earlier:
        again = facts.merge(earlier, _only(files, earlier), _only(present, earlier))
        conflicts += _taken_back(merge, again, made_from)
    conflicts = [dataclasses.replace(each, within_draft=True) for each in conflicts]
    change = Change(
        {name: merge.files.get(name) for name in files},
        conflicts=[*draft.conflicts, *conflicts],
        reading_faults=reading_faults,
        upload=upload,
        kept=[raw, *kept],
    )
    return drafts.advance(draft, change, what=what, who=who)


def resolve(draft: Draft, name: str, key: Key, side: Side, *, what: str, who: str = "") -> Draft:
    """Decide one conflict. Raises TertialError if it is not there, and what `drafts.advance` raises."""
    found = next((each for each in draft.conflicts if (each.name, each.key) == (name, key)), None)
    if found is None:
        raise TertialError("Konflikten är redan avgjord. Läs om sidan.")
    left = [each for each in draft.conflicts if each is not found]
    return drafts.advance(draft, Change(_chosen(draft, found, side), conflicts=left), what=what, who=who)


def check_decided(draft: Draft, files: Mapping[str, bytes] | None) -> None:
    """Raises DraftConflictsError if something in the files (None: in any) is still undecided."""
    undecided = [each for each in draft.conflicts if files is None or each.name in files]
    if undecided:
        raise DraftConflictsError(
            "Utkastet har konflikter som inte är avgjorda. Välj vad som ska gälla i var och en först. "
            f"Kvar: {len(undecided)}."
        )


def _chosen(draft: Draft, conflict: DraftConflict, side: Side) -> dict[str, bytes | None]:
    if conflict.whole_file:
        if side == "theirs":
            return {}
        sha256 = conflict.mine_file
        return {conflict.name: None if sha256 is None else draft_files.read_blob(draft.id, sha256)}
    present = drafts.content(draft)
    try:
        return {conflict.name: facts.choose(present, conflict.as_fact, side)}
    except KeyError as error:
        raise TertialError(
            f"{conflict.name} går inte längre att läsa. Ersätt hela tabellen eller ångra steget."
        ) from error


def _taken_back(held: Merge, taken: Merge, made_from: Files) -> list[DraftConflict]:
    """The rows that the draft would hold otherwise if what an earlier file changed were changed back."""
    known = {(each.name, each.key) for each in held.conflicts}
    found = []
    for diff in facts.diff(_only(held.files, taken.files), taken.files):
        contract = facts.contract_of(diff.name)
        sheet = contract and facts.read(made_from.get(diff.name, b""), contract)
        before = facts.keyed(sheet, contract) if sheet and contract else {}
        for change in diff.changes:
            if (diff.name, change.key) not in known:
                columns, row = change.columns, before.get(change.key)
                found.append(DraftConflict(diff.name, change.key, columns, row, change.after, change.before))
    return found


def _kept(conflicts: Sequence[Conflict], mine: Files) -> tuple[list[DraftConflict], list[bytes]]:
    """Conflicts as a draft keeps them, and the contents of the whole files that they are about."""
    kept: list[bytes] = []
    found: list[DraftConflict] = []
    for each in conflicts:
        conflict = DraftConflict(each.name, each.key, each.columns, each.base, each.mine, each.theirs)
        whole = None if each.key else mine.get(each.name)
        if whole is not None:
            kept.append(whole)
            conflict = dataclasses.replace(conflict, mine_file=draft_files.digest(whole))
        found.append(conflict)
    return found, kept


def _only(files: Files, names: Mapping[str, bytes]) -> dict[str, bytes]:
    return {name: raw for name, raw in files.items() if name in names}
