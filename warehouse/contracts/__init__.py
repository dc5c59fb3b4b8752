"""Contracts: what each seed file must look like, as data.

One TOML file per seed stands beside this module. It says which columns the file has, what each cell may hold,
what makes a row unique and which other seeds it points to. `load_contracts` reads them all and refuses a
contract that contradicts itself; those messages are for developers and therefore in English.
"""

import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

COLUMN_TYPES = frozenset(
    {"text", "id", "heltal", "belopp", "decimal", "procent", "datum", "tid", "kommunkod", "ja_nej", "val"}
)
NUMBER_TYPES = frozenset({"heltal", "belopp", "decimal", "procent"})
ORIGINS = ("document", "reference", "example")
RESERVED_COLUMNS = frozenset({"seed_file", "seed_row", "origin"})

_DEFAULT_BOUNDS: dict[str, tuple[Decimal | None, Decimal | None]] = {
    "heltal": (Decimal(0), None),
    "procent": (Decimal(0), Decimal(100)),
}
_CONTRACT_KEYS = frozenset(
    {
        "name",
        "title",
        "description",
        "grain",
        "origin",
        "example",
        "may_be_empty",
        "key",
        "columns",
        "references",
    }
)
_COLUMN_KEYS = frozenset(
    {"name", "type", "required", "required_for", "description", "example", "values", "min", "max", "year"}
)
_REFERENCE_KEYS = frozenset({"columns", "to", "to_columns"})


class ContractError(ValueError):
    """A contract file contradicts itself or another contract; the message lists every problem."""


@dataclass(frozen=True)
class Column:
    """One column of a seed: its Swedish header and what its cells may hold.

    `minimum` and `maximum` are inclusive and only set for number types. `values` is the closed list of type
    `val`. `required_for` names the origins whose rows must have a value although others may lack it. A date lies in
    the year that stands in the row's column `year`, where one is named.
    """

    name: str
    type: str
    description: str
    required: bool = False
    required_for: tuple[str, ...] = ()
    example: str | None = None
    values: tuple[str, ...] = ()
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    year: str | None = None

    def is_required(self, origin: str) -> bool:
        """Whether a row of this origin must have a value here."""
        return self.required or origin in self.required_for


@dataclass(frozen=True)
class Reference:
    """The values of `columns` must stand together in `to_columns` of the seed `to`, unless one is missing."""

    columns: tuple[str, ...]
    to: str
    to_columns: tuple[str, ...]


@dataclass(frozen=True)
class Contract:
    """One seed: the file `<name>.csv`, and `exempel/<name>.csv` if `example` is true.

    `may_be_empty` allows a document file with headers only, where no document states anything of the kind.
    """

    name: str
    title: str
    description: str
    grain: str
    origin: str
    example: bool
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    references: tuple[Reference, ...] = ()
    may_be_empty: bool = False

    @property
    def file_name(self) -> str:
        """The file in the seeds folder."""
        return f"{self.name}.csv"

    @property
    def column_names(self) -> tuple[str, ...]:
        """The headers in the order of the contract."""
        return tuple(column.name for column in self.columns)

    def column(self, name: str) -> Column:
        """The column of that header; KeyError if the contract has none."""
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(name)


