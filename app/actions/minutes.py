"""Notes for the minutes during a meeting on a sealed edition, and what they become as a file."""

from collections.abc import Mapping, Sequence
from typing import Any

from app import formatting
from app import identity as identities
from app.identity import Identity
from app.reports import word
from app.reports.elements import Document, Element, Heading, Paragraph, Run
from app.texts import meeting_mode as words
from warehouse import editions, notes
from warehouse.notes import Note


def meeting_notes(identity: Identity, edition_id: str) -> dict[tuple[str, str], Note]:
    """The notes that hold, by meeting and item. Raises NotAllowedError, UnknownEditionError."""
    identities.require(identity, "coordinator")
    return notes.of_edition(edition_id)


def save_note(identity: Identity, edition_id: str, meeting: str, item: str, text: str, known_at: str | None) -> Note:
    """Save a note. Raises NotAllowedError, NoteChangedError, UnknownEditionError."""
    identities.require(identity, "coordinator")
    return notes.save(edition_id, meeting, item, text, who=identity.who, known_at=known_at)


def notes_as_text(identity: Identity, edition_id: str, meeting: Mapping[str, Any]) -> bytes:
    """A meeting's notes as plain text, item by item. Raises NotAllowedError."""
    title, items = _exported(identity, edition_id, meeting)
    lines = [title, words.EXPORT_FROM.format(edition=edition_id), ""]
    for heading, text in items:
        lines += [heading, text, ""]
    return "\r\n".join(line.replace("\n", "\r\n") for line in lines).encode("utf-8-sig")


def notes_as_word(identity: Identity, edition_id: str, meeting: Mapping[str, Any]) -> bytes:
    """A meeting's notes as Word, item by item. Raises NotAllowedError."""
    title, items = _exported(identity, edition_id, meeting)
    elements: list[Element] = []
    for heading, text in items:
        elements.append(Heading(heading, 2))
        elements += [Paragraph((Run(part),)) for part in text.split("\n") if part.strip()]
    edition = editions.read(edition_id)
    return word.to_docx(
        Document(
            title=title,
            subtitle=words.EXPORT_FROM.format(edition=edition_id),
            edition=edition_id,
            dated=edition.published_at[:10],
            elements=tuple(elements),
            kind="leaflet",
            stamp=edition.published_at,
        )
    )


def _exported(identity: Identity, edition_id: str, meeting: Mapping[str, Any]) -> tuple[str, Sequence[tuple[str, str]]]:
    found = meeting_notes(identity, edition_id)
    items = []
    for item in meeting["items"]:
        note = found.get((meeting["id"], item["id"]))
        name = item["name"].partition(" · ")[0]
        items.append(
            (words.EXPORT_ITEM.format(name=name, title=item["title"]), note.text if note else words.EXPORT_NONE)
        )
    return words.EXPORT_TITLE.format(meeting=formatting.sentence_start(meeting["label"])), items
