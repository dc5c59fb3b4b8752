"""Vår kommun: what one municipality pays and why, takes part in, has decided and owes, beside the other thirteen."""

from app.components import empty_state, page_header, section
from app.data import our_kommun as facts
from app.state import State
from app.texts import our_kommun as words
from app.views import our_kommun_costs as costs
from app.views import our_kommun_parts as parts


def render(state: State) -> None:
    """Draw the page for the reader's choices; without a chosen municipality it lets the reader choose one."""
    if state.kommun is None:
        page_header(words.TITLE, words.CHOOSE_LEAD, page="var-kommun")
        parts.chooser(state)
        return
    chosen = (state.period.code, state.basis, state.kommun)
    found = facts.overview(*chosen)
    if found.is_empty():
        page_header(words.TITLE, page="var-kommun")
        empty_state(words.EMPTY.format(kommun=state.kommun_name), words.EMPTY_WHO)
        return
    own = found.row(0, named=True)
    paid = facts.costs(own["cost_share_year"], state.kommun)
    peers = facts.peers(own["cost_share_year"])

    page_header(
        words.TITLE_OF.format(kommun=own["kommun_name"]), parts.lead(own), page="var-kommun", example=own["has_example"]
    )
    parts.brief(own, paid)
    section(words.PAYS_HEADING, anchor="betalar")
    costs.payments(own, paid)
    section(words.PEERS_HEADING, anchor="jamfort")
    costs.comparison(own, peers)
    section(words.PROJECTS_HEADING, anchor="med-i")
    parts.projects(own, facts.projects(*chosen))
    section(words.SEATS_HEADING, own["seats_text"], anchor="platser")
    parts.seats(own, facts.seats(*chosen))
    section(words.DECISIONS_HEADING, anchor="besluta")
    parts.decisions(facts.decisions(*chosen))
    section(words.GOALS_HEADING, anchor="mal")
    parts.goals(facts.goals(*chosen), state)
    section(words.MISSING_HEADING, anchor="saknas")
    parts.missing(own, paid)
