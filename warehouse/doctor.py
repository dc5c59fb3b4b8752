"""Is everything that is needed here, and does it work? The answers behind `tertial doctor`."""

import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

import duckdb

from warehouse import paths, store
from warehouse.errors import TertialError
from warehouse.manifest import sha256_of

_PACKAGES = ("duckdb", "dbt-core", "dbt-duckdb", "polars", "streamlit", "altair", "typer", "watchfiles")
_PYTHON = ((3, 11), (3, 14))
_LEAST_FREE_BYTES = 500 * 1024**2


@dataclass(frozen=True)
class Finding:
    """One thing that was examined; `detail` says in Swedish what was found or what to do."""

    what: str
    ok: bool
    detail: str


def examine() -> list[Finding]:
    """Examine Python, the packages, the folders, the disk and the store. Never raises for what it finds."""
    examinations: list[tuple[str, Callable[[], str]]] = [
        ("Python", _python),
        ("Paket", _packages),
        ("Databasmotor", _engine),
        ("Fakta", lambda: str(paths.seeds_dir())),
        ("dbt-projekt", lambda: str(paths.dbt_project_dir())),
        ("Källdokument", _documents),
        ("Lagrets mapp", _home),
        ("Ledigt utrymme", _disk),
        ("Lås", _lock),
        ("Byggen", _builds),
    ]
    return [_finding(what, look) for what, look in examinations]


def _finding(what: str, look: Callable[[], str]) -> Finding:
    try:
        return Finding(what, True, look())
    except (TertialError, OSError, duckdb.Error) as error:
        return Finding(what, False, str(error))


def _python() -> str:
    least, below = _PYTHON
    if not least <= sys.version_info[:2] < below:
        raise TertialError(f"Python {platform.python_version()} går inte att använda; 3.11, 3.12 eller 3.13 krävs.")
    return platform.python_version()


def _packages() -> str:
    found, missing = [], []
    for name in _PACKAGES:
        try:
            found.append(f"{name} {metadata.version(name)}")
        except metadata.PackageNotFoundError:
            missing.append(name)
    if missing:
        raise TertialError(f"Saknas: {', '.join(missing)}. Installera om med `uv sync`.")
    return ", ".join(found)


def _engine() -> str:
    with store.open_memory() as connection:
        answer = connection.execute("select version()").fetchall()[0][0]
    return f"DuckDB {answer} svarar"


def _documents() -> str:
    folder = paths.documents_dir()
    return str(folder) if folder else "finns inte här; de behövs bara för att pröva citaten"


def _home() -> str:
    home = paths.home()
    home.mkdir(parents=True, exist_ok=True)
    if not os.access(home, os.W_OK | os.X_OK):
        raise TertialError(f"Det går inte att skriva i {home}. Ge dig skrivrätt eller sätt TERTIAL_HOME.")
    _try_writing(home)
    return f"{home}, går att skriva i"


def _try_writing(home: Path) -> None:
    with tempfile.TemporaryDirectory(prefix=".prov-", dir=home) as folder:
        file = Path(folder) / "a"
        file.write_bytes(b"a")
        with file.open("rb") as handle:
            os.fsync(handle.fileno())
        file.replace(file.with_name("b"))


def _disk() -> str:
    free = shutil.disk_usage(paths.home()).free
    shown = f"{free / 1024**3:.1f} GB".replace(".", ",")
    if free < _LEAST_FREE_BYTES:
        raise TertialError(f"Bara {shown} kvar. Frigör minst en halv GB, annars kan ett bygge ta slut halvvägs.")
    return shown


def _lock() -> str:
    with store.lock():
        return "ledigt, inget bygge pågår"


def _builds() -> str:
    published = store.published_builds()
    if not published:
        return "inga än; kör `tertial build`"
    for each in published:
        manifest = store.verify(each.build_id)
        folder = store.build_dir(each.build_id)
        changed = [name for name, stamp in manifest.files.items() if sha256_of(folder / name) != stamp.sha256]
        if changed:
            raise TertialError(f"Bygget {each.build_id} är skadat: {', '.join(changed)}. Kör `tertial build`.")
    return f"{len(published)} kontrollerade, det senaste är {published[0].build_id}"
