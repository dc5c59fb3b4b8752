"""What a document is made of, whatever it is set as: headings, text, lists, tables, pictures. Plain values, no I/O."""

from dataclasses import dataclass, field
from typing import Literal

Mark = Literal["plain", "strong", "missing", "example", "quote", "status", "trend"]
Style = Literal["body", "lead", "subtitle", "small", "notice", "warning", "missing"]


@dataclass(frozen=True)
class Run:
    """Words that are set alike. `mark` `status` and `trend`: the words of a sign, with its code in `code`.

    `href` is an address inside the edition (a page's) or of the world (https); None for words that lead nowhere.
    """

    text: str
    mark: Mark = "plain"
    code: str = ""
    href: str | None = None


Runs = tuple[Run, ...]


@dataclass(frozen=True)
class Heading:
    """A heading. `level` 1 is the document's chapter. `anchor` is its place in the page it comes from."""

    text: str
    level: int
    anchor: str = ""
    example: bool = False


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of text."""

    runs: Runs
    style: Style = "body"


@dataclass(frozen=True)
class Bullets:
    """A list; `ordered` numbers it."""

    items: tuple[Runs, ...]
    ordered: bool = False


@dataclass(frozen=True)
class Facts:
    """Terms and what they are."""

    pairs: tuple[tuple[str, Runs], ...]


@dataclass(frozen=True)
class Column:
    """A table's column. Figures are set to the right."""

    title: str
    is_numeric: bool = False


@dataclass(frozen=True)
class Row:
    """A table's row. `is_strong`: sums; `is_own`: the chosen municipality's; `is_example`: rests on examples."""

    cells: tuple[Runs, ...]
    is_strong: bool = False
    is_own: bool = False
    is_example: bool = False


@dataclass(frozen=True)
class Table:
    """A table: as many cells in each row as there are columns; the cell in column `lookup` names its row.

    `caption` is the table's name, shown only where `show_caption`.
    """

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    lookup: int = 0
    show_caption: bool = False


@dataclass(frozen=True)
class Picture:
    """A picture as SVG of `width` × `height` px, with what it shows in words. Its finding stands above as a heading."""

    svg: str = field(repr=False)
    alt: str
    width: float
    height: float


@dataclass(frozen=True)
class PageBreak:
    """What follows begins on a new page."""


Element = Heading | Paragraph | Bullets | Facts | Table | Picture | PageBreak


@dataclass(frozen=True)
class Document:
    """A document to set. `edition` and `dated` stand on each page; `kind` `report` gets a title page and contents.

    `keywords` and `author` are for the file's own description. `example` says Exempeldata on each page.
    `stamp` is the moment (UTC, ISO 8601) that the file says it was made: the edition's facts', never the clock's.
    """

    title: str
    subtitle: str
    edition: str
    dated: str
    elements: tuple[Element, ...]
    kind: Literal["report", "leaflet"] = "report"
    author: str = ""
    example: bool = False
    stamp: str = "2000-01-01T00:00:00Z"
