"""Every address whose page is compared: each page for each period, municipality and basis, and its own choices."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

from app.views.registry import PAGES, PageSpec

FRAME: Final = "alla-sidor"
"""The part that stands over every page: the choices and how far the figures reach. Not an address of its own."""

OWN_CHOICES: Final[Mapping[str, tuple[str, ...]]] = {
    "ekonomi": ("version", "sida"),
    "kostnadsfordelning": ("tjanst",),
    "sammantrade": ("mote",),
}
"""The lists to choose from on a page whose every choice shows other figures, by the page's slug."""

_NOT_COMPARED: Final = frozenset({"underlag"})


@dataclass(frozen=True)
class Address:
    """A page and the reader's choices on it. `own` is a choice that only this page has."""

    slug: str
    period: str
    kommun: str = ""
    examples: bool = True
    own: tuple[str, str] | None = None

    @property
    def parameters(self) -> dict[str, str]:
        """The choices as the address writes them."""
        given = {"period": self.period, "exempel": "ja" if self.examples else "nej"}
        if self.kommun:
            given["kommun"] = self.kommun
        return given | ({self.own[0]: self.own[1]} if self.own else {})

    @property
    def text(self) -> str:
        """The address within the product; also the name it is remembered by."""
        return f"{self.slug}?{urlencode(self.parameters)}"


def pages() -> Iterator[tuple[str, PageSpec | None]]:
    """The pages that show facts, and the frame over them."""
    yield FRAME, None
    for page in PAGES:
        if page.needs_data and page.slug not in _NOT_COMPARED:
            yield page.slug, page


def standard(slug: str, periods: Sequence[str], kommuner: Sequence[str]) -> Iterator[Address]:
    """A page for every period, with and without each municipality and the examples."""
    for examples in (True, False):
        for period in periods:
            for kommun in ("", *kommuner):
                yield Address(slug, period, kommun, examples)


def of_choices(slug: str, parameter: str, values: Sequence[str], periods: Sequence[str]) -> Iterator[Address]:
    """A page for every value of a choice of its own, for every period and basis, without a municipality."""
    for examples in (True, False):
        for period in periods:
            for value in values:
                yield Address(slug, period, "", examples, (parameter, value))
