"""What fell in a dbt run, said in Swedish to the one who can mend it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

_SEEDS_NAMED = 4
_ROWS_SHOWN = 3
_FAILURES_SHOWN = 8
_HEAD = re.compile(r"(?P<kind>\w+) Error in \w+ .*")
_NOT_FOR_READERS = (">", "compiled code at", "LINE ", "^")


@dataclass(frozen=True)
class NodeFailure:
    """One dbt model or test that fell.

    `kind` is dbt's: `model`, `test` or `unit_test`. `seeds` are the files the node is made from, `rows` the first
    rows that a test found, as they stand in the database.
    """

    kind: str
    name: str
    file: str
    model: str | None
    description: str
    detail: str
    count: int | None
    seeds: tuple[str, ...] = ()
    rows: tuple[Mapping[str, Any], ...] = ()

    def message(self) -> str:
        """What fell, where and what to mend, as one Swedish paragraph."""
        return " ".join(part for part in (self._what(), self._why(), self._where(), self._advice()) if part)

    @property
    def is_fault_of_the_model(self) -> bool:
        """True when no change in the facts can mend it."""
        head = _HEAD.match(self.detail.strip())
        return self.kind == "unit_test" or (head is not None and head["kind"] == "Compilation")

    def _what(self) -> str:
        if self.kind == "unit_test":
            return f"Regelprovet {self.name} för modellen {self.model} gav ett annat svar än det ska."
        if self.kind == "test" and self.count:
            rows = f"{self.count} {'rad' if self.count == 1 else 'rader'}"
            return f"Kontrollen {self.name} i {self.model or 'projektet'} föll för {rows}."
        if self.kind == "test":
            return f"Kontrollen {self.name} i {self.model or 'projektet'} gick inte att köra."
        return f"Modellen {self.name} gick inte att bygga."

    def _why(self) -> str:
        rule = " ".join(self.description.split()).rstrip(".")
        if self.kind == "test" and self.count:
            return f"Den kräver: {rule}." if rule else ""
        said = " ".join(_for_readers(self.detail))
        return f"dbt säger: {said.rstrip('.')}." if said else ""

    def _where(self) -> str:
        if self.is_fault_of_the_model:
            return ""
        places = [f"{row['seed_file']} rad {row['seed_row']}" for row in self.rows if _has_place(row)]
        if places:
            return f"Se seeds/{', seeds/'.join(dict.fromkeys(places))}."
        shown = "; ".join(
            ", ".join(f"{name} = {value}" for name, value in row.items()) for row in self.rows[:_ROWS_SHOWN]
        )
        rows = f"Det gäller {shown}." if shown else ""
        if 0 < len(self.seeds) <= _SEEDS_NAMED:
            return f"{rows} Uppgifterna kommer ur {', '.join(self.seeds)}.".strip()
        return rows

    def _advice(self) -> str:
        if self.is_fault_of_the_model:
            return f"Felet ligger i dbt_project/{self.file}, inte i fakta."
        return "Rätta fakta, eller regeln om det är den som är fel."


def all_messages(failures: Sequence[NodeFailure]) -> str:
    """Every failure on a line of its own, the first ones in full."""
    lines = [f"– {failure.message()}" for failure in failures[:_FAILURES_SHOWN]]
    rest = [failure.name for failure in failures[_FAILURES_SHOWN:]]
    if rest:
        lines.append(f"– Dessutom föll {len(rest)} till: {', '.join(rest)}.")
    return "\n".join(lines)


def _for_readers(detail: str) -> list[str]:
    lines = [line.strip() for line in detail.strip().splitlines()]
    if lines and _HEAD.match(lines[0]):
        lines = lines[1:]
    return [line for line in lines if line and not line.startswith(_NOT_FOR_READERS)]


def _has_place(row: Mapping[str, Any]) -> bool:
    return row.get("seed_file") is not None and row.get("seed_row") is not None
