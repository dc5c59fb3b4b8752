"""From a form or a CSV file to the table it makes: nothing is dropped without a word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.warehouse import small_history
from warehouse import draft_edits, facts
from warehouse.draft_edits import RowEdit, RowsError
from warehouse.draft_limits import UnknownTableError
from warehouse.validation import read_table
from warehouse.validation.cells import clean_cell

NAME = "kommuner.csv"
CONTRACT = draft_edits.known_contract(NAME)
COLUMNS = CONTRACT.column_names
FILES = small_history.seeds()
RAW = FILES[NAME]

cells = st.dictionaries(st.sampled_from(COLUMNS), st.none() | st.text(st.characters(), max_size=12))
tables = st.lists(cells, max_size=6)


def sheet_of(raw: bytes | None) -> facts.Sheet:
    sheet = facts.read(raw or b"", CONTRACT)
    assert sheet is not None
    return sheet


def whole(row: dict[str, str | None]) -> dict[str, str]:
    return {name: draft_edits.cleaned(row.get(name)) for name in COLUMNS}


@given(tables)
def test_rows_that_are_added_are_all_there(rows: list[dict[str, str | None]]) -> None:
    raw = draft_edits.put_rows(facts.write(COLUMNS, []), NAME, [RowEdit(None, row) for row in rows])
    expected = [whole(row) for row in rows if any(whole(row).values())]
    assert [dict(row) for row in sheet_of(raw).rows] == expected
    again = draft_edits.put_rows(raw, NAME, [])
    assert again == raw


@given(tables, st.data())
def test_an_edit_touches_its_own_row_and_no_other(rows: list[dict[str, str | None]], data: st.DataObject) -> None:
    raw = draft_edits.put_rows(RAW, NAME, [RowEdit(None, row) for row in rows])
    before = facts.keyed(sheet_of(raw), CONTRACT)
    key = data.draw(st.sampled_from(list(before)))
    change = data.draw(cells)
    after = sheet_of(draft_edits.put_rows(raw, NAME, [RowEdit(key, change)])).rows
    place = list(before).index(key)
    cleaned = {name: draft_edits.cleaned(cell) for name, cell in change.items()}
    assert after[place] == {**before[key], **cleaned}
    assert [row for at, row in enumerate(after) if at != place] == [row for each, row in before.items() if each != key]
    left = sheet_of(draft_edits.put_rows(raw, NAME, [RowEdit(key, None)])).rows
    assert list(left) == [row for each, row in before.items() if each != key]


@given(st.text(st.characters(), max_size=20))
def test_a_cell_is_cleaned_as_the_strict_reader_does_it(text: str) -> None:
    kept = draft_edits.cleaned(text)
    assert kept == draft_edits.cleaned(kept)
    if not any("\ud800" <= letter <= "\udfff" for letter in text):
        assert kept == (clean_cell(text) or "")


def test_a_row_that_is_gone_a_column_that_never_was_and_a_file_that_cannot_be_read() -> None:
    for edits, said in (
        ([RowEdit(("9999",), {})], "finns inte längre"),
        ([RowEdit(None, {"färg": "röd"})], "ingen kolumn som heter 'färg'"),
    ):
        with pytest.raises(RowsError, match=said):
            draft_edits.put_rows(RAW, NAME, edits)
    with pytest.raises(RowsError, match="Ersätt hela tabellen"):
        draft_edits.put_rows(b"\xff", NAME, [])
    with pytest.raises(UnknownTableError):
        draft_edits.put_rows(None, "finns_inte.csv", [])


def test_the_last_example_row_takes_the_file_with_it_and_a_new_one_makes_it() -> None:
    name = next(name for name in FILES if name.startswith("exempel/"))
    contract = draft_edits.known_contract(name)
    raw = draft_edits.put_rows(None, name, [RowEdit(None, {contract.column_names[0]: "x"})])
    assert raw is not None
    sheet = facts.read(raw, contract)
    assert sheet is not None
    (key,) = facts.keyed(sheet, contract)
    assert draft_edits.put_rows(raw, name, [RowEdit(key, None)]) is None


def excel(rows: list[dict[str, str]], encoding: str = "cp1252") -> bytes:
    """As Swedish Excel saves a CSV: cp1252, CRLF, columns as somebody moved them."""
    columns = [*COLUMNS[1:], COLUMNS[0]]
    return "".join(
        ";".join(row[name] for name in columns) + "\r\n" for row in [dict(zip(columns, columns, strict=True)), *rows]
    ).encode(encoding)


def rows_of_seed() -> list[dict[str, str]]:
    return [dict(row) for row in sheet_of(RAW).rows]


def test_a_file_from_excel_becomes_the_table_as_the_facts_are_kept() -> None:
    taken = draft_edits.take_csv(excel(rows_of_seed()), "min fil.csv", NAME, "replace", FILES)
    assert sheet_of(taken.raw).rows == sheet_of(RAW).rows
    assert taken.faults == ()
    assert any("cp1252" in note for note in taken.notes)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda raw: raw.replace(b";", b",", 400),
        lambda raw: raw + b"ett;\n",
        lambda raw: raw.replace(b"\n", b"\n\n", 2) + b"ett;\n",
        lambda raw: raw[:0],
        lambda raw: b"PK\x03\x04" + raw,
        lambda raw: raw + b'"',
        lambda raw: raw.replace(b"\n", b"\x1f\n", 2),
    ],
    ids=["commas", "ragged", "blank and ragged", "empty", "workbook", "open quote", "control character at the edge"],
)
def test_what_cannot_be_taken_apart_is_kept_as_it_came(spoil: object) -> None:
    assert callable(spoil)
    raw = spoil(RAW)
    taken = draft_edits.take_csv(raw, "min.csv", NAME, "replace", FILES)
    assert taken.raw == raw


def test_a_fault_in_a_cell_keeps_its_row_in_the_table() -> None:
    rows = rows_of_seed()
    rows[2][COLUMNS[0]] = "12"
    raw = excel(rows)
    taken = draft_edits.take_csv(raw, "min.csv", NAME, "replace", FILES)
    assert taken.raw is not None
    assert taken.raw != raw
    asked = [read_table(each, CONTRACT, NAME, CONTRACT.origin)[1] for each in (raw, taken.raw)]
    errors = [[(f.row, f.column, f.code) for f in faults if f.severity == "fel"] for faults in asked]
    assert errors[0] == errors[1] != []


def test_updating_changes_rows_by_key_and_adds_the_others() -> None:
    rows = rows_of_seed()
    text = next(column.name for column in CONTRACT.columns if column.type == "text" and column.name not in CONTRACT.key)
    fewer = {NAME: facts.write(COLUMNS, rows[:-1])}
    changed = {**rows[1], text: "Ändrad"}
    taken = draft_edits.take_csv(excel([rows[-1], changed], "utf-8"), "min.csv", NAME, "update", fewer)
    assert [dict(row) for row in sheet_of(taken.raw).rows] == [rows[0], changed, *rows[2:-1], rows[-1]]


def test_updating_with_faults_changes_nothing_and_names_the_files_own_rows() -> None:
    rows = rows_of_seed()
    spoilt = [{**rows[0]}, {**rows[1], COLUMNS[0]: "12"}]
    taken = draft_edits.take_csv(excel(spoilt), "min fil.csv", NAME, "update", FILES)
    assert taken.raw is None
    assert [(fault.file, fault.row) for fault in taken.faults if fault.severity == "fel"] == [("min fil.csv", 3)]


def test_updating_a_table_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(RowsError, match="går inte att läsa"):
        draft_edits.take_csv(excel(rows_of_seed()), "min.csv", NAME, "update", {NAME: b"trasig"})


@given(st.binary(max_size=200))
def test_any_bytes_are_kept_or_read(raw: bytes) -> None:
    taken = draft_edits.take_csv(raw, "min.csv", NAME, "replace", FILES)
    assert taken.raw is not None
    assert taken.raw == raw or facts.read(taken.raw, CONTRACT) is not None


@pytest.mark.parametrize("name", ["kommuner.csv", "Kommuner (1).csv", "kommuner (2) (1).CSV"])
def test_the_table_is_guessed_by_the_files_name(name: str) -> None:
    assert draft_edits.guess_table(b"", name) == NAME


def test_the_table_is_guessed_by_its_headers() -> None:
    assert draft_edits.guess_table(excel([]), "hämtat.csv") == NAME
    with pytest.raises(UnknownTableError, match="Välj tabellen själv"):
        draft_edits.guess_table(b"a;b\n", "hämtat.csv")
