"""What the commands about periods and editions print."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime

from rich.progress import BarColumn, TextColumn, TimeElapsedColumn
from rich.progress import Progress as ProgressBar
from rich.table import Table
from rich.text import Text

from app import actions, cli_output, formatting
from app.texts import cli_editions as words
from app.texts import editions as edition_words
from app.texts.sealing import PART_STATES, PARTS
from warehouse.periods import Period


@contextmanager
def progress() -> Iterator[Callable[[str, int, int], None]]:
    """A progress bar for documents, gone when they are done. Yields the callback that moves it."""
    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    bar = ProgressBar(*columns, console=cli_output.console(error=True), transient=True)
    with bar:
        task = bar.add_task("", total=None)

        def advance(step: str, done: int, total: int) -> None:
            bar.update(
                task, description=edition_words.STEPS[step].format(done=done, total=total), completed=done, total=total
            )

        yield advance


def show_period(code: str, found: Period) -> None:
    """A line for each part, and what has been sealed."""
    out = cli_output.console()
    out.print(Text(words.PERIOD.format(code=code, state=words.STATES[found.state])))
    table = Table(pad_edge=False)
    for heading in words.PART_COLUMNS:
        table.add_column(heading, overflow="fold")
    for part in found.parts:
        who, at = (part.mark.who, _moment(part.mark.at)) if part.mark else ("", "")
        table.add_row(*(Text(cell) for cell in (PARTS[part.code], PART_STATES[part.state], who, at)))
    out.print(table)


def show_editions(which: str = "") -> int:
    """Every edition, or one of them, and whether it is as it was sealed; the exit code is 1 if one is damaged."""
    out = cli_output.console()
    listed = [each for each in actions.editions() if which in ("", each.sealed.edition)]
    if not listed:
        out.print(words.NO_EDITIONS)
        return 1
    table = Table(pad_edge=False)
    for heading in words.EDITION_COLUMNS:
        table.add_column(heading, overflow="fold")
    faults: list[str] = []
    for each in listed:
        found = actions.edition_damage(each.sealed.edition)
        faults += [words.DAMAGE.format(edition=each.sealed.edition, what=what) for what in found]
        number = formatting.number(each.edition.number) if each.edition else ""
        told = each.sealed
        state = words.DAMAGED if found else words.WHOLE
        cells = (told.edition, _moment(told.at), told.who, number, told.corrects or "", state)
        table.add_row(*(Text(cell) for cell in cells))
    out.print(table)
    for line in faults:
        out.print(Text(line))
    return 1 if faults else 0


def _moment(stamp: str) -> str:
    return formatting.moment(datetime.fromisoformat(stamp))
