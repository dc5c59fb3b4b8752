"""What `tertial missing` prints, and the files that it writes."""

from pathlib import Path

import polars as pl
from rich.table import Table
from rich.text import Text

from app import formatting, missing_words, reminders
from app.cli_output import console
from app.texts import workbench_missing as words


def period_of(periods: pl.DataFrame, wanted: str) -> str | None:
    """The period that was asked for; with none, the one that the pages open on. None if there is no such period."""
    named = periods.filter(pl.col("period_id") == wanted) if wanted else periods.filter("is_default")
    return None if named.is_empty() else str(named["period_id"][0])


def unknown_period(periods: pl.DataFrame, wanted: str) -> str:
    """What to say of a period that does not exist."""
    return words.CLI_UNKNOWN_PERIOD.format(period=wanted, periods=formatting.listing(periods["period_id"].to_list()))


def show(totals: pl.DataFrame, coverage: pl.DataFrame, *, examples: bool) -> None:
    """Print the conclusion and a line per table."""
    out = console()
    for row in totals.iter_rows(named=True):
        out.print(Text(missing_words.lead(row)))
        if examples and row["has_example"]:
            out.print(Text(words.CLI_EXAMPLES))
    table = Table(pad_edge=False)
    for heading in words.CLI_HEADINGS:
        table.add_column(heading, overflow="fold")
    for row in coverage.iter_rows(named=True):
        cells = (
            row["table_title"],
            row["received_text"],
            words.STATUSES[row["coverage_status"]],
            row["coverage_text"],
            missing_words.due(row) or words.NO_DAY,
        )
        table.add_row(*map(Text, cells))
    out.print(table)


def write_letters(rows: pl.DataFrame, folder: Path) -> str:
    """Write a text file per municipality that something is missing from; says how many."""
    folder.mkdir(parents=True, exist_ok=True)
    letters = [letter for row in rows.iter_rows(named=True) if (letter := reminders.letter(row)) is not None]
    for letter in letters:
        (folder / letter.file_name).write_text(letter.whole, encoding="utf-8")
    return words.CLI_WRITTEN.format(count=formatting.count(len(letters), *words.CLI_LETTERS), folder=folder)
