"""What is expected and missing, counted by hand against the facts, and again with rows of some taken away."""

from pathlib import Path

import duckdb
import pytest

from tests import previewed
from warehouse import store
from warehouse.contracts import load_contracts
from warehouse.queries import workbench

NAMND = "norrbottens-e-namnd"


def by_table(con: duckdb.DuckDBPyConnection, period: str, basis: str) -> dict[str, tuple[int, int]]:
    rows = workbench.coverage(con, NAMND, period, basis)
    return {row["seed_table"]: (row["received_count"], row["expected_count"]) for row in rows.iter_rows(named=True)}


def test_the_first_tertial_counted_by_hand(con: duckdb.DuckDBPyConnection) -> None:
    """One board meeting and four of the group (5 × 14 seats), 7 services, 7 risks, 8 decided activities."""
    assert by_table(con, "2023-t1", "with_examples") == {
        "narvaro": (69, 70),
        "sammantraden": (1, 1),
        "protokollspunkter": (0, 1),
        "fullmaktigebeslut": (3, 14),
        "utfall": (7, 7),
        "prognos": (14, 14),
        "malutfall": (12, 14),
        "malbedomningar": (2, 2),
        "projektlagen": (5, 8),
        "riskuppfoljning": (7, 7),
    }


def test_without_examples_only_what_is_decided_is_expected(con: duckdb.DuckDBPyConnection) -> None:
    found = by_table(con, "2023-t1", "document")
    assert found["narvaro"] == (0, 14), "the group's days are examples, the board's are decided in § 25"
    assert all(received == 0 for received, _ in found.values())


def test_the_meeting_waits_for_nothing_of_the_year_to_come(con: duckdb.DuckDBPyConnection) -> None:
    rows = workbench.coverage(con, NAMND, "2022-12-14", "document")
    status = {row["seed_table"]: row["coverage_status"] for row in rows.iter_rows(named=True)}
    assert status["utfall"] == status["prognos"] == "complete"
    assert {table for table, word in status.items() if word == "not_due"} == {
        "fullmaktigebeslut",
        "malutfall",
        "malbedomningar",
        "riskuppfoljning",
    }


@pytest.mark.parametrize("table", sorted(workbench.FILLED))
def test_missing_rows_stand_under_the_headings_of_the_seed(con: duckdb.DuckDBPyConnection, table: str) -> None:
    contract = load_contracts()[table]
    rows = workbench.missing_rows(con, NAMND, "2023-t3", "document", table)
    assert rows.height > 0
    assert set(contract.key) <= set(rows.columns) | {"kommunkod"}
    assert set(rows.columns) <= set(contract.column_names)


@pytest.mark.usefixtures("built")
def test_who_is_taken_away_is_named(tmp_path: Path) -> None:
    """Boden's seat at the meeting in March, Kiruna's dialogue and the outcome of e-arkiv are gone from the examples."""
    gone = {
        "narvaro": "e-namnden-2023-03-03;2582;1;ordinarie;nej;;exempeldata;Exempel;\n",
        "malutfall": "norrbottens-e-namnd;2023;1;uppfoljningsdialoger;2584;0;;;exempeldata;Exempel;\n",
        "utfall": "norrbottens-e-namnd;2023;2023-04-30;e-arkiv;E-arkiv;107 300;104 000;;"
        "En kommun har skjutit upp sin anslutning.;exempeldata;Exempel;\n",
    }
    changes = [(f"exempel/{table}.csv", line, "") for table, line in gone.items()]
    with previewed.candidate(tmp_path, *changes) as new, store.open_reader(new) as con:
        rows = workbench.coverage(con, NAMND, "2023-t1", "with_examples")
        said = {row["seed_table"]: row["coverage_text"] for row in rows.iter_rows(named=True)}
        owed = workbench.missing_rows(con, NAMND, "2023-t1", "with_examples", "narvaro").to_dicts()
    assert said["narvaro"] == "12 av 14 har rapporterat; saknas: Boden och Haparanda."
    assert said["malutfall"] == "11 av 14 har rapporterat; saknas: Arjeplog, Kiruna och Pajala."
    assert said["utfall"] == "Saknas: E-arkiv."
    assert {"sammanträde": "e-namnden-2023-03-03", "kommunkod": "2582", "del": "1"} in owed
