"""Documents of what is published now: working material, made on demand by those who may change the facts."""

import tempfile
import time
from pathlib import Path

import streamlit as st

from app import actions, formatting, jobs
from app.child_process import Progress
from app.components import notice, prose
from app.identity import Identity
from app.reminders import in_sentence
from app.state import State
from app.texts import editions as edition_words
from app.texts import editions_page as words
from app.views import beside

_MIME = {
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".zip": "application/zip",
}
_KEPT = "arbetsmaterial"


def render(state: State, identity: Identity) -> None:
    """Buttons that make the period's report and the leaflets, and then what was made to save."""
    if not identity.may("coordinator"):
        return
    prose(words.NOW_NOTE)
    key = f"dokument-{identity.who}"
    going_on = jobs.under_way(key) is not None  # asked first: what ends after this is told in the next run
    ended, refused = beside.taken(key, identity.who)
    if ended is not None:
        st.session_state[_KEPT] = ended.result
    asked = _ask(state, disabled=going_on)
    if refused:
        notice(refused, kind="warning")
    if asked is not None:
        tasks, chosen = asked
        jobs.begin(key, identity.who, lambda tell: _made(state, identity, tasks, chosen, tell))
        st.rerun()
    if going_on:
        beside.how_far(key, edition_words.STEPS, words.NOW_BESIDE)
        return
    _offer(state)


def _ask(state: State, *, disabled: bool) -> tuple[list[str], dict[str, str] | None] | None:
    """The buttons; what is to be made and for which municipality, where one was pressed."""
    kind = "year" if state.period.tertial == 3 else state.period.kind
    title = edition_words.REPORT_TITLES[kind].lower()
    period = in_sentence(state.period.label)
    chosen = {state.kommun: state.kommun_name} if state.kommun and state.kommun_name else None
    leaflets = words.NOW_LEAFLET if chosen else words.NOW_LEAFLETS
    with st.container(horizontal=True, gap="small", key="gor-dokument"):
        report = st.button(words.NOW_MAKE.format(title=title, period=period), key="gor-rapport", disabled=disabled)
        label = leaflets.format(kommun=state.kommun_name, period=period)
        leaflet = st.button(label, key="gor-kommunblad", disabled=disabled)
    if report:
        return ["report", "word"], None
    return (["leaflets"], chosen) if leaflet else None


def _made(
    state: State, identity: Identity, tasks: list[str], chosen: dict[str, str] | None, tell: Progress
) -> tuple[tuple[str, str | None, bool], dict[str, bytes], str]:
    """What the documents are of, the files by name and how many seconds they took."""
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        files = actions.documents(
            identity, Path(folder), state.period.code, tasks, examples=state.examples, chosen=chosen, progress=tell
        )
        made = {file.name: file.read_bytes() for file in files}
    if edition_words.LEAFLETS in made:
        made = {edition_words.LEAFLETS: made[edition_words.LEAFLETS]}
    return _of(state), made, formatting.number(time.monotonic() - began, 1)


def _offer(state: State) -> None:
    kept = st.session_state.get(_KEPT)
    if kept is None or kept[0] != _of(state):
        return
    _, made, seconds = kept
    prose(words.NOW_DONE.format(seconds=seconds))
    with st.container(horizontal=True, gap="small", key="hamta-dokument"):
        for name, content in made.items():
            st.download_button(
                words.SAVE.format(name=name),
                content,
                file_name=name,
                mime=_MIME[Path(name).suffix],
                on_click="ignore",
                key=f"hamta-{name}",
            )


def _of(state: State) -> tuple[str, str | None, bool]:
    return state.period.code, state.kommun, state.examples
