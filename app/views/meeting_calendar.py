"""The calendar of Sammanträde as a file, whole or only what a member must not miss."""

from collections.abc import Mapping
from datetime import datetime
from functools import partial

import polars as pl
import streamlit as st

from app import calendar_file, exports, formatting
from app.components import empty_state, prose, section
from app.texts import calendar as calendar_words
from app.texts import meeting as words


def download(events: pl.DataFrame, titles: Mapping[str, str], stamp: datetime | None) -> None:
    """Two buttons, and what is left out because it has no day. `stamp`: when the facts were built."""
    rows = events.to_dicts()
    dated = [row for row in rows if row["event_date"] is not None]
    section(words.SECTIONS["kalender"], words.CALENDAR_LEAD if dated else None, anchor="kalender")
    if not dated or stamp is None:
        empty_state(words.CALENDAR_EMPTY, words.COORDINATOR)
        return
    example = any(row["origin"] == "example" for row in dated)
    with st.container(horizontal=True, gap="small", key="hamta-kalender"):
        for board_only, label, stem in (
            (False, words.CALENDAR_ALL, calendar_words.STEM_ALL),
            (True, words.CALENDAR_BOARD, calendar_words.STEM_BOARD),
        ):
            chosen = calendar_file.of_board(dated) if board_only else dated
            st.download_button(
                label.format(count=formatting.number(len(chosen))),
                partial(calendar_file.to_ics, rows, titles, stamp, board_only=board_only),
                file_name=exports.file_name(stem, "ics", example=any(row["origin"] == "example" for row in chosen)),
                mime="text/calendar",
                on_click="ignore",
                key=f"ics-{stem}",
            )
    left_out = [
        words.CALENDAR_NAME.format(title=row["title"], when=row["when_label"]) for row in calendar_file.undated(rows)
    ]
    prose(
        words.CALENDAR_EXAMPLES if example else None,
        words.CALENDAR_UNDATED.format(names="; ".join(left_out)) if left_out else None,
    )
