"""The pictures of Närvaro: who filled each seat, each municipality's share, how many were at each meeting."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import polars as pl
import streamlit as st

from app import formatting
from app.charts import attendance as charts
from app.charts.compile import compile_template
from app.components import Column, Markup, empty_state, figure, join, tag
from app.data import attendance as facts
from app.state import State
from app.texts import attendance as words
from app.views.attendance_parts import known, meeting_name
from app.views.goal_words import PERCENT, amount
from app.views.page_tools import count_word

Row = Mapping[str, Any]
FEW = 5  # meetings that leave room for the shares at half width
SEAT_COLUMNS = (
    Column("kommun_name", words.COLUMN_KOMMUN, lookup=True),
    Column("meeting_date", words.COLUMN_DATE, kind="date", width="narrow"),
    Column("cell_text", words.COLUMN_CELL, width="wide"),
)
RATE_COLUMNS = (
    Column("kommun_name", words.COLUMN_KOMMUN, lookup=True),
    Column("attendance_pct_ytd", words.COLUMN_RATE, kind="percent"),
    Column("seats_expected_ytd", words.COLUMN_SEATS, kind="int"),
    Column("seats_filled_ytd", words.COLUMN_FILLED, kind="int"),
    Column("filled_by_member_ytd", words.COLUMN_MEMBER, kind="int"),
    Column("filled_by_substitute_ytd", words.COLUMN_SUBSTITUTE, kind="int"),
    Column("seats_empty_ytd", words.COLUMN_EMPTY, kind="int"),
    Column("seats_unknown_ytd", words.COLUMN_UNKNOWN, kind="int"),
    Column("attendance_low_pct_ytd", words.COLUMN_LOW, kind="percent"),
    Column("attendance_high_pct_ytd", words.COLUMN_HIGH, kind="percent"),
)
HEADS_COLUMNS = (
    Column("meeting_date", words.COLUMN_DATE, kind="date", lookup=True),
    Column("kommuner_present", words.COLUMN_PRESENT, kind="int"),
    Column("kommuner_at_most", words.COLUMN_HIGH, kind="int"),
    Column("threshold_heads", words.COLUMN_LINE, kind="int", empty=words.NOT_GIVEN),
)


def body(total: Row, rates: pl.DataFrame, contribution: Row | None, missing: pl.DataFrame, state: State) -> None:
    """A body's seats, and beside them each municipality's share, or what is known where no seat is."""
    kind = total["body_kind"]
    seats = facts.seats(state.period.code, state.basis, kind)
    order = rates["kommun_code"].to_list()
    left, right = st.columns([1, 1] if total["meetings_ytd"] <= FEW else [3, 2], gap="large")
    with left:
        seat_figure(total, seats, order, state)
    with right:
        if total["attendance_pct_ytd"] is None:
            known(total, missing)
        else:
            rate_figure(total, rates, contribution, state)


def seat_figure(total: Row, seats: pl.DataFrame, order: list[str], state: State) -> None:
    """Municipality × meeting."""
    kind = total["body_kind"]
    place = pl.col("kommun_code").replace_strict(order, range(len(order)), default=len(order), return_dtype=pl.Int64)
    shown = seats.sort(place, "meeting_date", maintain_order=True)
    names = [meeting_name(day) for day in shown["meeting_date"]]
    frame = shown.with_columns(
        pl.Series("meeting", names, dtype=pl.String),
        (pl.col("kommun_code") == (state.kommun or "")).alias("is_own"),
    )
    counts = _counts(total)
    figure(
        counts,
        _legend(kind, bool(shown["is_remote"].any())),
        template=compile_template(charts.seat_map),
        frame=frame.select(charts.SEAT_FIELDS),
        table=shown,
        columns=SEAT_COLUMNS,
        alt=words.SEATS_ALT.format(kommuner=len(order), meetings=total["meetings_ytd"], counts=counts),
        file_stem=f"platser-{kind.replace('_', '-')}",
        source=words.SOURCE,
        as_of=_until(state),
        example=bool(total["has_example_ytd"]),
        own=lambda row: row["kommun_code"] == state.kommun,
    )


def rate_figure(total: Row, rates: pl.DataFrame, contribution: Row | None, state: State) -> None:
    """Each municipality's share against the lines."""
    kind = total["body_kind"]
    line = total["threshold_pct"] if kind == "board" else None
    rows = rates.to_dicts()
    frame = rates.with_columns(
        pl.col("attendance_pct_ytd").alias("value"),
        pl.col("attendance_low_pct_ytd").alias("low"),
        pl.col("attendance_high_pct_ytd").alias("high"),
        pl.Series("label", [_share(row) for row in rows], dtype=pl.String),
        pl.lit(total["threshold_pct"], dtype=pl.Float64).alias("threshold"),
        pl.lit(100.0).alias("aspiration"),
        (pl.col("kommun_code") == (state.kommun or "")).alias("is_own"),
        pl.col("has_example").alias("is_example"),
    )
    least = words.LINE_LABEL.format(value=amount(line, PERCENT)) if line is not None else None
    strived = words.STRIVED_LABEL.format(value=amount(100.0, PERCENT)) if kind == "board" else words.EVERY_MEETING
    figure(
        rate_title(total, contribution),
        words.RATES_SUBTITLE,
        template=compile_template(charts.rate_bars, least, strived),
        frame=frame.select(charts.RATE_FIELDS),
        table=rates,
        columns=RATE_COLUMNS,
        alt=words.RATES_ALT.format(
            rows=" ".join(
                words.RATES_ALT_ROW.format(kommun=row["kommun_name"], value=amount(row["attendance_pct_ytd"], PERCENT))
                for row in rows
            )
        ),
        file_stem=f"andelar-{kind.replace('_', '-')}",
        source=words.SOURCE_RATES,
        as_of=_until(state),
        definition=words.DEFINITION,
        note=words.RATES_RANGE if total["seats_unknown_ytd"] else None,
        example=bool(total["has_example_ytd"]),
        own=lambda row: row["kommun_code"] == state.kommun,
    )


