"""Ekonomi: where the economy stands, why, what the year gives, how large the budgets are and what they become."""

from datetime import date

from app import formatting
from app.components import empty_state, join, link, page_header, prose, tag, write
from app.data import economy
from app.state import State
from app.texts import economy as words
from app.views import doubts, economy_budgets, economy_parts, economy_threads
from app.views import economy_sentences as sentences
from app.views.page_tools import when
from app.views.registry import by_slug

SLUG = "ekonomi"


def render(state: State) -> None:
    """Draw the page for the reader's choices."""
    as_of = state.period.as_of_date
    title = by_slug(SLUG).title
    if as_of is None:
        page_header(title, page=SLUG)
        empty_state(words.NOT_FOLLOWED, words.COORDINATOR)
        return
    rows = economy.result(as_of, state.basis).to_dicts()
    result = rows[0] if rows else None
    page_header(title, _lead(state, as_of, result), page=SLUG, example=bool(result and result["contains_examples"]))
    if state.kommun:
        address = state.href("kostnadsfordelning")
        prose(link(words.KOMMUN_LINK.format(kommun=state.kommun_name), address))
    if result is None:
        hint = None if state.examples else words.NO_OUTCOME_EXAMPLES
        empty_state(join(words.NO_OUTCOME.format(when=when(as_of)), hint, separator=" "), words.COORDINATOR, height=160)
    else:
        write(tag("h2", words.RESULT_SECTION, id="resultat", class_="t-hidden"))
        economy_parts.results(state, as_of, result)
        economy_parts.year(state, as_of, result)
    economy_budgets.printed_budgets(state)
    economy_budgets.year_to_year(state)
    if result is not None:
        economy_parts.development(state, as_of)
        economy_parts.forecasts(state, as_of)
    economy_threads.threads(state)
    doubts.how_sure(title)


def _lead(state: State, as_of: date, result: dict[str, object] | None) -> str:
    if result is not None:
        return sentences.lead(result)
    versions = economy.budget_versions(state.period.fiscal_year).to_dicts()
    total = next((row["printed_total_sek"] for row in versions if row["is_whole"]), None)
    return words.LEAD_NO_OUTCOME.format(year=state.period.fiscal_year, budget=formatting.kr(total), when=when(as_of))
