"""Sealed editions over the web: every file under an address that never changes, without the app around it.

`/utgava/<edition>/<path>`; only what the edition's own description names is there. Nothing is drawn or computed.
"""

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final
from urllib.parse import quote

from warehouse import editions
from warehouse.errors import TertialError

PREFIX: Final = "/utgava/"
FIRST_PAGE: Final = f"{editions.PAGES}/index.html"
# What is under an address never changes; whoever may read it may keep it, but a proxy must ask who asks.
KEEP: Final = "private, max-age=31536000, immutable"
TYPES: Final = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
    ".json": "application/json; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".zip": "application/zip",
    ".parquet": "application/vnd.apache.parquet",
}
_SHOWN: Final = frozenset({".html", ".css", ".svg", ".woff2", ".json", ".txt", ".pdf"})


@dataclass(frozen=True)
class Found:
    """A file of an edition, or (`moved`) the address where what was asked for lies."""

    body: bytes = b""
    content_type: str = ""
    disposition: str | None = None
    moved: str | None = None


def find(path: str) -> Found | None:
    """What lies at an address, decoded; None where nothing does, or not as it was sealed."""
    edition_id, _, name = path.removeprefix(PREFIX).partition("/")
    if not edition_id:
        return None
    try:
        if name in ("", editions.PAGES, f"{editions.PAGES}/"):
            editions.read(edition_id)
            return Found(moved=f"{PREFIX}{edition_id}/{FIRST_PAGE}")
        body = editions.content(edition_id, name)
    except TertialError:
        return None
    kind = TYPES.get(PurePosixPath(name).suffix)
    if body is None or kind is None:
        return None
    return Found(body, kind, _disposition(edition_id, name))


def _disposition(edition_id: str, name: str) -> str | None:
    """A file that a browser doesn't show is saved under a name that says which edition it is of."""
    file = PurePosixPath(name)
    if file.suffix in _SHOWN:
        return None
    stem = file.stem if edition_id in file.stem else f"{file.stem}-{edition_id}"
    return f"attachment; filename*=UTF-8''{quote(stem + file.suffix)}"
