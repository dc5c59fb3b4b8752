"""Documents set as PDF: readable for everyone (PDF/UA-1) and fit for the archive (PDF/A-2a)."""

import json
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

import typst

from app.charts import theme
from app.reports import typesetting_tables as tables
from app.reports.elements import (
    Bullets,
    Document,
    Element,
    Facts,
    Heading,
    PageBreak,
    Paragraph,
    Picture,
    Row,
    Run,
    Runs,
    Table,
)
from app.reports.pictures import FONT
from app.reports.typesetting_fonts import can_slant, fonts, width_of, writable
from app.texts import common
from app.texts import reports_typeset as said
from warehouse.errors import TertialError

STANDARDS: Final[list[Any]] = ["ua-1", "a-2a"]
"""The standards that every document meets, as Typst names them: it refuses to make a file that does not."""

_ASSETS: Final = Path(__file__).resolve().parents[1] / "web" / "assets"
_TEMPLATE: Final = Path(__file__).with_name("typst") / "document.typ"
_SIGNS: Final = {
    "met": ("sign-met", "met"),
    "partly_met": ("sign-partly-met", "partly"),
    "not_met": ("sign-not-met", "not-met"),
    "not_assessable": ("sign-not-assessable", "not-assessable"),
    "up": ("trend-up", None),
    "flat": ("trend-flat", None),
    "down": ("trend-down", None),
    "unknown": ("trend-unknown", None),
}
_A4: Final = (595.28, 841.89)
_MARGIN: Final = {"report": 62.0, "leaflet": 51.0}
_HEIGHT: Final = {"report": 700.0, "leaflet": 734.0}
_BODY: Final = {"report": 10.25, "leaflet": 9.0}
_UPRIGHT: Final = {"report": (9.0, 8.5, 8.0), "leaflet": (8.5, 8.0, 7.5, 7.0)}
_ACROSS: Final = {"report": (8.5, 8.0, 7.5, 7.0, 6.5), "leaflet": (8.0, 7.5, 7.0, 6.5)}
_PICTURE_SCALE: Final = {"report": 0.72, "leaflet": 0.62}
"""Points per px: the pictures' text (15 px) then stands beside the body as its equal."""
_PICTURE_HEIGHT: Final = 0.7
_MEASURE: Final = 0.75
"""The part of the page's width that lines of text keep to, at most about."""

Block = dict[str, Any]


class TypesettingError(TertialError):
    """A document that cannot be set; the message says why."""


def to_pdf(document: Document) -> bytes:
    """The document as a PDF file that meets `STANDARDS`. The same document gives the same bytes.

    Characters that the typeface lacks are replaced by their likeness or by a sign for the unknown. Raises
    `TypesettingError` where a picture has no text, a table's rows do not fit its columns or `stamp` is no moment.
    """
    moment = _moment(document.stamp)
    inputs = {"document": json.dumps(_content(document, moment), ensure_ascii=False, sort_keys=True)}
    try:
        return typst.compile(
            _TEMPLATE.read_bytes(),
            font_paths=fonts(),
            ignore_system_fonts=True,
            sys_inputs=inputs,
            pdf_standards=STANDARDS,
            timestamp=int(moment.timestamp()),
        )
    except typst.TypstError as error:
        raise TypesettingError(said.FAILED.format(title=document.title, reason=error.message)) from error


def _moment(stamp: str) -> datetime:
    try:
        moment = datetime.fromisoformat(stamp)
    except ValueError as error:
        raise TypesettingError(said.BAD_STAMP.format(stamp=stamp)) from error
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def _content(document: Document, moment: datetime) -> Block:
    """Everything that the template needs, as JSON knows it."""
    if not document.title.strip():
        raise TypesettingError(said.NO_TITLE)
    setter = _Setter(document)
    return {
        "kind": document.kind,
        "title": writable(document.title),
        "subtitle": writable(document.subtitle),
        "edition": writable(document.edition),
        "dated": writable(document.dated),
        "author": writable(document.author),
        "example": document.example,
        "date": {key: getattr(moment, key) for key in ("year", "month", "day", "hour", "minute", "second")},
        "contents": any(isinstance(element, Heading) for element in document.elements),
        "room": setter.paper.width,
        "margin": _MARGIN[document.kind],
        "font": FONT,
        "palette": theme.PALETTE,
        "signs": _signs(),
        "words": {
            "contents": said.CONTENTS,
            "page": said.PAGE,
            "example": common.EXAMPLE,
            "explained": common.EXAMPLE_EXPLAINED,
        },
        "blocks": _grouped(list(setter.blocks())),
    }


