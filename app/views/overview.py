"""Läget: where we stand, what deviates, what is to be decided, what it means for my municipality, how sure it is."""

from app.components import empty_state, join, page_header, write
from app.components.layout import stacked
from app.data import overview as facts
from app.state import State
from app.texts import overview as words
from app.views import overview_next as next_up
from app.views import overview_parts as parts
from app.views import overview_rows as rows

MOST_DEVIATIONS = 5
MOST_DAYS = 3


def render(state: State) -> None:
    """Draw the page for the reader's choices: one screen, so one piece of markup with even spacing."""
    period, basis = state.period.code, state.basis
    lines = facts.lines(period, basis)
    if lines.is_empty():
        page_header(words.TITLE, page="")
        empty_state(words.EMPTY, words.EMPTY_WHO)
        return
    situation = facts.situation(period, basis).row(0, named=True)
    deviations = facts.deviations(period, basis, MOST_DEVIATIONS)
    councils = facts.councils(period, basis)
    meeting = state.period.meeting_date
    items = facts.protocol_items(meeting) if meeting else None
    own = facts.own(period, basis, state.kommun) if state.kommun else None
    own_decisions = facts.own_decisions(period, basis, state.kommun) if state.kommun else None

    write(
        stacked(
            parts.heading(lines, deviations, example=situation["has_example"]),
            parts.row(words.STAND, rows.lines(lines, state)),
            parts.row(
                words.DEVIATES,
                rows.deviations(deviations, facts.more_deviations(period, basis, MOST_DEVIATIONS), state),
                below=join(parts.ranking(), parts.badge_if(deviations)),
            ),
            parts.row(
                words.DECIDE,
                next_up.decide(items, facts.coming(period, basis, MOST_DAYS), councils, own_decisions, state),
                below=parts.badge_if(councils),
                anchor="beslutas",
            ),
            parts.own_row(own, state),
            parts.row(words.SURE, parts.sure(situation, facts.unreported(period, basis), state)),
            gap=0,
        )
    )
