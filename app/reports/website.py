"""An edition as plain pages: a folder that any browser reads, without a server and without scripts, for ever.

Runs in the process that draws pages (`app.reports.drawing`): nothing here may import Streamlit.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from app.preview.addresses import FRAME, Address
from app.reports.drawing import Drawer, Page
from app.reports.nodes import Choice, Group, Html
from app.reports.website_about import about_edition
from app.reports.website_files import write_shared
from app.reports.website_frame import Entry, Site, choice_links, document
from app.reports.website_markup import Child, Element, parse, text_of, walk
from app.reports.website_pages import Composer, rests_on_examples
from app.reports.website_places import (
    ABOUT_FACTS,
    ABOUT_FILE,
    COLLABORATIONS,
    KOMMUN_PAGE,
    Offered,
    Place,
    Places,
    first,
    of_choices,
    of_collaborations,
    of_kommuner,
    offered_on,
    says,
)
from app.texts import website as words
from app.views.registry import PAGES

__all__ = ["Site", "write_site"]

Advance = Callable[[str, int, int], None]
"""Called with what is being done, how much, of how much."""

_LEFT_OUT: Final = frozenset({"underlag"})


@dataclass
class _Sketch:
    """A page before its links are known."""

    place: Place
    page: Page
    offered: tuple[Offered, ...]
    main: list[Child] = field(default_factory=list)


def write_site(
    drawer: Drawer,
    site: Site,
    folder: Path,
    advance: Advance | None = None,
    *,
    only: frozenset[str] | None = None,
) -> list[str]:
    """Write the pages of an edition and what they need; the names of the files, sorted.

    `only`: slugs of the pages to write, all unless given. The same build and `site` give the same bytes in every file.
    Raises PageFaultError where a page can't be drawn.
    """
    return _Writer(drawer, site, folder, advance or _say_nothing, only).write()


class _Writer:
    def __init__(self, drawer: Drawer, site: Site, folder: Path, advance: Advance, only: frozenset[str] | None) -> None:
        self._drawer, self._site, self._folder, self._advance = drawer, site, folder, advance
        self._slugs = [
            page.slug
            for page in PAGES
            if page.needs_data and page.slug not in _LEFT_OUT and (only is None or page.slug in only)
        ]
        self._kommuner = drawer.choices().kommuner
        self._collaborations = drawer.collaborations()
        self._used: set[str] = set()

    def write(self) -> list[str]:
        sketches = self._drawn()
        usual = {
            each.place.address.slug: {one.parameter: one.chosen for one in each.offered}
            for each in sketches
            if not each.place.label
        }
        self._places = Places(self._site.period, [each.place for each in sketches], usual)
        self._compose(sketches)
        self._reach = self._how_far()
        self._folder.mkdir(parents=True, exist_ok=True)
        names = []
        for done, sketch in enumerate(sketches, 1):
            names.append(self._written(sketch))
            self._advance(words.STEP_WRITE, done, len(sketches))
        names.append(self._about(sketches))
        names += write_shared(self._folder, frozenset(self._used))
        return sorted(names)

    def _drawn(self) -> list[_Sketch]:
        """Every page, each drawn once: first as it is, then with each of its choices."""
        site = self._site
        bases = [self._sketch(first(slug, site.period, site.examples)) for slug in self._slugs]
        more: list[list[Place]] = []
        for base in bases:
            slug = base.place.address.slug
            own = list(of_choices(base.place, base.offered))
            if slug == KOMMUN_PAGE:
                own += of_kommuner(site.period, site.examples, self._kommuner)
            if slug == COLLABORATIONS:
                own += of_collaborations(site.period, site.examples, self._collaborations)
            more.append(own)
        total = len(bases) + sum(len(own) for own in more)
        done = len(bases)
        sketches: list[_Sketch] = []
        for base, own in zip(bases, more, strict=True):
            sketches.append(base)
            for place in own:
                sketches.append(self._sketch(place))
                done += 1
                self._advance(words.STEP_DRAW, done, total)
        return sketches

    def _sketch(self, place: Place) -> _Sketch:
        page = self._drawer.draw(place.address)
        lists: Mapping[str, Mapping[str, str]] = page.choices
        if place.address.slug == ABOUT_FACTS:
            lists = {COLLABORATIONS: self._collaborations}
        return _Sketch(place, page, offered_on(page, lists))

    def _compose(self, sketches: Sequence[_Sketch]) -> None:
        composer = Composer()
        self._places.ids[ABOUT_FILE] = frozenset()
        for sketch in sketches:

            def links(choice: Choice, here: _Sketch = sketch) -> Element | None:
                return self._choices_of(here, choice)

            sketch.main = composer.page(sketch.page.tree, links)
            if sketch.place.address.slug == KOMMUN_PAGE and sketch.place.address.kommun:
                sketch.main.insert(0, self._kommun_links(sketch.place.address.kommun))
            if not sketch.place.address.slug:
                self._offer_kommuner(sketch.main)
            found = {each.attributes.get("id") or "" for each in walk(sketch.main)}
            self._places.ids[sketch.place.file] = frozenset(found - {""})

    def _choices_of(self, sketch: _Sketch, choice: Choice) -> Element | None:
        found = [each for each in sketch.offered if says(choice.shown, dict(each.options)[each.chosen])]
        if not found:
            return None
        offered, anchor = found[0], f"val-{found[0].parameter}"
        now = {each.parameter: each.chosen for each in sketch.offered}
        choices: list[tuple[str, str | None]] = []
        for code, text in offered.options:
            file = self._places.file_of(sketch.place.address.slug, "", (now | {offered.parameter: code}).items())
            choices.append((text, None if code == offered.chosen or file is None else f"{file}#{anchor}"))
        return choice_links(choice.label, choices, id_=anchor)

    def _kommun_links(self, here: str) -> Element:
        choices = [(name, self._places.file_of(KOMMUN_PAGE, code)) for code, name in self._kommuner.items()]
        shown = self._kommuner.get(here)
        return choice_links(words.KOMMUN, [(name, None if name == shown else file) for name, file in choices])

    def _offer_kommuner(self, main: list[Child]) -> None:
        """Under the words that lead to *Vår kommun*: straight to each."""
        if self._places.file_of(KOMMUN_PAGE) is None:
            return
        for each in walk(main):
            for index, child in enumerate(each.children):
                if isinstance(child, Element) and child.name == "p" and _leads_to_kommun(child):
                    each.children.insert(index + 1, self._kommun_links(""))
                    return

    def _how_far(self) -> Sequence[Html]:
        tree = self._drawer.draw(Address(FRAME, self._site.period, "", self._site.examples)).tree
        return list(_html_of(tree))

    def _written(self, sketch: _Sketch) -> str:
        file = sketch.place.file
        reach = [child for node in self._reach for child in parse(node.body)]
        self._lead_right(sketch.main, file)
        self._lead_right(reach, file)
        page = sketch.place.spec.title
        title = words.PAGE_TITLE_CHOICE.format(page=page, choice=sketch.place.label) if sketch.place.label else page
        entries = self._entries(sketch.place.address.slug)
        text = document(self._site, title, sketch.main, entries, reach, rests_on_examples(sketch.main))
        (self._folder / file).write_text(text, encoding="utf-8", newline="\n")
        return file

    def _lead_right(self, children: list[Child], here: str) -> None:
        """Links lead to files of the folder, or are words; pictures lie in the folder."""
        led: list[Child] = []
        for child in children:
            if isinstance(child, Element):
                self._lead_right(child.children, here)
                source, href = child.attributes.get("src"), child.attributes.get("href")
                if source:
                    self._used.add(source)
                if child.name == "a" and href is not None and href.startswith(("./", "#")):
                    led += self._link(child, self._places.resolved(href, here))
                    continue
            led.append(child)
        children[:] = led

    def _link(self, link: Element, href: str | None) -> list[Child]:
        if href is not None:
            link.attributes["href"] = href
            return [link]
        kept = {name: value for name, value in link.attributes.items() if name in ("class", "style", "id")}
        return [Element("span", kept, link.children)] if kept else link.children

    def _entries(self, slug: str) -> list[Entry]:
        shown = [page for page in PAGES if page.slug in self._slugs]
        return [
            Entry(page.short_title or page.title, f"{page.slug or 'index'}.html", page.slug == slug) for page in shown
        ]

    def _about(self, sketches: Sequence[_Sketch]) -> str:
        main = about_edition([each.place for each in sketches])
        text = document(self._site, words.ABOUT_EDITION, main, self._entries(ABOUT_FILE), [], False)
        (self._folder / ABOUT_FILE).write_text(text, encoding="utf-8", newline="\n")
        return ABOUT_FILE


def _html_of(group: Group) -> list[Html]:
    found: list[Html] = []
    for node in group.children:
        if isinstance(node, Html):
            found.append(node)
        elif isinstance(node, Group):
            found += _html_of(node)
    return found


def _leads_to_kommun(paragraph: Element) -> bool:
    links = [each.attributes.get("href") or "" for each in walk(paragraph.children) if each.name == "a"]
    return any(href.startswith(f"./{KOMMUN_PAGE}?") for href in links) and bool(text_of(paragraph.children))


def _say_nothing(step: str, done: int, total: int) -> None:
    del step, done, total
