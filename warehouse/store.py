"""The store of builds: what is current, what can be trusted, and every connection to a database file.

This is the only module that calls ``duckdb.connect``. A build is a folder that never changes after it got its
name; the file ``current`` names the current build, then the earlier ones that are kept, newest first, each
with the checksum of its manifest, so one atomic replacement swaps both the build and the list a reader falls
back on.
"""

import contextlib
import fcntl
import os
import threading
import time
import weakref
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import duckdb

from warehouse import paths
from warehouse.errors import TertialError
from warehouse.manifest import DATABASE, MANIFEST, DamagedBuildError, Manifest, is_build_id, sha256_of

READER_SETTINGS: dict[str, str | bool | int | float | list[str]] = {
    "access_mode": "READ_ONLY",
    "enable_external_access": "false",
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "allow_community_extensions": "false",
    "allow_unsigned_extensions": "false",
    "python_enable_replacements": "false",
    "memory_limit": "512MB",
    "threads": "2",
    "temp_directory": "",
    "max_temp_directory_size": "0B",
    "lock_configuration": "true",
}
"""A reader's settings; measured to stop writing, file access, extensions and changed settings."""

WRITER_SETTINGS: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "allow_community_extensions": "false",
    "allow_unsigned_extensions": "false",
    "memory_limit": "1GB",
    "threads": "2",
    # Blocks of an eighth of the usual size: a hundred small tables take 6 MB instead of 40 to write, hash and keep.
    "default_block_size": "32768",
}


CANDIDATE_PREFIX = ".candidate-"
PARTIAL_PREFIX = ".partial-"


class EngineMismatchError(DamagedBuildError):
    """The build was made by another version of DuckDB than the one that runs."""


class StoreBusyError(TertialError):
    """Another process holds the lock on the store."""


@dataclass(frozen=True)
class Published:
    """One line of the pointer: a build and the checksum of its manifest."""

    build_id: str
    manifest_sha256: str


@dataclass(frozen=True)
class ResolvedBuild:
    """The build to read, or None when none can be; `notice` says in Swedish why it is not the current one."""

    build_id: str | None
    notice: str | None = None


_verified: dict[tuple[str, str], Manifest] = {}
_elsewhere: dict[str, tuple[Path, str]] = {}
_verifying = threading.Lock()


def published_builds() -> list[Published]:
    """The current build first, then the earlier ones that are kept. Empty when nothing is published."""
    try:
        lines = paths.pointer().read_text(encoding="ascii").splitlines()
    except (FileNotFoundError, UnicodeDecodeError):
        return []
    pairs = [line.split() for line in lines]
    return [Published(pair[0], pair[1]) for pair in pairs if len(pair) == 2 and is_build_id(pair[0])]


def current_build_id() -> str | None:
    """The build that the pointer names; one small file is read, nothing is checked."""
    published = published_builds()
    return published[0].build_id if published else None


def build_dir(build_id: str) -> Path:
    """Where a published build lies. Raises DamagedBuildError for a name that is not a build's."""
    if not is_build_id(build_id):
        raise DamagedBuildError("Bygget har ett namn som inte kan stämma.")
    return paths.builds_dir() / build_id


def candidate_dir(build_id: str) -> Path:
    """Where a finished but unpublished build lies."""
    return build_dir(build_id).with_name(f"{CANDIDATE_PREFIX}{build_id}")


def partial_dir(build_id: str) -> Path:
    """Where a build lies while it is being made."""
    return build_dir(build_id).with_name(f"{PARTIAL_PREFIX}{build_id}")


def read_manifest(build_id: str) -> Manifest:
    """A published build's or a candidate's manifest, as the pointer knows it. Raises DamagedBuildError."""
    return _read_manifest(*_locate(build_id))


def know(build_id: str, folder: Path, manifest_sha256: str) -> None:
    """Tell this process of a build that lies elsewhere than among the published: a sealed edition's own copy."""
    build_dir(build_id)  # its name is looked at
    _elsewhere[build_id] = (folder, manifest_sha256)


def elsewhere(*build_ids: str) -> list[tuple[str, str, str]]:
    """What `know` was told of these builds, for another process to be told: id, folder, checksum."""
    known = [(each, *_elsewhere[each]) for each in build_ids if each in _elsewhere]
    return [(build_id, str(folder), digest) for build_id, folder, digest in known]


def _locate(build_id: str) -> tuple[Path, str, str | None]:
    expected = {each.build_id: each.manifest_sha256 for each in published_builds()}.get(build_id)
    if expected is None and build_id in _elsewhere:
        folder, expected = _elsewhere[build_id]
        return folder, build_id, expected
    folder = candidate_dir(build_id) if expected is None else build_dir(build_id)
    return folder, build_id, expected


def _read_manifest(folder: Path, build_id: str, expected_sha256: str | None) -> Manifest:
    try:
        raw = (folder / MANIFEST).read_bytes()
    except OSError as error:
        raise DamagedBuildError(f"Bygget {build_id} saknas i lagret.") from error
    if expected_sha256 is not None and sha256(raw).hexdigest() != expected_sha256:
        raise DamagedBuildError(f"Beskrivningen av bygget {build_id} har ändrats efter publiceringen.")
    manifest = Manifest.from_bytes(raw)
    if manifest.build_id != build_id:
        raise DamagedBuildError(f"Bygget {build_id} ligger i fel mapp.")
    return manifest


