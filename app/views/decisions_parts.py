"""The rest of Beslut: what is on the page, roles, and editions of the plan."""

import polars as pl

from app import formatting
from app.components import Column, data_table, empty_state, section, tag, write
from app.components.tables import table_markup
from app.texts import decisions as words

ROLE_COLUMNS = (
    Column("role_name", words.COLUMN_ROLE, lookup=True),
    Column("responsibility", words.COLUMN_RESPONSIBLE, width="wide"),
    Column("body_name", words.COLUMN_BODY, empty=words.NOT_STATED),
    Column("employer", words.COLUMN_EMPLOYER, empty=words.NOT_STATED),
)
EDITION_COLUMNS = (
    Column("edition", words.COLUMN_EDITION, lookup=True, width="narrow"),
    Column("edition_date", words.COLUMN_DATE, kind="date", width="narrow"),
    Column("days_since_previous", words.COLUMN_SINCE_LAST, kind="int", empty=words.FIRST_EDITION),
    Column("edition_comment", words.COLUMN_COMMENT, empty=words.NO_COMMENT, width="wide"),
)


def roles(rows: pl.DataFrame) -> None:
    """Who is responsible for what, as roles."""
    section(words.ROLES, words.ROLES_LEAD, anchor="roller")
    if rows.is_empty():
        empty_state(words.ROLES_EMPTY, words.COORDINATOR)
        return
    table = table_markup(rows, ROLE_COLUMNS, caption=words.ROLES_CAPTION, key="roller", show_caption=False)
    title = words.ROLES_ALL.format(count=formatting.number(rows.height))
    summary = tag("summary", tag("span", title, class_="t-fold-title"))
    fold = tag("details", summary, tag("div", table, class_="t-fold-body"), class_="t-fold")
    write(tag("div", fold, class_="t-folds"))


def editions(rows: pl.DataFrame) -> None:
    """The editions of the plan, the latest first."""
    if rows.is_empty():
        section(words.EDITIONS, anchor="utgavor")
        empty_state(words.EDITIONS_EMPTY, words.COORDINATOR)
        return
    latest = rows.row(0, named=True)
    told = words.EDITIONS_LEAD if latest["edition_date"] else words.EDITIONS_LEAD_UNDATED
    day = formatting.iso_date(latest["edition_date"])
    section(words.EDITIONS, told.format(edition=latest["edition"], date=day), anchor="utgavor")
    data_table(rows, EDITION_COLUMNS, caption=words.EDITIONS_CAPTION, key="utgavor", show_caption=False)
