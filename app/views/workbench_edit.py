"""*Underlag*, the first step of a draft: choose a table and edit it, or hand in a file."""

from collections.abc import Mapping, Sequence

import polars as pl
import streamlit as st

from app import actions, formatting
from app.columns import Column
from app.components import data_table, empty_state, link, notice, prose, section
from app.components.markup import join
from app.identity import Identity
from app.state import State
from app.texts import workbench_edit as words
from app.views import about_choice, workbench_files, workbench_form, workbench_grid, workbench_tools
from app.views.workbench_tools import ROW, SEARCH, TABLE, WAY

MOST_SHOWN = 50
_GRID = "rutnat"


def render(state: State, identity: Identity, draft: actions.Draft) -> None:
    """The tables, the chosen one's rows, one row, or the grid, as the address says; files below."""
    infos = {info.name: info for info in actions.tables(identity, draft.id)}
    chosen = st.query_params.get(TABLE)
    if chosen in infos and st.query_params.get(ROW):
        workbench_form.render(state, identity, draft, chosen)
        return
    section(words.TITLE, words.LEAD, anchor="andra")
    _choose(infos)
    if chosen in infos:
        _table(state, identity, draft, infos[chosen])
    workbench_files.render(identity, draft, infos)


def table_title(info: actions.TableInfo) -> str:
    """What a table is called; its example rows are a table of their own."""
    return words.EXAMPLE_TABLE.format(title=info.contract.title) if info.example else info.contract.title


def _choose(infos: Mapping[str, actions.TableInfo]) -> None:
    # What is followed up each tertial stands first: those are the tables that may have example rows.
    ordered = sorted(infos.values(), key=lambda info: (not info.contract.example, info.contract.title, info.example))
    options = {"": words.NO_TABLE, **{info.name: _option(info) for info in ordered}}
    chosen = st.query_params.get(TABLE, "")
    about_choice.selected(words.TABLE, TABLE, options, chosen, forget=(ROW, SEARCH, WAY), width=480)


def _option(info: actions.TableInfo) -> str:
    one, many = words.ROWS
    rows = words.UNREADABLE_ROWS if info.rows is None else formatting.count(info.rows, one[2:], many.split(" ", 1)[1])
    template = words.OPTION_CHANGED if info.changed else words.OPTION
    return template.format(title=table_title(info), rows=rows)


def _table(state: State, identity: Identity, draft: actions.Draft, info: actions.TableInfo) -> None:
    title = table_title(info)
    described = words.DESCRIPTION.format(description=info.contract.description, grain=info.contract.grain)
    section(title, described, anchor="tabellen")
    found = actions.table(identity, draft.id, info.name)
    if not found.readable:
        notice(words.UNREADABLE, kind="warning")
        return
    address = {TABLE: info.name}
    in_grid = st.query_params.get(WAY) == _GRID
    other = words.LIST if in_grid else words.GRID
    more = {} if in_grid else {WAY: _GRID}
    prose(
        join(
            link(words.NEW_ROW, workbench_tools.href(state, draft.id, **address, **{ROW: workbench_tools.NEW})),
            link(other, workbench_tools.href(state, draft.id, anchor="tabellen", **address, **more)),
            separator=" · ",
        )
    )
    search = st.query_params.get(SEARCH, "")[:60]
    about_choice.searched(words.SEARCH, SEARCH, search, words.SEARCH_HINT)
    hits = matching(found.rows, search)
    if in_grid:
        workbench_grid.render(identity, draft, found, hits)
        return
    _rows(state, draft, found, hits)


def matching(rows: Sequence[actions.KeyedRow], search: str) -> list[actions.KeyedRow]:
    """The rows where some cell holds the words."""
    wanted = search.strip().lower()
    return [row for row in rows if not wanted or any(wanted in cell.lower() for cell in row.cells.values())]


def _rows(state: State, draft: actions.Draft, found: actions.TableRows, hits: Sequence[actions.KeyedRow]) -> None:
    if not hits:
        empty_state(words.NO_HITS if found.rows else words.NO_ROWS)
        return
    shown = hits[:MOST_SHOWN]
    numbers = {"shown": len(shown), "found": len(hits), "all": len(found.rows)}
    said = words.FOUND if len(hits) <= MOST_SHOWN else words.FOUND_CUT
    prose(said.format(**{name: formatting.number(value) for name, value in numbers.items()}))
    columns = (
        Column("row", words.ROW, lookup=True, link=lambda row: row["href"], width="narrow"),
        *(Column(name, workbench_form.heading(name), empty="") for name in found.header),
    )
    rows = [
        {
            **row.cells,
            "row": words.CHANGE.format(number=row.number),
            "href": workbench_tools.href(state, draft.id, **{TABLE: found.name, ROW: str(row.number)}),
        }
        for row in shown
    ]
    data_table(
        pl.DataFrame(rows),
        columns,
        caption=words.CAPTION.format(table=found.contract.title),
        key="rader",
        show_caption=False,
        sources_column=False,
    )
