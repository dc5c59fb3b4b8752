"""Pictures for plain pages: the app's charts as vectors that grow and shrink with the page."""

import re
from typing import Final

from app.reports.nodes import Drawn
from app.reports.pictures import Svg, svg_of
from app.reports.website_markup import Element, Ready, element

WIDTHS: Final = {"w-wide": 760, "w-middle": 560, "w-narrow": 360}
"""What pictures are drawn at: for paper and tablets, for half a screen, for a phone. The style sheet chooses."""

_OPENING: Final = re.compile(r"<svg[^>]*>")
# Names of marks are Vega's own English, and the style sheet gives the type.
_UNUSED: Final = re.compile(r' (?:class|role|aria-[a-z]+|font-family|pointer-events)="[^"]*"')
_OPAQUE: Final = re.compile(r' opacity="1"')
_EMPTY: Final = re.compile(r'<path[^>]*display="none"[^>]*/>')
_IDENTITY: Final = re.compile(r'(?<= id=")[^"]+(?=")')


def figure(drawn: Drawn, title: str, *, beside: bool) -> Element:
    """The picture with its words, one for each width of the place; `beside`: it stands in a column.

    `title` stands in where the picture has no words.
    """
    shown = [
        _shown(kind, svg_of(drawn, width), drawn, title)
        for kind, width in WIDTHS.items()
        if beside or kind != "w-middle"
    ]
    return element("figure", *shown, class_="w-figure w-beside" if beside else "w-figure")


def _shown(kind: str, svg: Svg, drawn: Drawn, title: str) -> Element:
    inner = _inside(svg.text)
    # The drawing program numbers what it makes through all its pictures, so the same one has another name each time.
    for number, identity in enumerate(dict.fromkeys(_IDENTITY.findall(inner))):
        own = f"{kind}-{drawn.key}-{number}"
        inner = inner.replace(f' id="{identity}"', f' id="{own}"').replace(f"#{identity})", f"#{own})")
    made = element(
        "svg",
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {svg.width:g} {svg.height:g}",
        class_=kind,
        role="img",
        aria_label=drawn.alt or title,
    )
    made.children.append(Ready(inner))
    return made


def _inside(svg: str) -> str:
    """What stands in a picture, without what only a program that shows it by itself needs."""
    inner = _OPENING.sub("", svg, count=1).removesuffix("</svg>")
    return _UNUSED.sub("", _EMPTY.sub("", _OPAQUE.sub("", inner)))
