"""The typeface as documents embed it: its files, the characters that it has and how wide they are."""

import shutil
import struct
import tempfile
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

import typst

from app.reports.pictures import fonts_dir

UPRIGHT: Final = ("Regular", "Semibold", "Bold")
SLANTED: Final = ("It", "SemiboldIt")

_UNKNOWN: Final = ("\ufffd", "\u25a1", "?")
_STAND_INS: Final = {
    "\u2010": "-",
    "\u2011": "-",
    "\u25cf": "•",
    "\ufe0f": "",
    "\u200d": "",
    "\ufeff": "",
}
_INVISIBLE: Final = {"\u00ad", "\u200b", "\u2060"}


@cache
def fonts() -> typst.Fonts:
    """The fonts that documents may use: one file per style, so that no folder's order decides what is embedded."""
    folder = Path(_kept_folder().name)
    for style in UPRIGHT + SLANTED:
        shutil.copy(_file(style), folder)
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder)])


@cache
def _kept_folder() -> "tempfile.TemporaryDirectory[str]":
    # Kept for as long as the process lives: the files are read when a style is first set.
    return tempfile.TemporaryDirectory(prefix="tertial-fonts-")


def _file(style: str) -> Path:
    return fonts_dir() / f"SourceSansPro-{style}.otf"


def width_of(text: str, size: float) -> float:
    """How wide a line of regular text is, in pt, at a size in pt. Kerning is not counted."""
    widths = _widths("Regular")
    return sum(widths.get(ord(sign), 0.5) for sign in text if sign not in _INVISIBLE) * size


@cache
def covered() -> frozenset[int]:
    """The code points that every upright style of the typeface can write."""
    return frozenset.intersection(*(frozenset(_widths(style)) for style in UPRIGHT))


def can_slant(text: str) -> bool:
    """Whether the slanted styles, which have half as many characters, can write the text."""
    return all(ord(sign) in _widths(style) for style in SLANTED for sign in text if sign != "\n")


def writable(text: str) -> str:
    """The text with line breaks as newlines and every character that the typeface lacks replaced by its nearest.

    An archive file may hold no character without a glyph: one that has no likeness becomes a sign for the unknown.
    """
    text = unicodedata.normalize("NFC", text).replace("\r\n", "\n")
    if text.isascii() and text.isprintable():
        return text
    return "".join(_written(sign) for sign in text)


def _written(sign: str) -> str:
    if sign in "\n\r\u2028\u2029\x0b\x0c\x85":
        return "\n"
    if sign in _INVISIBLE or ord(sign) in covered():
        return sign
    if sign in _STAND_INS:
        return _STAND_INS[sign]
    if unicodedata.category(sign) in {"Cc", "Zs"}:
        return " "
    plain = [part for part in unicodedata.normalize("NFKD", sign) if ord(part) in covered()]
    return "".join(plain) or next(mark for mark in _UNKNOWN if ord(mark) in covered())


@cache
def _widths(style: str) -> dict[int, float]:
    """The advance width in em of every code point of a style, read from the font file's own tables."""
    data = _file(style).read_bytes()
    tables = _tables(data)
    per_em: int = struct.unpack_from(">H", data, tables["head"] + 18)[0]
    count: int = struct.unpack_from(">H", data, tables["hhea"] + 34)[0]
    advances = [struct.unpack_from(">H", data, tables["hmtx"] + 4 * i)[0] / per_em for i in range(count)]
    return {code: advances[min(glyph, count - 1)] for code, glyph in _glyphs(data, tables["cmap"])}


def _tables(data: bytes) -> dict[str, int]:
    """Where each table of an OpenType file begins."""
    count = struct.unpack_from(">H", data, 4)[0]
    records = (struct.unpack_from(">4sIII", data, 12 + 16 * i) for i in range(count))
    return {tag.decode("latin-1"): offset for tag, _, offset, _ in records}


def _glyphs(data: bytes, cmap: int) -> Iterator[tuple[int, int]]:
    """Pairs of code point and glyph from the segmented table (format 4) of the basic plane."""
    count = struct.unpack_from(">H", data, cmap + 2)[0]
    offsets = {cmap + struct.unpack_from(">HHI", data, cmap + 4 + 8 * i)[2] for i in range(count)}
    start = next(at for at in sorted(offsets) if struct.unpack_from(">H", data, at)[0] == 4)
    segments = struct.unpack_from(">H", data, start + 6)[0] // 2
    ends = struct.unpack_from(f">{segments}H", data, start + 14)
    rest = start + 16 + 2 * segments
    starts = struct.unpack_from(f">{segments}H", data, rest)
    deltas = struct.unpack_from(f">{segments}H", data, rest + 2 * segments)
    ranges = struct.unpack_from(f">{segments}H", data, rest + 4 * segments)
    for i, (first, last, delta, shift) in enumerate(zip(starts, ends, deltas, ranges, strict=True)):
        for code in range(first, min(last, 0xFFFE) + 1):
            glyph = code
            if shift:
                at = rest + 4 * segments + 2 * i + shift + 2 * (code - first)
                glyph = struct.unpack_from(">H", data, at)[0]
            if shift == 0 or glyph:
                glyph = (glyph + delta) & 0xFFFF
            if glyph:
                yield code, glyph