def heads_figure(total: Row, meetings: pl.DataFrame, state: State) -> None:
    """How many municipalities were at each meeting, against the line in heads."""
    rows = meetings.to_dicts()
    heads = rows[0]["threshold_heads"]
    everyone = rows[0]["seats_expected"]
    frame = meetings.with_columns(
        pl.Series("meeting", [meeting_name(row["meeting_date"]) for row in rows], dtype=pl.String),
        pl.col("kommuner_present").alias("present"),
        pl.col("kommuner_at_most").alias("at_most"),
        pl.col("threshold_heads").alias("threshold"),
        pl.col("seats_expected").alias("aspiration"),
        pl.Series("label", [_heads(row) for row in rows], dtype=pl.String),
        pl.col("has_example").alias("is_example"),
    )
    line = words.LINE_LABEL.format(value=heads) if heads is not None else None
    figure(
        _heads_title(meetings, heads, everyone),
        words.HEADS_SUBTITLE,
        template=compile_template(charts.heads_bars, line, words.ALL_LABEL.format(value=everyone)),
        frame=frame.select(charts.HEADS_FIELDS),
        table=meetings,
        columns=HEADS_COLUMNS,
        alt=words.HEADS_ALT.format(
            rows=" ".join(
                words.HEADS_ALT_ROW.format(meeting=formatting.iso_date(row["meeting_date"]), label=_heads(row))
                for row in rows
            )
        ),
        file_stem=f"per-mote-{total['body_kind'].replace('_', '-')}",
        source=words.SOURCE_RATES,
        as_of=_until(state),
        note=words.HEADS_OPEN if meetings["seats_unknown"].sum() else None,
        example=bool(meetings["has_example"].any()),
    )


def group(
    total: Row | None,
    rates: pl.DataFrame,
    contribution: Row | None,
    missing: pl.DataFrame,
    meetings: pl.DataFrame,
    state: State,
) -> None:
    """The group's seats, shares and meetings; or why there is nothing to show."""
    if total is None or not total["seats_expected_ytd"]:
        empty_state(words.GROUP_EMPTY.format(year=state.period.fiscal_year), words.GROUP_WHO, height=80)
        return
    body(total, rates, contribution, missing, state)
    held = meetings.filter((pl.col("body_kind") == total["body_kind"]) & pl.col("seats_expected").is_not_null())
    heads_figure(total, held, state)


