"""Drafts: what is saved is there again, nothing is saved over somebody else, and nobody reaches another's."""

import contextlib
import json
import threading
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.warehouse import small_history
from warehouse import draft_check, draft_edits, draft_files, draft_limits, draft_merge, drafts, facts, history, paths
from warehouse.draft_edits import RowEdit
from warehouse.draft_files import DraftDamagedError, DraftNotFoundError
from warehouse.draft_types import Change, Draft

NAME = "narvaro.csv"
OTHER = "kommuner.csv"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TERTIAL_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def seeds() -> dict[str, bytes]:
    return small_history.seeds()


@pytest.fixture
def draft(seeds: dict[str, bytes]) -> Draft:
    small_history.commit(seeds)
    return drafts.create("anna", "Anna", "Tertial 3")


def rows_of(raw: bytes, name: str) -> dict[facts.Key, facts.Row]:
    contract = draft_edits.known_contract(name)
    sheet = facts.read(raw, contract)
    assert sheet is not None
    return facts.keyed(sheet, contract)


def first_row(files: dict[str, bytes], name: str = OTHER) -> tuple[facts.Key, facts.Row]:
    return next(iter(rows_of(files[name], name).items()))


def edited(draft: Draft, name: str, *edits: RowEdit, what: str = "Ändrade") -> Draft:
    raw = draft_edits.put_rows(drafts.content(draft).get(name), name, edits)
    return drafts.advance(draft, Change({name: raw}), what=what)


def with_cell(files: dict[str, bytes], column: str, text: str, place: int = 0) -> dict[str, bytes]:
    key = list(rows_of(files[OTHER], OTHER))[place]
    raw = draft_edits.put_rows(files[OTHER], OTHER, [RowEdit(key, {column: text})])
    assert raw is not None
    return {**files, OTHER: raw}


def name_column() -> str:
    contract = draft_edits.known_contract(OTHER)
    return next(column.name for column in contract.columns if column.name not in contract.key and column.type == "text")


def test_a_new_draft_holds_the_facts_of_now(draft: Draft, seeds: dict[str, bytes]) -> None:
    assert drafts.content(draft) == seeds
    assert drafts.load(draft.id, "anna") == draft
    assert (draft.step, draft.files, draft.state, draft.can_undo) == (0, {}, "open", False)


def test_without_a_version_there_is_no_draft() -> None:
    with pytest.raises(drafts.NoVersionError, match="tertial build"):
        drafts.create("anna", "Anna")


def test_each_step_is_saved_and_can_be_taken_back(draft: Draft, seeds: dict[str, bytes]) -> None:
    key, row = first_row(seeds)
    column = name_column()
    one = edited(draft, OTHER, RowEdit(key, {column: "Ett"}), what="Ett")
    two = edited(one, OTHER, RowEdit(key, {column: "Två"}), what="Två")
    assert rows_of(drafts.content(two)[OTHER], OTHER)[key] == {**row, column: "Två"}
    assert [step.what for step in two.steps] == ["Ett", "Två"]
    back = drafts.undo_step(two)
    assert drafts.content(back) == drafts.content(one)
    assert back.step == 3
    start = drafts.undo_step(back)
    assert drafts.content(start) == seeds
    with pytest.raises(drafts.TertialError, match="inget steg"):
        drafts.undo_step(start)


def test_what_changes_nothing_is_no_step(draft: Draft, seeds: dict[str, bytes]) -> None:
    assert drafts.put(draft, {OTHER: seeds[OTHER]}, what="Samma") == draft


def test_a_file_changed_back_is_not_changed(draft: Draft, seeds: dict[str, bytes]) -> None:
    changed = drafts.put(draft, {OTHER: b"x"}, what="x")
    assert list(changed.files) == [OTHER]
    assert drafts.put(changed, {OTHER: seeds[OTHER]}, what="tillbaka").files == {}


def test_the_second_of_two_tabs_is_refused_and_loses_nothing(draft: Draft) -> None:
    first = drafts.put(draft, {OTHER: b"en"}, what="Flik ett")
    for late in (
        lambda: drafts.put(draft, {OTHER: b"tva"}, what="Flik två"),
        lambda: drafts.undo_step(draft),
        lambda: drafts.rename(draft, "Ny"),
        lambda: drafts.remember_candidate(draft, "20260101T000000Z-00000000"),
    ):
        with pytest.raises(drafts.DraftChangedError, match="annan flik"):
            late()
    assert drafts.load(draft.id, "anna") == first
    undone = drafts.undo_step(first)
    with pytest.raises(drafts.DraftChangedError):
        drafts.put(draft, {OTHER: b"tva"}, what="an undone draft is not the one the tab saw")
    assert undone.step == 2


