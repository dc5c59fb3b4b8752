"""Telling open pages of a new build: at once, to all of them, from one look at the pointer."""

import asyncio
import time

import pytest

from app import news
from app.news import News
from tests.app import test_server
from tests.running import run_async
from warehouse import store


@pytest.fixture
def pointer(monkeypatch: pytest.MonkeyPatch) -> dict[str, str | None]:
    """What is published, and a count of who looked."""
    stands: dict[str, str | None] = {"build": "ett"}
    monkeypatch.setattr(store, "current_build_id", lambda: stands["build"])
    return stands


def test_all_who_wait_hear_at_once(pointer: dict[str, str | None]) -> None:
    async def run() -> tuple[list[str | None], float]:
        asked = News()
        waiting = [asyncio.create_task(asked.after("ett")) for _ in range(200)]
        await asyncio.sleep(0.2)
        assert not any(task.done() for task in waiting)
        pointer["build"], began = "två", time.monotonic()
        return await asyncio.gather(*waiting), time.monotonic() - began

    heard, seconds = run_async(run())
    assert heard == ["två"] * 200
    assert seconds < 1


def test_who_shows_an_older_build_is_answered_without_waiting(pointer: dict[str, str | None]) -> None:
    assert run_async(News().after("noll", hold_seconds=60)) == "ett"
    pointer["build"] = None
    assert run_async(News().after("noll", hold_seconds=60)) == ""


def test_nothing_new_is_an_answer_too_and_then_nobody_looks(
    pointer: dict[str, str | None], monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[int] = []

    async def run() -> tuple[str | None, int]:
        asked = News()
        monkeypatch.setattr(store, "current_build_id", lambda: looks.append(1) or pointer["build"])
        waiting = [asyncio.create_task(asked.after("ett", hold_seconds=0.5)) for _ in range(50)]
        answers = await asyncio.gather(*waiting)
        await asyncio.sleep(0.2)
        looked = len(looks)
        await asyncio.sleep(0.3)
        assert len(looks) == looked
        return answers[0], looked

    answer, looked = run_async(run())
    assert answer == "ett"
    assert looked <= 15


@pytest.mark.usefixtures("pointer")
def test_a_crowd_is_asked_to_rest_instead_of_asking_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(news, "MOST_WAITING", 0)
    assert run_async(News().after("ett")) is None
    status, headers, body = test_server.ask(test_server.shell_round(test_server.streamlit_stand_in), "/bygge")
    assert (status, body) == (503, b"")
    assert headers["cache-control"] == "no-store"


@pytest.mark.usefixtures("pointer")
def test_the_server_tells_what_is_published() -> None:
    shell = test_server.shell_round(test_server.streamlit_stand_in)
    status, headers, body = test_server.ask(shell, "/bygge")
    assert (status, body) == (200, b"ett")
    assert headers["cache-control"] == "no-store"
    assert "content-security-policy" in headers
    assert test_server.ask(shell, "/bygge", host="elsewhere.example")[0] == 400
