"""Sealed editions: a period as it was known when it was sealed, in a folder that never changes afterwards.

`editions/<id>/` holds `utgava.json` (what it is, and the checksum of every other file), the facts, the warehouse, the
rules and words as an archive, the documents, the pages and the data package. Which editions exist, who sealed them and
when stands in the journal (`warehouse.periods`) with the checksum of `utgava.json`; nothing in the folder says when it
was sealed, so that sealing the same build again gives the same bytes.
"""

import json
import re
import shutil
from dataclasses import asdict, dataclass, field
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Final

from warehouse import fingerprint, journal, paths, periods, store
from warehouse.errors import TertialError
from warehouse.manifest import FileStamp, hash_of_files, sha256_of
from warehouse.periods import Sealed

ABOUT: Final = "utgava.json"
BUILD: Final = "lager"
RULES: Final = "regler-och-ord.zip"
DOCUMENTS: Final = "dokument"
PAGES: Final = "webb"
DATA: Final = "data"
FORMAT: Final = 1

_ID = re.compile(r"[0-9a-z]{1,20}(-[0-9a-z]{1,20}){0,6}")


class UnknownEditionError(TertialError):
    """No edition has that name."""


class DamagedEditionError(TertialError):
    """An edition's folder is missing, or is not what it was when it was sealed."""