def verify(build_id: str) -> Manifest:
    """Check a build's engine version, manifest and database checksum, once per process.

    Raises EngineMismatchError or DamagedBuildError with a Swedish message.
    """
    return _verify(*_locate(build_id))


def _verify(folder: Path, build_id: str, expected_sha256: str | None) -> Manifest:
    key = (str(folder), expected_sha256 or "")
    with _verifying:
        known = _verified.get(key)
        if known is not None and (folder / DATABASE).exists():
            return known
        manifest = _read_manifest(folder, build_id, expected_sha256)
        if manifest.engine != duckdb.__version__:
            raise EngineMismatchError(
                f"Bygget {build_id} gjordes med DuckDB {manifest.engine}, men här körs {duckdb.__version__}."
            )
        try:
            actual = sha256_of(folder / DATABASE)
        except OSError as error:
            raise DamagedBuildError(f"Databasen i bygget {build_id} saknas.") from error
        if DATABASE not in manifest.files or actual != manifest.files[DATABASE].sha256:
            raise DamagedBuildError(f"Databasen i bygget {build_id} är skadad: kontrollsumman stämmer inte.")
        _verified[key] = manifest
        return manifest


def resolve_build() -> ResolvedBuild:
    """The build to read: the current one, or the last good one with a notice when it can't be trusted."""
    published = published_builds()
    if not published:
        return ResolvedBuild(None, "Det finns inget bygge än. Kör `tertial build`.")
    first_error: DamagedBuildError | None = None
    for each in published:
        try:
            verify(each.build_id)
        except DamagedBuildError as error:
            first_error = first_error or error
            continue
        if first_error is None:
            return ResolvedBuild(each.build_id)
        return ResolvedBuild(each.build_id, f"{first_error} Du ser ett tidigare bygge. Kör `tertial build`.")
    return ResolvedBuild(None, f"{first_error} Inget annat bygge går att läsa. Kör `tertial build`.")


def open_reader(build_id: str) -> duckdb.DuckDBPyConnection:
    """A locked-down read-only connection to a published build or a candidate, checksum verified once.

    A shared lock on the build is held as long as the connection lives, so that the build isn't cleared away
    under it. Raises DamagedBuildError or EngineMismatchError.
    """
    folder, _, expected = _locate(build_id)
    in_use = _hold(folder)
    try:
        _verify(folder, build_id, expected)
        connection = duckdb.connect(str(folder / DATABASE), read_only=True, config=READER_SETTINGS)
    except duckdb.Error as error:
        os.close(in_use)
        raise DamagedBuildError(f"Databasen i bygget {build_id} går inte att öppna.") from error
    except BaseException:
        os.close(in_use)
        raise
    weakref.finalize(connection, os.close, in_use)
    return connection


def open_current() -> tuple[ResolvedBuild, duckdb.DuckDBPyConnection | None]:
    """The build to read and a reader's connection to it, as one step; None when there is nothing to read.

    A build that is cleared away between the two is not an error: the next one is taken.
    """
    while True:
        resolved = resolve_build()
        if resolved.build_id is None:
            return resolved, None
        try:
            return resolved, open_reader(resolved.build_id)
        except DamagedBuildError:
            if resolved.build_id in {each.build_id for each in published_builds()}:
                raise


def _hold(folder: Path) -> int:
    try:
        descriptor = os.open(folder / MANIFEST, os.O_RDONLY)
    except OSError as error:
        raise DamagedBuildError(f"Bygget {folder.name} saknas i lagret.") from error
    fcntl.flock(descriptor, fcntl.LOCK_SH)
    return descriptor


def is_in_use(folder: Path) -> bool:
    """True while any process reads the build through open_reader."""
    try:
        descriptor = os.open(folder / MANIFEST, os.O_RDONLY)
    except OSError:
        return False
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(descriptor)
    return False


def open_writer(file: Path) -> duckdb.DuckDBPyConnection:
    """A connection to a file that no reader knows of: a build in the making or the development file."""
    return duckdb.connect(str(file), config=WRITER_SETTINGS)


def open_unpublished(file: Path) -> duckdb.DuckDBPyConnection:
    """A read-only connection to a build in the making, to count what it holds."""
    return duckdb.connect(str(file), read_only=True, config=READER_SETTINGS)


def open_memory() -> duckdb.DuckDBPyConnection:
    """A connection without a file, for tests and for a look at the engine."""
    return duckdb.connect(":memory:", config=WRITER_SETTINGS)


@contextlib.contextmanager
def lock(wait_seconds: float = 0.0) -> Iterator[int]:
    """Hold the kernel's lock on the store; the kernel lets it go if the process dies. Yields the descriptor.

    A child that inherits the descriptor keeps the store locked until it too has ended.
    Raises StoreBusyError when another process still holds the lock after `wait_seconds`.
    """
    paths.home().mkdir(parents=True, exist_ok=True)
    descriptor = os.open(paths.lock_file(), os.O_RDWR | os.O_CREAT, 0o644)
    deadline = time.monotonic() + wait_seconds
    try:
        while True:
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError as error:
                if time.monotonic() >= deadline:
                    raise StoreBusyError("Ett annat bygge pågår. Vänta tills det är klart och försök igen.") from error
                time.sleep(0.05)
        yield descriptor
    finally:
        os.close(descriptor)
