"""*Underlag*, several rows at once in a grid, saved as one step. All of it can also be done row by row."""

from collections.abc import Mapping, Sequence
from typing import Any

import polars as pl
import streamlit as st

from app import actions, formatting
from app.actions.titles import contracts
from app.components import notice, prose, section
from app.contract_fields import choices
from app.identity import Identity
from app.texts import workbench_edit as words
from app.views import workbench_form, workbench_tools

MOST_ROWS = 200
_NUMBER = "_rad"


def render(
    identity: Identity, draft: actions.Draft, found: actions.TableRows, hits: Sequence[actions.KeyedRow]
) -> None:
    """The rows that the search found, at most so many, and empty ones below. In a form: the whole grid is one save."""
    section(words.GRID_TITLE.format(table=found.contract.title), words.GRID_LEAD, anchor="rutnat")
    shown = hits[:MOST_ROWS]
    if len(hits) > MOST_ROWS:
        prose(words.FOUND_CUT.format(shown=formatting.number(len(shown)), found=formatting.number(len(hits))))
    with st.form(f"rutnat-{found.name}", enter_to_submit=False):
        edited = st.data_editor(
            _frame(found, shown),
            column_config=_config(identity, draft, found),
            num_rows="dynamic",
            hide_index=True,
            width="stretch",
            key=f"rutnat-{found.name}-{draft.step}-{st.query_params.get(workbench_tools.SEARCH, '')}",
        )
        asked = st.form_submit_button(words.GRID_SAVE, type="primary")
    if asked:
        _save(identity, draft, found, shown, edited)


def edits(
    shown: Sequence[actions.KeyedRow], edited: Sequence[Mapping[str, Any]], header: Sequence[str]
) -> list[actions.RowEdit]:
    """What the grid changes: a row without a number is new, one that is not there any more is taken away."""
    before = {row.number: row for row in shown}
    found: list[actions.RowEdit] = []
    kept: set[int] = set()
    for line in edited:
        cells = {name: str(line.get(name) or "").strip() for name in header}
        number = line.get(_NUMBER)
        row = before.get(int(number)) if number is not None else None
        if row is None:
            found += [actions.RowEdit(None, cells)] if any(cells.values()) else []
            continue
        kept.add(row.number)
        if cells != {name: row.cells[name] for name in header}:
            found.append(actions.RowEdit(row.key, cells))
    return [*found, *(actions.RowEdit(row.key, None) for number, row in before.items() if number not in kept)]


def _frame(found: actions.TableRows, shown: Sequence[actions.KeyedRow]) -> pl.DataFrame:
    schema = {_NUMBER: pl.Int64, **dict.fromkeys(found.header, pl.String)}
    return pl.DataFrame([{_NUMBER: row.number, **row.cells} for row in shown], schema=schema)


def _config(identity: Identity, draft: actions.Draft, found: actions.TableRows) -> dict[str, Any]:
    offered = choices(found.contract, contracts(), lambda table: workbench_form.rows_of(identity, draft, table))
    config: dict[str, Any] = {
        _NUMBER: st.column_config.NumberColumn(words.ROW, disabled=True, width="small", pinned=True)
    }
    for name in found.header:
        label, told = workbench_form.heading(name), found.contract.column(name).description
        if name in offered:
            values = {*offered[name], *(row.cells[name] for row in found.rows if row.cells[name])}
            config[name] = st.column_config.SelectboxColumn(label, help=told, options=sorted(values))
        else:
            config[name] = st.column_config.TextColumn(label, help=told)
    return config


def _save(
    identity: Identity,
    draft: actions.Draft,
    found: actions.TableRows,
    shown: Sequence[actions.KeyedRow],
    edited: pl.DataFrame,
) -> None:
    wanted = edits(shown, edited.to_dicts(), found.header)
    if not wanted:
        notice(words.GRID_NOTHING)
        return
    work = workbench_tools.tried(lambda: actions.save_rows(identity, draft.id, draft.step, found.name, wanted))
    if work is not None:
        workbench_tools.say(words.GRID_SAVED.format(what=_counted(wanted)))
        st.rerun()


def _counted(wanted: Sequence[actions.RowEdit]) -> str:
    counts = (
        (words.ADDED, sum(each.key is None for each in wanted)),
        (words.CHANGED, sum(each.key is not None and each.cells is not None for each in wanted)),
        (words.TAKEN_AWAY, sum(each.cells is None for each in wanted)),
    )
    said = [one if n == 1 else many.format(count=formatting.number(n)) for (one, many), n in counts if n]
    return formatting.listing(said)
