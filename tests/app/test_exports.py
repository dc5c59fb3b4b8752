"""Downloaded files, read back."""

import csv
import io
import zipfile
from datetime import date
from decimal import Decimal
from xml.etree import ElementTree as ET

import polars as pl
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app import exports
from app.columns import Column
from app.exports import Note
from app.texts import common

COLUMNS = [
    Column("name", "Tjänst"),
    Column("amount", "Belopp, kr", kind="money", reason_field="why"),
    Column("rate", "Andel", kind="share"),
    Column("day", "Dag", kind="date"),
]
FRAME = pl.DataFrame(
    {
        "name": ["=1+1", "-räddning", 'Å; "ä"\nö', "@cmd", "+46"],
        "amount": [Decimal("-55958.50"), Decimal("0.00"), None, Decimal("1"), Decimal("12")],
        "why": [None, None, "not_reported", None, None],
        "rate": [0.5, None, 1e-7, 0.0, 1.0],
        "day": [date(2022, 12, 14)] * 5,
        "source_place": ["§ 19"] * 5,
        "origin": ["document", "document", "example", "document", "document"],
    }
)
NOTE = Note("Avvikelser", "Protokoll 2022-12-14", "2022-10-31", example=True)
NS = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}


def read_csv(raw: bytes) -> list[list[str]]:
    assert raw.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_csv_reads_back_with_decimal_comma_and_without_formulas() -> None:
    rows = read_csv(exports.to_csv(FRAME, COLUMNS, NOTE))
    assert rows[0] == ["Tjänst", "Belopp, kr", "Andel", "Dag", "Plats i handlingen", "Slag av uppgift"]
    assert rows[1] == ["'=1+1", "-55958,50", "0,5", "2022-12-14", "§ 19", "Dokument"]
    assert rows[2][:3] == ["'-räddning", "0,00", common.MISSING]
    assert rows[3] == ['Å; "ä"\nö', "inte rapporterat", "0,0000001", "2022-12-14", "§ 19", "Exempeldata"]
    assert [row[0] for row in rows[4:6]] == ["'@cmd", "'+46"]
    assert rows[6] == []
    assert dict(rows[7:]) == {
        "Innehåll": "Avvikelser",
        "Källa": "Protokoll 2022-12-14",
        "Uppgifter t.o.m.": "2022-10-31",
        "Exempeldata": common.EXAMPLE_EXPLAINED,
    }


def sheet_cells(raw: bytes, sheet: int) -> dict[str, tuple[str | None, str]]:
    with zipfile.ZipFile(io.BytesIO(raw)) as book:
        assert not any("<f>" in book.read(name).decode("utf-8", "replace") for name in book.namelist())
        shared = ["".join(si.itertext()) for si in ET.fromstring(book.read("xl/sharedStrings.xml"))]  # noqa: S314 - our own file
        root = ET.fromstring(book.read(f"xl/worksheets/sheet{sheet}.xml"))  # noqa: S314 - our own file
    cells = {}
    for cell in root.iterfind(".//m:c", NS):
        value = cell.findtext("m:v", "", NS)
        kind = cell.get("t")
        cells[cell.get("r", "")] = (kind, shared[int(value)] if kind == "s" else value)
    return cells


def test_excel_has_typed_cells_and_says_where_it_comes_from() -> None:
    raw = exports.to_xlsx(FRAME, COLUMNS, NOTE)
    cells = sheet_cells(raw, 1)
    assert cells["A1"] == ("s", "Tjänst")
    assert cells["A2"] == ("s", "'=1+1")
    assert cells["B2"] == (None, "-55958.5")
    assert cells["B4"] == ("s", "inte rapporterat")
    assert cells["D2"] == (None, "44909")
    about = sheet_cells(raw, 2)
    assert about["B1"] == ("s", "Avvikelser")
    assert ("s", common.EXAMPLE_EXPLAINED) in about.values()
    with zipfile.ZipFile(io.BytesIO(raw)) as book:
        assert 'name="Exempeldata"' in book.read("xl/workbook.xml").decode()


def test_an_empty_table_still_makes_files() -> None:
    empty = FRAME.head(0)
    assert len(read_csv(exports.to_csv(empty, COLUMNS, Note("Tomt")))) == 3
    assert sheet_cells(exports.to_xlsx(empty, COLUMNS, Note("Tomt")), 1)["A1"] == ("s", "Tjänst")


@pytest.mark.parametrize("risky", ["=", "+", "-", "@", "\t", "\r", "\0"])
def test_no_text_starts_a_formula(risky: str) -> None:
    assert exports.safe_text(f"{risky}cmd").startswith("'")


@given(st.text())
@example("\x08=")
def test_safe_text_never_starts_a_formula_or_holds_control_characters(text: str) -> None:
    safe = exports.safe_text(text)
    assert not safe.startswith(("=", "+", "-", "@", "\t", "\r", "\0"))
    assert not any(ord(char) < 32 and char not in "\n\t" for char in safe)


def test_the_name_of_a_file_says_exempeldata() -> None:
    assert exports.file_name("narvaro", "csv", example=True) == "narvaro-exempeldata.csv"


def test_a_row_whose_figures_are_examples_says_so_though_it_names_a_document() -> None:
    frame = pl.DataFrame({"goal": ["a", "b"], "has_example": [True, False], "origin": ["document", "document"]})
    rows = read_csv(exports.to_csv(frame, [Column("goal", "Mål")], Note("Mål")))
    assert rows[1] == ["a", "Dokument; bedömning och siffror i raden är exempeldata"]
    assert rows[2] == ["b", "Dokument"]
