"""The history: what has been published, what it changed, and back to an earlier version."""

from app import identity as identities
from app.actions.access import role_of
from app.identity import Identity
from app.texts import history as words
from warehouse import facts, hand_edits, history, paths, undoing
from warehouse.facts import FileDiff
from warehouse.history import Version
from warehouse.progress import ProgressCallback


def versions(identity: Identity, limit: int | None = 50, before: str | None = None) -> list[Version]:
    """What has been published, the latest first. Raises NotAllowedError."""
    identities.require(identity, "coordinator")
    return history.versions(limit, before)


def version(identity: Identity, text: str) -> Version:
    """A version by its number or the beginning of its name. Raises NotAllowedError, UnknownVersionError."""
    identities.require(identity, "coordinator")
    return history.find(text)


def version_changes(identity: Identity, before: str, after: str) -> tuple[FileDiff, ...]:
    """How the facts differ between two versions; an empty name is before the first. Raises NotAllowedError."""
    identities.require(identity, "coordinator")
    if not before:
        return facts.diff({}, history.files(after))
    return history.changes(before, after)


def undo_version(
    identity: Identity, version_id: str, why: str = "", progress: ProgressCallback | None = None
) -> Version:
    """Publish the facts of an earlier version again, as a new one.

    Raises NotAllowedError, UnknownVersionError, CommentMissingError, ConflictError, and what a build raises.
    """
    identities.require(identity, "coordinator")
    return undoing.undo(version_id, who=identity.who, role=role_of(identity), why=why, progress=progress)


def compare(identity: Identity, first: str, second: str) -> tuple[FileDiff, ...]:
    """How the facts differ between two places: versions, `nu` (what holds) or `mappen` (the files in the folder).

    Raises NotAllowedError, UnknownVersionError.
    """
    identities.require(identity, "coordinator")
    return facts.diff(_facts_at(first), _facts_at(second))


def _facts_at(place: str) -> facts.Files:
    if place.lower() == words.FOLDER:
        return hand_edits.read_files(paths.seeds_dir())
    holding = history.head()
    if place.lower() == words.NOW and holding is not None:
        return history.files(holding.id)
    return history.files(history.find(place).id)