@dataclass(frozen=True)
class Correction:
    """Which edition a new one corrects, why, and each changed fact in words."""

    edition: str
    why: str
    changes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Edition:
    """What an edition says about itself.

    `basis` is the marts' (`with_examples` or `document`). `version`, `number`, `published_at` (UTC) are those of the
    facts. `project_hash` and `code_hash` name the rules and the words; `files` is keyed by path within the folder.
    """

    id: str
    title: str
    period_id: str
    basis: str
    build_id: str
    build_manifest: str
    engine: str
    project_hash: str
    code_hash: str
    product: str
    version: str
    number: int
    published_at: str
    data_to: str | None
    corrects: Correction | None = None
    files: dict[str, FileStamp] = field(default_factory=dict)
    format: int = FORMAT

    @property
    def examples(self) -> bool:
        """Whether examples are part of it."""
        return self.basis == "with_examples"

    def to_bytes(self) -> bytes:
        """As it is written to disk."""
        return (json.dumps(asdict(self), ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()

    @staticmethod
    def from_bytes(raw: bytes) -> "Edition":
        """Read it back. Raises DamagedEditionError."""
        try:
            values = json.loads(raw)
            values["files"] = {name: FileStamp(**stamp) for name, stamp in values["files"].items()}
            told = values["corrects"]
            values["corrects"] = told and Correction(told["edition"], told["why"], tuple(told["changes"]))
            edition = Edition(**values)
        except (ValueError, KeyError, TypeError) as error:
            raise DamagedEditionError(f"Utgåvans beskrivning ({ABOUT}) går inte att läsa.") from error
        if edition.format != FORMAT:
            raise DamagedEditionError(f"Utgåvans beskrivning ({ABOUT}) har en form som den här versionen inte känner.")
        return edition


def sealed() -> list[tuple[str, Sealed]]:
    """Every edition that has been sealed, with its period; the latest first."""
    found = [(record.period_id, each) for record in _records().values() for each in record.editions]
    return sorted(found, key=lambda pair: (pair[1].at, pair[1].edition), reverse=True)


def find(edition_id: str) -> tuple[str, Sealed]:
    """An edition by its name. Raises UnknownEditionError."""
    for period_id, each in sealed():
        if each.edition == edition_id:
            return period_id, each
    raise UnknownEditionError(f"Det finns ingen utgåva ”{edition_id[:40]}”.")


def read(edition_id: str) -> Edition:
    """What an edition says about itself, if it is what was sealed. Raises UnknownEditionError, DamagedEditionError."""
    folder, manifest = folder_of(edition_id), find(edition_id)[1].manifest
    try:
        written = (folder / ABOUT).stat()
    except OSError as error:
        raise DamagedEditionError(f"Utgåvan {edition_id} saknas på den här datorn. Läs in den från kopian.") from error
    return _read(folder, manifest, written.st_mtime_ns)


def is_name(name: str) -> bool:
    """Whether an edition can be called so."""
    return _ID.fullmatch(name) is not None


def folder_of(edition_id: str) -> Path:
    """Where an edition lies. Raises UnknownEditionError for what can't be a name."""
    if not is_name(edition_id):
        raise UnknownEditionError(f"Det finns ingen utgåva ”{edition_id[:40]}”.")
    return paths.editions_dir() / edition_id


def build_of(edition_id: str) -> str:
    """The id of an edition's build, which the store can open from now on in this process. Raises as `read`."""
    edition = read(edition_id)
    store.know(edition.build_id, folder_of(edition_id) / BUILD, edition.build_manifest)
    return edition.build_id


def content(edition_id: str, name: str) -> bytes | None:
    """The bytes of a file of an edition, as they were sealed; None for one that it doesn't name.

    Raises DamagedEditionError where the file is not what was sealed, and as `read`.
    """
    stamp = read(edition_id).files.get(name)
    if stamp is None:
        return None
    try:
        raw = (folder_of(edition_id) / name).read_bytes()
    except OSError as error:
        raise DamagedEditionError(f"{name} saknas i utgåvan {edition_id}.") from error
    if sha256(raw).hexdigest() != stamp.sha256:
        raise DamagedEditionError(f"{name} i utgåvan {edition_id} är inte som den fastställdes.")
    return raw


def damage(edition_id: str) -> list[str]:
    """What in an edition's folder is not as it was sealed, in Swedish; empty where all is well. Raises as `read`."""
    edition, folder = read(edition_id), folder_of(edition_id)
    lying = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()} - {ABOUT}
    found = [f"{name} har tillkommit." for name in sorted(lying - edition.files.keys())]
    for name, stamp in sorted(edition.files.items()):
        if name not in lying:
            found.append(f"{name} saknas.")
        elif sha256_of(folder / name) != stamp.sha256:
            found.append(f"{name} har ändrats.")
    return found


def copy(edition_id: str, target: Path) -> int:
    """Copy an edition to a folder that is new or empty, and check the copy. Returns how many files it has.

    Raises UnknownEditionError, DamagedEditionError.
    """
    found = damage(edition_id)
    if found:
        raise DamagedEditionError(f"Utgåvan {edition_id} är inte som den fastställdes: {' '.join(found[:3])}")
    shutil.copytree(folder_of(edition_id), target, dirs_exist_ok=True)
    edition = read(edition_id)
    wrong = [name for name, stamp in edition.files.items() if sha256_of(target / name) != stamp.sha256]
    if wrong:
        raise DamagedEditionError(f"Kopian i {target} blev inte hel: {', '.join(wrong[:3])}.")
    return len(edition.files) + 1


def code_hash() -> str:
    """One checksum for what turns marts into pages and documents: the app's code, words and look."""
    package = Path(__file__).resolve().parents[1] / "app"
    suffixes = {".py", ".css", ".svg", ".typ"}
    files = {p.relative_to(package).as_posix(): p for p in package.rglob("*") if p.suffix in suffixes}
    return hash_of_files(files)


def is_drawn_alike(edition: Edition) -> bool:
    """Whether this program draws the edition's pages with the rules and words it was sealed with."""
    return edition.project_hash == _project_hash() and edition.code_hash == _code_hash()


def _records() -> dict[str, periods.Record]:
    return _records_at(str(paths.history_dir()), journal.read_ref(periods.REF))


@lru_cache(maxsize=8)
def _records_at(_place: str, _ref: str | None) -> dict[str, periods.Record]:
    return periods.records()


@lru_cache(maxsize=64)
def _read(folder: Path, manifest: str, _written: int) -> Edition:
    raw = (folder / ABOUT).read_bytes()
    if sha256(raw).hexdigest() != manifest:
        raise DamagedEditionError(f"Utgåvan {folder.name} har ändrats efter fastställandet.")
    return Edition.from_bytes(raw)


@lru_cache(maxsize=1)
def _project_hash() -> str:
    return fingerprint.project_hash()


@lru_cache(maxsize=1)
def _code_hash() -> str:
    return code_hash()
