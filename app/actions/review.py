"""Check, preview and publish a draft. What is previewed is what is published: the same build."""

import contextlib
import time
from collections.abc import Sequence
from dataclasses import dataclass

from app.actions.access import reach, reach_at, role_of
from app.identity import Identity
from app.texts import drafts as words
from warehouse import build as building
from warehouse import (
    comparison,
    draft_check,
    draft_merge,
    drafts,
    facts,
    history,
    publication,
    store,
)
from warehouse import publishing as candidates
from warehouse.build import SeedsHaveFaultsError
from warehouse.comparison import MartDiff
from warehouse.draft_check import DraftCheck
from warehouse.draft_types import Draft
from warehouse.drafts import DraftClosedError
from warehouse.errors import TertialError
from warehouse.facts import FileDiff
from warehouse.history import Version
from warehouse.progress import ProgressCallback
from warehouse.publishing import Candidate
from warehouse.validation import CheckResult


class DraftBehindError(TertialError):
    """Others have published since the draft was made; `since` has what, the latest first."""

    def __init__(self, since: Sequence[Version]) -> None:
        told = "; ".join(words.BEHIND_VERSION.format(number=each.number, why=each.why) for each in since)
        super().__init__(words.BEHIND.format(versions=told))
        self.since = list(since)


class PreviewMissingError(TertialError):
    """There is no preview of the draft as it is now."""


@dataclass(frozen=True)
class Preview:
    """A finished build of a draft, and what it changes. `old_build_id` is the build that readers see."""

    draft: Draft
    build_id: str
    old_build_id: str | None
    base: Version
    rows: tuple[FileDiff, ...]
    seconds: float | None = None


def check_draft(identity: Identity, draft_id: str) -> DraftCheck:
    """Every fault of the draft at once. Raises what `reach` raises."""
    return draft_check.check(reach(identity, draft_id))


def behind(identity: Identity, draft_id: str) -> list[Version]:
    """What others have published since the version the draft changes, the latest first. Raises what `reach` raises."""
    return draft_merge.behind(reach(identity, draft_id))


def rebase_draft(identity: Identity, draft_id: str, step: int) -> Draft:
    """Move the draft onto the latest version; it may leave conflicts.

    Raises DraftConflictsError and what `reach_at` raises.
    """
    draft = reach_at(identity, draft_id, step)
    what = words.REBASED.format(number=drafts.head().number)
    return draft_merge.rebase(draft, what=what, who=identity.who)


def resolve_conflict(identity: Identity, draft_id: str, step: int, name: str, key: tuple[str, ...], side: str) -> Draft:
    """Decide a conflict: `mine` is the draft's own, `theirs` what it met.

    Raises TertialError for one that is decided, and what `reach_at` raises.
    """
    draft = reach_at(identity, draft_id, step)
    if side not in ("mine", "theirs"):
        raise TertialError(words.UNKNOWN_SIDE)
    contract = facts.contract_of(name)
    what = words.RESOLVED[side].format(table=name if contract is None else contract.title)
    return draft_merge.resolve(draft, name, key, "mine" if side == "mine" else "theirs", what=what, who=identity.who)


def preview(identity: Identity, draft_id: str, step: int, progress: ProgressCallback | None = None) -> Preview:
    """Build the draft with every check and test, seen by nobody; it holds until the draft or what is current changes.

    Raises DraftConflictsError, DraftBehindError, SeedsHaveFaultsError, TransformError, StoreBusyError,
    DraftClosedError and what `reach_at` raises.
    """
    began = time.monotonic()
    draft = reach_at(identity, draft_id, step)
    _ready(draft)
    before = draft.candidate
    with publication.laid_out(drafts.content(draft)) as folder:
        candidate = building.build_candidate(
            folder, progress=progress, who=role_of(identity), why=draft.title, full_dbt=False
        )
    try:
        if candidate.manifest.base_version != draft.base:
            raise DraftBehindError(draft_merge.behind(draft))
        draft = drafts.remember_candidate(draft, candidate.build_id)
    except BaseException:
        _throw_away(candidate.build_id)
        raise
    if before is not None:
        _throw_away(before)
    return _preview(draft, candidate, time.monotonic() - began)


def draft_preview(identity: Identity, draft_id: str) -> Preview | None:
    """The preview made earlier, if it still holds. Raises what `reach` raises."""
    draft = reach(identity, draft_id)
    candidate = _fresh(draft)
    return None if candidate is None else _preview(draft, candidate, None)


def changed_figures(identity: Identity, draft_id: str) -> list[MartDiff]:
    """The rows of the marts that the preview changes, mart by mart. Raises PreviewMissingError, what `reach` raises."""
    candidate = _fresh(reach(identity, draft_id))
    if candidate is None or candidate.manifest.parent is None:
        raise PreviewMissingError(words.PREVIEW_MISSING)
    return comparison.compare_marts(candidate.manifest.parent, candidate.build_id)


def publish_draft(identity: Identity, draft_id: str, step: int, why: str) -> Version:
    """Publish exactly what was previewed. The draft is kept whatever happens.

    Raises PreviewMissingError, DraftConflictsError, CommentMissingError, ConflictError (someone published meanwhile:
    `rebase_draft`), StoreBusyError, DraftClosedError and what `reach_at` raises.
    """
    draft = reach_at(identity, draft_id, step)
    _ready(draft)
    if not draft.files:
        raise TertialError(words.NOTHING_TO_PUBLISH)
    with drafts.publishing(draft) as note:
        candidate = _fresh(drafts.load(draft.id, None))
        if candidate is None:
            raise PreviewMissingError(words.PREVIEW_MISSING)
        version = publication.publish(candidate, who=identity.who, role=role_of(identity), why=why)
        note(version.id)
    return version


def _ready(draft: Draft) -> None:
    """Raises unless the draft can be built as it is."""
    if draft.published is not None:
        raise DraftClosedError
    draft_merge.check_decided(draft, None)
    unread = [each.fault for each in draft.reading_faults if each.fault.severity == "fel"]
    if unread:
        raise SeedsHaveFaultsError(CheckResult({}, unread, ()))
    since = draft_merge.behind(draft)
    if since:
        raise DraftBehindError(since)


def _fresh(draft: Draft) -> Candidate | None:
    """The draft's candidate if it is there and made from what is current."""
    if draft.candidate is None or draft.published is not None:
        return None
    try:
        candidate = candidates.find_candidate(draft.candidate)
    except TertialError:
        return None
    manifest = candidate.manifest
    holds = manifest.parent == store.current_build_id() and manifest.base_version == draft.base
    return candidate if holds else None


def _preview(draft: Draft, candidate: Candidate, seconds: float | None) -> Preview:
    rows = facts.diff(drafts.version_files(draft.base), drafts.content(draft))
    return Preview(draft, candidate.build_id, candidate.manifest.parent, history.find(draft.base), rows, seconds)


def _throw_away(build_id: str) -> None:
    """Make room; a candidate left behind is cleared away at the next publish."""
    with contextlib.suppress(TertialError):
        candidates.discard(candidates.find_candidate(build_id))
