"""What the parts of *Underlag* share: addresses within a draft, doing what may be refused, saying it is done."""

from collections.abc import Callable
from typing import TypeVar

import streamlit as st

from app import actions
from app.components import notice
from app.components.frame import NEW_BUILD_KEY
from app.state import State

NEW = "ny"
TABLE, ROW, SEARCH, WAY = "tabell", "rad", "sok", "satt"
_SAID = "workbench_said"
_NEW, _SHOWN = "new", "shown"
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
    told = pad()
    try:
        work()
    except actions.TertialError as error:
        notice(str(error), kind="warning")
        return
    write_on(told, said)
    st.rerun()


def pad() -> dict[str, str]:
    """Where `say` keeps its sentence, for work that publishes: fetched before, written after with `write_on`.

    Streamlit breaks a run off at its next word when another has been asked for meanwhile, be it only to keep a
    sentence; writing on a pad that is in the hand is not such a word.
    """
    kept: dict[str, str] = st.session_state.setdefault(_SAID, {})
    return kept


def write_on(told: dict[str, str], sentence: str) -> None:
    """Keep a sentence on a pad for the top of the page in the next run."""
    told[_NEW] = sentence


def say(sentence: str) -> None:
    """Keep a sentence for the top of the page in the next run."""
    write_on(pad(), sentence)


def say_what_was_done() -> None:
    """The sentence that the last run left, once; again when the page is drawn anew only because a build has come."""
    told = pad()
    said = told.get(_NEW) or (told.get(_SHOWN) if st.session_state.get(NEW_BUILD_KEY) else None)
    told.clear()
    if said:
        told[_SHOWN] = said
        notice(said, kind="done")


def forget(*parameters: str) -> None:
    """Take choices out of the address."""
    for parameter in parameters:
        st.query_params.pop(parameter, None)
