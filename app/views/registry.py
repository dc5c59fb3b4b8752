"""Which pages there are, in the order of the navigation. No Streamlit here: the server reads it for its addresses."""

from dataclasses import dataclass
from importlib import import_module
from typing import Final, Protocol, cast

from app.state import State


class _View(Protocol):
    def render(self, state: State) -> None: ...


@dataclass(frozen=True)
class PageSpec:
    """A page. `slug` is its address ('' is the start page), `title` its name, `module` in app.views.

    `short_title` is what the navigation says where the name is long; empty where it says the name.

    `needs_data` False: the page stands also where no build is published. `in_navigation` False: the footer leads to it.
    `for_coordinator`: the navigation shows it to those who may change the facts; the page itself sees to who may what.
    """

    slug: str
    title: str
    module: str
    needs_data: bool = True
    in_navigation: bool = True
    short_title: str = ""
    for_coordinator: bool = False

    def render(self, state: State) -> None:
        """Import the page when it is first needed and let it draw itself."""
        cast(_View, import_module(f"app.views.{self.module}")).render(state)


PAGES: Final[tuple[PageSpec, ...]] = (
    PageSpec("", "Läget", "overview"),
    PageSpec("mal", "Mål", "goals"),
    PageSpec("projekt", "Projekt", "projects"),
    PageSpec("ekonomi", "Ekonomi", "economy"),
    PageSpec("kostnadsfordelning", "Kostnadsfördelning", "cost_shares"),
    PageSpec("narvaro", "Närvaro", "attendance"),
    PageSpec("beslut", "Beslut", "decisions"),
    PageSpec("risker-och-intern-kontroll", "Risker och intern kontroll", "risks", short_title="Risker"),
    PageSpec("var-kommun", "Vår kommun", "our_kommun"),
    PageSpec("samverkan", "Samverkan", "collaborations"),
    PageSpec("sammantrade", "Sammanträde", "meeting"),
    PageSpec("underlag", "Underlag", "workbench", needs_data=False, for_coordinator=True),
    PageSpec("om-uppgifterna", "Om uppgifterna", "about"),
    PageSpec("utgavor", "Utgåvor och dokument", "editions", needs_data=False, in_navigation=False),
    PageSpec("sammantradeslage", "Sammanträdesläge", "meeting_mode", needs_data=False, in_navigation=False),
    PageSpec("tillganglighet", "Tillgänglighetsredogörelse", "accessibility", needs_data=False, in_navigation=False),
)


def by_slug(slug: str) -> PageSpec:
    """The page at an address. Raises KeyError where there is none."""
    return {page.slug: page for page in PAGES}[slug]