def load_contracts(folder: Path | None = None) -> dict[str, Contract]:
    """All contracts by name, in alphabetical order.

    `folder` holds the TOML files; without it the package's own are read. Raises ContractError with every
    problem of every file: unknown keys or types, a key or reference to a column that does not exist, etc.
    """
    problems: list[str] = []
    contracts: dict[str, Contract] = {}
    for path in sorted((folder or Path(__file__).parent).glob("*.toml")):
        try:
            contract = parse_contract(tomllib.loads(path.read_text(encoding="utf-8")))
        except (ContractError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            problems.append(f"{path.name}: {error}")
            continue
        if contract.name != path.stem:
            problems.append(f"{path.name}: name is {contract.name!r}, but the file is called {path.stem!r}")
        contracts[contract.name] = contract
    problems.extend(_reference_problems(contracts, broken=bool(problems)))
    if problems:
        raise ContractError("\n".join(problems))
    return contracts


def parse_contract(data: Mapping[str, Any]) -> Contract:
    """One contract from its TOML data. References to other contracts are checked by `load_contracts`."""
    problems = _unknown_keys(data, _CONTRACT_KEYS, "contract")
    for field in ("name", "title", "description", "grain"):
        problems.extend(_text_problems(data.get(field), field))
    name = str(data.get("name"))
    if not (name.isascii() and name.isidentifier() and name == name.lower()):
        problems.append(f"name {name!r} must be lower-case ASCII, digits and underscores")
    if data.get("origin") not in ("document", "reference"):
        problems.append("origin must be document or reference")
    for field in ("example", "may_be_empty"):
        if not isinstance(data.get(field, False), bool):
            problems.append(f"{field} must be true or false")

    columns = tuple(_parse_column(entry, problems) for entry in data.get("columns", []))
    if not columns:
        problems.append("a contract needs at least one column")
    names = [column.name for column in columns]
    problems.extend(f"column {name!r} occurs twice" for name in sorted({n for n in names if names.count(n) > 1}))
    problems.extend(
        f"column {column.name!r}: year must name another column, and the column must be a date"
        for column in columns
        if column.year is not None and (column.type != "datum" or column.year not in names)
    )
    key = _names(data.get("key"), "key", problems)
    if not key:
        problems.append("key must name at least one column")
    problems.extend(f"key column {name!r} is not among the columns" for name in key if name not in names)

    references = tuple(_parse_reference(entry, names, problems) for entry in data.get("references", []))
    if problems:
        raise ContractError("; ".join(problems))
    return Contract(
        name=name,
        title=data["title"],
        description=data["description"],
        grain=data["grain"],
        origin=data["origin"],
        example=data.get("example", False),
        key=key,
        columns=columns,
        references=references,
        may_be_empty=data.get("may_be_empty", False),
    )


def _parse_column(entry: Mapping[str, Any], problems: list[str]) -> Column:
    name = str(entry.get("name"))
    where = f"column {name!r}"
    problems.extend(_unknown_keys(entry, _COLUMN_KEYS, where))
    problems.extend(_text_problems(entry.get("description"), f"{where}: description"))
    if not name.isidentifier() or name != unicodedata.normalize("NFC", name).lower():
        problems.append(f"{where}: a header is lower-case letters, digits and underscores, in NFC")
    if name in RESERVED_COLUMNS:
        problems.append(f"{where}: the name is reserved for the load step")
    kind = str(entry.get("type"))
    if kind not in COLUMN_TYPES:
        problems.append(f"{where}: unknown type {kind!r}; use one of {', '.join(sorted(COLUMN_TYPES))}")
    if not isinstance(entry.get("required", False), bool):
        problems.append(f"{where}: required must be true or false")
    required_for = _names(entry.get("required_for", []), f"{where}: required_for", problems)
    problems.extend(f"{where}: unknown origin {origin!r}" for origin in required_for if origin not in ORIGINS)
    values = _names(entry.get("values", []), f"{where}: values", problems)
    if (kind == "val") != bool(values):
        problems.append(f"{where}: values belong to type val, and type val needs them")
    example = entry.get("example")
    if example is not None:
        problems.extend(_text_problems(example, f"{where}: example"))
    low, high = _bounds(entry, kind, where, problems)
    return Column(
        name=name,
        type=kind,
        description=str(entry.get("description")),
        required=bool(entry.get("required", False)),
        required_for=required_for,
        example=example,
        values=values,
        minimum=low,
        maximum=high,
        year=None if entry.get("year") is None else str(entry["year"]),
    )


def _bounds(
    entry: Mapping[str, Any], kind: str, where: str, problems: list[str]
) -> tuple[Decimal | None, Decimal | None]:
    bounds = list(_DEFAULT_BOUNDS.get(kind, (None, None)))
    for position, side in enumerate(("min", "max")):
        if side not in entry:
            continue
        if kind not in NUMBER_TYPES:
            problems.append(f"{where}: {side} belongs to numbers only")
        elif isinstance(entry[side], bool) or not isinstance(entry[side], int | float):
            problems.append(f"{where}: {side} must be a number")
        else:
            bounds[position] = Decimal(str(entry[side]))
    low, high = bounds
    if low is not None and high is not None and low > high:
        problems.append(f"{where}: min is greater than max")
    return low, high


def _parse_reference(entry: Mapping[str, Any], own_columns: list[str], problems: list[str]) -> Reference:
    target = str(entry.get("to"))
    where = f"reference to {target!r}"
    problems.extend(_unknown_keys(entry, _REFERENCE_KEYS, where))
    columns = _names(entry.get("columns"), f"{where}: columns", problems)
    to_columns = _names(entry.get("to_columns"), f"{where}: to_columns", problems)
    problems.extend(f"{where}: {name!r} is not among the columns" for name in columns if name not in own_columns)
    if len(columns) != len(to_columns):
        problems.append(f"{where}: columns and to_columns differ in number")
    return Reference(columns=columns, to=target, to_columns=to_columns)


def _reference_problems(contracts: Mapping[str, Contract], broken: bool) -> Iterable[str]:
    for contract in contracts.values():
        for reference in contract.references:
            target = contracts.get(reference.to)
            if target is None:
                # A target that could not be read has its own message already.
                if not broken:
                    yield f"{contract.name}.toml: reference to unknown contract {reference.to!r}"
                continue
            for name in reference.to_columns:
                if name not in target.column_names:
                    yield f"{contract.name}.toml: reference to {reference.to}.{name}, which does not exist"


def _unknown_keys(data: Mapping[str, Any], known: frozenset[str], where: str) -> list[str]:
    return [f"{where}: unknown key {key!r}" for key in sorted(set(data) - known)]


def _text_problems(value: object, where: str) -> list[str]:
    if not isinstance(value, str) or not value.strip():
        return [f"{where} must be a text"]
    if not unicodedata.is_normalized("NFC", value):
        return [f"{where} must be in NFC"]
    return []


def _names(value: object, where: str, problems: list[str]) -> tuple[str, ...]:
    """A list of distinct non-empty texts, as a tuple; anything else becomes a problem."""
    if value == []:
        return ()
    if not isinstance(value, list) or any(_text_problems(item, where) for item in value):
        problems.append(f"{where} must be a list of texts in NFC")
        return ()
    if len(set(value)) != len(value):
        problems.append(f"{where} repeats a value")
    return tuple(value)
