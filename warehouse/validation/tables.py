"""One file against its contract."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from warehouse.contracts import NUMBER_TYPES, Column, Contract
from warehouse.csv_text import DELIMITER
from warehouse.validation import values
from warehouse.validation.cells import check_cell, check_characters, clean_cell, expected
from warehouse.validation.decoding import decode
from warehouse.validation.faults import Fault, FaultList, Problem
from warehouse.validation.messages import MESSAGES
from warehouse.validation.rows import Rows, match_header, other_delimiter, read_rows

# Searching for what was meant costs milliseconds, and only the first faults are listed.
_MOST_PROPOSALS = 100


@dataclass(frozen=True)
class CheckedTable:
    """The rows of a seed as text, column by column in the order of the contract.

    `cells[column][i]` is the i-th row's value (NFC, trimmed, None where missing); `seed_file[i]`,
    `seed_row[i]` (as Excel numbers rows) and `origin[i]` say where it stands. `faulty[column]` holds the
    indices of the rows with an error there. `is_complete` is false if some row of the file could not be taken
    apart and is therefore not here.
    """

    contract: Contract
    cells: dict[str, list[str | None]]
    seed_file: list[str]
    seed_row: list[int]
    origin: list[str]
    faulty: dict[str, set[int]] = field(default_factory=dict)
    is_complete: bool = True

    def __len__(self) -> int:
        return len(self.seed_row)

    @property
    def columns(self) -> tuple[str, ...]:
        """The headers."""
        return self.contract.column_names

    @property
    def rows(self) -> list[tuple[str | None, ...]]:
        """The values row by row."""
        return self.keys(self.columns)

    def keys(self, columns: tuple[str, ...]) -> list[tuple[str | None, ...]]:
        """The values of some columns, row by row."""
        return list(zip(*(self.cells[name] for name in columns), strict=True))

    def canonical_keys(self, columns: tuple[str, ...]) -> list[tuple[str | None, ...]]:
        """As `keys`, but with one spelling for each number: `2 022` and `2022` are the same key."""
        return list(zip(*(_canonical(self.cells[name], self.contract.column(name)) for name in columns), strict=True))

    def followed_by(self, other: "CheckedTable") -> "CheckedTable":
        """The rows of both files of a seed, this one's first."""
        offset = len(self)
        faulty = {name: set(rows) for name, rows in self.faulty.items()}
        for name, rows in other.faulty.items():
            faulty.setdefault(name, set()).update(row + offset for row in rows)
        return CheckedTable(
            contract=self.contract,
            cells={name: self.cells[name] + other.cells[name] for name in self.columns},
            seed_file=self.seed_file + other.seed_file,
            seed_row=self.seed_row + other.seed_row,
            origin=self.origin + other.origin,
            faulty=faulty,
            is_complete=self.is_complete and other.is_complete,
        )

    def has_fault(self, row: int, columns: tuple[str, ...]) -> bool:
        """Whether one of the columns has an error in the row of that index."""
        return any(row in self.faulty.get(name, ()) for name in columns)


def read_table(
    raw: bytes,
    contract: Contract,
    file_name: str,
    origin: str,
    *,
    kommuner: Mapping[str, str] | None = None,
) -> tuple[CheckedTable | None, list[Fault]]:
    """Check the bytes of one CSV file against its contract; pure, never raises for what the bytes hold.

    `file_name` is what messages and rows call the file, `origin` is document, reference or example,
    `kommuner` the official names by code (without it a kommun code is checked for its form only). Every
    fault is found at once; see `FaultList` for how long series are cut. The table is None if the file cannot
    be read or its headers are wrong. What concerns other files (references) is checked by `check_seeds`.
    """
    faults = FaultList(file_name)
    text = _text_of(raw, contract, faults)
    if text is None:
        return None, faults.listed()
    rows = read_rows(text)
    for number, problem in rows.problems:
        faults.add(problem, row=number)
    if not rows.header:
        return None, faults.listed()
    header = match_header([clean_cell(cell) or "" for cell in rows.header], contract)
    for problem, column_name, value in header.problems:
        faults.add(problem, row=1, column=column_name, value=value)
    if not header.positions:
        return None, faults.listed()

    numbers, aligned, ragged = _aligned(rows, faults)
    table = CheckedTable(
        contract=contract,
        cells={},
        seed_file=[file_name] * len(numbers),
        seed_row=numbers,
        origin=[origin] * len(numbers),
        is_complete=not rows.problems and not ragged,
    )
    for column in contract.columns:
        position = header.positions.get(column.name)
        if position is None:
            table.cells[column.name] = [None] * len(aligned)
        else:
            _check_column([cells[position] for cells in aligned], column, table, kommuner, faults)
    if all(name in header.positions for name in contract.key):
        _check_key(table, faults)
    for column in contract.columns:
        if column.year is not None:
            _check_year(table, column, column.year, faults)
    if not aligned and table.is_complete:
        _say_empty(contract, origin, faults)
    return (None if header.problems else table), faults.listed()


