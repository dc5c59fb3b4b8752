"""A page as it was drawn, as the main part of a plain page: controls become links or words, folds stay folds."""

from collections.abc import Callable, Iterable
from typing import Final

from app.reports.nodes import Choice, Drawn, Group, Html, Node
from app.reports.website_markup import Child, Element, element, parse, text_of, walk
from app.reports.website_pictures import figure
from app.texts import common
from app.texts import website as words

_DOWNLOADS: Final = "hamta-"
_PICTURE: Final = "bild-"
_ROOM: Final = "rum-"
_HEADINGS: Final = frozenset({"h1", "h2", "h3"})
_IN_CARD: Final = {"div": "t-fact", "dt": "t-term", "dl": "w-facts", "p": "w-line", "dd": "w-line"}

ChoiceLinks = Callable[[Choice], Element | None]
"""Links to every choice of a list; None where its choices are no pages."""


class Composer:
    """Makes one page after another."""

    def __init__(self) -> None:
        self._links: ChoiceLinks = lambda _: None
        self._heading = ""
        self._columns = 0

    def page(self, tree: Group, links: ChoiceLinks) -> list[Child]:
        """The main part, with links as the app writes them. Every id in it is its own."""
        self._links, self._heading = links, ""
        children = self._all(tree.children)
        _own_ids(children)
        return children

    def _all(self, nodes: Iterable[Node]) -> list[Child]:
        return [made for node in nodes for made in self._of(node)]

    def _of(self, node: Node) -> list[Child]:
        if isinstance(node, Html):
            return self._html(node)
        if isinstance(node, Drawn):
            return [figure(node, self._heading, beside=self._columns > 0)]
        if isinstance(node, Choice):
            return self._choice(node)
        return self._group(node)

    def _html(self, node: Html) -> list[Child]:
        children = parse(node.body)
        for each in walk(children):
            if each.name in _HEADINGS:
                self._heading = text_of(each.children)
            if each.name == "h1":
                each.attributes = {"id": each.attributes.get("id"), "style": each.attributes.get("style")}
                each.attributes = {name: value for name, value in each.attributes.items() if value}
            if "t-source-wrap" in each.classes:
                _card_in_words(each)
        return children

    def _choice(self, node: Choice) -> list[Child]:
        links = self._links(node)
        if links is not None:
            return [links]
        if not node.shown:
            return []
        shown = words.SHOWN.format(label=node.label, shown=node.shown)
        return [element("p", shown, class_="w-shown")]

    def _group(self, group: Group) -> list[Child]:
        if group.key.startswith(_DOWNLOADS):
            return []
        self._columns += group.kind == "columns"
        children = self._all(group.children)
        self._columns -= group.kind == "columns"
        if not children or group.key.startswith(_ROOM):
            return children
        if group.kind == "expander":
            return [_fold(group.label, children)]
        if group.kind == "columns":
            return [element("div", *children, class_="w-columns")]
        if group.kind == "column":
            return [element("div", *children, class_="w-column")]
        name = "w-block w-with-picture" if group.key.startswith(_PICTURE) else "w-block"
        return [element("div", *children, class_=name)]


def rests_on_examples(children: Iterable[Child]) -> bool:
    """Whether anything on the page says that it rests on examples."""
    return any("t-example" in each.classes or "t-row-example" in each.classes for each in walk(children))


def _fold(label: str, children: list[Child]) -> Element:
    heading = words.TABLE if label == common.TABLE_OPEN else _plain(label)
    return element(
        "details", element("summary", heading), element("div", *children, class_="w-fold-body"), class_="w-fold"
    )


def _plain(label: str) -> str:
    """A label as it is read: `app.components.markdown_text` puts a backslash before every sign of markdown."""
    kept: list[str] = []
    escaped = False
    for char in label:
        if char == "\\" and not escaped:
            escaped = True
            continue
        kept.append(char)
        escaped = False
    return "".join(kept)


def _card_in_words(wrap: Element) -> None:
    """A card that stands in running text may hold no block; what looks like one is the style sheet's doing."""
    for card in wrap.children:
        if isinstance(card, Element) and card.name == "div" and "t-source-card" in card.classes:
            card.name = "span"
            for each in walk(card.children):
                _in_words(each)


def _in_words(each: Element) -> None:
    if each.name in _IN_CARD:
        each.attributes["class"] = " ".join([*each.classes, _IN_CARD[each.name]])
        each.name = "span"


def _own_ids(children: list[Child]) -> None:
    """Where an id stands twice: the same card is needed once, and a place is the first that bears the name."""
    seen: set[str] = set()
    _own(children, seen)


def _own(children: list[Child], seen: set[str]) -> None:
    for child in list(children):
        if not isinstance(child, Element):
            continue
        identity = child.attributes.get("id")
        if identity and identity in seen:
            if "popover" in child.attributes:
                children[:] = [each for each in children if each is not child]
                continue
            del child.attributes["id"]
        elif identity:
            seen.add(identity)
        _own(child.children, seen)
