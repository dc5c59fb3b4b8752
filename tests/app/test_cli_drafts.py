"""The whole bench from the command line: Swedish help and answers, exit codes that mean something."""

import re
from pathlib import Path

import openpyxl
import pytest
from typer.testing import CliRunner, Result

from app import actions, cli, identity
from tests.app import bench
from tests.app.bench import COLUMN, CONTRACT, NAME
from tests.warehouse import small_history
from warehouse import draft_files, facts, history, paths

ENGLISH = ("Usage", "Options", "Commands", "Error", "Show this", "Traceback", "required", "No such", "Invalid", "range")
COMMANDS = ("new", "list", "show", "add", "check", "skip", "preview", "publish", "rebase", "resolve", "undo", "discard")


@pytest.fixture(autouse=True)
def set_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bench.set_up(tmp_path, monkeypatch)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli.app, list(arguments), prog_name="tertial")


def said(result: Result) -> str:
    """All that was printed, on one line, without the frames of tables."""
    return " ".join(re.sub(r"[│┃─━┏┓┗┛┡┩┳┻╇┴┬├┤┼└┘┌┐╈╋]", " ", result.output).split())


def table(*names: str, **cells: str) -> bytes:
    """The table of kommuner with some names changed, in order."""
    sheet = facts.read(small_history.seeds()[NAME], CONTRACT)
    assert sheet is not None
    rows = [dict(row) for row in sheet.rows]
    for row, name in zip(rows, names, strict=False):
        row[COLUMN] = name
    rows[-1].update(cells)
    return facts.write(sheet.header, rows)


@pytest.mark.parametrize("command", ["draft", "workbook", *(f"draft {name}" for name in COMMANDS)])
def test_help_is_swedish(command: str) -> None:
    result = run(*command.split(), "--help")
    assert result.exit_code == 0
    assert result.output.startswith("Användning: tertial")
    assert not [word for word in ENGLISH if word in result.output]


def test_from_a_file_to_a_version(tmp_path: Path) -> None:
    assert run("build").exit_code == 0
    assert "Det finns inget öppet utkast" in said_error("draft", "check")
    assert run("draft", "new", "--titel", "Namnbyte").exit_code == 0
    file = tmp_path / NAME
    file.write_bytes(table("Nya namnet", **{CONTRACT.key[0]: "12"}))
    assert "Ersatte" in said(run("draft", "add", str(file)))
    faulty = run("draft", "check")
    assert faulty.exit_code == 1
    assert "kommuner.csv" in said(faulty)
    assert run("draft", "preview").exit_code == 1
    file.write_bytes(table("Nya namnet"))
    run("draft", "add", str(file))
    assert run("draft", "check").exit_code == 0
    assert "Förhandsgranska utkastet först" in said_error("draft", "publish", "--orsak", "Namnet var fel")
    preview = run("draft", "preview")
    assert preview.exit_code == 0, preview.output
    assert "Nya namnet" in said(preview)
    assert "Nya namnet" in said(run("draft", "show"))
    published = run("draft", "publish", "--orsak", "Namnet var fel")
    assert "Publicerat som version 2: Namnet var fel" in said(published), published.output
    assert (paths.seeds_dir() / NAME).read_bytes() == table("Nya namnet")
    assert "publicerat" in said(run("draft", "list"))


def said_error(*arguments: str) -> str:
    """The message of what is refused."""
    with pytest.raises(actions.TertialError) as refused:
        CliRunner().invoke(cli.app, list(arguments), catch_exceptions=False, standalone_mode=False)
    return str(refused.value)


def test_conflicts_are_shown_and_decided(tmp_path: Path) -> None:
    run("build")
    run("draft", "new")
    file = tmp_path / NAME
    file.write_bytes(table("Mitt"))
    run("draft", "add", str(file))
    (paths.seeds_dir() / NAME).write_bytes(table("Deras"))
    assert run("build", "--orsak", "Någon annan ändrade").exit_code == 0
    assert "Någon annan ändrade" in said_error("draft", "preview")
    moved = said(run("draft", "rebase"))
    assert "Konflikt 1" in moved
    assert "utkastets Mitt, den andras Deras" in moved
    assert "Det finns ingen konflikt 2" in said_error("draft", "resolve", "2", "--min")
    assert "Valde utkastets" in said(run("draft", "resolve", "1", "--min"))
    assert run("draft", "preview").exit_code == 0
    assert run("draft", "publish", "--orsak", "Mitt gäller").exit_code == 0
    assert history.files(str(history.head() and history.head().id))[NAME] == table("Mitt")


def test_undo_discard_and_several_drafts(tmp_path: Path) -> None:
    run("build")
    run("draft", "new", "--titel", "Ett")
    file = tmp_path / NAME
    file.write_bytes(table("Mitt"))
    run("draft", "add", str(file))
    assert "Ångrat: Ersatte" in said(run("draft", "undo"))
    run("draft", "new", "--titel", "Två")
    assert "Det finns 2 öppna utkast" in said_error("draft", "check")
    one, two = actions.drafts(identity.at_the_machine()).drafts
    assert "borttaget" in said(run("draft", "discard", "--utkast", one.id[:8]))
    assert run("draft", "check").exit_code == 0
    (draft_files.folder(two.id) / draft_files.DOCUMENT).write_bytes(b"{")
    assert "skadat" in said(run("draft", "list"))
    assert "borttaget" in said(run("draft", "discard", "--utkast", two.id))
    assert "Det finns inga utkast" in said(run("draft", "list"))
    assert "Inget utkast börjar på 123" in said_error("draft", "show", "--utkast", "123")


def test_a_workbook_goes_out_and_comes_back(tmp_path: Path) -> None:
    run("build")
    run("draft", "new")
    file, faulty = tmp_path / "underlag.xlsx", tmp_path / "fel.xlsx"
    assert "Arbetsboken är skriven" in said(run("workbook", str(file), "--tabell", "kommuner"))
    book = openpyxl.load_workbook(file)
    book["kommuner"]["A2"] = "12"
    book.save(file)
    assert "Läste arbetsboken underlag.xlsx" in said(run("draft", "add", str(file)))
    result = run("draft", "check", "--felrader", str(faulty))
    assert result.exit_code == 1
    assert "Raderna med fel är skrivna" in said(result)
    assert "kommuner" in openpyxl.load_workbook(faulty).sheetnames
    file.write_bytes(b"trasig")
    assert "hindrade inläsningen" in said(run("draft", "add", str(file)))
    assert "Lämnade underlag.xlsx utanför" in said(run("draft", "skip"))
    assert "Det finns ingen tabell" in said_error("workbook", str(file), "--tabell", "finns_inte")
