"""`tertial history`, `diff`, `undo`, `backup`, `restore`: what has been published, and the way back."""

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from app import actions
    from app.identity import Identity

_Role = Annotated[
    str, typer.Option("--roll", metavar="ROLL", help="Vem det antecknas på (annars samordnare).", show_default=False)
]


def history(
    which: Annotated[str, typer.Argument(metavar="[VERSION]", help="En version att visa, till exempel 12.")] = "",
    count: Annotated[
        int, typer.Option("--antal", metavar="N", min=1, help="Hur många versioner (annars 20).", show_default=False)
    ] = 20,
) -> None:
    """Visa vad som har publicerats: när, av vem, varför och hur många rader som ändrades."""
    from app import actions, cli_history_output, identity

    who = identity.at_the_machine()
    if which:
        version = actions.version(who, which)
        cli_history_output.show_version(version, actions.version_changes(who, version.parent or "", version.id))
        return
    listed = actions.versions(who, count)
    changes = [actions.version_changes(who, each.parent, each.id) if each.parent else None for each in listed]
    raise typer.Exit(cli_history_output.show_versions(listed, changes))


def diff(
    first: Annotated[str, typer.Argument(metavar="A", help="Version, ”nu” eller ”mappen” (filerna i seeds/).")],
    second: Annotated[str, typer.Argument(metavar="B", help="Version, ”nu” eller ”mappen”.")],
) -> None:
    """Visa hur uppgifterna skiljer mellan två versioner, rad för rad."""
    from app import actions, cli_history_output, identity

    who = identity.at_the_machine()
    cli_history_output.show_changes(actions.compare(who, first, second))


def undo(
    which: Annotated[
        str, typer.Argument(metavar="[VERSION]", help="Versionen att gå tillbaka till (annars den före den senaste).")
    ] = "",
    reason: Annotated[str, typer.Option("--orsak", metavar="TEXT", help="Varför; sparas i historiken.")] = "",
    role: _Role = "samordnare",
) -> None:
    """Gå tillbaka till en tidigare version; den publiceras igen som en ny."""
    from app import actions, cli_history_output, cli_output, identity
    from app.texts import history as words

    who = identity.at_the_machine(role)
    wanted, latest = _wanted(who, which), actions.versions(who, 1)[0]
    why = reason or words.UNDO_WHY.format(number=latest.number, why=latest.why)[:400]
    with cli_output.progress() as advance:
        new = actions.undo_version(who, wanted.id, why, advance)
    cli_history_output.show_changes(actions.version_changes(who, latest.id, new.id))
    typer.echo(words.UNDONE.format(of=wanted.number, number=new.number))


def backup(
    where: Annotated[str, typer.Argument(metavar="PLATS", help="En mapp eller en git-adress.")],
) -> None:
    """Kopiera historiken till en annan plats (git push); det som finns där skrivs aldrig över."""
    from app import actions, identity
    from app.texts import history as words

    version = actions.backup(identity.at_the_machine(), where)
    typer.echo(words.BACKED_UP.format(number=version.number, where=where))


def restore(
    source: Annotated[str, typer.Argument(metavar="PLATS", help="Mappen eller git-adressen med kopian.")],
    replace: Annotated[
        bool, typer.Option("--ersatt", help="Lägg historiken här åt sidan om den har versioner som kopian saknar.")
    ] = False,
    role: _Role = "samordnare",
) -> None:
    """Läs tillbaka historiken ur en säkerhetskopia och publicera det som gällde där."""
    from app import actions, cli_output, identity
    from app.texts import history as words

    with cli_output.progress() as advance:
        version = actions.restore(identity.at_the_machine(role), source, replace=replace, progress=advance)
    typer.echo(words.RESTORED.format(source=source, number=version.number, why=version.why))


def _wanted(who: "Identity", which: str) -> "actions.Version":
    from app import actions
    from app.texts import history as words

    if which:
        return actions.version(who, which)
    listed = actions.versions(who, 2)
    if len(listed) < 2:
        raise actions.TertialError(words.NOTHING_BEFORE)
    return listed[1]
