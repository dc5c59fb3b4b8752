"""From the folder of facts to a published build: check, load, transform, verify, publish.

`build_candidate` makes a finished build that no reader sees, `publishing.publish` makes exactly that one
current, and `build` does both. If anything fails the readers keep the build they had.
"""

import contextlib
import datetime
import shutil
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import duckdb

from warehouse import fingerprint, hand_edits, history, paths, publication, publishing, store
from warehouse.build_steps import Steps, steps_for
from warehouse.dbt_runner import TransformError
from warehouse.errors import TertialError
from warehouse.failures import NodeFailure
from warehouse.manifest import DATABASE, INPUTS, FileStamp, Manifest, new_build_id, sha256_of
from warehouse.measures import Measures, measure
from warehouse.progress import Progress, ProgressCallback
from warehouse.publishing import Candidate, ConflictError
from warehouse.store import StoreBusyError
from warehouse.validation import CheckResult, summary

__all__ = ["BuildOutcome", "SeedsHaveFaultsError", "Steps", "build", "build_candidate", "needs_build", "steps_for"]

Status = Literal["published", "faults", "failed", "conflict", "busy"]

_LONGEST_LABEL = 60


class SeedsHaveFaultsError(TertialError):
    """The facts did not pass the check; `result` holds every fault."""

    def __init__(self, result: CheckResult) -> None:
        super().__init__(f"Fakta har fel, så inget byggdes. {summary(result.faults)}")
        self.result = result


@dataclass(frozen=True)
class BuildOutcome:
    """How a build ended. `message` is Swedish and says what to do next when it isn't published."""

    status: Status
    message: str
    seconds: float
    manifest: Manifest | None = None
    check: CheckResult | None = None
    failures: tuple[NodeFailure, ...] = field(default=())
    log: str = ""

    @property
    def ok(self) -> bool:
        """True if the build is published and acknowledged."""
        return self.status == "published"


def build(
    seeds_dir: Path | None = None,
    *,
    progress: ProgressCallback | None = None,
    who: str = "samordnare",
    why: str = "",
    full_dbt: bool = True,
    steps: Steps | None = None,
    wait_seconds: float = 0.0,
) -> BuildOutcome:
    """Check, load, transform, verify and publish; the store stays locked from the start to the end.

    With `full_dbt=False` dbt's statements are run again without dbt where only the facts have changed
    (`warehouse.replay`); `steps` replaces the real steps.
    Everything the user can mend comes back in the outcome; a missing folder raises TertialError.
    """
    began = time.monotonic()
    seeds_dir, steps = seeds_dir or paths.seeds_dir(), steps or steps_for(full_dbt=full_dbt)
    say = progress or _say_nothing
    try:
        result = _check(seeds_dir, steps, say)
        with store.lock(wait_seconds) as descriptor:
            publication.recover()
            folder = hand_edits.examine(seeds_dir)
            if folder.conflicts:
                raise hand_edits.HandEditConflictError(folder.conflicts)
            with _source(seeds_dir, folder) as source:
                if folder.behind:
                    result = _check(source, steps, say)
                candidate = _make(source, result, steps, _Signature(who, why), say, descriptor)
            say(Progress("publish"))
            if folder.edited:
                publication.publish_locked(
                    candidate,
                    who=who,
                    role=who,
                    why=why or _told(folder),
                    kind="hand_edit",
                    seeds_dir=seeds_dir,
                    is_folder=not folder.behind,
                )
            else:
                publication.republish_locked(candidate, seeds_dir=seeds_dir)
            manifest = candidate.manifest
    except SeedsHaveFaultsError as error:
        return BuildOutcome("faults", str(error), time.monotonic() - began, check=error.result)
    except TransformError as error:
        return BuildOutcome("failed", str(error), time.monotonic() - began, failures=error.failures, log=error.log)
    except duckdb.Error as error:
        message = f"Databasen gick inte att skriva, så inget publicerades. Kör `tertial doctor`. DuckDB säger: {error}"
        return BuildOutcome("failed", message, time.monotonic() - began)
    except (ConflictError, hand_edits.HandEditConflictError) as error:
        return BuildOutcome("conflict", str(error), time.monotonic() - began)
    except StoreBusyError as error:
        return BuildOutcome("busy", str(error), time.monotonic() - began)
    return BuildOutcome(
        "published", f"Bygget {manifest.build_id} är publicerat.", time.monotonic() - began, manifest, result
    )


def build_candidate(
    seeds_dir: Path | None = None,
    *,
    progress: ProgressCallback | None = None,
    who: str = "samordnare",
    why: str = "",
    full_dbt: bool = True,
    steps: Steps | None = None,
    wait_seconds: float = 10.0,
) -> Candidate:
    """Make a finished, sealed build that no reader sees, from the current build as its parent.

    `publishing.publish` makes exactly this one current, also from another process
    (`publishing.find_candidate`). Raises SeedsHaveFaultsError, TransformError or StoreBusyError.
    """
    seeds_dir, steps = seeds_dir or paths.seeds_dir(), steps or steps_for(full_dbt=full_dbt)
    say = progress or _say_nothing
    result = _check(seeds_dir, steps, say)
    with store.lock(wait_seconds) as descriptor:
        publication.recover()
        return _make(seeds_dir, result, steps, _Signature(who, why), say, descriptor)


