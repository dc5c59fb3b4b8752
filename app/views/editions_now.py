"""Documents of what is published now: working material, made on demand by those who may change the facts."""

import tempfile
import time
from pathlib import Path

import streamlit as st

from app import actions, formatting
from app.components import notice, prose
from app.identity import Identity
from app.reminders import in_sentence
from app.state import State
from app.texts import editions as edition_words
from app.texts import editions_page as words

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
    kind = "year" if state.period.tertial == 3 else state.period.kind
    title = edition_words.REPORT_TITLES[kind].lower()
    period = in_sentence(state.period.label)
    with st.container(horizontal=True, gap="small", key="gor-dokument"):
        if st.button(words.NOW_MAKE.format(title=title, period=period), key="gor-rapport"):
            _make(state, identity, ["report", "word"])
        if state.kommun and state.kommun_name:
            label = words.NOW_LEAFLET.format(kommun=state.kommun_name, period=period)
            if st.button(label, key="gor-kommunblad"):
                _make(state, identity, ["leaflets"], {state.kommun: state.kommun_name})
        elif st.button(words.NOW_LEAFLETS.format(period=period), key="gor-kommunblad"):
            _make(state, identity, ["leaflets"])
    _offer(state)


def _make(state: State, identity: Identity, tasks: list[str], chosen: dict[str, str] | None = None) -> None:
    bar = st.progress(0.0, text=edition_words.STEPS["start"])

    def tell(step: str, done: int, total: int) -> None:
        text = edition_words.PROGRESS.format(step=edition_words.STEPS[step], done=done, total=total)
        bar.progress(min(done / max(total, 1), 1.0), text=text)

    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        try:
            files = actions.documents(
                identity, Path(folder), state.period.code, tasks, examples=state.examples, chosen=chosen, progress=tell
            )
        except actions.TertialError as error:
            notice(str(error), kind="warning")
            return
        finally:
            bar.empty()
        made = {file.name: file.read_bytes() for file in files}
    if edition_words.LEAFLETS in made:
        made = {edition_words.LEAFLETS: made[edition_words.LEAFLETS]}
    st.session_state[_KEPT] = (_of(state), made, formatting.number(time.monotonic() - began, 1))


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
