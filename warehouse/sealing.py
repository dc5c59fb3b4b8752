"""Sealing: a period that is ready becomes an edition, whole or not at all.

The edition is made in a folder with another name, beside the pages and without the lock; under the lock it is made
sure that nothing has moved meanwhile, the folder gets its name, and the journal is told. Until the journal names it
there is no such edition.
"""

import datetime
import secrets
import shutil
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import version as installed
from pathlib import Path

from warehouse import editions, history, paths, periods, publication, publishing, store
from warehouse.editions import Correction, Edition
from warehouse.history import Version
from warehouse.manifest import MANIFEST, sha256_of
from warehouse.periods import PeriodError, Sealed
from warehouse.publishing import sync_file, sync_folders, write_and_sync

SHORTEST_REASON = 10
_PARTIAL = ".partial-"
_ASIDE = ".undanlagd-"
_ZIP_DATE = (1980, 1, 1, 0, 0, 0)
_LONGEST_SEALING_SECONDS = 3600


@dataclass(frozen=True)
class Plan:
    """An edition to be sealed, before its files are made; `folder` is where they are written."""

    edition: Edition
    folder: Path


Compose = Callable[[Plan], None]
"""Writes documents, pages and data of a plan into its folder. Raises TertialError; then nothing is sealed."""


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
    planned = _described(period_id, title, examples, build_id, holding, reason, changes)
    _stop_if_nothing_is_corrected(planned)
    partial = _make_partial(next_id(period_id))
    try:
        edition = _compose(Plan(planned, partial), compose)
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


def _stop_if_nothing_is_corrected(planned: Edition) -> None:
    """A new edition that would say just what the earlier one says corrects nothing."""
    if planned.corrects is None:
        return
    try:
        earlier = editions.read(planned.corrects.edition)
    except editions.DamagedEditionError:
        return
    same = ("version", "basis", "project_hash", "code_hash", "engine")
    if all(getattr(earlier, name) == getattr(planned, name) for name in same):
        raise PeriodError(
            f"Inget har ändrats sedan {earlier.id} fastställdes, så det finns inget att rätta. "
            "Publicera rättelsen först."
        )


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
        code_hash=editions.code_hash(),
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
        shutil.copytree(store.build_dir(plan.edition.build_id), plan.folder / editions.BUILD)
    _archive_rules(plan.folder / editions.RULES)
    compose(plan)
    names = sorted(path.relative_to(plan.folder).as_posix() for path in plan.folder.rglob("*") if path.is_file())
    files = {name: publishing.stamp_and_sync(plan.folder / name) for name in names}
    edition = Edition(**{**plan.edition.__dict__, "files": files})
    write_and_sync(plan.folder / editions.ABOUT, edition.to_bytes())
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
    final = editions.folder_of(edition.id)
    partial.rename(final)
    for path in final.rglob("*"):
        if path.is_file():
            path.chmod(0o444)
    sync_file(final.parent)
    periods.note_sealed(told, period_id)


def _clear_away() -> None:
    """Old half-made folders go; one that got its name but was never written down is put aside, never removed."""
    known = {each.edition for _, each in editions.sealed()}
    for folder in paths.editions_dir().iterdir():
        if folder.name.startswith(_PARTIAL):
            age = datetime.datetime.now().timestamp() - folder.stat().st_mtime
            if age > _LONGEST_SEALING_SECONDS:
                shutil.rmtree(folder, ignore_errors=True)
        elif editions.is_name(folder.name) and folder.name not in known:
            folder.rename(folder.with_name(f"{_ASIDE}{folder.name}-{secrets.token_hex(4)}"))
