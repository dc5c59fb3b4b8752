"""The pictures of Projekt and the sources side by side."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, cast

import polars as pl

from app import formatting
from app.charts import projects as charts
from app.charts.compile import compile_template
from app.components import Column, Markup, example_badge, figure, join, prose, source_ref, tag, write
from app.components.layout import side_by_side, stacked
from app.state import State
from app.texts import projects as words
from app.views.projects_links import noted

Row = Mapping[str, Any]
_NAMED_IN_TITLE = 2
STATEMENT_COLUMNS = (
    Column("project_name", words.COLUMN_PROJECT, lookup=True),
    Column("statement_name", words.COLUMN_STATEMENT),
    Column("as_of_date", words.COLUMN_DATE, kind="date", width="narrow"),
    Column("phase_names", words.COLUMN_PHASE, empty=words.NO_PHASE_SAID),
    Column("status_text", words.COLUMN_TEXT, width="wide"),
    Column("printed_name", words.COLUMN_PRINTED),
)
TIME_COLUMNS = (
    Column("project_name", words.COLUMN_PROJECT, lookup=True),
    Column("plan_from_year", words.COLUMN_FROM, width="narrow"),
    Column("plan_to_year", words.COLUMN_TO, width="narrow"),
    Column("replanned_to_year", words.COLUMN_REPLANNED, empty=words.NOT_MOVED),
    Column("is_late", words.COLUMN_LATE, kind="yes_no", width="narrow"),
)


def project_title(rows: pl.DataFrame, summary: Row) -> str:
    """The finding about the projects: a contradiction before a delay, a delay before agreement."""
    against = rows.filter("is_contradicted")
    if summary["conflict_count"] == 1 and not against.is_empty():
        first = against.row(0, named=True)
        return words.TITLE_CONFLICT.format(name=first["project_name"], statements=_statements(against.to_dicts()))
    if summary["conflict_names"]:
        return words.TITLE_CONFLICTS.format(names=summary["conflict_names"])
    if summary["late_count"]:
        return _late_title(summary["late_count"], rows.filter("is_late")["project_name"].unique(maintain_order=True))
    return words.TITLE_AGREE


def management_title(rows: pl.DataFrame) -> str:
    """The finding about what is managed: what no source gives a phase."""
    names = rows["project_name"].unique(maintain_order=True).to_list()
    placed = set(rows.filter(pl.col("phase_names").is_not_null())["project_name"])
    open_names = [name for name in names if name not in placed]
    if not open_names:
        return words.TITLE_MANAGEMENT
    return words.TITLE_MANAGEMENT_OPEN.format(names=formatting.listing(map(_inside, open_names)))


def phase_figure(title: str, rows: pl.DataFrame, phases: pl.DataFrame, stem: str) -> None:
    """The picture of where activities stand, with the statements behind it."""
    headings = (words.NO_PHASE, *phases["phase_name"].to_list())
    later = "follow_up" in rows["statement_kind"].to_list()
    figure(
        title,
        words.SUBTITLE_LATER if later else words.SUBTITLE,
        template=compile_template(
            charts.phase_track, tuple(_lines(heading) for heading in headings), words.CONTRADICTS, words.LATE
        ),
        frame=rows.select(charts.TRACK_FIELDS),
        table=rows,
        columns=STATEMENT_COLUMNS,
        alt=words.ALT.format(facts=" ".join(_alt_rows(rows))),
        file_stem=stem,
        source=words.SOURCE_LATER if later else words.SOURCE,
        as_of=_latest(rows),
        empty=words.EMPTY,
    )


def said(rows: pl.DataFrame, links: pl.DataFrame, state: State) -> None:
    """What each source says about each activity, side by side; what is contradicted says so."""
    write(
        stacked(
            *[
                _activity(group.to_dicts(), noted(links, group["project_id"][0], state))
                for group in rows.partition_by("project_id", maintain_order=True)
            ],
            gap=24,
        )
    )


def time_figure(said_rows: pl.DataFrame, overview: pl.DataFrame, state: State) -> None:
    """The time plans, and the names of those that have none."""
    planned = overview.filter(pl.col("plan_to_year").is_not_null())
    unplanned = overview.filter(pl.col("plan_to_year").is_null() & (pl.col("project_kind") == "project"))
    frame = planned.with_columns(
        pl.Series("heading", [_time_row(row) for row in planned.to_dicts()], dtype=pl.String),
        pl.Series("short", [_short_row(row) for row in planned.to_dicts()], dtype=pl.String),
        pl.Series("display_order", range(planned.height), dtype=pl.Int64),
        pl.lit(_year_share(state)).alias("period_year"),
        pl.lit(formatting.iso_date(_last_day(state))).alias("period_label"),
        pl.col("has_example").alias("is_example"),
    )
    late = planned.filter("is_late")["project_name"].to_list()
    sources = said_rows.filter(pl.col("plan_to_year").is_not_null())
    figure(
        _late_title(len(late), late) if late else _on_time_title(planned.filter("is_plan_over")),
        words.TIME_SUBTITLE,
        template=compile_template(charts.time_plan),
        frame=frame.select(charts.TIME_FIELDS),
        table=sources.filter("is_current"),
        columns=TIME_COLUMNS,
        alt=words.TIME_ALT.format(facts=". ".join(frame["heading"])),
        file_stem="projekt-tidplan",
        source=words.SOURCE_LATER if "example" in sources["origin"].to_list() else words.SOURCE,
        as_of=_latest(said_rows),
    )
    if not unplanned.is_empty():
        prose(words.TIME_MISSING.format(names=formatting.listing(map(_inside, unplanned["project_name"]))))


def _activity(rows: list[dict[str, Any]], belonging: Markup | None) -> Markup:
    against = any(row["is_contradicted"] for row in rows)
    unsure = any(row["certainty"] == "interpreted" for row in rows)
    cells = [
        _cell(row, unsure=unsure)
        for row in (*filter(_is_current, rows), *(row for row in rows if not row["is_current"]))
    ]
    if "plan" not in {row["statement_kind"] for row in rows}:
        cells.append(tag("p", words.SAID_ABSENT.format(source=words.PLAN), class_="t-subtitle"))
    return tag(
        "article",
        tag("h3", rows[0]["project_name"], id=rows[0]["project_id"]),
        tag("p", tag("b", words.SAID_CONFLICT)) if against else None,
        side_by_side(*cells, least="17rem", gap="8px 32px"),
        belonging,
    )


def _is_current(row: Row) -> bool:
    return bool(row["is_current"])


def _cell(row: Row, *, unsure: bool) -> Markup:
    """What one source says; where the sources' names are joined by interpretation, the name it prints instead."""
    head = words.SAID_HEAD.format(source=row["statement_name"], date=formatting.iso_date(row["as_of_date"]))
    years = words.SAID_PLAN.format(years=_years(row)) if row["plan_to_year"] else None
    text = row["status_text"] if row["statement_kind"] != "plan" else row["comment_text"]
    quote = tag("p", tag("q", row["quote"])) if row["is_contradicted"] and row["quote"] else None
    badge = example_badge() if row["origin"] == "example" else None
    other_name = unsure and row["printed_name"] != row["project_name"]
    named = words.SAID_INTERPRETED.format(name=row["printed_name"]) if other_name else None
    return stacked(
        tag("p", join(head, source_ref(row, key="said"), badge, separator=" "), class_="t-subtitle"),
        tag("p", tag("b", row["phase_names"] or words.NO_PHASE), join(", ", _inside(years)) if years else None),
        quote or (tag("p", formatting.sentence_start(text)) if text else None),
        tag("p", named, class_="t-subtitle") if named else None,
        gap=0,
    )