def rate_title(total: Row, contribution: Row | None) -> str:
    """The finding about the shares: who is below the line, or how many were at every meeting."""
    if total["threshold_pct"] is None or contribution is None:
        return words.RATES_NO_LINE
    if total["body_kind"] != "board":
        template = words.RATES_GROUP_ONE if total["meetings_ytd"] == 1 else words.RATES_GROUP
        all_of = contribution["kommun_count"]
        finding = template.format(count=contribution["lifts_count"], all=all_of, meetings=total["meetings_ytd"])
        unknown = contribution["not_reported_count"]
        return words.RATES_GROUP_OPEN.format(finding=finding, unknown=count_word(unknown)) if unknown else finding
    finding = _board_finding(contribution, amount(total["threshold_pct"], PERCENT))
    if not 0 < contribution["not_reported_count"] <= 3:
        return finding
    unknown = formatting.listing(contribution["not_reported_kommuner"].split(", "))
    return words.RATES_OPEN.format(finding=finding, names=unknown)


def _board_finding(contribution: Row, line: str) -> str:
    if not contribution["holds_back_count"]:
        return (words.RATES_ALL_OPEN if contribution["not_reported_count"] else words.RATES_ALL).format(line=line)
    if contribution["holds_back_count"] > 4:
        many = count_word(contribution["holds_back_count"]).capitalize()
        return words.RATES_BELOW_MANY.format(count=many, line=line)
    names = formatting.listing(contribution["holds_back_kommuner"].split(", "))
    return words.RATES_BELOW.format(line=line, names=names)


def _counts(total: Row) -> str:
    seats = formatting.number(total["seats_expected_ytd"])
    if total["attendance_pct_ytd"] is None:
        return words.SEATS_ALL_UNKNOWN.format(seats=seats)
    parts = [words.SEATS_TITLE.format(filled=formatting.number(total["seats_filled_ytd"]), seats=seats)]
    for field, (one, many) in (("seats_empty_ytd", words.SEATS_EMPTY), ("seats_unknown_ytd", words.SEATS_UNKNOWN)):
        if total[field]:
            parts.append((one if total[field] == 1 else many).format(count=formatting.number(total[field])))
    return ", ".join(parts)


def _legend(kind: str, with_remote: bool) -> Markup:
    items = [_swatch(code, letter, word) for code, (letter, word) in words.LEGEND[kind].items()]
    if with_remote:
        items.append(tag("span", words.REMOTE_MARK, formatting.NBSP, words.LEGEND_REMOTE, style=_ITEM))
    return join(*items, separator=" ")


def _swatch(code: str, letter: str, word: str) -> Markup:
    frame = "dashed" if code == "unknown" else "solid"
    style = (
        f"display:inline-block;min-width:22px;text-align:center;font-weight:600;line-height:20px;margin-right:6px;"
        f"background:{charts.FILLS[code]};color:{charts.INKS[code]};border:1.5px {frame} {charts.FRAMES[code]}"
    )
    return tag("span", tag("span", letter, style=style), word, style=_ITEM)


def _share(row: Row) -> str:
    if row["attendance_pct_ytd"] is None:
        return formatting.missing_reason(None)
    return formatting.percent(row["attendance_pct_ytd"])


def _heads(row: Row) -> str:
    if row["kommuner_present"] is None:
        return formatting.missing_reason(None)
    return words.OUT_OF.format(part=row["kommuner_present"], whole=row["seats_expected"])


def _heads_title(meetings: pl.DataFrame, heads: int | None, everyone: int) -> str:
    lowest = min(meetings["kommuner_present"].drop_nulls().to_list(), default=0)
    if heads is None:
        return words.HEADS_TITLE_NO_LINE.format(lowest=lowest, all=everyone)
    return words.HEADS_TITLE.format(lowest=lowest, all=everyone, line=heads)


def _until(state: State) -> date | None:
    return state.period.meeting_date or state.period.as_of_date


_ITEM = "white-space:nowrap;margin-right:16px;line-height:28px;display:inline-block"
