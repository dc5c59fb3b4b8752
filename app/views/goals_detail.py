"""Each goal of Mål: words of the plan, rule, judgement, what is done, the picture over the tertials, both readings."""

from collections.abc import Mapping
from typing import Any

import polars as pl
import streamlit as st

from app import formatting
from app.components import (
    Column,
    Markup,
    data_table,
    example_badge,
    join,
    missing,
    section,
    source_ref,
    tag,
    write,
)
from app.components.layout import stacked
from app.components.markup import Child
from app.components.rules import status_picture
from app.components.signs import asset
from app.data import goals as facts
from app.state import State
from app.texts import common
from app.texts import goals as words
from app.texts import rules as rule_words
from app.views.goal_words import goal_sign, readings_list
from app.views.goals_parts import period_name
from app.views.goals_picture import followed_until, picture
from app.views.goals_thread import thread

Row = Mapping[str, Any]
REPORT_COLUMNS = (
    Column("kommun_name", words.TABLE_KOMMUN, lookup=True),
    Column("answer", words.TABLE_CELL, reason_field="missing_reason"),
)


def each(goals: pl.DataFrame, threads: pl.DataFrame, state: State) -> None:
    """Every goal under its own heading, in the order of the plan; the heading is the anchor other pages link to."""
    period, basis = state.period, state.basis
    history = facts.history(period.code, basis, period.goal_year, period.tertial)
    readings = facts.readings(period.code, basis)
    answers = [
        *[{**row, "answer": _answer(row)} for row in facts.reports(basis, period.goal_year, period.tertial).to_dicts()],
        *[{**row, "answer": _decision(row)} for row in facts.decisions(basis, followed_until(period)).to_dicts()],
    ]
    section(words.EACH, words.EACH_LEAD, anchor="mal-for-mal")
    ordered = goals.sort("goal_order").sort("goal_kind", descending=True, maintain_order=True)
    for row in ordered.to_dicts():
        mine = pl.col("goal_id") == row["goal_id"]
        given = [answer for answer in answers if answer["goal_id"] == row["goal_id"]]
        goal(row, history.filter(mine), readings.filter(mine), threads.filter(mine), given, state)


def goal(
    row: Row,
    history: pl.DataFrame,
    readings: pl.DataFrame,
    things: pl.DataFrame,
    answers: list[dict[str, Any]],
    state: State,
) -> None:
    """One goal: words to the left, picture to the right where there is something to draw."""
    drawn = history.filter(pl.col("value").is_not_null() | pl.col("expected_value").is_not_null())
    write(tag("div", style=_RULE))
    if drawn.is_empty():
        write(_heading(row), _words(row, history, state))
    else:
        left, right = st.columns([5, 6], gap="large")
        with left:
            write(_heading(row), _words(row, history, state))
        with right:
            picture(row, history, state)
    if not readings.is_empty():
        text = words.READINGS_DISAGREE if row["readings_disagree"] else words.READINGS_AGREE
        write(tag("p", text, class_="t-prose"))
        write(readings_list(readings, key=f"mal-{row['goal_id']}", with_body=False))
    write(thread(things, state))
    if answers:
        with st.expander(words.REPORTS, key=f"tabell-svar-{row['goal_id']}"):
            data_table(
                pl.DataFrame(answers, infer_schema_length=None),
                REPORT_COLUMNS,
                caption=words.REPORTS,
                key=f"svar-{row['goal_id']}",
                show_caption=False,
                own=lambda answer: answer["kommun_code"] == state.kommun,
            )


def _heading(row: Row) -> Markup:
    badge = example_badge() if row["has_example"] else None
    kind = words.KIND_NUMBERED.format(kind=words.KINDS[row["goal_kind"]], number=row["goal_order"])
    quote = tag("p", words.QUOTED.format(text=row["goal_text"]), " ", source_ref(row, key="mal"), class_="t-subtitle")
    name = tag("h3", row["goal_name"], id=row["goal_id"])
    top = tag("div", name, goal_sign(row, key="rubrik"), badge, class_="t-title-row")
    return tag("div", tag("p", kind, class_="t-figure-foot"), top, quote)


def _words(row: Row, history: pl.DataFrame, state: State) -> Markup:
    tertial = row["tertial"]
    judged = row["judged_status"]
    parts: list[Child] = []
    if judged:
        parts.append(_said(words.LABEL_JUDGEMENT, join(_status(judged, tertial), ". ", row["judgement_reason"])))
    if row["disagrees"]:
        parts.append(
            _said(rule_words.COMPUTED, join(_status(row["computed_status"], tertial), ". ", words.COMPUTED_DIFFERS))
        )
    parts.append(_said(words.LABEL_RULE, row["rule_text"]))
    if judged and row["computed_status"] == "not_assessable" and row["measure"] != "none":
        parts.append(tag("div", words.COMPUTED_UNKNOWN))
    if row["shown_status"] in ("not_met", "partly_met"):
        parts += _deviation(row)
    if row["missing_kommuner"]:
        parts.append(_said(words.LABEL_MISSING, row["missing_kommuner"]))
    if row["trend"]:
        parts.append(tag("div", trend_picture(row["trend"]), " ", _since(row["trend"])))
    earlier = history.filter(pl.col("period_id") != state.period.code)
    if not earlier.is_empty() and history["value"].null_count() == history.height:
        parts.append(_said(words.LABEL_STRIP, _strip(earlier)))
    return tag("div", stacked(*[part for part in parts if part], gap=6), style="padding-top:12px;max-width:68ch")


def trend_picture(trend: str) -> Markup:
    """The arrow alone: its word stands beside it."""
    return tag("img", class_="t-sign", src=asset(f"trend-{trend}.svg"), alt="", width=20, height=20)


def _since(trend: str) -> str:
    return formatting.sentence_start(words.SINCE_LAST.format(trend=common.TREND[trend]))


def _deviation(row: Row) -> list[Child]:
    found = [
        _said(label, row[field])
        for label, field in (
            (words.LABEL_CAUSE, "cause"),
            (words.LABEL_CONSEQUENCE, "consequence"),
            (words.LABEL_ACTION, "action"),
        )
        if row[field]
    ]
    if not row["action"]:
        return [*found, tag("div", tag("span", words.ACTION_MISSING, class_="t-missing"))]
    when = formatting.iso_date(row["due_date"])
    who = join(_bold(words.LABEL_WHO), row["responsible_role"] or missing(), separator=" ")
    return [*found, tag("div", who, ". ", join(_bold(words.LABEL_WHEN), when, separator=" "), ".")]


def _strip(earlier: pl.DataFrame) -> Markup:
    signs = [join(period_name(r), _status(r["shown_status"], r["tertial"]), separator=" ") for r in earlier.to_dicts()]
    return join(*signs, separator=" · ")


def _status(status: str, tertial: int | None) -> Markup:
    return join(status_picture(status), formatting.status_word(status, tertial), separator=" ")


def _said(label: str, text: Child) -> Markup:
    return tag("div", _bold(label), " ", text)


def _bold(label: str) -> Markup:
    return tag("b", label, ":")


def _answer(row: Row) -> str | None:
    if row["value"] is None:
        return None
    return words.ANSWER_DONE if row["value"] >= 1 else words.ANSWER_NOT_DONE


def _decision(row: Row) -> str:
    return words.DECISIONS[row["decision_status"]].format(date=formatting.iso_date(row["decision_date"]))


_RULE = "border-top:1px solid var(--t-rule-strong);margin-top:8px"
