"""*Underlag*, the second step of a draft: all faults at once, grouped by file, with what to write instead."""

from collections.abc import Iterable, Sequence
from functools import partial

import polars as pl
import streamlit as st

from app import actions, formatting
from app.components import Column, bullets, data_table, link, prose, section
from app.identity import Identity
from app.state import State
from app.texts import workbench_check as words
from app.views import workbench_changes, workbench_tools
from app.views.workbench_tools import ROW, TABLE

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
Place = tuple[str, str | None]


def render(state: State, identity: Identity, draft: actions.Draft) -> None:
    """What must be mended, then what should be looked at; errors and warnings apart."""
    check = actions.check_draft(identity, draft.id)
    section(words.TITLE, _lead(check), anchor="kontrollera")
    if check.errors:
        _faults(state, draft, check, check.errors, words.ERRORS, "fel")
        prose(words.DOWNLOAD_LEAD)
        st.download_button(
            words.DOWNLOAD,
            lambda: actions.faulty_rows(identity, draft.id),
            file_name=f"{words.STEM}.xlsx",
            mime=_XLSX,
            on_click="ignore",
            key="hamta-felaktiga",
        )
    _leave_out(identity, draft)
    if check.warnings:
        _faults(state, draft, check, check.warnings, words.WARNINGS, "varningar")
    _how_files_were_read(draft)
    step, label = ("andra", words.BACK) if check.errors else ("forhandsgranska", words.NEXT)
    prose(link(label, workbench_tools.href(state, draft.id, step)))


def _lead(check: actions.DraftCheck) -> str:
    errors, warnings = _counted(check.errors, words.ERROR), _counted(check.warnings, words.WARNING)
    if check.errors:
        template = words.WRONG_AND_WARNINGS if check.warnings else words.WRONG
        return template.format(errors=formatting.sentence_start(errors), warnings=warnings)
    return words.RIGHT_WITH_WARNINGS.format(warnings=warnings) if check.warnings else words.RIGHT


def _faults(
    state: State,
    draft: actions.Draft,
    check: actions.DraftCheck,
    faults: Sequence[actions.Fault],
    title: str,
    key: str,
) -> None:
    section(title, anchor=key)
    for number, (place, found) in enumerate(_by_place(faults).items()):
        file, sheet = place
        counted = _counted(found, words.ERROR if key == "fel" else words.WARNING)
        template = words.SHEET if sheet else words.PLACE
        prose(template.format(file=file, sheet=sheet, errors=counted))
        if all(check.elsewhere(fault) for fault in found):
            prose(words.ELSEWHERE)
        _table(state, draft, found, file, f"{key}-{number}")


def _table(state: State, draft: actions.Draft, faults: Iterable[actions.Fault], file: str, key: str) -> None:
    columns = (
        Column("row", words.COLUMNS["row"], lookup=True, link=lambda row: row["href"]),
        Column("column", words.COLUMNS["column"], empty=""),
        Column("value", words.COLUMNS["value"], empty=words.EMPTY),
        Column("problem", words.COLUMNS["problem"], width="wide"),
        Column("advice", words.COLUMNS["advice"], width="wide"),
    )
    # A fault in a table's own file has its row in the form; one in a workbook has it in the workbook.
    can_open = workbench_changes.is_table(file)
    rows = [
        {
            "row": words.WHOLE if fault.row is None else (words.MEND if can_open else words.ROW).format(row=fault.row),
            "href": _mend(state, draft, file, fault) if can_open else None,
            "column": fault.column,
            "value": fault.value,
            "problem": fault.problem,
            "advice": fault.advice,
        }
        for fault in faults
    ]
    schema = dict.fromkeys(rows[0], pl.String)
    data_table(
        pl.DataFrame(rows, schema=schema),
        columns,
        caption=words.CAPTION.format(file=file),
        key=key,
        show_caption=False,
        sources_column=False,
    )


def _mend(state: State, draft: actions.Draft, file: str, fault: actions.Fault) -> str:
    row = {} if fault.row is None or fault.row < 2 else {ROW: str(fault.row)}
    return workbench_tools.href(state, draft.id, **{TABLE: file}, **row)


def _leave_out(identity: Identity, draft: actions.Draft) -> None:
    unread = dict.fromkeys((each.upload, each.fault.sheet, each.fault.file) for each in draft.reading_faults)
    for number, (upload, sheet, file) in enumerate(unread):
        what = words.UNREAD_SHEET.format(sheet=sheet) if sheet else words.UNREAD_FILE.format(file=file)
        if st.button(words.UNREAD_LEAVE.format(what=what), key=f"utanfor-{number}"):
            workbench_tools.do(
                partial(actions.drop_reading_faults, identity, draft.id, draft.step, upload, sheet),
                words.LEFT,
            )


def _how_files_were_read(draft: actions.Draft) -> None:
    if not draft.uploads:
        return
    section(words.NOTES, anchor="filer")
    notes = []
    for upload in draft.uploads:
        tables = formatting.listing(workbench_changes.table_name(name) for name in upload.files)
        read = words.READ.format(tables=tables) if upload.files else words.READ_NOTHING
        said = " ".join([read, *upload.notes])
        notes.append(words.NOTE.format(file=upload.name, at=formatting.moment(upload.at), note=said))
    bullets(notes)


def _by_place(faults: Iterable[actions.Fault]) -> dict[Place, list[actions.Fault]]:
    found: dict[Place, list[actions.Fault]] = {}
    for fault in faults:
        found.setdefault((fault.file, fault.sheet), []).append(fault)
    return found


def _counted(faults: Sequence[actions.Fault], forms: tuple[str, str]) -> str:
    count = sum(fault.count for fault in faults)
    return forms[0] if count == 1 else forms[1].format(count=formatting.number(count))
