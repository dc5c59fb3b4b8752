"""WordprocessingML as small functions. Properties come out in the order of the schema, which Word insists on."""

import re
from typing import Any, Final

from docx.oxml.ns import nsmap
from lxml import etree

Element = Any
"""An lxml element; lxml says nothing about its types."""

NAMESPACES: Final[dict[str, str]] = {prefix: nsmap[prefix] for prefix in ("w", "r", "wp", "a", "pic")}
_W: Final = f"{{{NAMESPACES['w']}}}"
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_FORBIDDEN: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_PIECES: Final = re.compile(r"(\n|\t)")

_ORDERED: Final = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs suppressAutoHyphens spacing ind "
    "contextualSpacing jc outlineLvl rPr sectPr",
    "rPr": "rStyle rFonts b bCs i iCs noProof color kern sz szCs u bdr shd vertAlign lang",
    "tcPr": "tcW tcBorders shd noWrap tcMar vAlign",
    "tblPr": "tblStyle tblStyleRowBandSize tblW jc tblInd tblBorders tblLayout tblCellMar tblLook tblCaption",
}
_ORDER: Final = {kind: names.split() for kind, names in _ORDERED.items()}


def w(name: str, /, *children: Element | None, **attributes: object) -> Element:
    """An element of the main namespace, its attributes too. A child that is None is left out.

    Children of `pPr`, `rPr`, `tcPr` and `tblPr` are put in the schema's order; ValueError for one it doesn't know.
    """
    made = etree.Element(_W + name, nsmap={"w": NAMESPACES["w"]})
    for key, value in attributes.items():
        made.set(_W + key, clean(str(value)))
    present = [child for child in children if child is not None]
    order = _ORDER.get(name)
    made.extend(present if order is None else sorted(present, key=lambda child: order.index(local(child))))
    return made


def local(element: Element) -> str:
    """An element's name without its namespace."""
    return str(etree.QName(element).localname)


def clean(text: str) -> str:
    """Text without the characters that XML forbids."""
    return _FORBIDDEN.sub("", text)


def on(name: str) -> Element:
    """A property that is switched on."""
    return w(name)


def val(name: str, value: object) -> Element:
    """A property with a value."""
    return w(name, val=value)


def colour(hex_code: str) -> str:
    """`#rrggbb` as Word writes it."""
    return hex_code.removeprefix("#").upper()


def run(text: str, *, style: str = "", bold: bool = False) -> Element:
    """Words in a character style; lines and tabs in them stay lines and tabs."""
    properties = [val("rStyle", style) if style else None, on("b") if bold else None, on("bCs") if bold else None]
    made = w("r", w("rPr", *properties) if style or bold else None)
    for piece in _PIECES.split(clean(text).replace("\r\n", "\n").replace("\r", "\n")):
        if piece == "\n":
            made.append(w("br"))
        elif piece == "\t":
            made.append(w("tab"))
        elif piece:
            words = w("t")
            words.text = piece
            words.set(_SPACE, "preserve")
            made.append(words)
    return made


def tab() -> Element:
    """A step to the next tab stop."""
    return w("r", w("tab"))


def paragraph(style: str, *children: Element | None, properties: tuple[Element | None, ...] = ()) -> Element:
    """A paragraph in a paragraph style. `properties` are its own, beside the style's."""
    return w("p", w("pPr", val("pStyle", style), *properties), *children)


def field_begin(instruction: str) -> list[Element]:
    """The start of a field, up to what it shows until Word works it out anew; `field_end` closes it."""
    code = w("instrText")
    code.text = f" {instruction} "
    code.set(_SPACE, "preserve")
    return [w("r", w("fldChar", fldCharType="begin")), w("r", code), w("r", w("fldChar", fldCharType="separate"))]


def field_end() -> Element:
    """The end of a field."""
    return w("r", w("fldChar", fldCharType="end"))


def field(instruction: str, shown: str) -> list[Element]:
    """A field with what it shows until Word works it out anew."""
    return [*field_begin(instruction), run(shown), field_end()]
