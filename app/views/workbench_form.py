"""*Underlag*, one row as a form: a field for each column, lists where there are such, its faults after saving."""

from collections.abc import Mapping

import streamlit as st

from app import actions
from app.actions.titles import contracts
from app.components import bullets, link, notice, prose, section
from app.contract_fields import choices
from app.formatting import sentence_start
from app.identity import Identity
from app.state import State
from app.texts import workbench_edit as words
from app.views import workbench_tools
from app.views.workbench_tools import ROW, TABLE

# Where a fact stands and the words that bear it: said last, since they are about the row and not of it.
_SOURCE = ("källa", "plats", "citat")
_LONGEST = 2000


def heading(name: str) -> str:
    """A column's header as words: `plats_besatt_av` is *Plats besatt av*."""
    return sentence_start(name.replace("_", " "))


def render(state: State, identity: Identity, draft: actions.Draft, name: str) -> None:
    """The form of the row that the address names, or of a new one."""
    found = actions.table(identity, draft.id, name)
    title = found.contract.title
    prose(link(words.BACK_TO_TABLE.format(table=title), workbench_tools.href(state, draft.id, **{TABLE: name})))
    wanted = st.query_params.get(ROW, "")
    row = next((each for each in found.rows if str(each.number) == wanted), None)
    if row is None and wanted != workbench_tools.NEW:
        notice(words.NO_SUCH_ROW.format(number=wanted[:10]), kind="warning")
        return
    number = None if row is None else row.number
    section(words.FORM_NEW.format(table=title) if row is None else words.FORM_CHANGE.format(number=number, table=title))
    if row is not None:
        _faults(identity, draft, name, row)
    with st.container(key=f"formular-{'ny' if row is None else row.number}"):
        cells = _ask(identity, draft, found, row)
        if cells is not None and not any(cells.values()):
            notice(words.NOTHING_WRITTEN, kind="warning")
        elif cells is not None:
            _save(identity, draft, found, row, cells)
        if row is not None:
            _remove(identity, draft, found, row)


def _ask(
    identity: Identity, draft: actions.Draft, found: actions.TableRows, row: actions.KeyedRow | None
) -> Mapping[str, str] | None:
    """What was written when the form was sent, else None."""
    ordered = [name for name in found.header if name not in _SOURCE] + [n for n in found.header if n in _SOURCE]
    before = dict.fromkeys(found.header, "") if row is None else row.cells
    origin = "example" if "/" in found.name else found.contract.origin
    offered = choices(found.contract, contracts(), lambda table: rows_of(identity, draft, table))
    written: dict[str, str] = {}
    with st.form(f"rad-{found.name}-{'ny' if row is None else row.number}", enter_to_submit=False):
        for name in ordered:
            column = found.contract.column(name)
            label = heading(name)
            label = words.REQUIRED.format(name=label) if column.is_required(origin) else label
            key = f"falt-{found.name}-{'ny' if row is None else row.number}-{name}"
            if name in offered:
                written[name] = _choose(label, offered[name], before[name], column.description, key)
                continue
            written[name] = st.text_input(
                label, before[name], help=column.description, key=key, max_chars=_LONGEST, autocomplete="off"
            )
        asked = st.form_submit_button(words.SAVE, type="primary")
    return written if asked else None


def _choose(label: str, options: Mapping[str, str], value: str, told: str, key: str) -> str:
    """A list to choose from; what stands there now is in it even if it is wrong."""
    listed = {"": "", value: value, **options}
    codes = list(listed)
    chosen = st.selectbox(label, codes, index=codes.index(value), format_func=listed.__getitem__, help=told, key=key)
    return chosen or ""


def rows_of(identity: Identity, draft: actions.Draft, table: str) -> list[Mapping[str, str]]:
    """Every row of a table in the draft, its example rows too."""
    names = {info.name for info in actions.tables(identity, draft.id)}
    files = [name for name in (f"{table}.csv", f"exempel/{table}.csv") if name in names]
    return [row.cells for name in files for row in actions.table(identity, draft.id, name).rows]


def _save(
    identity: Identity,
    draft: actions.Draft,
    found: actions.TableRows,
    row: actions.KeyedRow | None,
    cells: Mapping[str, str],
) -> None:
    edit = actions.RowEdit(None if row is None else row.key, cells)
    saved = workbench_tools.tried(lambda: actions.save_rows(identity, draft.id, draft.step, found.name, [edit]))
    if saved is None:
        return
    after = actions.table(identity, saved.id, found.name)
    number = after.rows[-1].number if row is None else row.number
    faults = _faults_of(identity, saved, found.name, number)
    if faults:
        st.query_params[ROW] = str(number)
    else:
        workbench_tools.forget(ROW)
        workbench_tools.say(words.SAVED_AND_RIGHT)
    st.rerun()


def _faults_of(identity: Identity, draft: actions.Draft, name: str, number: int) -> list[actions.Fault]:
    return [each for each in actions.check_draft(identity, draft.id).faults if (each.file, each.row) == (name, number)]


def _faults(identity: Identity, draft: actions.Draft, name: str, row: actions.KeyedRow) -> None:
    faults = _faults_of(identity, draft, name, row.number)
    if not faults:
        return
    notice(words.SAVED_WITH_FAULTS, kind="warning")
    bullets(
        words.FAULT.format(column=heading(each.column or words.ROW), problem=each.problem, advice=each.advice)
        for each in faults
    )


def _remove(identity: Identity, draft: actions.Draft, found: actions.TableRows, row: actions.KeyedRow) -> None:
    with st.form(f"ta-bort-{found.name}-{row.number}"):
        sure = st.checkbox(words.REMOVE_SURE)
        asked = st.form_submit_button(words.REMOVE)
    if not asked:
        return
    if not sure:
        notice(words.REMOVE_ASK, kind="warning")
        return
    edit = actions.RowEdit(row.key, None)
    if workbench_tools.tried(lambda: actions.save_rows(identity, draft.id, draft.step, found.name, [edit])) is None:
        return
    workbench_tools.forget(ROW)
    workbench_tools.say(words.REMOVED)
    st.rerun()
