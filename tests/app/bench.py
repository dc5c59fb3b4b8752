"""A bench to try drafts at: a home and a copy of the facts of its own, and builds so small that they take no time."""

from pathlib import Path

import pytest

from tests.warehouse import small_history
from warehouse import build as building
from warehouse import draft_edits, facts, store
from warehouse.build import Steps

NAME = "kommuner.csv"
CONTRACT = draft_edits.known_contract(NAME)
COLUMN = next(each.name for each in CONTRACT.columns if each.type == "text" and each.name not in CONTRACT.key)
"""A column of the table whose text nothing else depends on."""


def set_up(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let home and facts lie in the folder; a build reads and checks the real facts and makes one mart of them."""
    for name, raw in small_history.seeds().items():
        place = folder / "seeds" / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(raw)
    monkeypatch.setenv("TERTIAL_HOME", str(folder / "home"))
    monkeypatch.setenv("TERTIAL_SEEDS", str(folder / "seeds"))
    monkeypatch.setattr(building, "steps_for", lambda **_: Steps(transform=small_mart))
    return folder / "home"


def small_mart(database: Path, **_: object) -> dict[str, int]:
    """What takes the place of dbt."""
    with store.open_writer(database) as connection:
        connection.execute("create schema marts")
        connection.execute("create table marts.dim_kommun as select * from raw.kommuner")
    return {"model": 1}


def facts_of(rows: list[dict[str, str]]) -> bytes:
    """The table with these rows, as the facts are kept."""
    return facts.write(CONTRACT.column_names, rows)
