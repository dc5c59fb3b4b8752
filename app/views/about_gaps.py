"""The section of *Om uppgifterna* on what each page would need that no document gives: counts, filter, list, file."""

from collections.abc import Mapping
from typing import Any

import polars as pl
import streamlit as st

from app import formatting
from app.charts.about import gap_bars
from app.charts.compile import compile_template
from app.components import Column, data_table, downloads, empty_state, figure, prose, section, tag, write
from app.data import NAMND, about
from app.state import State
from app.texts import about as words
from app.texts import common
from app.views.about_choice import (
    FIRST_SHOWN,
    GAP_PLACE,
    GAPS_SHOWN,
    Choice,
    page_link,
    selected,
    write_address,
)

_FILE = (
    Column("place", words.MISSING_PLACE),
    Column("subject", words.SUBJECT, lookup=True),
    Column("missing_reason", words.REASON, words=common.MISSING_REASONS),
    Column("responsible_role", words.WHO),
    Column("blocks", words.BLOCKS),
)


def gaps(state: State, choice: Choice) -> None:
    """How much each page lacks, and one by one what, why, who can give it and what it blocks."""
    section(words.MISSING, words.MISSING_LEAD, anchor="saknas")
    counts = placed(about.missing_counts())
    if counts.is_empty():
        empty_state(words.NOTHING_MISSING)
        return
    total = int(counts["row_count"].sum())
    _picture(counts, total)
    codes = dict(zip(counts["code"], counts.to_dicts(), strict=True))
    wanted = codes.get(choice.gap_place or "")
    options = {"": words.MISSING_EVERY.format(count=formatting.number(total))} | {
        code: words.MISSING_OPTION.format(place=row["place"], count=formatting.number(row["row_count"]))
        for code, row in codes.items()
    }
    with st.container(key="val-saknas", horizontal=True, gap="small"):
        selected(
            words.PAGE, GAP_PLACE, options, (choice.gap_place or "") if wanted else "", forget=(GAPS_SHOWN,), width=380
        )
    _rows(state, choice, wanted)
    everything = placed(about.missing())
    collaborations = formatting.count(everything["collaboration_id"].n_unique(), *words.COLLABORATIONS_COUNT)
    prose(words.MISSING_WHOLE.format(count=formatting.count(total, *words.FACT), collaborations=collaborations))
    columns = [Column("short_name", words.COLLABORATION), *_FILE]
    downloads(everything, columns, file_stem="det-som-saknas", title=words.MISSING_TABLE, source=words.ORIGIN_NOTE)


def placed(frame: pl.DataFrame) -> pl.DataFrame:
    """The rows with the page's name (with the collaboration where it is not the board's) and its code in an address."""
    rows = frame.to_dicts()
    return frame.with_columns(
        pl.Series("place", [_place(row) for row in rows], dtype=pl.String),
        pl.Series("code", [f"{row['collaboration_id']}/{row['page']}" for row in rows], dtype=pl.String),
    )


def _place(row: Mapping[str, Any]) -> str:
    if row["collaboration_id"] == NAMND:
        return str(row["page"])
    return words.MISSING_PLACE_OF.format(page=row["page"], name=row["short_name"])


def _picture(counts: pl.DataFrame, total: int) -> None:
    first = counts.row(0, named=True)
    parts = [
        words.MISSING_ALT_PART.format(place=row["place"], count=formatting.number(row["row_count"]))
        for row in counts.to_dicts()
    ]
    figure(
        words.MISSING_TITLE.format(
            place=first["place"],
            count=formatting.number(first["row_count"]),
            total=formatting.count(total, *words.FACT),
        ),
        words.MISSING_SUBTITLE,
        template=compile_template(gap_bars),
        frame=counts,
        columns=[
            Column("place", words.MISSING_PLACE, lookup=True),
            Column("row_count", words.MISSING_COUNT, "int"),
        ],
        alt=words.MISSING_ALT.format(parts="; ".join(parts)),
        file_stem=words.MISSING_FILE,
        source=words.ORIGIN_NOTE,
    )


def _rows(state: State, choice: Choice, wanted: Mapping[str, Any] | None) -> None:
    chosen = placed(about.missing(wanted["collaboration_id"], wanted["page"]) if wanted else about.missing())
    if chosen.is_empty():
        empty_state(words.MISSING_NONE)
        return
    shown = chosen.head(choice.gaps_shown)
    told = words.SHOWN_OF.format(
        shown=formatting.number(shown.height), total=formatting.count(chosen.height, *words.FACT)
    )
    write(tag("p", told, class_="t-subtitle", role="status"))
    columns = [
        Column("subject", words.SUBJECT, lookup=True),
        Column("missing_reason", words.REASON, words=common.MISSING_REASONS),
        Column("responsible_role", words.WHO),
        Column("blocks", words.BLOCKS),
        Column("place", words.SHOWN_ON, link=lambda row: page_link(state, row["page"], row["collaboration_id"])),
    ]
    data_table(shown, columns, caption=words.MISSING_TABLE, key="saknas", show_caption=False, sources_column=False)
    if chosen.height > shown.height:
        st.button(
            words.MORE,
            key="fler-saknas",
            on_click=lambda: write_address(GAPS_SHOWN, str(choice.gaps_shown + 2 * FIRST_SHOWN)),
        )
