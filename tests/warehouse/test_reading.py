"""One file at a time: what a reader is told about a wrong cell, row, header or encoding, word for word."""

import csv
import io
import tomllib
from pathlib import Path
from typing import Any

import pytest

from warehouse.contracts import Contract, ContractError, load_contracts
from warehouse.validation import Fault, read_table
from warehouse.validation.decoding import MOST_BYTES
from warehouse.validation.faults import LISTED_PER_KIND

FAULTS = Path(__file__).parent / "faults"
CONTRACTS = load_contracts(FAULTS / "contracts")
KOMMUNER = {"0180": "Stockholm", "2560": "Älvsbyn", "2580": "Luleå", "2582": "Boden", "2584": "Kiruna"}
RIGHT = {
    "samverkan": "e-namnden",
    "tjänst": "datacenter",
    "kommunkod": "2584",
    "år": "2022",
    "belopp_kr": "76 100",
    "kvot": "0,5",
    "andel_pct": "75",
    "antal": "14",
    "datum": "2022-12-14",
    "tid": "13:30",
    "slag": "kostnad",
    "betald": "ja",
    "anmärkning": "Enligt avtal",
}


def cases(*names: str) -> list[Any]:
    """The cases of fixture files as parameters named by their own names."""
    found = []
    for name in names:
        with (FAULTS / name).open("rb") as file:
            found += [pytest.param(case, id=case["name"]) for case in tomllib.load(file)["case"]]
    return found


def said(fault: Fault, *fields: str) -> str:
    """A fault as the fixtures write it."""
    parts = (getattr(fault, field) for field in fields)
    return " | ".join("–" if part is None else str(part) for part in parts)


