"""Om uppgifterna: how far the figures can be trusted, and the way from any of them to its source row."""

import streamlit as st

from app.components import contents
from app.state import State
from app.texts import about as words
from app.views import about_discrepancies, about_gaps, about_parts, about_trace, about_words
from app.views.about_choice import choice_of


def render(state: State) -> None:
    """Draw the page for the reader's choices."""
    choice = choice_of(st.query_params)
    about_parts.answer(state)
    contents(words.SECTIONS)
    about_parts.sources()
    about_parts.age(state)
    about_discrepancies.section_with_register(state, choice)
    about_gaps.gaps(state, choice)
    about_words.words_and_rules(state)
    about_parts.checks()
    about_trace.trace(state, choice)
    with st.expander(words.DEFINITIONS, key="tabell-definitioner", expanded=bool(choice.term)):
        about_words.definitions(choice)
