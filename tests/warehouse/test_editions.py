"""A period goes from open to ready to sealed; an edition never changes and is the same however often it is made."""

import shutil
from pathlib import Path

import pytest

from tests.warehouse.small_builds import read_number, small_steps, write_fact
from warehouse import backup, build, editions, history, notes, paths, periods, publication, sealing, store
from warehouse.editions import DamagedEditionError, Edition, UnknownEditionError
from warehouse.errors import TertialError
from warehouse.periods import PeriodError
from warehouse.sealing import Plan

PERIOD = "2022-12-14"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TERTIAL_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("TERTIAL_SEEDS", str(tmp_path / "seeds"))
    return tmp_path / "home"


def publish(number: int) -> None:
    write_fact(paths.home().parent / "seeds", number)
    outcome = build.build(steps=small_steps())
    assert outcome.ok, outcome.message


def mark(*parts: str, ready: bool = True) -> None:
    with store.lock(5.0):
        for part in parts or periods.PARTS:
            periods.mark_ready(PERIOD, part, who="Någon", role="samordnare", ready=ready)


def compose(plan: Plan) -> None:
    (plan.folder / "dokument").mkdir()
    (plan.folder / "dokument" / "rapport.pdf").write_bytes(f"rapport ur {plan.edition.build_id}".encode())


def seal(corrects: str = "", changes: tuple[str, ...] = ()) -> Edition:
    return sealing.seal(
        PERIOD,
        compose,
        title="Sammanträde 2022-12-14",
        who="Någon",
        role="samordnare",
        corrects=corrects,
        changes=changes,
    )


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def number_in(build_id: str) -> int:
    with store.open_reader(build_id) as connection:
        return read_number(connection)


def test_a_period_goes_from_open_to_ready_to_sealed() -> None:
    publish(1)
    assert periods.period(PERIOD).state == "open"
    mark("ekonomi")
    found = periods.period(PERIOD)
    assert found.state == "open"
    assert {part.code: part.state for part in found.parts}["ekonomi"] == "ready"
    with pytest.raises(PeriodError, match=r"mal, projekt.*tertial ready 2022-12-14"):
        seal()
    mark()
    assert periods.period(PERIOD).state == "ready"
    edition = seal()
    assert (edition.id, edition.number, edition.corrects) == (PERIOD, 1, None)
    assert periods.period(PERIOD).state == "sealed"
    assert [sealed.edition for _, sealed in editions.sealed()] == [PERIOD]
    assert editions.damage(PERIOD) == []


def test_a_mark_falls_when_the_facts_of_the_part_change_and_can_be_taken_back() -> None:
    publish(1)
    mark()
    publish(2)
    states = {part.code: part.state for part in periods.period(PERIOD).parts}
    assert states == {**dict.fromkeys(periods.PARTS, "ready"), "ovrigt": "changed"}
    with pytest.raises(PeriodError, match="Ändrat efter klarmarkeringen: ovrigt"):
        seal()
    mark("ovrigt")
    mark("ekonomi", ready=False)
    assert periods.period(PERIOD).left == ("ekonomi",)


def test_an_edition_holds_its_figures_whatever_is_published_afterwards() -> None:
    publish(1)
    mark()
    edition = seal()
    before = bytes_of(editions.folder_of(PERIOD))
    for number in range(2, 9):  # more than the store keeps: the edition's own build is gone from it
        publish(number)
    assert not store.build_dir(edition.build_id).exists()
    assert number_in(editions.build_of(PERIOD)) == 1
    assert number_in(str(store.current_build_id())) == 8
    assert bytes_of(editions.folder_of(PERIOD)) == before


def test_sealing_again_gives_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish(1)
    mark()
    shutil.copytree(paths.home(), tmp_path / "other")
    seal()
    first = bytes_of(editions.folder_of(PERIOD))
    monkeypatch.setenv("TERTIAL_HOME", str(tmp_path / "other"))
    seal()
    assert bytes_of(editions.folder_of(PERIOD)) == first


def test_a_sealed_period_is_corrected_by_a_new_edition_that_says_what() -> None:
    publish(1)
    mark()
    seal()
    publish(2)
    mark()
    with pytest.raises(PeriodError, match="skriv vad den rättar"):
        seal()
    with pytest.raises(PeriodError, match="skriv vad den rättar"):
        seal("?")
    first = bytes_of(editions.folder_of(PERIOD))
    edition = seal("Utfallet för e-arkiv var fel", ("Utfall, E-arkiv: belopp 1 → 2",))
    assert edition.id == f"{PERIOD}-2"
    assert edition.corrects == editions.Correction(
        PERIOD, "Utfallet för e-arkiv var fel", ("Utfall, E-arkiv: belopp 1 → 2",)
    )
    assert editions.read(edition.id) == edition
    assert bytes_of(editions.folder_of(PERIOD)) == first
    assert (number_in(editions.build_of(PERIOD)), number_in(editions.build_of(edition.id))) == (1, 2)


def test_a_correction_of_nothing_is_refused() -> None:
    publish(1)
    mark()
    seal()
    mark()
    with pytest.raises(PeriodError, match="finns inget att rätta"):
        seal("Inget är egentligen fel")
    assert len(editions.sealed()) == 1


def test_a_first_edition_corrects_nothing() -> None:
    publish(1)
    mark()
    with pytest.raises(PeriodError, match="ingen tidigare utgåva"):
        seal("Rättar något som inte finns")


