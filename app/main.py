"""The app's entry: read the address, draw the frame, run the page."""

from collections.abc import Callable

import streamlit as st

from app import data, login
from app.components import frame
from app.state import State
from app.texts import frame as words
from app.views.registry import PAGES, PageSpec


def _runner(page: PageSpec, chosen: State) -> Callable[[], None]:
    return lambda: page.render(chosen)


def main() -> None:
    """One run of the app."""
    published = data.published_build()
    resolved, chosen = frame.read_choices()
    pages = {
        st.Page(_runner(page, chosen), title=page.title, url_path=page.slug, default=not page.slug): page
        for page in PAGES
    }
    current = st.navigation(list(pages), position="hidden")
    page = pages[current]
    st.set_page_config(page_title=words.PAGE_TITLE.format(page=page.title), layout="wide")
    identity = login.current()
    frame.masthead(page, chosen, identity)
    frame.account(identity)
    frame.choices(chosen, sealed=frame.sealed_as(chosen))
    frame.body(page, resolved.notice, current.run)
    frame.footer(chosen)
    frame.watch_builds(published)


main()
