"""What stands round every page of an edition: name, navigation, which edition it is, its documents."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.reports.website_files import ICON, STYLE
from app.reports.website_markup import Child, Element, element, render
from app.reports.website_places import ABOUT_FILE
from app.texts import common
from app.texts import frame as frame_words
from app.texts import website as words


@dataclass(frozen=True)
class Site:
    """An edition as a folder of pages.

    `edition` names it, `title` and `dated` are its lines in Swedish. `documents`: address from the folder, and label.
    `corrects`: a sentence that says which edition this one corrects.
    """

    edition: str
    title: str
    period: str
    examples: bool
    dated: str
    documents: tuple[tuple[str, str], ...]
    corrects: str | None


@dataclass(frozen=True)
class Entry:
    """A page in the navigation."""

    title: str
    href: str
    is_here: bool


def document(
    site: Site, title: str, main: Sequence[Child], entries: Sequence[Entry], reach: Sequence[Child], example: bool
) -> str:
    """A whole page. `reach`: how far the figures reach, in the app's words. `example`: it rests on examples."""
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("title", words.PAGE_TITLE.format(page=title, edition=site.title)),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("link", rel="icon", type="image/svg+xml", href=ICON),
        element("link", rel="stylesheet", href=STYLE),
    )
    body = element(
        "body",
        element("a", words.SKIP, class_="w-skip", href="#innehall"),
        element(
            "div",
            _masthead(entries),
            _edition(site, reach, example),
            element("main", *main, id="innehall", class_="w-main", tabindex=-1),
            _footer(site),
            class_="w-page",
        ),
        class_="stHtml",
    )
    return "<!DOCTYPE html>\n" + render(element("html", head, body, lang="sv")) + "\n"


def choice_links(label: str, choices: Iterable[tuple[str, str | None]], *, id_: str | None = None) -> Element:
    """`Visa: A · B · C`: words and address of every choice, None for the one that is shown."""
    items = [
        element("li", element("a", text, href=href) if href else element("strong", text, aria_current="true"))
        for text, href in choices
    ]
    return element(
        "nav",
        element("p", f"{label}:"),
        element("ul", *items, role="list"),
        class_="w-choice",
        aria_label=label,
        id=id_,
    )


def _masthead(entries: Sequence[Entry]) -> Element:
    brand = element(
        "a",
        element("span", frame_words.PRODUCT, class_="t-brand-name"),
        element("span", frame_words.PRODUCT_SUB, class_="t-brand-sub"),
        href="index.html",
        class_="t-brand",
    )
    here = next((entry.title for entry in entries if entry.is_here), "")
    menu = element(
        "details",
        element("summary", frame_words.MENU, element("span", here, class_="t-menu-here") if here else None),
        _navigation(entries),
        class_="t-menu",
    )
    wide = element("div", _navigation(entries), class_="t-nav-wide")
    return element("header", brand, menu, wide, class_="t-masthead")


def _navigation(entries: Sequence[Entry]) -> Element:
    items = [
        element("li", element("a", entry.title, href=entry.href, aria_current="page" if entry.is_here else None))
        for entry in entries
    ]
    return element("nav", element("ul", *items, role="list"), aria_label=frame_words.NAVIGATION)


def _edition(site: Site, reach: Sequence[Child], example: bool) -> Element:
    note = element(
        "p", element("span", common.EXAMPLE, class_="t-example"), " ", words.EXAMPLE, class_="w-edition-note"
    )
    return element(
        "section",
        element("p", element("strong", site.title), " ", element("span", words.SEALED, class_="w-sealed")),
        element("p", site.corrects, class_="w-edition-note") if site.corrects else None,
        *reach,
        note if example and site.examples else None,
        class_="w-edition",
        aria_label=words.EDITION,
    )


def _footer(site: Site) -> Element:
    documents = [element("li", element("a", label, href=href)) for href, label in site.documents]
    listed = element("ul", *documents, role="list", aria_label=words.DOCUMENTS) if documents else None
    about = element("ul", element("li", element("a", words.ABOUT_EDITION, href=ABOUT_FILE)), role="list")
    said = element("p", f"{words.EDITION} {site.edition} · {site.dated}")
    return element("footer", listed, about, said, class_="t-footer")
