"""SIGKILL while a draft is saved: every step that was acknowledged is there, and the draft always opens."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.warehouse import draft_saver, small_history
from warehouse import draft_files, drafts
from warehouse.draft_files import DraftDamagedError
from warehouse.draft_types import Draft

ROUNDS = int(os.environ.get("TERTIAL_DRAFT_KILL_ROUNDS", "16"))
CONTROL_ROUNDS = 20


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Draft:
    monkeypatch.setenv("TERTIAL_HOME", str(tmp_path / "home"))
    small_history.commit(small_history.seeds())
    return drafts.create("anna", "Anna")


def kill_a_saver(draft_id: str, saver: str) -> tuple[int, int]:
    """Run a saver, kill it within a tenth of a second after its first step; the step and number that it said last."""
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.warehouse.draft_saver", draft_id, saver],
        cwd=Path(__file__).parents[2],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    first = child.stdout.readline()
    time.sleep(random.uniform(0.0, 0.1))
    child.send_signal(signal.SIGKILL)
    said, failed = child.communicate(timeout=60)
    assert child.returncode == -signal.SIGKILL, failed
    step, number = [line for line in (first + said).splitlines(keepends=True) if line.endswith("\n")][-1].split()
    return int(step), int(number)


def what_is_wrong(draft_id: str, step: int, number: int) -> str | None:
    """What was promised and isn't there; the step that the kill caught may be there or not, but never half."""
    try:
        found = drafts.load(draft_id, "anna")
        raw = drafts.content(found)[draft_saver.NAME]
    except DraftDamagedError:
        return "damaged"
    if found.step < step:
        return "lost"
    held = int(raw.split(b"\n", 1)[0])
    if raw != draft_saver.content_of(held) or found.steps[-1].what != str(held):
        return "half"
    return "lost" if found.step == step and held != number else None


def test_every_acknowledged_step_survives_a_kill(draft: Draft) -> None:
    for _ in range(ROUNDS):
        step, number = kill_a_saver(draft.id, "sound")
        assert what_is_wrong(draft.id, step, number) is None
    found = drafts.load(draft.id, "anna")
    assert found.step >= ROUNDS

    # What the killed ones left half-written goes with the next save.
    drafts.put(found, {draft_saver.NAME: b"sist"}, what="sist")
    place = draft_files.folder(draft.id)
    assert not list(place.rglob(".*"))
    for blob in (place / "blobs").iterdir():
        assert draft_files.digest(blob.read_bytes()) == blob.name


@pytest.mark.parametrize(("saver", "caught"), [("in_place", "damaged"), ("hasty", "lost")])
def test_the_test_catches_a_bad_saver(saver: str, caught: str, draft: Draft) -> None:
    for _ in range(CONTROL_ROUNDS):
        if what_is_wrong(draft.id, *kill_a_saver(draft.id, saver)) == caught:
            return
    pytest.fail("no kill was caught")
