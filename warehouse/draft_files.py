"""Where drafts lie on disk, and how a step is saved so that a kill at any instant leaves the step before or after.

A draft is a folder: ``draft.json`` says everything and is only ever replaced; ``blobs/<sha256>`` holds the contents
it names, on disk before it names them; ``owner`` says whose it is, should ``draft.json`` be damaged. Nothing here
knows what a draft means; that is `warehouse.drafts`.
"""

import contextlib
import fcntl
import hashlib
import json
import os
import re
import secrets
import shutil
import time
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from warehouse import paths
from warehouse.errors import TertialError
from warehouse.publishing import sync_file, write_and_sync

DOCUMENT = "draft.json"
FORMAT = 1

_ID = re.compile(r"[0-9a-f]{20}")
_DIGEST = re.compile(r"[0-9a-f]{64}")
_BLOBS = "blobs"
_OWNER = "owner"
_LOCK = "lock"
_UNFINISHED = ".new-"
_LOCK_WAIT_SECONDS = 20.0
DAMAGED = (
    "Utkastet är skadat på disken och går inte att öppna. Filerna som lästs in ligger kvar i dess mapp: be den som "
    "sköter servern om dem, eller ta bort utkastet och läs in dem på nytt."
)


class DraftNotFoundError(TertialError):
    """There is no such draft, or it is somebody else's: the answer is the same."""

    def __init__(self) -> None:
        super().__init__("Utkastet finns inte. Det kan ha tagits bort. Se listan över dina utkast.")


class DraftDamagedError(TertialError):
    """What is on disk is not what was saved."""


class DraftBusyError(TertialError):
    """Somebody else saves or publishes the same draft, and it takes time."""


def drafts_dir() -> Path:
    """The folder with one folder per draft."""
    return paths.home() / "drafts"


def new_id() -> str:
    """A name that nobody can guess."""
    return secrets.token_hex(10)


def is_draft_id(text: str) -> bool:
    """True for the form `new_id` gives; anything else is never joined to a path."""
    return _ID.fullmatch(text) is not None


def folder(draft_id: str) -> Path:
    """Where a draft lies. Raises DraftNotFoundError if it does not."""
    if not is_draft_id(draft_id):
        raise DraftNotFoundError
    place = drafts_dir() / draft_id
    if not place.is_dir():
        raise DraftNotFoundError
    return place


def ids() -> list[str]:
    """The drafts that there are, damaged ones too."""
    top = drafts_dir()
    return sorted(path.name for path in top.iterdir() if is_draft_id(path.name)) if top.is_dir() else []


def owner_of(draft_id: str) -> str | None:
    """Whose draft it is, also when it is damaged; None if not even that can be read."""
    try:
        return (folder(draft_id) / _OWNER).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None


def set_owner(draft_id: str, owner: str) -> None:
    """Write down whose draft it is. Call it with the draft locked."""
    replace(folder(draft_id) / _OWNER, owner.encode())


@contextlib.contextmanager
def lock(draft_id: str) -> Iterator[Path]:
    """Hold a draft while it is changed; the kernel lets it go if the process dies. Yields its folder.

    Raises DraftNotFoundError if it is gone when the turn comes, DraftBusyError if the turn does not come.
    """
    place = folder(draft_id)
    try:
        descriptor = os.open(place / _LOCK, os.O_RDWR | os.O_CREAT, 0o600)
    except FileNotFoundError as error:
        raise DraftNotFoundError from error
    deadline = time.monotonic() + _LOCK_WAIT_SECONDS
    try:
        while True:
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError as error:
                if time.monotonic() >= deadline:
                    raise DraftBusyError(
                        "Utkastet sparas eller publiceras just nu. Försök igen om en stund."
                    ) from error
                time.sleep(0.02)
        yield folder(draft_id)
    finally:
        os.close(descriptor)


def create(draft_id: str, owner: str, document: dict[str, Any]) -> None:
    """Put a new draft on disk; it has its name only when it is whole."""
    top = drafts_dir()
    top.mkdir(parents=True, exist_ok=True, mode=0o700)
    place = top / f"{_UNFINISHED}{draft_id}"
    (place / _BLOBS).mkdir(parents=True, mode=0o700)
    write_and_sync(place / _OWNER, owner.encode())
    write_and_sync(place / DOCUMENT, _sealed(document))
    sync_file(place)
    place.rename(top / draft_id)
    sync_file(top)
    sync_file(top.parent)


