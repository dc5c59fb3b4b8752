"""Workbooks with one thing wrong each, made as Excel, another program or somebody who means harm would make them.

Each function changes the workbook of a right table, or its parts; its name is the name of its case in
`workbooks/faults.toml`, where what the reader says of it stands.
"""

import datetime
import io
import zipfile
from collections.abc import Callable

import openpyxl
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

Change = Callable[[Workbook, Worksheet], object]
Parts = dict[str, bytes]

SHEET = "betalningar"
EDITED: dict[str, Change] = {}
REBUILT: dict[str, Callable[[Parts], Parts | bytes]] = {}
NAMED: dict[str, str] = {}
"""What the file is called in cases where that matters."""


def edited(case: str) -> Callable[[Change], Change]:
    """A case that somebody makes in Excel: given the workbook and its sheet *betalningar*."""

    def keep(change: Change) -> Change:
        EDITED[case] = change
        return change

    return keep


def rebuilt(
    case: str, called: str = "underlag.xlsx"
) -> Callable[[Callable[[Parts], Parts | bytes]], Callable[[Parts], Parts | bytes]]:
    """A case that is made of other parts: given the parts of the file by name."""

    def keep(change: Callable[[Parts], Parts | bytes]) -> Callable[[Parts], Parts | bytes]:
        REBUILT[case] = change
        NAMED[case] = called
        return change

    return keep


def make(case: str, right: bytes) -> bytes:
    """The workbook of a case, made from a right one."""
    if case in REBUILT:
        found = REBUILT[case](parts(right))
        return found if isinstance(found, bytes) else packed(found)
    book = openpyxl.load_workbook(io.BytesIO(right))
    EDITED[case](book, book[SHEET])
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def parts(raw: bytes) -> Parts:
    """The parts of a workbook by name."""
    with zipfile.ZipFile(io.BytesIO(raw)) as file:
        return {name: file.read(name) for name in file.namelist()}


