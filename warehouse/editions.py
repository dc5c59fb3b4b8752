"""Sealed editions: a period as it was known when it was sealed, in a folder that never changes afterwards.

`editions/<id>/` holds `utgava.json` (what it is, and the checksum of every other file), the facts, the warehouse, the
rules and words as an archive, the documents, the pages and the data package. Which editions exist, who sealed them and
when stands in the journal (`warehouse.periods`) with the checksum of `utgava.json`; nothing in the folder says when it
was sealed, so that sealing the same build again gives the same bytes.
"""

import datetime
import json
import re
import secrets
import shutil
import zipfile
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from functools import lru_cache
from hashlib import sha256
from importlib.metadata import version as installed
from pathlib import Path
from typing import Final

from warehouse import fingerprint, history, journal, paths, periods, publication, publishing, store
from warehouse.errors import TertialError
from warehouse.history import Version
from warehouse.manifest import MANIFEST, FileStamp, hash_of_files, sha256_of
from warehouse.periods import PeriodError, Sealed
from warehouse.publishing import sync_file, sync_folders, write_and_sync

ABOUT: Final = "utgava.json"
BUILD: Final = "lager"
RULES: Final = "regler-och-ord.zip"
DOCUMENTS: Final = "dokument"
PAGES: Final = "webb"
DATA: Final = "data"
FORMAT: Final = 1

SHORTEST_REASON = 10
_ID = re.compile(r"[0-9a-z]{1,20}(-[0-9a-z]{1,20}){0,6}")
_PARTIAL = ".partial-"
_ASIDE = ".undanlagd-"
_ZIP_DATE = (1980, 1, 1, 0, 0, 0)
_LONGEST_SEALING_SECONDS = 3600

__all__ = ["DamagedEditionError", "Edition", "PeriodError", "Plan", "Sealed", "UnknownEditionError"]


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


@dataclass(frozen=True)
class Plan:
    """An edition to be sealed, before its files are made; `folder` is where they are written."""

    edition: Edition
    folder: Path


Compose = Callable[[Plan], None]
"""Writes documents, pages and data of a plan into its folder. Raises TertialError; then nothing is sealed."""


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


def folder_of(edition_id: str) -> Path:
    """Where an edition lies. Raises UnknownEditionError for what can't be a name."""
    if not _ID.fullmatch(edition_id):
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


def next_id(period_id: str) -> str:
    """What the next edition of a period will be called: the period's own name, then with a number from 2."""
    count = len(periods.record(period_id).editions)
    return period_id if not count else f"{period_id}-{count + 1}"


def seal(
    period_id: str,
    compose: Compose,
    *,
    title: str,
    who: str,
    role: str,
    examples: bool = True,
    corrects: str = "",
    changes: tuple[str, ...] = (),
) -> Edition:
    """Seal a period as it is known now. When this returns the edition survives a power cut.

    All parts must be ready. A period that has an edition already is corrected by a new one, which says in `corrects`
    (at least ten letters) what it corrects; `changes` tells the changed facts. Raises PeriodError, StoreBusyError,
    DamagedBuildError and what `compose` raises; then nothing is sealed.
    """
    reason = _checked_reason(period_id, corrects)
    build_id, holding = _now()
    _stop_unless_ready(period_id)
    partial = _make_partial(next_id(period_id))
    try:
        edition = _compose(
            Plan(_described(period_id, title, examples, build_id, holding, reason, changes), partial), compose
        )
        with store.lock(30.0):
            publication.recover()
            _stop_if_moved(build_id, holding)
            _stop_unless_ready(period_id)
            if next_id(period_id) != edition.id:
                raise PeriodError(f"Utgåvan {edition.id} har redan fastställts av någon annan.")
            _let_stand(
                partial,
                edition,
                Sealed(
                    edition.id,
                    sha256(edition.to_bytes()).hexdigest(),
                    who,
                    role,
                    periods.now(),
                    holding.id,
                    build_id,
                    reason or title,
                    edition.corrects.edition if edition.corrects else None,
                ),
                period_id,
            )
        return edition
    finally:
        shutil.rmtree(partial, ignore_errors=True)


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


def _checked_reason(period_id: str, corrects: str) -> str:
    reason = " ".join(corrects.split())
    earlier = periods.record(period_id).editions
    if earlier and sum(char.isalpha() for char in reason) < SHORTEST_REASON:
        raise PeriodError(
            f"{earlier[-1].edition} är redan fastställd och ändras aldrig. En ny utgåva rättar den: skriv vad den "
            "rättar, med några ord."
        )
    if not earlier and reason:
        raise PeriodError("Det finns ingen tidigare utgåva att rätta. Fastställ perioden utan att ange vad som rättas.")
    if not reason.isprintable():
        raise PeriodError("Texten om vad som rättas innehåller osynliga tecken. Skriv om den för hand.")
    return reason[: publication.LONGEST_COMMENT]


