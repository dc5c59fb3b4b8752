"""Samverkan: all collaborations side by side, or the one that the address names."""

import streamlit as st

from app.components import empty_state, page_header
from app.data import collaborations as facts
from app.state import State
from app.texts import collaborations as words
from app.views import collaboration_page, collaborations_side_by_side


def render(state: State) -> None:
    """Draw the page for the reader's choices."""
    summaries = facts.summaries()
    if summaries.is_empty():
        page_header(words.TITLE, page=words.SLUG)
        empty_state(words.EMPTY, words.EMPTY_WHO, height=160)
        return
    wanted = st.query_params.get(words.PARAMETER)
    one = next((row for row in summaries.to_dicts() if row["collaboration_id"] == wanted), None)
    if one is not None:
        collaboration_page.page(state, one, summaries)
    else:
        collaborations_side_by_side.everything(state, summaries)
