"""`tertial workbook` and `tertial draft …`: the coordinator's workbench from the command line.

A draft is named by `--utkast` with the beginning of its id; without it the only open draft is meant.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.swedish_cli import SwedishCommand, SwedishGroup

if TYPE_CHECKING:
    from app import actions
    from app.identity import Identity

draft = typer.Typer(
    cls=SwedishGroup,
    help="Ändra fakta i ett utkast: läs in, kontrollera, förhandsgranska och publicera.",
    no_args_is_help=True,
    rich_markup_mode=None,
)

_Which = Annotated[
    str,
    typer.Option(
        "--utkast", metavar="ID", help="Utkastet, eller början av dess id (annars det enda öppna).", show_default=False
    ),
]
_Role = Annotated[
    str, typer.Option("--roll", metavar="ROLL", help="Vem det antecknas på (annars samordnare).", show_default=False)
]


def workbook(
    file: Annotated[Path, typer.Argument(metavar="FIL", help="Arbetsboken som skrivs, till exempel underlag.xlsx.")],
    tables: Annotated[
        list[str] | None,
        typer.Option("--tabell", metavar="NAMN", help="En tabell, till exempel narvaro; kan anges flera gånger."),
    ] = None,
    which: _Which = "",
) -> None:
    """Skriv en arbetsbok (Excel) med tabellerna att fylla i; läs in den med `tertial draft add`."""
    from app import actions, identity
    from app.texts import cli_drafts as words

    who = identity.at_the_machine()
    found = _find(who, which).id if which else None
    names = actions.file_names(who, tables or [], found)
    file.write_bytes(actions.workbook(who, names, found))
    typer.echo(words.WORKBOOK_WRITTEN.format(file=file))


@draft.command("new", cls=SwedishCommand)
def new(
    title: Annotated[str, typer.Option("--titel", metavar="TEXT", help="Vad utkastet gäller.")] = "",
    role: _Role = "samordnare",
) -> None:
    """Börja ett nytt utkast från de fakta som gäller."""
    from app import actions, identity
    from app.texts import cli_drafts as words

    made = actions.create_draft(identity.at_the_machine(role), title)
    typer.echo(words.CREATED.format(id=made.id, title=made.title))


@draft.command("list", cls=SwedishCommand)
def list_drafts(
    everybody: Annotated[bool, typer.Option("--alla", help="Allas utkast, inte bara de som gjorts här.")] = False,
) -> None:
    """Visa utkasten, det senast sparade först."""
    from app import actions, cli_drafts_output, identity

    who = identity.at_the_machine()
    cli_drafts_output.show_list(actions.all_drafts(who) if everybody else actions.drafts(who))


@draft.command("show", cls=SwedishCommand)
def show(which: _Which = "") -> None:
    """Visa utkastets steg, vad det ändrar och vad som inte är avgjort."""
    from app import actions, cli_drafts_output, identity

    who = identity.at_the_machine()
    found = _find(who, which)
    cli_drafts_output.show_draft(found, actions.draft_changes(who, found.id), actions.behind(who, found.id))


@draft.command("add", cls=SwedishCommand)
def add(
    file: Annotated[Path, typer.Argument(metavar="FIL", help="En arbetsbok (.xlsx) eller en CSV-fil.")],
    which: _Which = "",
    table: Annotated[
        str | None,
        typer.Option("--tabell", metavar="NAMN", help="Tabellen som en CSV-fil hör till (annars efter filens namn)."),
    ] = None,
    update: Annotated[
        bool,
        typer.Option(
            "--uppdatera", help="Lägg till och ändra rader ur en CSV-fil, i stället för att ersätta tabellen."
        ),
    ] = False,
    role: _Role = "samordnare",
) -> None:
    """Läs in en fil i utkastet."""
    from app import actions, cli_drafts_output, identity

    who = identity.at_the_machine(role)
    found = _find(who, which)
    raw = file.read_bytes()
    if file.suffix.lower() == ".csv":
        name = actions.file_names(who, [table], found.id)[0] if table else None
        mode: actions.Mode = "update" if update else "replace"
        saved = actions.save_csv(who, found.id, found.step, raw, file.name, table=name, mode=mode)
    else:
        saved = actions.save_workbook(who, found.id, found.step, raw, file.name)
    cli_drafts_output.show_step(saved)


@draft.command("check", cls=SwedishCommand)
def check(
    which: _Which = "",
    faulty: Annotated[
        Path | None,
        typer.Option(
            "--felrader", metavar="FIL", help="Skriv de rader som har fel till en arbetsbok, med felen intill."
        ),
    ] = None,
) -> None:
    """Kontrollera utkastet och visa alla fel på en gång."""
    from app import actions, cli_drafts_output, identity
    from app.texts import cli_drafts as words

    who = identity.at_the_machine()
    found = _find(who, which)
    result = actions.check_draft(who, found.id)
    code = cli_drafts_output.show_check(result)
    if faulty is not None:
        faulty.write_bytes(actions.faulty_rows(who, found.id, result))
        typer.echo(words.FAULTY_WRITTEN.format(file=faulty))
    raise typer.Exit(code)


@draft.command("skip", cls=SwedishCommand)
def skip(which: _Which = "", role: _Role = "samordnare") -> None:
    """Lämna blad och filer som inte gick att läsa utanför utkastet."""
    from app import actions, cli_drafts_output, identity

    who = identity.at_the_machine(role)
    found = _find(who, which)
    for upload, sheet in dict.fromkeys((each.upload, each.fault.sheet) for each in found.reading_faults):
        found = actions.drop_reading_faults(who, found.id, found.step, upload, sheet)
        cli_drafts_output.show_step(found)


@draft.command("preview", cls=SwedishCommand)
def preview(which: _Which = "", role: _Role = "samordnare") -> None:
    """Bygg och pröva utkastet utan att publicera, och visa vad som ändras."""
    from app import actions, cli_drafts_output, cli_output, identity

    who = identity.at_the_machine(role)
    found = _find(who, which)
    try:
        with cli_output.progress() as advance:
            made = actions.preview(who, found.id, found.step, advance)
    except actions.SeedsHaveFaultsError as error:
        raise typer.Exit(cli_output.show_check(error.result)) from error
    cli_drafts_output.show_preview(made, actions.changed_figures(who, found.id))


@draft.command("publish", cls=SwedishCommand)
def publish(
    reason: Annotated[str, typer.Option("--orsak", metavar="TEXT", help="Varför; följer med i historiken.")] = "",
    which: _Which = "",
    role: _Role = "samordnare",
) -> None:
    """Publicera precis det som förhandsgranskades."""
    from app import actions, identity
    from app.texts import cli_drafts as words

    who = identity.at_the_machine(role)
    found = _find(who, which)
    version = actions.publish_draft(who, found.id, found.step, reason)
    typer.echo(words.PUBLISHED.format(number=version.number, why=version.why))


@draft.command("rebase", cls=SwedishCommand)
def rebase(which: _Which = "", role: _Role = "samordnare") -> None:
    """Lägg om utkastet på den senaste versionen, när någon annan har publicerat."""
    from app import actions, cli_drafts_output, identity

    who = identity.at_the_machine(role)
    found = _find(who, which)
    moved = actions.rebase_draft(who, found.id, found.step)
    cli_drafts_output.show_rebased(found, moved)


@draft.command("resolve", cls=SwedishCommand)
def resolve(
    number: Annotated[str, typer.Argument(metavar="NUMMER", help="Konfliktens nummer enligt `tertial draft show`.")],
    mine: Annotated[
        bool, typer.Option("--min/--deras", help="Utkastets uppgift, eller den andras.", show_default=False)
    ],
    which: _Which = "",
    role: _Role = "samordnare",
) -> None:
    """Avgör en konflikt: utkastets uppgift eller den andras."""
    from app import actions, cli_drafts_output, identity
    from app.texts import cli_drafts as words

    who = identity.at_the_machine(role)
    found = _find(who, which)
    numbered = {str(place): each for place, each in enumerate(found.conflicts, 1)}
    if number not in numbered:
        raise actions.TertialError(words.NO_SUCH_CONFLICT.format(count=len(numbered), number=number))
    conflict = numbered[number]
    side = "mine" if mine else "theirs"
    saved = actions.resolve_conflict(who, found.id, found.step, conflict.name, conflict.key, side)
    cli_drafts_output.show_step(saved)


@draft.command("undo", cls=SwedishCommand)
def undo(which: _Which = "") -> None:
    """Ångra utkastets senaste steg."""
    from app import actions, identity
    from app.texts import cli_drafts as words

    who = identity.at_the_machine()
    found = _find(who, which)
    actions.undo_step(who, found.id, found.step)
    typer.echo(words.UNDONE.format(what=found.steps[-1].what))


@draft.command("discard", cls=SwedishCommand)
def discard(which: _Which = "") -> None:
    """Ta bort utkastet."""
    from app import actions, identity
    from app.texts import cli_drafts as words

    who = identity.at_the_machine()
    draft_id = _damaged(who, which) or _find(who, which).id
    actions.discard_draft(who, draft_id)
    typer.echo(words.DISCARDED.format(id=draft_id))


def _find(who: "Identity", which: str) -> "actions.Draft":
    from app import actions
    from app.texts import cli_drafts as words

    listed = actions.all_drafts(who).drafts if which else actions.drafts(who).drafts
    found = [each for each in listed if (each.id.startswith(which) if which else each.state != "published")]
    if len(found) == 1:
        return found[0]
    if which:
        raise actions.TertialError(words.UNKNOWN.format(which=which))
    raise actions.TertialError(words.SEVERAL.format(count=len(found)) if found else words.NONE)


def _damaged(who: "Identity", which: str) -> str | None:
    """The id of the damaged draft that is meant, if one is."""
    from app import actions

    found = [each.id for each in actions.all_drafts(who).damaged if which and each.id.startswith(which)]
    return found[0] if len(found) == 1 else None