def test_many_who_save_at_once_each_get_their_step_or_a_refusal(draft: Draft) -> None:
    """Four tabs and two drafts: what was acknowledged is there, in order, and nothing else is."""
    other = drafts.create("bo", "Bo")
    saved: dict[str, list[str]] = {draft.id: [], other.id: []}

    def save(tab: int) -> None:
        for number in range(12):
            seen = drafts.load((draft, other)[tab % 2].id, None)
            what = f"{tab}-{number}"
            with contextlib.suppress(drafts.DraftChangedError):
                drafts.put(seen, {OTHER: what.encode()}, what=what)
                saved[seen.id].append(what)

    tabs = [threading.Thread(target=save, args=(tab,)) for tab in range(8)]
    for tab in tabs:
        tab.start()
    for tab in tabs:
        tab.join()
    for each in (draft, other):
        assert sorted(step.what for step in drafts.load(each.id, None).steps) == sorted(saved[each.id])
        assert len(saved[each.id]) >= 12


def test_nobody_reaches_anothers_draft(draft: Draft) -> None:
    told = []
    for draft_id in (draft.id, "0" * 20):
        for reach in (drafts.load, drafts.discard):
            with pytest.raises(DraftNotFoundError) as refused:
                reach(draft_id, "bo")
            told.append(str(refused.value))
    assert len(set(told)) == 1
    assert drafts.list_for("bo").drafts == ()
    assert [each.id for each in drafts.list_for("anna").drafts] == [draft.id]
    assert [each.id for each in drafts.list_all().drafts] == [draft.id]


@pytest.mark.parametrize("bad", ["", "..", "../..", "a/b", "/etc", "A" * 20, "g" * 20, "0" * 19, "0" * 20 + "\n", "\0"])
def test_only_an_id_meets_a_path(bad: str, draft: Draft) -> None:
    for reach in (lambda: drafts.load(bad, None), lambda: drafts.discard(bad, None)):
        with pytest.raises(DraftNotFoundError):
            reach()
    assert drafts.load(draft.id, None) == draft


@pytest.mark.parametrize(
    "bad", ["../narvaro.csv", "exempel/../narvaro.csv", "finns_inte.csv", "narvaro", "/narvaro.csv", ""]
)
def test_only_a_table_meets_a_path(bad: str, draft: Draft) -> None:
    with pytest.raises(draft_limits.UnknownTableError):
        drafts.put(draft, {bad: b"x"}, what="x")
    with pytest.raises(draft_limits.UnknownTableError):
        drafts.put(draft, {bad: None}, what="x")


def test_ids_are_not_to_be_guessed(draft: Draft) -> None:
    assert draft_files.is_draft_id(draft.id)
    assert len({draft_files.new_id() for _ in range(50)}) == 50


@pytest.mark.parametrize("spoil", [b"", b"{", b"[]", b"null", b'{"draft": {}}', b"\xff\xfe"])
def test_a_damaged_draft_is_listed_as_such(spoil: bytes, draft: Draft) -> None:
    other = drafts.create("anna", "Anna", "Hel")
    (draft_files.folder(draft.id) / draft_files.DOCUMENT).write_bytes(spoil)
    listed = drafts.list_for("anna")
    assert [each.id for each in listed.drafts] == [other.id]
    assert [each.id for each in listed.damaged] == [draft.id]
    with pytest.raises(DraftDamagedError, match="skadat"):
        drafts.load(draft.id, "anna")
    with pytest.raises(DraftNotFoundError):
        drafts.load(draft.id, "bo")
    drafts.discard(draft.id, "anna")
    assert drafts.list_for("anna").damaged == ()


def test_a_changed_letter_in_what_is_saved_is_found(draft: Draft) -> None:
    place = draft_files.folder(draft.id) / draft_files.DOCUMENT
    place.write_bytes(place.read_bytes().replace(b'"anna"', b'"berit"'))
    with pytest.raises(DraftDamagedError):
        drafts.load(draft.id, None)


