"""The one door for writing: who may do what, whose draft is whose, and that what is previewed is what is published."""

import dataclasses
import inspect
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import duckdb
import pytest

from app import actions, identity
from app.identity import Identity
from tests.app import bench
from tests.app.bench import COLUMN, CONTRACT, NAME
from tests.warehouse import small_history
from warehouse import build as building
from warehouse import facts, history, paths, publication, store

ANNA = Identity("anna", "Anna", "coordinator", "oidc")
BO = Identity("bo", "Bo", "coordinator", "oidc")
BOSS = Identity("chef", "Chef", "administrator", "oidc")
GONE = datetime.now(UTC) - timedelta(seconds=1)


def no_one() -> list[Identity]:
    """Those who may nothing: nobody, a reader, a role that was taken away, and logins that have run out."""
    return [
        identity.NOBODY,
        Identity("lasare", "Läsare", "reader", "oidc"),
        dataclasses.replace(ANNA, role_now=lambda: "reader"),
        dataclasses.replace(ANNA, expires_at=GONE),
        dataclasses.replace(BOSS, expires_at=GONE),
    ]


FOR_ALL = {"check", "calendar", "period", "editions", "edition_damage", "members"}
ASKING = sorted(name for name in actions.__all__ if inspect.isfunction(getattr(actions, name)) and name not in FOR_ALL)
ADMINISTRATORS = {"all_drafts", "backup", "restore", "take_over"}
PLAIN: dict[str, Any] = {
    "draft_id": "0" * 20,
    "step": 0,
    "name": NAME,
    "names": [NAME],
    "tables": [],
    "edits": [],
    "files": {},
    "raw": b"",
    "file_name": "x.csv",
    "upload": "0" * 64,
    "sheet": None,
    "sha256": "0" * 64,
    "key": (),
    "side": "mine",
    "why": "därför att",
    "title": "x",
    "text": "1",
    "before": "",
    "after": "1",
    "version_id": "1",
    "seeds_dir": Path("finns-inte"),
    "where": "finns-inte",
    "source": "finns-inte",
    "first": "1",
    "second": "nu",
    "period_id": "2022-12-14",
    "edition_id": "2022-12-14",
    "parts": ["ekonomi"],
    "meeting": "m",
    "item": "p",
    "known_at": None,
    "folder": Path("finns-inte"),
    "target": Path("finns-inte"),
    "tasks": ["report"],
}


def called(name: str, who: Identity) -> Callable[[], object]:
    function = getattr(actions, name)
    parameters = list(inspect.signature(function).parameters.values())
    assert parameters[0].name == "identity", f"{name} does not ask who calls"
    needed = [p.name for p in parameters[1:] if p.default is inspect.Parameter.empty]
    own = {"meeting": {"id": "m", "label": "m", "items": []}} if name.startswith("notes_as") else {}
    return lambda: function(who, **{each: own.get(each, PLAIN[each]) for each in needed})


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return bench.set_up(tmp_path, monkeypatch)


@pytest.fixture
def started() -> None:
    outcome = building.build(wait_seconds=5.0)
    assert outcome.ok, outcome.message


def published_name(build_id: str | None = None) -> object:
    with store.open_reader(build_id or str(store.current_build_id())) as connection:
        return first_name(connection)


def first_name(connection: duckdb.DuckDBPyConnection) -> object:
    return connection.execute(f'select "{COLUMN}" from marts.dim_kommun order by seed_row limit 1').fetchall()[0][0]


def renamed(who: Identity, draft: actions.Draft, text: str, place: int = 0) -> actions.Draft:
    row = actions.table(who, draft.id, NAME).rows[place]
    return actions.save_rows(who, draft.id, draft.step, NAME, [actions.RowEdit(row.key, {COLUMN: text})])


@pytest.mark.parametrize("name", ASKING)
def test_who_may_nothing_is_refused_before_anything_is_done(name: str, home: Path) -> None:
    for who in no_one():
        with pytest.raises(actions.NotAllowedError):
            called(name, who)()
    if name in ADMINISTRATORS:
        with pytest.raises(actions.NotAllowedError):
            called(name, ANNA)()
    assert not home.exists()


def test_an_expired_login_is_told_to_log_in_again() -> None:
    with pytest.raises(actions.ExpiredError, match="Logga in igen"):
        actions.create_draft(dataclasses.replace(ANNA, expires_at=GONE))


@pytest.mark.usefixtures("started")
@pytest.mark.parametrize(
    "name", [name for name in ASKING if "draft_id" in inspect.signature(getattr(actions, name)).parameters]
)
def test_anothers_draft_is_answered_as_one_that_never_was(name: str) -> None:
    draft = renamed(ANNA, actions.create_draft(ANNA), "Annas")
    if name in ADMINISTRATORS:
        return
    told = []
    for draft_id in (draft.id, "f" * 20, "../" + draft.id):
        function = getattr(actions, name)
        needed = [p.name for p in list(inspect.signature(function).parameters.values())[1:]]
        given = {each: PLAIN[each] for each in needed if each in PLAIN} | {"draft_id": draft_id}
        with pytest.raises(actions.DraftNotFoundError) as refused:
            function(BO, **given)
        told.append(str(refused.value))
    assert len(set(told)) == 1
    assert actions.draft(ANNA, draft.id) == draft


