"""*Underlag*, what is missing in one table: its rows, and a draft that begins with them."""

from functools import partial

import polars as pl
import streamlit as st

from app import actions, formatting
from app.components import Column, data_table, link, prose, section
from app.data import workbench as facts
from app.identity import Identity
from app.state import State
from app.texts import workbench_missing as words
from app.views import about_choice, workbench_tools
from app.views.workbench_tools import TABLE, WAY


def render(state: State, identity: Identity, coverage: pl.DataFrame) -> None:
    """The table that the address names, of those where something is missing."""
    lacking = {row["seed_table"]: row for row in coverage.iter_rows(named=True) if row["missing_count"]}
    if not lacking:
        return
    options = {"": words.CHOOSE_NONE, **{name: row["table_title"] for name, row in lacking.items()}}
    chosen = st.query_params.get(TABLE, "")
    about_choice.selected(words.CHOOSE, TABLE, options, chosen if chosen in lacking else "", width=480)
    if chosen not in lacking:
        return
    row = lacking[chosen]
    title = words.DETAIL_TITLE.format(table=row["table_title"], count=formatting.number(row["missing_count"]))
    section(title, anchor="saknade-rader")
    columns = (
        Column("item_name", words.DETAIL_COLUMNS["item_name"], lookup=True, width="wide"),
        Column("missing_from", words.DETAIL_COLUMNS["missing_from"]),
        Column("reason", words.DETAIL_COLUMNS["missing_reason"]),
    )
    items = facts.missing_items(state.period.code, state.basis, chosen)
    shown = items.with_columns(
        pl.col("missing_reason").map_elements(formatting.missing_reason, return_dtype=pl.String).alias("reason")
    )
    caption = words.DETAIL_CAPTION.format(table=row["table_title"])
    data_table(shown, columns, caption=caption, key="saknade-rader", show_caption=False)
    _fill(state, identity, chosen, row["table_title"])


def _fill(state: State, identity: Identity, table: str, title: str) -> None:
    missing = facts.missing_rows(state.period.code, state.basis, table)
    if missing.is_empty():
        prose(
            words.FILL_NOT.get(table, words.FILL_NOT_DUE),
            link(words.DRAFTS, state.href("underlag", vy="utkast")),
        )
        return
    prose(words.FILL_LEAD)
    if st.button(words.FILL, key="fyll-i", type="primary"):
        draft = workbench_tools.tried(partial(begin, identity, table, title, state.period.label, missing))
        if draft is not None:
            workbench_tools.say(words.FILLED_ROWS.format(count=formatting.number(missing.height), table=title))
            here = {"vy": "utkast", "utkast": draft.id, "steg": "andra", TABLE: f"{table}.csv", WAY: "rutnat"}
            workbench_tools.forget("paminn")
            for parameter, value in here.items():
                st.query_params[parameter] = value
            st.rerun()


def begin(identity: Identity, table: str, title: str, period: str, missing: pl.DataFrame) -> actions.Draft:
    """A draft of one's own that holds a row for each missing one, with its keys. Raises TertialError."""
    draft = actions.create_draft(identity, words.FILL_TITLE.format(table=title, period=period))
    edits = [actions.RowEdit(None, row) for row in missing.iter_rows(named=True)]
    what = words.FILL_WHAT.format(table=title)
    return actions.save_rows(identity, draft.id, draft.step, f"{table}.csv", edits, what)
