"""*Underlag*, the last step of a draft: publish what was previewed, or see what others have published meanwhile."""

from collections.abc import Mapping, Sequence

import polars as pl
import streamlit as st

from app import actions, formatting
from app.components import Column, data_table, facts, link, notice, prose, section
from app.identity import Identity
from app.state import State
from app.texts import workbench_publish as words
from app.views import workbench_changes, workbench_history, workbench_tools


def render(state: State, identity: Identity, draft: actions.Draft) -> None:
    """Step 4 of a draft. Everything that can be refused is refused by `app.actions`, whatever is shown here."""
    if draft.published:
        _published(state, identity, draft)
        return
    section(words.TITLE, words.LEAD, anchor="publicera")
    if draft.conflicts:
        _conflicts(identity, draft)
        return
    since = actions.behind(identity, draft.id)
    if since:
        _behind(identity, draft, since)
        return
    preview = actions.draft_preview(identity, draft.id)
    if preview is None:
        notice(words.PREVIEW_FIRST)
        prose(link(words.PREVIEW_LINK, workbench_tools.href(state, draft.id, "forhandsgranska")))
        return
    if not preview.rows:
        notice(words.NOTHING)
        return
    _ask(identity, draft, preview)


def _ask(identity: Identity, draft: actions.Draft, preview: actions.Preview) -> None:
    base = words.BASE.format(number=preview.base.number, at=formatting.moment(preview.base.at))
    facts(
        [
            (words.READY_FACTS["changes"], workbench_changes.summary(preview.rows)),
            (words.READY_FACTS["base"], base),
            (words.READY_FACTS["build"], preview.build_id),
        ]
    )
    with st.form(f"publicera-{draft.id}"):
        why = st.text_area(words.WHY, help=words.WHY_HELP, max_chars=500)
        asked = st.form_submit_button(words.BUTTON, type="primary")
    if not asked:
        return
    try:
        with st.spinner(words.WORKING):
            actions.publish_draft(identity, draft.id, draft.step, why)
    except actions.TertialError as error:
        notice(str(error), kind="warning")
        return
    st.rerun()


def _published(state: State, identity: Identity, draft: actions.Draft) -> None:
    version = actions.version(identity, str(draft.published))
    section(words.DONE_TITLE.format(number=version.number), anchor="publicera")
    prose(
        words.DONE.format(number=version.number, at=formatting.moment(version.at), why=version.why),
        link(words.DONE_PAGES, state.href("")),
        link(words.DONE_HISTORY, workbench_history.href(state, version=str(version.number))),
        words.DONE_UNDO,
    )


def _behind(identity: Identity, draft: actions.Draft, since: Sequence[actions.Version]) -> None:
    section(words.BEHIND_TITLE, anchor="under-tiden")
    many = words.BEHIND_MANY.format(count=formatting.number(len(since)))
    prose(words.BEHIND.format(versions=words.BEHIND_ONE if len(since) == 1 else many))
    for version in since:
        at = formatting.moment(version.at)
        prose(words.BEHIND_WHO.format(number=version.number, at=at, who=version.who, why=version.why))
    newest = max(since, key=lambda version: version.number)
    workbench_changes.show(actions.version_changes(identity, draft.base, newest.id), key="under-tiden")
    if st.button(words.REBASE, type="primary", key="lagg-om"):
        workbench_tools.do(lambda: actions.rebase_draft(identity, draft.id, draft.step), words.REBASED)


def _conflicts(identity: Identity, draft: actions.Draft) -> None:
    if all(conflict.within_draft for conflict in draft.conflicts):
        section(words.CONFLICTS_WITHIN_TITLE, words.CONFLICTS_WITHIN, anchor="konflikter")
    else:
        section(words.CONFLICTS_TITLE, words.CONFLICTS, anchor="konflikter")
    for place, conflict in enumerate(draft.conflicts):
        table = workbench_changes.table_name(conflict.name)
        key = " · ".join(part for part in conflict.key if part)
        titled = words.CONFLICT if conflict.key else words.CONFLICT_FILE
        section(titled.format(table=table, key=key), anchor=f"konflikt-{place + 1}")
        if conflict.key:
            _sides(conflict, place)
        with st.container(horizontal=True, gap="small", key=f"val-konflikt-{place}"):
            mine, theirs = (
                (words.KEEP_FILE, words.KEEP_DRAFT) if conflict.within_draft else (words.KEEP_MINE, words.KEEP_THEIRS)
            )
            for side, label in (("mine", mine), ("theirs", theirs)):
                if st.button(label, key=f"{side}-{place}"):
                    _choose(identity, draft, conflict, side)


def _sides(conflict: actions.DraftConflict, place: int) -> None:
    titles = words.WITHIN_COLUMNS if conflict.within_draft else words.CONFLICT_COLUMNS
    columns = (
        Column("column", titles["column"], lookup=True),
        *(Column(name, titles[name], empty="", width="wide") for name in ("base", "mine", "theirs")),
    )
    sides = {"base": conflict.base, "mine": conflict.mine, "theirs": conflict.theirs}
    rows = [{"column": name, **{side: _cell(row, name) for side, row in sides.items()}} for name in conflict.columns]
    data_table(pl.DataFrame(rows), columns, caption=words.CONFLICT_CAPTION, key=f"konflikt-{place}", show_caption=False)


def _cell(row: Mapping[str, str] | None, name: str) -> str:
    return words.ROW_GONE if row is None else row.get(name, "")


def _choose(identity: Identity, draft: actions.Draft, conflict: actions.DraftConflict, side: str) -> None:
    workbench_tools.do(
        lambda: actions.resolve_conflict(identity, draft.id, draft.step, conflict.name, conflict.key, side),
        words.CHOSEN,
    )
