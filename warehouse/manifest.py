"""What a build says about itself: who made it, from what, and the checksum of every file in it."""

import datetime
import hashlib
import json
import re
import secrets
from dataclasses import asdict, dataclass, field
from pathlib import Path

from warehouse.errors import TertialError

DATABASE = "warehouse.duckdb"
MANIFEST = "manifest.json"
INPUTS = "inputs"
FORMAT = 1

_BUILD_ID = re.compile(r"[0-9]{8}T[0-9]{6}Z-[0-9a-f]{8}")


class DamagedBuildError(TertialError):
    """A build is missing, or is not what its manifest and the pointer say that it is."""


@dataclass(frozen=True)
class FileStamp:
    """The checksum and size of one file of a build."""

    sha256: str
    bytes: int


@dataclass(frozen=True)
class Manifest:
    """One build as it was sealed. Times are UTC; `rows` is keyed by table, `control_sums` by table.column.

    `base_version` is the version of the facts (`warehouse.history`) that held when the build was made.
    """

    build_id: str
    parent: str | None
    created_at: str
    who: str
    why: str
    engine: str
    seeds_hash: str
    project_hash: str
    files: dict[str, FileStamp] = field(default_factory=dict)
    rows: dict[str, int] = field(default_factory=dict)
    control_sums: dict[str, str] = field(default_factory=dict)
    checks: dict[str, int] = field(default_factory=dict)
    data_to: str | None = None
    base_version: str | None = None
    format: int = FORMAT

    def to_bytes(self) -> bytes:
        """The manifest as it is written to disk."""
        return (json.dumps(asdict(self), ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()

    @staticmethod
    def from_bytes(raw: bytes) -> "Manifest":
        """Read a manifest back. Raises DamagedBuildError if it is not one."""
        try:
            values = json.loads(raw)
            values["files"] = {name: FileStamp(**stamp) for name, stamp in values["files"].items()}
            manifest = Manifest(**values)
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise DamagedBuildError("Byggets beskrivning (manifest.json) går inte att läsa.") from error
        if manifest.format != FORMAT or not is_build_id(manifest.build_id):
            raise DamagedBuildError(
                "Byggets beskrivning (manifest.json) har en form som den här versionen inte känner."
            )
        return manifest


def new_build_id() -> str:
    """A build's name: the second it was begun in UTC, which sorts, and a random part never used again."""
    now = datetime.datetime.now(datetime.UTC)
    return f"{now:%Y%m%dT%H%M%SZ}-{secrets.token_hex(4)}"


def begun(build_id: str) -> datetime.datetime:
    """When a build was begun, in UTC: its name says so."""
    return datetime.datetime.strptime(build_id.partition("-")[0], "%Y%m%dT%H%M%SZ").replace(tzinfo=datetime.UTC)


def is_build_id(text: str) -> bool:
    """True for the form new_build_id gives; anything else is never joined to a path."""
    return _BUILD_ID.fullmatch(text) is not None


def sha256_of(path: Path) -> str:
    """The checksum of a file in hexadecimal."""
    with path.open("rb") as handle:
        return hashlib.file_digest(handle, "sha256").hexdigest()


def stamp(path: Path) -> FileStamp:
    """The checksum and size of a file."""
    return FileStamp(sha256=sha256_of(path), bytes=path.stat().st_size)


def hash_of_files(named: dict[str, Path]) -> str:
    """One checksum for several files, by name and content, whatever order they are met in."""
    total = hashlib.sha256()
    for name in sorted(named):
        total.update(f"{name}\0{sha256_of(named[name])}\n".encode())
    return total.hexdigest()
