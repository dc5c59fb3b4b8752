"""What tests ask of a PDF file: that anyone can read it, what it says, and that nothing runs off the page."""

import io
import re
from collections.abc import Iterator

import page
import pypdf
import pypdfium2
from pypdf.generic import IndirectObject

_STREAM_LENGTH = "PDFA2A-STREAM-LENGTH"


def failures(pdf: bytes, profile: str = "ua1") -> list[str]:
    """What an independent validator holds against a file; `profile` is `ua1` or a PDF/A level such as `2a`."""
    report = page.validate_pdf_bytes(pdf, profile=profile)
    found = [f"{failure.rule_id}: {failure.message}" for failure in report.failures]
    assert report.is_compliant == (not found), found
    if _lengths_are_right(pdf):
        found = [each for each in found if not each.startswith(_STREAM_LENGTH)]
    return found


def _lengths_are_right(pdf: bytes) -> bool:
    """Whether each stream is as long as it says. The validator may take its last byte for a line end."""
    for start in re.finditer(rb"/Length (\d+)[^>]*>>\s*stream\r?\n", pdf):
        rest = pdf[start.end() + int(start[1]) :][:12]
        if not rest.lstrip(b"\r\n").startswith(b"endstream"):
            return False
    return True


def assert_accessible(pdf: bytes) -> None:
    """The file meets PDF/UA-1, the archive's PDF/A-2a, is in Swedish, has a title, and embeds its typeface."""
    assert failures(pdf, "ua1") == []
    assert failures(pdf, "2a") == []
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    assert str(reader.root_object["/Lang"]).startswith("sv")
    assert reader.root_object["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata is not None
    assert reader.metadata.title
    for name, is_embedded in fonts_of(pdf).items():
        assert is_embedded, f"{name} is not embedded"


def text_of(pdf: bytes) -> str:
    """All text of a file, a page after another, as a reader would copy it; hyphens at line ends are taken out."""
    pages = pypdf.PdfReader(io.BytesIO(pdf)).pages
    text = "\n".join(page.extract_text() for page in pages)
    return text.replace("\u00ad\n", "").replace("\u00ad", "").replace("\u200b", "")


def pages_of(pdf: bytes) -> list[str]:
    """The text of each page."""
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages]


def packed(text: str) -> str:
    """A text without its spaces and line breaks, which a page sets in its own way."""
    return "".join(text.split()).replace("\u00ad", "").replace("\u200b", "")


def fonts_of(pdf: bytes) -> dict[str, bool]:
    """Each font of a file and whether it is embedded."""
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    found: dict[str, bool] = {}
    for number in reader.xref_objStm.keys() | {n for generation in reader.xref.values() for n in generation}:
        thing = reader.get_object(IndirectObject(number, 0, reader))
        if isinstance(thing, dict) and thing.get("/Type") == "/FontDescriptor":
            found[str(thing["/FontName"])] = any(f"/FontFile{kind}" in thing for kind in ("", "2", "3"))
    return found


def tags_of(pdf: bytes) -> list[str]:
    """The kinds of the file's structure elements, in reading order."""

    def walk(node: object) -> Iterator[str]:
        if isinstance(node, IndirectObject):
            node = node.get_object()
        if isinstance(node, list):
            for kid in node:
                yield from walk(kid)
        elif isinstance(node, dict):
            if "/S" in node:
                yield str(node["/S"]).removeprefix("/")
            yield from walk(node.get("/K"))

    return list(walk(pypdf.PdfReader(io.BytesIO(pdf)).root_object["/StructTreeRoot"]))


def strays(pdf: bytes, side: float, end: float = 24) -> list[tuple[int, str]]:
    """Pages (from 1) and characters less than `side` pt from a page's left or right, or `end` pt from its ends."""
    found = []
    document = pypdfium2.PdfDocument(pdf)
    for number, sheet in enumerate(document, 1):
        width, height = sheet.get_size()
        text = sheet.get_textpage()
        for i in range(text.count_chars()):
            left, bottom, right, top = text.get_charbox(i)
            if left < side or right > width - side or bottom < end or top > height - end:
                found.append((number, text.get_text_range(i, 1)))
    document.close()
    return found
