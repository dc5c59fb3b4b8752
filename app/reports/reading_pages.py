"""The pages that a document is made from: each drawn once, its pictures made only where they are used."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from app.preview.addresses import Address
from app.reports import pictures, reading
from app.reports.drawing import Drawer
from app.reports.elements import Element, Picture, Table
from app.reports.nodes import Drawn, Group
from app.reports.reading_parts import Section, sections_of
from app.texts import reports

WIDTH: Final = 680
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True)
class Place:
    """Where the pages are drawn: a period, with examples or without, and a municipality where one is chosen."""

    period: str
    examples: bool
    kommun: str = ""


class Pages:
    """The pages of one build at one place."""

    def __init__(self, drawer: Drawer, place: Place) -> None:
        self._drawer = drawer
        self._place = place
        self._trees: dict[str, Group] = {}
        self._drawn: dict[str, tuple[Drawn, int]] = {}

    @property
    def is_meeting(self) -> bool:
        """True where the period is a meeting and not a tertial."""
        return _DAY.fullmatch(self._place.period) is not None

    def tree(self, slug: str) -> Group:
        """The page as it was drawn."""
        if slug not in self._trees:
            place = self._place
            page = self._drawer.draw(Address(slug, place.period, place.kommun, place.examples))
            self._trees[slug] = page.tree
        return self._trees[slug]

    def lower(self, elements: Iterable[Element], heights: Mapping[str, int]) -> list[Element]:
        """The elements with some pictures lower than on their page: heights in px by how their keys begin."""
        return [self._lowered(each, heights) for each in elements]

    def _lowered(self, element: Element, heights: Mapping[str, int]) -> Element:
        if not isinstance(element, Picture) or element.svg not in self._drawn:
            return element
        drawn, width = self._drawn[element.svg]
        height = next((to for begins, to in heights.items() if drawn.key.startswith(begins)), drawn.height)
        if height is None or (drawn.height or 0) <= height:
            return element
        name = f"{element.svg}/{height}"
        self._drawn[name] = (replace(drawn, height=height), width)
        return replace(element, svg=name)

    def elements(self, slug: str, tables: tuple[str, ...] | None, width: int = WIDTH) -> list[Element]:
        """What the page says. `tables`: how the keys begin of the pictures whose table comes too; None is all."""

        def note(drawn: Drawn, wide: int) -> pictures.Svg:
            name = f"{slug}/{drawn.key}/{wide}"
            self._drawn[name] = (drawn, wide)
            return pictures.Svg(name, wide, drawn.height or wide)

        options = reading.Options(tables=tables, width=width, line_titles=reports.LINE_TITLES, draw=note)
        return reading.elements_of(self.tree(slug), options)

    def sections(self, slug: str, tables: tuple[str, ...] | None = (), width: int = WIDTH) -> dict[str, Section]:
        """The page's sections, by anchor or heading."""
        return sections_of(self.elements(slug, tables, width))

    def tables(self, slug: str) -> list[Table]:
        """Every table of the page, also those behind pictures and in what folds."""
        return [each for each in self.elements(slug, None) if isinstance(each, Table)]

    def with_pictures(self, elements: Iterable[Element]) -> tuple[Element, ...]:
        """The elements with their pictures drawn."""
        return tuple(self._finished(each) for each in elements)

    def is_single(self, picture: Picture) -> bool:
        """True where the picture draws one row: what it shows is a sentence."""
        drawn = self._drawn.get(picture.svg)
        return drawn is not None and drawn[0].frame.height <= 1

    def _finished(self, element: Element) -> Element:
        if not isinstance(element, Picture) or element.svg not in self._drawn:
            return element
        svg = pictures.svg_of(*self._drawn[element.svg])
        return replace(element, svg=svg.text, width=svg.width, height=svg.height)
