"""What a draft is: plain data, and the way to and from the text that is saved."""

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from warehouse import facts
from warehouse.facts import Key, Row
from warehouse.validation import Fault

DraftState = Literal["open", "conflicts", "previewed", "published"]


@dataclass(frozen=True)
class State:
    """All that undoing a step brings back.

    `files` has the files that differ from the base version, None for one taken away; `conflicts` and `faults` are
    checksums of contents, None where there are none.
    """

    base: str
    files: dict[str, str | None]
    conflicts: str | None = None
    faults: str | None = None

    def differing_from(self, before: "State") -> dict[str, str | None]:
        """The files that are not as they were, by name."""
        absent = ""
        names = sorted({*before.files, *self.files})
        return {
            name: self.files.get(name)
            for name in names
            if before.files.get(name, absent) != self.files.get(name, absent)
        }


@dataclass(frozen=True)
class Step:
    """One saved change. `number` is the draft's step after it, `files` what it changed (None: taken away)."""

    number: int
    at: datetime
    who: str
    what: str
    files: dict[str, str | None]
    state: State


@dataclass(frozen=True)
class Upload:
    """A file as it was sent; its bytes are kept as they came.

    `files` are the tables it was meant for, `notes` says in Swedish how it was read.
    """

    number: int
    at: datetime
    name: str
    sha256: str
    size: int
    kind: Literal["workbook", "csv"]
    files: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class ReadingFault:
    """A fault that hindered an upload's sheet from being read, kept until the sheet is sent anew or left out."""

    upload: str
    fault: Fault


@dataclass(frozen=True)
class DraftConflict:
    """Something both changed differently. The draft holds `theirs` until it is resolved.

    A file that can't be taken apart into rows is one whole: then `key` is empty and the rows are None.
    """

    name: str
    key: Key
    columns: tuple[str, ...]
    base: Row | None
    mine: Row | None
    theirs: Row | None
    mine_file: str | None = None
    within_draft: bool = False
    """Whether `theirs` is what stood in the draft itself, not what somebody else has published."""

    @property
    def whole_file(self) -> bool:
        """Whether the choice is between two whole files."""
        return not self.key

    @property
    def as_fact(self) -> facts.Conflict:
        """The same as `warehouse.facts` knows it."""
        return facts.Conflict(self.name, self.key, self.base, self.mine, self.theirs, self.columns)


@dataclass(frozen=True)
class Draft:
    """A change of the facts that nobody else sees until it is published.

    `step` rises by one with every save, undoing included: a page that knows an older number knows an older draft.
    `files` has only what differs from version `base`. `candidate` is the build of a preview that still holds.
    """

    id: str
    title: str
    owner: str
    who: str
    first_base: str
    created_at: datetime
    saved_at: datetime
    step: int
    steps: tuple[Step, ...] = ()
    uploads: tuple[Upload, ...] = ()
    conflicts: tuple[DraftConflict, ...] = ()
    reading_faults: tuple[ReadingFault, ...] = ()
    candidate: str | None = None
    published: str | None = None
    published_at: datetime | None = None

    @property
    def now(self) -> State:
        """What the draft holds after its last step."""
        return self.steps[-1].state if self.steps else State(self.first_base, {})

    @property
    def base(self) -> str:
        """The version that the draft changes."""
        return self.now.base

    @property
    def files(self) -> dict[str, str | None]:
        """The checksums of the files that differ from the base version; None for one that is taken away."""
        return self.now.files

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self.steps) and self.published is None

    @property
    def state(self) -> DraftState:
        """Where the draft is on its way."""
        if self.published is not None:
            return "published"
        if self.conflicts:
            return "conflicts"
        return "previewed" if self.candidate is not None else "open"


@dataclass(frozen=True)
class Change:
    """What a step changes; what is None stays as it is."""

    files: Mapping[str, bytes | None] = field(default_factory=dict)
    base: str | None = None
    conflicts: Sequence[DraftConflict] | None = None
    reading_faults: Sequence[ReadingFault] | None = None
    upload: Upload | None = None
    kept: Sequence[bytes] = ()


@dataclass(frozen=True)
class DamagedDraft:
    """A draft that can't be opened: what is known of it."""

    id: str
    saved_at: datetime | None
    why: str


@dataclass(frozen=True)
class DraftList:
    """Drafts, the one saved last first, and those that can't be opened."""

    drafts: tuple[Draft, ...] = ()
    damaged: tuple[DamagedDraft, ...] = ()


def to_document(draft: Draft) -> dict[str, Any]:
    """The draft as it is saved; conflicts and reading faults lie beside it as contents."""
    document = dataclasses.asdict(dataclasses.replace(draft, conflicts=(), reading_faults=()))
    del document["conflicts"], document["reading_faults"]
    return {name: _without_times(value) for name, value in document.items()}


def from_document(document: Mapping[str, Any]) -> Draft:
    """The draft as it was saved. Raises KeyError, TypeError or ValueError for anything else."""
    values = dict(document)
    values["steps"] = tuple(
        Step(**{**step, "at": _time(step["at"]), "state": State(**step["state"])}) for step in values["steps"]
    )
    values["uploads"] = tuple(
        Upload(
            **{**upload, "at": _time(upload["at"]), "files": tuple(upload["files"]), "notes": tuple(upload["notes"])}
        )
        for upload in values["uploads"]
    )
    for name in ("created_at", "saved_at"):
        values[name] = _time(values[name])
    if values["published_at"] is not None:
        values["published_at"] = _time(values["published_at"])
    return Draft(**values)


def conflict_from(values: Mapping[str, Any]) -> DraftConflict:
    """A conflict as it was saved."""
    return DraftConflict(**{**values, "key": tuple(values["key"]), "columns": tuple(values["columns"])})


def reading_fault_from(values: Mapping[str, Any]) -> ReadingFault:
    """A reading fault as it was saved."""
    return ReadingFault(values["upload"], Fault(**values["fault"]))


def _time(text: str) -> datetime:
    return datetime.fromisoformat(text)


def _without_times(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, dict):
        return {name: _without_times(each) for name, each in value.items()}
    return [_without_times(each) for each in value] if isinstance(value, list | tuple) else value
