"""The lists of Mål: every goal with its sign, what is needed to judge the rest, and the goals without a measure."""

from collections.abc import Mapping
from typing import Any

import polars as pl

from app import formatting
from app.components import (
    Column,
    Markup,
    downloads,
    example_badge,
    join,
    section,
    source_ref,
    tag,
    write,
)
from app.state import Period, State
from app.texts import goals as words
from app.texts import rules as rule_words
from app.views.goal_words import ITEM, NAME, TEXT, disagreement, goal_sign, listed
from app.views.goals_thread import thread
from app.views.page_tools import count_word, sources_of

Row = Mapping[str, Any]
STATUSES = ("met", "partly_met", "not_met", "not_assessable")
GOAL_COLUMNS = (
    Column("goal_name", words.TABLE_GOAL, lookup=True),
    Column("goal_kind", words.TABLE_KIND, words=words.KINDS),
    Column("shown_status", words.TABLE_STATUS, kind="status"),
    Column("value", words.TABLE_VALUE, kind="decimal"),
    Column("unit", words.TABLE_UNIT, empty=""),
    Column("threshold", words.TABLE_LINE, kind="decimal", decimals=0, empty=words.NOT_GIVEN),
    Column("aspiration", words.TABLE_STRIVED, kind="decimal", decimals=0, empty=words.NOT_GIVEN),
    Column("rule_text", words.TABLE_RULE, width="wide"),
    Column("computed_status", words.TABLE_COMPUTED, kind="status", empty=rule_words.NO_MEASURE),
    Column("judged_status", words.TABLE_JUDGED, kind="status", empty=""),
    Column("judgement_reason", words.TABLE_REASON, empty=""),
    Column("trend", words.COLUMN_TREND, kind="trend", empty=""),
    Column("cause", words.LABEL_CAUSE, empty=""),
    Column("action", words.LABEL_ACTION, empty=""),
    Column("responsible_role", words.LABEL_WHO, empty=""),
    Column("due_date", words.LABEL_WHEN, kind="date", empty=""),
    Column("goal_text", words.TABLE_TEXT),
)


def lead(counts: pl.DataFrame, goals: pl.DataFrame, period: Period) -> str | None:
    """The page's answer: how many goals have each status, in words."""
    if counts.is_empty():
        return None
    row = counts.row(0, named=True)
    scale = words.STATUS_FACT if period.tertial == 3 else words.STATUS_AHEAD
    present = [(row[f"goals_{code}"], scale[code]) for code in STATUSES if row[f"goals_{code}"]]
    template = words.GOALS_PROPOSED if plan_is_proposed(goals.row(0, named=True)) else words.GOALS
    total = template.format(total=count_word(row["goals_total"]), year=period.goal_year)
    if len(present) == 1 and row["goals_not_assessable"]:
        return words.LEAD_NONE.format(total=total, status=words.NONE_ASSESSED[period.tertial == 3])
    if len(present) == 1:
        return words.LEAD_ALL.format(total=total, status=present[0][1][1])
    sentences: list[str] = []
    for count, (one, many) in present:
        sentence = words.LEAD_NEXT if sentences else words.LEAD_FIRST
        text = sentence.format(count=_neuter(count), total=total, status=one if count == 1 else many)
        sentences.append(formatting.sentence_start(text))
    return " ".join(sentences)


def _neuter(count: int) -> str:
    return words.ONE if count == 1 else count_word(count)


def overview(goals: pl.DataFrame, plan: pl.DataFrame, state: State) -> None:
    """Sign, goal, how it stands, trend: one line each, those not reached first."""
    first = goals.row(0, named=True)
    status = words.PLAN.format(year=first["fiscal_year"], status=first["plan_status"])
    source = source_ref(plan.row(0, named=True), key="plan") if plan.height else None
    write(tag("p", join(status, source, words.TAP, separator=" "), class_="t-subtitle", style="max-width:none"))
    _list([_line(row) for row in goals.to_dicts()])
    # A goal that has no measure is judged in words: nothing is computed that could be told from the judgement.
    measured = pl.when(pl.col("measure") != "none").then("computed_status").alias("computed_status")
    with_example = bool(goals["has_example"].any())
    downloads(
        goals.with_columns(measured),
        GOAL_COLUMNS,
        file_stem="mal",
        title=words.OVERVIEW.format(year=first["fiscal_year"]),
        source=sources_of(goals),
        as_of=state.period.meeting_date or state.period.as_of_date,
        example=with_example,
    )


