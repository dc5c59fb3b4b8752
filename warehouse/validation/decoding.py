"""From the bytes of a file to its text, without guessing more than can be checked.

The order is that of the import rules: byte order mark, utf-8, then cp1252. What Excel may also produce
(UTF-16, a workbook, the encodings of old Macintosh and MS-DOS) is recognised and refused, since cp1252 would
read it wrongly without a sign.
"""

import re

from warehouse.validation.faults import Problem

MOST_BYTES = 5 * 1024 * 1024
"""The largest file that is read."""

GARBLED = re.compile("[ÃÂ][\u00a4\u00a5\u00a9\u00b6\u2013\u201e\u2026\u0080-\u009f]|Ã[\u00a0-\u00bf]")
"""What utf-8 letters look like when they have once been read as cp1252."""

_UTF8_MARK = b"\xef\xbb\xbf"
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_SWEDISH_CP1252 = re.compile(rb"[\xe5\xe4\xf6\xc5\xc4\xd6]")
# å ä ö after a letter, as the two old encodings write them.
_OLD_ENCODINGS = (
    ("Macintosh", re.compile(rb"[A-Za-z][\x8a\x8c\x9a]")),
    ("MS-DOS", re.compile(rb"[A-Za-z][\x84\x86]")),
)


def decode(raw: bytes) -> tuple[str | None, Problem | None]:
    """The text of a file without its byte order mark, and what there is to say about its encoding.

    The text is None if the file is refused. A text with a Problem beside it was read as cp1252: a warning.
    """
    if len(raw) > MOST_BYTES:
        return None, Problem("too_large", {"size": megabytes(len(raw)), "limit": megabytes(MOST_BYTES)})
    if raw.startswith(_WORKBOOKS):
        return None, Problem("workbook")
    if raw.startswith(_UTF16_MARKS) or _looks_like_utf16(raw):
        return None, Problem("utf16")
    try:
        return raw.removeprefix(_UTF8_MARK).decode("utf-8"), None
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
    return _decode_cp1252(raw, line)


def megabytes(size: int) -> str:
    """Bytes as megabytes with at most one decimal, `5` or `6,2`; never rounded down."""
    tenths = -(-size * 10 // (1024 * 1024))
    return str(tenths // 10) if tenths % 10 == 0 else f"{tenths // 10},{tenths % 10}"


def _decode_cp1252(raw: bytes, broken_line: int) -> tuple[str | None, Problem | None]:
    if not _SWEDISH_CP1252.search(raw):
        for name, letters in _OLD_ENCODINGS:
            if letters.search(raw):
                return None, Problem("old_encoding", {"name": name})
    try:
        text = raw.decode("cp1252")
    except UnicodeDecodeError:
        return None, Problem("undecodable")
    if raw.startswith(_UTF8_MARK) or GARBLED.search(text):
        return None, Problem("mixed_encoding", {"line": str(broken_line)})
    return text, Problem("cp1252")


def _looks_like_utf16(raw: bytes) -> bool:
    """Whether every second byte of the beginning is mostly zero, as in UTF-16 without a mark."""
    start = raw[:400]
    if len(start) < 4:
        return False
    zeros = max(start[0::2].count(0), start[1::2].count(0))
    return zeros > len(start) // 4
