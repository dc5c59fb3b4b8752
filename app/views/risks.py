"""Risker och intern kontroll: how high, what is decided, how it has moved, and how the work environment stands."""

import polars as pl

from app.components import empty_state, page_header, prose
from app.data import risks as facts
from app.state import State
from app.texts import risks as words
from app.views import risks_controls, risks_matrix, risks_plan
from app.views import risks_sentences as sentences
from app.views.doubts import how_sure


def render(state: State) -> None:
    """Draw the page for the reader's choices."""
    period, basis = state.period, state.basis
    risks = facts.risks(period.code, basis)
    totals = facts.summary(period.code, basis).to_dicts()
    if risks.is_empty() or not totals:
        page_header(words.TITLE, page=words.SLUG)
        empty_state(words.EMPTY.format(year=period.goal_year), words.EMPTY_WHO, height=160)
        return
    summary = totals[0]
    links = facts.links().filter(pl.col("risk_id").is_in(risks["risk_id"].to_list()))
    handled = next(iter(facts.controls_handled().to_dicts()), None)

    page_header(words.TITLE, sentences.lead(risks, summary), page=words.SLUG, example=bool(summary["has_example"]))
    risks_matrix.picture(risks, summary, facts.scales(), state)
    prose(*sentences.meaning(summary), sentences.own(risks, links, state))
    risks_plan.plan(risks, facts.follow_ups(summary["fiscal_year"], period.tertial, basis), links, handled, state)
    risks_controls.controls(facts.control_decisions(summary["fiscal_year"]), handled, summary["fiscal_year"])
    risks_controls.work_environment(state)
    how_sure(words.TITLE)