@pytest.mark.usefixtures("started")
def test_an_administrator_sees_takes_over_and_throws_away() -> None:
    mine, other = actions.create_draft(ANNA), actions.create_draft(BO)
    assert {each.id for each in actions.drafts(ANNA).drafts} == {mine.id}
    assert {each.id for each in actions.all_drafts(BOSS).drafts} == {mine.id, other.id}
    assert actions.draft(BOSS, mine.id) == mine
    assert actions.take_over(BOSS, mine.id).owner == "chef"
    with pytest.raises(actions.DraftNotFoundError):
        actions.draft(ANNA, mine.id)
    actions.discard_draft(BOSS, other.id)
    assert actions.drafts(BO).drafts == ()


@pytest.mark.usefixtures("started")
def test_a_draft_goes_from_a_row_to_the_readers() -> None:
    before = published_name()
    draft = renamed(ANNA, actions.create_draft(ANNA, "Namn"), "Nytt namn")
    assert draft.steps[-1].what.startswith("Ändrade 1 rad i ")
    assert actions.check_draft(ANNA, draft.id).ok
    shown = actions.preview(ANNA, draft.id, draft.step)
    assert published_name() == before
    assert published_name(shown.build_id) == "Nytt namn"
    assert [each.name for each in shown.rows] == [NAME]
    again = actions.draft_preview(ANNA, draft.id)
    assert again is not None
    assert (again.build_id, again.rows) == (shown.build_id, shown.rows)
    version = actions.publish_draft(ANNA, draft.id, draft.step, "Namnet var fel")
    assert (version.build_id, version.who, version.why) == (shown.build_id, "Anna", "Namnet var fel")
    assert store.current_build_id() == shown.build_id
    assert published_name() == "Nytt namn"
    assert "Anna" not in (store.build_dir(shown.build_id) / "manifest.json").read_text(encoding="utf-8")
    done = actions.draft(ANNA, draft.id)
    assert (done.state, done.published) == ("published", version.id)
    assert (paths.seeds_dir() / NAME).read_bytes() == history.files(version.id)[NAME]


