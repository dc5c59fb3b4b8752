"""Where things are: the facts, the store and the dbt project.

Everything is a function so that the environment is read when it is asked for, not at import. A working copy
is found by walking up to the ``pyproject.toml`` that names this project, first from this file (editable
install), then from the current directory (the package installed as a wheel, run inside a working copy).

Environment: ``TERTIAL_SEEDS``, ``TERTIAL_HOME``, ``TERTIAL_DBT_PROJECT`` and ``TERTIAL_DOCUMENTS`` move one
folder each.
"""

import os
import tomllib
from pathlib import Path

from warehouse.errors import TertialError

PROJECT_NAME = "tertial"


class FolderNotFoundError(TertialError):
    """A folder the work needs is missing; the message says how to point it out."""


def _names_this_project(pyproject: Path) -> bool:
    try:
        declared = tomllib.loads(pyproject.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        return False
    project = declared.get("project")
    return isinstance(project, dict) and project.get("name") == PROJECT_NAME


def find_project_root() -> Path | None:
    """The working copy's folder, or None when the package runs outside one."""
    here = Path(__file__).resolve().parent
    current = Path.cwd().resolve()
    for start in (here, current):
        for folder in (start, *start.parents):
            if _names_this_project(folder / "pyproject.toml"):
                return folder
    return None


def project_root() -> Path:
    """The working copy's folder. Raises FolderNotFoundError outside a working copy."""
    root = find_project_root()
    if root is None:
        raise FolderNotFoundError(
            "Hittar inte projektets mapp. Gå till mappen där tertial ligger (den med pyproject.toml) och kör "
            "kommandot där, eller peka ut mapparna med miljövariablerna TERTIAL_SEEDS, TERTIAL_HOME och "
            "TERTIAL_DBT_PROJECT."
        )
    return root


def _from_environment(variable: str) -> Path | None:
    value = os.environ.get(variable, "").strip()
    return Path(value).expanduser().absolute() if value else None


def seeds_dir() -> Path:
    """The folder with the facts (TERTIAL_SEEDS, else ``seeds/``). Raises FolderNotFoundError."""
    folder = _from_environment("TERTIAL_SEEDS")
    if folder is None:
        root = find_project_root()
        folder = root / "seeds" if root else Path.cwd() / "seeds"
    if not folder.is_dir():
        raise FolderNotFoundError(
            f"Hittar inte mappen med fakta: {folder}. Kör kommandot i projektets mapp eller peka ut mappen "
            "med miljövariabeln TERTIAL_SEEDS."
        )
    return folder


def home() -> Path:
    """The folder of all that is made, not typed in (TERTIAL_HOME, else ``var/``); it may not exist yet."""
    return _from_environment("TERTIAL_HOME") or project_root() / "var"


def builds_dir() -> Path:
    """The folder with one folder per published build."""
    return home() / "builds"


def pointer() -> Path:
    """The file that names the current build; only ever replaced, never written in place."""
    return home() / "current"


def editions_dir() -> Path:
    """The folder with one folder per sealed edition."""
    return home() / "editions"


def history_dir() -> Path:
    """The journal of the facts: a bare git repository."""
    return home() / "history.git"


def lock_file() -> Path:
    """The file whose kernel lock guards every writing to the store."""
    return home() / "lock"


def dbt_work_dir() -> Path:
    """The folder of dbt's partial parse, compiled SQL and development database."""
    return home() / "dbt"


def development_file() -> Path:
    """The database that dbt's own commands use when someone works inside ``dbt_project/``."""
    return dbt_work_dir() / "warehouse.duckdb"


def dbt_project_dir() -> Path:
    """The dbt project (TERTIAL_DBT_PROJECT, else ``dbt_project/``). Raises FolderNotFoundError."""
    folder = _from_environment("TERTIAL_DBT_PROJECT") or project_root() / "dbt_project"
    if not (folder / "dbt_project.yml").is_file():
        raise FolderNotFoundError(
            f"Hittar inte dbt-projektet: {folder}. Kör kommandot i projektets mapp eller peka ut det med "
            "miljövariabeln TERTIAL_DBT_PROJECT."
        )
    return folder


def contracts_dir() -> Path:
    """The folder with one contract per seed file; part of the package."""
    return Path(__file__).resolve().parent / "contracts"


def documents_dir() -> Path | None:
    """The source documents (TERTIAL_DOCUMENTS, else ``../shared/documents``); None where they are not."""
    folder = _from_environment("TERTIAL_DOCUMENTS")
    if folder is None:
        root = find_project_root()
        folder = root.parent / "shared" / "documents" if root else None
    return folder if folder is not None and folder.is_dir() else None


def home_is_moved() -> bool:
    """True when TERTIAL_HOME puts the store somewhere else than where the dbt project looks by itself."""
    return _from_environment("TERTIAL_HOME") is not None
