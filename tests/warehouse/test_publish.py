"""From facts to a published build: the order, what is written down, and that nothing changes when something fails."""

import contextlib
import dataclasses
import json
import shutil
from pathlib import Path
from typing import Any

import duckdb
import pytest

from tests.warehouse import small_builds
from warehouse import build, paths, publishing, store
from warehouse.dbt_runner import TransformError
from warehouse.errors import TertialError
from warehouse.manifest import DATABASE, INPUTS, MANIFEST, DamagedBuildError, sha256_of
from warehouse.progress import Progress
from warehouse.validation import CheckResult, Fault


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TERTIAL_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    small_builds.write_fact(tmp_path / "seeds", 1)
    return tmp_path / "seeds"


def publish(seeds: Path, number: int) -> build.BuildOutcome:
    small_builds.write_fact(seeds, number)
    return build.build(seeds, steps=small_builds.small_steps())


def test_the_manifest_says_what_the_build_is(seeds: Path) -> None:
    first = publish(seeds, 1).manifest
    outcome = build.build(seeds, steps=small_builds.small_steps(), who="controller", why="rättad summa")
    manifest = outcome.manifest
    assert outcome.ok
    assert first is not None
    assert manifest is not None
    assert (manifest.who, manifest.why, manifest.parent) == ("controller", "rättad summa", first.build_id)
    assert manifest.engine == duckdb.__version__
    assert manifest.rows == {"raw.tal": 50, "marts.a": 200, "marts.b": 200}
    assert manifest.checks == {"model": 2}
    folder = store.build_dir(manifest.build_id)
    assert set(manifest.files) == {DATABASE, f"{INPUTS}/{small_builds.FACT}"}
    for name, stamp in manifest.files.items():
        assert sha256_of(folder / name) == stamp.sha256
        assert (folder / name).stat().st_size == stamp.bytes
    assert json.loads((folder / MANIFEST).read_text()) == dataclasses.asdict(manifest)
    assert {path.name for path in folder.iterdir()} == {DATABASE, MANIFEST, INPUTS}


def test_control_sums_are_exact(seeds: Path) -> None:
    def with_money(database: Path, **_: Any) -> dict[str, int]:
        with store.open_writer(database) as connection:
            connection.execute("create schema marts")
            connection.execute(
                "create table marts.fct_outcome_line as "
                "select * from (values (0.10::decimal(18,2), date '2022-10-31', 'document'), "
                "(0.20, date '2023-12-31', 'example'), (null, null, 'document')) t(income_sek, as_of_date, origin)"
            )
        return {"model": 1}

    outcome = build.build(seeds, steps=small_builds.small_steps(with_money))
    assert outcome.manifest is not None
    assert outcome.manifest.control_sums == {"marts.fct_outcome_line.income_sek": "0.30"}
    assert outcome.manifest.data_to == "2022-10-31"


def test_faults_stop_before_anything_is_made(home: Path, seeds: Path) -> None:
    fault = Fault(file="tal.csv", code="x", severity="fel", problem="Fel.", advice="Rätta.", row=1)
    steps = dataclasses.replace(small_builds.small_steps(), check=lambda _: CheckResult({}, [fault], ()))
    outcome = build.build(seeds, steps=steps)
    assert outcome.status == "faults"
    assert outcome.check is not None
    assert outcome.check.faults == [fault]
    assert not home.exists()


def failing(**_: Any) -> dict[str, int]:
    raise TransformError("Modellerna höll inte.", (), "log")


def crashing(**_: Any) -> dict[str, int]:
    raise RuntimeError("a bug")


def test_a_failed_transform_leaves_the_readers_their_build(seeds: Path) -> None:
    assert publish(seeds, 1).ok
    small_builds.write_fact(seeds, 2)
    outcome = build.build(seeds, steps=small_builds.small_steps(lambda _database, **rest: failing(**rest)))
    assert outcome.status == "failed"
    assert (outcome.message, outcome.log) == ("Modellerna höll inte.", "log")
    assert small_builds.read_current() == 1
    assert len(list(paths.builds_dir().iterdir())) == 1


def test_a_database_that_gives_up_is_said(seeds: Path) -> None:
    def give_up(_database: Path, **_: Any) -> dict[str, int]:
        raise duckdb.IOException("no space left on device")

    outcome = build.build(seeds, steps=small_builds.small_steps(give_up))
    assert outcome.status == "failed"
    assert "tertial doctor" in outcome.message
    assert store.current_build_id() is None


def test_a_bug_is_raised_and_leaves_nothing_behind(seeds: Path) -> None:
    assert publish(seeds, 1).ok
    with pytest.raises(RuntimeError, match="a bug"):
        build.build(seeds, steps=small_builds.small_steps(lambda _database, **rest: crashing(**rest)))
    assert small_builds.read_current() == 1
    assert len(list(paths.builds_dir().iterdir())) == 1
    with store.lock():
        pass


def test_a_fact_saved_during_the_build_is_checked_again_and_is_what_is_built(seeds: Path) -> None:
    steps = small_builds.small_steps()
    checked: list[str] = []

    def check(folder: Path) -> CheckResult:
        result = steps.check(folder)
        checked.append(folder.name)
        if len(checked) == 1:
            small_builds.write_fact(seeds, 7)
        return result

    outcome = build.build(seeds, steps=dataclasses.replace(steps, check=check))
    assert outcome.ok
    assert checked == ["seeds", INPUTS]
    assert small_builds.read_current() == 7