def _now() -> tuple[str, Version]:
    with store.lock(30.0):
        publication.recover()
        resolved, holding = store.resolve_build(), history.head()
    if resolved.build_id is None or holding is None:
        raise PeriodError(resolved.notice or "Inget är publicerat än. Kör `tertial build`.")
    if resolved.notice:
        raise PeriodError(resolved.notice)
    return resolved.build_id, holding


def _stop_if_moved(build_id: str, holding: Version) -> None:
    now = history.head()
    if store.current_build_id() != build_id or now is None or now.id != holding.id:
        raise PeriodError("Något publicerades medan utgåvan gjordes. Se över det och fastställ igen.")


def _stop_unless_ready(period_id: str) -> None:
    found = periods.period(period_id)
    if not found.left:
        return
    changed = [part.code for part in found.parts if part.state == "changed"]
    told = f"Inte klarmarkerat: {', '.join(found.left)}."
    if changed:
        told += f" Ändrat efter klarmarkeringen: {', '.join(changed)}."
    raise PeriodError(f"{period_id} kan inte fastställas än. {told} Klarmarkera med `tertial ready {period_id} DEL`.")


def _described(
    period_id: str,
    title: str,
    examples: bool,
    build_id: str,
    holding: Version,
    reason: str,
    changes: tuple[str, ...],
) -> Edition:
    manifest = store.verify(build_id)
    earlier = periods.record(period_id).editions
    return Edition(
        id=next_id(period_id),
        title=title,
        period_id=period_id,
        basis="with_examples" if examples else "document",
        build_id=build_id,
        build_manifest=sha256_of(store.build_dir(build_id) / MANIFEST),
        engine=manifest.engine,
        project_hash=manifest.project_hash,
        code_hash=code_hash(),
        product=installed("tertial"),
        version=holding.id,
        number=holding.number,
        published_at=f"{holding.at.astimezone(datetime.UTC):%Y-%m-%dT%H:%M:%SZ}",
        data_to=manifest.data_to,
        corrects=Correction(earlier[-1].edition, reason, changes) if earlier else None,
    )


def _make_partial(edition_id: str) -> Path:
    top = paths.editions_dir()
    top.mkdir(parents=True, exist_ok=True)
    partial = top / f"{_PARTIAL}{edition_id}-{secrets.token_hex(4)}"
    partial.mkdir()
    return partial


def _compose(plan: Plan, compose: Compose) -> Edition:
    """Fill the folder and describe it. The build is copied under a shared lock, so that it is not cleared away."""
    with store.open_reader(plan.edition.build_id):
        shutil.copytree(store.build_dir(plan.edition.build_id), plan.folder / BUILD)
    _archive_rules(plan.folder / RULES)
    compose(plan)
    names = sorted(path.relative_to(plan.folder).as_posix() for path in plan.folder.rglob("*") if path.is_file())
    files = {name: publishing.stamp_and_sync(plan.folder / name) for name in names}
    edition = Edition(**{**plan.edition.__dict__, "files": files})
    write_and_sync(plan.folder / ABOUT, edition.to_bytes())
    sync_folders(plan.folder)
    return edition


def _archive_rules(target: Path) -> None:
    """The rules and words in force: the dbt project, the contracts and the app's texts, as one archive."""
    project, package = paths.dbt_project_dir(), Path(__file__).resolve().parent
    app = package.parent / "app" / "texts"
    named: dict[str, Path] = {}
    for prefix, top, patterns in (
        ("dbt_project", project, ("*.sql", "*.yml", "*.md")),
        ("contracts", package / "contracts", ("*.toml",)),
        ("texts", app, ("*.py",)),
    ):
        for path in (each for pattern in patterns for each in top.rglob(pattern)):
            inside = path.relative_to(top)
            if not {"target", "logs"} & set(inside.parts):
                named[f"{prefix}/{inside.as_posix()}"] = path
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(named):
            info = zipfile.ZipInfo(name, _ZIP_DATE)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, named[name].read_bytes())


def _let_stand(partial: Path, edition: Edition, told: Sealed, period_id: str) -> None:
    """Give the folder its name, then write it down: until the journal names it there is no such edition."""
    _clear_away()
    final = folder_of(edition.id)
    partial.rename(final)
    for path in final.rglob("*"):
        if path.is_file():
            path.chmod(0o444)
    sync_file(final.parent)
    periods.note_sealed(told, period_id)


def _clear_away() -> None:
    """Old half-made folders go; one that got its name but was never written down is put aside, never removed."""
    known = {each.edition for _, each in sealed()}
    for folder in paths.editions_dir().iterdir():
        if folder.name.startswith(_PARTIAL):
            age = datetime.datetime.now().timestamp() - folder.stat().st_mtime
            if age > _LONGEST_SEALING_SECONDS:
                shutil.rmtree(folder, ignore_errors=True)
        elif _ID.fullmatch(folder.name) and folder.name not in known:
            folder.rename(folder.with_name(f"{_ASIDE}{folder.name}-{secrets.token_hex(4)}"))
