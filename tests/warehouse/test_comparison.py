"""Two builds compared mart by mart and row by row."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import previewed
from warehouse import comparison, store
from warehouse.comparison import CellChange, MartDiff


@pytest.fixture(scope="module")
def outcome(built: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[MartDiff]]:
    with previewed.candidate(tmp_path_factory.mktemp("outcome"), previewed.OUTCOME) as new:
        yield comparison.compare_marts(built, new)


def one(diffs: list[MartDiff], mart: str) -> MartDiff:
    return next(each for each in diffs if each.mart == mart)


def test_one_cell_of_a_seed_changes_one_row_of_its_fact(outcome: list[MartDiff]) -> None:
    (row,) = one(outcome, "fct_goal_outcome").rows
    assert row.kind == "changed"
    assert row.cells == (CellChange("value", 0.0, 1.0),)
    assert (row.key["goal_id"], row.key["tertial"], row.kommun_code) == ("uppfoljningsdialoger", 1, "2505")


def test_what_rests_on_the_cell_changes_too_and_nothing_else(outcome: list[MartDiff]) -> None:
    assert {each.mart: (each.count("added"), each.count("changed"), each.count("removed")) for each in outcome} == {
        "fct_goal_outcome": (0, 1, 0),
        "fct_goal_status": (0, 2, 0),
        "rpt_goal_kommun": (0, 1, 0),
        "rpt_goal_kommun_count": (0, 1, 0),
        "rpt_goal_overview": (0, 2, 0),
        "rpt_kommun_overview": (0, 1, 0),
    }
    assert comparison.kommuner_in(outcome) == ("2505",)


def test_words_come_from_the_build(outcome: list[MartDiff]) -> None:
    diff = one(outcome, "fct_goal_outcome")
    assert diff.title == "Rapporterade utfall för målen"
    assert diff.labels["value"] != "value"


def test_every_mart_has_a_key_that_points_out_its_rows(built: str) -> None:
    with store.open_reader(built) as con:
        tables = con.execute("select table_name from duckdb_tables() where schema_name = 'marts'").fetchall()
        keyed = {
            name: columns.split(", ")
            for name, columns in con.execute(
                "select model_names, key_columns from marts.rpt_check where key_columns is not null"
            ).fetchall()
        }
        known = {
            (table, column)
            for table, column in con.execute("select table_name, column_name from duckdb_columns()").fetchall()
        }
    marts = {name for (name,) in tables}
    assert marts - keyed.keys() == set()
    assert [(mart, column) for mart in marts for column in keyed[mart] if (mart, column) not in known] == []


def test_pages_that_read_a_mart_are_known_from_the_build(built: str) -> None:
    assert "Kostnadsfördelning" in comparison.pages_reading({"fct_cost_share"}, built)
    assert comparison.pages_reading(set(), built) == []


def test_a_row_inserted_above_moves_rows_and_changes_none(built: str, tmp_path: Path) -> None:
    line = "e-namnden-2023-03-03;2506;1;ersättare;ja;;exempeldata;Exempel;\n"
    second = "e-namnden-2023-03-03;2505;1;ordinarie;nej;;exempeldata;Exempel;\n"
    with previewed.candidate(tmp_path, ("exempel/narvaro.csv", line + second, second + line)) as new:
        diffs = comparison.compare_marts(built, new)
    assert [each.rows for each in diffs] == [()] * len(diffs)
    assert one(diffs, "fct_attendance").moved == 2


def test_rows_without_a_key_meet_the_most_alike() -> None:
    old = [{"name": "a", "one": 1, "two": 2}, {"name": "b", "one": 5, "two": 6}]
    new = [{"name": "b", "one": 5, "two": 7}, {"name": "a", "one": 1, "two": 2}]
    diff = comparison.compare_rows("mart", old, new)
    assert [(row.kind, row.cells) for row in diff.rows] == [("changed", (CellChange("two", 6, 7),))]


def test_equal_rows_without_a_key_are_counted() -> None:
    row = {"name": "a", "one": 1}
    diff = comparison.compare_rows("mart", [row], [row, row])
    assert [each.kind for each in diff.rows] == ["added"]