def test_a_damaged_file_is_found_and_its_step_can_be_undone(draft: Draft, seeds: dict[str, bytes]) -> None:
    changed = drafts.put(draft, {OTHER: b"innehall"}, what="x")
    blob = draft_files.folder(draft.id) / "blobs" / str(changed.files[OTHER])
    blob.write_bytes(b"innehalx")
    with pytest.raises(DraftDamagedError, match="skadad"):
        drafts.content(changed)
    assert drafts.content(drafts.undo_step(changed)) == seeds
    assert drafts.content(drafts.put(drafts.load(draft.id, "anna"), {OTHER: b"innehall"}, what="igen"))


def test_limits_are_said_in_swedish(draft: Draft, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(draft_limits.DraftLimitError, match="5,1 MB, men högst 5 MB"):
        drafts.put(draft, {OTHER: b"x" * (5 * 1024 * 1024 + 1)}, what="x")
    monkeypatch.setattr(draft_limits, "MOST_BYTES_PER_OWNER", 10)
    with pytest.raises(draft_limits.DraftLimitError, match="Ta bort utkast"):
        drafts.put(draft, {OTHER: b"x" * 11}, what="x")
    monkeypatch.setattr(draft_limits, "MOST_DRAFTS", 1)
    with pytest.raises(draft_limits.DraftLimitError, match="redan 1 utkast"):
        drafts.create("anna", "Anna")
    monkeypatch.setattr(draft_limits, "MOST_STEPS", 0)
    with pytest.raises(draft_limits.DraftLimitError, match="redan 0 steg"):
        drafts.put(draft, {OTHER: b"x"}, what="x")
    assert drafts.load(draft.id, "anna") == draft


def test_a_preview_is_forgotten_when_anything_changes(draft: Draft) -> None:
    build_id = small_history.candidate()
    shown = drafts.remember_candidate(draft, build_id)
    assert (shown.candidate, shown.state, shown.step) == (build_id, "previewed", draft.step)
    assert drafts.load(draft.id, "anna") == shown
    assert drafts.put(shown, {OTHER: b"x"}, what="x").candidate is None


def test_a_kill_between_publishing_and_noting_it_is_noticed(draft: Draft, seeds: dict[str, bytes]) -> None:
    build_id = "20260101T000000Z-00000000"
    changed = drafts.remember_candidate(drafts.put(draft, {OTHER: b"x"}, what="x"), build_id)
    version = small_history.commit({**seeds, OTHER: b"x"}, build_id=build_id)
    found = drafts.load(draft.id, "anna")
    assert (found.state, found.published) == ("published", version.id)
    with pytest.raises(drafts.DraftClosedError):
        drafts.put(found, {OTHER: b"y"}, what="y")
    assert changed.step == found.step


def test_a_draft_follows_what_others_publish(draft: Draft, seeds: dict[str, bytes]) -> None:
    column = name_column()
    mine = drafts.put(draft, with_cell(seeds, column, "Mitt"), what="x")
    version = small_history.commit(with_cell(seeds, column, "Deras", place=1), why="Rättat")
    assert draft_merge.behind(mine) == [version]
    moved = draft_merge.rebase(mine, what="Lade om")
    assert (moved.base, moved.conflicts, draft_merge.behind(moved)) == (version.id, (), [])
    names = [row[column] for row in rows_of(drafts.content(moved)[OTHER], OTHER).values()]
    assert names[:2] == ["Mitt", "Deras"]
    back = drafts.undo_step(moved)
    assert (back.base, drafts.content(back)) == (draft.base, drafts.content(mine))


@pytest.mark.parametrize(("side", "kept"), [("mine", "Mitt"), ("theirs", "Deras")])
def test_a_conflict_is_kept_until_it_is_decided(
    side: draft_merge.Side, kept: str, draft: Draft, seeds: dict[str, bytes]
) -> None:
    column = name_column()
    mine = drafts.put(draft, with_cell(seeds, column, "Mitt"), what="x")
    small_history.commit(with_cell(seeds, column, "Deras"))
    moved = draft_merge.rebase(mine, what="Lade om")
    (conflict,) = moved.conflicts
    assert (conflict.name, conflict.columns, moved.state) == (OTHER, (column,), "conflicts")
    assert first_row(drafts.content(moved))[1][column] == "Deras"
    assert drafts.load(draft.id, "anna").conflicts == moved.conflicts
    with pytest.raises(drafts.DraftConflictsError, match="inte är avgjorda"):
        draft_merge.rebase(moved, what="x")
    settled = draft_merge.resolve(moved, conflict.name, conflict.key, side, what="Valde")
    assert (settled.conflicts, settled.state) == ((), "open")
    assert first_row(drafts.content(settled))[1][column] == kept
    with pytest.raises(drafts.TertialError, match="redan avgjord"):
        draft_merge.resolve(settled, conflict.name, conflict.key, side, what="Valde")
    assert drafts.undo_step(settled).conflicts == moved.conflicts


@pytest.mark.parametrize("side", ["mine", "theirs"])
def test_a_file_that_cannot_be_read_conflicts_as_a_whole(
    side: draft_merge.Side, draft: Draft, seeds: dict[str, bytes]
) -> None:
    mine = drafts.put(draft, {OTHER: b"trasig"}, what="x")
    theirs = with_cell(seeds, name_column(), "Deras")
    small_history.commit(theirs)
    moved = draft_merge.rebase(mine, what="Lade om")
    assert [each.whole_file for each in moved.conflicts] == [True]
    assert drafts.content(moved)[OTHER] == theirs[OTHER]
    settled = draft_merge.resolve(moved, OTHER, (), side, what="Valde")
    assert drafts.content(settled)[OTHER] == (b"trasig" if side == "mine" else theirs[OTHER])


def test_a_check_judges_references_across_tables_and_says_what_the_draft_has_not_touched(
    draft: Draft, seeds: dict[str, bytes]
) -> None:
    assert draft_check.check(draft).ok
    rows = list(rows_of(seeds[OTHER], OTHER))
    gone = edited(draft, OTHER, *(RowEdit(key, None) for key in rows[1:]))
    found = draft_check.check(gone)
    assert not found.ok
    assert any(found.elsewhere(fault) for fault in found.errors)
    assert not list(paths.home().glob(".facts-*"))


def test_an_owner_who_takes_over_shuts_out_the_one_before(draft: Draft) -> None:
    taken = drafts.hand_over(draft, "chef", "Chef")
    assert drafts.load(draft.id, "chef") == taken
    for late in (lambda: drafts.load(draft.id, "anna"), lambda: drafts.put(draft, {OTHER: b"x"}, what="x")):
        with pytest.raises(DraftNotFoundError):
            late()


def test_what_a_kill_leaves_half_made_is_cleared_away(draft: Draft) -> None:
    top = draft_files.drafts_dir()
    (top / ".new-abc" / "blobs").mkdir(parents=True)
    (draft_files.folder(draft.id) / ".draft.json-aa").write_text("{")
    draft_files.sweep(-1.0)
    drafts.put(draft, {OTHER: b"x"}, what="x")
    assert [path.name for path in top.iterdir()] == [draft.id]
    assert sorted(path.name for path in draft_files.folder(draft.id).iterdir()) == [
        "blobs",
        "draft.json",
        "lock",
        "owner",
    ]


def test_what_is_saved_is_plain_json_without_contents(draft: Draft) -> None:
    drafts.put(draft, {OTHER: b"hemligt innehall"}, what="x")
    raw = (draft_files.folder(draft.id) / draft_files.DOCUMENT).read_bytes()
    assert json.loads(raw)["draft"]["id"] == draft.id
    assert b"hemligt innehall" not in raw


texts = st.text(max_size=6)


@pytest.mark.usefixtures("home")
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(st.sampled_from(["add", "change", "remove", "undo", "file"]), st.integers(0, 40), texts), max_size=8
    )
)
def test_undoing_brings_back_exactly_what_was(seeds: dict[str, bytes], steps: list[tuple[str, int, str]]) -> None:
    """Whatever is done, the draft on disk is what a list of whole states says that it is."""
    if history.head() is None:
        small_history.commit({OTHER: seeds[OTHER]})
    draft = drafts.create("anna", "Anna")
    states = [drafts.content(draft)]
    for kind, place, text in steps:
        keys = list(rows_of(drafts.content(draft)[OTHER], OTHER)) if kind != "file" else []
        if kind == "undo":
            if len(states) > 1:
                states.pop()
                draft = drafts.undo_step(draft)
        else:
            before = draft.step
            if kind == "add":
                draft = edited(draft, OTHER, RowEdit(None, {name_column(): text}))
            elif kind == "file":
                draft = drafts.put(draft, {OTHER: seeds[OTHER]}, what="x")
            elif keys:
                cells = None if kind == "remove" else {name_column(): text}
                draft = edited(draft, OTHER, RowEdit(keys[place % len(keys)], cells))
            if draft.step != before:
                states.append(drafts.content(draft))
        assert drafts.content(drafts.load(draft.id, "anna")) == states[-1]
        assert len(draft.steps) == len(states) - 1
    drafts.discard(draft.id, "anna")
    assert paths.home().is_dir()
