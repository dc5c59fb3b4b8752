"""The sentences and lists of Närvaro: the answer, why it may be missing, both readings of each goal, the meetings."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import polars as pl

from app import formatting
from app.components import Column, data_table, downloads, facts, prose, section, tag, write
from app.state import State
from app.texts import attendance as words
from app.views.goal_words import PERCENT, amount, readings_list
from app.views.page_tools import count_word, sources_of

Row = Mapping[str, Any]
MEETING_COLUMNS = (
    Column("meeting_date", words.COLUMN_DATE, kind="date", lookup=True, width="narrow"),
    Column("body_name", words.COLUMN_BODY),
    Column("state", words.COLUMN_STATE),
    Column("present", words.COLUMN_PRESENT, empty=words.NOT_YET),
    Column("line", words.COLUMN_LINE, empty=words.NOT_YET),
    Column("time", words.COLUMN_TIME, empty=words.NOT_GIVEN, width="narrow"),
    Column("purpose", words.COLUMN_PURPOSE, empty=words.NOT_GIVEN, width="wide"),
)


def lead(board: Row, readings: pl.DataFrame, rows: pl.DataFrame) -> str:
    """The page's answer: did attendance reach what is required. `rows` are the meetings."""
    verdict = _verdict(readings)
    line = amount(verdict["threshold"], PERCENT) if verdict else ""
    year = board["fiscal_year"]
    if board["attendance_pct_ytd"] is None:
        one, many = words.MEETINGS if any_held(rows) else words.MEETINGS_DECIDED
        meetings = one if board["meetings_ytd"] == 1 else many.format(count=count_word(board["meetings_ytd"]))
        seats = formatting.number(board["seats_expected_ytd"])
        number = formatting.number(verdict["threshold"]) if verdict else ""
        return words.LEAD_UNKNOWN.format(number=number, year=year, seats=seats, meetings=meetings)
    level = verdict["threshold_level"] if verdict else None
    template = {
        "below": words.LEAD_BELOW,
        "between": words.LEAD_BETWEEN,
        "at_aspiration": words.LEAD_STRIVED,
        None: words.LEAD_OPEN,
    }[level]
    return template.format(
        value=amount(board["attendance_pct_ytd"], PERCENT),
        year=year,
        line=line,
        strived=amount(board["aspiration_pct"], PERCENT),
        low=amount(board["attendance_low_pct_ytd"], PERCENT),
        high=amount(board["attendance_high_pct_ytd"], PERCENT),
    )


def any_held(rows: pl.DataFrame) -> bool:
    """True where the facts say that the board has met this year; else its meetings are only decided."""
    of_board = rows.filter((pl.col("body_kind") == "board") & pl.col("is_in_year"))
    return bool((of_board["meeting_state"] == "held").any())


def why(board: Row, readings: pl.DataFrame, own: Row | None, rows: pl.DataFrame, state: State) -> None:
    """Why the answer is missing, which year the lines are for, and the chosen municipality's own seat."""
    unknown = words.WHY_UNKNOWN if any_held(rows) else words.WHY_DECIDED
    said = [unknown] if board["attendance_pct_ytd"] is None else []
    verdict = _verdict(readings)
    if verdict and board["threshold_pct"] is None:
        limits = {"line": amount(verdict["threshold"], PERCENT), "strived": amount(verdict["aspiration"], PERCENT)}
        said.append(words.WHY_GOAL.format(goal_year=verdict["fiscal_year"], year=board["fiscal_year"], **limits))
    paragraphs = [" ".join(said)] if said else []
    if own:
        paragraphs.append(_own(own, state))
    prose(*paragraphs)


