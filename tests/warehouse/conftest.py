"""What tests of marts share: a connection to the run's build."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from warehouse import paths, store


@pytest.fixture(scope="session")
def con(built: str) -> Iterator[duckdb.DuckDBPyConnection]:
    """The build that the run reads, read only."""
    with store.open_reader(built) as connection:
        yield connection


@pytest.fixture
def seeds_copy(tmp_path: Path) -> Path:
    """The facts in a folder that a test may change."""
    return Path(shutil.copytree(paths.seeds_dir(), tmp_path / "seeds"))
