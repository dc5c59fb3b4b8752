"""The calendar as a file that any calendar program reads: iCalendar (RFC 5545), written by the library `icalendar`.

Pure: rows in, bytes out. The same rows and the same stamp give the same bytes, and an event keeps its UID from build to
build, so that a file that is read in again moves events instead of doubling them.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from icalendar import Calendar, Component, Event, Timezone, TimezoneDaylight, TimezoneStandard

from app.texts import calendar as words

Row = Mapping[str, Any]
HERE: Final = ZoneInfo("Europe/Stockholm")
# What a member must not miss: the board's meetings, and days that something must have happened by.
_DEADLINES: Final = frozenset(
    {"call", "notice", "agreement_start", "agreement_end", "extension", "tertial_end", "payment", "index_reading"}
)


def of_board(rows: Iterable[Row]) -> list[Row]:
    """The board's own meetings and the last days; not what the wheel puts on a meeting, nor what has been decided."""
    return [
        row
        for row in rows
        if row["event_kind"] in _DEADLINES or (row["event_kind"] == "meeting" and row["body_kind"] == "board")
    ]


def undated(rows: Iterable[Row]) -> list[Row]:
    """Events of which only the month is known: a calendar file has no place for them."""
    return [row for row in rows if row["event_date"] is None]


def to_ics(rows: Sequence[Row], titles: Mapping[str, str], stamp: datetime, *, board_only: bool = False) -> bytes:
    """The dated events of `rows` (columns of `warehouse.queries.meeting.events`) as a file.

    `titles` names the documents, `stamp` (UTC) is when the facts were built. Meetings with a time stand in
    Europe/Stockholm, everything else is a whole day. An example says so in its name.
    """
    chosen = [row for row in (of_board(rows) if board_only else rows) if row["event_date"] is not None]
    example = any(row["origin"] == "example" for row in chosen)
    name = words.NAME_EXAMPLE if example else words.NAME
    calendar = Calendar.new(
        name=name, prodid=words.PRODUCER, uid=words.CALENDAR_UID, calscale="GREGORIAN", method="PUBLISH"
    )
    calendar.add("X-WR-TIMEZONE", HERE.key)
    calendar.add_component(_zone())
    items = _items_by_meeting(rows)
    for row in chosen:
        calendar.add_component(_event(row, items.get(row["meeting_id"], ()), titles, stamp))
    return bytes(calendar.to_ical())


def _zone() -> Timezone:
    """Swedish time by the rule of the European Union since 1996: the last Sundays of March and October.

    The library's own would list every change of the years asked for, from the time zone database of the machine.
    """
    zone = Timezone()
    zone.add("TZID", HERE.key)
    summer, winter = timedelta(hours=2), timedelta(hours=1)
    zone.add_component(_season(TimezoneDaylight(), "CEST", winter, summer, datetime(1996, 3, 31, 2), month=3))
    zone.add_component(_season(TimezoneStandard(), "CET", summer, winter, datetime(1996, 10, 27, 3), month=10))
    return zone


def _season(
    part: Component, name: str, before: timedelta, after: timedelta, first: datetime, *, month: int
) -> Component:
    part.add("TZNAME", name)
    part.add("TZOFFSETFROM", before)
    part.add("TZOFFSETTO", after)
    part.add("DTSTART", first)
    part.add("RRULE", {"FREQ": "YEARLY", "BYMONTH": month, "BYDAY": "-1SU"})
    return part


def _event(row: Row, items: Sequence[str], titles: Mapping[str, str], stamp: datetime) -> Event:
    title = row["title"]
    timed = row["starts_at"] is not None
    event = Event.new(
        uid=words.UID.format(event=row["event_id"]),
        stamp=stamp,
        start=_moment(row, "starts_at") if timed else row["event_date"],
        end=_moment(row, "ends_at") if timed and row["ends_at"] is not None else None,
        summary=words.EXAMPLE.format(title=title) if row["origin"] == "example" else title,
        description=_description(row, items if row["event_kind"] == "meeting" else (), titles),
        categories=[row["event_kind_label"]],
    )
    event.add("TRANSP", "OPAQUE" if timed else "TRANSPARENT")
    if row["status_label"] == words.CANCELLED:
        event.add("STATUS", "CANCELLED")
    return event


def _moment(row: Row, field: str) -> datetime:
    return datetime.combine(row["event_date"], row[field], tzinfo=HERE)


def _description(row: Row, items: Sequence[str], titles: Mapping[str, str]) -> str:
    source = titles.get(row["source_id"] or "")
    lines = [
        words.EXAMPLE_NOTE if row["origin"] == "example" else None,
        row["detail"],
        words.WHEEL.format(items="; ".join(items)) if items else None,
        words.STATUS.format(status=row["status_label"]) if row["status_label"] else None,
        row["rule_text"],
        words.SOURCE.format(title=source, place=row["source_place"]) if source else None,
    ]
    return "\n".join(line for line in lines if line)


def _items_by_meeting(rows: Iterable[Row]) -> dict[str, list[str]]:
    """What the year wheel puts on each meeting."""
    found: dict[str, list[str]] = {}
    for row in rows:
        if row["wheel_item_id"] and row["meeting_id"]:
            found.setdefault(row["meeting_id"], []).append(row["title"])
    return found
