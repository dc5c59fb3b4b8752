"""The page about the edition itself: how it is read, what it leaves out, and every page of it."""

from collections.abc import Iterable, Sequence

from app.reports.website_markup import Child, Element, element
from app.reports.website_places import Place
from app.texts import website as words


def about_edition(places: Sequence[Place]) -> list[Child]:
    """The main part of the page."""
    return [
        element(
            "div",
            element("h1", words.ABOUT_EDITION),
            element("p", words.ABOUT_LEAD, class_="t-lead"),
            class_="t-page-header",
        ),
        _section(words.ABOUT_HOW),
        _bullets(words.ABOUT_POINTS),
        _section(words.ABOUT_LEFT_OUT),
        _bullets(words.ABOUT_LEFT_OUT_POINTS),
        _section(words.ABOUT_LACKS),
        element("div", element("p", words.ABOUT_LACKS_TEXT), class_="t-prose"),
        _section(words.ABOUT_PAGES),
        element("ul", *_listed(places), class_="w-pages"),
    ]


def _section(title: str) -> Element:
    return element("div", element("h2", title), class_="t-section")


def _bullets(points: Iterable[str]) -> Element:
    return element("ul", *[element("li", point) for point in points], class_="t-prose t-bullets")


def _listed(places: Sequence[Place]) -> list[Element]:
    """Each page, and below it its files for each choice."""
    listed = []
    for base in (place for place in places if not place.label):
        more = [place for place in places if place.label and place.address.slug == base.address.slug]
        below = [element("li", element("a", place.label, href=place.file)) for place in more]
        listed.append(
            element(
                "li",
                element("a", base.spec.title, href=base.file),
                element("ul", *below) if below else None,
            )
        )
    return listed
