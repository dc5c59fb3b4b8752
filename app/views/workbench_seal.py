"""*Underlag*, seal: mark the parts of the chosen period as ready, then make the edition."""

from collections.abc import Sequence

import polars as pl
import streamlit as st

from app import actions, data, formatting, jobs
from app.child_process import Progress
from app.components import Column, bullets, data_table, empty_state, link, notice, prose, section
from app.components.layout import whole_dates
from app.data import editions as known
from app.data import workbench as facts
from app.identity import Identity
from app.reminders import in_sentence
from app.state import State
from app.texts import editions as edition_words
from app.texts import sealing as words
from app.views import beside, workbench_tools


def render(state: State, identity: Identity) -> None:
    """The chosen period's parts and, when all are ready, the button that seals it."""
    if data.build() is None:
        empty_state(words.NO_BUILD)
        return
    code, name = state.period.code, in_sentence(state.period.label)
    going_on = jobs.under_way(_key(code)) is not None  # asked first: what ends after this is told in the next run
    refused = _take(identity, code)
    found = actions.period(code)
    section(words.TITLE.format(period=name), _lead(found), anchor="faststall")
    _parts(state, found)
    _marking(identity, code)
    section(words.SEAL_TITLE, words.SEAL_LEAD, anchor="gor-utgavan")
    if refused:
        notice(refused, kind="warning")
    _sealing(state, identity, found, going_on=going_on)
    _earlier(state, found)


def _lead(found: actions.Period) -> str:
    editions = formatting.listing(each.edition for each in found.record.editions)
    return words.LEAD[found.state].format(editions=editions)


def _parts(state: State, found: actions.Period) -> None:
    came = {
        row["seed_table"]: words.CAME.format(table=row["table_title"], text=row["received_text"])
        for row in facts.coverage(state.period.code, state.basis).iter_rows(named=True)
    }
    rows = [
        {
            "part": words.PARTS[part.code],
            "state": words.PART_STATES[part.state],
            "came": "; ".join(came[table] for table in actions.PERIOD_PARTS[part.code] if table in came) or words.REST,
            "who": words.MARKED.format(at=formatting.moment(known.moment(part.mark.at)), who=part.mark.who)
            if part.mark
            else None,
        }
        for part in found.parts
    ]
    columns = (
        Column("part", words.COLUMNS["part"], lookup=True),
        Column("state", words.COLUMNS["state"]),
        Column("came", words.COLUMNS["came"], width="wide"),
        Column("who", words.COLUMNS["who"], empty=""),
    )
    frame = pl.DataFrame(rows, schema=dict.fromkeys(words.COLUMNS, pl.String))
    data_table(frame, columns, caption=words.PARTS_CAPTION, key="delar", show_caption=False)
    if any(part.state == "changed" for part in found.parts):
        prose(words.CHANGED_NOTE)


def _marking(identity: Identity, code: str) -> None:
    with st.form(f"klarmarkera-{code}"):
        chosen = st.multiselect(
            words.CHOOSE,
            list(words.PARTS),
            format_func=lambda part: words.PARTS[part],
            placeholder=words.CHOOSE_NONE,
            key=f"delar-{code}",
        )
        with st.container(horizontal=True, gap="small"):
            mark = st.form_submit_button(words.MARK, type="primary")
            everything = st.form_submit_button(words.MARK_ALL)
            back = st.form_submit_button(words.OPEN)
    parts = list(words.PARTS) if everything else list(chosen)
    if not (mark or everything or back):
        return
    if not parts:
        notice(words.NOTHING_CHOSEN, kind="warning")
        return
    said = words.OPENED if back else words.DONE
    workbench_tools.do(
        lambda: actions.mark_ready(identity, code, parts, ready=not back),
        said.format(parts=formatting.listing(words.PARTS[part] for part in parts)),
    )


def _sealing(state: State, identity: Identity, found: actions.Period, *, going_on: bool) -> None:
    if found.left and not going_on:
        again = words.SEAL_AGAIN if found.record.editions else None
        prose(again, words.SEAL_WAITS.format(parts=_named(found.left)))
        return
    code, name = state.period.code, in_sentence(state.period.label)
    with st.form(f"faststall-{code}"):
        corrects = ""
        if found.record.editions:
            told, key = words.SEAL_CORRECTS_HELP, _corrects_key(code)
            corrects = st.text_area(words.SEAL_CORRECTS, help=told, max_chars=500, disabled=going_on, key=key)
        examples = st.checkbox(words.SEAL_EXAMPLES, value=state.examples, disabled=going_on, key=f"exempel-{code}")
        label = words.SEAL_BUTTON.format(period=name)
        asked = st.form_submit_button(label, type="primary", disabled=going_on)
    if going_on:
        beside.how_far(_key(code), edition_words.STEPS, words.SEAL_GOES_ON)
        return
    if not asked:
        return

    def work(tell: Progress) -> str:
        edition = actions.seal(identity, code, corrects=str(corrects), examples=examples, progress=tell)
        return words.SEALED.format(period=formatting.sentence_start(name), edition=edition.id)

    # What is refused is refused within the second, and then no bar needs to be shown.
    jobs.begin(_key(code), identity.who, work).ended.wait(1)
    st.rerun()


def _key(code: str) -> str:
    return f"faststall-{code}"


def _corrects_key(code: str) -> str:
    return f"rattar-{code}"


def _take(identity: Identity, code: str) -> str | None:
    """Say what came of the sealing that this reader began, here or in a window since closed; returns why not."""
    told = workbench_tools.pad()
    ended, refused = beside.taken(_key(code), identity.who)
    if ended is not None:
        workbench_tools.write_on(told, str(ended.result))
        st.session_state.pop(_corrects_key(code), None)
        st.rerun()
    return refused


def _named(parts: Sequence[str]) -> str:
    return formatting.listing(words.PARTS[part].lower() for part in parts)


def _earlier(state: State, found: actions.Period) -> None:
    if not found.record.editions:
        return
    section(words.EARLIER_TITLE, anchor="utgavor")
    lines = []
    for each in reversed(found.record.editions):
        corrects = words.EARLIER_CORRECTS.format(edition=each.corrects, why=each.why) if each.corrects else ""
        told = words.EARLIER.format(
            edition=each.edition, at=formatting.moment(known.moment(each.at)), who=each.who, corrects=corrects
        )
        lines.append(link(whole_dates(told), state.href("utgavor", utgava=each.edition)))
    bullets(lines)
