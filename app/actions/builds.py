"""Check and build what lies in the folder of facts, as the commands do it."""

from pathlib import Path

from app import calendar_file
from app import identity as identities
from app.actions.access import role_of
from app.identity import Identity
from warehouse import build as building
from warehouse import development, manifest, store
from warehouse.build import BuildOutcome
from warehouse.errors import TertialError
from warehouse.progress import ProgressCallback
from warehouse.queries import frame, meeting
from warehouse.validation import CheckResult, check_seeds


def check(seeds_dir: Path) -> CheckResult:
    """Check the facts without building anything; anyone may."""
    return check_seeds(seeds_dir)


def build(
    identity: Identity,
    *,
    who: str | None = None,
    why: str = "",
    seeds_dir: Path | None = None,
    progress: ProgressCallback | None = None,
    wait_seconds: float = 0.0,
    full_dbt: bool = True,
    verbose: bool = False,
) -> BuildOutcome:
    """Build and publish. `who` is the role in the manifest, the identity's unless given. Raises NotAllowedError.

    With `full_dbt=False` only what the facts can have changed is run again.
    """
    identities.require(identity, "coordinator")
    return building.build(
        seeds_dir,
        progress=progress,
        who=who or role_of(identity),
        why=why,
        wait_seconds=wait_seconds,
        steps=building.steps_for(full_dbt=full_dbt, verbose=verbose),
    )


def load_development(identity: Identity, seeds_dir: Path) -> dict[str, int]:
    """Load the facts into the file that dbt's own commands use; rows by table. Raises NotAllowedError."""
    identities.require(identity, "coordinator")
    return development.load_development(seeds_dir)


def calendar(
    collaboration_id: str, *, examples: bool = True, board_only: bool = False, build_id: str | None = None
) -> bytes:
    """The calendar of a build (the published one unless given) as iCalendar; anyone may.

    Raises TertialError where no build can be read.
    """
    if build_id is None:
        resolved = store.resolve_build()
        if resolved.build_id is None:
            raise TertialError(resolved.notice or "Inget är publicerat.")
        build_id = resolved.build_id
    con = store.open_reader(build_id)
    titles = frame.source_titles(con)
    rows = meeting.events(con, collaboration_id, "with_examples" if examples else "document", None)
    return calendar_file.to_ics(
        rows.to_dicts(),
        dict(zip(titles["source_id"], titles["title"], strict=True)),
        manifest.begun(build_id),
        board_only=board_only,
    )