def _text_of(raw: bytes, contract: Contract, faults: FaultList) -> str | None:
    """The decoded text, or None with the fault noted if there is nothing to take apart."""
    text, problem = decode(raw)
    if problem is not None:
        faults.add(problem)
    if text is None:
        return None
    if not text.strip():
        faults.add(Problem("empty_file", {"headers": contract.column_names}))
        return None
    found = other_delimiter(text, contract)
    if found is not None:
        faults.add(Problem("wrong_delimiter", {"found": found}), row=1)
        return None
    first_line = text.split("\n", 1)[0].split("\r", 1)[0]
    if not first_line.replace(DELIMITER, "").strip():
        faults.add(Problem("blank_header"), row=1)
        return None
    return text


def _aligned(rows: Rows, faults: FaultList) -> tuple[list[int], list[list[str]], int]:
    """The numbers and cells of the rows that are as wide as the header, and how many are not.

    Blank rows are left out, those that end the file without a word.
    """
    width = len(rows.header)
    numbers: list[int] = []
    aligned: list[list[str]] = []
    blank: list[int] = []
    ragged = 0
    for number, cells in zip(rows.numbers, rows.cells, strict=True):
        if _is_blank(cells):
            blank.append(number)
            continue
        for passed in blank:
            faults.add(Problem("blank_row"), row=passed)
        blank.clear()
        if len(cells) == width:
            numbers.append(number)
            aligned.append(cells)
        else:
            faults.add(Problem("ragged_row", {"found": str(len(cells)), "expected": str(width)}), row=number)
            ragged += 1
    return numbers, aligned, ragged


def _is_blank(cells: list[str]) -> bool:
    return not "".join(cells).strip()


def _check_column(
    raw: list[str], column: Column, table: CheckedTable, kommuner: Mapping[str, str] | None, faults: FaultList
) -> None:
    """Clean and judge each distinct value once, then note the rows it stands in."""
    name = column.name
    cleaned = {cell: clean_cell(cell) for cell in dict.fromkeys(raw)}
    problems: dict[str, Problem] = {}
    for cell, text in cleaned.items():
        problem = check_characters(cell)
        if problem is None and text is not None:
            problem = check_cell(text, column, kommuner, propose=len(problems) < _MOST_PROPOSALS)
        if problem is not None:
            problems[cell] = problem
    table.cells[name] = [cleaned[cell] for cell in raw]
    missing = Problem("missing_value", {"expected": expected(column), "description": column.description})
    wrong: set[int] = set()
    for index, cell in enumerate(raw):
        problem = problems.get(cell)
        if problem is None and cleaned[cell] is None and column.is_required(table.origin[index]):
            problem = missing
        if problem is not None:
            faults.add(problem, row=table.seed_row[index], column=name, value=None if problem is missing else cell)
            if MESSAGES[problem.code].severity == "fel":
                wrong.add(index)
    if wrong:
        table.faulty[name] = wrong


def _check_key(table: CheckedTable, faults: FaultList) -> None:
    key = table.contract.key
    first: dict[tuple[str | None, ...], int] = {}
    for index, value in enumerate(table.canonical_keys(key)):
        row = first.setdefault(value, table.seed_row[index])
        if row != table.seed_row[index] and not table.has_fault(index, key):
            faults.add(
                Problem("duplicate_key", {"key": " och ".join(", ".join(key).rsplit(", ", 1)), "first": str(row)}),
                row=table.seed_row[index],
                column=key[0] if len(key) == 1 else None,
                value=" · ".join(part or "(tomt)" for part in value),
            )


def _check_year(table: CheckedTable, column: Column, year: str, faults: FaultList) -> None:
    """A date in another year than its row's is a slip, and would never be shown."""
    for index, (date, wanted) in enumerate(zip(table.cells[column.name], table.cells[year], strict=True)):
        if date is None or wanted is None or table.has_fault(index, (column.name, year)) or date[:4] == wanted:
            continue
        table.faulty.setdefault(column.name, set()).add(index)
        faults.add(
            Problem("wrong_year", {"found": date[:4], "year": wanted}),
            row=table.seed_row[index],
            column=column.name,
            value=date,
        )


def _say_empty(contract: Contract, origin: str, faults: FaultList) -> None:
    """A file without rows is a mistake, unless the contract says that documents may be silent."""
    if origin == "example":
        faults.add(Problem("header_only_example"))
    elif not contract.may_be_empty:
        faults.add(Problem("header_only"))


def _canonical(cells: list[str | None], column: Column) -> list[str | None]:
    if column.type not in NUMBER_TYPES:
        return cells
    spelling: dict[str | None, str | None] = {}
    for text in set(cells):
        number = None if text is None else values.parse_decimal(text)
        spelling[text] = f"{(number + 0).normalize():f}" if isinstance(number, Decimal) else text
    return [spelling[text] for text in cells]