@cache
def _signs() -> dict[str, str]:
    return {code: (_ASSETS / f"{name}.svg").read_text(encoding="utf-8") for code, (name, _) in _SIGNS.items()}


_SIGN_MARKS = frozenset({"status", "trend", "example"})
_SHORT = 160


def _leads_on(paragraph: Paragraph, after: Element) -> bool:
    """Whether a paragraph must not be left at the foot of a page: a sign alone, or a sentence above a new heading."""
    if all(run.mark in _SIGN_MARKS for run in paragraph.runs if run.text.strip()):
        return True
    short = sum(len(run.text) for run in paragraph.runs) <= _SHORT
    return paragraph.style == "body" and short and isinstance(after, Heading) and after.level > 2


class _Setter:
    """Turns a document's elements into the template's blocks, in their order."""

    def __init__(self, document: Document) -> None:
        self._elements = document.elements
        self._kind = document.kind
        self._level = 0
        self._heading = document.title
        side = 2 * _MARGIN[document.kind]
        self.paper = tables.Paper(
            _A4[0] - side, _HEIGHT[document.kind], _UPRIGHT[document.kind], _ACROSS[document.kind], _A4[1] - side
        )

    def blocks(self) -> Iterator[Block]:
        for element, after in pairwise((*self._elements, None)):
            if element is not None:
                yield from self._blocks_of(element, after)

    def _blocks_of(self, element: Element, after: Element | None) -> Iterator[Block]:
        match element:
            case Heading():
                yield self._heading_block(element)
            case Paragraph():
                yield self._paragraph(element, after)
            case Bullets():
                if element.items:
                    items = [self._runs(item) for item in element.items]
                    yield {"kind": "bullets", "ordered": element.ordered, "items": items}
            case Facts():
                if element.pairs:
                    yield self._facts(element)
            case Table():
                if element.columns:
                    yield self._table(element)
            case Picture():
                yield self._picture(element)
            case PageBreak():
                yield {"kind": "break", "fresh": False}

    def _heading_block(self, heading: Heading) -> Block:
        # A reader's ladder of headings has no missing rungs, whatever the pages that they come from had.
        self._level = max(1, min(heading.level, self._level + 1))
        self._heading = heading.text
        text = writable(heading.text)
        return {"kind": "heading", "text": text, "level": self._level, "example": heading.example, "fresh": False}

    def _paragraph(self, paragraph: Paragraph, after: Element | None) -> Block:
        is_above = isinstance(after, Table | Picture)
        sticky = (is_above and paragraph.style == "subtitle") or (after is not None and _leads_on(paragraph, after))
        return {
            "kind": "paragraph",
            "style": paragraph.style,
            "sticky": sticky,
            "runs": self._runs(paragraph.runs),
        }

    def _runs(self, runs: Runs) -> list[Block]:
        room = _MEASURE * self.paper.width
        return [_run(run, room, room / 3, _BODY[self._kind]) for run in runs]

    def _facts(self, facts: Facts) -> Block:
        size = _BODY[self._kind]
        wide = [width_of(term, size) * 1.08 + 12 for term, _ in facts.pairs]
        most = 0.36 * self.paper.width
        room = max((width for width in wide if width <= most), default=0.2 * self.paper.width)
        pairs = [
            {"term": writable(term), "fits": width <= room, "runs": self._runs(runs)}
            for (term, runs), width in zip(facts.pairs, wide, strict=True)
        ]
        return {"kind": "facts", "room": room, "pairs": pairs}

    def _table(self, table: Table) -> Block:
        for number, row in enumerate(table.rows, 1):
            if len(row.cells) != len(table.columns):
                raise TypesettingError(
                    said.ROW_CELLS.format(
                        caption=table.caption, cells=len(row.cells), row=number, columns=len(table.columns)
                    )
                )
        plan = tables.plan(table, self.paper)
        rooms = plan.rooms()
        # Where every row is an example it is said once, above the table.
        example = len(table.rows) > 1 and all(row.is_example and not _has_mark(row) for row in table.rows)
        return {
            "kind": "table",
            "caption": writable(table.caption) if table.show_caption else None,
            "size": plan.size,
            "example": example,
            "pad": plan.pad,
            "leads": plan.leads,
            "across": plan.is_across,
            "widths": plan.widths,
            "titled": any(column.title.strip() for column in table.columns),
            "columns": [
                {"title": _run(Run(column.title), room, room, plan.size), "numeric": column.is_numeric}
                for column, room in zip(table.columns, rooms, strict=True)
            ],
            "rows": [
                self._row(row, -1 if example else table.lookup, whole, rooms, plan.size)
                for row, whole in zip(table.rows, plan.whole, strict=True)
            ],
        }

    @staticmethod
    def _row(row: Row, marked: int, whole: bool, rooms: list[float], size: float) -> Block:
        return {
            "strong": row.is_strong,
            "own": row.is_own,
            "example": row.is_example,
            "whole": whole,
            "cells": [
                [_run(run, room, room, size) for run in cell]
                for cell, room in zip(_cells(row, marked), rooms, strict=True)
            ],
        }

    def _picture(self, picture: Picture) -> Block:
        if not picture.alt.strip():
            raise TypesettingError(said.NO_ALT.format(heading=self._heading))
        scale = min(
            _PICTURE_SCALE[self._kind],
            self.paper.width / picture.width,
            _PICTURE_HEIGHT * self.paper.height / picture.height,
        )
        return {
            "kind": "picture",
            "svg": writable(picture.svg),
            "alt": writable(picture.alt),
            "width": picture.width * scale,
            "height": picture.height * scale,
            "after": [],
        }


