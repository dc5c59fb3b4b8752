"""Notes for the minutes, beside an item in Sammanträdesläge; for those who may change the facts."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from app import actions, formatting
from app.components import notice, prose, section
from app.data import editions as known
from app.identity import Identity
from app.texts import meeting_mode as words

Row = Mapping[str, Any]


def form(identity: Identity, edition: known.Edition, meeting: Row, item: Row) -> None:
    """The note of an item, to write and save. Nothing for readers."""
    if not identity.may("coordinator"):
        return
    note = actions.meeting_notes(identity, edition.id).get((meeting["id"], item["id"]))
    section(words.NOTES_TITLE, words.NOTES_LEAD, anchor="till-protokollet")
    key = f"anteckning-{edition.id}-{item['id']}"
    seen, left = f"{key}-sedd", f"{key}-osparad"
    st.session_state.setdefault(seen, note.at if note else None)
    st.session_state.setdefault(key, st.session_state.get(left, note.text if note else ""))

    def save() -> None:
        _save(identity, edition, meeting, item, key)

    # Saved as soon as the writer leaves the field, be it for the next item.
    st.text_area(words.NOTES_LABEL.format(title=item["title"]), key=key, max_chars=10_000, height=160, on_change=save)
    st.button(words.NOTES_SAVE, type="primary", key=f"{key}-spara", on_click=save)
    for sentence, kind in st.session_state.get(f"{key}-sagt", ()):
        notice(sentence, kind=kind)
    note = actions.meeting_notes(identity, edition.id).get((meeting["id"], item["id"]))
    if note:
        prose(words.NOTES_SAVED.format(at=_at(note.at), who=note.who))


def export(identity: Identity, edition: known.Edition, meeting: Row) -> None:
    """All notes of a meeting as files. Nothing for readers."""
    if not identity.may("coordinator"):
        return
    found = actions.meeting_notes(identity, edition.id)
    count = sum((meeting["id"], item["id"]) in found for item in meeting["items"])
    section(words.NOTES_TITLE, anchor="till-protokollet")
    prose(words.NOTES_COUNT.format(count=formatting.number(count), all=formatting.number(len(meeting["items"]))))
    if not count:
        return
    stem = words.NOTES_FILE.format(meeting=meeting["id"])
    with st.container(horizontal=True, gap="small", key="hamta-anteckningar"):
        st.download_button(
            words.NOTES_TEXT,
            lambda: actions.notes_as_text(identity, edition.id, meeting),
            file_name=f"{stem}.txt",
            mime="text/plain",
            on_click="ignore",
            key="anteckningar-text",
        )
        st.download_button(
            words.NOTES_WORD,
            lambda: actions.notes_as_word(identity, edition.id, meeting),
            file_name=f"{stem}.docx",
            mime="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            on_click="ignore",
            key="anteckningar-word",
        )


def _save(identity: Identity, edition: known.Edition, meeting: Row, item: Row, key: str) -> None:
    """Save what stands in the field, if it is not what is saved; what is refused is kept, with why."""
    text, seen, left, said = str(st.session_state[key]), f"{key}-sedd", f"{key}-osparad", f"{key}-sagt"
    st.session_state[said] = []
    try:
        held = actions.meeting_notes(identity, edition.id).get((meeting["id"], item["id"]))
        if text.strip() == (held.text if held else ""):
            st.session_state.pop(left, None)
            return
        note = actions.save_note(identity, edition.id, meeting["id"], item["id"], text, st.session_state[seen])
    except actions.TertialError as error:
        st.session_state[left] = text
        if isinstance(error, actions.NoteChangedError):
            theirs = words.NOTES_THEIRS.format(who=error.note.who, at=_at(error.note.at), text=error.note.text)
            st.session_state[said].append((theirs, "note"))
            st.session_state[seen] = error.note.at
        st.session_state[said].append((str(error), "warning"))
        return
    st.session_state.pop(left, None)
    st.session_state[seen] = note.at


def _at(stamp: str) -> str:
    return formatting.moment(known.moment(stamp))
