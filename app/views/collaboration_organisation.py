"""Who takes part in a collaboration, where they lie, and the bodies that lead it."""

from collections.abc import Mapping, Sequence

import polars as pl
import streamlit as st

from app import formatting
from app.charts import collaborations as charts
from app.charts.compile import compile_template
from app.components import Column, Markup, data_table, figure, join, prose, section, source_ref, tag, write
from app.state import State
from app.texts import collaborations as words
from app.views.collaboration_parts import SMALL, Row, is_own, nothing
from app.views.page_tools import sources_of

_MEMBER_COLUMNS = (
    Column("member_name", words.MEMBER, lookup=True),
    Column("member_kind_label", words.MEMBER_KIND),
)
_GROUP = "kommuner"
_BESIDE = 3
_LIST = "list-style:none;margin:0;padding:0 0 0 4px"
_COLUMNS = ";display:grid;grid-template-columns:repeat(auto-fill,minmax(min(18rem,100%),1fr));gap:8px 24px"


def members(state: State, rows: pl.DataFrame) -> None:
    """The parties by kind, and a map of the municipalities that are named."""
    section(words.MEMBERS, anchor="medlemmar")
    if rows.is_empty():
        nothing(words.MEMBERS_NONE)
        return
    named = rows.filter(pl.col("kommun_code").is_not_null()).unique("kommun_code", maintain_order=True)
    if named.is_empty():
        prose(words.MAP_NONE)
        _parties(state, rows)
        return
    left, right = st.columns(2, gap="large")
    with left:
        _map(state, rows, named)
    with right:
        _parties(state, rows)


def _parties(state: State, rows: pl.DataFrame) -> None:
    columns = _MEMBER_COLUMNS if rows["member_kind"].n_unique() > 1 else _MEMBER_COLUMNS[:1]
    data_table(rows, columns, caption=words.MEMBERS_TITLE, key="parter", own=is_own(state))


def map_title(rows: pl.DataFrame, named: pl.DataFrame) -> str:
    """How many municipalities are told, and whether they are all."""
    names = formatting.listing(named["kommun_name"])
    if named.height == 1:
        return words.MAP_ONE.format(names=names)
    if _unnamed(rows):
        return words.MAP_SOME.format(count=formatting.sentence_start(formatting.number(named.height)), names=names)
    return words.MAP_ALL.format(count=formatting.number(named.height))


def _map(state: State, rows: pl.DataFrame, named: pl.DataFrame) -> None:
    names = formatting.listing(named["kommun_name"])
    frame = named.with_columns(
        pl.col("kommun_name").alias("name"), (pl.col("kommun_code") == (state.kommun or "")).alias("is_own")
    )
    chosen = words.MAP_CHOSEN.format(kommun=state.kommun_name) if frame["is_own"].any() else None
    unnamed = _unnamed(rows)
    others = rows.height > named.height + len(unnamed)
    left_out = words.MAP_NOT_ALL.format(names=formatting.listing(unnamed)) if unnamed else None
    figure(
        map_title(rows, named),
        str(join(words.MAP_SUBTITLE, chosen, separator=" ")),
        template=compile_template(charts.member_map, *sorted(named["kommun_code"])),
        frame=frame.select(charts.MEMBER_FIELDS),
        table=named,
        columns=_MEMBER_COLUMNS,
        alt=words.MAP_ALT.format(names=names),
        file_stem="karta-parter",
        source=sources_of(named),
        note=join(left_out, words.MAP_OTHERS if others else None, separator=" ") or None,
        own=is_own(state),
    )


def _unnamed(rows: pl.DataFrame) -> list[str]:
    return rows.filter(pl.col("member_kind") == _GROUP)["member_name"].to_list()


