"""What is missing, on the page: the conclusion, who is left, the draft that begins with it, and the reminders."""

import io
import zipfile
from pathlib import Path

import polars as pl
import pytest

from app import actions, identity, login, missing_words, reminders
from app.texts import workbench_missing as words
from app.views import workbench_fill, workbench_reminders
from tests.app import bench, page_driver

PERIODS = ("2022-12-14", "2023-t1", "2023-t2", "2023-t3")
ROW = {
    "kommun_name": "Älvsbyn",
    "period_name": "Tertial 1 2023",
    "missing_count": 2,
    "overdue_count": 0,
    "missing_text": "Er plats: vem?\nDialogen: gjord?",
    "due_date": None,
    "call_date": None,
    "due_rules": None,
}


@pytest.fixture(autouse=True)
def _coordinator(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(login, "current", identity.at_the_machine)


@pytest.mark.usefixtures("built")
@pytest.mark.parametrize("examples", ["ja", "nej"])
@pytest.mark.parametrize("period", PERIODS)
def test_every_period_says_how_much_is_missing(period: str, examples: str) -> None:
    page = page_driver.shown("workbench", vy="saknas", period=period, exempel=examples)
    said = page_driver.text(page)
    assert "uppgifter saknas för" in said
    assert ("Exempeldata" in said) == (examples == "ja" and period != "2022-12-14")


@pytest.mark.usefixtures("built")
def test_those_who_have_not_reported_are_named() -> None:
    said = page_driver.text(page_driver.shown("workbench", vy="saknas", period="2023-t1"))
    assert "12 av 14 har rapporterat; saknas: Arjeplog och Pajala." in said
    assert "13 av 14 har rapporterat; saknas: Haparanda." in said
    assert "11 av dem är försenade." in said


@pytest.mark.usefixtures("built")
def test_the_reminder_of_the_chosen_municipality_stands_ready() -> None:
    page = page_driver.shown("workbench", vy="saknas", period="2023-t1", kommun="2506")
    assert str(page.text_area[0].value).startswith("Hej!")
    assert "Uppföljningsdialoger med alla kommuner" in str(page.text_area[0].value)
    assert "17 juni 2023" in str(page.text_area[0].value)


@pytest.mark.usefixtures("built")
def test_a_municipality_that_has_left_everything_is_not_reminded() -> None:
    page = page_driver.shown("workbench", vy="saknas", period="2023-t1", kommun="2580")
    assert words.REMINDER_NOT_NEEDED.format(kommun="Luleå") in page_driver.text(page)


def test_the_missing_rows_begin_a_draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bench.set_up(tmp_path, monkeypatch)
    me = identity.at_the_machine()
    assert actions.build(me, why="start").ok
    keys = {"samverkan": "norrbottens-e-namnd", "år": "2023", "tertial": "1", "mål": "uppfoljningsdialoger"}
    missing = pl.DataFrame([{**keys, "kommunkod": code} for code in ("2506", "2521")])
    draft = workbench_fill.begin(me, "malutfall", "Målens utfall per kommun", "Tertial 1 2023", missing)
    rows = actions.table(me, draft.id, "malutfall.csv").rows
    assert [row.cells["kommunkod"] for row in rows] == ["2506", "2521"]
    assert not actions.check_draft(me, draft.id).ok, "what is not filled in is a fault, never an empty value"


def test_a_letter_asks_numbered_questions_and_says_that_no_day_is_set() -> None:
    letter = reminders.letter(ROW)
    assert letter is not None
    assert letter.subject == "Uppgifter från Älvsbyn till Norrbottens e-nämnd: tertial 1 2023"
    assert "1. Er plats: vem?\n2. Dialogen: gjord?" in letter.text
    assert "Inget dokument anger någon sista dag." in letter.text
    assert letter.file_name == "paminnelse-alvsbyn.txt"
    assert "\u00a0" not in letter.whole


def test_nothing_missing_is_no_letter() -> None:
    assert reminders.letter({**ROW, "missing_count": 0}) is None


def test_the_letters_are_packed_one_file_each_and_always_alike() -> None:
    letter = reminders.letter(ROW)
    assert letter is not None
    packed = workbench_reminders.zipped([letter])
    assert packed == workbench_reminders.zipped([letter])
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        assert archive.read("paminnelse-alvsbyn.txt").decode("utf-8") == letter.whole


def test_the_lead_says_when_all_has_come() -> None:
    totals = {
        "period_name": "Tertial 1 2023",
        "expected_count": 5,
        "missing_count": 0,
        "received_count": 5,
        "overdue_count": 0,
        "not_due_count": 0,
    }
    assert missing_words.lead(totals) == "Allt som ska ha kommit för tertial 1 2023 har kommit: 5\u00a0uppgifter."
