"""Närvaro: did attendance reach what is required, whose seats are filled, what is unknown. Seats, never persons."""

import polars as pl

from app.components import empty_state, page_header, section
from app.data import attendance as facts
from app.state import State
from app.texts import attendance as words
from app.views import attendance_parts as parts
from app.views import attendance_pictures as pictures
from app.views.doubts import how_sure


def render(state: State) -> None:
    """Draw the page for the reader's choices."""
    period, basis = state.period, state.basis
    totals = {row["body_kind"]: row for row in facts.totals(period.code, basis).to_dicts()}
    board, group = totals.get("board"), totals.get("preparatory_group")
    if board is None or not board["seats_expected_ytd"]:
        page_header(words.TITLE, page="narvaro")
        empty_state(words.EMPTY.format(year=period.fiscal_year), words.EMPTY_WHO, height=160)
        return
    readings = facts.readings(period.code, basis)
    rates = {kind: facts.rates(period.code, basis, kind) for kind in ("board", "preparatory_group")}
    contributions = {row["measure"]: row for row in facts.contributions(period.code, basis).to_dicts()}
    missing = facts.missing()
    meetings = facts.meetings(period.code, basis)
    own = rates["board"].filter(pl.col("kommun_code") == (state.kommun or "")).to_dicts()

    page_header(
        words.TITLE, parts.lead(board, readings, meetings), page="narvaro", example=bool(board["has_example_ytd"])
    )
    parts.why(board, readings, own[0] if own else None, meetings, state)
    goals_are_this_year = period.goal_year == period.fiscal_year
    if goals_are_this_year:
        parts.goals(readings)
    section(words.BOARD, words.BOARD_LEAD, anchor="namnden")
    pictures.body(board, rates["board"], contributions.get("board_attendance"), missing, state)
    section(words.GROUP, words.GROUP_LEAD, anchor="beredningsgruppen")
    pictures.group(
        group, rates["preparatory_group"], contributions.get("preparatory_participation"), missing, meetings, state
    )
    if not goals_are_this_year:
        parts.goals(readings)
    parts.meetings(meetings, state)
    how_sure(words.TITLE)