def bodies(rows: pl.DataFrame, seats: pl.DataFrame) -> None:
    """The bodies as an indented list, each under the one it lies under; by municipality where they belong to one."""
    section(words.BODIES, words.BODIES_LEAD if rows.height > 1 else None, anchor="organ")
    if rows.is_empty():
        nothing(words.BODIES_NONE)
        return
    by_body = {body: group.to_dicts() for (body,), group in seats.group_by("body_id", maintain_order=True)}
    every = rows.to_dicts()
    kommuner = {row["kommun_name"] for row in every if row["kommun_name"]}
    if len(kommuner) < 2:
        write(_tree(every, by_body))
        return
    groups = [(kommun, [row for row in every if row["kommun_name"] == kommun]) for kommun in [None, *sorted(kommuner)]]
    write(tag("div", *[_group(kommun, own, by_body) for kommun, own in groups if own], class_="t-folds"))


def _group(kommun: str | None, rows: Sequence[Row], seats: Mapping[str, Sequence[Row]]) -> Markup:
    count = formatting.count(len(rows), *words.BODY_COUNT)
    title = words.OPEN_BODIES.format(kommun=kommun or words.COMMON_BODIES, count=count)
    summary = tag("summary", tag("span", title, class_="t-fold-title"))
    return tag("details", summary, tag("div", _tree(rows, seats), class_="t-fold-body"), class_="t-fold")


def _tree(rows: Sequence[Row], seats: Mapping[str, Sequence[Row]]) -> Markup:
    ids = {row["body_id"] for row in rows}
    return _branch([row for row in rows if row["parent_body_id"] not in ids], rows, seats)


def _branch(
    here: Sequence[Row], rows: Sequence[Row], seats: Mapping[str, Sequence[Row]], above: str | None = None
) -> Markup:
    items = []
    for row in here:
        below = [child for child in rows if child["parent_body_id"] == row["body_id"]]
        items.append(
            tag(
                "li",
                _body(row, seats.get(row["body_id"], []), above),
                _branch(below, rows, seats, row["level"]) if below else None,
                style="margin:0;padding:8px 0 0 16px;border-left:2px solid var(--t-rule)",
            )
        )
    # Many bodies with nothing under them stand beside each other.
    parents = {row["parent_body_id"] for row in rows}
    beside = len(here) > _BESIDE and not any(row["body_id"] in parents for row in here)
    return tag("ul", *items, role="list", style=_LIST + (_COLUMNS if beside else ""))


def _body(row: Row, seats: Sequence[Row], above: str | None) -> Markup:
    counted = [seat for seat in seats if seat["seats"] is not None or not row["staffed_by"]]
    told = [
        words.STAFFED.format(text=row["staffed_by"]) if row["staffed_by"] else None,
        words.SEATS.format(text="; ".join(seat_text(seat) for seat in counted)) if counted else None,
        words.MEETS.format(text=row["meetings_text"]) if row["meetings_text"] else None,
    ]
    head = tag("p", tag("b", row["body_name"]), " ", source_ref(row, label=words.SOURCE, key="organ"))
    mark = tag("p", _mark(row, seats, above), style=SMALL)
    return tag("div", head, mark, *[tag("p", line, style="max-width:var(--t-measure)") for line in told if line])


def _mark(row: Row, seats: Sequence[Row], above: str | None) -> str:
    """Kind, level where it is not that of the body `above`, and whether some number of seats is not stated."""
    is_level = row["body_kind"] == "level"
    level = (
        (words.IS_LEVEL if is_level else words.LEVEL).format(level=row["level"])
        if row["level"] not in (None, above)
        else None
    )
    unknown = [seat["seats"] is None for seat in seats]
    uncounted = (words.SEATS_UNKNOWN if all(unknown) else words.SEATS_OPEN) if any(unknown) else None
    return ", ".join(part for part in (None if is_level else row["body_kind_label"], level, uncounted) if part)


def seat_text(seat: Row) -> str:
    """`2 räddningstjänst: räddningstjänsterna i Norrbotten`; a number that is not stated is said to be so."""
    kind = str(seat["seat_kind_label"]).lower()
    count = seat["seats"]
    told = (
        words.SEAT_UNKNOWN.format(kind=kind)
        if count is None
        else words.SEAT.format(count=formatting.number(count), kind=kind)
    )
    return words.SEAT_HELD.format(seat=told, held=seat["held_by"]) if seat["held_by"] else told
