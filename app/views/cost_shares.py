"""Kostnadsfördelning: what each municipality pays, what lies outside, the keys and what others would give."""

from app.components import Markup, empty_state, join, link, notice, page_header
from app.data import cost_shares
from app.state import State
from app.texts import cost_shares as words
from app.views import cost_shares_key, cost_shares_parts, doubts
from app.views import cost_shares_sentences as sentences
from app.views.registry import by_slug


def render(state: State) -> None:
    """Draw the page for the reader's choices."""
    title = by_slug(words.SLUG).title
    year = state.period.cost_share_year
    totals = cost_shares.totals(year) if year is not None else None
    if year is None or totals is None or totals.is_empty():
        page_header(title, page=words.SLUG)
        empty_state(words.NO_YEAR, words.COORDINATOR)
        return
    rows = totals.to_dicts()
    own = next((row for row in rows if row["kommun_code"] == state.kommun), None)
    page_header(title, sentences.lead(rows, own), page=words.SLUG)
    if sentences.is_partial(rows):
        missing = words.PARTIAL.format(year=year, services=rows[0]["missing_services"])
        notice(join(missing, _other_year(state, year), separator=" "), kind="warning")
    if own is not None:
        cost_shares_parts.bill(year, own)
    cost_shares_parts.per_inhabitant(totals, own)
    cost_shares_parts.share_table(state, year)
    cost_shares_key.keys(state, year)
    cost_shares_parts.prices(year)
    doubts.how_sure(title)


def _other_year(state: State, year: int) -> Markup | None:
    """A link to the period of the year that shares out most, where that is another."""
    fullest = max(cost_shares.years().to_dicts(), key=lambda row: (row["service_count"], row["fiscal_year"]))
    wanted = fullest["fiscal_year"]
    period = next((period for period in state.periods if period.cost_share_year == wanted), None)
    if period is None or wanted == year:
        return None
    return link(words.OTHER_YEAR.format(year=wanted), state.with_period(period.code).href(words.SLUG))