def packed(content: Parts) -> bytes:
    """The parts as a file."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        for name, raw in content.items():
            file.writestr(name, raw)
    return buffer.getvalue()


def column(sheet: Worksheet, name: str) -> int:
    """The number of the column with that header."""
    return [cell.value for cell in sheet[1]].index(name) + 1


def put(name: str, value: object, style: str | None = None, row: int = 2) -> Change:
    """Write a value in a column of a row."""

    def change(_: Workbook, sheet: Worksheet) -> None:
        cell = sheet.cell(row, column(sheet, name))
        cell.value = value
        if style is not None:
            cell.number_format = style

    return change


EDITED |= {
    # Cells that a table can't hold
    "formula": put("belopp_kr", "=SUM(F2:F3)"),
    "error value": put("belopp_kr", "#REF!"),
    "number shown in per cent": put("andel_pct", 0.75, "0%"),
    "per cent in a text": put("anmärkning", 0.5, "0.0%"),
    "more digits than Excel keeps": put("belopp_kr", 1234567890123456789),
    "date in a text": put("anmärkning", datetime.datetime(2022, 12, 1), "mmm-yy"),
    # Cells that are read and have faults as any file's
    "text for a number": put("belopp_kr", "76 100 kr"),
    "boolean for yes": put("betald", True),
    "date with a time": put("datum", datetime.datetime(2022, 12, 14, 13, 30), "yyyy-mm-dd hh:mm"),
    "date for a number": put("antal", datetime.datetime(2022, 5, 1), "yyyy-mm-dd"),
    "kommun code without its zero": put("kommunkod", 180, "0"),
    "value outside the closed list": put("slag", "kostnder"),
    "decimals in a count": put("antal", 14.5, "0"),
    "American date as text": put("datum", "12/14/2022"),
    "required cell emptied": put("belopp_kr", None),
    "text that looks like a formula": put("anmärkning", "@sum"),
    "time with seconds": put("tid", datetime.time(13, 30, 5), "hh:mm:ss"),
    "control character in a text": put("anmärkning", "a_x0007_b"),
    # Sheets
    "sheet renamed": lambda _, sheet: setattr(sheet, "title", "Betalninger"),
    "sheet of no table": lambda book, _sheet: book.create_sheet("Semesterlista").append(["Anna", 3]),
    "empty new sheet": lambda book, _sheet: book.create_sheet("Blad1"),
    "hidden sheet of no table": lambda book, _sheet: setattr(book.create_sheet("Gammalt"), "sheet_state", "hidden"),
    "hidden sheet": lambda _, sheet: setattr(sheet, "sheet_state", "hidden"),
    "very hidden sheet": lambda _, sheet: setattr(sheet, "sheet_state", "veryHidden"),
    "copied sheet": lambda book, sheet: setattr(book.copy_worksheet(sheet), "title", "betalningar (2)"),
    "the same sheet with a space after": lambda book, sheet: setattr(
        book.copy_worksheet(sheet), "title", "betalningar "
    ),
    "all sheets of tables gone": lambda book, _sheet: [book.remove(book[name]) for name in (SHEET, "tjanster")],
    # Rows and columns
    "hidden row": lambda _, sheet: setattr(sheet.row_dimensions[3], "hidden", True),
    "hidden column": lambda _, sheet: setattr(sheet.column_dimensions["F"], "hidden", True),
    "hidden columns beyond the table": lambda _, sheet: setattr(sheet.column_dimensions["Z"], "hidden", True),
    "merged cells": lambda _, sheet: sheet.merge_cells("A2:A3"),
    "blank row between": lambda _, sheet: sheet.insert_rows(3),
    "row twice": lambda _, sheet: [sheet.cell(4, place + 1, cell.value) for place, cell in enumerate(sheet[2])],
    # The header
    "header renamed": put("belopp_kr", "belopp", row=1),
    "header of nothing": put("kvot", None, row=1),
    "header removed with its column": lambda _, sheet: sheet.delete_cols(6),
    "header twice": put("kvot", "antal", row=1),
    "column added": lambda _, sheet: [sheet.cell(1, 20, "egen kolumn"), sheet.cell(2, 20, "x")],
    "note outside the table": lambda _, sheet: sheet.cell(2, 20, "kolla detta"),
    "header moved down": lambda _, sheet: sheet.insert_rows(1, 2),
    "header replaced": lambda _, sheet: [setattr(cell, "value", f"Kolumn{cell.column}") for cell in sheet[1]],
    # The whole table
    "sheet emptied": lambda _, sheet: sheet.delete_rows(1, 10),
    "rows emptied where there must be some": lambda book, _sheet: book["tjanster"].delete_rows(2, 10),
    # What is left out without being in the way
    "comment": lambda _, sheet: setattr(sheet["A2"], "comment", Comment("Kolla med Boden", "Anna")),
}


@edited("header in another form and order")
def _other_order(_: Workbook, sheet: Worksheet) -> None:
    """No fault: columns may stand in any order, and å may be written as two characters."""
    for row in sheet.iter_rows(min_row=1, max_row=3, min_col=1, max_col=2):
        row[0].value, row[1].value = row[1].value, row[0].value
    sheet["B1"].value = str(sheet["B1"].value).replace("ä", "a\u0308")


@edited("pasted as one column")
def _one_column(_: Workbook, sheet: Worksheet) -> None:
    lines = [";".join("" if cell.value is None else str(cell.value) for cell in row) for row in sheet.iter_rows(1, 3)]
    sheet.delete_rows(1, 10)
    for number, line in enumerate(lines, 1):
        sheet.cell(number, 1, line)


@edited("five at once")
def _five(book: Workbook, sheet: Worksheet) -> None:
    put("belopp_kr", "=1+1")(book, sheet)
    put("andel_pct", 0.5, "0%", 3)(book, sheet)
    sheet.merge_cells("H2:H3")
    sheet.row_dimensions[3].hidden = True
    book["tjanster"].title = "tjänster"


@edited("chart sheet")
def _chart(book: Workbook, sheet: Worksheet) -> None:
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=5, min_row=1, max_row=3), titles_from_data=True)
    book.create_chartsheet("Diagram1").add_chart(chart)


@edited("chart in the sheet")
def _chart_beside(_: Workbook, sheet: Worksheet) -> None:
    sheet.add_chart(BarChart(), "P2")


@edited("forty formulas")
def _forty(_: Workbook, sheet: Worksheet) -> None:
    for row in range(4, 44):
        for place in range(1, 4):
            sheet.cell(row, place, sheet.cell(2, place).value)
        sheet.cell(row, 4, 2020 + row)
        sheet.cell(row, column(sheet, "belopp_kr"), f"=A{row}")


@edited("empty column between")
def _spare(_: Workbook, sheet: Worksheet) -> None:
    """No fault: nothing is lost."""
    sheet.insert_cols(4)


@rebuilt("not a workbook", "underlag.xlsx")
def _not(_: Parts) -> bytes:
    return "samverkan;tjänst\n".encode()


@rebuilt("empty file")
def _empty(_: Parts) -> bytes:
    return b""


@rebuilt("half a file")
def _half(content: Parts) -> bytes:
    raw = packed(content)
    return raw[: len(raw) // 2]


@rebuilt("a zip of something else")
def _zip(_: Parts) -> Parts:
    return {"a.txt": b"hej"}


@rebuilt("old Excel", "underlag.xls")
def _old(_: Parts) -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)


@rebuilt("locked with a password")
def _locked(_: Parts) -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512) + "EncryptedPackage".encode("utf-16-le")


@rebuilt("OpenDocument", "underlag.ods")
def _ods(_: Parts) -> Parts:
    return {"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": b"<a/>"}


@rebuilt("binary workbook", "underlag.xlsb")
def _xlsb(content: Parts) -> Parts:
    return {**content, "xl/workbook.bin": b"x"}


@rebuilt("macros")
def _macros(content: Parts) -> Parts:
    return {**content, "xl/vbaProject.bin": b"x"}


@rebuilt("links to other workbooks")
def _external(content: Parts) -> Parts:
    return {**content, "xl/externalLinks/externalLink1.xml": b"<a/>"}


@rebuilt("a file inside")
def _embedded(content: Parts) -> Parts:
    return {**content, "xl/embeddings/bok.xlsx": b"PK"}


@rebuilt("a part that is no part of workbooks")
def _odd(content: Parts) -> Parts:
    return {**content, "xl/run.exe": b"MZ"}


@rebuilt("a part that climbs out")
def _climbs(content: Parts) -> Parts:
    return {**content, "../../etc/cron.xml": b"<a/>"}


@rebuilt("a sheet that isn't XML")
def _torn(content: Parts) -> Parts:
    return {**content, "xl/worksheets/sheet2.xml": b"<worksheet><row"}


@rebuilt("a sheet that is missing")
def _missing(content: Parts) -> Parts:
    return {name: raw for name, raw in content.items() if name != "xl/worksheets/sheet2.xml"}


@rebuilt("rows out of order")
def _disordered(content: Parts) -> Parts:
    sheet = content["xl/worksheets/sheet2.xml"].replace(b'<row r="3"', b'<row r="1"')
    return {**content, "xl/worksheets/sheet2.xml": sheet}


@rebuilt("counted from 1904")
def _mac(content: Parts) -> Parts:
    """No fault, another date: the same number of days is four years later."""
    book = content["xl/workbook.xml"].replace(b"<workbookPr ", b'<workbookPr date1904="1" ')
    return {**content, "xl/workbook.xml": book}
