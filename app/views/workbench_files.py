"""*Underlag*, files in a draft's first step: a workbook to fill in, and workbooks and CSV files handed in."""

from collections.abc import Mapping
from typing import cast

import streamlit as st

from app import actions, formatting
from app.components import notice, section
from app.identity import Identity
from app.texts import workbench_edit as words
from app.views import workbench_tools
from app.views.workbench_tools import TABLE

_WORKBOOK = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods")
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def render(identity: Identity, draft: actions.Draft, infos: Mapping[str, actions.TableInfo]) -> None:
    """A workbook to fetch, and a file to hand in."""
    _fetch(identity, draft, infos)
    _hand_in(identity, draft, infos)


def _fetch(identity: Identity, draft: actions.Draft, infos: Mapping[str, actions.TableInfo]) -> None:
    section(words.WORKBOOK_GET_TITLE, words.WORKBOOK_GET_LEAD, anchor="arbetsbok")
    followed = [name for name, info in infos.items() if info.contract.example]
    offered = {
        words.WORKBOOK_FOLLOWED.format(count=formatting.number(len(followed))): followed,
        words.WORKBOOK_ALL.format(count=formatting.number(len(infos))): list(infos),
    }
    chosen = infos.get(st.query_params.get(TABLE, ""))
    if chosen is not None:
        offered = {words.WORKBOOK_ONE.format(table=chosen.contract.title): [chosen.name], **offered}
    which = st.radio(words.WORKBOOK_WHICH, list(offered), key=f"arbetsbok-{'en' if chosen else 'alla'}")
    # The server keeps downloads by content and may hand one to whoever has its address: it is made when asked for.
    st.download_button(
        words.WORKBOOK_MAKE,
        lambda: actions.workbook(identity, offered[which], draft.id),
        file_name=f"{words.WORKBOOK_STEM}.xlsx",
        mime=_XLSX,
        on_click="ignore",
        key="hamta-arbetsbok",
    )


def _hand_in(identity: Identity, draft: actions.Draft, infos: Mapping[str, actions.TableInfo]) -> None:
    section(words.FILES_TITLE, words.FILES_LEAD, anchor="lamna-in")
    ordered = sorted(infos.values(), key=lambda info: (info.contract.title, info.example))
    named = {info.name: _title(info) for info in ordered}
    tables = {"": words.UPLOAD_GUESS, **named}
    with st.form(f"lamna-in-{draft.step}", clear_on_submit=True):
        sent = st.file_uploader(words.UPLOAD, type=["xlsx", "csv"], accept_multiple_files=False)
        table = st.selectbox(words.UPLOAD_TABLE, list(tables), format_func=lambda name: tables[name])
        mode = st.radio(words.UPLOAD_MODE, list(words.UPLOAD_MODES), format_func=lambda code: words.UPLOAD_MODES[code])
        asked = st.form_submit_button(words.UPLOAD_BUTTON, type="primary")
    if not asked:
        return
    if sent is None:
        notice(words.UPLOAD_NONE, kind="warning")
        return
    raw, name = sent.getvalue(), sent.name
    if name.lower().endswith(_WORKBOOK):
        saved = workbench_tools.tried(lambda: actions.save_workbook(identity, draft.id, draft.step, raw, name))
    else:
        saved = workbench_tools.tried(
            lambda: actions.save_csv(
                identity, draft.id, draft.step, raw, name, table=table or None, mode=cast(actions.Mode, mode)
            )
        )
    if saved is not None:
        faulty = not actions.check_draft(identity, saved.id).ok
        workbench_tools.say((words.UPLOADED_WITH_FAULTS if faulty else words.UPLOADED).format(file=name))
        st.query_params["steg"] = "kontroll"
        st.rerun()


def _title(info: actions.TableInfo) -> str:
    return words.EXAMPLE_TABLE.format(title=info.contract.title) if info.example else info.contract.title