def known(board: Row, missing: pl.DataFrame) -> None:
    """What is known where no seat is: meetings, seats, how low and how high, and who can tell."""
    low, high = board["attendance_low_pct_ytd"], board["attendance_high_pct_ytd"]
    pairs = [
        (words.KNOWN_MEETINGS.format(year=board["fiscal_year"]), formatting.number(board["meetings_ytd"])),
        (words.KNOWN_SEATS, formatting.number(board["seats_expected_ytd"])),
        (words.UNKNOWN_SEATS, formatting.number(board["seats_unknown_ytd"])),
        (words.BOUNDS, words.BOUNDS_VALUE.format(low=amount(low, PERCENT), high=amount(high, PERCENT))),
    ]
    who = missing["responsible_role"].to_list()
    write(tag("div", tag("h3", words.WHAT_IS_KNOWN), class_="t-figure-head"))
    facts([*pairs, *[(words.WHO, role) for role in who[:1]]])


def goals(readings: pl.DataFrame) -> None:
    """Both goals, each in both readings; the sign opens the rule."""
    if readings.is_empty():
        return
    first = readings.row(0, named=True)
    computed = readings["value"].null_count() < readings.height
    told = words.GOALS_LEAD if computed else words.GOALS_LEAD_UNKNOWN
    section(words.GOALS.format(year=first["fiscal_year"]), told, anchor="malen")
    write(readings_list(readings, key="lasning", with_body=True))


def meetings(rows: pl.DataFrame, state: State) -> None:
    """The meetings of the year so far and those decided ahead, with what is known of each."""
    if rows.is_empty():
        return
    until = state.period.meeting_date or state.period.as_of_date
    section(words.LIST, words.LIST_LEAD.format(date=formatting.iso_date(until)), anchor="moten")
    shown = rows.with_columns(
        pl.Series("state", [words.STATES[row["meeting_state"]] for row in rows.to_dicts()], dtype=pl.String),
        pl.Series("present", [_present(row) for row in rows.to_dicts()], dtype=pl.String),
        pl.Series("line", [_line(row) for row in rows.to_dicts()], dtype=pl.String),
        pl.Series("time", [_time(row) for row in rows.to_dicts()], dtype=pl.String),
    )
    data_table(shown, MEETING_COLUMNS, caption=words.LIST_CAPTION, key="moten", show_caption=False)
    downloads(
        shown,
        MEETING_COLUMNS,
        file_stem="moten",
        title=words.LIST,
        source=sources_of(rows),
        as_of=until,
        example=bool(rows["has_example"].any()),
    )


def meeting_name(day: date) -> str:
    """`3 mar`: a day and a short month, with a space where the heading may break."""
    return words.SHORT_DATE.format(day=day.day, month=formatting.month_name(day.month)[:3])


def _verdict(readings: pl.DataFrame) -> Row | None:
    board = readings.filter((pl.col("measure") == "board_attendance") & pl.col("is_verdict_reading"))
    return board.row(0, named=True) if board.height else None


def _own(row: Row, state: State) -> str:
    text = words.OWN_UNKNOWN if row["attendance_pct_ytd"] is None else words.OWN_SEATS
    return text.format(
        kommun=state.kommun_name,
        filled=row["seats_filled_ytd"],
        expected=row["seats_expected_ytd"],
        member=row["filled_by_member_ytd"],
        substitute=row["filled_by_substitute_ytd"],
    )


def _present(row: Row) -> str | None:
    if row["seats_expected"] is None:
        return None
    if row["kommuner_present"] is None:
        return words.ALL_UNKNOWN
    known = formatting.out_of(row["kommuner_present"], row["seats_expected"])
    unknown = row["seats_unknown"]
    one, many = words.PRESENT_OPEN
    return (one if unknown == 1 else many).format(known=known, unknown=count_word(unknown)) if unknown else known


def _line(row: Row) -> str | None:
    if row["threshold_heads"] is None:
        return None
    return formatting.out_of(row["threshold_heads"], row["seats_expected"])


def _time(row: Row) -> str | None:
    if row["starts_at"] is None:
        return None
    ends = row["ends_at"]
    return "–".join(f"{clock:%H.%M}" for clock in (row["starts_at"], ends) if clock is not None)
