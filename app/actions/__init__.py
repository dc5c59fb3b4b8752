"""The one door for writing: the command line and the coordinator's pages change, build and publish through it.

Every function that reaches a draft or the history asks `app.identity` itself what the one who calls may do; hiding a
page or a command protects nothing. A draft is reached by its owner and by administrators. Every change of a draft
names the `step` that it was made from, and gives the draft as it is saved.
"""

from app.actions.builds import build, calendar, check, load_development
from app.actions.drafting import (
    KeyedRow,
    TableInfo,
    TableRows,
    all_drafts,
    create_draft,
    discard_draft,
    draft,
    draft_changes,
    file_names,
    rename_draft,
    table,
    tables,
    take_over,
    undo_step,
    upload_bytes,
)
from app.actions.drafting import own_drafts as drafts
from app.actions.minutes import meeting_notes, notes_as_text, notes_as_word, save_note
from app.actions.past import compare, undo_version, version, version_changes, versions
from app.actions.review import (
    DraftBehindError,
    Preview,
    PreviewMissingError,
    behind,
    changed_figures,
    check_draft,
    draft_preview,
    preview,
    publish_draft,
    rebase_draft,
    resolve_conflict,
)
from app.actions.safekeeping import backup, restore
from app.actions.sealing import (
    Listed,
    copy_edition,
    documents,
    edition_damage,
    mark_ready,
    members,
    period,
    seal,
)
from app.actions.sealing import listed as editions
from app.actions.ways_in import drop_reading_faults, save_csv, save_files, save_rows
from app.actions.workbooks import faulty_rows, save_workbook
from app.actions.workbooks import workbook_of as workbook
from app.identity import ExpiredError, Identity, NotAllowedError
from warehouse.build import SeedsHaveFaultsError
from warehouse.comparison import MartDiff
from warehouse.dbt_runner import TransformError
from warehouse.draft_check import DraftCheck
from warehouse.draft_edits import Mode, RowEdit, RowsError
from warehouse.draft_files import DraftBusyError, DraftDamagedError, DraftNotFoundError
from warehouse.draft_limits import DraftLimitError, UnknownTableError
from warehouse.draft_types import (
    DamagedDraft,
    Draft,
    DraftConflict,
    DraftList,
    ReadingFault,
    Step,
    Upload,
)
from warehouse.drafts import DraftChangedError, DraftClosedError, DraftConflictsError, NoVersionError
from warehouse.editions import DamagedEditionError, Edition, UnknownEditionError
from warehouse.errors import TertialError
from warehouse.facts import FileDiff, RowChange
from warehouse.history import UnknownVersionError, Version
from warehouse.notes import Note, NoteChangedError
from warehouse.periods import PARTS as PERIOD_PARTS
from warehouse.periods import Period, PeriodError
from warehouse.publication import CommentMissingError, ConflictError
from warehouse.store import StoreBusyError
from warehouse.validation import CheckResult, Fault

__all__ = [
    "PERIOD_PARTS",
    "CheckResult",
    "CommentMissingError",
    "ConflictError",
    "DamagedDraft",
    "DamagedEditionError",
    "Draft",
    "DraftBehindError",
    "DraftBusyError",
    "DraftChangedError",
    "DraftCheck",
    "DraftClosedError",
    "DraftConflict",
    "DraftConflictsError",
    "DraftDamagedError",
    "DraftLimitError",
    "DraftList",
    "DraftNotFoundError",
    "Edition",
    "ExpiredError",
    "Fault",
    "FileDiff",
    "Identity",
    "KeyedRow",
    "Listed",
    "MartDiff",
    "Mode",
    "NoVersionError",
    "NotAllowedError",
    "Note",
    "NoteChangedError",
    "Period",
    "PeriodError",
    "Preview",
    "PreviewMissingError",
    "ReadingFault",
    "RowChange",
    "RowEdit",
    "RowsError",
    "SeedsHaveFaultsError",
    "Step",
    "StoreBusyError",
    "TableInfo",
    "TableRows",
    "TertialError",
    "TransformError",
    "UnknownEditionError",
    "UnknownTableError",
    "UnknownVersionError",
    "Upload",
    "Version",
    "all_drafts",
    "backup",
    "behind",
    "build",
    "calendar",
    "changed_figures",
    "check",
    "check_draft",
    "compare",
    "copy_edition",
    "create_draft",
    "discard_draft",
    "documents",
    "draft",
    "draft_changes",
    "draft_preview",
    "drafts",
    "drop_reading_faults",
    "edition_damage",
    "editions",
    "faulty_rows",
    "file_names",
    "load_development",
    "mark_ready",
    "meeting_notes",
    "members",
    "notes_as_text",
    "notes_as_word",
    "period",
    "preview",
    "publish_draft",
    "rebase_draft",
    "rename_draft",
    "resolve_conflict",
    "restore",
    "save_csv",
    "save_files",
    "save_note",
    "save_rows",
    "save_workbook",
    "seal",
    "table",
    "tables",
    "take_over",
    "undo_step",
    "undo_version",
    "upload_bytes",
    "version",
    "version_changes",
    "versions",
    "workbook",
]
