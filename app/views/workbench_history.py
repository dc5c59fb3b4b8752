"""*Underlag*, the history: every version, one version, two compared, and going back to an earlier one."""

from collections.abc import Sequence
from typing import Any

import polars as pl
import streamlit as st

from app import actions, formatting
from app.components import Column, data_table, empty_state, facts, link, notice, prose, section
from app.identity import Identity
from app.state import State
from app.texts import workbench_history as words
from app.views import page_tools, workbench_changes, workbench_tools

VERSION, FROM, TO, COUNT = "version", "fran", "till", "antal"
_AT_A_TIME = 20
_OFFERED = 200


def render(state: State, identity: Identity) -> None:
    """The list of versions, or the one that the address names (`?vy=historik&version=12`)."""
    wanted = st.query_params.get(VERSION)
    if wanted:
        _one(state, identity, wanted)
        return
    section(words.TITLE, words.LEAD, anchor="historik")
    shown = _positive(st.query_params.get(COUNT))
    found = actions.versions(identity, shown + 1)
    if not found:
        empty_state(words.EMPTY, words.EMPTY_WHO)
        return
    _list(state, identity, found[:shown])
    if len(found) > shown:
        st.button(
            words.MORE, key="fler-versioner", on_click=lambda: page_tools.write_choice(COUNT, str(shown + _AT_A_TIME))
        )
    _comparison(identity)


def _list(state: State, identity: Identity, found: Sequence[actions.Version]) -> None:
    columns = (
        Column("number", words.COLUMNS["number"], lookup=True, link=lambda row: row["href"], width="narrow"),
        Column("at", words.COLUMNS["at"], width="wide"),
        Column("who", words.COLUMNS["who"]),
        Column("kind", words.COLUMNS["kind"]),
        Column("why", words.COLUMNS["why"], width="wide"),
        Column("rows", words.COLUMNS["rows"], width="wide"),
    )
    newest = actions.versions(identity, 1)[0].id
    rows = [
        {
            "number": f"{each.number} ({words.CURRENT})" if each.id == newest else str(each.number),
            "href": href(state, version=str(each.number)),
            "at": formatting.moment(each.at),
            "who": each.who,
            "kind": _kind(identity, each),
            "why": each.why,
            "rows": words.FIRST if each.parent is None else _summary(identity, each.parent, each.id),
        }
        for each in found
    ]
    data_table(pl.DataFrame(rows), columns, caption=words.LIST_CAPTION, key="versioner", show_caption=False)


def _one(state: State, identity: Identity, wanted: str) -> None:
    prose(link(words.BACK, href(state)))
    try:
        version = actions.version(identity, wanted)
    except actions.UnknownVersionError as error:
        notice(str(error), kind="warning")
        return
    at = formatting.moment(version.at)
    section(
        words.VERSION_TITLE.format(number=version.number),
        words.VERSION_LEAD.format(at=at, who=version.who, why=version.why),
        anchor="version",
    )
    facts(
        [
            (words.FACTS["at"], at),
            (words.FACTS["who"], version.who),
            (words.FACTS["role"], version.role),
            (words.FACTS["kind"], _kind(identity, version)),
            (words.FACTS["why"], version.why),
            (words.FACTS["build"], version.build_id or ""),
            (words.FACTS["id"], version.id[:12]),
        ]
    )
    if version.parent is None:
        section(words.CHANGED_TITLE, words.FIRST_VERSION, anchor="andrat")
    else:
        before = actions.version(identity, version.parent)
        diffs = actions.version_changes(identity, before.id, version.id)
        lead = words.CHANGED_LEAD.format(number=before.number, summary=workbench_changes.summary(diffs))
        section(words.CHANGED_TITLE, lead, anchor="andrat")
        workbench_changes.show(diffs, key=f"version-{version.number}")
    _undo(identity, version)


def _undo(identity: Identity, version: actions.Version) -> None:
    newest = actions.versions(identity, 1)[0]
    title = words.UNDO_TITLE.format(number=version.number)
    if newest.id == version.id:
        prose(words.UNDO_CURRENT)
        return
    diffs = actions.version_changes(identity, newest.id, version.id)
    if not diffs:
        section(title, words.UNDO_SAME, anchor="tillbaka")
        return
    lead = words.UNDO_LEAD.format(number=version.number, summary=workbench_changes.summary(diffs))
    section(title, lead, anchor="tillbaka")
    workbench_changes.show(diffs, key=f"tillbaka-{version.number}", open_first=False)
    with st.form(f"ga-tillbaka-{version.number}"):
        why = st.text_area(words.UNDO_WHY, help=words.UNDO_WHY_HELP, max_chars=500)
        asked = st.form_submit_button(words.UNDO_BUTTON, type="primary")
    if not asked:
        return
    told = workbench_tools.pad()
    try:
        with st.spinner(words.UNDO_WORKING):
            new = actions.undo_version(identity, version.id, why)
            workbench_tools.write_on(told, words.UNDO_DONE.format(number=version.number, new=new.number))
    except actions.TertialError as error:
        notice(str(error), kind="warning")
        return
    page_tools.write_choice(VERSION, None)
    st.rerun()


def _comparison(identity: Identity) -> None:
    offered = actions.versions(identity, _OFFERED)
    if len(offered) < 2:
        return
    section(words.COMPARE_TITLE, words.COMPARE_LEAD, anchor="jamfor")
    options = {
        str(each.number): words.OPTION.format(
            number=each.number, at=formatting.iso_date(each.at), why=_shortened(each.why)
        )
        for each in offered
    }
    with st.container(horizontal=True, gap="small", key="jamfor-versioner"):
        first = page_tools.pick(words.COMPARE_FROM, FROM, options, str(offered[1].number), width=360)
        second = page_tools.pick(words.COMPARE_TO, TO, options, str(offered[0].number), width=360)
    diffs = actions.version_changes(identity, *(actions.version(identity, each).id for each in (first, second)))
    if not diffs:
        prose(words.COMPARE_SAME.format(first=first, second=second))
        return
    summary = workbench_changes.summary(diffs)
    prose(words.COMPARE_RESULT.format(first=first, second=second, summary=summary))
    workbench_changes.show(diffs, key=f"jamforelse-{first}-{second}")


def href(state: State, **more: str) -> str:
    """The address of the history, or of one version."""
    return state.href("underlag", vy="historik", **more)


def _kind(identity: Identity, version: actions.Version) -> str:
    said = words.KINDS.get(version.kind, version.kind)
    if not version.of:
        return said
    return words.KIND_OF.format(kind=said, number=actions.version(identity, version.of).number)


def _summary(identity: Identity, before: str, after: str) -> str:
    return workbench_changes.summary(actions.version_changes(identity, before, after)).rstrip(".")


def _shortened(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:59]}…"


def _positive(text: Any) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and 0 < int(text) <= 1000 else _AT_A_TIME
