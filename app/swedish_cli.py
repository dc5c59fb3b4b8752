"""The command line's frame in Swedish: typer writes its headings and its errors in English only."""

import functools
import re
import sys
from collections.abc import Callable, Sequence
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from warehouse.errors import TertialError

_HELP = {
    "Usage: ": "Användning: ",
    "Options:": "Val:",
    "Options": "Val",
    "Commands": "Kommandon",
    "Arguments": "Argument",
    "Show this message and exit.": "Visa den här hjälpen.",
    "[OPTIONS]": "[VAL]",
    "COMMAND [ARGS]...": "KOMMANDO",
    " <path>": "",
    "[required]": "(måste anges)",
}
_ERRORS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"No such command '(.+?)'\."), r"Det finns inget kommando som heter \1."),
    (re.compile(r"No such option: (\S+)"), r"Valet \1 finns inte."),
    (re.compile(r"Did you mean ('.+?')\?"), r"Menade du \1?"),
    (re.compile(r"Did you mean one of: (.+)\?"), r"Menade du något av \1?"),
    (re.compile(r"\(Possible options: (.+)\)"), r"Möjliga val: \1."),
    (re.compile(r"Did you mean (\S+)\?"), r"Menade du \1?"),
    (re.compile(r"Missing command\."), "Ange ett kommando."),
    (re.compile(r"Missing (?:option|argument) '(.+?)'\.?"), r"\1 saknas."),
    (re.compile(r"Option '(.+?)' requires an argument\."), r"Ange ett värde efter \1."),
    (re.compile(r"Option '(.+?)' does not take a value\."), r"\1 tar inget värde."),
    (re.compile(r"Got unexpected extra argument(?:s|\(s\))? \((.+)\)"), r"Ta bort \1: det hör inte hit."),
    (re.compile(r"Invalid value for '(.+?)': "), r"Värdet för \1 går inte att använda: "),
    (re.compile(r"Input should be a valid integer.*"), "det ska vara ett heltal."),
    (re.compile(r"Input should be less than or equal to (\d+)"), r"högst \1."),
    (re.compile(r"Input should be greater than or equal to (\d+)"), r"minst \1."),
)


def _help_in_swedish(buffer: list[str]) -> None:
    for index, piece in enumerate(buffer):
        for english, swedish in _HELP.items():
            piece = piece.replace(english, swedish)
        buffer[index] = piece


def error_in_swedish(message: str) -> str:
    """The message of a wrong call in Swedish; what is not known is passed on as it is."""
    for pattern, swedish in _ERRORS:
        message = pattern.sub(swedish, message)
    return message


class SwedishCommand(TyperCommand):
    """A command whose help is in Swedish."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help text and translate the frame around ours."""
        super().format_help(ctx, formatter)
        _help_in_swedish(formatter.buffer)


class SwedishGroup(TyperGroup):
    """The group of commands: Swedish help, Swedish errors, no traceback for a mistake in the call."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help text and translate the frame around ours."""
        super().format_help(ctx, formatter)
        _help_in_swedish(formatter.buffer)

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        windows_expand_args: bool = True,
        **extra: Any,
    ) -> Any:
        """Run the command line and leave the process with the command's exit code."""
        run = functools.partial(super().main, args, prog_name, complete_var, False, windows_expand_args, **extra)
        if not standalone_mode:
            return run()
        sys.exit(_guarded(run))


def _guarded(run: Callable[[], Any]) -> int:
    try:
        code = run()
    except typer.Abort:
        typer.echo("Avbrutet.", err=True)
        return 130
    except typer.TyperException as error:
        if type(error).__name__ == "NoArgsIsHelpError":
            typer.echo(error.format_message())
            return 0
        typer.echo(f"{error_in_swedish(error.format_message())}\nKör `tertial --help` för hjälp.", err=True)
        return 2
    except TertialError as error:
        typer.echo(str(error), err=True)
        return 1
    except OSError as error:
        typer.echo(f"Det gick inte att läsa eller skriva {error.filename or 'en fil'}: {error.strerror}.", err=True)
        return 1
    return code if isinstance(code, int) else 0
