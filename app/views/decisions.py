"""Beslut: what has been decided, what is left, and what is blocked until all councils have approved."""

from app.components import contents, empty_state, page_header, prose
from app.data import decisions as facts
from app.state import State
from app.texts import decisions as words
from app.views import decisions_ledger as ledger
from app.views import decisions_parts as parts
from app.views import decisions_protocol as protocol
from app.views import decisions_terms as terms
from app.views.doubts import how_sure
from app.views.goals_picture import followed_until


def render(state: State) -> None:
    """Draw the page for the reader's choices."""
    period, basis = state.period, state.basis
    matters = facts.councils(period.code, basis).to_dicts()
    items = facts.items(followed_until(period))

    example = any(matter["has_example"] for matter in matters)
    page_header(words.TITLE, ledger.lead(matters), page="beslut", example=example)
    if not matters:
        empty_state(words.COUNCILS_EMPTY, words.SECRETARY, height=160)
    agreement = facts.agreement()
    rows = facts.ledger(period.code, basis)
    for matter in matters:
        ledger.seats(matter, rows, agreement, items, state)
    prose(protocol.board_lead(items))
    contents(words.SECTIONS)
    protocol.board(items, facts.meetings(period.code, basis), state)
    agreed = facts.terms()
    terms.agreement(agreement, agreed, matters)
    terms.regulations(facts.regulations(), agreed)
    protocol.of_others(facts.of_others(), facts.documents())
    parts.roles(facts.roles())
    parts.editions(facts.editions())
    how_sure(words.TITLE)
