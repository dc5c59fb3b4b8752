"""Files that are made to take down whoever opens them. Each is small on disk and far larger, or endless, inside.

The functions take the parts of a right workbook and give the bytes of the bomb.
"""

import io
import random
import struct
import zipfile
from collections.abc import Callable

from tests.warehouse.faulty_workbooks import Parts, packed

Bomb = Callable[[Parts], bytes]
BOMBS: dict[str, Bomb] = {}

_SHEET = "xl/worksheets/sheet2.xml"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def bomb(name: str) -> Callable[[Bomb], Bomb]:
    """Keep a bomb by name."""

    def keep(make: Bomb) -> Bomb:
        BOMBS[name] = make
        return make

    return keep


def sheet(data: str, after: str = "", before: str = "") -> bytes:
    """A sheet of those rows."""
    return f'<worksheet xmlns="{_MAIN}">{before}<sheetData>{data}</sheetData>{after}</worksheet>'.encode()


def with_sheet(parts: Parts, data: str, after: str = "", before: str = "") -> bytes:
    """The workbook with another sheet of that kind in place of its own."""
    return armed({**parts, _SHEET: sheet(data, after, before)})


def armed(parts: Parts) -> bytes:
    """The parts beside a picture of noise, so that how much the whole unpacks to gives nothing away."""
    return packed({**parts, "xl/media/image1.png": random.Random(1).randbytes(700_000)})


@bomb("a quarter of a gigabyte of zeros in a part")
def _zeros(parts: Parts) -> bytes:
    return packed({**parts, "xl/media/image1.png": bytes(250 * 1024 * 1024)})


@bomb("a sheet that unpacks to more than a table")
def _spaces(parts: Parts) -> bytes:
    return packed({**parts, _SHEET: sheet(" " * (50 * 1024 * 1024))})


@bomb("a part that says it is smaller than it is")
def _lying(parts: Parts) -> bytes:
    real = sheet(" " * (60 * 1024 * 1024))
    raw = bytearray(packed({**parts, _SHEET: real}))
    told, size = struct.pack("<L", len(real)), struct.pack("<L", 1000)
    place = raw.find(told)
    while place >= 0:
        raw[place : place + 4] = size
        place = raw.find(told, place + 4)
    return bytes(raw)


@bomb("parts that share the same packed bytes")
def _overlapping(parts: Parts) -> bytes:
    """As in a quine or an overlapping bomb: many names in the list, one packed kernel behind all of them."""
    with_one = {**parts, "xl/a000.xml": b"<a>" + b" " * (20 * 1024 * 1024) + b"</a>"}
    raw = packed(with_one)
    end = raw.rfind(b"PK\x05\x06")
    start = struct.unpack("<L", raw[end + 16 : end + 20])[0]
    listed = raw[start:end]
    entry = listed[listed.rfind(b"PK\x01\x02") :]
    copies = b"".join(entry.replace(b"a000.xml", f"a{number:03}.xml".encode()) for number in range(1, 200))
    count = struct.unpack("<H", raw[end + 10 : end + 12])[0] + 199
    tail = struct.pack("<4sHHHHLLH", b"PK\x05\x06", 0, 0, count, count, len(listed) + len(copies), start, 0)
    return raw[:start] + listed + copies + tail


@bomb("a workbook in a workbook in a workbook")
def _nested(parts: Parts) -> bytes:
    inner = packed(parts)
    for _ in range(20):
        inner = packed({**parts, "xl/embeddings/a.xlsx": inner})
    return inner


@bomb("forty thousand parts")
def _many(parts: Parts) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        for name, raw in parts.items():
            file.writestr(name, raw)
        for number in range(40_000):
            file.writestr(f"a{number}.xml", b"")
    return buffer.getvalue()


@bomb("billion laughs")
def _laughs(parts: Parts) -> bytes:
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    text = f'<?xml version="1.0"?><!DOCTYPE sst [<!ENTITY l0 "ha">{entities}]>'
    return packed({**parts, "xl/sharedStrings.xml": f'{text}<sst xmlns="{_MAIN}"><si><t>&l11;</t></si></sst>'.encode()})


@bomb("an entity that is a file of the server")
def _entity(parts: Parts) -> bytes:
    text = '<?xml version="1.0"?><!DOCTYPE sst [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
    return packed({**parts, "xl/sharedStrings.xml": f'{text}<sst xmlns="{_MAIN}"><si><t>&x;</t></si></sst>'.encode()})


