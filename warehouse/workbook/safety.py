"""What a file is made of, looked at before anything in it is opened: kind, size, and how much it would unpack to."""

import io
import re
import zipfile

from warehouse.validation.decoding import MOST_BYTES, megabytes
from warehouse.validation.faults import Problem

MOST_PARTS = 400
MOST_UNPACKED = 40 * 1024 * 1024
MOST_IN_ONE = 16 * 1024 * 1024
MOST_RATIO = 250
"""Bytes unpacked for each packed one, of the whole file. Sheets of ordinary tables reach about 30."""

_PACKED = b"PK\x03\x04"
_LISTED_PART = b"PK\x01\x02"
_OLD_EXCEL = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_PART = re.compile(r"[\w.\-/\[\] ()]{1,200}", re.ASCII)
_NEEDED = frozenset({"[content_types].xml", "xl/workbook.xml"})
_OTHER_NAMES = (".xls", ".xlsb", ".ods", ".xlt", ".numbers")
_WITH_MACROS = (".xlsm", ".xltm", ".xlam")
# Text that is read, and what lies beside it in ordinary workbooks. Anything else has no business in one.
_KINDS = (".xml", ".rels", ".vml", ".bin", ".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tiff", ".emf", ".wmf", ".svg")
_EMBEDDED = ("xl/embeddings/", "xl/activex/", "xl/ctrlprops/", "xl/querytables/", "xl/model/", "xl/connections.xml")


def examine(raw: bytes, file_name: str) -> Problem | None:
    """Why a file can't be opened as a workbook; None if nothing speaks against it."""
    if len(raw) > MOST_BYTES:
        return Problem("too_large", {"size": megabytes(len(raw)), "limit": megabytes(MOST_BYTES)})
    called = file_name.lower()
    if raw.startswith(_OLD_EXCEL):
        return Problem("xl_encrypted" if _LOCKED in raw else "xl_old_format")
    if called.endswith(_OTHER_NAMES):
        return Problem("xl_old_format")
    if not raw.startswith(_PACKED):
        return Problem("xl_not_workbook")
    # Counted before the list is built: a list of a hundred thousand parts costs more than the file.
    if raw.count(_LISTED_PART) > MOST_PARTS:
        return Problem("xl_suspicious")
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as packed:
            parts = packed.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, IndexError, OverflowError):
        return Problem("xl_not_workbook")
    return _examine_parts(parts, len(raw), called)


def _examine_parts(parts: list[zipfile.ZipInfo], size: int, called: str) -> Problem | None:
    names = [part.filename.lower() for part in parts]
    if "xl/workbook.bin" in names or ("mimetype" in names and "content.xml" in names):
        return Problem("xl_old_format")
    if any(part.flag_bits & 0x1 for part in parts):
        return Problem("xl_encrypted")
    unpacked = sum(part.file_size for part in parts)
    if (
        len(set(names)) != len(names)
        or unpacked > MOST_UNPACKED
        or unpacked > MOST_RATIO * max(size, 4096)
        or any(part.file_size > MOST_IN_ONE for part in parts)
        or any(not _PART.fullmatch(name) or ".." in name or name.startswith("/") for name in names)
    ):
        return Problem("xl_suspicious")
    if not set(names) >= _NEEDED:
        return Problem("xl_not_workbook")
    if any(name.endswith(("vbaproject.bin", "macrosheet.xml")) or "/macrosheets/" in name for name in names):
        return Problem("xl_macros")
    if called.endswith(_WITH_MACROS):
        return Problem("xl_macros")
    if any(name.startswith("xl/externallinks/") for name in names):
        return Problem("xl_external")
    if any(name.startswith(_EMBEDDED) or not name.endswith((*_KINDS, "/")) for name in names):
        return Problem("xl_embedded")
    return None
