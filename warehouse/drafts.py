"""Drafts: changes of the facts that are saved at each step and seen by nobody else until they are published.

A draft starts from a version of the facts and holds whole files in place of some of that version's. Every save names
the step it was made from; if the draft has been saved elsewhere since, nothing is written and nothing is lost.
"""

import contextlib
import dataclasses
import functools
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from warehouse import draft_files, draft_limits, history, store
from warehouse.draft_files import DraftDamagedError, DraftNotFoundError
from warehouse.draft_types import (
    Change,
    DamagedDraft,
    Draft,
    DraftConflict,
    DraftList,
    ReadingFault,
    State,
    Step,
    Upload,
    conflict_from,
    from_document,
    reading_fault_from,
    to_document,
)
from warehouse.errors import TertialError
from warehouse.history import Version

KEPT_AFTER_PUBLISHING = timedelta(days=30)


class DraftChangedError(TertialError):
    """The draft has been saved elsewhere since the page or the command read it."""

    def __init__(self) -> None:
        super().__init__(
            "Utkastet har ändrats på annat håll sedan du öppnade det här, till exempel i en annan flik. Inget av "
            "det är borta, men din senaste ändring sparades inte. Läs om sidan och gör den ändringen igen."
        )


class DraftClosedError(TertialError):
    """The draft is published and can only be read."""

    def __init__(self) -> None:
        super().__init__("Utkastet är publicerat och går bara att läsa. Gör ett nytt utkast för nya ändringar.")


class DraftConflictsError(TertialError):
    """The draft has conflicts that nobody has decided on."""


class NoVersionError(TertialError):
    """There is no version of the facts to start from."""

    def __init__(self) -> None:
        super().__init__("Det finns inga publicerade fakta att utgå från än. Kör `tertial build` först.")


def create(owner: str, who: str, title: str = "") -> Draft:
    """A new draft from the latest version. Raises NoVersionError before the first build, DraftLimitError."""
    version = head()
    draft_files.sweep()
    _clear_forgotten(owner)
    draft_limits.check_number(owner)
    now = datetime.now(UTC)
    draft = Draft(draft_files.new_id(), draft_limits.title_of(title, now), owner, who, version.id, now, now, 0)
    draft_files.create(draft.id, owner, to_document(draft))
    return draft


def head() -> Version:
    """The latest version of the facts. Raises NoVersionError before the first build."""
    version = history.head()
    if version is None:
        raise NoVersionError
    return version


def load(draft_id: str, owner: str | None) -> Draft:
    """A draft as it was last saved; `owner` None reads anybody's.

    Raises DraftNotFoundError (the same for somebody else's draft as for none), DraftDamagedError.
    """
    if owner is not None and draft_files.owner_of(draft_id) != owner:
        raise DraftNotFoundError
    return _noticed(_read(draft_id))


def list_for(owner: str) -> DraftList:
    """Somebody's drafts, the one saved last first."""
    return _listed([each for each in draft_files.ids() if draft_files.owner_of(each) == owner])


def list_all() -> DraftList:
    """Everybody's drafts, and the damaged ones whose owner isn't known."""
    return _listed(draft_files.ids())


def content(draft: Draft) -> dict[str, bytes]:
    """All files as the draft has them. Raises DraftDamagedError."""
    return content_of(draft, draft.now)


def content_of(draft: Draft, state: State) -> dict[str, bytes]:
    """All files as the draft had them after one of its steps."""
    files = dict(version_files(state.base))
    for name, sha256 in state.files.items():
        if sha256 is None:
            files.pop(name, None)
        else:
            files[name] = draft_files.read_blob(draft.id, sha256)
    return files


@functools.lru_cache(maxsize=8)
def version_files(version_id: str) -> Mapping[str, bytes]:
    """The files of a version; a version never changes."""
    return history.files(version_id)


def advance(draft: Draft, change: Change, *, what: str, who: str = "") -> Draft:
    """Save one step; the draft that comes back is on disk. A change of nothing is no step.

    Raises DraftChangedError, DraftClosedError, DraftLimitError, DraftNotFoundError.
    """
    draft_limits.check_files(change.files)
    with _locked(draft) as (place, present):
        base = change.base or present.base
        started = version_files(base)
        files: dict[str, str | None] = {}
        blobs = [*change.kept]
        for name in sorted({*present.files, *change.files}):
            raw = change.files[name] if name in change.files else _kept(present, name)
            if raw != started.get(name):
                files[name] = None if raw is None else draft_files.digest(raw)
                blobs.extend([] if raw is None else [raw])
        state = State(
            base,
            files,
            present.now.conflicts if change.conflicts is None else _stored(change.conflicts, blobs),
            present.now.faults if change.reading_faults is None else _stored(change.reading_faults, blobs),
        )
        if state == present.now and change.upload is None:
            return present
        draft_limits.check_room(present.owner, len(present.steps), blobs)
        step = Step(
            present.step + 1, datetime.now(UTC), who or present.who, what, state.differing_from(present.now), state
        )
        uploads = present.uploads if change.upload is None else (*present.uploads, _numbered(change.upload, step))
        draft_files.write_blobs(place, blobs)
        return _write(place, dataclasses.replace(present, steps=(*present.steps, step), uploads=uploads))


def put(draft: Draft, files: Mapping[str, bytes | None], *, what: str, who: str = "") -> Draft:
    """Put whole files in the draft, None to take one away. What conflicted in them is thereby decided."""
    conflicts = tuple(each for each in draft.conflicts if each.name not in files)
    return advance(draft, Change(files, conflicts=conflicts), what=what, who=who)