@bomb("one cell in the last corner")
def _corner(parts: Parts) -> bytes:
    return with_sheet(
        parts, '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    )


@bomb("the last corner in small letters")
def _small(parts: Parts) -> bytes:
    return with_sheet(parts, '<row r="1"><c r="xfd1"><v>1</v></c></row>')


@bomb("a million empty rows with a style")
def _rows(parts: Parts) -> bytes:
    return with_sheet(parts, "".join(f'<row r="{n}" s="1" customFormat="1"/>' for n in range(1, 1_000_001)))


@bomb("a million rows without numbers")
def _unnumbered(parts: Parts) -> bytes:
    return with_sheet(parts, "<row/>" * 1_000_000)


@bomb("a million cells in one row, without places")
def _wide(parts: Parts) -> bytes:
    return with_sheet(parts, f'<row r="1">{"<c/>" * 1_000_000}</row>')


@bomb("a hundred thousand merged ranges")
def _merged(parts: Parts) -> bytes:
    areas = "".join(f'<mergeCell ref="A{n}:B{n}"/>' for n in range(1, 100_001))
    return with_sheet(parts, "", f"<mergeCells>{areas}</mergeCells>")


@bomb("one merged range over the whole sheet")
def _whole(parts: Parts) -> bytes:
    return with_sheet(parts, '<row r="1"/>', '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>')


@bomb("one link over the whole sheet")
def _link(parts: Parts) -> bytes:
    return with_sheet(parts, '<row r="1"/>', '<hyperlinks><hyperlink ref="A1:XFD1048576" display="x"/></hyperlinks>')


@bomb("one long text shared by all cells")
def _shared(parts: Parts) -> bytes:
    strings = parts["xl/sharedStrings.xml"]
    number = strings.count(b"<si>")
    strings = strings.replace(b"</sst>", b"<si><t>" + b"x" * 32_000 + b"</t></si></sst>")
    cells = "".join(
        f'<row r="{n}">'
        + "".join(f'<c r="{letter}{n}" t="s"><v>{number}</v></c>' for letter in "ABCDEFGHIJ")
        + "</row>"
        for n in range(1, 5_001)
    )
    return armed({**parts, "xl/sharedStrings.xml": strings, _SHEET: sheet(cells)})


@bomb("more than a million shared texts")
def _strings(parts: Parts) -> bytes:
    texts = "<si><t>a</t></si>" * 1_400_000
    return armed({**parts, "xl/sharedStrings.xml": f'<sst xmlns="{_MAIN}">{texts}</sst>'.encode()})


@bomb("elements in elements, a million deep")
def _deep(parts: Parts) -> bytes:
    return with_sheet(parts, "<x>" * 1_000_000 + "</x>" * 1_000_000)


@bomb("half a million styles")
def _styles(parts: Parts) -> bytes:
    styles = parts["xl/styles.xml"].replace(b"</cellXfs>", b"<xf/>" * 500_000 + b"</cellXfs>")
    return armed({**parts, "xl/styles.xml": styles})


@bomb("an attribute of twelve megabytes")
def _attribute(parts: Parts) -> bytes:
    return with_sheet(parts, f'<row r="1" x="{"y" * (12 * 1024 * 1024)}"/>')


@bomb("a number of a million digits")
def _digits(parts: Parts) -> bytes:
    return with_sheet(parts, f'<row r="1"><c r="A1"><v>{"9" * 1_000_000}</v></c></row>')


@bomb("a comment of twelve megabytes")
def _comment(parts: Parts) -> bytes:
    return with_sheet(parts, "", before=f"<!--{'x' * (12 * 1024 * 1024)}-->")


@bomb("a column description of all columns, many times")
def _columns(parts: Parts) -> bytes:
    cols = '<col min="1" max="16384" width="9" hidden="1"/>' * 100_000
    return with_sheet(parts, '<row r="1"><c r="A1"><v>1</v></c></row>', before=f"<cols>{cols}</cols>")


@bomb("a list rule for a hundred thousand ranges")
def _rules(parts: Parts) -> bytes:
    ranges = " ".join(f"A{n}" for n in range(1, 100_001))
    rule = f'<dataValidations count="1"><dataValidation type="list" sqref="{ranges}"/></dataValidations>'
    return with_sheet(parts, '<row r="1"/>', rule)
