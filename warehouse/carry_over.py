"""A new build begun from the current one: what has not changed need not be read in again.

Only where the project is the same. The file is copied, never shared: a build does not depend on another.
"""

import shutil
from pathlib import Path

from warehouse import store
from warehouse.errors import TertialError
from warehouse.fingerprint import EXAMPLE_FOLDER
from warehouse.manifest import DATABASE, INPUTS
from warehouse.validation import CheckResult


def nothing(_database: Path, _result: CheckResult, _project_hash: str) -> frozenset[str]:
    """Begin with no file: everything is loaded."""
    return frozenset()


def from_current(database: Path, result: CheckResult, project_hash: str) -> frozenset[str]:
    """Copy the current build's database to `database`; the names of the raw tables in it that need not be loaded.

    None of them, and no file, where there is no sound build of the same project.
    """
    current = store.current_build_id()
    if current is None:
        return frozenset()
    try:
        manifest = store.verify(current)
        if manifest.project_hash != project_hash:
            return frozenset()
        shutil.copyfile(store.build_dir(current) / DATABASE, database)
    except (TertialError, OSError):
        database.unlink(missing_ok=True)
        return frozenset()
    now = {file.name: file.sha256 for file in result.files}
    before = {name.removeprefix(f"{INPUTS}/"): stamp.sha256 for name, stamp in manifest.files.items()}
    return frozenset(
        name
        for name, table in result.tables.items()
        if f"raw.{name}" in manifest.rows
        and all(now.get(file) == before.get(file) for file in _files_of(table.contract.file_name))
    )


def _files_of(file: str) -> tuple[str, str]:
    return file, f"{EXAMPLE_FOLDER}/{file}"