def remove(draft_id: str) -> None:
    """Take a draft away: first its name, then what it held. Call it with the draft locked."""
    place = folder(draft_id)
    gone = place.with_name(f"{_UNFINISHED}{secrets.token_hex(10)}")
    place.rename(gone)
    sync_file(gone.parent)
    shutil.rmtree(gone, ignore_errors=True)


def sweep(older_than_seconds: float = 86_400.0) -> None:
    """Clear away what killed processes left half-made."""
    top = drafts_dir()
    for leftover in top.glob(f"{_UNFINISHED}*") if top.is_dir() else []:
        with contextlib.suppress(OSError):
            if time.time() - leftover.stat().st_mtime > older_than_seconds:
                shutil.rmtree(leftover, ignore_errors=True)


def write_blobs(place: Path, contents: Iterable[bytes]) -> None:
    """Put contents on disk under their checksums. Call it with the draft locked."""
    blobs = place / _BLOBS
    for leftover in [*blobs.glob(".*"), *place.glob(".*")]:
        leftover.unlink(missing_ok=True)
    for raw in contents:
        target = blobs / digest(raw)
        if not target.exists() or target.read_bytes() != raw:
            replace(target, raw)
    sync_file(blobs)


def read_blob(draft_id: str, sha256: str) -> bytes:
    """Contents by checksum. Raises DraftDamagedError unless they are what was saved."""
    try:
        raw = (folder(draft_id) / _BLOBS / sha256).read_bytes() if _DIGEST.fullmatch(sha256) else b""
    except OSError:
        raw = b""
    if digest(raw) != sha256:
        raise DraftDamagedError(
            "En fil i utkastet är skadad på disken. Ångra senaste steget, eller läs in filen på nytt i ett nytt utkast."
        )
    return raw


def write_document(place: Path, document: dict[str, Any]) -> None:
    """Replace what the draft says; when this returns the step is saved. Call it with the draft locked."""
    replace(place / DOCUMENT, _sealed(document))


def read_document(draft_id: str) -> dict[str, Any]:
    """What the draft says. Raises DraftNotFoundError, or DraftDamagedError unless it is what was saved."""
    place = folder(draft_id)
    try:
        sealed = json.loads((place / DOCUMENT).read_bytes())
        document = sealed["draft"]
        whole = (
            sealed["format"] == FORMAT and sealed["sha256"] == digest(_plain(document)) and document["id"] == draft_id
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        folder(draft_id)
        raise DraftDamagedError(DAMAGED) from error
    if not whole:
        raise DraftDamagedError(DAMAGED)
    found: dict[str, Any] = document
    return found


def saved_at(draft_id: str) -> datetime | None:
    """When the draft's file was last written, as far as the disk knows."""
    try:
        return datetime.fromtimestamp((folder(draft_id) / DOCUMENT).stat().st_mtime, UTC)
    except OSError:
        return None


def size(draft_id: str) -> int:
    """Bytes that a draft's contents take."""
    total = 0
    for path in (folder(draft_id) / _BLOBS).glob("*"):
        with contextlib.suppress(OSError):
            total += path.stat().st_size
    return total


def digest(raw: bytes) -> str:
    """The checksum of some contents in hexadecimal."""
    return hashlib.sha256(raw).hexdigest()


def _plain(document: dict[str, Any]) -> bytes:
    return json.dumps(document, ensure_ascii=False, sort_keys=True).encode()


def _sealed(document: dict[str, Any]) -> bytes:
    sealed = {"format": FORMAT, "sha256": digest(_plain(document)), "draft": document}
    return json.dumps(sealed, ensure_ascii=False, sort_keys=True, indent=1).encode()


def replace(path: Path, raw: bytes) -> None:
    """Put a file on disk in one piece: whoever reads it finds the old one or the new one."""
    fresh = path.with_name(f".{path.name}-{secrets.token_hex(4)}")
    write_and_sync(fresh, raw)
    fresh.replace(path)
    sync_file(path.parent)
