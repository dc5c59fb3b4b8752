"""Tillgänglighetsredogörelse: what DIGG asks a public body to say about how usable its service is."""

from app.components import bullets, page_header, prose, section
from app.state import State
from app.texts import accessibility as words


def render(_state: State) -> None:
    """Draw the page; it is the same whatever the reader has chosen."""
    page_header(words.TITLE, words.LEAD, page="tillganglighet")
    for title, paragraphs, points in words.SECTIONS:
        section(title)
        prose(*paragraphs)
        if points:
            bullets(points)
