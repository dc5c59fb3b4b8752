"""Publishing with a journal: conflicts, comments, undo of any version, hand edits, and a crash at every step."""

import os
from pathlib import Path

import pytest

from tests.warehouse import conflict_harness, small_facts
from warehouse import build, hand_edits, history, journal, paths, publication, publishing, store, undoing
from warehouse.publication import CommentMissingError, ConflictError
from warehouse.publishing import Candidate

CONFLICTS = int(os.environ.get("TERTIAL_CONFLICTS", "16"))
VERSIONS = int(os.environ.get("TERTIAL_UNDO_VERSIONS", "50"))
WHO = {"who": "Kim Ek", "role": "samordnare"}


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TERTIAL_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("TERTIAL_SEEDS", str(tmp_path / "seeds"))
    (tmp_path / "seeds").mkdir()
    write_folder({"start": "rad"})
    assert build.build(steps=small_facts.steps()).ok
    return tmp_path / "home"


def write_folder(rows: dict[str, str]) -> None:
    for name, raw in small_facts.table(rows).items():
        (paths.seeds_dir() / name).write_bytes(raw)


def folder_rows() -> dict[str, str]:
    return small_facts.rows_of(hand_edits.read_files(paths.seeds_dir()))


def holding_rows() -> dict[str, str]:
    version = history.head()
    assert version is not None
    return small_facts.rows_of(history.files(version.id))


def candidate_of(rows: dict[str, str]) -> Candidate:
    with publication.laid_out(small_facts.table(rows)) as folder:
        return build.build_candidate(folder, steps=small_facts.steps())


def publish(rows: dict[str, str], why: str = "Nya uppgifter") -> history.Version:
    return publication.publish(candidate_of(rows), why=why, **WHO)


def marts(build_id: str) -> list[tuple[object, ...]]:
    with store.open_reader(build_id) as con:
        return con.execute("select * from marts.a union all select * from marts.b").fetchall()


def test_the_first_build_is_the_first_version() -> None:
    (version,) = history.versions()
    assert (version.number, version.kind, version.parent, version.build_id) == (
        1,
        "initial",
        None,
        store.current_build_id(),
    )


def test_a_version_says_who_when_why_and_what() -> None:
    version = publication.publish(candidate_of({"start": "rad", "ny": "x"}), why="Ny rad i priserna", **WHO)
    assert (version.number, version.who, version.role, version.why) == (2, "Kim Ek", "samordnare", "Ny rad i priserna")
    assert version.build_id == store.current_build_id()
    (diff,) = history.changes(str(version.parent), version.id)
    assert [(change.kind, change.key[0]) for change in diff.changes] == [("added", "ny")]
    assert folder_rows() == {"start": "rad", "ny": "x"}
    assert build.needs_build() is None or "Modellerna" in str(build.needs_build())
    assert "Kim" not in store.read_manifest(str(version.build_id)).to_bytes().decode()


def test_who_publishes_second_is_refused_and_told_what_came_between() -> None:
    second = candidate_of({"start": "rad", "b": "2"})
    first = publish({"start": "rad", "a": "1"}, "Den första raden")
    with pytest.raises(ConflictError, match="Den första raden") as refused:
        publication.publish(second, why="Den andra raden", **WHO)
    assert [version.id for version in refused.value.since] == [first.id]
    assert holding_rows() == {"start": "rad", "a": "1"}


@pytest.mark.parametrize("why", ["", "  ", "ok", "1234567", "Bra\x07text", "x" * 501])
def test_a_comment_is_needed(why: str) -> None:
    candidate = candidate_of({"start": "rad", "a": "1"})
    with pytest.raises(CommentMissingError):
        publication.publish(candidate, why=why, **WHO)
    assert len(history.versions()) == 1
    assert publication.publish(candidate, why="Nu med ord", **WHO).number == 2