def undo_step(draft: Draft) -> Draft:
    """Take the last step back, all that it did. Raises DraftChangedError, TertialError where there is none."""
    with _locked(draft) as (place, present):
        if not present.steps:
            raise TertialError("Det finns inget steg att ångra i utkastet.")
        return _write(place, dataclasses.replace(present, steps=present.steps[:-1]))


def rename(draft: Draft, title: str) -> Draft:
    """Give the draft another title."""
    with _locked(draft) as (place, present):
        return _write(place, dataclasses.replace(present, title=draft_limits.title_of(title, present.created_at)))


def hand_over(draft: Draft, owner: str, who: str) -> Draft:
    """Give the draft to somebody else."""
    with draft_files.lock(draft.id) as place:
        present = _read(draft.id)
        draft_files.set_owner(draft.id, owner)
        return _write(place, dataclasses.replace(present, owner=owner, who=who))


def discard(draft_id: str, owner: str | None) -> None:
    """Take a draft away, a damaged one too. Raises DraftNotFoundError for another's as for none."""
    if owner is not None and draft_files.owner_of(draft_id) != owner:
        raise DraftNotFoundError
    with draft_files.lock(draft_id):
        draft_files.remove(draft_id)


def remember_candidate(draft: Draft, build_id: str) -> Draft:
    """Note the build of a preview; it holds until anything in the draft changes. Raises DraftChangedError."""
    with _locked(draft) as (place, present):
        fresh = dataclasses.replace(present, candidate=build_id)
        draft_files.write_document(place, to_document(fresh))
        return fresh


@contextlib.contextmanager
def publishing(draft: Draft) -> Iterator[Callable[[str], Draft]]:
    """Hold the draft still while its candidate is published; what is yielded notes the version it became."""
    with _locked(draft) as (place, present):

        def published(version_id: str) -> Draft:
            return _write(place, dataclasses.replace(present, published=version_id, published_at=datetime.now(UTC)))

        yield published


def _read(draft_id: str) -> Draft:
    document = draft_files.read_document(draft_id)
    try:
        draft = from_document(document)
        conflicts = [conflict_from(each) for each in _loaded(draft_id, draft.now.conflicts)]
        faults = [reading_fault_from(each) for each in _loaded(draft_id, draft.now.faults)]
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise DraftDamagedError(draft_files.DAMAGED) from error
    return dataclasses.replace(draft, conflicts=tuple(conflicts), reading_faults=tuple(faults))


def _loaded(draft_id: str, sha256: str | None) -> list[dict[str, object]]:
    found: list[dict[str, object]] = [] if sha256 is None else json.loads(draft_files.read_blob(draft_id, sha256))
    return found


def _noticed(draft: Draft) -> Draft:
    """The draft, published if its candidate is: a crash may come between publishing and noting it here."""
    if draft.published is not None or draft.candidate is None:
        return draft
    with contextlib.suppress(TertialError):
        if store.candidate_dir(draft.candidate).is_dir():
            return draft
    for version in history.versions(limit=None):
        if version.build_id == draft.candidate:
            return dataclasses.replace(draft, published=version.id, published_at=version.at)
        if version.id == draft.base:
            break
    pending = history.pending().get(draft.candidate)
    if pending is not None and draft.candidate in {each.build_id for each in store.published_builds()}:
        return dataclasses.replace(draft, published=pending, published_at=datetime.now(UTC))
    return dataclasses.replace(draft, candidate=None)


@contextlib.contextmanager
def _locked(draft: Draft) -> Iterator[tuple[Path, Draft]]:
    with draft_files.lock(draft.id) as place:
        present = _noticed(_read(draft.id))
        if present.owner != draft.owner:
            raise DraftNotFoundError
        if present.published is not None:
            raise DraftClosedError
        if present.step != draft.step:
            raise DraftChangedError
        yield place, present


def _write(place: Path, draft: Draft) -> Draft:
    candidate = draft.candidate if draft.published is not None else None
    saved = dataclasses.replace(draft, step=draft.step + 1, saved_at=datetime.now(UTC), candidate=candidate)
    draft_files.write_document(place, to_document(saved))
    return _read(saved.id)


def _listed(draft_ids: list[str]) -> DraftList:
    drafts: list[Draft] = []
    damaged: list[DamagedDraft] = []
    for draft_id in draft_ids:
        try:
            drafts.append(_noticed(_read(draft_id)))
        except DraftNotFoundError:
            continue
        except DraftDamagedError as error:
            damaged.append(DamagedDraft(draft_id, draft_files.saved_at(draft_id), str(error)))
    listed = [each for each in drafts if not _is_forgotten(each)]
    return DraftList(tuple(sorted(listed, key=lambda each: each.saved_at, reverse=True)), tuple(damaged))


def _clear_forgotten(owner: str) -> None:
    for draft_id in draft_files.ids():
        with contextlib.suppress(TertialError):
            if draft_files.owner_of(draft_id) == owner and _is_forgotten(_noticed(_read(draft_id))):
                discard(draft_id, owner)


def _is_forgotten(draft: Draft) -> bool:
    return draft.published_at is not None and datetime.now(UTC) - draft.published_at > KEPT_AFTER_PUBLISHING


def _kept(draft: Draft, name: str) -> bytes | None:
    sha256 = draft.files[name]
    return None if sha256 is None else draft_files.read_blob(draft.id, sha256)


def _stored(items: Sequence[DraftConflict] | Sequence[ReadingFault], blobs: list[bytes]) -> str | None:
    if not items:
        return None
    raw = json.dumps([dataclasses.asdict(item) for item in items], ensure_ascii=False).encode()
    blobs.append(raw)
    return draft_files.digest(raw)


def _numbered(upload: Upload, step: Step) -> Upload:
    return dataclasses.replace(upload, number=step.number, at=step.at)
