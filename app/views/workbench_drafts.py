"""*Underlag*, the drafts: the list of them, and the one that the address names."""

from collections.abc import Sequence
from functools import partial

import polars as pl
import streamlit as st

from app import actions, formatting
from app.components import Column, data_table, empty_state, notice, section
from app.identity import Identity
from app.state import State
from app.texts import workbench_drafts as words
from app.views import workbench_changes, workbench_draft, workbench_tools

DRAFT = "utkast"


def render(state: State, identity: Identity) -> None:
    """The draft that the address names (`?vy=utkast&utkast=…`), else the list."""
    wanted = st.query_params.get(DRAFT)
    if wanted and wanted != workbench_tools.NEW:
        workbench_draft.render(state, identity, wanted)
        return
    section(words.TITLE, words.LEAD, anchor="utkast")
    mine = actions.drafts(identity)
    if mine.drafts:
        _list(state, identity, mine.drafts, "mina", words.MINE)
    else:
        empty_state(words.EMPTY)
    for damaged in mine.damaged:
        notice(words.DAMAGED.format(why=damaged.why), kind="warning")
        if st.button(words.DAMAGED_BUTTON, key=f"kasta-{damaged.id}"):
            workbench_tools.do(partial(actions.discard_draft, identity, damaged.id), words.DISCARDED)
    _new(identity)
    if identity.may("administrator"):
        _others(state, identity)


def _new(identity: Identity) -> None:
    section(words.NEW_TITLE, anchor="nytt-utkast")
    with st.form("nytt-utkast", clear_on_submit=True):
        title = st.text_input(words.NEW_NAME, placeholder=words.NEW_NAME_HINT, max_chars=80)
        asked = st.form_submit_button(words.NEW_BUTTON, type="primary")
    if not asked:
        return
    draft = workbench_tools.tried(lambda: actions.create_draft(identity, title.strip()))
    if draft is not None:
        st.query_params[DRAFT] = draft.id
        st.rerun()


def _others(state: State, identity: Identity) -> None:
    others = [each for each in actions.all_drafts(identity).drafts if each.owner != identity.subject]
    if others:
        section(words.OTHERS, words.OTHERS_LEAD, anchor="andras-utkast")
        _list(state, identity, others, "andras", words.OTHERS)


def _list(state: State, identity: Identity, drafts: Sequence[actions.Draft], key: str, caption: str) -> None:
    columns = (
        Column("title", words.COLUMNS["title"], lookup=True, link=lambda row: row["href"], width="wide"),
        Column("state", words.COLUMNS["state"]),
        Column("saved", words.COLUMNS["saved"]),
        Column("changes", words.COLUMNS["changes"], width="wide"),
        *((Column("owner", words.COLUMNS["owner"]),) if key == "andras" else ()),
    )
    rows = [
        {
            "title": draft.title or words.UNTITLED,
            "href": workbench_tools.href(state, draft.id),
            "state": words.STATES[draft.state],
            "saved": formatting.moment(draft.saved_at),
            "changes": _changes(identity, draft),
            "owner": draft.who,
        }
        for draft in drafts
    ]
    data_table(pl.DataFrame(rows), columns, caption=caption, key=f"utkast-{key}", show_caption=False)


def _changes(identity: Identity, draft: actions.Draft) -> str:
    if not draft.files:
        return words.NOTHING
    return workbench_changes.summary(actions.draft_changes(identity, draft.id)).rstrip(".")
