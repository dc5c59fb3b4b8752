"""Each goal of Mål: words of the plan, rule, judgement, what is done, the picture over the tertials, both readings."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import polars as pl
import streamlit as st

from app import formatting
from app.charts import goals as charts
from app.charts.compile import compile_template
from app.components import (
    Column,
    Markup,
    data_table,
    example_badge,
    figure,
    join,
    link,
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
from app.state import Period, State
from app.texts import common
from app.texts import goals as words
from app.texts import rules as rule_words
from app.views.goal_words import PERCENT, amount, goal_sign, lines, readings_list
from app.views.goals_parts import period_name

Row = Mapping[str, Any]
HISTORY_COLUMNS = (
    Column("period_label", words.TABLE_PERIOD, lookup=True, width="narrow"),
    Column("value_label", words.TABLE_VALUE),
    Column("line_label", words.TABLE_LINE),
    Column("aspiration_label", words.TABLE_STRIVED, empty=words.NOT_GIVEN),
    Column("shown_status", words.TABLE_STATUS, kind="status"),
    Column("rule_text", words.TABLE_RULE, width="wide"),
)
REPORT_COLUMNS = (
    Column("kommun_name", words.TABLE_KOMMUN, lookup=True),
    Column("answer", words.TABLE_CELL, reason_field="missing_reason"),
)


def each(goals: pl.DataFrame, state: State) -> None:
    """Every goal under its own heading, in the order of the plan; the heading is the anchor other pages link to."""
    period, basis = state.period, state.basis
    history = facts.history(period.code, basis, period.goal_year, period.tertial)
    readings = facts.readings(period.code, basis)
    projects = facts.projects()
    reports = facts.reports(basis, period.goal_year, period.tertial)
    section(words.EACH, words.EACH_LEAD, anchor="mal-for-mal")
    ordered = goals.sort("goal_order").sort("goal_kind", descending=True, maintain_order=True)
    for row in ordered.to_dicts():
        mine = pl.col("goal_id") == row["goal_id"]
        goal(row, history.filter(mine), readings.filter(mine), projects.filter(mine), reports.filter(mine), state)


def goal(
    row: Row,
    history: pl.DataFrame,
    readings: pl.DataFrame,
    projects: pl.DataFrame,
    reports: pl.DataFrame,
    state: State,
) -> None:
    """One goal: words to the left, picture to the right where there is something to draw."""
    drawn = history.filter(pl.col("value").is_not_null() | pl.col("expected_value").is_not_null())
    write(tag("div", style=_RULE))
    if drawn.is_empty():
        write(_heading(row), _words(row, history, projects, state))
    else:
        left, right = st.columns([5, 6], gap="large")
        with left:
            write(_heading(row), _words(row, history, projects, state))
        with right:
            _picture(row, history, state)
    if not readings.is_empty():
        text = words.READINGS_DISAGREE if row["readings_disagree"] else words.READINGS_AGREE
        write(tag("p", text, class_="t-prose"))
        write(readings_list(readings, key=f"mal-{row['goal_id']}", with_body=False))
    if not reports.is_empty():
        with st.expander(words.REPORTS, key=f"tabell-rapport-{row['goal_id']}"):
            data_table(
                reports.with_columns(pl.Series("answer", [_answer(r) for r in reports.to_dicts()], dtype=pl.String)),
                REPORT_COLUMNS,
                caption=words.REPORTS,
                key=f"rapport-{row['goal_id']}",
                show_caption=False,
                own=lambda r: r["kommun_code"] == state.kommun,
            )


def _heading(row: Row) -> Markup:
    badge = example_badge() if row["has_example"] else None
    kind = words.KIND_NUMBERED.format(kind=words.KINDS[row["goal_kind"]], number=row["goal_order"])
    quote = tag("p", words.QUOTED.format(text=row["goal_text"]), " ", source_ref(row, key="mal"), class_="t-subtitle")
    name = tag("h3", row["goal_name"], id=row["goal_id"])
    top = tag("div", name, goal_sign(row, key="rubrik"), badge, class_="t-title-row")
    return tag("div", tag("p", kind, class_="t-as-of", style="margin:0"), top, quote)


def _words(row: Row, history: pl.DataFrame, projects: pl.DataFrame, state: State) -> Markup:
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
    if not projects.is_empty():
        names = [link(r["project_name"], state.href("projekt", anchor=r["project_id"])) for r in projects.to_dicts()]
        parts.append(
            _said(words.LABEL_PROJECTS, join(join(*names, separator=", "), words.PROJECTS_NOTE, separator=" "))
        )
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


def _picture(row: Row, history: pl.DataFrame, state: State) -> None:
    rows = history.to_dicts()
    current = rows[-1]
    frame = history.with_columns(
        pl.Series("period_label", [period_name(r) for r in rows]),
        pl.Series("value_label", [amount(r["value"], r["unit"]) for r in rows]),
        pl.Series("line_label", [_line_label(r) for r in rows], dtype=pl.String),
        pl.Series("aspiration_label", [_strived_label(r) for r in rows], dtype=pl.String),
        (pl.col("period_id") == state.period.code).alias("is_current"),
        pl.col("has_example").alias("is_example"),
        pl.when("has_example").then(pl.lit("example")).otherwise(pl.col("origin")).alias("origin"),
    )
    scale = "percent" if row["unit"] == PERCENT else "count"
    figure(
        finding(row, current),
        words.PICTURE_SUBTITLE.get(row["unit"], words.PICTURE_SUBTITLE_OTHER).format(unit=row["unit"]),
        template=compile_template(charts.progress, scale),
        frame=frame.select(charts.PROGRESS_FIELDS),
        table=frame,
        columns=HISTORY_COLUMNS,
        alt=words.PICTURE_ALT.format(
            rows=" ".join(
                words.PICTURE_ALT_ROW.format(period=period_name(r), value=amount(r["value"], r["unit"])) for r in rows
            ),
            lines=lines(row) or "",
        ),
        file_stem=f"mal-{row['goal_id']}",
        source=words.SOURCE.format(year=row["fiscal_year"]),
        as_of=followed_until(state.period),
        note=_note(rows, scale),
        example=bool(history["has_example"].any()),
    )


def finding(row: Row, current: Row) -> str:
    """What the picture shows, with its figures: the value against what is required and strived for."""
    value = amount(current["value"], row["unit"])
    line = amount(current["line_value"], row["unit"])
    if row["threshold_level"] is not None:
        strived = amount(row["aspiration"], row["unit"])
        template = {
            "below": words.FINDING_BELOW,
            "between": words.FINDING_BETWEEN,
            "at_aspiration": words.FINDING_STRIVED,
        }[row["threshold_level"]]
        return template.format(value=value, line=line, strived=strived)
    if current["value"] is None:
        return words.FINDING_UNKNOWN.format(line=line)
    if row["unit"] == PERCENT and row["computed_status"] in words.FINDINGS_PERCENT:
        return words.FINDINGS_PERCENT[row["computed_status"]].format(value=value, line=line)
    fact = row["status_kind"] == "fact"
    if row["threshold"] is None:
        template = words.FINDING_FACT_ALL if fact else words.FINDING_ALL
        return template.format(value=formatting.number(current["value"]), line=line)
    if fact:
        return words.FINDING_FACT_MIN.format(value=value, line=line)
    if current["expected_value"] is not None and current["expected_value"] > current["value"]:
        expected = formatting.number(current["expected_value"])
        return words.FINDING_AHEAD.format(value=value, expected=expected, line=formatting.number(current["line_value"]))
    return words.FINDING_MIN.format(value=value, line=line)


def followed_until(period: Period) -> date | None:
    """The last day that the period's goals and meetings are followed to."""
    return period.meeting_date or period.as_of_date


