"""Markup of `app.components` as a small tree of tags and words."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from html.parser import HTMLParser
from typing import Final

_VOID: Final = frozenset({"img", "br", "hr", "wbr", "input"})
_BLOCKS: Final = frozenset(
    {
        "article", "caption", "dd", "details", "div", "dl", "dt", "figure", "footer", "h1", "h2", "h3", "h4", "header",
        "li", "nav", "ol", "p", "section", "summary", "table", "tbody", "td", "th", "thead", "tr", "ul",
    }
)  # fmt: skip
_KEPT_HIDDEN: Final = frozenset({"caption", "h1", "h2", "h3", "h4"})
_CELLS: Final = ("flex:", "display:block")
_LINES_OF_THEIR_OWN: Final = frozenset(
    {"t-figure-foot", "t-fold-side", "t-line-sign", "t-line-text", "t-line-topic", "t-line-trend", "t-subtitle"}
)


@dataclass(frozen=True)
class Dom:
    """A tag with what stands in it."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: "list[Dom | str]" = field(default_factory=list)

    @property
    def classes(self) -> frozenset[str]:
        """The names in `class`."""
        return frozenset(self.attributes.get("class", "").split())

    @property
    def style(self) -> str:
        """The style without spaces."""
        return self.attributes.get("style", "").replace(" ", "")

    @property
    def is_block(self) -> bool:
        """True where a browser sets it apart from the words around it."""
        return self.tag in _BLOCKS

    @property
    def is_row(self) -> bool:
        """True where its parts stand side by side."""
        return "display:flex" in self.style and "flex-direction:column" not in self.style

    @property
    def spreads(self) -> bool:
        """True where its parts stand beside or below each other, each on its own."""
        return any(each in self.style for each in ("display:flex", "display:inline-flex", "display:grid"))

    @property
    def stands_apart(self) -> bool:
        """True where its words are a line or a cell of their own."""
        if self.is_block or self.tag == "br" or self.classes & _LINES_OF_THEIR_OWN:
            return True
        return any(each in self.style for each in _CELLS)

    def tags(self) -> "list[Dom]":
        """The tags directly inside it."""
        return [each for each in self.children if isinstance(each, Dom)]

    def all(self) -> "Iterator[Dom]":
        """Every tag in it, itself first."""
        yield self
        for each in self.tags():
            yield from each.all()

    def has(self, *tags: str) -> bool:
        """True where one of the tags stands somewhere in it."""
        return any(each.tag in tags for each in self.all() if each is not self)

    def words(self) -> str:
        """All words in it."""
        return "".join(each if isinstance(each, str) else each.words() for each in self.children)


@lru_cache(maxsize=2_000)
def parse(body: str) -> Dom:
    """The tree of a piece of markup, under a `div`, without what only a screen has.

    That is the cards that a button opens, lists of contents, and words for screen readers. Hidden headings stay.
    """
    reader = _Reader()
    reader.feed(body)
    reader.close()
    return reader.root


def _is_for_screens(dom: Dom) -> bool:
    if "popover" in dom.attributes or dom.tag == "nav":
        return True
    return "t-hidden" in dom.classes and dom.tag not in _KEPT_HIDDEN


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Dom("div")
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        made = Dom(tag, {name: value or "" for name, value in attrs})
        if not _is_for_screens(made):
            self._open[-1].children.append(made)
        if tag not in _VOID:
            self._open.append(made)

    def handle_endtag(self, tag: str) -> None:
        while len(self._open) > 1:
            if self._open.pop().tag == tag:
                return

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)