def needs_build(seeds_dir: Path | None = None) -> str | None:
    """Why a new build is needed, in Swedish, or None when the current one is made from what is here."""
    seeds_dir = seeds_dir or paths.seeds_dir()
    current = store.current_build_id()
    if current is None:
        return "Det finns inget bygge än."
    try:
        manifest = store.verify(current)
    except TertialError as error:
        return str(error)
    if not history.exists():
        return "Det finns ingen historik än."
    files = [(name, sha256_of(path)) for name, path in fingerprint.seed_files(seeds_dir).items()]
    if fingerprint.hash_of_seeds(files) != manifest.seeds_hash:
        folder = hand_edits.examine(seeds_dir)
        if folder.edited or folder.conflicts:
            return "Fakta har ändrats sedan det senaste bygget."
    if fingerprint.project_hash() != manifest.project_hash:
        return "Modellerna eller kontrakten har ändrats sedan det senaste bygget."
    return None


@dataclass(frozen=True)
class _Signature:
    who: str
    why: str

    def __post_init__(self) -> None:
        # A role, never a person: an address would be personal data in every copy of the build.
        if not self.who.strip() or len(self.who) > _LONGEST_LABEL or "@" in self.who:
            raise TertialError("Ange en roll, till exempel samordnare: kort, utan namn och utan e-postadress.")


def _say_nothing(progress: Progress) -> None:
    del progress


@contextlib.contextmanager
def _source(seeds_dir: Path, folder: hand_edits.Folder) -> Iterator[Path]:
    """The folder itself, or what it becomes together with what has been published since it was brought up to date."""
    if not folder.behind:
        yield seeds_dir
        return
    with publication.laid_out(folder.facts) as merged:
        yield merged


def _told(folder: hand_edits.Folder) -> str:
    if history.head() is None:
        return "Utgångsläge: fakta som de låg i mappen"
    return f"Ändrat i mappen med fakta: {', '.join(folder.edited)}"


def _check(seeds_dir: Path, steps: Steps, say: ProgressCallback) -> CheckResult:
    say(Progress("check"))
    result = steps.check(seeds_dir)
    if not result.ok:
        raise SeedsHaveFaultsError(result)
    return result


def _make(
    seeds_dir: Path,
    result: CheckResult,
    steps: Steps,
    signature: _Signature,
    say: ProgressCallback,
    lock: int,
) -> Candidate:
    published, holding = store.published_builds(), history.head()
    paths.builds_dir().mkdir(parents=True, exist_ok=True)
    publishing.clear_away(published)
    build_id = new_build_id()
    partial = store.partial_dir(build_id)
    partial.mkdir()
    try:
        result, inputs = _copy_inputs(seeds_dir, partial, result, steps)
        project_hash = fingerprint.project_hash()
        database = partial / DATABASE
        say(Progress("load", total=len(result.tables)))
        kept = steps.begin(database, result, project_hash)
        with store.open_writer(database) as connection:
            loaded = steps.load(result, connection, kept)
        say(Progress("transform"))
        checks = steps.transform(
            database, on_node=lambda done, total: say(Progress("transform", done, total)), keep_open=(lock,)
        )
        say(Progress("verify"))
        publishing.keep_what_is_read(database)
        with store.open_writer(database) as connection:
            measures = measure(connection)
            connection.execute("force checkpoint")
        manifest = _manifest(
            build_id,
            published[0].build_id if published else None,
            signature,
            result,
            project_hash,
            {**inputs, DATABASE: publishing.stamp_and_sync(database)},
            {f"raw.{name}": rows for name, rows in loaded.items()},
            measures,
            checks,
            holding.id if holding else None,
        )
        return publishing.seal(partial, manifest)
    except BaseException:
        shutil.rmtree(partial, ignore_errors=True)
        raise


def _manifest(
    build_id: str,
    parent: str | None,
    signature: _Signature,
    result: CheckResult,
    project_hash: str,
    files: dict[str, FileStamp],
    loaded: dict[str, int],
    measures: Measures,
    checks: dict[str, int],
    base_version: str | None,
) -> Manifest:
    return Manifest(
        build_id=build_id,
        parent=parent,
        created_at=f"{datetime.datetime.now(datetime.UTC):%Y-%m-%dT%H:%M:%SZ}",
        who=signature.who,
        why=signature.why,
        engine=duckdb.__version__,
        seeds_hash=fingerprint.hash_of_seeds((file.name, file.sha256) for file in result.files),
        project_hash=project_hash,
        files=files,
        rows={**loaded, **measures.rows},
        control_sums=measures.control_sums,
        checks=checks,
        data_to=measures.data_to,
        base_version=base_version,
    )


def _copy_inputs(
    seeds_dir: Path, partial: Path, result: CheckResult, steps: Steps
) -> tuple[CheckResult, dict[str, FileStamp]]:
    """The facts as the build uses them; a file saved after the check is checked again, in its copy."""
    copies = partial / INPUTS
    copies.mkdir()
    stamps: dict[str, FileStamp] = {}
    for file in result.files:
        copy = copies / file.name
        copy.parent.mkdir(exist_ok=True)
        shutil.copyfile(seeds_dir / file.name, copy)
        stamps[f"{INPUTS}/{file.name}"] = publishing.stamp_and_sync(copy)
    publishing.sync_folders(copies)
    if all(stamps[f"{INPUTS}/{file.name}"].sha256 == file.sha256 for file in result.files):
        return result, stamps
    again = steps.check(copies)
    if not again.ok:
        raise SeedsHaveFaultsError(again)
    return again, stamps
