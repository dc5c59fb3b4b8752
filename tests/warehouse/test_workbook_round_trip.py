"""What goes out in a workbook comes back letter for letter, also after another program has saved it."""

import io
from decimal import Decimal
from functools import cache

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from warehouse import facts, fingerprint, paths, workbook
from warehouse.contracts import Column
from warehouse.validation.cells import clean_cell
from warehouse.workbook.sheets import file_of_sheet, sheet_name, spelled, typed

BASE = "0123456789abcdef0123456789abcdef01234567"


@cache
def seeds() -> dict[str, bytes]:
    return {name: path.read_bytes() for name, path in fingerprint.seed_files(paths.seeds_dir()).items()}


@cache
def everything() -> bytes:
    return workbook.write(seeds(), sorted(seeds()), base_version=BASE)


def empty(name: str) -> bool:
    return seeds()[name].count(b"\n") == 1


def test_every_table_comes_back_as_it_went() -> None:
    result = workbook.read(everything(), "underlag.xlsx")
    assert [fault for fault in result.faults if fault.code != "header_only"] == []
    assert result.base_version == BASE
    assert set(result.sheets) == {sheet_name(name) for name in seeds()}
    differing = [name for name in seeds() if not empty(name) and result.files.get(name) != seeds()[name]]
    assert differing == []


def test_every_table_comes_back_when_another_program_has_saved_it() -> None:
    book = openpyxl.load_workbook(io.BytesIO(everything()))
    buffer = io.BytesIO()
    book.save(buffer)
    result = workbook.read(buffer.getvalue(), "underlag.xlsx")
    assert [name for name in seeds() if not empty(name) and result.files.get(name) != seeds()[name]] == []


def test_sheets_have_short_names_that_lead_back() -> None:
    names = [sheet_name(name) for name in seeds()]
    assert max(map(len, names)) <= 31
    assert [file_of_sheet(name) for name in names] == list(seeds())


def test_headers_are_locked_cells_are_not_and_lists_are_there() -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook.write(seeds(), ["exempel/narvaro.csv"], base_version=BASE)))
    assert book.sheetnames == ["Instruktion", "narvaro exempel", "Listor"]
    sheet = book["narvaro exempel"]
    assert sheet.protection.sheet
    assert sheet["A1"].protection.locked
    assert not sheet["A2"].protection.locked
    lists = {next(iter(rule.sqref.ranges)).min_col: rule for rule in sheet.data_validations.dataValidation}
    headers = [cell.value for cell in sheet[1]]
    for name in ("sammanträde", "kommunkod", "plats_besatt_av", "på_distans", "källa"):
        assert lists[headers.index(name) + 1].type == "list", name
    assert lists[headers.index("plats_besatt_av") + 1].errorStyle in (None, "stop")
    assert lists[headers.index("sammanträde") + 1].errorStyle == "warning"


AMOUNT = Column("belopp", "belopp", "")
COUNT = Column("antal", "heltal", "")


@pytest.mark.parametrize("text", ["2023", "2 770", "-55 958", "1 234,50", "0", "0,5", "12 345 678,05", "-0,75"])
def test_a_number_keeps_how_it_was_written(text: str) -> None:
    found = typed(text, AMOUNT)
    assert found is not None
    assert spelled(*found) == text


@pytest.mark.parametrize("text", ["1.234", "1 23", "0180x", "\u22125", "1\u00a0234", "007", "", "12345678901234567"])
def test_what_a_number_cell_would_change_stays_text(text: str) -> None:
    assert typed(text, AMOUNT) is None


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=2, allow_nan=False, allow_infinity=False))
def test_any_amount_survives(number: Decimal) -> None:
    text = f"{number:f}".replace(".", ",")
    found = typed(text, AMOUNT)
    assert found is None or spelled(*found) == text


texts = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cf", "Co", "Cn", "Zl", "Zp"]), max_size=20)


@settings(max_examples=15, deadline=None)
@given(st.dictionaries(st.from_regex("[a-z][a-z0-9]{0,8}", fullmatch=True), texts, min_size=1, max_size=30))
def test_any_text_survives_in_a_sheet(told: dict[str, str]) -> None:
    contract = facts.contract_of("kallor.csv")
    assert contract is not None
    first, second = contract.column_names[:2]
    blank = dict.fromkeys(contract.column_names, "")
    rows = [blank | {first: key, second: clean_cell(text) or ""} for key, text in told.items()]
    raw = facts.write(contract.column_names, rows)
    result = workbook.read(workbook.write({"kallor.csv": raw}, ["kallor.csv"], base_version=BASE), "a.xlsx")
    assert result.files == {"kallor.csv": raw}


def test_texts_that_look_like_formulas_are_texts() -> None:
    contract = facts.contract_of("kallor.csv")
    assert contract is not None
    row = dict.fromkeys(contract.column_names, "") | {contract.column_names[0]: "=1+1"}
    raw = facts.write(contract.column_names, [row, row | {contract.column_names[0]: "-x"}])
    back = workbook.read(workbook.write({"kallor.csv": raw}, ["kallor.csv"], base_version=BASE), "a.xlsx")
    assert back.files["kallor.csv"] == raw
