"""Faulty workbooks: what their writer is told, word for word, and that nothing else is read from them."""

import functools
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.warehouse import faulty_workbooks
from warehouse import facts, workbook
from warehouse.contracts import load_contracts
from warehouse.validation import Fault, read_table

HERE = Path(__file__).parent
CONTRACTS = load_contracts(HERE / "faults" / "contracts")
KOMMUNER = {"0180": "Stockholm", "2582": "Boden", "2584": "Kiruna"}
HEAD = "samverkan;tjänst;kommunkod;år;belopp_kr;kvot;andel_pct;antal;datum;tid;slag;betald;anmärkning\n"
FILES = {
    "betalningar.csv": (
        f"{HEAD}e-namnden;datacenter;2584;2022;76 100;0,5;75;14;2022-12-14;13:30;kostnad;ja;Enligt avtal\n"
        "e-namnden;datacenter;2582;2022;-1 234,50;;;;;;;nej;Rad två\n"
    ).encode(),
    "tjanster.csv": "samverkan;tjänst;kommun;citat\ne-namnden;datacenter;Luleå;Ett datacenter\n".encode(),
    "kommuner.csv": b"kommunkod;kommun\n0180;Stockholm\n2582;Boden\n2584;Kiruna\n",
}
FIELDS = ("severity", "sheet", "row", "column", "value", "problem", "advice")


def cases() -> list[dict[str, Any]]:
    with (HERE / "workbooks" / "faults.toml").open("rb") as file:
        return tomllib.load(file)["case"]


@pytest.fixture(autouse=True)
def _few_tables(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(facts, "known_contracts", lambda: CONTRACTS)


@functools.cache
def right() -> bytes:
    return workbook.write(FILES, ["betalningar.csv", "tjanster.csv"], base_version="abc")


def said(fault: Fault) -> str:
    parts = (getattr(fault, field) for field in FIELDS)
    return " | ".join("–" if part is None else str(part) for part in parts)


def tell(case: str) -> dict[str, Any]:
    """What the reader says of a case: its faults, the sheets that were read, what their check then finds."""
    name = faulty_workbooks.NAMED.get(case, "underlag.xlsx")
    result = workbook.read(faulty_workbooks.make(case, right()), name)
    assert {fault.file for fault in result.faults} <= {name}
    checked = []
    for file, raw in sorted(result.files.items()):
        assert raw == facts.write(CONTRACTS[Path(file).stem].column_names, facts_rows(raw, file))
        _, found = read_table(raw, CONTRACTS[Path(file).stem], file, "document", kommuner=KOMMUNER)
        checked += [said(fault) for fault in found]
    changed = sorted(file for file, raw in result.files.items() if raw != FILES[file])
    told = {"faults": [said(fault) for fault in result.faults], "read": sorted(result.rows), "changed": changed}
    return {**told, "check": checked}


def facts_rows(raw: bytes, file: str) -> list[facts.Row]:
    sheet = facts.read(raw, CONTRACTS[Path(file).stem])
    assert sheet is not None
    return list(sheet.rows)


def test_the_right_workbook_has_no_faults() -> None:
    result = workbook.read(right(), "underlag.xlsx")
    assert (result.files, result.faults, result.base_version) == (
        {name: raw for name, raw in FILES.items() if name != "kommuner.csv"},
        (),
        "abc",
    )
    assert result.rows == {"betalningar": 2, "tjanster": 1}


def test_every_case_is_told_and_there_are_more_than_forty() -> None:
    names = [case["name"] for case in cases()]
    assert sorted(names) == sorted([*faulty_workbooks.EDITED, *faulty_workbooks.REBUILT])
    assert len(names) >= 40


@pytest.mark.parametrize("case", cases(), ids=lambda case: case["name"])
def test_a_faulty_workbook_is_explained(case: dict[str, Any]) -> None:
    assert tell(case["name"]) == {name: told for name, told in case.items() if name != "name"}
