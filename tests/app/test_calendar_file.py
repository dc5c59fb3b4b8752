"""The calendar file, read back with the library: dates, identities, Swedish letters, folding, the same bytes twice."""

from datetime import UTC, date, datetime, time
from typing import Any

import pytest
from icalendar import Calendar, Event
from typer.testing import CliRunner

from app import actions, calendar_file
from app.cli import NAMND, app

STAMP = datetime(2026, 11, 21, 1, 12, 11, tzinfo=UTC)
TITLES = {"protokoll": "Protokoll från e-nämnden"}
EMPTY = dict.fromkeys(
    [
        "event_date",
        "detail",
        "rule_text",
        "body_kind",
        "meeting_id",
        "wheel_item_id",
        "starts_at",
        "ends_at",
        "status_label",
        "source_id",
        "source_place",
    ]
)


def row(event_id: str, kind: str = "call", **values: Any) -> dict[str, Any]:
    """An event as the query gives it."""
    told = {"event_id": event_id, "event_kind": kind, "event_kind_label": kind, "title": event_id, "origin": "document"}
    return {**EMPTY, **told, **values}


MEETING = row(
    "sammantrade-mars",
    "meeting",
    title="E-nämnden sammanträder",
    body_kind="board",
    meeting_id="mars",
    event_date=date(2023, 3, 3),
    starts_at=time(13),
    ends_at=time(17),
    status_label="Beslutat",
    source_id="protokoll",
    source_place="§ 25",
)
WHEEL = row(
    "arshjul-mars",
    "report",
    title="Beslut om berättelse",
    meeting_id="mars",
    wheel_item_id="m",
    event_date=date(2023, 3, 3),
)
CALL = row(
    "kallelse-mars",
    title="Sista dag för kallelse",
    event_date=date(2023, 2, 26),
    rule_text="Senast 5 dagar före, 10 §.",
)
PAYMENT = row("betalning", "payment", title="Betalning")
GROUP = row(
    "grupp",
    "meeting",
    title="Gruppen möts",
    body_kind="preparatory_group",
    event_date=date(2023, 7, 4),
    starts_at=time(9),
    origin="example",
)
ROWS = [CALL, MEETING, WHEEL, PAYMENT, GROUP]


def events(raw: bytes) -> dict[str, Event]:
    """The events of a file by their identity."""
    return {str(event["UID"]): event for event in Calendar.from_ical(raw).events}


def test_a_meeting_stands_in_swedish_time_and_a_last_day_is_a_whole_day() -> None:
    read = events(calendar_file.to_ics(ROWS, TITLES, STAMP))
    meeting = read["sammantrade-mars@tertial"]
    assert meeting.start.isoformat() == "2023-03-03T13:00:00+01:00"
    assert meeting.end.isoformat() == "2023-03-03T17:00:00+01:00"
    assert read["grupp@tertial"].start.isoformat() == "2023-07-04T09:00:00+02:00"
    assert read["kallelse-mars@tertial"].start == date(2023, 2, 26)


def test_the_words_say_what_waits_the_rule_and_the_source() -> None:
    read = events(calendar_file.to_ics(ROWS, TITLES, STAMP))
    told = str(read["sammantrade-mars@tertial"]["DESCRIPTION"])
    assert told == ("Enligt årshjulet: Beslut om berättelse.\nLäge: Beslutat.\nKälla: Protokoll från e-nämnden, § 25.")
    assert "10 §" in str(read["kallelse-mars@tertial"]["DESCRIPTION"])


def test_an_example_says_so_in_its_name_and_in_the_calendars() -> None:
    raw = calendar_file.to_ics(ROWS, TITLES, STAMP)
    assert str(events(raw)["grupp@tertial"]["SUMMARY"]) == "Exempel: Gruppen möts"
    assert str(Calendar.from_ical(raw)["X-WR-CALNAME"]) == "Norrbottens e-nämnd, med exempeldata"


def test_an_event_without_a_day_is_left_out_and_can_be_told() -> None:
    assert "betalning@tertial" not in events(calendar_file.to_ics(ROWS, TITLES, STAMP))
    assert calendar_file.undated(ROWS) == [PAYMENT]


def test_the_short_choice_is_the_boards_meetings_and_last_days() -> None:
    raw = calendar_file.to_ics(ROWS, TITLES, STAMP, board_only=True)
    assert set(events(raw)) == {"kallelse-mars@tertial", "sammantrade-mars@tertial"}
    assert "Enligt årshjulet" in str(events(raw)["sammantrade-mars@tertial"]["DESCRIPTION"])


def test_the_same_facts_give_the_same_bytes() -> None:
    raw = calendar_file.to_ics(ROWS, TITLES, STAMP)
    assert raw == calendar_file.to_ics(ROWS, TITLES, STAMP)
    assert b"DTSTAMP:20261121T011211Z" in raw


def test_no_events_make_an_empty_calendar() -> None:
    assert events(calendar_file.to_ics([], TITLES, STAMP)) == {}


@pytest.mark.usefixtures("built")
def test_the_published_calendar_reads_back_whole() -> None:
    raw = actions.calendar(NAMND)
    lines = raw.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    read = Calendar.from_ical(raw)
    identities = [str(event["UID"]) for event in read.events]
    assert len(identities) == len(set(identities)) > 40
    named = {str(event["UID"]): event for event in read.events}
    assert named["uppsagning-norrbottens-e-namnd@tertial"].start == date(2025, 12, 31)
    assert named["kallelse-e-namnden-2023-03-03@tertial"].start == date(2023, 2, 26)
    assert named["sammantrade-e-namnden-2023-06-22@tertial"].start.isoformat() == "2023-06-22T09:00:00+02:00"
    assert named["sammantrade-e-namnden-2023-10-12@tertial"].start == date(2023, 10, 12)
    assert "Beslut om verksamhetsberättelse" in str(named["sammantrade-e-namnden-2023-03-03@tertial"]["DESCRIPTION"])
    assert "Exempel: Beredningsgruppen möts" in {str(event["SUMMARY"]) for event in read.events}
    assert "Exempel" not in actions.calendar(NAMND, examples=False).decode()


@pytest.mark.usefixtures("built")
def test_the_command_writes_the_file(tmp_path: Any) -> None:
    file = tmp_path / "kalender.ics"
    outcome = CliRunner().invoke(app, ["kalender", str(file), "--bara-namnden", "--utan-exempel"])
    assert outcome.exit_code == 0
    assert file.read_bytes() == actions.calendar(NAMND, examples=False, board_only=True)
    assert "Kalendern är skriven till" in outcome.stdout
