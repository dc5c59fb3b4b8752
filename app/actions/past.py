"""The history: what has been published, what it changed, and back to an earlier version; copies of the journal."""

from app import identity as identities
from app.actions.access import role_of
from app.identity import Identity
from warehouse import facts, history, undoing
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
