"""What Beslut asks: who has decided stands first, the latest protocol that was known is shown, nothing is left out."""

from datetime import date

import duckdb

from warehouse.queries import decisions

NAMND = "norrbottens-e-namnd"


def test_councils_stand_by_day_and_then_by_name(con: duckdb.DuckDBPyConnection) -> None:
    rows = decisions.ledger(con, NAMND, "2023-t3", "with_examples")
    days = rows["decision_date"].to_list()
    assert days[:-1] == sorted(days[:-1])
    assert (rows["kommun_name"][0], rows["kommun_name"][-1], days[-1]) == ("Luleå", "Pajala", None)
    unknown = decisions.ledger(con, NAMND, "2022-12-14", "document")["kommun_name"].to_list()
    assert (unknown[0], unknown[-4:]) == ("Arjeplog", ["Piteå", "Älvsbyn", "Överkalix", "Övertorneå"])


def test_an_unknown_council_has_the_source_of_the_matter(con: duckdb.DuckDBPyConnection) -> None:
    rows = decisions.ledger(con, NAMND, "2023-t1", "document")
    assert set(zip(rows["source_place"], rows["origin"], strict=True)) == {("§ 24", "document")}
    examples = decisions.ledger(con, NAMND, "2023-t1", "with_examples")
    assert set(examples["origin"]) == {"example"}


def test_the_counts_of_a_matter_add_up(con: duckdb.DuckDBPyConnection) -> None:
    for period in ("2022-12-14", "2023-t1", "2023-t2", "2023-t3"):
        for basis in ("document", "with_examples"):
            row = decisions.councils(con, NAMND, period, basis).row(0, named=True)
            told = sum(row[f"{status}_count"] for status in ("approved", "rejected", "pending", "unknown"))
            assert (told, row["owed_count"]) == (row["council_count"], row["council_count"] - row["approved_count"])


def test_the_latest_protocol_is_the_one_that_was_known(con: duckdb.DuckDBPyConnection) -> None:
    assert decisions.items(con, NAMND, date(2022, 12, 13)).is_empty()
    for until in (date(2022, 12, 14), date(2023, 12, 31), None):
        shown = decisions.items(con, NAMND, until)
        assert shown["paragraph"].to_list() == list(range(19, 26))
        assert shown.row(0, named=True)["tabled_count"] == 1


def test_every_point_and_document_belongs_to_something_shown(con: duckdb.DuckDBPyConnection) -> None:
    items = decisions.items(con, NAMND, None)
    points = decisions.points(con, NAMND, items["meeting_id"][0])
    assert set(points["paragraph"]) == set(items["paragraph"])
    documents = decisions.documents(con, NAMND)
    of_board = documents.filter(documents["meeting_id"].is_not_null())
    assert set(of_board["paragraph"]) <= set(items["paragraph"])
    others = set(decisions.of_others(con, NAMND)["decision_id"])
    assert set(documents["decision_id"].drop_nulls()) <= others
