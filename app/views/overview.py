"""The page at '/'. Placeholder until its content is written."""

from app.components import empty_state, page_header
from app.state import State
from app.texts import frame
from app.views.registry import by_slug


def render(state: State) -> None:
    """Draw the page for the reader's choices."""
    page_header(by_slug("").title, page="")
    empty_state(frame.SOON)
