"""A copy of the journal, made by us or by git itself, and everything back from it."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.warehouse.small_builds import FACT, read_current, small_steps, write_fact
from warehouse import backup, build, hand_edits, history, paths
from warehouse.backup import BackupError


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TERTIAL_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("TERTIAL_SEEDS", str(tmp_path / "seeds"))
    return tmp_path / "home"


def publish(number: int) -> None:
    write_fact(paths.home().parent / "seeds", number)
    outcome = build.build(steps=small_steps())
    assert outcome.ok, outcome.message


def told() -> list[tuple[str, str, str]]:
    return [(each.id, each.why, each.who) for each in history.versions(None)]


def copied(where: Path, way: str) -> None:
    if way == "tertial":
        backup.backup(str(where))
        return
    if shutil.which("git") is None:
        pytest.skip("no git")
    subprocess.run(["git", "init", "--bare", "-q", "-b", "main", where], check=True)
    subprocess.run(["git", "-C", paths.history_dir(), "push", "-q", where, "main"], check=True)


@pytest.mark.parametrize("way", ["tertial", "git"])
def test_everything_comes_back_to_an_empty_machine(home: Path, tmp_path: Path, way: str) -> None:
    for number in (1, 2, 3):
        publish(number)
    before = told()
    copied(tmp_path / "copy.git", way)
    shutil.rmtree(home)
    write_fact(tmp_path / "seeds", 1)  # as a fresh working copy has it
    version = backup.restore(str(tmp_path / "copy.git"), who="samordnare", role="samordnare", steps=small_steps())
    assert (version.kind, version.of, version.parent) == ("restore", before[0][0], before[0][0])
    assert told()[1:] == before
    assert read_current() == 3
    assert hand_edits.read_files(tmp_path / "seeds") == {FACT: b"3\n"}


def test_git_finds_nothing_wrong_with_the_journal(home: Path) -> None:
    if shutil.which("git") is None:
        pytest.skip("no git")
    publish(1)
    publish(2)
    checked = subprocess.run(
        ["git", "-C", paths.history_dir(), "fsck", "--strict"], check=True, capture_output=True, text=True
    )
    assert "error" not in checked.stderr
    log = subprocess.run(
        ["git", "-C", paths.history_dir(), "log", "--format=%s", "main"], check=True, capture_output=True, text=True
    )
    assert len(log.stdout.splitlines()) == 2
    assert home.is_dir()


def test_a_copy_is_only_added_to(home: Path, tmp_path: Path) -> None:
    publish(1)
    where = str(tmp_path / "copy.git")
    backup.backup(where)
    shutil.rmtree(home)
    publish(7)
    with pytest.raises(BackupError, match="skrevs över"):
        backup.backup(where)


def test_what_only_the_journal_has_is_not_lost(home: Path, tmp_path: Path) -> None:
    publish(1)
    where = str(tmp_path / "copy.git")
    backup.backup(where)
    publish(2)
    mine = told()
    with pytest.raises(BackupError, match="--ersatt"):
        backup.restore(where, who="samordnare", role="samordnare", steps=small_steps())
    assert told() == mine
    backup.restore(where, who="samordnare", role="samordnare", replace=True, steps=small_steps())
    assert read_current() == 1
    aside = [path for path in home.iterdir() if path.name.startswith("history.git.")]
    assert len(aside) == 1


def test_a_hand_edit_in_the_folder_survives_a_restore(home: Path, tmp_path: Path) -> None:
    publish(1)
    publish(2)
    where = str(tmp_path / "copy.git")
    backup.backup(where)
    shutil.rmtree(home)
    write_fact(tmp_path / "seeds", 99)
    backup.restore(where, who="samordnare", role="samordnare", steps=small_steps())
    assert hand_edits.read_files(tmp_path / "seeds") == {FACT: b"99\n"}
    assert build.needs_build() is not None


@pytest.mark.parametrize("source", ["finns-inte.git", "."])
def test_a_copy_that_is_none_is_told_in_swedish(home: Path, tmp_path: Path, source: str) -> None:
    publish(1)
    with pytest.raises(BackupError):
        backup.restore(str(tmp_path / source), who="samordnare", role="samordnare", steps=small_steps())
    assert read_current() == 1
    assert home.is_dir()
