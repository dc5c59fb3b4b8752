"""From a checked folder to raw tables in a connection."""

import time
from pathlib import Path

import duckdb
import pytest

from warehouse.contracts import load_contracts
from warehouse.load import load_raw
from warehouse.validation import check_seeds

CONTRACTS = load_contracts(Path(__file__).parent / "faults" / "contracts")
SERVICES = "samverkan;tjänst;kommun;citat\n"
PAYMENTS = "samverkan;tjänst;kommunkod;år;belopp_kr;kvot;andel_pct;antal;datum;tid;slag;betald;anmärkning\n"


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """A right folder: two kommuner, a service that is documented and one that is an example."""
    (tmp_path / "exempel").mkdir()
    (tmp_path / "kommuner.csv").write_text("kommunkod;kommun\n0180;Stockholm\n2580;Luleå\n", "utf-8")
    (tmp_path / "tjanster.csv").write_text(SERVICES + "e-namnden;datacenter; Lulea\u030a ;Ett\n", "utf-8")
    (tmp_path / "exempel/tjanster.csv").write_text(SERVICES + "\ne-namnden;e-arkiv;..;\n", "utf-8")
    (tmp_path / "betalningar.csv").write_text(PAYMENTS, "utf-8")
    return tmp_path


def test_raw_tables_hold_the_text_as_delivered(seeds: Path) -> None:
    with duckdb.connect() as con:
        assert load_raw(check_seeds(seeds, CONTRACTS), con) == {"betalningar": 0, "kommuner": 2, "tjanster": 2}
        assert con.sql("from raw.kommuner").fetchall() == [
            ("0180", "Stockholm", "kommuner.csv", 2, "reference"),
            ("2580", "Luleå", "kommuner.csv", 3, "reference"),
        ]
        assert con.sql("from raw.tjanster").fetchall() == [
            ("e-namnden", "datacenter", "Luleå", "Ett", "tjanster.csv", 2, "document"),
            ("e-namnden", "e-arkiv", None, None, "exempel/tjanster.csv", 3, "example"),
        ]


def test_every_column_is_text_but_the_row_number(seeds: Path) -> None:
    with duckdb.connect() as con:
        load_raw(check_seeds(seeds, CONTRACTS), con)
        types = dict(con.sql("select column_name, data_type from information_schema.columns").fetchall())
    assert types.pop("seed_row") == "INTEGER"
    assert set(types.values()) == {"VARCHAR"}


def test_loading_again_replaces(seeds: Path) -> None:
    with duckdb.connect() as con:
        load_raw(check_seeds(seeds, CONTRACTS), con)
        (seeds / "kommuner.csv").write_text("kommunkod;kommun\n2580;Luleå\n", "utf-8")
        assert load_raw(check_seeds(seeds, CONTRACTS), con)["kommuner"] == 1
        assert con.sql("select count(*) from raw.kommuner").fetchall() == [(1,)]


def test_faulty_seeds_are_not_loaded(seeds: Path) -> None:
    (seeds / "kommuner.csv").write_text("kommunkod;kommun\n180;Stockholm\n", "utf-8")
    with duckdb.connect() as con:
        with pytest.raises(ValueError, match="must not be loaded"):
            load_raw(check_seeds(seeds, CONTRACTS), con)
        assert con.sql("select count(*) from duckdb_tables()").fetchall() == [(0,)]


def test_a_hundred_thousand_rows_are_checked_and_loaded_in_seconds(seeds: Path) -> None:
    rows = (f"e-namnden;datacenter;{2580 if n % 2 else '0180'};{1990 + n % 100};{n};;;;;;;;\n" for n in range(100_000))
    many = "".join(row.replace("datacenter", f"t{n // 100}") for n, row in enumerate(rows))
    names = "".join(f"e-namnden;t{n};;Ett\n" for n in range(1000))
    (seeds / "tjanster.csv").write_text(SERVICES + names, "utf-8")
    (seeds / "betalningar.csv").write_text(PAYMENTS + many, "utf-8")
    (seeds / "exempel/tjanster.csv").unlink()
    started = time.process_time()
    result = check_seeds(seeds, CONTRACTS)
    assert result.faults == []
    with duckdb.connect() as con:
        assert load_raw(result, con)["betalningar"] == 100_000
        assert con.sql("select sum(belopp_kr::int), max(seed_row) from raw.betalningar").fetchall() == [
            (sum(range(100_000)), 100_001)
        ]
    assert time.process_time() - started < 10
