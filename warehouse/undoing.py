"""Back to an earlier version of the facts: checked, built and published again as a new one."""

from warehouse import build as building
from warehouse import history, publication
from warehouse.build import Steps
from warehouse.errors import TertialError
from warehouse.history import Kind, Version
from warehouse.progress import ProgressCallback


def undo(
    version_id: str,
    *,
    who: str,
    role: str,
    why: str,
    progress: ProgressCallback | None = None,
    kind: Kind = "undo",
    email: str | None = None,
    steps: Steps | None = None,
) -> Version:
    """Publish the facts of an earlier version again. What has been published since stays in the history.

    `who` is the label of an identity, `role` its role in Swedish. Raises CommentMissingError, UnknownVersionError,
    SeedsHaveFaultsError (the rules have changed since), TransformError, ConflictError, StoreBusyError, and TertialError
    where those facts hold already.
    """
    comment = publication.checked_comment(why)
    wanted = history.find(version_id)
    named = history.files(wanted.id)
    holding = history.head()
    if holding is not None and history.same_facts(holding.id, named):
        raise TertialError(f"Uppgifterna i version {wanted.number} är desamma som de som gäller nu.")
    with publication.laid_out(named) as folder:
        candidate = building.build_candidate(
            folder, progress=progress, who=role, why=comment, full_dbt=False, steps=steps
        )
    return publication.publish(candidate, who=who, role=role, why=comment, kind=kind, of=wanted.id, email=email)
