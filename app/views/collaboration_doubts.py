"""Where a collaboration's documents do not agree, and what none of them states."""

import polars as pl

from app import formatting
from app.components import Column, link, prose, section, tag, write
from app.state import State
from app.texts import collaborations as words
from app.texts import common
from app.views.about_discrepancies import place
from app.views.collaboration_parts import Row, listing

_SHOWN = 5
_GAPS = (
    Column("subject", words.MISSING_SUBJECT, lookup=True),
    Column("missing_reason", words.MISSING_REASON, words=common.MISSING_REASONS),
    Column("responsible_role", words.MISSING_WHO, empty=words.NOTHING),
    Column("blocks", words.MISSING_BLOCKS, empty=words.NOTHING),
)


def discrepancies(state: State, row: Row, places: pl.DataFrame) -> None:
    """The gravest places with both quotes, and the way to all of them."""
    lead = words.DISCREPANCIES_LEAD.format(
        count=formatting.count(row["discrepancy_count"], *words.DISCREPANCY_COUNT),
        high=formatting.number(row["high_discrepancy_count"]),
    )
    section(words.DISCREPANCIES, lead, anchor="motsagelser")
    write(tag("div", *[place(state, each) for each in places.head(_SHOWN).to_dicts()], class_="t-folds"))
    address = state.href("om-uppgifterna", anchor="motsagelser", **{words.PARAMETER: row["collaboration_id"]})
    prose(link(words.DISCREPANCIES_ALL, address))


def gaps(state: State, rows: pl.DataFrame) -> None:
    """What no document states, why, who can give it and what it blocks."""
    count = formatting.count(rows.height, *words.MISSING_COUNT)
    section(words.MISSING, words.MISSING_LEAD.format(count=count), anchor="saknas")
    listing(state, rows, _GAPS, title=words.MISSING, key="saknas", noun=words.MISSING_COUNT)