def _statements(rows: Iterable[Row]) -> str:
    said_by = [
        words.ALT_STATEMENT.format(source=_inside(row["statement_name"]), phase=_phase_said(row)) for row in rows
    ]
    return formatting.listing(said_by, last=words.BUT)


def _phase_said(row: Row) -> str:
    return words.SAYS.format(phase=_inside(row["phase_names"])) if row["phase_names"] else words.NO_PHASE_SAID


def _alt_rows(rows: pl.DataFrame) -> Iterable[str]:
    for group in rows.filter("is_current").partition_by("project_id", maintain_order=True):
        yield words.ALT_ROW.format(name=group["project_name"][0], statements=_statements(group.to_dicts()))


def _late_title(count: int, names: Iterable[str]) -> str:
    if count > _NAMED_IN_TITLE:
        return words.TITLE_LATE_MANY.format(count=formatting.number(count))
    return words.TITLE_LATE.format(names=formatting.listing(names))


def _on_time_title(over: pl.DataFrame) -> str:
    """No project is late; a plan that has run out without being late is that of something in management."""
    if over.is_empty():
        return words.TIME_ON_TIME
    names = [
        words.TIME_ENDED_NAME.format(
            name=_inside(row["project_name"]), year=row["replanned_to_year"] or row["plan_to_year"]
        )
        for row in over.to_dicts()
    ]
    return words.TIME_ENDED.format(names=formatting.listing(names))


def _years(row: Row) -> str:
    if row["replanned_to_year"]:
        return words.YEARS_MOVED.format(
            first=row["plan_from_year"], last=row["plan_to_year"], moved=row["replanned_to_year"]
        )
    return words.YEARS.format(first=row["plan_from_year"], last=row["plan_to_year"])


def _time_row(row: Row) -> str:
    template = words.TIME_ROW_LATE if row["is_late"] else words.TIME_ROW
    return template.format(name=row["project_name"], years=_years(row))


def _short_row(row: Row) -> str:
    template = words.TIME_SHORT_LATE if row["is_late"] else words.TIME_SHORT
    return template.format(name=row["project_name"])


def _last_day(state: State) -> date | None:
    return state.period.meeting_date or state.period.as_of_date


def _year_share(state: State) -> float | None:
    """The period's last day on an axis of years: 2022-07-02 is 2022,5."""
    day = _last_day(state)
    return None if day is None else day.year + day.timetuple().tm_yday / 366


def _latest(rows: pl.DataFrame) -> str | None:
    latest = cast(date | None, rows["as_of_date"].max())
    return formatting.iso_date(latest) if latest else None


def _lines(heading: str) -> tuple[str, ...]:
    return words.HEADING_LINES.get(heading) or tuple(heading.split(" ", 1))


def _inside(text: str) -> str:
    """A name inside a sentence: its first letter small, unless the first word is an abbreviation or a name."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]
