"""What the parts of *Underlag* share: addresses within a draft, doing what may be refused, saying it is done."""

from collections.abc import Callable
from typing import TypeVar

import streamlit as st

from app import actions
from app.components import notice
from app.state import State

NEW = "ny"
TABLE, ROW, SEARCH, WAY = "tabell", "rad", "sok", "satt"
_SAID = "workbench_said"
_Result = TypeVar("_Result")


def href(state: State, draft_id: str, step: str = "andra", *, anchor: str | None = None, **more: str) -> str:
    """The address of a step of a draft."""
    return state.href("underlag", anchor=anchor, vy="utkast", utkast=draft_id, steg=step, **more)


def tried(work: Callable[[], _Result]) -> _Result | None:
    """Do it, or say in Swedish why it was refused. Nothing that was typed is lost: the page stands as it was."""
    try:
        return work()
    except actions.TertialError as error:
        notice(str(error), kind="warning")
        return None


def do(work: Callable[[], object], said: str) -> None:
    """Do it and draw the page again with `said` on top; if it is refused, say why and leave the page as it is."""
    try:
        work()
    except actions.TertialError as error:
        notice(str(error), kind="warning")
        return
    say(said)
    st.rerun()


def say(sentence: str) -> None:
    """Keep a sentence for the top of the page in the next run."""
    st.session_state[_SAID] = sentence


def say_what_was_done() -> None:
    """The sentence that the last run left, once."""
    said = st.session_state.pop(_SAID, None)
    if said:
        notice(said, kind="done")


def forget(*parameters: str) -> None:
    """Take choices out of the address."""
    for parameter in parameters:
        st.query_params.pop(parameter, None)
