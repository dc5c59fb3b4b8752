"""`tertial period`, `ready`, `seal`, `editions`, `report`, `leaflets` as a coordinator meets them."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from app import cli
from tests.homes import SEALED
from warehouse.errors import TertialError


@pytest.fixture(scope="module", autouse=True)
def home(sealed: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A copy of the sealed home for all of these; what a test marks it opens again."""
    copy = tmp_path_factory.mktemp("commands") / "home"
    shutil.copytree(sealed, copy)
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("TERTIAL_HOME", str(copy))
        yield copy


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli.app, list(arguments), prog_name="tertial")


@pytest.mark.parametrize("command", ["period", "ready", "seal", "editions", "report", "leaflets"])
def test_help_is_swedish(command: str) -> None:
    result = run(command, "--help")
    assert result.exit_code == 0
    assert result.output.startswith(f"Användning: tertial {command}")
    assert not [word for word in ("Usage", "Options", "Show this", "default") if word in result.output]


def test_a_period_is_told_part_by_part() -> None:
    result = run("period", SEALED)
    assert result.exit_code == 0
    assert f"{SEALED}: fastställd." in result.output
    assert result.output.count("Öppen") == 7
    assert run("ready", "2023-t1", "ekonomi", "mal").exit_code == 0
    told = run("period", "2023-t1").output
    assert "2023-t1: öppen." in told
    assert told.count("Klarmarkerad") == 2
    assert run("ready", "2023-t1", "mal", "--oppna").exit_code == 0
    assert run("period", "2023-t1").output.count("Klarmarkerad") == 1
    assert run("ready", "2023-t1", "ekonomi", "--oppna").exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["ready", "2023-t1", "ekonomi", "vader"], "Delen ”vader” finns inte"),
        (["ready", "2023-t1"], "Ange minst en del"),
        (["ready", "1999-t1", "--alla"], "Det finns ingen period ”1999-t1”"),
        (["seal", "2023-t1"], "Inte klarmarkerat: ekonomi, mal"),
        (["seal", SEALED], "En ny utgåva rättar den"),
        (["seal", "igår"], "Det finns ingen period ”igår”"),
        (["editions", "1999-01-01", "--ut", "kopia"], "Det finns ingen utgåva ”1999-01-01”"),
        (["report", "2023-t1", "--ut", "finns-inte"], "Mappen finns-inte finns inte"),
        (["leaflets", "2023-t1", "--kommun", "Umeå"], "Det finns ingen kommun ”Umeå”"),
    ],
)
def test_mistakes_are_told_in_swedish_and_nothing_is_done(
    arguments: list[str], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    before = run("period", "2023-t1").output
    result = run(*arguments)
    assert result.exit_code != 0
    assert said in (result.output if result.output else str(result.exception))
    assert result.exception is None or isinstance(result.exception, SystemExit | TertialError)
    assert run("period", "2023-t1").output == before
    assert list(tmp_path.iterdir()) == []


def test_an_edition_is_copied_out_whole_and_damage_is_told(tmp_path: Path, home: Path) -> None:
    listed = run("editions")
    assert listed.exit_code == 0
    assert "hel" in listed.output
    copied = run("editions", SEALED, "--ut", str(tmp_path / "minne"))
    assert copied.exit_code == 0
    assert (tmp_path / "minne" / "webb" / "index.html").is_file()
    again = run("editions", SEALED, "--ut", str(tmp_path / "minne"))
    assert "är inte tom" in (again.output or str(again.exception))
    page = home / "editions" / SEALED / "webb" / "index.html"
    page.chmod(0o644)
    page.write_text("annat", encoding="utf-8")
    damaged = run("editions")
    assert damaged.exit_code == 1
    assert "webb/index.html har ändrats." in damaged.output


def test_documents_of_what_holds_now_say_that_they_are_working_material(tmp_path: Path) -> None:
    from tests import pdf_checks

    folder = tmp_path / "ut"
    folder.mkdir()
    result = run("leaflets", SEALED, "--kommun", "kiruna", "--ut", str(folder))
    assert result.exit_code == 0, result.output
    assert [path.name for path in folder.iterdir()] == ["kommunblad-kiruna.pdf"]
    assert "Arbetsmaterial" in pdf_checks.text_of((folder / "kommunblad-kiruna.pdf").read_bytes())
