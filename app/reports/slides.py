"""The agenda as a meeting shows it: item by item, with the figures and pictures of the page that each item leads to.

Written into the edition when it is sealed (`punkter.json` and the pictures), so that nothing moves during the meeting.
"""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Any, Final
from urllib.parse import parse_qs, urlsplit

from app.preview.addresses import Address
from app.reports import pictures
from app.reports.drawing import Drawer
from app.reports.nodes import Drawn, Group, Html, Node

FILE: Final = "punkter.json"
MOST_PICTURES: Final = 3
# Drawn narrower than it is shown, so that its words can be read from the back of the room.
WIDTH: Final = 720
PAGE: Final = "sammantrade"
CHOICE: Final = "mote"

_ARTICLE: Final = re.compile(r'<article id="(punkt-[^"]+)"[^>]*>(.*?)</article>', re.DOTALL)
_TAGS: Final = re.compile(r"<[^>]+>")
_TITLE: Final = re.compile(r"<h3[^>]*>(.*?)</h3>", re.DOTALL)
_SUBTITLE: Final = re.compile(r'<p class="t-subtitle">(.*?)</p>', re.DOTALL)
_HREF: Final = re.compile(r'<a href="([^"]+)"')
_LEAD: Final = re.compile(r'<p class="t-lead"[^>]*>(.*?)</p>', re.DOTALL)
_SECTION: Final = re.compile(r"<h2(?: [^>]*)?>(.*?)</h2>(.*)", re.DOTALL)
_PROSE: Final = re.compile(r'<p class="t-(?:prose|subtitle)">(.*?)</p>', re.DOTALL)
_LINK_OR_PLACE: Final = re.compile(r'</?a\b[^>]*>| id="[^"]*"')
_HEAD: Final = re.compile(r"<b>(.*?)</b>(?:</[^>]+>|<[^>]+>)*([^<]*)", re.DOTALL)
_LAST_PARAGRAPH: Final = re.compile(r"<p(?: [^>]*)?>(?:(?!<p[ >]).)*</p>\s*(?:</div>\s*)*$", re.DOTALL)
_BEFORE_SIGN: Final = re.compile(r" +([,.;:!?)])")
_SOURCE: Final = re.compile(r"<p>(.*?)</p>", re.DOTALL)
_CARD: Final = re.compile(r'( · )?<span class="t-source-wrap">.*?</button></span></span>', re.DOTALL)
_EXAMPLE: Final = 'class="t-example"'


@dataclass(frozen=True)
class _Figures:
    """What a page, or one section of it, gives an item: its answer, what a section says besides, and pictures."""

    title: str
    lead: str
    more: str
    pictures: list[dict[str, Any]]


def write_slides(drawer: Drawer, period: str, examples: bool, folder: Path) -> None:
    """Write every meeting of the period with its items: `punkter.json` and a file for each picture."""
    maker = _Maker(drawer, period, examples, folder)
    page = drawer.draw(Address(PAGE, period, "", examples))
    meetings = [maker.meeting(code, label) for code, label in page.choices.get(CHOICE, {}).items()]
    found = {"period": period, "meetings": [each for each in meetings if each["items"]]}
    (folder / FILE).write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


class _Maker:
    def __init__(self, drawer: Drawer, period: str, examples: bool, folder: Path) -> None:
        self._drawer, self._period, self._examples, self._folder = drawer, period, examples, folder
        self._known: dict[tuple[str, str], _Figures] = {}

    def meeting(self, code: str, label: str) -> dict[str, Any]:
        """A meeting with its items in order."""
        tree = self._drawer.draw(Address(PAGE, self._period, "", self._examples, (CHOICE, code))).tree
        bodies = (node.body for node in _walk(tree) if isinstance(node, Html))
        items = [self._item(anchor, body) for html in bodies for anchor, body in _ARTICLE.findall(html)]
        return {"id": code, "label": label, "items": items}

    def _item(self, anchor: str, body: str) -> dict[str, Any]:
        title = _TITLE.search(body)
        head, told = body[: title.start()] if title else "", body[title.end() :] if title else body
        place = _figures_place(told)
        figures = self._figures(*place) if place is not None else None
        return {
            "id": anchor,
            "name": _head(head),
            "title": _words(title[1]) if title else "",
            "html": _without_links(told),
            "slug": place[0] if place else None,
            "anchor": place[1] if place else "",
            "section": figures.title if figures else "",
            "lead": figures.lead if figures else "",
            "more": figures.more if figures else "",
            "pictures": figures.pictures if figures else [],
            "example": _EXAMPLE in body or any(each["example"] for each in (figures.pictures if figures else [])),
        }

    def _figures(self, slug: str, anchor: str) -> _Figures:
        if (slug, anchor) not in self._known:
            tree = self._drawer.draw(Address(slug, self._period, "", self._examples)).tree
            nodes = list(_walk(tree))
            section = _section(nodes, anchor) if anchor else []
            shown = [n for n in section or nodes if isinstance(n, Group) and n.key.startswith("bild-")][:MOST_PICTURES]
            made = [picture for group in shown for picture in self._picture(group)]
            if section:
                self._known[slug, anchor] = _Figures(*_told_in(section), made)
            else:
                lead = next((m[1] for n in nodes if isinstance(n, Html) and (m := _LEAD.search(n.body))), "")
                self._known[slug, anchor] = _Figures("", _words(lead), "", made)
        return self._known[slug, anchor]

    def _picture(self, group: Group) -> Iterator[dict[str, Any]]:
        drawn = next((node for node in _walk(group) if isinstance(node, Drawn)), None)
        if drawn is None:
            return
        texts = [node.body for node in group.children if isinstance(node, Html)]
        svg = pictures.with_font(pictures.svg_of(drawn, WIDTH))
        name = f"{drawn.key}.svg"
        (self._folder / name).write_text(svg.text, encoding="utf-8")
        title, subtitle = _TITLE.search(texts[0]), _SUBTITLE.search(texts[0])
        source = _SOURCE.search(texts[-1]) if len(texts) > 1 else None
        yield {
            "title": _words(title[1]) if title else "",
            "subtitle": _plain(subtitle[1]) if subtitle else "",
            "file": name,
            "alt": drawn.alt,
            "width": svg.width,
            "height": svg.height,
            "foot": _words(source[1]) if source else "",
            "example": _EXAMPLE in texts[0],
        }


