"""HTML that cannot be broken by data: elements are built by functions, and every text is escaped on its way in.

Streamlit's own text elements read markdown, so a name from a seed could become a link or load a picture from
elsewhere, and they can set neither row headers, right-aligned Swedish figures nor native pop-ups. `st.html` sanitises
(DOMPurify, no scripts, no inline SVG) and this module is the only place that calls it; what is sent is built here
alone. `unsafe_allow_html` is used nowhere.
"""

from html import escape
from typing import Any

import streamlit as st

_VOID = frozenset({"img", "br", "hr", "wbr"})
_ADDRESS = frozenset({"href", "src"})


class Markup(str):
    """Text that is already safe HTML. Only functions of this module make one."""

    __slots__ = ()

    def __add__(self, other: str) -> "Markup":
        return join(self, other)


Child = str | Markup | None


def text(value: Child) -> Markup:
    """Escaped text; Markup passes through, None is nothing."""
    if value is None:
        return Markup("")
    return value if isinstance(value, Markup) else Markup(escape(str(value)))


def join(*children: Child, separator: str = "") -> Markup:
    """The children after each other, each escaped unless it is Markup."""
    glue = escape(separator)
    return Markup(glue.join(str(text(child)) for child in children if child not in (None, "")))


def tag(name: str, *children: Child, **attributes: Any) -> Markup:
    """`<name attr="…">children</name>`. `class_` and `for_` lose their underscore, other underscores become hyphens.

    None and False leave an attribute out, True writes it bare. Raises ValueError for an address with a scheme other
    than https: pages link within the product.
    """
    parts = [name]
    for key, value in attributes.items():
        if value is None or value is False:
            continue
        attribute = key.rstrip("_").replace("_", "-")
        if attribute in _ADDRESS:
            _check_address(str(value))
        parts.append(attribute if value is True else f'{attribute}="{escape(str(value))}"')
    opening = f"<{' '.join(parts)}>"
    if name in _VOID:
        return Markup(opening)
    return Markup(f"{opening}{join(*children)}</{name}>")


def write(*children: Child) -> None:
    """Put the markup on the page. Nothing to say writes nothing."""
    body = join(*children)
    if body:
        st.html(str(body))


def markdown_text(value: str) -> str:
    """Data for a Streamlit text that reads markdown (labels of buttons, expanders, tabs): shown as it stands."""
    return "".join(f"\\{char}" if char in "\\`*_{}[]()<>#+-.!|~$:" else char for char in value)


def _check_address(address: str) -> None:
    head = address.split("/", 1)[0].split("?", 1)[0].split("#", 1)[0]
    if ":" in head and not address.startswith("https://"):
        raise ValueError(f"address with a scheme that is not allowed: {address[:40]!r}")
