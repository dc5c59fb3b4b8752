"""How far a workbook reaches, measured in one pass and in constant memory before its cells are built.

Every XML part is passed through, wherever it lies, since a workbook says itself which of its parts are sheets.
"""

import io
import re
import zipfile
from xml.sax import ContentHandler
from xml.sax.xmlreader import AttributesImpl

import defusedxml.sax

MOST_ROWS = 20_000
MOST_COLUMNS = 200
MOST_CELLS = 250_000
MOST_MERGED = 1_000
MOST_ELEMENTS = 1_000_000
MOST_STYLES = 65_000
"""Excel's own limit is 64 000."""
DEEPEST = 60
MOST_CHARACTERS = 15_000_000
"""Text of all cells together. A table's file is at most 5 MB, and all the facts are less than one."""
MOST_SAID = 64 * 1024**2
"""Bytes that the process may say about a workbook."""

_REFERENCE = re.compile(r"([A-Za-z]{1,4})([0-9]{1,8})")
_AREA = frozenset({"mergeCell", "hyperlink", "f"})


class TooMuchError(Exception):
    """The workbook is larger than any table: the cell that is too far out, or nothing where no cell is to blame."""


class BrokenError(Exception):
    """The workbook contradicts itself: cells out of order or without a place."""


def measure(raw: bytes) -> int:
    """How many sheets the workbook says that it has.

    Stops at one that reaches further than any table: raises TooMuchError, BrokenError and what broken XML raises.
    """
    counter = _Counter()
    with zipfile.ZipFile(io.BytesIO(raw)) as packed:
        for part in packed.namelist():
            if part.lower().endswith((".xml", ".rels")):
                counter.begin(part.lower() == "xl/workbook.xml")
                with packed.open(part) as stream:
                    defusedxml.sax.parse(stream, counter, forbid_dtd=True)
    return counter.sheets


def number_of(letters: str) -> int:
    """The number of a column by its letters: A is 1, AA is 27."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number


class _Counter(ContentHandler):
    """Counts what costs memory when a workbook is opened; `begin` before each part."""

    def __init__(self) -> None:
        super().__init__()
        self._elements = self._cells = self._merged = self._styles = self._depth = self._row = self._column = 0
        self._lists_sheets = False
        self.sheets = 0

    def begin(self, lists_sheets: bool) -> None:
        """A new part begins; it may be the one that says which sheets there are."""
        self._lists_sheets = lists_sheets
        self._depth = self._row = self._column = 0

    def startElement(self, name: str, attrs: "AttributesImpl[str]") -> None:
        self._elements += 1
        self._depth += 1
        if self._elements > MOST_ELEMENTS or self._depth > DEEPEST:
            raise TooMuchError
        local = name.rpartition(":")[2]
        if local == "c":
            self._cell(attrs.get("r"))
        elif local == "row":
            self._next_row(attrs.get("r"))
        elif local == "xf":
            self._styles += 1
            if self._styles > MOST_STYLES:
                raise TooMuchError
        elif local == "sheet" and self._lists_sheets:
            self.sheets += 1
        elif local in _AREA and "ref" in attrs:
            self._area(local, attrs["ref"])

    def endElement(self, name: str) -> None:  # noqa: ARG002  (the signature is xml.sax's)
        self._depth -= 1

    def _cell(self, reference: str | None) -> None:
        self._cells += 1
        column = self._column + 1
        if reference is not None:
            column, row = _place(reference)
            if column <= self._column or row != self._row:
                raise BrokenError(reference)
        self._column = column
        if self._cells > MOST_CELLS or self._column > MOST_COLUMNS:
            raise TooMuchError(reference or "")

    def _next_row(self, number: str | None) -> None:
        row = self._row + 1
        if number is not None:
            if not (number.isascii() and number.isdigit() and len(number) < 9) or int(number) < row:
                raise BrokenError(number)
            row = int(number)
        if row > MOST_ROWS:
            raise TooMuchError(f"A{row}")
        self._row, self._column = row, 0

    def _area(self, kind: str, reference: str) -> None:
        self._merged += kind == "mergeCell"
        if self._merged > MOST_MERGED:
            raise TooMuchError
        for corner in reference.replace("$", "").split(":"):
            _place(corner)


def _place(reference: str) -> tuple[int, int]:
    match = _REFERENCE.fullmatch(reference)
    if match is None:
        raise BrokenError(reference)
    column, row = number_of(match[1]), int(match[2])
    if column > MOST_COLUMNS or row > MOST_ROWS:
        raise TooMuchError(reference.upper())
    return column, row
