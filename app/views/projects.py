"""Projekt: in which phase each activity is and who says so, its time plan, who takes part, who decides."""

import polars as pl

from app.components import empty_state, page_header, section, tag, write
from app.data import doubts
from app.data import projects as facts
from app.state import State
from app.texts import projects as words
from app.views import projects_more as more
from app.views import projects_parts as parts


def render(state: State) -> None:
    """Draw the page for the reader's choices."""
    period, basis = state.period.code, state.basis
    said = facts.statements(period, basis)
    if said.is_empty():
        page_header(words.TITLE, page="projekt")
        empty_state(words.EMPTY, words.EMPTY_WHO)
        return
    summary = facts.summary(period, basis).row(0, named=True)
    overview = facts.overview(period, basis)
    participants = facts.participants(period, basis)
    example = "example" in said["origin"].to_list() or "example" in participants["origin"].to_list()
    links = facts.links()
    projects = said.filter(pl.col("project_kind") == "project")
    management = said.filter(pl.col("project_kind") == "management")

    page_header(words.TITLE, summary["projects_text"], page="projekt", example=example)
    write(tag("h2", words.PHASES_HEADING, class_="t-hidden"))
    parts.phase_figure(parts.project_title(projects, summary), projects, facts.phases(), "projekt-faser")
    section(words.SAID_HEADING, words.SAID_LEAD, anchor="utsagor")
    parts.said(projects, links, state)
    section(words.TIME_HEADING, anchor="tidplan")
    parts.time_figure(said, overview, state)
    section(words.WHO_HEADING, anchor="kommuner")
    more.participation(overview, participants, facts.stated_counts(), state)
    section(words.MANAGEMENT_HEADING, anchor="forvaltning")
    parts.phase_figure(parts.management_title(management), management, facts.phases(), "forvaltning-faser")
    parts.said(management, links, state)
    section(words.RUNNING_HEADING, words.RUNNING_LEAD, anchor="lopande")
    more.running(said, links, state)
    section(words.GATES_HEADING, words.GATES_LEAD, anchor="beslut")
    more.gates(facts.gates())
    section(words.DOUBTS_HEADING, anchor="saknas")
    more.missing(doubts.missing(words.TITLE), state)
