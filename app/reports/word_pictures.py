"""Pictures in Word: a vector, and the same as dots for what can't draw vectors."""

import io
from functools import cache
from typing import Final

import vl_convert
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.parts.document import DocumentPart
from lxml import etree

from app.reports.elements import Picture
from app.reports.pictures import FONT, fonts_dir
from app.reports.word_xml import NAMESPACES, Element, clean, paragraph, w

_IMAGE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
_SVG: Final = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
_SVG_EXTENSION: Final = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
_EMU_PER_PX: Final = 9525
_EMU_PER_TWIP: Final = 635
_TALLEST: Final = 8_200_000
"""The tallest that a picture may be, in EMU (1/360 000 cm): it shares its page with its heading."""
_FALLBACKS: Final = f"{FONT}, Calibri, Arial, sans-serif"


class Pictures:
    """The pictures of one file. The same drawing is kept once."""

    def __init__(self, part: DocumentPart, width: int) -> None:
        self._part = part
        self._widest = width * _EMU_PER_TWIP
        self._kept: dict[str, tuple[str, str]] = {}
        self._count = 0

    def place(self, picture: Picture) -> Element:
        """A paragraph with the picture, at most as wide as the text. Raises ValueError for what is not an SVG."""
        self._count += 1
        dots, vector = self._parts(picture.svg)
        width, height = self._size(picture)
        drawing = w("drawing", _inline(self._count, picture.alt, width, height, dots, vector))
        return paragraph("PictureText", w("r", w("rPr", w("noProof")), drawing))

    def _parts(self, svg: str) -> tuple[str, str]:
        if svg not in self._kept:
            text = clean(svg).replace(f"{FONT}, sans-serif", _FALLBACKS)
            png = _dots(text)
            dots, _ = self._part.get_or_add_image(io.BytesIO(png))
            name = PackURI(f"/word/media/drawing{len(self._kept) + 1}.svg")
            package = self._part.package
            vector = self._part.relate_to(Part(name, "image/svg+xml", text.encode("utf-8"), package), _IMAGE)
            self._kept[svg] = dots, vector
        return self._kept[svg]

    def _size(self, picture: Picture) -> tuple[int, int]:
        width, height = picture.width * _EMU_PER_PX, picture.height * _EMU_PER_PX
        shrink = min(1.0, self._widest / width, _TALLEST / height)
        return round(width * shrink), round(height * shrink)


def _dots(svg: str) -> bytes:
    _know_fonts()
    try:
        return vl_convert.svg_to_png(svg, scale=2)
    except (RuntimeError, ValueError) as error:
        raise ValueError("the picture is not an SVG that can be drawn") from error


@cache
def _know_fonts() -> None:
    vl_convert.register_font_directory(str(fonts_dir()))


def _make(prefix: str, name: str, /, *children: Element, **attributes: object) -> Element:
    uri = NAMESPACES[prefix]
    made = etree.Element(f"{{{uri}}}{name}", nsmap={prefix: uri})
    for key, value in attributes.items():
        made.set(key, clean(str(value)))
    made.extend(children)
    return made


def _inline(number: int, alt: str, width: int, height: int, dots: str, vector: str) -> Element:
    return _make(
        "wp",
        "inline",
        _make("wp", "extent", cx=width, cy=height),
        _make("wp", "docPr", id=number, name=f"Bild {number}", descr=" ".join(alt.split())),
        _make("wp", "cNvGraphicFramePr", _make("a", "graphicFrameLocks", noChangeAspect=1)),
        _make("a", "graphic", _graphic(number, width, height, dots, vector)),
        distT=0,
        distB=0,
        distL=0,
        distR=0,
    )


def _graphic(number: int, width: int, height: int, dots: str, vector: str) -> Element:
    size = _make("a", "xfrm", _make("a", "off", x=0, y=0), _make("a", "ext", cx=width, cy=height))
    shape = _make("pic", "spPr", size, _make("a", "prstGeom", _make("a", "avLst"), prst="rect"))
    fill = _make("pic", "blipFill", _blip(dots, vector), _make("a", "stretch", _make("a", "fillRect")))
    names = _make(
        "pic",
        "nvPicPr",
        _make("pic", "cNvPr", id=number, name=f"Bild {number}"),
        _make("pic", "cNvPicPr"),
    )
    return _make("a", "graphicData", _make("pic", "pic", names, fill, shape), uri=NAMESPACES["pic"])


def _blip(dots: str, vector: str) -> Element:
    embed = f"{{{NAMESPACES['r']}}}embed"
    drawn = etree.Element(f"{{{_SVG}}}svgBlip", nsmap={"asvg": _SVG, "r": NAMESPACES["r"]})
    drawn.set(embed, vector)
    blip = _make("a", "blip", _make("a", "extLst", _make("a", "ext", drawn, uri=_SVG_EXTENSION)))
    blip.set(embed, dots)
    return blip
