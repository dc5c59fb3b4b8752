"""What is wrong with a file, said so that the one who wrote it can mend it."""

import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from typing import Literal

from warehouse.validation.messages import MESSAGES

Severity = Literal["fel", "varning"]
Param = str | tuple[str, ...]

LISTED_PER_KIND = 20
"""Faults of one kind in one column that are listed one by one; the rest are counted in one last fault."""

_SHOWN_CHARACTERS = 60
_SHOWN_IN_SENTENCE = 200
_SHOWN_ITEMS = 12
_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


@dataclass(frozen=True)
class Problem:
    """Why a value or a file is not accepted: a code in `messages.MESSAGES` and its words."""

    code: str
    params: dict[str, Param] = field(default_factory=dict)


@dataclass(frozen=True)
class Fault:
    """One thing to mend. `problem` says what is wrong and `advice` what to write, both in Swedish.

    `row` is the row as Excel numbers it (the headers stand on row 1); it, `column` and `value` are None where
    the fault concerns the whole file. `sheet` is None for CSV. `is_rest` marks the fault that stands for the
    `count` ones of its kind that are not listed. All texts are safe to print: control characters are written
    out as their numbers. They are plain text, not markup.
    """

    file: str
    code: str
    severity: Severity
    problem: str
    advice: str
    row: int | None = None
    column: str | None = None
    value: str | None = None
    sheet: str | None = None
    count: int = 1
    is_rest: bool = False


class FaultList:
    """Collects the faults of one file and counts those that are too many to list."""

    def __init__(self, file: str) -> None:
        self._file = printable(file)
        self._faults: list[Fault] = []
        self._seen: Counter[tuple[str, str | None]] = Counter()

    def has_room(self, code: str, column: str | None = None) -> bool:
        """Whether one more fault of this kind is listed by itself (else it is only counted)."""
        return self._seen[code, column] < LISTED_PER_KIND

    def add(
        self, problem: Problem, row: int | None = None, column: str | None = None, value: str | None = None
    ) -> None:
        """Note one fault."""
        if self.has_room(problem.code, column):
            self._faults.append(_fault(self._file, problem, row, column, value))
        self._seen[problem.code, column] += 1

    def listed(self) -> list[Fault]:
        """The faults by row (those of the whole file first), then one for the rest of each long series."""
        faults = sorted(self._faults, key=lambda fault: fault.row or 0)
        for (code, column), count in self._seen.items():
            if count > LISTED_PER_KIND:
                faults.append(self._rest(code, column, count - LISTED_PER_KIND))
        return faults

    def _rest(self, code: str, column: str | None, count: int) -> Fault:
        severity = MESSAGES[code].severity
        where = f"i kolumnen {printable(column)}" if column else "i filen"
        return Fault(
            file=self._file,
            code=code,
            severity=severity,
            problem=f"Ytterligare {counted(count, severity)} av samma slag {where}.",
            advice="Samma råd som ovan gäller dem.",
            column=None if column is None else printable(column),
            count=count,
            is_rest=True,
        )


def counted(count: int, severity: Severity) -> str:
    """`1 fel`, `2 varningar`, `4 980 fel` with a no-break space between the thousands."""
    noun = "fel" if severity == "fel" else "varning" if count == 1 else "varningar"
    return f"{count:,}".replace(",", "\u00a0") + f" {noun}"


def summary(faults: list[Fault]) -> str:
    """How many faults there are in how many files, as a Swedish sentence."""
    if not faults:
        return "Inga fel."
    errors = sum(fault.count for fault in faults if fault.severity == "fel")
    warnings = sum(fault.count for fault in faults if fault.severity == "varning")
    parts = []
    if errors:
        parts.append(counted(errors, "fel"))
    if warnings:
        parts.append(counted(warnings, "varning"))
    files = len({fault.file for fault in faults})
    return f"{' och '.join(parts)} i {files} {'fil' if files == 1 else 'filer'}."


def printable(text: str) -> str:
    """The text with line breaks and invisible characters written out, harmless in a terminal."""
    if text.isprintable():
        return text
    return "".join(_visible(character) for character in text)


def shortened(text: str, limit: int = _SHOWN_CHARACTERS) -> str:
    """At most `limit` characters of the text."""
    return text if len(text) <= limit else text[: limit - 1] + "…"


def _visible(character: str) -> str:
    if character == "\n":
        return "↵"
    if unicodedata.category(character) in _INVISIBLE:
        return f"⟨U+{ord(character):04X}⟩"
    return character


def _fault(file: str, problem: Problem, row: int | None, column: str | None, value: str | None) -> Fault:
    message = MESSAGES[problem.code]
    params = {name: _shown(param) for name, param in problem.params.items()}
    return Fault(
        file=file,
        code=problem.code,
        severity=message.severity,
        problem=message.problem.format(**params),
        advice=message.advice.format(**params),
        row=row,
        column=None if column is None else printable(shortened(column)),
        value=None if value is None else printable(shortened(value)),
    )


def _shown(param: Param) -> str:
    if isinstance(param, str):
        return printable(shortened(param, _SHOWN_IN_SENTENCE))
    names = ", ".join(printable(shortened(item)) for item in param[:_SHOWN_ITEMS])
    rest = len(param) - _SHOWN_ITEMS
    return names if rest <= 0 else f"{names} och {rest} till"
