"""Publishing with a journal: the build that readers see and the version that says why change together.

Order under the store's lock: what a crash left is finished → the journal's head and the current build must be those
the candidate was made from → the version is written with a reference that says it is on its way → the pointer is
swapped (from here it is published) → the head is moved → the reference goes → the folder of facts is brought up to
date. A crash before the swap leaves the old, after it the new; the next who takes the lock finishes the journal.
"""

import shutil
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from warehouse import fingerprint, hand_edits, history, journal, paths, publishing, store
from warehouse.errors import TertialError
from warehouse.history import Kind, Version
from warehouse.manifest import INPUTS, Manifest
from warehouse.publishing import Candidate

SHORTEST_COMMENT = 5
LONGEST_COMMENT = 500
_LAID_OUT = ".facts-"
_LONGEST_BUILD_SECONDS = 3600


class ConflictError(publishing.ConflictError):
    """Something else was published after the build this candidate was made from; `since` has what, the latest first."""

    def __init__(self, message: str, since: list[Version]) -> None:
        super().__init__(message)
        self.since = since


class CommentMissingError(TertialError):
    """Publishing needs a comment that others understand."""


def checked_comment(why: str) -> str:
    """The comment on one line. Raises CommentMissingError for one that is too short, too long or unreadable."""
    comment = " ".join(why.split())
    if sum(char.isalpha() for char in comment) < SHORTEST_COMMENT:
        raise CommentMissingError(
            "Skriv varför uppgifterna ändras, med minst ett par ord, så att andra förstår om ett år."
        )
    if len(comment) > LONGEST_COMMENT:
        raise CommentMissingError(f"Kommentaren är för lång. Skriv högst {LONGEST_COMMENT} tecken.")
    if not comment.isprintable():
        raise CommentMissingError("Kommentaren innehåller osynliga tecken. Skriv om den för hand.")
    return comment


def publish(
    candidate: Candidate,
    *,
    who: str,
    role: str,
    why: str,
    kind: Kind = "publish",
    of: str | None = None,
    email: str | None = None,
    wait_seconds: float = 10.0,
) -> Version:
    """Make a candidate what readers see, with its facts as a new version. When this returns it survives a power cut.

    `who` is the label of an identity, `role` a role. Raises CommentMissingError, ConflictError, StoreBusyError and
    DamagedBuildError; then nothing is changed.
    """
    comment = checked_comment(why)
    with store.lock(wait_seconds):
        recover()
        return publish_locked(candidate, who=who, role=role, why=comment, kind=kind, of=of, email=email)


def publish_locked(
    candidate: Candidate,
    *,
    who: str,
    role: str,
    why: str,
    kind: Kind = "publish",
    of: str | None = None,
    email: str | None = None,
    seeds_dir: Path | None = None,
    is_folder: bool = False,
) -> Version:
    """`publish` for a caller that holds the lock, has recovered and has checked the comment.

    `is_folder`: the facts are those of the folder, exactly.
    """
    holding = history.head()
    _stop_conflict(candidate.manifest, holding)
    version_id = history.write(
        inputs_of(candidate),
        who=who,
        role=role,
        why=why,
        kind=kind if holding else "initial",
        build_id=candidate.build_id,
        of=of,
        email=email,
        is_folder=is_folder,
    )
    pending = history.PENDING + candidate.build_id
    journal.set_ref(pending, None, version_id)
    try:
        publishing.publish_locked(candidate)
    except TertialError:
        journal.remove_ref(pending)
        raise
    _let_hold(version_id, holding.id if holding else None, pending)
    _bring_folder(seeds_dir)
    return history.version(version_id)


def republish_locked(candidate: Candidate, *, seeds_dir: Path | None = None) -> Manifest:
    """Publish a build of the facts that hold already: the models changed, or a folder was behind. No new version."""
    holding = history.head()
    _stop_conflict(candidate.manifest, holding)
    manifest = publishing.publish_locked(candidate)
    _bring_folder(seeds_dir)
    return manifest


def recover() -> None:
    """Finish or drop what a crash left behind. Call it first under every lock."""
    journal.clear_away()
    _clear_away_folders()
    published = {each.build_id for each in store.published_builds()}
    for build_id, version_id in history.pending().items():
        pending = history.PENDING + build_id
        holding = history.head()
        before = history.version(version_id).parent
        if build_id in published and (holding.id if holding else None) == before:
            _let_hold(version_id, before, pending)
        else:
            journal.remove_ref(pending)


def inputs_of(candidate: Candidate) -> dict[str, bytes]:
    """The facts that a candidate was made from, as they lie in it."""
    return hand_edits.read_files(candidate.folder / INPUTS)


@contextmanager
def laid_out(named: Mapping[str, bytes]) -> Iterator[Path]:
    """A folder with these facts, for the time of a build."""
    paths.home().mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix=_LAID_OUT, dir=paths.home()))
    try:
        (folder / fingerprint.EXAMPLE_FOLDER).mkdir()
        for name, content in named.items():
            (folder / name).write_bytes(content)
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _clear_away_folders() -> None:
    """Folders that `laid_out` was killed in. A check or a build is over in minutes."""
    for folder in paths.home().glob(f"{_LAID_OUT}*"):
        with suppress(OSError):
            if time.time() - folder.stat().st_mtime > _LONGEST_BUILD_SECONDS:
                shutil.rmtree(folder, ignore_errors=True)


def _stop_conflict(manifest: Manifest, holding: Version | None) -> None:
    since = _since(manifest.base_version, holding)
    if since:
        told = "; ".join(f"version {each.number} ({each.why})" for each in since)
        raise ConflictError(
            f"Någon annan har publicerat under tiden: {told}. Lägg om ändringarna på det som gäller nu och "
            "förhandsgranska igen.",
            since,
        )
    if manifest.parent != store.current_build_id():
        raise ConflictError(
            "Siffrorna har byggts om sedan det här gjordes, men uppgifterna är desamma. Förhandsgranska och publicera "
            "igen.",
            [],
        )


def _since(base: str | None, holding: Version | None) -> list[Version]:
    if holding is None or holding.id == base:
        return []
    found = []
    for version in history.versions(limit=None):
        if version.id == base:
            break
        found.append(version)
    return found


def _let_hold(version_id: str, before: str | None, pending: str) -> None:
    if not journal.set_ref(history.MAIN, before, version_id):
        raise TertialError("Historiken har ändrats av något annat än tertial. Kör `tertial doctor`.")
    journal.remove_ref(pending)


def _bring_folder(seeds_dir: Path | None) -> None:
    with suppress(paths.FolderNotFoundError):
        hand_edits.bring_up_to_date(seeds_dir or paths.seeds_dir())
