"""A workbook out of a draft and back into one: nothing that was changed meanwhile is overwritten, no fault is lost."""

import io
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from app import actions
from app.identity import Identity
from tests.app import bench
from tests.app.bench import COLUMN, CONTRACT, NAME
from tests.warehouse import small_history
from warehouse.workbook import sheet_name

ANNA = Identity("anna", "Anna", "coordinator", "oidc")
SHEET = sheet_name(NAME)


@pytest.fixture(autouse=True)
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> actions.Draft:
    bench.set_up(tmp_path, monkeypatch)
    small_history.commit(small_history.seeds())
    return actions.create_draft(ANNA, "Ur arbetsboken")


def edited(raw: bytes, change: Callable[[Worksheet], object]) -> bytes:
    """The workbook as somebody saves it in Excel."""
    book = openpyxl.load_workbook(io.BytesIO(raw))
    change(book[SHEET])
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


def name_cell(sheet: Worksheet, row: int) -> object:
    headers = [str(cell.value) for cell in sheet[1]]
    return sheet.cell(row, headers.index(COLUMN) + 1)


def written(row: int, text: str) -> Callable[[Worksheet], object]:
    return lambda sheet: setattr(name_cell(sheet, row), "value", text)


def names(draft: actions.Draft) -> list[str]:
    return [row.cells[COLUMN] for row in actions.table(ANNA, draft.id, NAME).rows]


def renamed(draft: actions.Draft, place: int, text: str) -> actions.Draft:
    row = actions.table(ANNA, draft.id, NAME).rows[place]
    return actions.save_rows(ANNA, draft.id, draft.step, NAME, [actions.RowEdit(row.key, {COLUMN: text})])


def test_a_workbook_left_as_it_is_changes_nothing(draft: actions.Draft) -> None:
    raw = actions.workbook(ANNA, actions.file_names(ANNA, [], draft.id), draft.id)
    saved = actions.save_workbook(ANNA, draft.id, draft.step, edited(raw, lambda _: None), "underlag.xlsx")
    assert (saved.files, saved.conflicts, saved.reading_faults) == ({}, (), ())
    assert actions.draft_changes(ANNA, draft.id) == ()
    assert [upload.name for upload in saved.uploads] == ["underlag.xlsx"]


def test_what_is_written_in_excel_is_in_the_draft_and_the_file_is_kept(draft: actions.Draft) -> None:
    raw = edited(actions.workbook(ANNA, [NAME], draft.id), written(2, "Nytt namn"))
    saved = actions.save_workbook(ANNA, draft.id, draft.step, raw, "/hem/underlag.xlsx")
    assert names(saved)[0] == "Nytt namn"
    assert saved.steps[-1].what == "Läste arbetsboken underlag.xlsx"
    assert actions.upload_bytes(ANNA, draft.id, saved.uploads[0].sha256) == raw


def test_what_changed_in_the_draft_meanwhile_is_not_overwritten(draft: actions.Draft) -> None:
    changed = renamed(draft, 0, "Före nedladdningen")
    raw = edited(actions.workbook(ANNA, [NAME], draft.id), written(3, "I Excel"))
    again = edited(actions.workbook(ANNA, [NAME], draft.id), written(2, "Efteråt i Excel"))
    later = renamed(changed, 2, "Efter nedladdningen")
    saved = actions.save_workbook(ANNA, draft.id, later.step, raw, "underlag.xlsx")
    assert names(saved)[:3] == ["Före nedladdningen", "I Excel", "Efter nedladdningen"]
    assert saved.conflicts == ()
    assert names(actions.save_workbook(ANNA, draft.id, saved.step, again, "underlag.xlsx"))[0] == "Efteråt i Excel"


def test_what_others_published_meanwhile_is_not_undone(draft: actions.Draft) -> None:
    """A workbook from an older version, read into a draft of a newer one."""
    raw = edited(actions.workbook(ANNA, [NAME]), written(2, "Mitt"))
    clash = edited(actions.workbook(ANNA, [NAME]), written(3, "Mitt"))
    files = small_history.seeds()
    theirs = renamed(draft, 1, "Deras")
    sheet = actions.table(ANNA, theirs.id, NAME)
    changed = bench.facts_of([row.cells for row in sheet.rows])
    small_history.commit({**files, NAME: changed})
    newer = actions.create_draft(ANNA)
    saved = actions.save_workbook(ANNA, newer.id, newer.step, raw, "underlag.xlsx")
    assert names(saved)[:2] == ["Mitt", "Deras"]
    met = actions.save_workbook(ANNA, newer.id, saved.step, clash, "annan.xlsx")
    assert [(each.mine or {})[COLUMN] for each in met.conflicts] == ["Mitt"]
    assert names(met)[1] == "Deras"
    with pytest.raises(actions.TertialError, match="inte är avgjorda"):
        actions.save_workbook(ANNA, newer.id, met.step, clash, "underlag.xlsx")
    (conflict,) = met.conflicts
    assert names(actions.resolve_conflict(ANNA, newer.id, met.step, NAME, conflict.key, "mine"))[:2] == ["Mitt", "Mitt"]


