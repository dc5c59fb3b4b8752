"""What the workbook that goes out and the one of faulty rows have in them, and texts that workbooks tend to change."""

import io
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from warehouse import facts, workbook
from warehouse.contracts import load_contracts
from warehouse.validation import CheckResult, read_table

CONTRACTS = load_contracts(Path(__file__).parent / "faults" / "contracts")
HEAD = "samverkan;tjänst;kommunkod;år;belopp_kr;kvot;andel_pct;antal;datum;tid;slag;betald;anmärkning\n"
ROW = "e-namnden;datacenter;2584;2022;76 100;0,5;75;14;2022-12-14;13:30;kostnad;ja;{}\n"
NAME = "betalningar.csv"


@pytest.fixture(autouse=True)
def _few_tables(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(facts, "known_contracts", lambda: CONTRACTS)


def written(raw: bytes, names: tuple[str, ...] = (NAME,)) -> Any:
    return openpyxl.load_workbook(io.BytesIO(workbook.write({NAME: raw}, names, base_version="abc")))


def noted(raw: bytes) -> list[str]:
    sheet = written(raw)["Instruktion"]
    return [" ".join(str(cell.value) for cell in row if cell.value is not None) for row in sheet.iter_rows()]


@pytest.mark.parametrize(
    "text",
    [
        "<r>x</r>",
        "_x0041_",
        "..",
        "=1+1",
        "+A1",
        "@a",
        "-",
        "'citat'",
        "https://a.se",
        "1e5",
        "SANT",
        "007",
    ],
)
def test_a_text_comes_back_letter_for_letter(text: str) -> None:
    raw = (HEAD + ROW.format(text)).encode()
    result = workbook.read(workbook.write({NAME: raw}, [NAME], base_version="abc"), "a.xlsx")
    assert result.files == {NAME: raw}


def test_a_text_over_several_lines_comes_back() -> None:
    raw = (HEAD + ROW.format('"ett\n två ""sa"" hon; så"')).encode()
    result = workbook.read(workbook.write({NAME: raw}, [NAME], base_version="abc"), "a.xlsx")
    assert result.files == {NAME: raw}


def test_a_control_character_is_kept_for_the_check_to_tell() -> None:
    raw = (HEAD + ROW.format("a\x0bb\ufffe")).encode()
    result = workbook.read(workbook.write({NAME: raw}, [NAME], base_version="abc"), "a.xlsx")
    assert result.files == {NAME: raw}


def test_numbers_and_dates_are_typed_and_codes_are_text() -> None:
    sheet = written((HEAD + ROW.format("x")).encode())["betalningar"]
    found = {str(head.value): cell for head, cell in zip(sheet[1], sheet[2], strict=True)}
    assert (found["belopp_kr"].value, found["belopp_kr"].number_format) == (76100, "#,##0")
    assert found["datum"].is_date
    assert (found["kommunkod"].value, found["kommunkod"].number_format) == ("2584", "@")
    assert found["kommunkod"].protection.locked is False
    assert found["samverkan"].font.bold is not True
    assert sheet["A1"].font.bold
    assert not sheet["F1"].font.bold
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:M302"


def test_every_column_says_what_belongs_there_within_what_excel_allows() -> None:
    sheet = written((HEAD + ROW.format("x")).encode())["betalningar"]
    rules = sheet.data_validations.dataValidation
    assert len(rules) == len(CONTRACTS["betalningar"].columns)
    assert all(len(rule.promptTitle) <= 32 and len(rule.prompt) <= 255 for rule in rules)
    assert "Måste fyllas i." in rules[0].prompt


def test_the_first_sheet_says_what_the_workbook_was_made_from() -> None:
    told = noted((HEAD + ROW.format("x")).encode())
    assert "Version abc" in told
    assert any(line.startswith("Hämtad 20") for line in told)


def test_a_table_that_cannot_be_read_gets_no_sheet_and_says_so() -> None:
    raw = b"samverkan;fel\nett\n"
    assert written(raw).sheetnames == ["Instruktion", "Listor"]
    assert "betalningar Bladet är inte med, eftersom tabellens fil har fel och inte går att läsa." in noted(raw)


def test_a_table_without_a_file_gets_an_empty_sheet() -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook.write({}, [NAME], base_version="abc")))
    assert [cell.value for cell in book["betalningar"][1]] == list(CONTRACTS["betalningar"].column_names)
    assert book["betalningar"].max_row == 1


def test_a_text_too_long_for_excel_is_said_and_not_lost() -> None:
    with pytest.raises(workbook.CellTooLongError, match=r"anmärkning på rad 2 har 32768 tecken"):
        workbook.write({NAME: (HEAD + ROW.format("x" * 32_768)).encode()}, [NAME], base_version="abc")


def test_unknown_tables_are_refused() -> None:
    with pytest.raises(KeyError):
        workbook.write({}, ["okänd.csv"], base_version="abc")


def test_the_faulty_rows_stand_with_their_numbers_and_what_to_write() -> None:
    bad = ROW.format("=SUM(A1)").replace("76 100", "76.100").replace("2584", "2582")
    raw = (HEAD + ROW.format("rätt") + bad + ROW.format("<r>x</r>").replace(";14;", ";-1;")).encode()
    table, faults = read_table(raw, CONTRACTS["betalningar"], NAME, "document")
    assert table is not None
    result = CheckResult({"betalningar": table}, list(faults), ())
    book = openpyxl.load_workbook(io.BytesIO(workbook.faulty_rows(result, {NAME: raw})))
    assert book.sheetnames == ["Alla fel", "betalningar"]
    listed = list(book["Alla fel"].iter_rows(min_row=2, values_only=True))
    assert [row[2] for row in listed] == [str(fault.row) for fault in faults]
    sheet = book["betalningar"]
    assert [row[0].value for row in sheet.iter_rows(min_row=2)] == [3, 4]
    heads = [str(cell.value) for cell in sheet[1]]
    assert heads[-1] == "fel och råd"
    wrong = sheet.cell(2, heads.index("belopp_kr") + 1)
    assert (wrong.value, wrong.fill.fgColor.rgb) == ("76.100", "FFF6D9D3")
    assert sheet.cell(2, heads.index("tjänst") + 1).fill.fill_type is None
    told = str(sheet.cell(2, len(heads)).value)
    assert "belopp_kr: " in told
    assert "anmärkning: Texten ser ut som en formel" in told
    assert sheet.cell(2, heads.index("anmärkning") + 1).data_type == "s"


def test_the_faults_of_a_whole_workbook_are_listed_without_rows() -> None:
    result = workbook.read(b"", "underlag.xlsx")
    check = CheckResult({}, list(result.faults), ())
    book = openpyxl.load_workbook(io.BytesIO(workbook.faulty_rows(check, {})))
    assert book["Alla fel"]["A2"].value == "underlag.xlsx"
