"""The command `tertial`: check, build and serve the facts, and see how things are.

Nothing heavy is imported before a command needs it, so that `tertial --help` answers at once.
Exit codes: 0 done, 1 something to mend (faults, a failed build), 2 a wrong call, 130 interrupted.
"""

import sys
from pathlib import Path
from typing import Annotated

import typer

from app import cli_drafts, cli_editions, cli_history, cli_missing
from app.swedish_cli import SwedishCommand, SwedishGroup

NAMND = "norrbottens-e-namnd"

app = typer.Typer(
    cls=SwedishGroup,
    help="Uppföljning för kommuner i samverkan: kontrollera fakta, bygg siffrorna och visa dem.",
    epilog="Fakta ligger i seeds/ (se seeds/README.md). Börja med `tertial serve`.",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

Role = Annotated[
    str,
    typer.Option(
        "--roll",
        metavar="ROLL",
        help="Vem bygget antecknas på: en roll, inte ett namn (annars samordnare).",
        show_default=False,
    ),
]
Reason = Annotated[str, typer.Option("--orsak", metavar="TEXT", help="Varför bygget görs; följer med i historiken.")]
Fast = Annotated[
    bool, typer.Option("--snabb", help="Kör inte om regelproven om bara fakta har ändrats sedan förra bygget.")
]
Verbose = Annotated[bool, typer.Option("--verbose", help="Visa också vad dbt skriver.")]


@app.command(cls=SwedishCommand)
def check() -> None:
    """Kontrollera fakta i seeds/ och visa alla fel på en gång."""
    from app import actions, cli_output
    from warehouse import paths

    raise typer.Exit(cli_output.show_check(actions.check(paths.seeds_dir())))


@app.command(cls=SwedishCommand)
def build(role: Role = "samordnare", reason: Reason = "", fast: Fast = False, verbose: Verbose = False) -> None:
    """Kontrollera, bygg, pröva och publicera siffrorna."""
    from app import actions, cli_output, identity

    with cli_output.progress(visible=not verbose) as advance:
        outcome = actions.build(
            identity.at_the_machine(),
            who=role,
            why=reason,
            progress=advance,
            wait_seconds=60.0,
            full_dbt=not fast,
            verbose=verbose,
        )
    raise typer.Exit(cli_output.show_outcome(outcome))


@app.command(cls=SwedishCommand)
def serve(
    host: Annotated[
        str,
        typer.Option(
            "--host",
            metavar="ADRESS",
            help="Adress att lyssna på (annars 127.0.0.1, bara den här datorn).",
            show_default=False,
        ),
    ] = "127.0.0.1",
    port: Annotated[
        int, typer.Option("--port", metavar="PORT", min=1, max=65535, help="Port (annars 8501).", show_default=False)
    ] = 8501,
    names: Annotated[
        list[str] | None,
        typer.Option("--allowed-host", metavar="NAMN", help="Namn som servern också svarar på, bakom en proxy."),
    ] = None,
    watch: Annotated[
        bool,
        typer.Option(
            "--watch/--no-watch", help="Bygg om när en fil i seeds/ sparas, eller inte (annars ja).", show_default=False
        ),
    ] = True,
    browser: Annotated[
        bool,
        typer.Option("--open/--no-open", help="Öppna sidan i webbläsaren, eller inte (annars ja).", show_default=False),
    ] = True,
) -> None:
    """Visa siffrorna i webbläsaren; bygger först om något har ändrats."""
    from app import serving

    raise typer.Exit(serving.serve(host, port, names or [], watch=watch, browser=browser and sys.stdout.isatty()))


@app.command(cls=SwedishCommand)
def load() -> None:
    """Läs in fakta för den som kör dbt:s egna kommandon i dbt_project/."""
    from app import actions, cli_output, identity
    from warehouse import paths

    loaded = actions.load_development(identity.at_the_machine(), paths.seeds_dir())
    cli_output.show_loaded(loaded, paths.development_file(), moved=paths.home_is_moved())


@app.command("kalender", cls=SwedishCommand)
def calendar(
    file: Annotated[Path, typer.Argument(metavar="FIL", help="Filen som skrivs, till exempel kalender.ics.")],
    board_only: Annotated[
        bool, typer.Option("--bara-namnden", help="Bara nämndens sammanträden och sista dagar.")
    ] = False,
    without_examples: Annotated[bool, typer.Option("--utan-exempel", help="Utan exempeldata.")] = False,
) -> None:
    """Skriv nämndens kalender till en fil som kalenderprogram läser (iCalendar)."""
    from app import actions

    file.write_bytes(actions.calendar(NAMND, examples=not without_examples, board_only=board_only))
    typer.echo(f"Kalendern är skriven till {file}.")


app.command(cls=SwedishCommand)(cli_missing.missing)
app.command(cls=SwedishCommand)(cli_drafts.workbook)
app.add_typer(cli_drafts.draft, name="draft")
for command in (
    cli_history.history,
    cli_history.diff,
    cli_history.undo,
    cli_history.backup,
    cli_history.restore,
    cli_editions.period,
    cli_editions.ready,
    cli_editions.seal,
    cli_editions.editions,
    cli_editions.report,
    cli_editions.leaflets,
):
    app.command(cls=SwedishCommand)(command)


@app.command(cls=SwedishCommand)
def status() -> None:
    """Visa vilket bygge som gäller, från när och hur långt uppgifterna räcker."""
    from app import cli_output
    from warehouse import build as building
    from warehouse import store

    resolved = store.resolve_build()
    if resolved.build_id is None:
        typer.echo(resolved.notice, err=True)
        raise typer.Exit(1)
    cli_output.show_status(
        store.read_manifest(resolved.build_id),
        resolved.notice,
        building.needs_build(),
        store.published_builds()[1:],
    )


@app.command(cls=SwedishCommand)
def doctor() -> None:
    """Pröva att allt som behövs finns och fungerar på den här datorn."""
    from app import cli_output
    from warehouse import doctor as examination

    raise typer.Exit(cli_output.show_findings(examination.examine()))


if __name__ == "__main__":
    app()
