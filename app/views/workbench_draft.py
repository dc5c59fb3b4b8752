"""*Underlag*, one draft: what it is, its four steps, and what has been done in it."""

import streamlit as st

from app import actions, formatting
from app.components import bullets, join, link, notice, prose, section
from app.components.markup import tag, write
from app.identity import Identity
from app.state import State
from app.texts import workbench_drafts as words
from app.views import (
    page_tools,
    workbench_check,
    workbench_edit,
    workbench_preview,
    workbench_publish,
    workbench_tools,
)

STEP = "steg"
_STEPS = {
    "andra": workbench_edit.render,
    "kontroll": workbench_check.render,
    "forhandsgranska": workbench_preview.render,
    "publicera": workbench_publish.render,
}


def render(state: State, identity: Identity, draft_id: str) -> None:
    """The step that the address names, the first unless it names one."""
    prose(link(words.BACK, state.href("underlag", vy="utkast")))
    try:
        draft = actions.draft(identity, draft_id)
    except actions.TertialError as error:
        notice(str(error), kind="warning")
        return
    section(draft.title or words.UNTITLED, _saved(draft), anchor="utkastet")
    if draft.owner != identity.subject:
        notice(words.FOREIGN.format(who=draft.who))
        if st.button(words.TAKE_OVER, key="ta-over"):
            workbench_tools.do(lambda: actions.take_over(identity, draft.id), words.TAKEN_OVER)
        return
    if draft.published:
        workbench_publish.render(state, identity, draft)
        return
    step = page_tools.chosen(STEP, words.STEPS, "publicera" if draft.conflicts else "andra")
    _strip(state, draft, step)
    if step != "publicera":
        _what_stands_in_the_way(state, identity, draft)
    _STEPS[step](state, identity, draft)
    if step == "andra" and not st.query_params.get(workbench_tools.ROW):
        _what_was_done(identity, draft)


def _what_stands_in_the_way(state: State, identity: Identity, draft: actions.Draft) -> None:
    """What the last step decides, told before somebody builds or uploads in vain."""
    told = (
        words.CONFLICTS_LEFT if draft.conflicts else words.BEHIND_LEFT if actions.behind(identity, draft.id) else None
    )
    if told:
        decide = link(words.DECIDE, workbench_tools.href(state, draft.id, "publicera"))
        notice(join(told, decide, separator=" "), kind="warning")


def _saved(draft: actions.Draft) -> str:
    if not draft.steps:
        return words.NEVER_CHANGED
    return words.SAVED.format(at=formatting.moment(draft.saved_at), what=draft.steps[-1].what.rstrip("."))


def _strip(state: State, draft: actions.Draft, here: str) -> None:
    items = [
        tag(
            "li",
            tag(
                "a",
                tag("span", str(number), class_="t-step-number", aria_hidden="true"),
                title,
                href=workbench_tools.href(state, draft.id, code),
                aria_current="step" if code == here else None,
            ),
        )
        for number, (code, title) in enumerate(words.STEPS.items(), 1)
    ]
    write(tag("nav", tag("ol", *items, role="list"), class_="t-steps", aria_label=words.STEP_NAVIGATION))


def _what_was_done(identity: Identity, draft: actions.Draft) -> None:
    if draft.steps:
        section(words.HISTORY, anchor="andringar")
        bullets(
            words.HISTORY_ITEM.format(at=formatting.moment(each.at), what=each.what)
            for each in reversed(draft.steps[-12:])
        )
        if draft.can_undo and st.button(words.UNDO, key="angra-steg"):
            workbench_tools.do(lambda: actions.undo_step(identity, draft.id, draft.step), words.UNDONE)
    section(words.DISCARD, words.DISCARD_LEAD, anchor="kasta")
    with st.form("kasta-utkast"):
        sure = st.checkbox(words.DISCARD_SURE)
        asked = st.form_submit_button(words.DISCARD)
    if asked and not sure:
        notice(words.DISCARD_ASK, kind="warning")
    if asked and sure:
        try:
            actions.discard_draft(identity, draft.id)
        except actions.TertialError as error:
            notice(str(error), kind="warning")
            return
        workbench_tools.forget("utkast", STEP)
        workbench_tools.say(words.DISCARDED)
        st.rerun()
