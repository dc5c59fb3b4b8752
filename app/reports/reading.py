"""A drawn page as the elements of a document: the same words, figures, tables and pictures in the same order."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from app.reports import pictures
from app.reports.elements import (
    Bullets,
    Column,
    Element,
    Facts,
    Heading,
    Paragraph,
    Picture,
    Row,
    Run,
    Runs,
    Style,
    Table,
)
from app.reports.nodes import Choice, Drawn, Group, Html, Node
from app.reports.reading_dom import Dom, parse
from app.reports.reading_words import is_source, runs_of, text_of
from app.texts import common

_HEADINGS: Final = {"h1": 1, "h2": 2, "h3": 3, "h4": 4}
_STYLES: Final[dict[str, Style]] = {
    "t-lead": "lead",
    "t-subtitle": "subtitle",
    "t-figure-foot": "small",
    "t-pair-place": "small",
    "t-missing": "missing",
    "t-empty-why": "notice",
    "t-empty-who": "small",
    "t-notice-note": "notice",
    "t-notice-warning": "warning",
}
_STRONG: Final = frozenset({"t-path-title", "t-legend-title", "t-pair-value"})
_RICH: Final = ("h1", "h2", "h3", "h4", "table", "dl", "details", "article")
_DEEPEST: Final = 4
_LONGEST_TERM: Final = 120


@dataclass(frozen=True)
class Options:
    """What to read.

    `tables`: how the keys begin of the pictures whose table behind comes too; None is all of them. `width`: of
    pictures, in px. `line_titles`: the columns' titles of a list set as a table, by how the nearest heading begins
    and one for each number of columns. `choices`: say what is chosen. `draw`: makes the picture.
    """

    tables: tuple[str, ...] | None = None
    width: int = 680
    line_titles: Mapping[str, Sequence[tuple[str, ...]]] = field(default_factory=dict)
    choices: bool = False
    draw: Callable[[Drawn, int], pictures.Svg] = pictures.svg_of


def elements_of(tree: Group, options: Options | None = None) -> list[Element]:
    """What a drawn page says, in order. What only a screen has (buttons, contents, cards of sources) is left out."""
    reader = _Reader(options or Options())
    reader.node(tree)
    return reader.made


class _Reader:
    def __init__(self, options: Options) -> None:
        self.made: list[Element] = []
        self._options = options
        self._heading = ""
        self._level = 1

    def node(self, node: Node) -> None:
        """A part of the page."""
        if isinstance(node, Html):
            self._children(parse(node.body), "body")
        elif isinstance(node, Drawn):
            self._picture(node)
        elif isinstance(node, Choice):
            if self._options.choices and node.shown:
                self._paragraph((Run(f"{node.label}: {node.shown}"),), "small")
        else:
            self._group(node)

    def _group(self, group: Group) -> None:
        behind = group.kind == "expander" and group.label == common.TABLE_OPEN
        if behind and not self._wants(group.key.removeprefix("tabell-")):
            return
        level = self._level
        if group.kind == "expander" and not behind:
            self._open_heading(_plain(group.label), min(level + 1, _DEEPEST))
        for child in group.children:
            self.node(child)
        self._level = level if group.kind == "expander" else self._level

    def _wants(self, key: str) -> bool:
        return self._options.tables is None or key.startswith(self._options.tables)

    def _picture(self, drawn: Drawn) -> None:
        svg = self._options.draw(drawn, self._options.width)
        self.made.append(Picture(svg.text, drawn.alt, svg.width, svg.height))

    def _children(self, dom: Dom, style: Style) -> None:
        """What stands in a tag: words between blocks are paragraphs of their own."""
        words: list[Dom | str] = []
        for child in dom.children:
            if isinstance(child, Dom) and (child.is_block or _holds_blocks(child)):
                self._words(words, style, dom.spreads)
                words = []
                self._block(child, style)
            else:
                words.append(child)
        self._words(words, style, dom.spreads)

    def _words(self, words: list[Dom | str], style: Style, spread: bool = False) -> None:
        runs = runs_of(words, spread=spread)
        last = self.made[-1] if self.made else None
        if text_of(runs) == common.EXAMPLE and isinstance(last, Heading):
            self.made[-1] = replace(last, example=True)
        elif text_of(runs) == common.EXAMPLE and isinstance(last, Paragraph):
            self.made[-1] = replace(last, runs=(*last.runs, Run(" "), *runs))
        else:
            self._paragraph(runs, style)

    def _paragraph(self, runs: Runs, style: Style) -> None:
        if text_of(runs).strip(" .·"):
            self.made.append(Paragraph(runs, style))

    def _block(self, dom: Dom, style: Style) -> None:
        style = next((_STYLES[name] for name in sorted(dom.classes) if name in _STYLES), style)
        if dom.tag in _HEADINGS:
            self._open_heading(text_of(runs_of(dom.children)), _HEADINGS[dom.tag], dom.attributes.get("id", ""))
        elif dom.tag in {"ul", "ol"}:
            self._list(dom, style)
        elif dom.tag == "dl":
            self._facts(dom)
        elif dom.tag == "table":
            self._table(dom)
        elif dom.tag == "details":
            self._details(dom, style)
        elif dom.tag == "article":
            self._article(dom, style)
        elif dom.tag == "p" and is_source(dom):
            self._paragraph((Run(f"{common.SOURCE}: "), *runs_of(dom.children)), "small")
        elif dom.tag == "p" and dom.classes & _STRONG:
            self._paragraph(tuple(replace(run, mark="strong") for run in runs_of(dom.children)), style)
        elif dom.is_row and not any(each.is_block for each in dom.tags()):
            self._words([dom], style)
        elif (pair := _labelled(dom)) or (pair := _beside(dom)):
            self._fact(*pair)
        else:
            self._children(dom, style)

    def _open_heading(self, text: str, level: int, anchor: str = "") -> None:
        if text:
            self.made.append(Heading(text, level, anchor))
            self._heading, self._level = text, level

    def _article(self, dom: Dom, style: Style) -> None:
        """A part with its heading first: what stands beside the heading on the page follows it here."""
        start = len(self.made)
        self._children(dom, style)
        before = self.made[start:]
        at = next((i for i, each in enumerate(before) if isinstance(each, Heading)), 0)
        heading = before[at] if before else None
        if isinstance(heading, Heading) and all(isinstance(each, Paragraph) for each in before[:at]):
            anchor = heading.anchor or dom.attributes.get("id", "")
            self.made[start:] = [replace(heading, anchor=anchor), *before[:at], *before[at + 1 :]]

    def _details(self, dom: Dom, style: Style) -> None:
        level = self._level
        for child in dom.tags():
            if child.tag == "summary" and "t-fold" not in dom.classes:
                self._paragraph(tuple(replace(run, mark="strong") for run in runs_of(child.children)), "small")
            elif child.tag == "summary":
                self._open_heading(text_of(runs_of(child.children)), min(level + 1, _DEEPEST))
            else:
                self._block(child, style)
        self._level = level

    def _list(self, dom: Dom, style: Style) -> None:
        items = [each for each in dom.tags() if each.tag == "li"]
        if any(item.has(*_RICH) for item in items):
            for item in items:
                self._children(item, style)
            return
        rows = [_cells(item) for item in items]
        if max(map(len, rows), default=0) > 1:
            self._lines(rows)
        else:
            listed = tuple(runs for runs in (runs_of(item.children) for item in items) if text_of(runs).strip())
            if listed:
                self.made.append(Bullets(listed, ordered=dom.tag == "ol"))

    def _lines(self, rows: list[tuple[Runs, ...]]) -> None:
        """A list whose lines have parts side by side: terms and what they are, or a table."""
        wide = max(map(len, rows))
        titles = self._titles(wide)
        if wide == 2 and not titles and all(_is_term(row[0]) for row in rows):
            self.made.append(Facts(tuple((text_of(row[0]), row[1] if len(row) > 1 else ()) for row in rows)))
            return
        padded = tuple(Row((*row, *((),) * (wide - len(row)))) for row in rows)
        columns = tuple(map(Column, titles or ("",) * wide))
        self.made.append(Table(self._heading, columns, padded))

    def _titles(self, wide: int) -> tuple[str, ...]:
        for begins, offered in self._options.line_titles.items():
            if self._heading.startswith(begins):
                return next((each for each in offered if len(each) == wide), ())
        return ()

    def _fact(self, term: Dom, value: Dom) -> None:
        """A term and what it is; those after each other make one list."""
        pair = (text_of(runs_of([term])), runs_of([value]))
        last = self.made[-1] if self.made else None
        if isinstance(last, Facts):
            self.made[-1] = Facts((*last.pairs, pair))
        else:
            self.made.append(Facts((pair,)))

    def _facts(self, dom: Dom) -> None:
        pairs: list[tuple[str, Runs]] = []
        term = ""
        for each in dom.all():
            if each.tag == "dt":
                term = text_of(runs_of(each.children))
            elif each.tag == "dd":
                pairs.append((term, runs_of(each.children)))
        if pairs:
            self.made.append(Facts(tuple(pairs)))

    def _table(self, dom: Dom) -> None:
        caption = next((each for each in dom.all() if each.tag == "caption"), Dom("caption", {"class": "t-hidden"}))
        rows = [each for each in dom.all() if each.tag == "tr"]
        heads = [_row_cells(each) for each in rows if _is_head(each)]
        body = [each for each in rows if not _is_head(each)]
        lookup = next((i for each in body for i, cell in enumerate(_row_cells(each)) if cell.tag == "th"), 0)
        wide = max((len(_row_cells(each)) for each in rows), default=0)
        columns = [Column(text_of(runs_of(each.children)), "t-num" in each.classes) for each in (heads or [[]])[0]]
        columns += [Column("")] * (wide - len(columns))
        self.made.append(
            Table(
                text_of(runs_of(caption.children)),
                tuple(columns),
                tuple(_row(each, wide) for each in body),
                lookup,
                show_caption="t-hidden" not in caption.classes,
            )
        )


def _holds_blocks(dom: Dom) -> bool:
    """True for words that hold something which cannot stand inside a paragraph."""
    return dom.has("p", "ul", "ol", "dl", "table", "h1", "h2", "h3", "h4")


def _labelled(dom: Dom) -> tuple[Dom, Dom] | None:
    """A small heading with what it is below."""
    parts = dom.tags()
    if len(parts) == 2 and parts[0].tag == "div" and "t-subtitle" in parts[0].classes and not parts[1].has(*_RICH):
        return parts[0], parts[1]
    return None


def _beside(dom: Dom) -> tuple[Dom, Dom] | None:
    """A few words with what they are about beside them."""
    parts = dom.tags()
    if not dom.is_row or len(parts) != 2 or any(each.tag != "div" for each in parts):
        return None
    term, value = parts
    runs = runs_of([term])
    short = 0 < len(text_of(runs)) <= _LONGEST_TERM and _is_term(runs) and not _holds_blocks(term)
    rich = any(
        each.tag in _RICH and each is not value
        for each in value.all()
        if "t-fold" in each.classes or each.tag != "details"
    )
    return (term, value) if short and not rich else None


def _cells(item: Dom) -> tuple[Runs, ...]:
    """The parts of a list's line that stand side by side."""
    if not (item.is_row or "t-line" in item.classes):
        return (runs_of(item.children),)
    cells: list[Runs] = []
    for each in item.tags():
        if each.is_row and each.is_block:
            cells += _cells(each)
        else:
            cells.append(runs_of([each]))
    return tuple(cells)


def _is_term(runs: Runs) -> bool:
    return all(run.mark in {"plain", "strong", "example"} for run in runs)


def _is_head(row: Dom) -> bool:
    cells = row.tags()
    return bool(cells) and all(each.tag == "th" and each.attributes.get("scope") == "col" for each in cells)


def _row_cells(row: Dom) -> list[Dom]:
    """The cells of a row; one that spans several columns is followed by empty ones."""
    cells: list[Dom] = []
    for each in row.tags():
        wide = each.attributes.get("colspan", "1")
        cells += [each, *[Dom("td")] * ((int(wide) if wide.isdigit() else 1) - 1)]
    return cells


def _row(row: Dom, wide: int) -> Row:
    cells = [runs_of(each.children) for each in _row_cells(row)]
    return Row(
        tuple(cells) + ((),) * (wide - len(cells)),
        is_strong="t-strong" in row.classes,
        is_own="t-own" in row.classes,
        is_example="t-row-example" in row.classes,
    )


def _plain(label: str) -> str:
    """A label as it is read, without the backslashes of `markdown_text`."""
    return label.replace("\\\\", "\0").replace("\\", "").replace("\0", "\\")
