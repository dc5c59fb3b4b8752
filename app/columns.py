"""What a column of a shown or exported table is: name, heading, kind of value.

One description serves the table on the page, the CSV file and the Excel sheet, so the three cannot disagree.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from app import formatting
from app.texts import common

Kind = Literal[
    "text",
    "int",
    "decimal",
    "money",
    "percent",
    "share",
    "date",
    "status",
    "trend",
    "yes_no",
    "per_inhabitant",
]
NUMERIC: frozenset[Kind] = frozenset({"int", "decimal", "money", "percent", "share", "per_inhabitant"})

SOURCE_FIELDS = ("source_id", "source_place", "quote", "seed_file", "seed_row", "origin")


@dataclass(frozen=True)
class Column:
    """One column.

    `field` names the column of the frame, `title` is the Swedish heading (with its unit where `kind` does not say it).
    `decimals` None means the usual for the kind. `signed` writes a plus on positive figures (deviations).
    `reason_field` names the column that holds the `missing_reason` for an empty cell; without it an empty cell says
    *underlag saknas*, or `empty` where a text is given (an empty string for a cell that has nothing to say).
    `words` translates codes to words. `link` gives the address for a cell's row, or None.
    `lookup` marks the column that names the row (a row header for screen readers).
    """

    field: str
    title: str
    kind: Kind = "text"
    decimals: int | None = None
    signed: bool = False
    reason_field: str | None = None
    empty: str | None = None
    words: Mapping[str, str] = field(default_factory=dict)
    link: Callable[[Mapping[str, Any]], str | None] | None = None
    lookup: bool = False
    width: Literal["auto", "narrow", "wide"] = "auto"

    @property
    def is_numeric(self) -> bool:
        """True for kinds that are set right-aligned with tabular figures."""
        return self.kind in NUMERIC


def cell_text(column: Column, row: Mapping[str, Any]) -> str:
    """The text of one cell, as the page shows it. None gives the words for missing, or `column.empty`."""
    value = row.get(column.field)
    if value is None or value == "":
        if column.empty is not None:
            return column.empty
        return formatting.missing_reason(row.get(column.reason_field) if column.reason_field else None)
    if column.words:
        return column.words.get(str(value), str(value))
    write = _WRITERS.get(column.kind)
    return write(column, value) if write else str(value)


def is_missing(column: Column, row: Mapping[str, Any]) -> bool:
    """True where the cell says that something is missing (as opposed to having nothing to say)."""
    return row.get(column.field) in (None, "") and column.empty is None


_WRITERS: dict[Kind, Callable[[Column, Any], str]] = {
    "int": lambda c, v: formatting.number(v, 0, signed=c.signed),
    "decimal": lambda c, v: formatting.number(v, 1 if c.decimals is None else c.decimals, signed=c.signed),
    "money": lambda c, v: formatting.number(v, c.decimals or 0, signed=c.signed),
    "percent": lambda c, v: formatting.percent(v, decimals=c.decimals or 0, signed=c.signed),
    "share": lambda c, v: formatting.share(v, decimals=c.decimals or 0),
    "per_inhabitant": lambda c, v: formatting.number(
        v, 2 if c.decimals is None else c.decimals, signed=c.signed
    ),
    "date": lambda c, v: formatting.iso_date(v),
    "status": lambda c, v: formatting.status_word(str(v)),
    "trend": lambda c, v: common.TREND.get(str(v), common.TREND["unknown"]),
    "yes_no": lambda c, v: common.YES if v else common.NO,
}
