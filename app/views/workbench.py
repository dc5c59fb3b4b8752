"""*Underlag*: the coordinator's bench. Who may not change the facts is told so, and how to log in."""

import streamlit as st

from app import login
from app.components import notice, page_header
from app.components.markup import tag, write
from app.identity import Identity
from app.state import State
from app.texts import workbench as words
from app.views import (
    page_tools,
    workbench_drafts,
    workbench_history,
    workbench_missing,
    workbench_seal,
    workbench_tools,
)

VIEW = "vy"
_PARTS = {
    "saknas": workbench_missing,
    "utkast": workbench_drafts,
    "historik": workbench_history,
    "faststall": workbench_seal,
}


def render(state: State) -> None:
    """The part that the address names, for those who may; a polite word for others."""
    identity = login.current()
    if not identity.may("coordinator"):
        _refused(identity)
        return
    page_header(words.TITLE, words.LEAD, page="underlag")
    here = page_tools.chosen(VIEW, words.PARTS, "utkast" if workbench_drafts.DRAFT in st.query_params else "saknas")
    _navigation(state, here)
    workbench_tools.say_what_was_done()
    _PARTS[here].render(state, identity)
    if identity.origin == "loopback":
        notice(words.SINGLE_USER)


def _navigation(state: State, here: str) -> None:
    items = [
        tag(
            "li",
            tag("a", title, href=state.href("underlag", vy=code), aria_current="page" if code == here else None),
        )
        for code, title in words.PARTS.items()
    ]
    write(tag("nav", tag("ul", *items, role="list"), class_="t-parts", aria_label=words.NAVIGATION))


def _refused(identity: Identity) -> None:
    page_header(words.TITLE, words.REFUSED_LEAD, page="underlag")
    if identity.has_expired:
        notice(words.REFUSED_EXPIRED, kind="warning")
    elif identity.origin == "oidc":
        notice(words.REFUSED_ROLE.format(who=identity.who))
    elif login.mode() == "provider":
        notice(words.REFUSED_LOG_IN)
        st.button(words.LOG_IN, on_click=login.log_in, key="logga-in-underlag", type="primary")
    else:
        notice(words.REFUSED_ADDRESS)
