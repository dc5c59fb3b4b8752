"""The design system's parts. Pages import from here: `from app.components import figure, page_header`."""

from app.columns import Column
from app.components.figures import downloads, figure
from app.components.markup import Markup, join, markdown_text, tag, write
from app.components.page import (
    bullets,
    contents,
    coverage_line,
    empty_state,
    facts,
    link,
    notice,
    page_header,
    prose,
    section,
    status_line,
    status_lines,
)
from app.components.signs import example_badge, legend, missing, status_sign, trend_sign
from app.components.sources import source_ref
from app.components.tables import data_table

__all__ = [
    "Column",
    "Markup",
    "bullets",
    "contents",
    "coverage_line",
    "data_table",
    "downloads",
    "empty_state",
    "example_badge",
    "facts",
    "figure",
    "join",
    "legend",
    "link",
    "markdown_text",
    "missing",
    "notice",
    "page_header",
    "prose",
    "section",
    "source_ref",
    "status_line",
    "status_lines",
    "status_sign",
    "tag",
    "trend_sign",
    "write",
]
