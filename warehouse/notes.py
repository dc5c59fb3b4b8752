"""Notes for the minutes ("till protokollet"), item by item in a sealed edition's agenda. Only ever added to.

`anteckningar/<edition>.jsonl`: one line per saved note; the last of an item is the one that holds, earlier ones stay.
"""

import datetime
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from warehouse import editions, paths, store
from warehouse.errors import TertialError
from warehouse.publishing import sync_file

LONGEST: Final = 10_000
_WAIT_SECONDS = 10.0


class NoteChangedError(TertialError):
    """Somebody else saved a note on the item meanwhile; `note` is theirs."""

    def __init__(self, note: "Note") -> None:
        super().__init__(
            f"{note.who} sparade en anteckning på punkten under tiden. Den står här ovanför; lägg ihop de två och "
            "spara igen."
        )
        self.note = note


@dataclass(frozen=True)
class Note:
    """What is noted on an item of a meeting: text, by whom, when (UTC)."""

    meeting: str
    item: str
    text: str
    who: str
    at: str


def of_edition(edition_id: str) -> dict[tuple[str, str], Note]:
    """The notes that hold, by meeting and item. Raises UnknownEditionError."""
    latest = {(note.meeting, note.item): note for note in _read(edition_id)}
    return {place: note for place, note in latest.items() if note.text}


def history(edition_id: str, meeting: str, item: str) -> list[Note]:
    """Every note that has been saved on an item, the first one first."""
    return [note for note in _read(edition_id) if (note.meeting, note.item) == (meeting, item)]


def save(edition_id: str, meeting: str, item: str, text: str, *, who: str, known_at: str | None) -> Note:
    """Save a note; an empty one takes it away. When this returns it survives a power cut.

    `known_at` is the time of the note that the writer saw (None: there was none). Raises NoteChangedError if that is
    no longer the one that holds, UnknownEditionError, TertialError for a text that is too long.
    """
    editions.read(edition_id)
    written = text.strip()
    if len(written) > LONGEST:
        raise TertialError(f"Anteckningen är för lång. Skriv högst {LONGEST} tecken.")
    with _locked():
        saved = history(edition_id, meeting, item)
        latest = saved[-1] if saved else None
        if (latest.at if latest else None) != known_at and latest is not None and latest.text != written:
            raise NoteChangedError(latest)
        note = Note(meeting, item, written, who, _now())
        _append(_file(edition_id), note)
    return note


def _append(file: Path, note: Note) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    _mend(file)
    with file.open("a", encoding="utf-8") as handle:
        handle.write(json.dumps(asdict(note), ensure_ascii=False) + "\n")
    sync_file(file)
    sync_file(file.parent)


def _mend(file: Path) -> None:
    """Leave out a last line that a crash cut off: it was never promised to anybody."""
    if file.exists():
        raw = file.read_bytes()
        if raw and not raw.endswith(b"\n"):
            file.write_bytes(raw[: raw.rfind(b"\n") + 1])


def _now() -> str:
    """The moment it is, in UTC, fine enough to tell two notes apart."""
    return f"{datetime.datetime.now(datetime.UTC):%Y-%m-%dT%H:%M:%S.%fZ}"


@contextmanager
def _locked() -> Iterator[None]:
    with store.lock(_WAIT_SECONDS):
        yield


def _file(edition_id: str) -> Path:
    return paths.home() / "anteckningar" / f"{editions.folder_of(edition_id).name}.jsonl"


def _read(edition_id: str) -> list[Note]:
    try:
        lines = _file(edition_id).read_text(encoding="utf-8").split("\n")
    except FileNotFoundError:
        return []
    return [Note(**json.loads(line)) for line in lines[:-1] if line]
