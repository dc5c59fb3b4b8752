"""A page taken apart into what it says, in order: headings, sentences, signs, tables, pictures, each with its place."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import lru_cache
from html.parser import HTMLParser
from typing import Final, Literal

from app.preview.stage import Said
from app.texts import common

Kind = Literal["heading", "sentence", "status", "trend", "picture", "source", "choice", "table"]

_INSIDE: Final = frozenset({"button", "caption", "dd", "dt", "li", "p", "summary", "tbody", "td", "th", "thead", "tr"})
_ROUND: Final = frozenset({"details", "div", "dl", "footer", "header", "nav", "ol", "section", "table", "ul"})
_BLOCKS: Final = _INSIDE | _ROUND | {"h1", "h2", "h3", "h4"}
_ASIDES: Final[dict[str, Kind]] = {"t-status": "status", "t-trend": "trend", "t-source-card": "source"}
_HEADINGS: Final = frozenset({"h1", "h2", "h3"})
_BEFORE_SIGN: Final = re.compile(r" ([,.;:!?)])")
_VOID: Final = frozenset({"img", "br", "hr", "wbr", "input"})


@dataclass(frozen=True)
class Cell:
    """A cell of a table under its column's heading."""

    column: str
    text: str
    kind: Kind = "sentence"


@dataclass(frozen=True)
class Line:
    """A row of a table by the words that name it."""

    label: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Block:
    """One thing a page says. `about` names what a sign stands for; `section` is filled in for a whole page."""

    kind: Kind
    text: str
    about: str = ""
    level: int = 0
    lines: tuple[Line, ...] = field(default=())
    columns: tuple[str, ...] = field(default=())
    data: str = ""
    section: str = ""


def of_page(said: Iterable[Said]) -> list[Block]:
    """Everything a page said, each under the headings it stands under (`h2 › h3`)."""
    blocks: list[Block] = []
    headings = {2: "", 3: ""}
    for each in said:
        if each.kind == "html":
            found: tuple[Block, ...] = _of_html(each.text)
        elif each.kind == "picture":
            found = (Block("picture", each.text, data=each.data),)
        else:
            found = (Block("choice", each.text),)
        for block in found:
            if block.kind == "heading" and block.level in headings:
                headings[block.level] = block.text
                if block.level == 2:
                    headings[3] = ""
            section = " › ".join(dict.fromkeys(filter(None, (headings[2], headings[3]))))
            blocks.append(replace(block, section=section))
    return blocks


@lru_cache(maxsize=20_000)
def _of_html(body: str) -> tuple[Block, ...]:
    reader = _Reader()
    reader.feed(body)
    reader.close()
    reader.flush()
    return tuple(reader.blocks)


