"""The board that has pages of its own: the state of each in a line, and the way there."""

from app.components import example_badge, join, link, prose, section, status_line, status_lines
from app.data import overview
from app.state import State
from app.texts import collaborations as words
from app.views.registry import by_slug


def own_pages(state: State) -> None:
    """Goals, economy, projects and attendance in a line each, then the other pages."""
    situation = overview.situation(state.period.code, state.basis)
    rests_on_example = bool(situation["has_example"].any())
    lead = words.OWN_PAGES_LEAD.format(period=state.period.label)
    section(words.OWN_PAGES, join(lead, example_badge() if rests_on_example else None, separator=" "), anchor="sidor")
    lines = []
    for row in overview.lines(state.period.code, state.basis).to_dicts():
        title, slug = words.OWN_PAGE_TITLES[row["area"]]
        lines.append(status_line(row["status"], title, row["line_text"], href=state.href(slug), tertial=row["tertial"]))
    if lines:
        status_lines(*lines)
    rest = [link(by_slug(slug).title, state.href(slug)) for slug in words.MORE_PAGE_SLUGS]
    prose(join(words.MORE_PAGES, join(*rest, separator=", "), "."))
