"""*Underlag*, the third step of a draft: build it, and see every row, figure and sentence that would change."""

from collections.abc import Sequence

import streamlit as st

from app import actions, formatting, page_comparison
from app.components import notice, prose, section
from app.identity import Identity
from app.page_comparison import Comparison, PreviewError
from app.preview import words as told
from app.state import State
from app.texts import workbench_preview as words
from app.views import workbench_changes
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
    compared = _compared(preview.old_build_id, preview.build_id)
    if compared is not None:
        show(preview.rows, compared)


def show(rows: Sequence[actions.FileDiff], compared: Comparison) -> None:
    """Everything that changes: a sentence first, what to look at again, then rows, pages and tables."""
    prose(workbench_changes.summary(rows), told.summary(compared))
    parts.warnings(rows, compared)
    section(words.ROWS, None if rows else words.NO_ROWS, anchor="rader")
    workbench_changes.show(rows, key="forhandsgranskning")
    section(words.ON_PAGES, None if compared.changes else words.NOTHING, anchor="sidor")
    parts.pages(compared)
    if compared.marts:
        parts.tables(compared.marts)
    parts.what_was_compared(compared)


def _build(identity: Identity, draft: actions.Draft) -> None:
    try:
        with st.spinner(words.WORKING):
            preview = actions.preview(identity, draft.id, draft.step)
    except actions.TertialError as error:
        notice(str(error), kind="warning")
        return
    if preview.old_build_id is not None:
        _compared(preview.old_build_id, preview.build_id)
    st.rerun()


def _compared(old: str, new: str) -> Comparison | None:
    """The comparison, made once and kept; None where the pages could not be compared, which is then said."""
    kept = st.session_state.get(_KEPT)
    if isinstance(kept, Comparison) and (kept.old, kept.new) == (old, new):
        return kept
    bar = st.progress(0.0, text=words.STEPS["start"])

    def tell(step: page_comparison.Step, done: int, total: int) -> None:
        text = words.STEPS[step].format(done=formatting.number(done), total=formatting.number(total))
        bar.progress(min(done / max(total, 1), 1.0), text=text)

    try:
        compared = page_comparison.compare(old, new, tell)
    except PreviewError as error:
        notice(str(error), kind="warning")
        return None
    finally:
        bar.empty()
    st.session_state[_KEPT] = compared
    return compared
