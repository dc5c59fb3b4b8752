"""The marts behind Om uppgifterna: every staging model is counted, and lineage is what dbt's own graph says."""

import re
from pathlib import Path

import duckdb
import pytest

from warehouse.queries import about

MODELS = Path(__file__).resolve().parents[2] / "dbt_project/models"
NAMND = "norrbottens-e-namnd"


def test_every_staging_model_is_counted_once() -> None:
    text = (MODELS / "marts/about/rpt_fact_count.sql").read_text(encoding="utf-8")
    counted = re.findall(r"'(stg_\w+)'", text)
    # stg_sources is both counted (the list of sources is editorial) and looked up for the titles.
    counted.remove("stg_sources")
    assert sorted(counted) == sorted(path.stem for path in (MODELS / "staging").glob("*.sql"))


def test_the_count_is_the_rows_of_the_loaded_facts(con: duckdb.DuckDBPyConnection) -> None:
    tables = [
        name for (name,) in con.sql("select table_name from duckdb_tables() where schema_name = 'raw'").fetchall()
    ]
    loaded = sum(con.table(f"raw.{name}").count("*").fetchall()[0][0] for name in tables)
    assert con.sql("select sum(row_count) from marts.rpt_fact_count").fetchall() == [(loaded,)]


def test_lineage_is_the_models_own_refs(con: duckdb.DuckDBPyConnection) -> None:
    """What the stored lineage says a step is made from is what its file refers to: two readings of the same truth."""
    files = {path.stem: path.read_text(encoding="utf-8") for path in MODELS.rglob("*.sql")}
    stored = con.sql(
        "select distinct node_name, made_from from marts.rpt_lineage where layer in ('intermediate', 'staging')"
    ).fetchall()
    assert len(stored) > 60
    for name, made_from in stored:
        refs = set(re.findall(r"ref\('(\w+)'\)", files[name]))
        raws = {f"raw.{table}" for table in re.findall(r"source\('raw', '(\w+)'\)", files[name])}
        assert refs | raws <= set(made_from.split(", ")), name


def test_every_mart_has_a_lineage_that_starts_in_a_file_or_is_about_the_project(con: duckdb.DuckDBPyConnection) -> None:
    without = con.sql(
        """
        select mart_name from marts.rpt_lineage group by mart_name
        having count(*) filter (where layer = 'seed') = 0 order by mart_name
        """
    ).fetchall()
    assert [name for (name,) in without] == ["rpt_check", "rpt_lineage"]


def test_the_money_that_kiruna_pays_comes_from_four_files(con: duckdb.DuckDBPyConnection) -> None:
    steps = about.lineage(con, "fct_cost_share")
    files = steps.filter(steps["layer"] == "seed")["node_name"].to_list()
    assert "seeds/kostnadsandelar.csv" in files
    assert "seeds/befolkning.csv" in files
    assert steps["layer_order"].is_sorted()
    assert "Kostnadsfördelning" in steps.filter(steps["layer"] == "page")["node_name"].to_list()


def test_rules_among_the_checks_say_in_words_what_must_hold(con: duckdb.DuckDBPyConnection) -> None:
    checks = about.checks(con)
    rules = checks.filter(checks["check_kind"] == "rule")
    assert rules.height > 10
    assert rules["description"].null_count() == 0


def test_how_far_the_facts_reach(con: duckdb.DuckDBPyConnection) -> None:
    ages = {row["area_name"]: row for row in about.data_age(con).to_dicts()}
    assert str(ages["Ekonomi, utfall"]["document_date"]) == "2022-10-31"
    assert str(ages["Ekonomi, utfall"]["example_date"]) == "2023-12-31"
    assert ages["Närvaro"]["document_date"] is None
    assert ages["Närvaro"]["document_missing"] == "not_stated"
    assert (ages["Kostnadsandelar"]["document_date"], ages["Kostnadsandelar"]["document_year"]) == (None, 2023)


def test_every_mart_and_column_is_described(con: duckdb.DuckDBPyConnection) -> None:
    marts = about.marts(con)
    assert marts["description"].null_count() == 0
    assert marts["grain"].null_count() == 0
    silent = [name for name in marts["mart_name"] if about.columns(con, name)["description"].null_count()]
    assert silent == []


@pytest.mark.parametrize("needle", ["98 400", "98400,00", "  98\u00a0400 ", "98400"])
def test_an_amount_is_found_however_it_is_written(con: duckdb.DuckDBPyConnection, needle: str) -> None:
    found = about.mart_rows(con, "fct_cost_share", needle, "document", 10, 0)
    assert found["kommun_name"].to_list() == ["Kiruna"]


def test_rows_are_paged_and_counted(con: duckdb.DuckDBPyConnection) -> None:
    first = about.mart_rows(con, "fct_cost_share", "", "with_examples", 10, 0)
    last = about.mart_rows(con, "fct_cost_share", "", "with_examples", 10, 90)
    assert (first.height, last.height) == (10, 8)
    assert set(first["matching_rows"]) == set(last["matching_rows"]) == {98}


def test_the_document_basis_leaves_examples_out(con: duckdb.DuckDBPyConnection) -> None:
    everything = about.mart_rows(con, "fct_attendance", "", "with_examples", 10_000, 0)
    documented = about.mart_rows(con, "fct_attendance", "", "document", 10_000, 0)
    assert "example" in everything["origin"].to_list()
    assert "example" not in documented["origin"].to_list()
    aggregate = about.mart_rows(con, "fct_budget_outcome", "", "document", 10_000, 0)
    assert set(aggregate["basis"]) == {"document"}


def test_an_unknown_table_is_no_query(con: duckdb.DuckDBPyConnection) -> None:
    assert about.mart_rows(con, "dim_kommun; drop", "", "document", 10, 0).is_empty()
    assert about.mart_rows(con, "duckdb_secrets", "", "document", 10, 0).is_empty()


def test_registers_are_not_quoted(con: duckdb.DuckDBPyConnection) -> None:
    sources = about.sources(con).select("source_kind", "row_count", "quoted_row_count").rows()
    documents = [(rows, quoted) for kind, rows, quoted in sources if kind == "document"]
    assert len(documents) >= 5
    assert all(quoted == rows > 50 for rows, quoted in documents)
    assert [quoted for kind, _, quoted in sources if kind == "register"] == [None, None]
