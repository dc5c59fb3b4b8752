"""Mål: which goals are reached, which not, which can't be judged and why; and the municipalities behind them."""

import polars as pl

from app.components import empty_state, legend, page_header
from app.data import goals as facts
from app.state import State
from app.texts import goals as words
from app.views import goals_detail, goals_matrix
from app.views import goals_parts as parts
from app.views.doubts import how_sure


def render(state: State) -> None:
    """Draw the page for the reader's choices."""
    period, basis = state.period, state.basis
    goals, threads = facts.goals(period.code, basis), facts.threads(period.code, basis)
    is_followed = pl.col("goal_kind").is_in(["result", "indicator"])
    followed, unmeasured = goals.filter(is_followed), goals.filter(~is_followed)
    if followed.is_empty():
        page_header(words.TITLE, page="mal")
        empty_state(words.EMPTY.format(year=period.goal_year), words.EMPTY_WHO, height=160)
        parts.unmeasured(unmeasured, threads, state)
        return
    answer = parts.lead(facts.counts(period.code, basis), followed, period)

    page_header(words.TITLE, answer, page="mal", example=bool(followed["has_example"].any()))
    parts.overview(followed, facts.plan(period.goal_year), state)
    parts.needs(facts.needs(period.code, basis).filter(is_followed), fact=period.tertial == 3)
    goals_matrix.matrix(
        facts.matrix(period.code, basis),
        facts.matrix_counts(period.code, basis),
        facts.kommuner(period.code, basis),
        state,
    )
    goals_detail.each(followed, threads, state)
    parts.unmeasured(unmeasured, threads, state)
    how_sure(words.TITLE)
    legend(tertial=period.tertial, marks=False)
