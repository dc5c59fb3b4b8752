"""The picture of a goal on Mål: its value over the tertials against what is required and strived for."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import polars as pl

from app import formatting
from app.charts import goals as charts
from app.charts.compile import compile_template
from app.components import Column, figure, join, link
from app.components.markup import Child
from app.state import Period, State
from app.texts import goals as words
from app.texts import rules as rule_words
from app.views.goal_words import PERCENT, amount, lines
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


def picture(row: Row, history: pl.DataFrame, state: State) -> None:
    """A bar per period so far, with its table and downloads."""
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
        source=_source(row, state),
        as_of=followed_until(state.period),
        note=_note(rows, scale),
        example=bool(history["has_example"].any()),
    )


def _source(row: Row, state: State) -> Child:
    said = words.SOURCE.format(year=row["fiscal_year"])
    if row["measure"] not in words.COUNTED_MEETINGS:
        return said
    return join(said, link(words.SOURCE_MEETINGS, state.href("narvaro", anchor="moten")), separator=". ")


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
        closed = any(r["tertial"] == 3 for r in rows)
        notes.append(words.PICTURE_AHEAD_THEN if closed else words.PICTURE_AHEAD)
    if scale == "percent" and any(
        r["value"] is not None and r["high_value"] is not None and r["high_value"] > r["low_value"] for r in rows
    ):
        notes.append(words.PICTURE_RANGE)
    return " ".join(notes) or None
