"""Markup as a tree: what pages are made of is taken apart, changed and put together again."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html import escape
from html.parser import HTMLParser
from typing import Final

VOID: Final = frozenset({"img", "br", "hr", "wbr", "meta", "link"})


class Ready(str):
    """Markup that stands as it is, for example a picture."""

    __slots__ = ()


@dataclass
class Element:
    """An element with its attributes (None: bare) and what is in it; a `str` in it is text, not yet escaped."""

    name: str
    attributes: dict[str, str | None] = field(default_factory=dict)
    children: "list[Child]" = field(default_factory=list)

    @property
    def classes(self) -> list[str]:
        """The names in its class attribute."""
        return (self.attributes.get("class") or "").split()


Child = Element | Ready | str


def element(name: str, /, *children: Child | None, **attributes: str | int | bool | None) -> Element:
    """`<name attr="…">children</name>`, with the names of attributes as `app.components.markup.tag` writes them.

    A child None is left out, and so is an attribute None or False; True writes it bare.
    """
    given: dict[str, str | None] = {}
    for key, value in attributes.items():
        if value is not None and value is not False:
            given[key.rstrip("_").replace("_", "-")] = None if value is True else str(value)
    return Element(name, given, [child for child in children if child is not None])


def parse(body: str) -> list[Child]:
    """The tree of well-formed markup. Raises ValueError where an element is closed that is not open, or left open."""
    reader = _Reader()
    reader.feed(body)
    reader.close()
    if len(reader.open) > 1:
        raise ValueError(f"<{reader.open[-1].name}> is never closed")
    return reader.open[0].children


def render(child: Child) -> str:
    """The markup of a tree. The same tree gives the same text."""
    written: list[str] = []
    _write(child, written)
    return "".join(written)


def walk(children: Iterable[Child]) -> Iterator[Element]:
    """Every element, from the first to the last."""
    for child in children:
        if isinstance(child, Element):
            yield child
            yield from walk(child.children)


def text_of(children: Iterable[Child]) -> str:
    """The words in a tree, with single spaces."""
    words: list[str] = []
    _collect(children, words)
    return " ".join("".join(words).split())


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[Element] = [Element("")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        made = Element(tag, dict(attrs))
        self.open[-1].children.append(made)
        if tag not in VOID:
            self.open.append(made)

    def handle_endtag(self, tag: str) -> None:
        if self.open[-1].name != tag:
            raise ValueError(f"</{tag}> where <{self.open[-1].name}> is open")
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def _write(child: Child, written: list[str]) -> None:
    if isinstance(child, Ready):
        written.append(child)
        return
    if isinstance(child, str):
        written.append(escape(child, quote=False))
        return
    attributes = (
        f" {name}" if value is None else f' {name}="{escape(value)}"' for name, value in child.attributes.items()
    )
    written.append(f"<{child.name}{''.join(attributes)}>")
    if child.name in VOID:
        return
    for each in child.children:
        _write(each, written)
    written.append(f"</{child.name}>")


def _collect(children: Iterable[Child], words: list[str]) -> None:
    for child in children:
        if isinstance(child, Element):
            words.append(" ")
            _collect(child.children, words)
            words.append(" ")
        elif not isinstance(child, Ready):
            words.append(child)
