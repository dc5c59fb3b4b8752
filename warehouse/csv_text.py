"""How a CSV file of the facts is taken apart: semicolons, strict quotes, and one longest cell wherever it is read."""

import csv
import io
from collections.abc import Iterator
from typing import Final

DELIMITER: Final = ";"
LONGEST_CELL: Final = 131_072
"""Characters. A longer cell is an open quote that has swallowed the rest of the file."""


def lines(text: str, delimiter: str = DELIMITER) -> Iterator[list[str]]:
    """The lines of a text as lists of cells; `next` raises csv.Error for one that can't be taken apart.

    Python keeps the longest cell for the whole process, where any library may move it: it is set here each time.
    """
    csv.field_size_limit(LONGEST_CELL)
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
