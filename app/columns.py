"""What a column of a shown or exported table is: name, heading, kind of value.

One description serves the table on the page, the CSV file and the Excel sheet, so the three cannot disagree.
"""

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import dataclass
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
    *underlag saknas*, or `empty` where a text is given (an empty string for a cell that has nothing to say). A status
    is worded for the column `tertial` of its row, where there is one. `words` translates codes to words. `link` gives
    the address for a cell's row, or None. `lookup` marks the column that names the row (a row header).
    """

    field: str
    title: str
    kind: Kind = "text"
    decimals: int | None = None
    signed: bool = False
    reason_field: str | None = None
    empty: str | None = None
    words: Mapping[str, str] = dataclasses.field(default_factory=dict)
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
    return write(column, value, row) if write else str(value)


def is_missing(column: Column, row: Mapping[str, Any]) -> bool:
    """True where the cell says that something is missing (as opposed to having nothing to say)."""
    return row.get(column.field) in (None, "") and column.empty is None


def _decimals(column: Column, usual: int) -> int:
    return usual if column.decimals is None else column.decimals


def _number(column: Column, value: Any, usual: int) -> str:
    return formatting.number(value, _decimals(column, usual), signed=column.signed)


_WRITERS: dict[Kind, Callable[[Column, Any, Mapping[str, Any]], str]] = {
    "int": lambda c, v, _: _number(c, v, 0),
    "decimal": lambda c, v, _: _number(c, v, 1),
    "money": lambda c, v, _: _number(c, v, 0),
    "per_inhabitant": lambda c, v, _: _number(c, v, 2),
    "percent": lambda c, v, _: formatting.percent(v, decimals=_decimals(c, 0), signed=c.signed),
    "share": lambda c, v, _: formatting.share(v, decimals=_decimals(c, 0)),
    "date": lambda _c, v, _: formatting.iso_date(v),
    "status": lambda _c, v, row: formatting.status_word(str(v), row.get("tertial")),
    "trend": lambda _c, v, _: common.TREND.get(str(v), common.TREND["unknown"]),
    "yes_no": lambda _c, v, _: common.YES if v else common.NO,
}
