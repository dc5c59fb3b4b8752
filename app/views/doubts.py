"""The foot of a page: places that disagree about its figures, and what no document states."""

from app import formatting
from app.columns import Column
from app.components import data_table, section
from app.data import doubts
from app.texts import common
from app.texts import doubts as words
from app.views.page_tools import table_behind

_PLACES = (
    Column("subject", words.COLUMNS["subject"], lookup=True, width="wide"),
    Column("value_a", words.COLUMNS["a"], empty=words.NOTHING),
    Column("source_a", words.COLUMNS["place_a"], empty=words.NOTHING),
    Column("value_b", words.COLUMNS["b"], empty=words.NOTHING),
    Column("source_b", words.COLUMNS["place_b"], empty=words.NOTHING),
    Column("treatment", words.COLUMNS["treatment"], empty=words.NOTHING, width="wide"),
)
_MISSING = (
    Column("subject", words.MISSING_COLUMNS["subject"], lookup=True),
    Column("missing_reason", words.MISSING_COLUMNS["reason"], words=common.MISSING_REASONS),
    Column("blocks", words.MISSING_COLUMNS["blocks"], empty=words.NOTHING),
    Column("responsible_role", words.MISSING_COLUMNS["who"], empty=words.NOTHING),
)


def how_sure(page: str) -> None:
    """Disagreeing places and missing facts that touch a page (its Swedish name); nothing where there are none."""
    places, gone = doubts.discrepancies(page), doubts.missing(page)
    if places.is_empty() and gone.is_empty():
        return
    count = formatting.count(places.height, *words.PLACE)
    one = places.height == 1
    lead = (words.LEAD_ONE if one else words.LEAD.format(count=count)) if places.height else None
    section(words.SECTION, lead, anchor="sakerhet")
    if not places.is_empty():
        table_behind(
            places,
            _PLACES,
            title=words.SECTION,
            file_stem="motsagelser",
            source=words.SOURCE,
            label=words.OPEN_ONE if one else words.OPEN.format(count=count),
        )
    if not gone.is_empty():
        data_table(gone, _MISSING, caption=words.MISSING_TITLE, key="saknas", sources_column=False)