def _run(run: Run, room: float, easy: float, size: float) -> Block:
    """A run for lines of `room` pt at a type size in pt. Words of up to `easy` pt are not divided."""
    text = tables.broken(writable(run.text), room, size)
    hyphens = tables.needs_hyphens(text, easy, size)
    if run.mark == "quote":
        text = text if text.startswith("”") else f"”{text}”"
    sign, tint = _SIGNS.get(run.code, (None, None)) if run.mark in {"status", "trend"} else (None, None)
    return {
        "text": text,
        "mark": run.mark,
        "slant": can_slant(text),
        "hyphens": hyphens,
        "href": run.href if (run.href or "").startswith("https://") else None,
        "sign": run.code if sign else None,
        "tint": tint,
    }


def _has_mark(row: Row) -> bool:
    return any(run.mark == "example" for cell in row.cells for run in cell)


def _cells(row: Row, marked: int) -> Sequence[Runs]:
    """The row's cells; a row that rests on examples says so at least once, in the cell `marked`."""
    if not row.is_example or _has_mark(row):
        return row.cells
    mark = (Run(" "), Run(said.EXAMPLE_MARK, "example"))
    return [(*cell, *mark) if i == marked else cell for i, cell in enumerate(row.cells)]


def _grouped(blocks: list[Block]) -> list[Block]:
    """Blocks that belong together in one: a picture with its small print, and what stands on pages lying down.

    A table that needs the page lying down takes the headings that lead to it and the small print after it along.
    """
    found: list[Block] = []
    for block in blocks:
        last = found[-1] if found else {"kind": "none"}
        is_small = block["kind"] == "paragraph" and block["style"] == "small"
        if block["kind"] == "table" and block["across"]:
            _lay_across(found, block)
        elif is_small and last["kind"] == "across":
            last["blocks"].append(block)
        elif is_small and last["kind"] == "picture":
            last["after"].append(block)
        elif last["kind"] == "across" and block["kind"] in {"heading", "break"}:
            # The page is new as it is.
            found.append({**block, "fresh": True})
        else:
            found.append(block)
    return [block for block in found if block["kind"] != "break" or not block["fresh"]]


def _lay_across(found: list[Block], table: Block) -> None:
    """Put a table, with what leads to it, on a page lying down: the same as the table's before where they follow."""
    lead: list[Block] = []
    while found and (found[-1]["kind"] in {"heading", "break"} or found[-1].get("sticky")):
        lead.insert(0, {**found.pop(), "fresh": False})
    if found and found[-1]["kind"] == "across":
        found[-1]["blocks"] += [*lead, table]
        return
    first = next((i for i, block in enumerate(lead) if block["kind"] != "break"), len(lead))
    lead = [{**block, "fresh": i == 0} for i, block in enumerate(lead[first:])]
    found.append({"kind": "across", "blocks": [*lead, table]})