def test_any_of_fifty_versions_comes_back_letter_for_letter() -> None:
    made = {1: (history.files(history.find("1").id), marts(str(history.find("1").build_id)))}
    for number in range(2, VERSIONS + 1):
        version = publish({"start": "rad", **{f"r{n}": str(n) for n in range(number)}}, f"Version nummer {number}")
        made[number] = (history.files(version.id), marts(str(version.build_id)))
    for number in range(VERSIONS - 1, 0, -1):
        wanted = history.find(str(number))
        back = undoing.undo(wanted.id, why="Prövar att gå tillbaka", steps=small_facts.steps(), **WHO)
        assert (back.kind, back.of) == ("undo", wanted.id)
        assert (history.files(back.id), marts(str(back.build_id))) == made[number]
    assert [each.number for each in history.versions(None)] == list(range(2 * VERSIONS - 1, 0, -1))


def test_no_update_is_lost_when_many_publish_at_once(tmp_path: Path) -> None:
    other = tmp_path / "many"
    other.mkdir()
    found = conflict_harness.run(other / "home", CONFLICTS, 4)
    assert len(found["acknowledged"]) == CONFLICTS
    assert found["there"] == found["seeds"] == sorted([*found["acknowledged"], "start"])
    assert found["chain"]
    assert found["numbers"] == list(range(CONFLICTS + 1, 0, -1))
    assert found["conflicts"] > 0, "nobody was ever second"


def test_a_hand_edit_is_journalled_as_such() -> None:
    write_folder({"start": "ändrad"})
    assert build.needs_build() is not None
    assert build.build(steps=small_facts.steps()).ok
    version = history.versions(1)[0]
    assert (version.kind, version.role) == ("hand_edit", "samordnare")
    assert small_facts.NAME in version.why


def test_a_hand_edit_and_a_publish_of_other_rows_both_count() -> None:
    write_folder({"start": "för hand"})
    publish({"start": "rad", "ny": "ur utkast"})
    assert build.build(steps=small_facts.steps()).ok
    assert holding_rows() == folder_rows() == {"start": "för hand", "ny": "ur utkast"}


def test_a_hand_edit_of_the_same_cell_stops_and_says_both() -> None:
    write_folder({"start": "för hand"})
    publish({"start": "ur utkast"})
    outcome = build.build(steps=small_facts.steps())
    assert outcome.status == "conflict"
    assert "för hand" in outcome.message
    assert "ur utkast" in outcome.message
    assert folder_rows() == {"start": "för hand"}
    assert holding_rows() == {"start": "ur utkast"}


def test_a_folder_nobody_may_write_to_is_behind_and_no_edit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hand_edits, "_replace", lambda *_: (_ for _ in ()).throw(PermissionError()))
    publish({"start": "rad", "ny": "x"})
    assert folder_rows() == {"start": "rad"}
    assert hand_edits.examine(paths.seeds_dir()).edited == ()
    assert build.build(steps=small_facts.steps()).ok
    assert holding_rows() == {"start": "rad", "ny": "x"}


class CrashError(BaseException):
    """The process is gone."""


STEPS = [
    (publishing, "publish_locked", False),
    (publishing, "publish_locked", True),
    (journal, "remove_ref", False),
    (hand_edits, "bring_up_to_date", False),
    (hand_edits, "_replace", True),
]


@pytest.mark.parametrize(("module", "name", "after"), STEPS)
def test_a_crash_between_two_steps_leaves_the_old_or_the_new(
    module: object, name: str, after: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    candidate = candidate_of({"start": "rad", "ny": "x"})
    real = getattr(module, name)

    def crash(*arguments: object, **named: object) -> None:
        if after:
            real(*arguments, **named)
        raise CrashError

    with monkeypatch.context() as patch:
        patch.setattr(module, name, crash)
        with pytest.raises(CrashError):
            publication.publish(candidate, why="Kraschar mitt i", **WHO)
    with store.lock():
        publication.recover()
    published = store.current_build_id() == candidate.build_id
    version = history.head()
    assert version is not None
    assert (version.build_id == candidate.build_id) == published
    assert history.pending() == {}
    assert build.build(steps=small_facts.steps()).ok
    assert folder_rows() == holding_rows() == ({"start": "rad", "ny": "x"} if published else {"start": "rad"})