def test_a_workbook_that_is_mended_and_handed_in_again_counts_as_it_stands(draft: actions.Draft) -> None:
    raw = actions.workbook(ANNA, [NAME], draft.id)
    was = names(draft)
    first = edited(edited(raw, written(2, "Fel")), written(3, "Rätt"))
    saved = actions.save_workbook(ANNA, draft.id, draft.step, first, "underlag.xlsx")
    mended = actions.save_workbook(ANNA, draft.id, saved.step, edited(first, written(2, was[0])), "rättad.xlsx")
    assert (names(mended)[:2], mended.conflicts) == ([was[0], "Rätt"], ())
    later = actions.save_workbook(ANNA, draft.id, mended.step, edited(first, written(2, "Bättre")), "rättad.xlsx")
    assert (names(later)[:2], later.conflicts) == (["Bättre", "Rätt"], ())


def test_what_may_be_taken_back_or_never_changed_is_asked(draft: actions.Draft) -> None:
    """The same name, and nothing of what was changed the first time: it may be another copy."""
    raw = actions.workbook(ANNA, [NAME], draft.id)
    was = names(draft)
    saved = actions.save_workbook(ANNA, draft.id, draft.step, edited(raw, written(2, "Först")), "underlag.xlsx")
    asked = actions.save_workbook(ANNA, draft.id, saved.step, edited(raw, written(3, "Sedan")), "underlag.xlsx")
    assert names(asked)[:2] == ["Först", "Sedan"]
    (conflict,) = asked.conflicts
    assert conflict.within_draft
    assert ((conflict.mine or {})[COLUMN], (conflict.theirs or {})[COLUMN]) == (was[0], "Först")
    settled = actions.resolve_conflict(ANNA, draft.id, asked.step, NAME, conflict.key, "mine")
    assert names(settled)[:2] == [was[0], "Sedan"]


def test_copies_of_a_workbook_with_names_of_their_own_are_laid_together(draft: actions.Draft) -> None:
    raw = actions.workbook(ANNA, [NAME], draft.id)
    one = actions.save_workbook(ANNA, draft.id, draft.step, edited(raw, written(2, "Boden")), "boden.xlsx")
    both = actions.save_workbook(ANNA, draft.id, one.step, edited(raw, written(3, "Kalix")), "kalix.xlsx")
    assert (names(both)[:2], both.conflicts) == (["Boden", "Kalix"], ())


def test_a_sheet_that_cannot_be_read_says_why_until_it_is_mended(draft: actions.Draft) -> None:
    fresh = actions.workbook(ANNA, [NAME], draft.id)
    broken = edited(fresh, lambda sheet: setattr(sheet.cell(1, 1), "value", "något annat"))
    unread = actions.save_workbook(ANNA, draft.id, draft.step, broken, "underlag.xlsx")
    assert unread.files == {}
    check = actions.check_draft(ANNA, draft.id)
    assert {(fault.file, fault.sheet) for fault in check.errors} == {("underlag.xlsx", SHEET)}
    assert openpyxl.load_workbook(io.BytesIO(actions.faulty_rows(ANNA, draft.id, check))).sheetnames
    with pytest.raises(actions.SeedsHaveFaultsError):
        actions.preview(ANNA, draft.id, unread.step)
    mended = actions.save_workbook(ANNA, draft.id, unread.step, edited(fresh, written(2, "Nytt")), "rättad.xlsx")
    assert (mended.reading_faults, names(mended)[0]) == ((), "Nytt")


@pytest.mark.parametrize("raw", [b"", b"PK\x03\x04", b"inte en arbetsbok", b"\xd0\xcf\x11\xe0" * 9])
def test_what_is_no_workbook_is_a_fault_and_not_a_crash(raw: bytes, draft: actions.Draft) -> None:
    saved = actions.save_workbook(ANNA, draft.id, draft.step, raw, "underlag.xlsx")
    assert saved.reading_faults
    assert not actions.check_draft(ANNA, draft.id).ok
    assert actions.faulty_rows(ANNA, draft.id)
    left = actions.drop_reading_faults(ANNA, draft.id, saved.step, saved.uploads[0].sha256, None)
    assert left.reading_faults == ()
    assert actions.check_draft(ANNA, draft.id).ok


def test_faulty_rows_are_handed_out_with_the_message_beside(draft: actions.Draft) -> None:
    spoilt = edited(actions.workbook(ANNA, [NAME], draft.id), lambda sheet: setattr(sheet.cell(2, 1), "value", "12"))
    saved = actions.save_workbook(ANNA, draft.id, draft.step, spoilt, "underlag.xlsx")
    assert CONTRACT.key[0] == CONTRACT.column_names[0]
    assert list(saved.files) == [NAME]
    found = actions.check_draft(ANNA, draft.id)
    book = openpyxl.load_workbook(io.BytesIO(actions.faulty_rows(ANNA, draft.id, found)))
    told = " ".join(str(cell.value) for sheet in book for row in sheet for cell in row)
    assert found.errors[0].problem in told
