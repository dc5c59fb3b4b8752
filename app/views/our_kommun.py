"""The page at '/var-kommun'. Placeholder until its content is written."""

from app.components import empty_state, page_header
from app.state import State
from app.texts import frame
from app.views.registry import by_slug


def render(state: State) -> None:
    """Draw the page for the reader's choices."""
    page_header(by_slug("var-kommun").title, page="var-kommun")
    empty_state(frame.SOON)
