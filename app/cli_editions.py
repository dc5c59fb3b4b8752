"""`tertial period`, `ready`, `seal`, `editions`, `report`, `leaflets`: from open to sealed, and what is handed out."""

import time
from pathlib import Path
from typing import Annotated

import typer

_Period = Annotated[
    str, typer.Argument(metavar="PERIOD", help="Ett sammanträde (2022-12-14) eller en tertial (2023-t1).")
]
_Role = Annotated[
    str, typer.Option("--roll", metavar="ROLL", help="Vem det antecknas på (annars samordnare).", show_default=False)
]
_Where = Annotated[
    Path, typer.Option("--ut", metavar="MAPP", help="Mappen som filerna skrivs till (annars här).", show_default=False)
]
_WithoutExamples = Annotated[bool, typer.Option("--utan-exempel", help="Utan exempeldata.")]


def period(code: _Period) -> None:
    """Visa hur långt en period har kommit: öppen, klarmarkerad del för del, fastställd."""
    from app import actions, cli_editions_output

    cli_editions_output.show_period(code, actions.period(code))


def ready(
    code: _Period,
    parts: Annotated[
        list[str] | None, typer.Argument(metavar="[DEL]...", help="Delar, till exempel ekonomi mal.")
    ] = None,
    everything: Annotated[bool, typer.Option("--alla", help="Alla delar.")] = False,
    back: Annotated[bool, typer.Option("--oppna", help="Ta tillbaka klarmarkeringen.")] = False,
    role: _Role = "samordnare",
) -> None:
    """Klarmarkera delar av en period; den kan fastställas när alla är klara."""
    from app import actions, identity
    from app.texts import cli_editions as words
    from app.texts.sealing import PARTS

    chosen = list(PARTS) if everything else list(parts or ())
    if not chosen:
        raise actions.TertialError(words.NO_PARTS.format(parts=", ".join(PARTS)))
    actions.mark_ready(identity.at_the_machine(role), code, chosen, ready=not back)
    said = words.OPENED if back else words.MARKED
    typer.echo(said.format(parts=", ".join(chosen), period=code))


def seal(
    code: _Period,
    corrects: Annotated[
        str, typer.Option("--rattar", metavar="TEXT", help="Vad en ny utgåva av en fastställd period rättar.")
    ] = "",
    without_examples: _WithoutExamples = False,
    role: _Role = "samordnare",
) -> None:
    """Fastställ en period: siffror, ord, rapport, kommunblad och webbsidor fryses som en utgåva som aldrig ändras."""
    from app import actions, cli_editions_output, identity
    from app.texts import cli_editions as words
    from warehouse import editions

    began = time.monotonic()
    with cli_editions_output.progress() as advance:
        edition = actions.seal(
            identity.at_the_machine(role), code, corrects=corrects, examples=not without_examples, progress=advance
        )
    typer.echo(
        words.SEALED.format(
            title=edition.title,
            edition=edition.id,
            folder=editions.folder_of(edition.id),
            seconds=f"{time.monotonic() - began:.0f}",
        )
    )


def editions(
    which: Annotated[
        str, typer.Argument(metavar="[UTGÅVA]", help="En utgåva att kopiera ut, till exempel 2022-12-14.")
    ] = "",
    where: Annotated[Path | None, typer.Option("--ut", metavar="MAPP", help="En ny mapp för kopian.")] = None,
) -> None:
    """Visa fastställda utgåvor och om de är hela; med --ut kopieras en till en mapp (ett minne, en webbserver)."""
    from app import actions, cli_editions_output, identity
    from app.texts import cli_editions as words

    if where is None:
        raise typer.Exit(cli_editions_output.show_editions(which))
    if where.exists() and any(where.iterdir()):
        raise actions.TertialError(words.TARGET_NOT_EMPTY.format(folder=where))
    count = actions.copy_edition(identity.at_the_machine(), which, where)
    typer.echo(words.COPIED.format(count=count, edition=which, folder=where))


def report(
    code: _Period,
    where: _Where = Path(),
    without_examples: _WithoutExamples = False,
) -> None:
    """Gör periodens rapport som PDF och Word av det som är publicerat nu (arbetsmaterial; en utgåva har sin egen)."""
    _written(code, where, ["report", "word"], without_examples)


def leaflets(
    code: _Period,
    kommun: Annotated[
        str, typer.Option("--kommun", metavar="NAMN", help="Bara en kommun, namn eller kod (annars alla).")
    ] = "",
    where: _Where = Path(),
    without_examples: _WithoutExamples = False,
) -> None:
    """Gör kommunbladen (två sidor PDF för varje kommun) av det som är publicerat nu."""
    _written(code, where, ["leaflets"], without_examples, _chosen(kommun))


def _chosen(kommun: str) -> dict[str, str] | None:
    from app import actions
    from app.texts import cli_editions as words

    if not kommun:
        return None
    found = {code: name for code, name in actions.members().items() if kommun.casefold() in (code, name.casefold())}
    if not found:
        raise actions.TertialError(words.UNKNOWN_KOMMUN.format(text=kommun[:40]))
    return found


def _written(
    code: str, where: Path, tasks: list[str], without_examples: bool, chosen: "dict[str, str] | None" = None
) -> None:
    from app import actions, cli_editions_output, identity
    from app.texts import cli_editions as words

    if not where.is_dir():
        raise actions.TertialError(words.FOLDER_MISSING.format(folder=where))
    with cli_editions_output.progress() as advance:
        files = actions.documents(
            identity.at_the_machine(),
            where,
            code,
            tasks,
            examples=not without_examples,
            chosen=chosen,
            progress=advance,
        )
    for file in files:
        typer.echo(words.WRITTEN.format(file=file))
