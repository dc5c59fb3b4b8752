"""`tertial missing`: what a period still waits for, and the reminders as text files."""

from pathlib import Path
from typing import Annotated

import typer

NAMND = "norrbottens-e-namnd"


def missing(
    period: Annotated[
        str,
        typer.Option(
            "--period",
            metavar="PERIOD",
            help="Perioden, till exempel 2023-t1 (annars sammanträdet som sidorna öppnar på).",
            show_default=False,
        ),
    ] = "",
    reminders: Annotated[
        Path | None,
        typer.Option("--paminnelser", metavar="MAPP", help="Skriv en påminnelse per kommun i den här mappen."),
    ] = None,
    without_examples: Annotated[bool, typer.Option("--utan-exempel", help="Räkna inte med exempeldata.")] = False,
) -> None:
    """Visa vad som saknas för en period, från vem, och när det behövs."""
    from app import cli_missing_output as output
    from warehouse import store
    from warehouse.queries import frame, workbench

    resolved = store.resolve_build()
    if resolved.build_id is None:
        typer.echo(resolved.notice, err=True)
        raise typer.Exit(1)
    basis = "document" if without_examples else "with_examples"
    with store.open_reader(resolved.build_id) as con:
        periods = frame.periods(con, NAMND)
        chosen = output.period_of(periods, period)
        if chosen is None:
            typer.echo(output.unknown_period(periods, period), err=True)
            raise typer.Exit(2)
        totals = workbench.totals(con, NAMND, chosen, basis)
        coverage = workbench.coverage(con, NAMND, chosen, basis)
        rows = workbench.reminders(con, NAMND, chosen, basis)
    output.show(totals, coverage, examples=not without_examples)
    if reminders is not None:
        typer.echo(output.write_letters(rows, reminders))
