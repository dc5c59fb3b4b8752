"""Which pages an edition has, what their files are called, and where a link of the app leads among them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from typing import Final
from urllib.parse import parse_qsl, urlsplit

from app.preview.addresses import Address
from app.reports.drawing import Page
from app.reports.nodes import Choice, Group
from app.views.registry import PageSpec, by_slug

ABOUT_FILE: Final = "tillganglighet.html"
KOMMUN_PAGE: Final = "var-kommun"
COLLABORATIONS: Final = "samverkan"
ABOUT_FACTS: Final = "om-uppgifterna"

_ALL_ROWS: Final[Mapping[str, tuple[tuple[str, str], ...]]] = {
    ABOUT_FACTS: (("antal", "9999"), ("saknade", "9999")),
    COLLABORATIONS: (("antal", "9999"),),
}
"""Lists that the app shows the beginning of until asked for more: whole here, where nobody can ask."""

# A link that names a table leads to that table or nowhere: another one is not what it promises.
_NEVER_ANOTHER: Final = frozenset({"tabell"})
_FRAME: Final = frozenset({"period", "kommun", "exempel"})


@dataclass(frozen=True)
class Combined(Address):
    """A page with a value of each of its own lists, and all of those that the app cuts short."""

    chosen: tuple[tuple[str, str], ...] = ()

    @property
    def parameters(self) -> dict[str, str]:
        """The choices as the address writes them."""
        return super().parameters | dict(self.chosen)


@dataclass(frozen=True)
class Offered:
    """A list to choose from on a page: the parameter it writes, its codes and words, and what is chosen."""

    parameter: str
    options: tuple[tuple[str, str], ...]
    chosen: str


@dataclass(frozen=True)
class Place:
    """A page of the edition. `label` tells it from other files of the same page. `own`: what is chosen on it."""

    file: str
    address: Address
    label: str = ""
    own: tuple[tuple[str, str], ...] = ()

    @property
    def spec(self) -> PageSpec:
        """The page of the app that it shows."""
        return by_slug(self.address.slug)


def first(slug: str, period: str, examples: bool) -> Place:
    """The page as it is without any choice."""
    return Place(f"{slug or 'index'}.html", _address(slug, period, examples))


def of_kommuner(period: str, examples: bool, kommuner: Mapping[str, str]) -> Iterator[Place]:
    """*Vår kommun*, one for each municipality."""
    for code, name in kommuner.items():
        yield Place(f"{KOMMUN_PAGE}-{code}.html", Address(KOMMUN_PAGE, period, code, examples), name)


def of_collaborations(period: str, examples: bool, names: Mapping[str, str]) -> Iterator[Place]:
    """*Samverkan*, one for each collaboration."""
    for code, name in names.items():
        own = (COLLABORATIONS, code)
        address = _address(COLLABORATIONS, period, examples, (own,))
        yield Place(f"{COLLABORATIONS}-{code}.html", address, name, own=(own,))


def of_choices(base: Place, offered: Iterable[Offered]) -> Iterator[Place]:
    """The page for every other combination of what its lists offer than the one that it shows by itself."""
    lists = list(offered)
    for combination in product(*[each.options for each in lists]):
        chosen = tuple((each.parameter, code) for each, (code, _) in zip(lists, combination, strict=True))
        other = [(code, words) for each, (code, words) in zip(lists, combination, strict=True) if code != each.chosen]
        if other:
            file = "-".join([base.address.slug, *(code for code, _ in other)]) + ".html"
            address = _address(base.address.slug, base.address.period, base.address.examples, chosen)
            yield Place(file, address, ", ".join(words for _, words in other), own=chosen)


def offered_on(page: Page, lists: Mapping[str, Mapping[str, str]]) -> tuple[Offered, ...]:
    """The lists that stand on a page and whose every choice is a page of the edition, with what is chosen in each.

    `lists`: code and words of what each can choose, by parameter.
    """
    shown = list(_shown(page.tree))
    found = []
    for parameter, options in lists.items():
        chosen = next((code for text in shown for code, words in options.items() if says(text, words)), None)
        if len(options) > 1 and chosen is not None:
            found.append(Offered(parameter, tuple(options.items()), chosen))
    return tuple(found)


def says(shown: str, words: str) -> bool:
    """Whether a list shows the choice with these words; it may say how many there are of it in brackets."""
    return shown == words or shown.startswith(f"{words} (")


def _shown(group: Group) -> Iterator[str]:
    for node in group.children:
        if isinstance(node, Choice):
            yield node.shown
        elif isinstance(node, Group):
            yield from _shown(node)


def _address(slug: str, period: str, examples: bool, chosen: tuple[tuple[str, str], ...] = ()) -> Address:
    """A page that another document of the edition draws too has the same address there, and is drawn once."""
    every = (*chosen, *_ALL_ROWS.get(slug, ()))
    if len(every) > 1:
        return Combined(slug, period, "", examples, None, every)
    return Address(slug, period, "", examples, every[0] if every else None)


class Places:
    """The pages of an edition, found by the app's own links."""

    def __init__(self, period: str, places: Iterable[Place], defaults: Mapping[str, Mapping[str, str]]) -> None:
        self._period = period
        self._defaults = defaults
        self._files: dict[tuple[str, str, frozenset[tuple[str, str]]], str] = {}
        self.ids: dict[str, frozenset[str]] = {}
        names: set[str] = {ABOUT_FILE}
        for place in places:
            if place.file in names:
                raise ValueError(f"two pages of the edition are called {place.file}")
            names.add(place.file)
            self._files[self._key(place.address.slug, place.address.kommun, place.own)] = place.file

    def file_of(self, slug: str, kommun: str = "", own: Iterable[tuple[str, str]] = ()) -> str | None:
        """The file of a page with exactly these choices."""
        if slug == ABOUT_FILE.removesuffix(".html"):
            return ABOUT_FILE
        return self._files.get(self._key(slug, kommun, own))

    def resolved(self, href: str, here: str) -> str | None:
        """Where a link of the app leads in the folder; None for what the edition doesn't have."""
        if href.startswith("#"):
            return href if href[1:] in self.ids[here] else None
        parts = urlsplit(href)
        asked = dict(parse_qsl(parts.query))
        if parts.scheme or asked.get("period", self._period) != self._period or _NEVER_ANOTHER & asked.keys():
            return None
        slug, kommun = parts.path.removeprefix("./"), asked.get("kommun", "")
        own = [(name, value) for name, value in asked.items() if name not in _FRAME]
        for file in self._nearest(slug, kommun, own):
            if parts.fragment in self.ids[file]:
                return f"#{parts.fragment}" if file == here else f"{file}#{parts.fragment}"
            if file != here:
                return file
        return None

    def _nearest(self, slug: str, kommun: str, own: list[tuple[str, str]]) -> Iterator[str]:
        """The files that could answer, the best first. What the page shows for a municipality is on its own page."""
        known = [pair for pair in own if self.file_of(slug, "", [pair])]
        wanted = [(slug, kommun, own), (slug, kommun, known), (slug, "", known)]
        if kommun:
            wanted.append((KOMMUN_PAGE, kommun, []))
        found = (self.file_of(*each) for each in [*wanted, (slug, "", [])])
        yield from dict.fromkeys(file for file in found if file)

    def _key(
        self, slug: str, kommun: str, own: Iterable[tuple[str, str]]
    ) -> tuple[str, str, frozenset[tuple[str, str]]]:
        usual = self._defaults.get(slug, {})
        return slug, kommun, frozenset((name, value) for name, value in own if usual.get(name) != value)