def test_nothing_is_sealed_when_documents_fail_or_facts_move_meanwhile() -> None:
    publish(1)
    mark()

    def fails(_plan: Plan) -> None:
        raise TertialError("gick inte")

    def moves(plan: Plan) -> None:
        compose(plan)
        publish(2)

    for broken, message in ((fails, "gick inte"), (moves, "publicerades medan")):
        with pytest.raises(TertialError, match=message):
            sealing.seal(PERIOD, broken, title="t", who="n", role="samordnare")
    assert editions.sealed() == []
    assert list(paths.editions_dir().iterdir()) == []


def test_a_folder_left_by_a_crash_is_put_aside_and_never_taken_for_an_edition(home: Path) -> None:
    publish(1)
    mark()
    left = home / "editions" / PERIOD
    left.mkdir(parents=True)
    (left / "utgava.json").write_text("{}", encoding="utf-8")
    with pytest.raises(UnknownEditionError):
        editions.read(PERIOD)
    seal()
    assert editions.damage(PERIOD) == []
    assert [path.name for path in (home / "editions").iterdir() if path.name.startswith(".undanlagd-")] != []


def test_what_has_been_touched_afterwards_is_told_and_not_shown() -> None:
    publish(1)
    mark()
    seal()
    report = editions.folder_of(PERIOD) / "dokument" / "rapport.pdf"
    report.chmod(0o644)
    report.write_bytes(b"annat")
    (editions.folder_of(PERIOD) / "mer.txt").write_text("hej", encoding="utf-8")
    assert editions.damage(PERIOD) == ["mer.txt har tillkommit.", "dokument/rapport.pdf har ändrats."]
    with pytest.raises(DamagedEditionError, match="inte som den fastställdes"):
        editions.content(PERIOD, "dokument/rapport.pdf")
    with pytest.raises(DamagedEditionError):
        editions.copy(PERIOD, paths.home() / "kopia")
    about = editions.folder_of(PERIOD) / "utgava.json"
    about.chmod(0o644)
    about.write_bytes(about.read_bytes().replace(b"Sammantr", b"Sammentr"))
    with pytest.raises(DamagedEditionError, match="ändrats efter fastställandet"):
        editions.read(PERIOD)


@pytest.mark.parametrize("name", ["../current", "..", "", "2022-12-14/..", "finns-inte", "A" * 50, "x\0y"])
def test_a_name_that_is_none_reaches_nothing(name: str) -> None:
    publish(1)
    for ask in (editions.folder_of, editions.read, editions.build_of):
        if ask is editions.folder_of and name == "finns-inte":
            continue
        with pytest.raises(UnknownEditionError):
            ask(name)


def test_only_files_that_the_edition_names_are_given() -> None:
    publish(1)
    mark()
    seal()
    assert editions.content(PERIOD, "dokument/rapport.pdf") is not None
    for name in ("utgava.json", "../../current", "/etc/passwd", "dokument", "lager/../utgava.json"):
        assert editions.content(PERIOD, name) is None


def test_a_backup_brings_back_what_was_sealed_and_by_whom(tmp_path: Path, home: Path) -> None:
    publish(1)
    mark()
    seal()
    backup.backup(str(tmp_path / "copy.git"))
    shutil.copytree(home / "editions", tmp_path / "editions")
    shutil.rmtree(home)
    backup.restore(str(tmp_path / "copy.git"), who="samordnare", role="samordnare", steps=small_steps())
    with pytest.raises(DamagedEditionError, match="saknas på den här datorn"):
        editions.read(PERIOD)
    shutil.copytree(tmp_path / "editions", home / "editions")
    assert editions.damage(PERIOD) == []
    assert editions.find(PERIOD)[1].who == "Någon"


def test_who_marked_and_sealed_stands_in_the_journal() -> None:
    publish(1)
    mark("mal")
    assert periods.record(PERIOD).mark("mal") is not None
    assert periods.record(PERIOD).ready[0].version == history.find("1").id
    with pytest.raises(ValueError, match="vädret"):
        mark("vädret")
    assert publication.recover() is None


def test_notes_are_kept_and_nobody_writes_over_anothers() -> None:
    publish(1)
    mark()
    seal()
    first = notes.save(PERIOD, "m1", "punkt-1", "Ordföranden yrkar bifall.", who="A", known_at=None)
    assert notes.of_edition(PERIOD) == {("m1", "punkt-1"): first}
    with pytest.raises(notes.NoteChangedError, match="lägg ihop"):
        notes.save(PERIOD, "m1", "punkt-1", "Annat", who="B", known_at=None)
    notes.save(PERIOD, "m1", "punkt-1", "Båda", who="B", known_at=first.at)
    assert [note.text for note in notes.history(PERIOD, "m1", "punkt-1")] == ["Ordföranden yrkar bifall.", "Båda"]
    file = paths.home() / "anteckningar" / f"{PERIOD}.jsonl"
    file.write_bytes(file.read_bytes() + b'{"half')  # a crash in the middle of a line
    last = notes.save(PERIOD, "m1", "punkt-2", "Efter kraschen", who="A", known_at=None)
    assert notes.of_edition(PERIOD)["m1", "punkt-2"] == last
    notes.save(PERIOD, "m1", "punkt-2", "", who="A", known_at=last.at)
    assert set(notes.of_edition(PERIOD)) == {("m1", "punkt-1")}
    with pytest.raises(UnknownEditionError):
        notes.save("nej", "m1", "punkt-1", "x", who="A", known_at=None)
