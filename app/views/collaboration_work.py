"""What a collaboration does: goals and activities, roles, steering documents, cooperation, and what has happened."""

import polars as pl

from app import formatting
from app.components import Column, bullets, data_table, join, section, source_ref, tag, write
from app.state import State
from app.texts import collaborations as words
from app.views.collaboration_parts import listing, nothing

_KOMMUN = Column("kommun_name", words.KOMMUN)
_ROLE_COLUMNS = (
    Column("role_name", words.ROLE, lookup=True),
    Column("responsibility", words.ROLE_DOES, width="wide"),
    Column("body_name", words.ROLE_BODY),
)
_STEERING_COLUMNS = (
    Column("document_name", words.STEERING_NAME, lookup=True),
    Column("document_kind_label", words.STEERING_KIND),
    Column("years_text", words.STEERING_YEARS),
    Column("decided_by", words.STEERING_BY),
)
_COOPERATION_COLUMNS = (
    Column("partner", words.PARTNER, lookup=True),
    Column("subject", words.SUBJECT, width="wide"),
)
_EVENT_COLUMNS = (
    Column("date_text", words.EVENT_WHEN, lookup=True),
    Column("title", words.EVENT, width="wide"),
    Column("event_kind_label", words.EVENT_KIND),
    Column("coverage_text", words.EVENT_COVERAGE),
)
_ACTIVITY_COLUMNS = (
    Column("activity_text", words.ACTIVITY, lookup=True, width="wide"),
    Column("activity_status_label", words.ACTIVITY_STATUS),
    Column("status_text", words.ACTIVITY_TEXT, empty=words.NOTHING, width="wide"),
)


def roles(state: State, rows: pl.DataFrame) -> None:
    """Roles and what they do: never persons."""
    section(words.ROLES, words.ROLES_LEAD, anchor="roller")
    columns = [*_ROLE_COLUMNS, _KOMMUN]
    listing(state, rows, columns, title=words.ROLES, key="roller", noun=words.ROLE_COUNT)


def steering(state: State, rows: pl.DataFrame) -> None:
    """Programmes, plans and agreements."""
    section(words.STEERING, anchor="styrdokument")
    columns = [*_STEERING_COLUMNS, _KOMMUN]
    listing(state, rows, columns, title=words.STEERING, key="styrdokument", noun=words.STEERING_COUNT)


def cooperation(state: State, rows: pl.DataFrame) -> None:
    """Who cooperates with whom."""
    section(words.COOPERATION, anchor="samarbeten")
    columns = [*_COOPERATION_COLUMNS, _KOMMUN]
    listing(state, rows, columns, title=words.COOPERATION, key="samarbeten", noun=words.COOPERATION_COUNT)


def events(state: State, rows: pl.DataFrame) -> None:
    """What has happened, in time order."""
    section(words.EVENTS, words.EVENTS_LEAD, anchor="handelser")
    listing(state, rows, _EVENT_COLUMNS, title=words.EVENTS, key="handelser", noun=words.EVENT_COUNT)


def goals(rows: pl.DataFrame, activities: pl.DataFrame) -> None:
    """The goals that activities lead to, each with them, and the goals that are only told."""
    if rows.is_empty():
        section(words.GOALS, anchor="mal")
        nothing(words.GOALS_NONE)
        return
    section(words.GOALS, goals_lead(rows, activities), anchor="mal")
    followed = activities["goal_id"].unique().to_list()
    for row in rows.filter(pl.col("goal_id").is_in(followed)).to_dicts():
        own = activities.filter(pl.col("goal_id") == row["goal_id"])
        told = tag("p", tag("q", row["goal_text"]), " ", source_ref(row, key="mal"), class_="t-prose")
        write(tag("div", tag("h3", row["goal_name"]), told))
        key = f"aktiviteter-{row['goal_id']}"
        data_table(own, _ACTIVITY_COLUMNS, caption=row["goal_name"], key=key, show_caption=False)
    rest = rows.filter(~pl.col("goal_id").is_in(followed)).to_dicts()
    if rest:
        write(tag("h3", words.GOALS_DIRECTIONS if followed else words.GOALS_TOLD))
        bullets(join(row["goal_text"], " ", source_ref(row, key="mal-ovriga")) for row in rest)


def goals_lead(rows: pl.DataFrame, activities: pl.DataFrame) -> str:
    """Which year's goals, and how many of the activities are done."""
    year = rows["fiscal_year"][0]
    if activities.is_empty():
        return words.GOALS_LEAD_ONLY.format(year=year)
    done = activities.filter(pl.col("activity_status") == "done").height
    return words.GOALS_LEAD.format(year=year, done=formatting.number(done), count=formatting.number(activities.height))
