"""The file around a Word document: what it says about itself, its feet, and the same bytes each time."""

import io
import zipfile
from datetime import datetime
from typing import Any, Final

from docx import Document as new_file
from docx.document import Document as WordFile
from docx.opc.constants import RELATIONSHIP_TYPE as RELATION
from docx.oxml.parser import parse_xml
from lxml import etree

from app.reports import word_styles
from app.reports.elements import Document
from app.reports.word_xml import Element, clean, field, paragraph, run, tab, w
from app.texts import common
from app.texts import reports_word as words

_UNUSED: Final = ("/stylesWithEffects", "/webSettings", "/customXml", "/thumbnail")
_LONGEST: Final = 255
"""As many letters as the standard lets a file say of itself in one field."""
_MOMENT: Final = (1980, 1, 1, 0, 0, 0)
_PAGE: Final = {"w": 11906, "h": 16838}
_MARGIN: Final = 1247
TEXT_WIDTH: Final = _PAGE["w"] - 2 * _MARGIN
"""The width of the text on the page, in twentieths of a point."""
_ABOUT: Final = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    f"<Application>{words.APPLICATION}</Application></Properties>"
)


def empty() -> WordFile:
    """A file without text, and without what python-docx's template has that nobody asked for."""
    file = new_file()
    for rels in (file.part.rels, file.part.package.rels):
        for key in [key for key, relation in rels.items() if relation.reltype.endswith(_UNUSED)]:
            rels.pop(key)
    file.element.body.clear()
    return file


def furnish(file: WordFile, document: Document, ordered_lists: int) -> None:
    """Styles, lists, settings and fonts, and what the file says about itself."""
    is_report = document.kind == "report"
    _replace(file, RELATION.STYLES, word_styles.styles(is_compact=not is_report, starts_page=is_report))
    _replace(file, RELATION.NUMBERING, word_styles.numbering(ordered_lists))
    _replace(file, RELATION.SETTINGS, word_styles.settings())
    _replace(file, RELATION.FONT_TABLE, word_styles.fonts())
    _related(file.part.package.rels, RELATION.EXTENDED_PROPERTIES)._blob = _ABOUT.encode("utf-8")
    _describe(file, document)


def place_edges(file: WordFile, document: Document) -> None:
    """The page, its head and its foot, at the end of the text. A report's title page has neither."""
    section = w("sectPr", w("pgSz", **_PAGE), w("pgMar", **_margins()), w("cols", space=708))
    file.element.body.append(parse_xml(etree.tostring(section)))
    first = file.sections[0]
    _fill(first.header, paragraph("Header", run(document.title), *_badge(document)))
    _fill(first.footer, paragraph("Footer", run(edition_and_date(document)), tab(), *_page_of_pages()))
    if document.kind == "report":
        first.different_first_page_header_footer = True
        _fill(first.first_page_header, paragraph("Header", *_badge(document)))
        _fill(first.first_page_footer, paragraph("Footer"))


def packed(file: WordFile) -> bytes:
    """The file's bytes: the same for the same content, whatever the time."""
    written = io.BytesIO()
    file.save(written)
    result = io.BytesIO()
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(result, "w") as target:
        # The list of types stands first, as readers that stream the file expect.
        for name in sorted(source.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            entry = zipfile.ZipInfo(name, _MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            target.writestr(entry, source.read(name), compresslevel=9)
    return result.getvalue()


def edition_and_date(document: Document) -> str:
    """The line that says which edition the document is of, and what its figures are as of."""
    if document.edition and document.dated:
        return words.EDITION_AND_DATE.format(edition=document.edition, dated=document.dated)
    return document.edition or document.dated


def _badge(document: Document) -> list[Element]:
    return [tab(), run(common.EXAMPLE, style="Example")] if document.example else []


def _page_of_pages() -> list[Element]:
    before, _, rest = words.PAGE.partition("{page}")
    between, _, after = rest.partition("{pages}")
    shown = [run(before), *field("PAGE", "1"), run(between), *field("NUMPAGES", "1")]
    return [*shown, run(after)] if after else shown


def _margins() -> dict[str, int]:
    edges = {"top": 1420, "right": _MARGIN, "bottom": 1300, "left": _MARGIN}
    return {**edges, "header": 650, "footer": 600, "gutter": 0}


def _fill(edge: Any, *paragraphs: Element) -> None:
    element = edge._element
    element.clear()
    element.extend(paragraphs)


def _related(rels: Any, kind: str) -> Any:
    return next(each for each in rels.values() if each.reltype == kind).target_part


def _replace(file: WordFile, kind: str, element: Element) -> None:
    part = _related(file.part.rels, kind)
    xml = etree.tostring(element, xml_declaration=True, encoding="UTF-8", standalone=True)
    if hasattr(part, "_element"):
        part._element = parse_xml(xml)
    else:
        part._blob = xml


def _describe(file: WordFile, document: Document) -> None:
    about = file.core_properties
    moment = datetime.fromisoformat(document.stamp.replace("Z", "+00:00")).replace(tzinfo=None)
    about.title = _short(document.title)
    about.subject = _short(document.subtitle)
    about.author = about.last_modified_by = _short(document.author)
    about.language = word_styles.LANGUAGE
    about.keywords = _short("; ".join(filter(None, (document.edition, common.EXAMPLE if document.example else ""))))
    about.comments = common.EXAMPLE_EXPLAINED if document.example else ""
    about.created = about.modified = moment
    about.revision = 1


def _short(text: str) -> str:
    return clean(text)[:_LONGEST]
