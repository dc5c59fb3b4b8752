"""What tests of marts share: a connection to the run's build."""

from collections.abc import Iterator

import duckdb
import pytest

from warehouse import store


@pytest.fixture(scope="session")
def con(built: str) -> Iterator[duckdb.DuckDBPyConnection]:
    """The build that the run reads, read only."""
    with store.open_reader(built) as connection:
        yield connection
