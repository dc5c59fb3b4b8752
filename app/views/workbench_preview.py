"""*Underlag*, the third step of a draft: build it, and see every row, figure and sentence that would change."""

from collections.abc import Sequence

import streamlit as st

from app import actions, jobs, page_comparison
from app.components import notice, prose, section
from app.identity import Identity
from app.page_comparison import Comparison
from app.preview import words as told
from app.state import State
from app.texts import workbench_preview as words
from app.views import beside, workbench_changes
from app.views import workbench_preview_parts as parts

_KEPT = "workbench_preview"


def render(state: State, identity: Identity, draft: actions.Draft) -> None:
    """Step 3 of a draft. Whether it may be built is for `app.actions` to say."""
    del state
    section(words.TITLE, words.LEAD, anchor="forhandsgranska")
    preview = actions.draft_preview(identity, draft.id)
    if preview is None:
        notice(words.FIRST)
        if st.button(words.BUTTON, type="primary", key="bygg-utkast"):
            _build(identity, draft)
        return
    if preview.old_build_id is None:
        notice(words.NOT_PUBLISHED)
        return
    found = compared(identity, preview.old_build_id, preview.build_id)
    if found is None:
        _rows(preview.rows)
        return
    show(preview.rows, found)


def show(rows: Sequence[actions.FileDiff], found: Comparison) -> None:
    """Everything that changes: a sentence first, what to look at again, then rows, pages and tables."""
    prose(workbench_changes.summary(rows), told.summary(found))
    parts.warnings(rows, found)
    _rows(rows)
    section(words.ON_PAGES, None if found.changes else words.NOTHING, anchor="sidor")
    parts.pages(found)
    if found.marts:
        parts.tables(found.marts)
    parts.what_was_compared(found)


def _rows(rows: Sequence[actions.FileDiff]) -> None:
    section(words.ROWS, None if rows else words.NO_ROWS, anchor="rader")
    workbench_changes.show(rows, key="forhandsgranskning")


def _build(identity: Identity, draft: actions.Draft) -> None:
    try:
        with st.spinner(words.WORKING):
            actions.preview(identity, draft.id, draft.step)
    except actions.TertialError as error:
        notice(str(error), kind="warning")
        return
    st.rerun()


def compared(identity: Identity, old: str, new: str) -> Comparison | None:
    """The comparison, made once beside the page and kept; None while it goes on and where it could not be made."""
    kept = st.session_state.get(_KEPT)
    if isinstance(kept, Comparison) and (kept.old, kept.new) == (old, new):
        return kept
    key = f"forhandsgranska-{old}-{new}"
    ended, refused = beside.taken(key)
    known: Comparison | None = ended.result if ended else page_comparison.kept(old, new)
    if known is not None:
        st.session_state[_KEPT] = known
        return known
    if refused:
        notice(refused, kind="warning")
        st.button(words.AGAIN, key="jamfor-igen")  # the next run begins it again
        return None
    # What takes less than a second needs no bar.
    job = jobs.begin(key, identity.who, lambda tell: page_comparison.compare(old, new, tell))
    if job.ended.wait(1):
        st.rerun()
    beside.how_far(key, words.STEPS, words.BESIDE)
    return None
