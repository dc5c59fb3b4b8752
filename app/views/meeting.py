"""Sammanträde: which meeting this is, which is next, what must be decided when, the agenda, the calendar as a file."""

import polars as pl

from app.components import contents, empty_state, link, page_header, prose
from app.components.layout import whole_dates
from app.data import meeting as facts
from app.state import State
from app.texts import meeting as words
from app.views import meeting_agenda as agenda
from app.views import meeting_calendar as calendar
from app.views import meeting_next as coming
from app.views import meeting_parts as parts
from app.views import meeting_wheel as wheel
from app.views.doubts import how_sure
from app.views.goals_picture import followed_until


def render(state: State) -> None:
    """Draw the page for the reader's choices."""
    period, basis = state.period, state.basis
    until = followed_until(period)
    meetings = facts.meetings(period.code, basis)
    board = meetings.filter(pl.col("body_kind") == "board")
    events = facts.events(basis, until)

    page_header(words.TITLE, whole_dates(parts.lead(board, until)), page="sammantrade")
    if board.is_empty():
        empty_state(words.EMPTY, words.SECRETARY, height=160)
    contents(words.SECTIONS)
    if state.edition:
        prose(link(words.MODE, state.href("sammantradeslage")))
    wheel.beside(
        lambda: wheel.picture(events, facts.wheel(), board, state),
        lambda: coming.listed(facts.coming(period.code, basis), state, until),
    )
    agenda.shown(board, state)
    parts.meetings(meetings, facts.call_rule(), state, until)
    calendar.download(events, facts.source_titles(), facts.stamp())
    how_sure(words.TITLE)
