"""Vår kommun: what one municipality pays and why, takes part in, owes and has ahead, and the risks that touch it."""

from app import formatting
from app.components import contents, empty_state, link, page_header, prose, section
from app.components.frame import edition_file, leaflet_name
from app.components.layout import whole_dates
from app.data import meeting as meeting_facts
from app.data import our_kommun as facts
from app.state import State
from app.texts import our_kommun as words
from app.views import our_kommun_ahead as ahead
from app.views import our_kommun_costs as costs
from app.views import our_kommun_parts as parts
from app.views.goals_picture import followed_until


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
    kommun = own["kommun_name"]
    paid = facts.costs(own["cost_share_year"], state.kommun)
    peers = facts.peers(own["cost_share_year"])

    page_header(words.TITLE_OF.format(kommun=kommun), parts.lead(own), page="var-kommun", example=own["has_example"])
    parts.brief(own, paid)
    if state.edition:
        address = edition_file(state.edition, leaflet_name(kommun))
        prose(link(words.LEAFLET.format(kommun=kommun), address))
    contents(words.SECTIONS)
    _section("betalar")
    costs.payments(own, paid)
    _section("jamfort")
    costs.comparison(own, peers)
    _section("med-i")
    parts.projects(own, facts.projects(*chosen))
    _section("platser", own["seats_text"])
    parts.seats(own, facts.seats(*chosen))
    _section("besluta")
    ahead.decisions(facts.decisions(*chosen), facts.agreement(), state)
    until = followed_until(state.period)
    _section("kalender", whole_dates(words.CALENDAR_LEAD.format(kommun=kommun, date=formatting.iso_date(until))))
    ahead.calendar(facts.calendar(*chosen), meeting_facts.events(state.basis, until), state)
    _section("risker", words.RISKS_LEAD.format(kommun=kommun))
    ahead.risks(facts.risks(*chosen), kommun, state)
    _section("mal")
    parts.goals(facts.goals(*chosen), state)
    _section("saknas")
    parts.missing(own, paid)


def _section(anchor: str, lead: str | None = None) -> None:
    section(words.SECTIONS[anchor], lead, anchor=anchor)
