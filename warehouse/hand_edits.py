"""Files in the folder of facts that somebody has edited by hand, told from a folder that is merely behind.

The journal remembers which version the folder was last brought to (`refs/tertial/seeds`). What differs from that is an
edit by hand; what others have published since is merged with it row by row. A folder that nobody may write to is only
behind, never an edit.
"""

import contextlib
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

from warehouse import facts, fingerprint, history
from warehouse.errors import TertialError
from warehouse.facts import Conflict
from warehouse.history import Version
from warehouse.publishing import sync_file


class HandEditConflictError(TertialError):
    """A row was edited in the folder while something else was published for it; `conflicts` has every one."""

    def __init__(self, conflicts: tuple[Conflict, ...]) -> None:
        told = "\n".join(f"– {_told(conflict)}" for conflict in conflicts)
        super().__init__(
            "Samma uppgift har ändrats både i mappen med fakta och i det som har publicerats sedan dess:\n"
            f"{told}\nSkriv i filen det som ska gälla: det publicerade värdet, eller ändra på sidan Underlag i stället."
        )
        self.conflicts = conflicts


@dataclass(frozen=True)
class Folder:
    """The folder of facts as it is now, and what a build is to be made from.

    `files` are the folder's own, `facts` those to build from, `edited` the names of files that were changed by hand.
    """

    files: dict[str, bytes]
    facts: dict[str, bytes]
    edited: tuple[str, ...]
    conflicts: tuple[Conflict, ...] = ()

    @property
    def behind(self) -> bool:
        """Whether the folder lacks something that is published."""
        return self.files != self.facts


def read_files(folder: Path) -> dict[str, bytes]:
    """The facts in a folder, by name relative to it."""
    return {name: path.read_bytes() for name, path in fingerprint.seed_files(folder).items()}


def examine(seeds_dir: Path) -> Folder:
    """Compare the folder with the version it was brought to and with the one that holds."""
    files = read_files(seeds_dir)
    holding = history.head()
    if holding is None:
        return Folder(files, files, tuple(sorted(files)))
    if history.same_facts(holding.id, files):
        return Folder(files, files, ())
    published = history.files(holding.id)
    brought_to = _brought_to(holding)
    base = history.files(brought_to) if brought_to else published
    merged = facts.merge(base, files, published)
    edited = tuple(
        name for name in sorted({*merged.files, *published}) if merged.files.get(name) != published.get(name)
    )
    return Folder(files, merged.files, edited, merged.conflicts)


def _brought_to(holding: Version) -> str | None:
    """The version that the folder last was: the one noted, or one since then that was made from the folder as it stood.

    A crash may come between the publishing of what the folder holds and the note of it.
    """
    noted, held_then = history.folder_note() or (None, None)
    for version in history.chain(holding.id):
        if version.id == held_then:
            break
        if version.is_folder:
            return version.id
    return noted


def bring_up_to_date(seeds_dir: Path) -> bool:
    """Write what is published into the folder, keeping what has been edited by hand; False where it could not be done.

    Call it with the store's lock held.
    """
    holding = history.head()
    if holding is None:
        return False
    folder = examine(seeds_dir)
    if folder.conflicts:
        return False
    try:
        for name in sorted({*folder.files, *folder.facts}):
            if folder.files.get(name) != folder.facts.get(name):
                _replace(seeds_dir / name, folder.files.get(name), folder.facts.get(name))
    except OSError:
        return False
    return history.note_folder(holding.id, holding.id)


def _replace(place: Path, expected: bytes | None, content: bytes | None) -> None:
    """One file at a time, whole or not at all; a file that was saved this instant is left for the next build."""
    found = place.read_bytes() if place.is_file() else None
    if found != expected:
        raise OSError(f"{place.name} changed meanwhile")
    if content is None:
        place.unlink()
        sync_file(place.parent)
        return
    place.parent.mkdir(exist_ok=True)
    mode = place.stat().st_mode & 0o777 if found is not None else 0o644
    descriptor, fresh = tempfile.mkstemp(prefix=f".{place.name}-", dir=place.parent)
    try:
        with os.fdopen(descriptor, "wb") as handle:
            handle.write(content)
            handle.flush()
            os.fsync(handle.fileno())
        Path(fresh).chmod(mode)
        Path(fresh).replace(place)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(fresh).unlink()
        raise
    sync_file(place.parent)


def _told(conflict: Conflict) -> str:
    if not conflict.key:
        return f"{conflict.name}: hela filen"
    row = ", ".join(part for part in conflict.key if part)
    if conflict.mine is None or conflict.theirs is None:
        side = "mappen" if conflict.mine is None else "det publicerade"
        return f"{conflict.name}, raden {row}: borttagen i {side} men ändrad i det andra"
    cells = "; ".join(
        f"{name} är ”{conflict.mine[name]}” i mappen och ”{conflict.theirs[name]}” i det publicerade"
        for name in conflict.columns
    )
    return f"{conflict.name}, raden {row}: {cells}"