def test_a_candidate_is_published_as_it_was_previewed(seeds: Path) -> None:
    publish(seeds, 1)
    small_builds.write_fact(seeds, 2)
    candidate = build.build_candidate(seeds, steps=small_builds.small_steps())
    assert small_builds.read_current() == 1
    with contextlib.closing(store.open_reader(candidate.build_id)) as preview:
        assert small_builds.read_number(preview) == 2
    small_builds.write_fact(seeds, 3)
    manifest = publishing.publish(publishing.find_candidate(candidate.build_id))
    assert manifest == candidate.manifest
    assert small_builds.read_current() == 2


def test_a_candidate_that_was_overtaken_is_a_conflict(seeds: Path) -> None:
    publish(seeds, 1)
    late = build.build_candidate(seeds, steps=small_builds.small_steps())
    other = build.build_candidate(seeds, steps=small_builds.small_steps())
    publishing.publish(other)
    with pytest.raises((publishing.ConflictError, DamagedBuildError)):
        publishing.publish(late)
    assert store.current_build_id() == other.build_id


def test_a_previewed_candidate_that_was_overtaken_is_told_why(seeds: Path) -> None:
    publish(seeds, 1)
    late = build.build_candidate(seeds, steps=small_builds.small_steps())
    with contextlib.closing(store.open_reader(late.build_id)):
        newer = publish(seeds, 2).manifest
        assert newer is not None
        with pytest.raises(publishing.ConflictError, match=newer.build_id):
            publishing.publish(late)
    assert small_builds.read_current() == 2


def test_a_candidate_that_was_changed_is_refused(seeds: Path) -> None:
    candidate = build.build_candidate(seeds, steps=small_builds.small_steps())
    with candidate.database.open("ab") as handle:
        handle.write(b"more")
    with pytest.raises(DamagedBuildError):
        publishing.publish(candidate)
    assert store.current_build_id() is None


def test_a_discarded_candidate_is_gone(seeds: Path) -> None:
    candidate = build.build_candidate(seeds, steps=small_builds.small_steps())
    publishing.discard(candidate)
    with pytest.raises(DamagedBuildError):
        publishing.find_candidate(candidate.build_id)


def test_only_the_last_builds_are_kept_and_those_in_use(seeds: Path) -> None:
    oldest = publish(seeds, 0).manifest
    assert oldest is not None
    reader = store.open_reader(oldest.build_id)
    made = [publish(seeds, number).manifest for number in range(1, publishing.KEPT_BUILDS + 2)]
    kept = [each.build_id for each in made if each is not None][-publishing.KEPT_BUILDS :]
    names = {path.name for path in paths.builds_dir().iterdir()}
    assert [each.build_id for each in store.published_builds()] == kept[::-1]
    assert names == {*kept, oldest.build_id}
    assert small_builds.read_number(reader) == 0


def test_what_a_killed_build_left_is_cleared_away(home: Path, seeds: Path) -> None:
    current = publish(seeds, 1).manifest
    assert current is not None
    builds = paths.builds_dir()
    unnamed = "20200101T000000Z-00000000"
    shutil.copytree(builds / current.build_id, builds / unnamed)
    (builds / f".partial-{unnamed}").mkdir()
    (builds / f".candidate-{unnamed}").mkdir()
    (home / ".current-123").write_text("half")
    assert publish(seeds, 2).ok
    assert {path.name for path in builds.iterdir()} == {each.build_id for each in store.published_builds()}
    assert sorted(path.name for path in home.iterdir()) == ["builds", "current", "history.git", "lock"]


def test_a_write_ahead_log_stops_the_sealing(seeds: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def with_log(database: Path) -> None:
        (database / f"{DATABASE}.wal").write_bytes(b"log")

    real = publishing.seal
    monkeypatch.setattr(publishing, "seal", lambda partial, manifest: (with_log(partial), real(partial, manifest))[1])
    with pytest.raises(RuntimeError, match="write-ahead log"):
        build.build(seeds, steps=small_builds.small_steps())
    assert store.current_build_id() is None


def test_progress_is_told_in_order(seeds: Path) -> None:
    told: list[Progress] = []
    build.build(seeds, steps=small_builds.small_steps(), progress=told.append)
    assert [each.step for each in told] == ["check", "load", "transform", "transform", "transform", "verify", "publish"]
    assert told[4] == Progress("transform", 2, 2)
    assert all(each.label for each in told)


def test_a_build_is_needed_when_something_it_was_made_from_changed(
    seeds: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = tmp_path / "dbt_project"
    project.mkdir()
    (project / "dbt_project.yml").write_text("name: small\n")
    monkeypatch.setenv("TERTIAL_DBT_PROJECT", str(project))
    assert build.needs_build(seeds) == "Det finns inget bygge än."
    publish(seeds, 1)
    assert build.needs_build(seeds) is None
    (seeds / "~$tal.csv").write_text("Excel's lock")
    assert build.needs_build(seeds) is None
    small_builds.write_fact(seeds, 2)
    assert "Fakta" in (build.needs_build(seeds) or "")
    small_builds.write_fact(seeds, 1)
    (project / "target").mkdir()
    (project / "target" / "manifest.yml").write_text("made by dbt")
    assert build.needs_build(seeds) is None
    (project / "model.sql").write_text("select 1")
    assert "Modellerna" in (build.needs_build(seeds) or "")


@pytest.mark.parametrize("who", ["", "  ", "namn@kommun.se", "x" * 61])
def test_a_build_is_signed_by_a_role(seeds: Path, who: str) -> None:
    with pytest.raises(TertialError, match="roll"):
        build.build(seeds, steps=small_builds.small_steps(), who=who)