@pytest.mark.usefixtures("started")
def test_a_crash_in_the_middle_of_publishing_leaves_the_draft_published(monkeypatch: pytest.MonkeyPatch) -> None:
    """The pointer is swapped, so readers see it; the journal is finished by whoever takes the lock next."""
    draft = renamed(ANNA, actions.create_draft(ANNA), "Nytt namn")
    actions.preview(ANNA, draft.id, draft.step)

    def crash(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(publication, "_let_hold", crash)
        with pytest.raises(KeyboardInterrupt):
            actions.publish_draft(ANNA, draft.id, draft.step, "Namnet var fel")
    assert published_name() == "Nytt namn"
    found = actions.draft(ANNA, draft.id)
    assert found.state == "published"
    with pytest.raises(actions.TertialError, match="bara att läsa"):
        renamed(ANNA, draft, "Ett till")
    with store.lock(5.0):
        publication.recover()
    assert [found.published] == [version.id for version in actions.versions(ANNA, 1)]


@pytest.mark.usefixtures("started")
def test_nothing_is_published_but_what_was_previewed() -> None:
    draft = renamed(ANNA, actions.create_draft(ANNA), "Ett")
    with pytest.raises(actions.PreviewMissingError):
        actions.publish_draft(ANNA, draft.id, draft.step, "utan granskning")
    actions.preview(ANNA, draft.id, draft.step)
    later = renamed(ANNA, draft, "Två")
    assert actions.draft_preview(ANNA, draft.id) is None
    with pytest.raises(actions.PreviewMissingError):
        actions.publish_draft(ANNA, later.id, later.step, "ändrat sedan dess")
    shown = actions.preview(ANNA, later.id, later.step).draft
    for why in ("", "  "):
        with pytest.raises(actions.TertialError):
            actions.publish_draft(ANNA, shown.id, shown.step, why)
    actions.publish_draft(ANNA, shown.id, shown.step, "Två gäller")
    assert published_name() == "Två"


@pytest.mark.usefixtures("started")
def test_a_draft_of_nothing_is_not_published() -> None:
    draft = actions.create_draft(ANNA)
    actions.preview(ANNA, draft.id, draft.step)
    with pytest.raises(actions.TertialError, match="ändrar ingenting"):
        actions.publish_draft(ANNA, draft.id, draft.step, "ingenting alls")


@pytest.mark.usefixtures("started")
def test_faults_stop_the_preview_and_all_are_told() -> None:
    draft = actions.create_draft(ANNA)
    broken = actions.save_files(ANNA, draft.id, 0, {NAME: b"fel;rubriker\n1;2\n"})
    with pytest.raises(actions.SeedsHaveFaultsError) as stopped:
        actions.preview(ANNA, draft.id, broken.step)
    errors = [fault.code for fault in stopped.value.result.faults if fault.severity == "fel"]
    assert errors == [
        fault.code for fault in actions.check_draft(ANNA, draft.id).result.faults if fault.severity == "fel"
    ]
    assert actions.draft(ANNA, draft.id).candidate is None
    assert not list(paths.home().glob(".facts-*"))


@pytest.mark.usefixtures("started")
def test_who_publishes_second_is_told_keeps_the_draft_and_can_go_on() -> None:
    first, second = (
        renamed(who, actions.create_draft(who), text, place) for who, text, place in ((ANNA, "A", 0), (BO, "B", 1))
    )
    actions.preview(ANNA, first.id, first.step)
    actions.preview(BO, second.id, second.step)
    version = actions.publish_draft(ANNA, first.id, first.step, "Anna hann före")
    with pytest.raises(actions.DraftBehindError, match="Anna hann före") as late:
        actions.publish_draft(BO, second.id, second.step, "Bo kom sedan")
    assert late.value.since == [version]
    assert actions.draft_preview(BO, second.id) is None
    assert actions.behind(BO, second.id) == [version]
    moved = actions.rebase_draft(BO, second.id, second.step)
    actions.preview(BO, moved.id, moved.step)
    actions.publish_draft(BO, moved.id, moved.step, "Bo kom sedan")
    sheet = facts.read((paths.seeds_dir() / NAME).read_bytes(), CONTRACT)
    assert sheet is not None
    assert [row[COLUMN] for row in sheet.rows[:2]] == ["A", "B"]


@pytest.mark.usefixtures("started")
def test_conflicts_stop_the_way_until_they_are_decided() -> None:
    first, second = (renamed(who, actions.create_draft(who), who.who) for who in (ANNA, BO))
    actions.preview(ANNA, first.id, first.step)
    actions.publish_draft(ANNA, first.id, first.step, "Annas namn")
    moved = actions.rebase_draft(BO, second.id, second.step)
    for stopped in (
        lambda: actions.preview(BO, moved.id, moved.step),
        lambda: actions.publish_draft(BO, moved.id, moved.step, "Bos namn"),
    ):
        with pytest.raises(actions.TertialError, match="inte är avgjorda"):
            stopped()
    (conflict,) = moved.conflicts
    settled = actions.resolve_conflict(BO, moved.id, moved.step, conflict.name, conflict.key, "mine")
    actions.preview(BO, settled.id, settled.step)
    actions.publish_draft(BO, settled.id, settled.step, "Bos namn")
    assert published_name() == "Bo"


@pytest.mark.usefixtures("started")
def test_a_csv_file_with_faults_is_kept_and_shown_with_its_own_rows() -> None:
    draft = actions.create_draft(ANNA)
    sheet = facts.read(small_history.seeds()[NAME], CONTRACT)
    assert sheet is not None
    rows = [dict(sheet.rows[0]), {**sheet.rows[1], sheet.header[0]: "12"}]
    raw = facts.write(sheet.header, rows)
    unread = actions.save_csv(ANNA, draft.id, 0, raw, "C:\\hem\\mina kommuner.csv", table=NAME, mode="update")
    assert unread.files == {}
    found = actions.check_draft(ANNA, draft.id)
    assert [(fault.file, fault.row) for fault in found.errors] == [("mina kommuner.csv", 3)]
    assert actions.upload_bytes(ANNA, draft.id, unread.uploads[0].sha256) == raw
    with pytest.raises(actions.SeedsHaveFaultsError):
        actions.preview(ANNA, draft.id, unread.step)
    same = actions.save_csv(ANNA, draft.id, unread.step, raw, NAME, mode="update")
    assert actions.check_draft(ANNA, draft.id).errors[0].file == f"{NAME} (inläst)"
    unread = actions.undo_step(ANNA, draft.id, same.step)
    mended = facts.write(sheet.header, [{**rows[0], COLUMN: "Nytt"}])
    read = actions.save_csv(ANNA, draft.id, unread.step, mended, "rättade.csv", table=NAME, mode="update")
    assert (read.reading_faults, list(read.files)) == ((), [NAME])
    left_out = actions.undo_step(ANNA, read.id, read.step)
    assert left_out.reading_faults == unread.reading_faults
    dropped = actions.drop_reading_faults(ANNA, draft.id, left_out.step, unread.uploads[0].sha256, None)
    assert actions.check_draft(ANNA, draft.id).ok
    assert dropped.steps[-1].what == "Lämnade mina kommuner.csv utanför"
