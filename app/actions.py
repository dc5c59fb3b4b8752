"""The one door for writing: the command line and the coordinator's pages make and publish builds through it.

Every writing function checks the role itself; hiding a page or a command protects nothing.
"""

from pathlib import Path

from app import calendar_file
from warehouse import build as building
from warehouse import development, manifest, publishing, store
from warehouse.build import BuildOutcome
from warehouse.errors import TertialError
from warehouse.manifest import Manifest
from warehouse.progress import ProgressCallback
from warehouse.publishing import Candidate
from warehouse.queries import frame, meeting
from warehouse.validation import CheckResult, check_seeds

COORDINATOR = "samordnare"
WRITERS = frozenset({COORDINATOR})


class NotAllowedError(TertialError):
    """The role may read but not write."""


def check(seeds_dir: Path) -> CheckResult:
    """Check the facts without building anything; anyone may."""
    return check_seeds(seeds_dir)


def build(
    *,
    role: str,
    who: str | None = None,
    why: str = "",
    seeds_dir: Path | None = None,
    progress: ProgressCallback | None = None,
    wait_seconds: float = 0.0,
    full_dbt: bool = True,
    verbose: bool = False,
) -> BuildOutcome:
    """Build and publish. `who` is the label in the manifest, the role unless given. Raises NotAllowedError.

    With `full_dbt=False` only what the facts can have changed is run again.
    """
    _require_writer(role)
    return building.build(
        seeds_dir,
        progress=progress,
        who=who or role,
        why=why,
        wait_seconds=wait_seconds,
        steps=building.steps_for(full_dbt=full_dbt, verbose=verbose),
    )


def prepare(
    *,
    role: str,
    who: str | None = None,
    why: str = "",
    seeds_dir: Path | None = None,
    progress: ProgressCallback | None = None,
    full_dbt: bool = True,
) -> Candidate:
    """Build without publishing, for a preview. Raises NotAllowedError and what `build_candidate` raises."""
    _require_writer(role)
    return building.build_candidate(seeds_dir, progress=progress, who=who or role, why=why, full_dbt=full_dbt)


def publish(build_id: str, *, role: str) -> Manifest:
    """Publish exactly the candidate that was prepared. Raises NotAllowedError, ConflictError, StoreBusyError."""
    _require_writer(role)
    return publishing.publish(publishing.find_candidate(build_id))


def load_development(seeds_dir: Path, *, role: str) -> dict[str, int]:
    """Load the facts into the file that dbt's own commands use; rows by table. Raises NotAllowedError."""
    _require_writer(role)
    return development.load_development(seeds_dir)


def calendar(collaboration_id: str, *, examples: bool = True, board_only: bool = False) -> bytes:
    """The published calendar as iCalendar; anyone may. Raises TertialError where no build can be read."""
    resolved = store.resolve_build()
    if resolved.build_id is None:
        raise TertialError(resolved.notice or "Inget är publicerat.")
    con = store.open_reader(resolved.build_id)
    titles = frame.source_titles(con)
    rows = meeting.events(con, collaboration_id, "with_examples" if examples else "document", None)
    return calendar_file.to_ics(
        rows.to_dicts(),
        dict(zip(titles["source_id"], titles["title"], strict=True)),
        manifest.begun(resolved.build_id),
        board_only=board_only,
    )


def _require_writer(role: str) -> None:
    if role not in WRITERS:
        raise NotAllowedError("Bara samordnaren får bygga och publicera.")