def needs(rows: pl.DataFrame, *, fact: bool) -> None:
    """Why each goal that can't be judged can't, what is needed and from whom; nothing where all can be judged.

    `fact`: the year is over, so what is not known is not measured.
    """
    if rows.is_empty():
        return
    count = rows.height
    one, many = words.NEEDS_LEAD_FACT if fact else words.NEEDS_LEAD
    text = one if count == 1 else many.format(count=count_word(count).capitalize())
    section(words.NEEDS, text, anchor="underlag")
    _list([_need(row) for row in rows.to_dicts()])


def unmeasured(rows: pl.DataFrame, threads: pl.DataFrame, state: State) -> None:
    """Direction and effect goals: words of the plan, judgement, reason, thread; nothing where there are none."""
    if rows.is_empty():
        return
    section(words.UNMEASURED, words.UNMEASURED_LEAD, anchor="effektmal")
    ordered = rows.sort("goal_order").sort("goal_kind", maintain_order=True)
    _list(
        [
            _unmeasured(row, thread(threads.filter(pl.col("goal_id") == row["goal_id"]), state))
            for row in ordered.to_dicts()
        ]
    )


def plan_is_proposed(row: Row) -> bool:
    """True where the plan that holds the goals is not decided, as far as the facts say."""
    return str(row["plan_status"]).startswith(words.PROPOSED)


def _list(items: list[Markup]) -> None:
    write(tag("ul", *items, class_="t-lines", role="list"))


def _line(row: Row) -> Markup:
    judged = row["judged_status"] and row["judgement_reason"]
    said = disagreement(row) if row["disagrees"] else row["judgement_reason"] if judged else row["rule_text"]
    name = tag("a", row["goal_name"], href=f"#{row['goal_id']}", style=NAME)
    return listed(goal_sign(row, key="oversikt"), name, tag("span", said, style=TEXT), row["trend"])


def _unmeasured(row: Row, belonging: Markup | None) -> Markup:
    judged = row["judgement_reason"]
    reason = tag("span", judged or words.UNMEASURED_NO_REASON, class_=None if judged else "t-missing")
    badge = example_badge() if row["has_example"] else None
    quote = tag("span", words.QUOTED.format(text=row["goal_text"]), " ", source_ref(row, key="effekt"))
    kind = tag("span", words.KINDS[row["goal_kind"]], class_="t-figure-foot", style="display:block")
    name = tag("span", tag("b", row["goal_name"]), kind, style=NAME, id=row["goal_id"])
    said = tag("div", tag("span", quote, style="display:block"), reason, " ", badge, belonging, style=TEXT)
    return listed(goal_sign(row, key="effekt"), name, said, None)


def _need(row: Row) -> Markup:
    name = tag("span", tag("b", row["goal_name"]), style=NAME)
    who = tag("span", tag("b", words.NEEDS_NEED, ":"), " ", row["need_text"], " ", style="display:block")
    asked = tag("span", tag("b", words.NEEDS_WHO, ":"), " ", row["provider"], ".", style="display:block")
    why = tag("span", tag("span", row["why_text"], style="display:block"), who, asked, style=TEXT)
    return tag("li", name, why, style=ITEM)


def period_name(row: Row) -> str:
    """`Tertial 2`, or the day of the meeting."""
    if row["tertial"] is None:
        return str(row["period_id"])
    return words.PERIOD_TERTIAL.format(tertial=row["tertial"]).replace(" ", formatting.NBSP)
