"""From a finished build to the one that readers see: a crash at any point leaves the old one or the new one.

The order is that of the design's safety notes: everything in the build is on disk before it gets its name, it
has its name before the pointer names it, and the pointer is replaced, never written in place. Only after the
last fsync is a build acknowledged.
"""

import os
import shutil
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from warehouse import paths, store
from warehouse.errors import TertialError
from warehouse.manifest import DATABASE, MANIFEST, DamagedBuildError, FileStamp, Manifest, is_build_id, stamp
from warehouse.store import CANDIDATE_PREFIX, PARTIAL_PREFIX, Published

KEPT_BUILDS = 5
"""Builds that the pointer lists: the current one and those a reader can fall back on."""

KEPT_SCHEMAS = frozenset({"raw", "marts", "main"})
"""What of a build is kept: the facts as they came, and the marts."""


class ConflictError(TertialError):
    """Another build was published after the one this candidate was made from."""


@dataclass(frozen=True)
class Candidate:
    """A finished, verified, unpublished build, sealed by its manifest."""

    manifest: Manifest
    folder: Path

    @property
    def build_id(self) -> str:
        """The name that the build keeps when it is published."""
        return self.manifest.build_id

    @property
    def database(self) -> Path:
        """The database file; `store.open_reader(build_id)` opens it for a look before publishing."""
        return self.folder / DATABASE


def sync_file(path: Path) -> None:
    """Wait until a file's content, or a folder's list of names, is on disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def write_and_sync(path: Path, content: bytes) -> None:
    """Write a new file and wait until it is on disk."""
    with path.open("wb") as handle:
        handle.write(content)
        handle.flush()
        os.fsync(handle.fileno())


def stamp_and_sync(path: Path) -> FileStamp:
    """Put a file on disk, then give its checksum."""
    sync_file(path)
    return stamp(path)


def sync_folders(top: Path) -> None:
    """Put the lists of names of a folder and every folder in it on disk."""
    for folder in [*(path for path in top.rglob("*") if path.is_dir()), top]:
        sync_file(folder)


def seal(partial: Path, manifest: Manifest) -> Candidate:
    """Write the manifest last, put everything on disk and give the folder its name as a candidate.

    The database must be closed and fully checkpointed: a write-ahead log beside it raises RuntimeError.
    """
    if (partial / f"{DATABASE}.wal").exists():
        raise RuntimeError("the database still has a write-ahead log")
    write_and_sync(partial / MANIFEST, manifest.to_bytes())
    sync_folders(partial)
    final = store.candidate_dir(manifest.build_id)
    partial.rename(final)
    sync_file(final.parent)
    return Candidate(manifest, final)


def keep_what_is_read(database: Path) -> None:
    """Leave the steps on the way (staging, intermediate) out of the file: nobody reads them, and they are half of it.

    A database that holds only the raw tables and the marts is left as it is.
    """
    with store.open_writer(database) as connection:
        found = connection.execute(
            "select schema_name from duckdb_schemas() where database_name = current_database() and not internal"
        ).fetchall()
        passing = [schema for (schema,) in found if schema not in KEPT_SCHEMAS]
        if not passing:
            return
        for schema in passing:
            connection.execute(f'drop schema "{schema}" cascade')
        slim = database.with_name(f"slim-{database.name}")
        # The path is the store's own.
        place = str(slim).replace("'", "''")
        connection.execute(f"attach '{place}' as slim")
        connection.execute(f'copy from database "{database.stem}" to slim')
        connection.execute("detach slim")
    slim.replace(database)


def find_candidate(build_id: str) -> Candidate:
    """A candidate made earlier, also by another process. Raises DamagedBuildError when there is none."""
    return Candidate(store.read_manifest(build_id), store.candidate_dir(build_id))


def publish(candidate: Candidate, *, wait_seconds: float = 10.0) -> Manifest:
    """Make the candidate the current build; when this returns it is acknowledged and survives a power cut.

    Raises ConflictError when the current build is no longer the one the candidate was made from,
    StoreBusyError when another process holds the store, DamagedBuildError when the candidate is not what it
    was when it was sealed.
    """
    with store.lock(wait_seconds):
        return publish_locked(candidate)


def publish_locked(candidate: Candidate) -> Manifest:
    """`publish` for a caller that already holds the lock on the store."""
    manifest = store.verify(candidate.build_id)
    published = store.published_builds()
    current = published[0].build_id if published else None
    if manifest.parent != current:
        raise ConflictError(
            f"Ett annat bygge ({current}) har publicerats sedan det här gjordes. Bygg om med de fakta som "
            "gäller nu och publicera sedan."
        )
    final = store.build_dir(manifest.build_id)
    candidate.folder.rename(final)
    sync_file(final.parent)
    digest = sha256((final / MANIFEST).read_bytes()).hexdigest()
    kept = [Published(manifest.build_id, digest), *published][:KEPT_BUILDS]
    _swap_pointer(kept)
    clear_away(kept)
    return manifest


def _swap_pointer(kept: list[Published]) -> None:
    pointer = paths.pointer()
    fresh = pointer.with_name(f".{pointer.name}-{os.getpid()}")
    lines = [f"{each.build_id} {each.manifest_sha256}\n" for each in kept]
    write_and_sync(fresh, "".join(lines).encode())
    fresh.replace(pointer)
    sync_file(pointer.parent)


def discard(candidate: Candidate) -> None:
    """Throw a candidate away; it can't be published afterwards."""
    with store.lock(10.0):
        shutil.rmtree(candidate.folder, ignore_errors=True)


def clear_away(kept: list[Published]) -> None:
    """Remove half-made builds, builds never pointed at, the oldest ones and candidates left behind.

    Call it with the lock held. What somebody reads stays until later; so does a candidate that can still be
    published.
    """
    named = {each.build_id for each in kept}
    for folder in paths.builds_dir().iterdir():
        name = folder.name
        orphan = name.startswith(PARTIAL_PREFIX) or (is_build_id(name) and name not in named)
        if name.startswith(CANDIDATE_PREFIX):
            orphan = not _can_be_published(name.removeprefix(CANDIDATE_PREFIX), kept)
        if orphan and not store.is_in_use(folder):
            shutil.rmtree(folder, ignore_errors=True)
    for leftover in paths.home().glob(f".{paths.pointer().name}-*"):
        leftover.unlink(missing_ok=True)


def _can_be_published(build_id: str, kept: list[Published]) -> bool:
    try:
        manifest = store.read_manifest(build_id)
    except DamagedBuildError:
        return False
    return manifest.parent == (kept[0].build_id if kept else None)
