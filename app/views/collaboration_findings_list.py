"""The findings one by one, filtered on theme, kind and actor. What is chosen lives in the address."""

from collections.abc import Mapping

import polars as pl
import streamlit as st

from app import formatting
from app.components import Column, Markup, downloads, empty_state, join, source_ref, tag, write
from app.components.layout import beside
from app.data import collaboration_findings as facts
from app.texts import collaboration_findings as words
from app.views.about_choice import selected, write_address
from app.views.page_tools import Row, chosen

_SMALL = "font-size:var(--t-small);color:var(--t-ink-soft);line-height:24px"
_EVERY = ""
_FILE_COLUMNS = (
    Column("theme", words.THEME_COLUMN),
    Column("finding_kind_label", words.KIND_COLUMN),
    Column("title", words.COLUMN_TITLE, lookup=True),
    Column("text", words.COLUMN_TEXT),
    Column("actor", words.COLUMN_ACTOR, empty=""),
    Column("extent_label", words.COLUMN_EXTENT),
    Column("kommun_name", words.COLUMN_KOMMUN, empty=""),
    Column("is_garbled", words.COLUMN_GARBLED, kind="yes_no"),
)


def shown_limit(parameters: Mapping[str, str]) -> int:
    """How many findings the address asks for; what is no number there, or too small, gives the first few."""
    shown = parameters.get(words.SHOWN, "")
    count = int(shown) if shown.isascii() and shown.isdigit() and len(shown) < 5 else 0
    return max(count, words.FIRST_SHOWN)


def chosen_findings(collaboration_id: str, themes: pl.DataFrame, every: pl.DataFrame) -> None:
    """Filters, the first findings that are left by them, and all of them as files."""
    theme, kind, actor = _filters(themes, facts.actors(collaboration_id))
    places = facts.questions(collaboration_id)["answer_place"].drop_nulls().to_list()
    place = chosen(words.PLACE, {_EVERY: words.ALL_PLACES} | {each: each for each in places}, _EVERY)
    rows = facts.findings(collaboration_id, theme or None, words.ADDRESS_KINDS.get(kind), actor or None, place or None)
    if place:
        _only_place(place)
    if rows.is_empty():
        empty_state(words.NOTHING, height=80)
    else:
        _list(rows, shown_limit(st.query_params))
    count = formatting.count(every.height, *words.FINDING_COUNT)
    write(tag("p", words.DOWNLOAD.format(count=count)))
    downloads(
        every,
        _FILE_COLUMNS,
        file_stem="iakttagelser",
        title=words.FILE_TITLE,
        source=formatting.listing(every["source_id"].unique(maintain_order=True)),
    )


def finding(row: Row) -> Markup:
    """One finding: its kind in words, title, verbatim text, how many say it, the actor, and the source."""
    extent = str(row["extent_label"]).lower()
    said = words.ONE_KOMMUN.format(kommun=row["kommun_name"]) if row["kommun_name"] else None
    told = [
        said or words.EXTENT.format(extent=extent),
        words.ABOUT_ACTOR.format(actor=row["actor"]) if row["actor"] else None,
        words.ABOUT_THEME.format(theme=row["theme"]),
    ]
    about = join(*told, separator=" · ")
    spoilt = (
        tag("p", words.GARBLED, class_="t-missing", style="font-size:var(--t-small)") if row["is_garbled"] else None
    )
    body = tag(
        "div",
        tag("h3", row["title"], style="font-size:1rem;line-height:24px"),
        tag("p", tag("q", row["text"]), style="max-width:var(--t-measure)"),
        spoilt,
        tag("p", about, " · ", source_ref(row, key="iakttagelse"), style=_SMALL),
    )
    kind = tag("span", row["finding_kind_label"], style="font-weight:600;color:var(--t-ink-soft)")
    return tag(
        "li",
        beside(kind, body, basis="6rem", least="20rem"),
        style="border-top:1px solid var(--t-rule);padding:12px 0;margin:0",
    )


def _list(rows: pl.DataFrame, limit: int) -> None:
    shown = rows.head(limit).to_dicts()
    told = words.SHOWN_OF.format(
        shown=formatting.number(len(shown)), total=formatting.count(rows.height, *words.FINDING_COUNT)
    )
    write(tag("p", told, class_="t-subtitle", role="status"))
    write(tag("ul", *[finding(row) for row in shown], role="list", style="list-style:none;padding:0;margin:0"))
    if rows.height > len(shown):
        more = str(limit + 2 * words.FIRST_SHOWN)
        st.button(words.MORE, on_click=lambda: write_address(words.SHOWN, more), key="fler-iakttagelser")


def _only_place(place: str) -> None:
    with st.container(key="val-avsnitt", horizontal=True, gap="small", vertical_alignment="center"):
        write(tag("p", words.AT_PLACE.format(place=place), role="status"))
        st.button(words.ALL_PLACES, on_click=lambda: write_address(words.PLACE, None), key="alla-avsnitt")


def _filters(themes: pl.DataFrame, actors: pl.DataFrame) -> tuple[str, str, str]:
    """Draw the lists to choose from. Returns the codes that hold; what is unknown in the address is said and left."""
    counted = themes.unique("theme", maintain_order=True)
    theme_options = {_EVERY: words.ALL_THEMES} | {
        name: _counted(name, count) for name, count in zip(counted["theme"], counted["theme_count"], strict=True)
    }
    kinds = dict(zip(themes["finding_kind"], themes["kind_count"], strict=True))
    labels = dict(zip(themes["finding_kind"], themes["finding_kind_label"], strict=True))
    kind_options = {_EVERY: words.ALL_KINDS} | {
        code: _counted(labels[kind], kinds[kind]) for code, kind in words.ADDRESS_KINDS.items() if kind in kinds
    }
    actor_options = {_EVERY: words.ALL_ACTORS} | {
        row["actor"] or facts.NOBODY: _counted(row["actor"] or words.NO_ACTOR, row["finding_count"])
        for row in actors.to_dicts()
    }
    theme = chosen(words.THEME, theme_options, _EVERY)
    kind = chosen(words.KIND, kind_options, _EVERY)
    actor = chosen(words.ACTOR, actor_options, _EVERY)
    forget = (words.SHOWN, words.PLACE)
    with st.container(key="val-iakttagelser", horizontal=True, gap="small"):
        selected(words.CHOOSE_THEME, words.THEME, theme_options, theme, forget=forget, width=300)
        selected(words.CHOOSE_KIND, words.KIND, kind_options, kind, forget=forget, width=160)
        selected(words.CHOOSE_ACTOR, words.ACTOR, actor_options, actor, forget=forget, width=260)
    return theme, kind, actor


def _counted(name: str, count: int) -> str:
    return words.WITH_COUNT.format(name=name, count=formatting.number(count))
