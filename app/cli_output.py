"""What the commands print: tables, progress and short sentences, in Swedish."""

import contextlib
import datetime
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
from rich.progress import Progress as ProgressBar
from rich.table import Table
from rich.text import Text

from warehouse.build import BuildOutcome
from warehouse.manifest import INPUTS, Manifest
from warehouse.progress import Progress
from warehouse.store import Published
from warehouse.validation import CheckResult, Fault, summary

if TYPE_CHECKING:
    from warehouse.doctor import Finding

_WIDE = 160


def console(*, error: bool = False) -> Console:
    """A console; what goes to a file or a pipe is not folded to the eighty columns of a terminal."""
    found = Console(stderr=error, highlight=False)
    return found if found.is_terminal else Console(stderr=error, highlight=False, width=_WIDE)


def number(value: int) -> str:
    """A whole number the Swedish way, with a no-break space between the thousands."""
    return f"{value:,}".replace(",", "\u00a0")


def counted(value: int, one: str, many: str) -> str:
    """`1 fil`, `35 filer`."""
    return f"{number(value)} {one if value == 1 else many}"


def seconds(value: float) -> str:
    """A duration the Swedish way: `4,3 s`."""
    return f"{value:.1f} s".replace(".", ",")


@contextlib.contextmanager
def progress(*, visible: bool = True) -> Iterator[Callable[[Progress], None]]:
    """A progress bar for a build, gone when the build is done. Yields the callback that moves it."""
    bar = ProgressBar(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=console(error=True),
        transient=True,
        disable=not visible,
    )
    with bar:
        task = bar.add_task("", total=None)

        def advance(step: Progress) -> None:
            bar.update(task, description=step.label, completed=step.done, total=step.total)

        yield advance


def show_check(result: CheckResult) -> int:
    """Print every fault and what was read; the exit code is 1 if anything must be mended."""
    out = console()
    print_faults(out, result.faults)
    rows = sum(len(table) for table in result.tables.values())
    read = f"{counted(len(result.files), 'fil', 'filer')} och {counted(rows, 'rad', 'rader')} lästa."
    out.print(f"{summary(result.faults)} {read}")
    return 0 if result.ok else 1


def print_faults(out: Console, faults: Sequence[Fault]) -> None:
    """Print faults as a table, and nothing where there are none."""
    if faults:
        out.print(_fault_table(faults))


def _fault_table(faults: Sequence[Fault]) -> Table:
    table = Table(show_lines=False, pad_edge=False)
    for heading in ("Fil", "Rad", "Kolumn", "Värde", "Fel", "Skriv"):
        table.add_column(heading, justify="right" if heading == "Rad" else "left", overflow="fold")
    for fault in faults:
        file = fault.file if fault.sheet is None else f"{fault.file} ({fault.sheet})"
        row = "" if fault.row is None else number(fault.row)
        problem = fault.problem if fault.severity == "fel" else f"Varning: {fault.problem}"
        cells = (file, row, fault.column or "", fault.value or "", problem, fault.advice)
        table.add_row(*(Text(cell) for cell in cells))
    return table


def show_outcome(outcome: BuildOutcome) -> int:
    """Print how a build ended; the exit code is 0 only if it is published."""
    out = console(error=not outcome.ok)
    if outcome.check is not None:
        print_faults(out, outcome.check.faults)
    if not outcome.ok:
        out.print(Text(outcome.message))
        out.print("De som läser ser samma siffror som förut.")
        return 1
    out.print(f"{outcome.message} {_contents(outcome.manifest)} Det tog {seconds(outcome.seconds)}.")
    return 0


def _contents(manifest: Manifest | None) -> str:
    if manifest is None:
        return ""
    tests = manifest.checks.get("test", 0) + manifest.checks.get("unit_test", 0)
    models = counted(manifest.checks.get("model", 0), "modell", "modeller")
    warned = manifest.checks.get("warning", 0)
    verdict = f"{warned} med varning (`tertial build --verbose` visar vilka)" if warned else "alla godkända"
    return f"{models} och {counted(tests, 'prov', 'prov')}, {verdict}."


def show_loaded(loaded: Mapping[str, int], file: Path, *, moved: bool) -> None:
    """Print what was loaded for dbt's own commands and how to go on."""
    out = console()
    rows = counted(sum(loaded.values()), "rad", "rader")
    out.print(f"{counted(len(loaded), 'tabell', 'tabeller')} och {rows} inlästa i {file}.", soft_wrap=True)
    if moved:
        out.print(f"Sätt TERTIAL_WAREHOUSE_FILE={file} så att dbt hittar filen.", soft_wrap=True)
    out.print("Gå till dbt_project/ och kör till exempel `dbt build`.")


def show_status(manifest: Manifest, notice: str | None, reason: str | None, earlier: Sequence[Published]) -> None:
    """Print which build is read, what it holds and whether it is made from the facts of now."""
    out = console()
    if notice is not None:
        out.print(Text(notice, style="yellow"))
    made = datetime.datetime.fromisoformat(manifest.created_at).astimezone()
    why = f", {manifest.why}" if manifest.why else ""
    raw = {name: rows for name, rows in manifest.rows.items() if name.startswith("raw.")}
    marts = {name: rows for name, rows in manifest.rows.items() if not name.startswith("raw.")}
    files = sum(name.startswith(f"{INPUTS}/") for name in manifest.files)
    lines = {
        "Bygge": manifest.build_id,
        "Gjort": f"{made:%Y-%m-%d %H:%M} av {manifest.who}{why}",
        "Fakta": f"{counted(sum(raw.values()), 'rad', 'rader')} ur {counted(files, 'fil', 'filer')}",
        "Marter": f"{counted(sum(marts.values()), 'rad', 'rader')} i {counted(len(marts), 'tabell', 'tabeller')}",
        "Prov": _contents(manifest),
        "Uppgifter till": manifest.data_to or "underlag saknas",
        "Behöver byggas": f"ja: {reason}" if reason else "nej",
        "Tidigare byggen": ", ".join(each.build_id for each in earlier) or "inga",
    }
    table = Table.grid(padding=(0, 2))
    for name, value in lines.items():
        table.add_row(name, Text(value))
    out.print(table)


def show_findings(findings: "Sequence[Finding]") -> int:
    """Print what was examined; the exit code is 1 if something is wrong."""
    out = console()
    table = Table.grid(padding=(0, 2))
    for finding in findings:
        table.add_row("✓ bra" if finding.ok else "✗ fel", finding.what, Text(finding.detail))
    out.print(table)
    wrong = sum(not finding.ok for finding in findings)
    out.print("Allt fungerar." if not wrong else f"{counted(wrong, 'sak', 'saker')} att åtgärda.")
    return 1 if wrong else 0
