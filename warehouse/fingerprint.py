"""What a build depends on, as two checksums: the facts, and everything that turns them into marts."""

from collections.abc import Iterable
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from warehouse import paths
from warehouse.manifest import hash_of_files

EXAMPLE_FOLDER = "exempel"
_PROJECT_SUFFIXES = frozenset({".sql", ".yml", ".yaml", ".md", ".csv"})
_MADE_BY_DBT = frozenset({"target", "logs", "dbt_packages"})
_PLAN_FORMAT = 2
_LOADING_CODE = ("load.py", "contracts", "validation")


def seed_files(seeds_dir: Path) -> dict[str, Path]:
    """Every CSV file of a seeds folder and its examples, by its name relative to the folder."""
    found = [*seeds_dir.glob("*.csv"), *(seeds_dir / EXAMPLE_FOLDER).glob("*.csv")]
    return {path.relative_to(seeds_dir).as_posix(): path for path in found if not path.name.startswith((".", "~$"))}


def hash_of_seeds(named: Iterable[tuple[str, str]]) -> str:
    """One checksum for facts given as (name relative to the seeds folder, sha256 of the content)."""
    total = sha256()
    for name, digest in sorted(named):
        total.update(f"{name}\0{digest}\n".encode())
    return total.hexdigest()


def project_hash() -> str:
    """One checksum for the dbt project, the contracts and the code that reads the facts."""
    project, package = paths.dbt_project_dir(), Path(__file__).resolve().parent
    named = {
        f"dbt/{path.relative_to(project).as_posix()}": path
        for path in project.rglob("*")
        if path.suffix in _PROJECT_SUFFIXES and not _MADE_BY_DBT & set(path.relative_to(project).parts)
    }
    for name in _LOADING_CODE:
        place = package / name
        files = [place] if place.is_file() else [*place.glob("*.py"), *place.glob("*.toml")]
        named |= {f"package/{path.relative_to(package).as_posix()}": path for path in files}
    return hash_of_files(named)


def plan_key() -> str:
    """One checksum for what decides which statements dbt runs: the project and the versions that compile it."""
    versions = " ".join(f"{name} {version(name)}" for name in ("dbt-core", "dbt-duckdb", "duckdb"))
    return sha256(f"{_PLAN_FORMAT} {project_hash()} {versions}".encode()).hexdigest()
