"""A document as a Word file that can be read aloud, found in, and edited: real headings, tables, lists and pictures."""

from copy import deepcopy

from docx.opc.constants import RELATIONSHIP_TYPE as RELATION

from app.reports import word_file
from app.reports.elements import (
    Bullets,
    Document,
    Element,
    Facts,
    Heading,
    PageBreak,
    Paragraph,
    Picture,
    Runs,
    Table,
)
from app.reports.word_pictures import Pictures
from app.reports.word_styles import NUMBERS
from app.reports.word_tables import set_table
from app.reports.word_text import set_runs
from app.reports.word_xml import Element as Xml
from app.reports.word_xml import clean, field_begin, field_end, local, on, paragraph, run, tab, val, w
from app.texts import common
from app.texts import reports_word as words

_DEEPEST = 4
_LISTED = 2
_LONGEST_TERM = 24
_STYLES = {
    "body": "BodyText",
    "lead": "LeadText",
    "subtitle": "Shown",
    "small": "SmallText",
    "notice": "NoticeText",
    "warning": "WarningText",
    "missing": "MissingText",
}


def to_docx(document: Document) -> bytes:
    """The document as a .docx. The same document gives the same bytes. Raises ValueError for a broken picture."""
    return _Setter(document).file()


class _Setter:
    def __init__(self, document: Document) -> None:
        self._document = document
        self._file = word_file.empty()
        self._pictures = Pictures(self._file.part, word_file.TEXT_WIDTH)
        self._headings = [each for each in document.elements if isinstance(each, Heading)]
        self._anchors = _anchors(self._headings)
        self._headings_set = 0
        self._ordered_lists = 0

    def file(self) -> bytes:
        """All of it, as bytes."""
        self._add(self._opening())
        is_after_break = False
        for element in self._document.elements:
            made = self._set(element)
            self._add(_on_new_page(made) if is_after_break and made else made)
            is_after_break = isinstance(element, PageBreak) or (is_after_break and not made)
        word_file.place_edges(self._file, self._document)
        word_file.furnish(self._file, self._document, self._ordered_lists)
        return word_file.packed(self._file)

    def _add(self, made: list[Xml]) -> None:
        self._file.element.body.extend(made)

    def _opening(self) -> list[Xml]:
        document = self._document
        explained = paragraph("NoticeText", run(common.EXAMPLE_EXPLAINED)) if document.example else None
        about = word_file.edition_and_date(document)
        made = [
            paragraph("Title", run(document.title)),
            paragraph("Subtitle", run(document.subtitle)) if document.subtitle else None,
            paragraph("BodyText", run(about)) if about else None,
            paragraph("BodyText", run(document.author)) if document.author else None,
            explained,
        ]
        contents = self._contents() if document.kind == "report" and self._headings else []
        return [*(each for each in made if each is not None), *contents]

    def _contents(self) -> list[Xml]:
        """The table of contents, filled in: Word shows it as it stands until the reader asks for page numbers."""
        listed = [(at, each) for at, each in enumerate(self._headings, start=1) if each.level <= _LISTED]
        if not listed:
            return []
        entries = [
            paragraph(f"TOC{max(each.level, 1)}", w("hyperlink", run(each.text), anchor=_bookmark(at), history=1))
            for at, each in listed
        ]
        for element in reversed(field_begin(f'TOC \\o "1-{_LISTED}" \\h \\z \\u')):
            entries[0].insert(1, element)
        title = paragraph("TOCHeading", run(words.CONTENTS))
        gallery = w("docPartObj", val("docPartGallery", "Table of Contents"), on("docPartUnique"))
        end = paragraph("TableEnd", field_end())
        return [w("sdt", w("sdtPr", gallery), w("sdtContent", title, *entries, end))]

    def _set(self, element: Element) -> list[Xml]:
        match element:
            case Heading():
                return [self._heading(element)]
            case Paragraph():
                return [paragraph(_STYLES[element.style], *self._runs(element.runs))]
            case Bullets():
                return self._list(element)
            case Facts():
                return self._facts(element)
            case Table():
                return set_table(element, word_file.TEXT_WIDTH, self._runs)
            case Picture():
                return [self._pictures.place(element)]
            case PageBreak():
                return []

    def _runs(self, runs: Runs, *, bold: bool = False) -> list[Xml]:
        return set_runs(runs, self._link, self._anchors, bold=bold)

    def _link(self, address: str) -> str:
        return str(self._file.part.relate_to(clean(address), RELATION.HYPERLINK, is_external=True))

    def _heading(self, heading: Heading) -> Xml:
        self._headings_set += 1
        level = min(max(heading.level, 1), _DEEPEST)
        badge = [run(" "), run(common.EXAMPLE, style="Example")] if heading.example else []
        number = self._headings_set
        return paragraph(
            f"Heading{level}",
            w("bookmarkStart", id=number, name=_bookmark(number)),
            run(heading.text),
            w("bookmarkEnd", id=number),
            *badge,
        )

    def _list(self, listed: Bullets) -> list[Xml]:
        if not listed.ordered:
            return [paragraph("ListBullet", *self._runs(item)) for item in listed.items]
        self._ordered_lists += 1
        own = w("numPr", val("ilvl", 0), val("numId", NUMBERS + self._ordered_lists))
        return [paragraph("ListNumber", *self._runs(item), properties=(deepcopy(own),)) for item in listed.items]

    def _facts(self, facts: Facts) -> list[Xml]:
        """Terms beside what they are; above it where one of them is too long for that."""
        if all(len(term) <= _LONGEST_TERM for term, _ in facts.pairs):
            return [
                paragraph("FactText", run(term, style="FactTerm"), tab(), *self._runs(runs))
                for term, runs in facts.pairs
            ]
        return [
            paragraph("BodyText", run(term, style="Strong"), run("\n"), *self._runs(runs)) for term, runs in facts.pairs
        ]


def _bookmark(number: int) -> str:
    return f"_Toc{number:09d}"


def _anchors(headings: list[Heading]) -> dict[str, str]:
    """Bookmarks of the anchors that only one heading has: pages may call their places the same."""
    named = [each.anchor for each in headings]
    return {
        anchor: _bookmark(position)
        for position, anchor in enumerate(named, start=1)
        if anchor and named.count(anchor) == 1
    }


def _on_new_page(made: list[Xml]) -> list[Xml]:
    if local(made[0]) != "p":
        return [paragraph("TableEnd", properties=(on("pageBreakBefore"),)), *made]
    old = made[0][0]
    made[0].replace(old, w("pPr", *old, on("pageBreakBefore")))
    return made