def csv_bytes(*rows: dict[str, str]) -> bytes:
    out = io.StringIO()
    writer = csv.DictWriter(out, list(RIGHT), delimiter=";", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


def read_cell(column: str, value: str) -> tuple[str | None, list[Fault]]:
    table, faults = read_table(
        csv_bytes({**RIGHT, column: value}), CONTRACTS["betalningar"], "betalningar.csv", "document", kommuner=KOMMUNER
    )
    assert table is not None
    return table.cells[column][0], faults


@pytest.mark.parametrize("case", cases("numbers.toml", "cells.toml"))
def test_a_wrong_cell_is_explained(case: dict[str, Any]) -> None:
    _, faults = read_cell(case["column"], case["value"])
    assert [(fault.row, fault.column) for fault in faults] == [(2, case["column"])]
    assert said(faults[0], "severity", "value", "problem", "advice") == case["says"]


@pytest.mark.parametrize(
    ("column", "value", "kept"),
    [
        ("belopp_kr", "76\u00a0100", "76\u00a0100"),
        ("belopp_kr", "1\u202f234\u202f567,50", "1\u202f234\u202f567,50"),
        ("belopp_kr", "\u2212500,5", "\u2212500,5"),
        ("belopp_kr", "-500", "-500"),
        ("belopp_kr", " 0 ", "0"),
        ("kvot", "1,234", "1,234"),
        ("kvot", "\u22122,5", "\u22122,5"),
        ("andel_pct", "100", "100"),
        ("antal", "", None),
        ("antal", "..", None),
        ("antal", " .. ", None),
        ("datum", "2024-02-29", "2024-02-29"),
        ("tid", "00:00", "00:00"),
        ("kommunkod", "0180", "0180"),
        ("anmärkning", "A\u030alder o\u0308ver tja\u0308nst", "Ålder över tjänst"),
        ("anmärkning", "-", "-"),
        ("anmärkning", "\u2212", "\u2212"),
        ("anmärkning", "- Årshjul för nämnden", "- Årshjul för nämnden"),
        ("anmärkning", "-Pilot i Kiruna (två)", "-Pilot i Kiruna (två)"),
        ("anmärkning", "+ 3 procent", "+ 3 procent"),
        ("anmärkning", "-5,5", "-5,5"),
        ("anmärkning", "två\nrader", "två\nrader"),
        ("anmärkning", "två\r\nrader", "två\nrader"),
        ("anmärkning", 'sa "nej"; gick', 'sa "nej"; gick'),
        ("anmärkning", "\ue000 punkt", "\ue000 punkt"),
    ],
)
def test_a_right_cell_is_kept_as_delivered(column: str, value: str, kept: str | None) -> None:
    assert read_cell(column, value) == (kept, [])


@pytest.mark.parametrize("case", cases("files.toml"))
def test_a_wrong_file_is_explained(case: dict[str, Any]) -> None:
    raw = case["content"].encode(case.get("encoding", "utf-8"))
    table, faults = read_table(raw, CONTRACTS["tjanster"], "tjanster.csv", "document")
    assert [said(fault, "severity", "row", "column", "value", "problem", "advice") for fault in faults] == case[
        "faults"
    ]
    assert (False if table is None else table.seed_row) == case["rows"]


def test_columns_come_in_the_contracts_order_and_nfc() -> None:
    raw = "citat;kommun;tja\u0308nst;samverkan\nEtt;Lulea\u030a;datacenter;e-namnden\n".encode()
    table, faults = read_table(raw, CONTRACTS["tjanster"], "exempel/tjanster.csv", "example")
    assert faults == []
    assert table is not None
    assert table.columns == ("samverkan", "tjänst", "kommun", "citat")
    assert table.rows == [("e-namnden", "datacenter", "Luleå", "Ett")]
    assert (table.seed_file, table.seed_row, table.origin) == (["exempel/tjanster.csv"], [2], ["example"])


def test_a_value_may_be_required_of_documents_only() -> None:
    raw = "samverkan;tjänst;kommun;citat\ne-namnden;datacenter;Luleå;\n".encode()
    for origin, expected in (("document", ["citat"]), ("example", [])):
        _, faults = read_table(raw, CONTRACTS["tjanster"], "tjanster.csv", origin)
        assert [fault.column for fault in faults] == expected


def test_a_file_over_the_limit_is_refused_unread() -> None:
    _, faults = read_table(b"x" * (MOST_BYTES + 1), CONTRACTS["tjanster"], "tjanster.csv", "document")
    assert [fault.problem for fault in faults] == ["Filen är 5,1 MB. Gränsen är 5 MB."]


@pytest.mark.parametrize("limit", [1_000, 10_000_000])
def test_an_overlong_cell_stops_the_reading_whatever_a_library_has_set(limit: int) -> None:
    csv.field_size_limit(limit)
    raw = ("samverkan;tjänst;kommun;citat\ne-namnden;datacenter;Luleå;" + "x" * 200_000 + "\n").encode()
    _, faults = read_table(raw, CONTRACTS["tjanster"], "tjanster.csv", "document")
    assert [(fault.row, fault.problem) for fault in faults] == [
        (2, "En cell på raden är orimligt lång. Resten av filen har inte kontrollerats.")
    ]


def test_a_date_lies_in_the_year_of_its_row() -> None:
    contract = load_contracts()["utfall"]
    row = "e-namnden;2023;{date};datacenter;Datacenter;1;2;;;kalla;plats;citat\n"
    head = ";".join(contract.column_names) + "\n"
    raw = (head + row.format(date="2023-04-30") + row.format(date="2032-04-30")).encode()
    table, faults = read_table(raw, contract, "utfall.csv", "document")
    assert [(fault.row, fault.column, fault.value, fault.problem) for fault in faults] == [
        (3, "per_datum", "2032-04-30", "Datumet ligger i 2032, men raden gäller år 2023.")
    ]
    assert table is not None
    assert table.has_fault(1, ("per_datum",))


def test_a_long_series_of_faults_is_cut_but_counted() -> None:
    rows = [{**RIGHT, "år": str(1990 + number), "belopp_kr": "12.50"} for number in range(100)]
    _, faults = read_table(csv_bytes(*rows), CONTRACTS["betalningar"], "betalningar.csv", "document")
    assert len(faults) == LISTED_PER_KIND + 1
    assert faults[-1].problem == "Ytterligare 80 fel av samma slag i kolumnen belopp_kr."
    assert sum(fault.count for fault in faults) == 100


def test_no_message_can_disturb_a_terminal() -> None:
    raw = "samverkan;\x1b[2J;\u202ekommun;citat\nx;y\n\x1b]0;;;\u009b\n".encode()
    _, faults = read_table(raw, CONTRACTS["tjanster"], "tj\x1banster.csv", "document")
    texts = [text for f in faults for text in (f.file, f.column, f.value, f.problem, f.advice) if text is not None]
    assert len(faults) > 3
    assert all(text.isprintable() for text in texts)


@pytest.mark.parametrize("contract", load_contracts().values(), ids=lambda contract: contract.name)
def test_the_examples_in_the_contracts_obey_them(contract: Contract) -> None:
    for column in contract.columns:
        if column.example is None:
            continue
        raw = io.StringIO()
        writer = csv.writer(raw, delimiter=";")
        writer.writerow(contract.column_names)
        writer.writerow([column.example if name == column.name else "" for name in contract.column_names])
        _, faults = read_table(raw.getvalue().encode(), contract, contract.file_name, contract.origin)
        assert [fault for fault in faults if fault.column == column.name] == []


def test_a_contract_that_contradicts_itself_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(
        'name = "a"\ntitle = "A"\ndescription = "A"\ngrain = "A"\norigin = "document"\nkey = ["b"]\nkolor = 1\n'
        '[[columns]]\nname = "År"\ntype = "tal"\ndescription = "x"\nmin = 1\n'
        '[[columns]]\nname = "slag"\ntype = "val"\ndescription = "x"\n'
        '[[references]]\ncolumns = ["slag"]\nto = "c"\nto_columns = []\n'
    )
    with pytest.raises(ContractError) as raised:
        load_contracts(tmp_path)
    for expected in (
        "unknown key 'kolor'",
        "key column 'b' is not among the columns",
        "column 'År': a header is lower-case",
        "unknown type 'tal'",
        "min belongs to numbers only",
        "type val needs them",
        "columns and to_columns differ in number",
    ):
        assert expected in str(raised.value)


def test_a_reference_to_nothing_is_refused(tmp_path: Path) -> None:
    for path in (FAULTS / "contracts").glob("*.toml"):
        text = path.read_text(encoding="utf-8").replace('to = "tjanster"', 'to = "tjenster"')
        (tmp_path / path.name).write_text(text.replace('to_columns = ["kommun"]', 'to_columns = ["namn"]'), "utf-8")
    with pytest.raises(ContractError) as raised:
        load_contracts(tmp_path)
    assert "betalningar.toml: reference to unknown contract 'tjenster'" in str(raised.value)
    assert "tjanster.toml: reference to kommuner.namn, which does not exist" in str(raised.value)
