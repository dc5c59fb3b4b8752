"""Copies of the journal elsewhere, and back from one."""

from app import identity as identities
from app.actions.access import role_of
from app.identity import Identity
from warehouse import backup as copies
from warehouse.history import Version
from warehouse.progress import ProgressCallback


def backup(identity: Identity, where: str) -> Version:
    """Push the journal to a path or an address. Raises NotAllowedError, BackupError."""
    identities.require(identity, "administrator")
    return copies.backup(where)


def restore(
    identity: Identity, source: str, *, replace: bool = False, progress: ProgressCallback | None = None
) -> Version:
    """Bring the journal to what a copy holds, and publish it. Raises NotAllowedError, and as `backup.restore`."""
    identities.require(identity, "administrator")
    return copies.restore(source, who=identity.who, role=role_of(identity), replace=replace, progress=progress)
