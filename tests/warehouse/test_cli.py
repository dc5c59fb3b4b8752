"""The command `tertial` as a user meets it: Swedish, useful exit codes, no traceback, quick."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from app import cli, serving
from tests.warehouse import small_builds
from warehouse import build, paths, store

ENGLISH = ("Usage", "Options", "Commands", "Error", "Show this", "Traceback", "default", "No such", "Invalid")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TERTIAL_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def seeds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the project's own facts, to spoil."""
    copy = tmp_path / "seeds"
    shutil.copytree(paths.seeds_dir(), copy)
    monkeypatch.setenv("TERTIAL_SEEDS", str(copy))
    return copy


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli.app, list(arguments), prog_name="tertial")


@pytest.mark.parametrize("command", ["", "check", "build", "serve", "load", "status", "doctor"])
def test_help_is_swedish(command: str) -> None:
    result = run(*filter(None, [command]), "--help")
    assert result.exit_code == 0
    assert result.output.startswith("Användning: tertial")
    assert not [word for word in ENGLISH if word in result.output]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["chek"], "Det finns inget kommando som heter chek. Menade du 'check'?"),
        (["build", "--foo"], "Valet --foo finns inte."),
        (["build", "--roll"], "Ange ett värde efter --roll."),
        (["check", "extra"], "Ta bort extra: det hör inte hit."),
        (["serve", "--port", "x"], "Värdet för --port går inte att använda: det ska vara ett heltal."),
        (["serve", "--port", "70000"], "Värdet för --port går inte att använda: högst 65535."),
        (["serve", "--port", "0"], "Värdet för --port går inte att använda: minst 1."),
    ],
)
def test_a_wrong_call_is_said_in_swedish(arguments: list[str], said: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert said in result.output
    assert not [word for word in ENGLISH if word in result.output]


def test_help_is_quick_and_loads_nothing_heavy() -> None:
    code = (
        "import sys, contextlib; from app.cli import app\n"
        "with contextlib.suppress(SystemExit): app(['--help'])\n"
        "print(sorted({'streamlit', 'altair', 'dbt', 'duckdb', 'polars', 'rich', 'pandas'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_no_command_shows_the_help() -> None:
    result = run()
    assert result.exit_code == 0
    assert "Kommandon:" in result.output


def test_a_clean_check() -> None:
    result = run("check")
    assert result.exit_code == 0
    assert result.output.startswith("Inga fel. ")
    assert "filer och" in result.output


def test_a_check_with_faults_shows_them_all(seeds: Path) -> None:
    file = seeds / "befolkning.csv"
    lines = file.read_text(encoding="utf-8").splitlines()
    file.write_text("\n".join([*lines, lines[1], "hej"]) + "\n", encoding="utf-8")
    result = run("check")
    assert result.exit_code == 1
    for heading in ("Fil", "Rad", "Kolumn", "Värde", "Fel", "Skriv", "befolkning.csv"):
        assert heading in result.output
    assert f"{len(lines) + 1}" in result.output
    assert f"{len(lines) + 2}" in result.output


def test_markup_in_a_value_is_only_text(seeds: Path) -> None:
    file = seeds / "befolkning.csv"
    lines = file.read_text(encoding="utf-8").splitlines()
    cells = lines[1].split(";")
    lines[1] = ";".join(["[red]9999[/red][/]", *cells[1:]])
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    result = run("check")
    assert result.exit_code == 1
    assert "[red]9999[/red][/]" in result.output


def test_a_build_with_faults_publishes_nothing(seeds: Path) -> None:
    (seeds / "budget.csv").write_text("", encoding="utf-8")
    result = run("build")
    assert result.exit_code == 1
    assert "budget.csv" in result.output
    assert "De som läser ser samma siffror som förut." in result.output
    assert store.current_build_id() is None


def test_missing_facts_are_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERTIAL_SEEDS", str(tmp_path / "nowhere"))
    result = run("check")
    assert result.exit_code == 1
    assert "TERTIAL_SEEDS" in result.output
    assert "Traceback" not in result.output


def test_status_without_a_build() -> None:
    result = run("status")
    assert result.exit_code == 1
    assert "tertial build" in result.output


def test_status_with_a_build(tmp_path: Path) -> None:
    small_builds.write_fact(tmp_path / "small", 1)
    outcome = build.build(tmp_path / "small", steps=small_builds.small_steps(), who="controller", why="en rättelse")
    assert outcome.manifest is not None
    result = run("status")
    assert result.exit_code == 0
    for shown in (
        outcome.manifest.build_id,
        "av controller, en rättelse",
        "50 rader ur 1 fil",
        "400 rader i 2 tabeller",
        "ja: Fakta",
    ):
        assert shown in result.output


def test_load_makes_the_file_dbt_looks_for() -> None:
    result = run("load")
    assert result.exit_code == 0
    assert str(paths.development_file()) in result.output
    assert "TERTIAL_WAREHOUSE_FILE" in result.output
    with store.open_writer(paths.development_file()) as connection:
        assert connection.execute("select count(*) from raw.kommuner").fetchall()[0][0] > 0


def test_doctor_finds_a_damaged_build(tmp_path: Path) -> None:
    assert run("doctor").exit_code == 0
    small_builds.write_fact(tmp_path / "small", 1)
    made = build.build(tmp_path / "small", steps=small_builds.small_steps()).manifest
    assert made is not None
    (store.build_dir(made.build_id) / "inputs" / small_builds.FACT).write_text("2\n")
    result = run("doctor")
    assert result.exit_code == 1
    assert "✗ fel" in result.output
    assert f"inputs/{small_builds.FACT}" in result.output


@pytest.mark.parametrize(
    ("name", "counts"), [("budget.csv", True), ("~$budget.csv", False), (".budget.csv", False), ("budget.csv~", False)]
)
def test_what_an_editor_leaves_is_not_a_change(name: str, counts: bool) -> None:
    from watchfiles import Change

    assert serving.is_fact(Change.modified, f"/seeds/{name}") is counts


@pytest.fixture
def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@pytest.fixture
def server(seeds: Path, home: Path, free_port: int) -> Iterator["subprocess.Popen[str]"]:
    process = subprocess.Popen(
        [sys.executable, "-m", "app.cli", "serve", "--port", str(free_port), "--no-open"],
        env={**os.environ, "TERTIAL_SEEDS": str(seeds), "TERTIAL_HOME": str(home), "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    yield process
    process.kill()
    process.wait()


def wait_until(what: str, seconds: float, holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < deadline, what
        time.sleep(0.2)


@pytest.mark.slow
def test_serve_builds_watches_and_stops(server: "subprocess.Popen[str]", seeds: Path, free_port: int) -> None:
    def answers() -> bool:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{free_port}/_stcore/health", timeout=2) as answer:
                return bool(answer.status == 200)
        except OSError:
            return False

    wait_until("the server never answered", 90, answers)
    first = store.current_build_id()
    assert first is not None

    # A fault: the old build stays. Then a change that holds: a new build, and the server is the same process.
    file = seeds / "befolkning.csv"
    sound = file.read_text(encoding="utf-8")
    file.write_text(sound + "hej\n", encoding="utf-8")
    time.sleep(4)
    assert store.current_build_id() == first
    assert answers()
    file.write_text(sound.rstrip("\n") + "\n\n", encoding="utf-8")
    wait_until("no new build", 60, lambda: store.current_build_id() != first)
    assert answers()

    server.send_signal(signal.SIGTERM)
    assert server.wait(20) == 0
    assert not answers()
