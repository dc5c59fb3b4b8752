"""What the reader has chosen on *Om uppgifterna*: it lives in the address, so that a link opens the same list."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import streamlit as st

from app.data import NAMND
from app.state import State
from app.texts import about as words
from app.views.registry import PAGES

FIRST_SHOWN = 10
DEFAULT_MART = "fct_cost_share"
COLLABORATION, KIND, SEVERITY, PAGE, SHOWN = "samverkan", "slag", "betydelse", "sida", "antal"
GAP_PLACE, GAPS_SHOWN = "saknas", "saknade"
EVERY = "alla"
TERM, MART, SEARCH, LEAF = "begrepp", "tabell", "sok", "blad"


@dataclass(frozen=True)
class Choice:
    """Filters of the registers, the word looked for, the mart that is traced, and how far its rows are paged.

    `collaboration` None: all. `gap_place` is a collaboration and one of its pages, `id/page`; None: every page.
    """

    collaboration: str | None = NAMND
    kind: str | None = None
    severity: str | None = None
    page: str | None = None
    shown: int = FIRST_SHOWN
    term: str = ""
    mart: str = DEFAULT_MART
    search: str = ""
    leaf: int = 1
    gap_place: str | None = None
    gaps_shown: int = FIRST_SHOWN


def choice_of(parameters: Mapping[str, str]) -> Choice:
    """The choices in an address. What is unknown or malformed there counts as not chosen."""
    collaboration = parameters.get(COLLABORATION) or NAMND
    return Choice(
        collaboration=None if collaboration == EVERY else collaboration,
        kind=words.ADDRESS_KINDS.get(parameters.get(KIND, "")),
        severity=words.ADDRESS_SEVERITIES.get(parameters.get(SEVERITY, "")),
        page=parameters.get(PAGE) or None,
        shown=_positive(parameters.get(SHOWN), FIRST_SHOWN),
        term=parameters.get(TERM, "")[:60],
        mart=parameters.get(MART) or DEFAULT_MART,
        search=parameters.get(SEARCH, "")[:60],
        leaf=_positive(parameters.get(LEAF), 1),
        gap_place=parameters.get(GAP_PLACE) or None,
        gaps_shown=_positive(parameters.get(GAPS_SHOWN), FIRST_SHOWN),
    )


def page_link(state: State, title: str | None, collaboration: str | None = None) -> str | None:
    """The address of the page with this name, with the reader's choices; None where there is no such page.

    Samverkan has a page of its own for each collaboration.
    """
    slug = {page.title: page.slug for page in PAGES}.get(title or "")
    if slug is None:
        return None
    own = {COLLABORATION: collaboration} if slug == COLLABORATION and collaboration else {}
    return state.href(slug, **own)


def write_address(parameter: str, value: str | None, *, forget: Sequence[str] = ()) -> None:
    """Put one choice in the address and take away those that no longer hold (a new filter starts from the top)."""
    for name in forget:
        st.query_params.pop(name, None)
    if value:
        st.query_params[parameter] = value
    else:
        st.query_params.pop(parameter, None)


def selected(
    label: str,
    parameter: str,
    options: Mapping[str, str],
    current: str,
    *,
    forget: Sequence[str] = (),
    width: Any = "stretch",
) -> None:
    """A list to choose from. `options` maps what stands in the address ('' for all) to what the reader sees."""
    key = f"val_{parameter}"
    _mirror(key, current if current in options else next(iter(options)))
    st.selectbox(
        label,
        list(options),
        format_func=lambda code: options[code],
        key=key,
        on_change=_writer(parameter, key, forget),
        filter_mode=None,
        width=width,
    )


def searched(label: str, parameter: str, current: str, placeholder: str, *, forget: Sequence[str] = ()) -> None:
    """A field for a word to look for."""
    key = f"val_{parameter}"
    _mirror(key, current)
    st.text_input(
        label,
        key=key,
        max_chars=60,
        placeholder=placeholder,
        on_change=_writer(parameter, key, forget),
        width=360,
    )


def _writer(parameter: str, key: str, forget: Sequence[str]) -> Callable[[], None]:
    return lambda: write_address(parameter, str(st.session_state[key]).strip() or None, forget=forget)


def _mirror(key: str, value: str) -> None:
    # The address decides, also after the browser's back button: the control only shows it.
    if st.session_state.get(key) != value:
        st.session_state[key] = value


def _positive(text: str | None, usual: int) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and 0 < int(text) < 10_000 else usual