def _walk(node: Node) -> Iterator[Node]:
    yield node
    if isinstance(node, Group):
        for child in node.children:
            yield from _walk(child)


def _section(nodes: Sequence[Node], anchor: str) -> list[Node]:
    """The nodes from the heading with an anchor to the next heading of its kind; empty where there is none."""
    found: list[Node] = []
    for node in nodes:
        body = node.body if isinstance(node, Html) else ""
        if _SECTION.search(body):
            if found:
                return found
            if f'<h2 id="{anchor}"' not in body:
                continue
        elif not found:
            continue
        found.append(node)
    return found


def _told_in(section: Sequence[Node]) -> tuple[str, str, str]:
    """A section's heading, its sentence, and its other text as markup: no tables, which are too wide for the room."""
    first, *rest = section
    heading = _SECTION.search(first.body) if isinstance(first, Html) else None
    if heading is None:
        return "", "", ""
    lead = _PROSE.search(heading[2])
    of_pictures = {id(part) for node in rest if isinstance(node, Group) for part in _walk(node)}
    bodies = [node.body for node in rest if isinstance(node, Html) and id(node) not in of_pictures]
    more = "".join(_plain(body) for body in bodies if "<table" not in body)
    return _words(heading[1]), _words(lead[1]) if lead else "", more


def _plain(html: str) -> str:
    """Markup of a page to be read in another place: no links, no anchors, no cards; headings below the section's."""
    return _balanced(_LINK_OR_PLACE.sub("", _CARD.sub("", html)))


def _figures_place(told: str) -> tuple[str, str] | None:
    """Page and section that the item's first link leads to, where that is a page with figures."""
    found = _HREF.search(_links(told))
    if found is None:
        return None
    address = urlsplit(unescape(found[1]))
    slug = address.path.removeprefix("./")
    return None if slug == PAGE and CHOICE in parse_qs(address.query) else (slug, address.fragment)


def _links(told: str) -> str:
    last = _LAST_PARAGRAPH.search(told)
    return last[0] if last else ""


def _without_links(told: str) -> str:
    """What is said of the item without the row of links and without cards of sources, whose buttons need the app."""
    kept = told.removesuffix(_links(told)) if _links(told) else told
    return _balanced(_CARD.sub("", kept))


def _balanced(html: str) -> str:
    """The markup with every element that was cut off closed, and stray ends left out."""
    open_now: list[str] = []
    out: list[str] = []
    for part in re.split(r"(<[^>]+>)", html):
        name = re.match(r"</?([a-z0-9]+)", part)
        if name is None:
            out.append(part)
        elif part.startswith("</"):
            if name[1] in open_now:
                while open_now:
                    last = open_now.pop()
                    out.append(f"</{last}>")
                    if last == name[1]:
                        break
        else:
            out.append(part)
            if name[1] not in {"br", "img", "hr", "wbr"}:
                open_now.append(name[1])
    return "".join(out) + "".join(f"</{name}>" for name in reversed(open_now))


def _head(html: str) -> str:
    parts = [_words(part) for part in re.split(r"</[a-z]+>", html)]
    return " · ".join(part for part in parts if part)


def _words(html: str) -> str:
    return _BEFORE_SIGN.sub(r"\1", " ".join(unescape(_TAGS.sub(" ", html)).split(" "))).strip()
