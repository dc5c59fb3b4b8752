"""What a file is made of, looked at before anything in it is opened: kind, size, and how much it would unpack to."""

import io
import re
import zipfile

from warehouse.validation.decoding import MOST_BYTES, megabytes
from warehouse.validation.faults import Problem

MOST_PARTS = 400
MOST_UNPACKED = 60 * 1024 * 1024
MOST_RATIO = 250
"""Bytes unpacked for each packed one, of the whole file. Sheets of ordinary tables reach about 30."""

_OLD_EXCEL = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PART = re.compile(r"[\w.\-/\[\] ()]{1,200}")
_NEEDED = frozenset({"[content_types].xml", "xl/workbook.xml"})


def examine(raw: bytes, file_name: str) -> Problem | None:
    """Why a file can't be opened as a workbook; None if nothing speaks against it."""
    if len(raw) > MOST_BYTES:
        return Problem("too_large", {"size": megabytes(len(raw)), "limit": megabytes(MOST_BYTES)})
    if raw.startswith(_OLD_EXCEL) or file_name.lower().endswith((".xls", ".xlsb")):
        return Problem("xl_old_format")
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as packed:
            parts = packed.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, IndexError, OverflowError):
        return Problem("xl_not_workbook")
    names = [part.filename.lower() for part in parts]
    if "mimetype" in names and "content.xml" in names:
        return Problem("xl_old_format")
    if not set(names) >= _NEEDED:
        return Problem("xl_not_workbook")
    if any(part.flag_bits & 0x1 for part in parts):
        return Problem("xl_encrypted")
    if any(name.endswith("vbaproject.bin") for name in names) or file_name.lower().endswith(".xlsm"):
        return Problem("xl_macros")
    unpacked = sum(part.file_size for part in parts)
    if (
        len(parts) > MOST_PARTS
        or len(set(names)) != len(names)
        or unpacked > MOST_UNPACKED
        or unpacked > MOST_RATIO * max(len(raw), 4096)
        or any(not _PART.fullmatch(part.filename) or ".." in part.filename for part in parts)
    ):
        return Problem("xl_suspicious")
    return None
