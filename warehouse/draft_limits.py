"""What a draft may hold: files that a contract knows, of a size and a number that the server can bear."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from warehouse import draft_files, facts
from warehouse.errors import TertialError
from warehouse.fingerprint import EXAMPLE_FOLDER
from warehouse.validation.decoding import MOST_BYTES, megabytes

MOST_STEPS = 300
MOST_DRAFTS = 50
MOST_BYTES_PER_OWNER = 200 * 1024 * 1024
_LONGEST_TITLE = 120
_HERE = ZoneInfo("Europe/Stockholm")


class DraftLimitError(TertialError):
    """The draft, or what its owner keeps, would be larger than the server allows."""


class UnknownTableError(TertialError):
    """No contract knows such a file."""


def check_files(files: Mapping[str, bytes | None]) -> None:
    """Raises UnknownTableError for a name that no contract knows, DraftLimitError for a file that is too large."""
    for name, raw in files.items():
        if not is_fact_name(name):
            raise UnknownTableError(f"Det finns ingen tabell som heter {name!r}.")
        if raw is not None:
            check_size(raw, name)


def check_size(raw: bytes, name: str) -> None:
    """Raises DraftLimitError for a file larger than the reader takes."""
    if len(raw) > MOST_BYTES:
        raise DraftLimitError(
            f"{name} är {megabytes(len(raw))} MB, men högst {megabytes(MOST_BYTES)} MB går att läsa in. "
            "Ta bort det som inte hör till tabellen, eller dela upp filen."
        )


def is_fact_name(name: str) -> bool:
    """Whether some contract knows the file; nothing else may meet a path."""
    contract = facts.contract_of(name)
    if contract is None:
        return False
    return name == contract.file_name or (contract.example and name == f"{EXAMPLE_FOLDER}/{contract.file_name}")


def check_number(owner: str) -> None:
    """Raises DraftLimitError where one more draft would be too many."""
    if sum(draft_files.owner_of(each) == owner for each in draft_files.ids()) >= MOST_DRAFTS:
        raise DraftLimitError(f"Du har redan {MOST_DRAFTS} utkast. Ta bort något som du inte behöver.")


def check_room(owner: str, steps: int, contents: Sequence[bytes]) -> None:
    """Raises DraftLimitError where one more step, or what it holds, would be too much."""
    if steps >= MOST_STEPS:
        raise DraftLimitError(f"Utkastet har redan {MOST_STEPS} steg. Publicera det, eller fortsätt i ett nytt utkast.")
    taken = sum(draft_files.size(each) for each in draft_files.ids() if draft_files.owner_of(each) == owner)
    if taken + sum(map(len, contents)) > MOST_BYTES_PER_OWNER:
        limit = megabytes(MOST_BYTES_PER_OWNER)
        raise DraftLimitError(f"Dina utkast tar mer än {limit} MB. Ta bort utkast som du inte behöver och försök igen.")


def title_of(title: str, created: datetime) -> str:
    """A title on one line; without one the draft is called after when it was begun."""
    cleaned = " ".join("".join(letter if letter.isprintable() else " " for letter in title).split())
    return cleaned[:_LONGEST_TITLE] or f"Utkast {created.astimezone(_HERE):%Y-%m-%d kl. %H.%M}"