def _answer(row: Row) -> str | None:
    if row["value"] is None:
        return None
    return words.ANSWER_DONE if row["value"] >= 1 else words.ANSWER_NOT_DONE


def _line_label(row: Row) -> str | None:
    if row["line_value"] is None:
        return None
    all_of = row["unit"] == "kommuner"
    text = formatting.number(row["line_value"]) if row["unit"] != PERCENT else amount(row["line_value"], PERCENT)
    return (rule_words.LINE_ALL if all_of else rule_words.LINE_MIN).format(value=text)


def _strived_label(row: Row) -> str | None:
    if row["aspiration"] is None:
        return None
    text = amount(row["aspiration"], PERCENT) if row["unit"] == PERCENT else formatting.number(row["aspiration"])
    return rule_words.LINE_STRIVED.format(value=text)


def _note(rows: list[dict[str, Any]], scale: str) -> str | None:
    notes = []
    if any((r["expected_value"] or 0) > (r["value"] or 0) for r in rows) and scale == "count":
        notes.append(words.PICTURE_AHEAD)
    if scale == "percent" and any(
        r["value"] is not None and r["high_value"] is not None and r["high_value"] > r["low_value"] for r in rows
    ):
        notes.append(words.PICTURE_RANGE)
    return " ".join(notes) or None


_RULE = "border-top:1px solid var(--t-rule-strong);margin-top:8px"