class _Reader(HTMLParser):
    """Reads markup made by `app.components`: a table cell by its column, a source card without its row number."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self._open: list[tuple[str, str]] = []
        self._text: list[str] = []
        self._aside: _Aside | None = None
        self._tables: list[_Table] = []
        self._level = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A heading, a cell, a sign or a card begins."""
        attributes = {name: value or "" for name, value in attrs}
        if tag == "img":
            self.handle_data(attributes.get("alt", ""))
        if tag in _VOID:
            self.handle_data(" ")
            return
        classes = attributes.get("class", "").split()
        apart = bool(classes) or tag in _BLOCKS or (tag == "span" and "white-space" not in attributes.get("style", ""))
        self._open.append((tag, "apart" if apart else ""))
        if self._aside is None:
            kind = next((_ASIDES[name] for name in classes if name in _ASIDES), None)
            if kind is not None:
                self._aside = _Aside(kind, len(self._open))
            else:
                self._begin(tag, attributes)
        else:
            self._aside.begin(classes, len(self._open))
        if apart:
            self.handle_data(" ")

    def handle_endtag(self, tag: str) -> None:
        """Whatever the tag closes ends, and what was left open inside it."""
        while self._open:
            depth = len(self._open)
            closed, apart = self._open.pop()
            if self._aside is None:
                self._end(closed)
            elif self._aside.end(depth):
                aside, self._aside = self._aside, None
                self._set_aside(aside)
            if apart:
                self.handle_data(" ")
            if closed == tag:
                return

    def handle_data(self, data: str) -> None:
        """Words: of the sign, the cell or the sentence that is open."""
        if self._aside is not None:
            self._aside.add(data)
        elif self._tables and self._tables[-1].cell is not None:
            self._tables[-1].cell.append(data)
        else:
            self._text.append(data)

    def flush(self) -> None:
        """End the sentence that is being read."""
        text = _clean(self._text)
        self._text = []
        if text:
            self.blocks.append(Block("heading" if self._level else "sentence", text, level=self._level))
        self._level = 0

    def _begin(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "table":
            self.flush()
            self._tables.append(_Table())
        elif tag in {"tr", "th", "td"} and self._tables:
            self._tables[-1].start(tag, attributes)
        elif tag in _BLOCKS and tag != "button":
            self.flush()
            self._level = int(tag[1]) if tag in _HEADINGS else 0

    def _end(self, tag: str) -> None:
        if tag == "table" and self._tables:
            table = self._tables.pop()
            self.blocks.append(Block("table", table.caption, lines=tuple(table.lines), columns=tuple(table.heads)))
        elif tag in {"tr", "th", "td"} and self._tables:
            self._tables[-1].end(tag)
        elif tag == "caption" and self._tables:
            self._tables[-1].caption, self._text = _clean(self._text), []
        elif tag in _BLOCKS and tag != "button":
            self.flush()

    def _set_aside(self, aside: "_Aside") -> None:
        """A sign or a card inside a sentence or a cell: told on its own, with what it stands for."""
        if self._tables and self._tables[-1].cell is not None:
            self._tables[-1].extras += [(aside.kind, text) for _, text in aside.told()]
            return
        about = _clean(self._text)
        self.blocks += [Block(aside.kind, text, about=term or about) for term, text in aside.told()]


class _Aside:
    """A sign, or a card that a button opens: its facts one by one, each with its term."""

    def __init__(self, kind: Kind, depth: int) -> None:
        self.kind = kind
        self._depth = depth
        self._text: list[str] = []
        self._facts: list[tuple[list[str], list[str]]] = []
        self._fact_at = self._term_at = self._skip_at = 0

    def begin(self, classes: list[str], depth: int) -> None:
        """Something opens inside it."""
        if "t-fact" in classes:
            self._facts.append(([], []))
            self._fact_at = depth
        elif "t-term" in classes:
            self._term_at = depth
        elif self.kind == "source" and {"t-button", "t-source-title"} & set(classes):
            self._skip_at = self._skip_at or depth

    def end(self, depth: int) -> bool:
        """Something closes inside it; True when it is the whole."""
        for name in ("_fact_at", "_term_at", "_skip_at"):
            if depth == getattr(self, name):
                setattr(self, name, 0)
        return depth == self._depth

    def add(self, data: str) -> None:
        """Words of the term, the fact or the sign."""
        if self._skip_at:
            return
        if self._fact_at:
            self._facts[-1][0 if self._term_at else 1].append(data)
        else:
            self._text.append(data)

    def told(self) -> list[tuple[str, str]]:
        """Terms and texts. Where in its file a row stands is left out: it moves with every row above it."""
        pairs = [("", _clean(self._text)), *((_clean(term), _clean(text)) for term, text in self._facts)]
        return [(term, text) for term, text in pairs if text and term != common.SOURCE_ROW]


class _Table:
    def __init__(self) -> None:
        self.heads: list[str] = []
        self.lines: list[Line] = []
        self.caption = ""
        self.cell: list[str] | None = None
        self.extras: list[tuple[Kind, str]] = []
        self._row: list[Cell] = []
        self._label = ""
        self._place = 0
        self._wide = 1
        self._scope = ""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "tr":
            self._row, self._label, self._place = [], "", 0
            return
        self.cell, self.extras = [], []
        self._scope = attributes.get("scope", "row" if tag == "th" else "")
        wide = attributes.get("colspan", "1")
        self._wide = int(wide) if wide.isdigit() else 1

    def end(self, tag: str) -> None:
        if tag == "tr":
            if self._row:
                label = self._label or self._row[0].text
                self.lines.append(Line(label.removesuffix(common.EXAMPLE).strip(), tuple(self._row)))
            return
        text = _clean(self.cell or [])
        self.cell = None
        if self._scope == "col":
            self.heads += [text] * self._wide
            return
        column = self.heads[self._place] if self._place < len(self.heads) else ""
        self._place += self._wide
        if self._scope == "row" and not self._label:
            self._label = text
        if text or not self.extras:
            self._row.append(Cell(column, text))
        self._row += [Cell(column, words, kind) for kind, words in self.extras]


def _clean(parts: Iterable[str]) -> str:
    """One space between words and none before a comma or a full stop."""
    return _BEFORE_SIGN.sub(r"\1", " ".join("".join(parts).replace("\u00a0", " ").split()))
