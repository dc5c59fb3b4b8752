"""The ways into a draft: rows from a form, whole files, a CSV file, a workbook. Each is one saved step."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import PurePosixPath
from typing import Literal

from app.actions.access import reach_at
from app.formatting import number
from app.identity import Identity
from app.texts import drafts as words
from warehouse import draft_edits, draft_files, draft_limits, draft_merge, drafts, facts
from warehouse.draft_edits import Mode, RowEdit
from warehouse.draft_types import Change, Draft, ReadingFault, Upload
from warehouse.fingerprint import EXAMPLE_FOLDER

_LONGEST_FILE_NAME = 120


def save_rows(
    identity: Identity, draft_id: str, step: int, name: str, edits: Sequence[RowEdit], what: str = ""
) -> Draft:
    """Add, change and take away rows of one file. Raises RowsError, UnknownTableError and what `reach_at` raises."""
    draft = reach_at(identity, draft_id, step)
    raw = draft_edits.put_rows(drafts.content(draft).get(name), name, edits)
    said = what or words.SAVED_ROWS.format(rows=_counted(edits), table=_title(name))
    return drafts.advance(draft, Change({name: raw}), what=_sentence(said), who=identity.who)


def save_files(
    identity: Identity, draft_id: str, step: int, files: Mapping[str, bytes | None], what: str = ""
) -> Draft:
    """Put whole files in place; None takes one away. Raises UnknownTableError and what `reach_at` raises."""
    draft = reach_at(identity, draft_id, step)
    draft_limits.check_files(files)
    said = what or words.SAVED_FILES.format(tables=", ".join(map(_title, files)))
    return drafts.put(draft, files, what=said, who=identity.who)


def save_csv(
    identity: Identity,
    draft_id: str,
    step: int,
    raw: bytes,
    file_name: str,
    *,
    table: str | None = None,
    mode: Mode = "replace",
) -> Draft:
    """Read a CSV file into a table: in its place, or row by row by key (`update`). The file's bytes are kept.

    `table` is the file's name in the facts; None guesses. Raises UnknownTableError, RowsError, DraftLimitError and
    what `reach_at` raises.
    """
    draft = reach_at(identity, draft_id, step)
    shown = file_name_of(file_name)
    draft_limits.check_size(raw, shown)
    name = table or draft_edits.guess_table(raw, shown)
    draft_limits.check_files({name: None})
    # An upload called as the table is must not be taken for the table where its faults are shown.
    label = words.UPLOADED.format(file=shown) if draft_limits.is_fact_name(shown) else shown
    taken = draft_edits.take_csv(raw, label, name, mode, drafts.content(draft))
    mended = {each.sha256 for each in draft.uploads if each.kind == "csv" and each.files == (name,)}
    others = [each for each in draft.reading_faults if each.upload not in mended]
    upload = upload_of(raw, shown, "csv", (name,), taken.notes)
    if taken.raw is None:
        said, files = words.SAVED_CSV_UNREAD, {}
    else:
        said = words.SAVED_CSV_REPLACED if mode == "replace" else words.SAVED_CSV_UPDATED
        files = {name: taken.raw}
    if mode == "update":
        draft_merge.check_decided(draft, files)
    change = Change(
        files,
        conflicts=[each for each in draft.conflicts if each.name not in files],
        reading_faults=[*others, *(ReadingFault(upload.sha256, fault) for fault in taken.faults)],
        upload=upload,
        kept=[raw],
    )
    return drafts.advance(draft, change, what=said.format(table=_title(name), file=shown), who=identity.who)


def drop_reading_faults(identity: Identity, draft_id: str, step: int, upload: str, sheet: str | None) -> Draft:
    """Leave a sheet (or, with None, a file) that could not be read out of the draft. Raises what `reach_at` raises."""
    draft = reach_at(identity, draft_id, step)
    gone = [each for each in draft.reading_faults if (each.upload, each.fault.sheet) == (upload, sheet)]
    if not gone:
        return draft
    left = [each for each in draft.reading_faults if each not in gone]
    file = gone[0].fault.file
    what = words.LEFT_OUT.format(what=file if sheet is None else words.LEFT_OUT_SHEET.format(sheet=sheet, file=file))
    return drafts.advance(draft, Change(reading_faults=left), what=what, who=identity.who)


def upload_of(
    raw: bytes, name: str, kind: Literal["workbook", "csv"], files: tuple[str, ...], notes: tuple[str, ...]
) -> Upload:
    """The note of a file as it was sent."""
    return Upload(0, datetime.now(UTC), name, draft_files.digest(raw), len(raw), kind, files, notes)


def file_name_of(name: str) -> str:
    """The last part of a name that somebody's computer gave, safe to show."""
    last = PurePosixPath(name.replace("\\", "/")).name
    return "".join(letter for letter in last if letter.isprintable())[-_LONGEST_FILE_NAME:] or "fil"


def _title(name: str) -> str:
    contract = facts.contract_of(name)
    title = name if contract is None else contract.title
    return words.EXAMPLE.format(table=title) if name.startswith(f"{EXAMPLE_FOLDER}/") else title


def _counted(edits: Sequence[RowEdit]) -> str:
    counts = {
        words.ADDED: sum(edit.key is None for edit in edits),
        words.CHANGED: sum(edit.key is not None and edit.cells is not None for edit in edits),
        words.REMOVED: sum(edit.key is not None and edit.cells is None for edit in edits),
    }
    parts = [one if count == 1 else many.format(count=number(count)) for (one, many), count in counts.items() if count]
    return (
        words.AND.join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else "".join(parts) or words.NOTHING_DONE
    )


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
