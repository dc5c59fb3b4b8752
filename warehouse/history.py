"""The journal of the facts: who changed what, when and why. One commit is one version of the folder of facts.

`refs/heads/main` is the version that holds, `refs/tertial/pending/<build>` one on its way (`warehouse.publication`),
`refs/tertial/seeds` a note of which version the folder of facts was last brought to (`warehouse.hand_edits`).
Any git reads it: `git log`, `git fsck`, `git push` as a backup. Writing needs the store's lock; reading needs nothing.
"""

import datetime
import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, cast, get_args

from dulwich.objects import Commit, ObjectID

from warehouse import facts, journal, paths
from warehouse.facts import FileDiff
from warehouse.journal import UnknownVersionError

__all__ = [
    "UnknownVersionError",
    "Version",
    "chain",
    "changes",
    "exists",
    "files",
    "find",
    "head",
    "same_facts",
    "versions",
]

Kind = Literal["initial", "hand_edit", "publish", "undo", "restore"]

MAIN = "refs/heads/main"
SEEDS = "refs/tertial/seeds"
PENDING = "refs/tertial/pending/"
_TRAILER = re.compile(r"(?P<name>[A-Z][a-z]+): (?P<value>.*)")
_NOT_IN_A_NAME = re.compile(r"[<>\x00-\x1f\x7f]")
_ADDRESS_OF_A_ROLE = "{role}@tertial.invalid"
_SHORTEST_PREFIX = 6
_SAME = "same"


@dataclass(frozen=True)
class Version:
    """One version of the facts.

    `id` is the commit's name (40 hexadecimal digits), `number` counts from 1, `at` is UTC, `who` the label of the
    identity, `of` the version that an undo or a restore brought back. `build_id` is the build it was published with.
    `is_folder`: the folder of facts was exactly this when the version was made from it.
    """

    id: str
    number: int
    at: datetime.datetime
    who: str
    role: str
    why: str
    kind: Kind
    build_id: str | None
    parent: str | None
    of: str | None = None
    is_folder: bool = False


def exists() -> bool:
    """Whether there is a journal yet."""
    return journal.exists()


def head() -> Version | None:
    """The version that holds; None before the first."""
    commit = journal.read_ref(MAIN)
    return None if commit is None else version(commit)


def versions(limit: int | None = 50, before: str | None = None) -> list[Version]:
    """The versions, the latest first; `before` is the id of the version to go on after."""
    start = journal.read_ref(MAIN) if before is None else version(before).parent
    found: list[Version] = []
    for each in chain(start):
        if limit is not None and len(found) >= limit:
            break
        found.append(each)
    return found


def find(text: str) -> Version:
    """The version with that number (`12`) or name (the whole, or its first six digits or more).

    Raises UnknownVersionError.
    """
    wanted = text.strip().lower()
    for each in chain(journal.read_ref(MAIN)):
        if wanted in (str(each.number), each.id):
            return each
        if len(wanted) >= _SHORTEST_PREFIX and each.id.startswith(wanted):
            return each
    latest = head()
    known = f"Den senaste är version {latest.number}." if latest else "Inget är publicerat än."
    raise UnknownVersionError(f"Det finns ingen version ”{text[:40]}”. {known}")


def version(version_id: str) -> Version:
    """A version by its whole name, also one that is only on its way. Raises UnknownVersionError."""
    return _read(str(paths.history_dir()), version_id)


def files(version_id: str) -> dict[str, bytes]:
    """The facts as they were in a version: name relative to the seeds folder, and bytes. Raises UnknownVersionError."""
    with journal.opened() as repo:
        return {name: journal.content(repo, sha) for name, sha in journal.tree_of(repo, version_id).items()}


def changes(before: str, after: str) -> tuple[FileDiff, ...]:
    """How the facts differ between two versions, row by row; both by whole name. Raises UnknownVersionError."""
    with journal.opened() as repo:
        old, new = journal.tree_of(repo, before), journal.tree_of(repo, after)
        differing = {name for name in {*old, *new} if old.get(name) != new.get(name)}

        def read(side: dict[str, ObjectID]) -> dict[str, bytes]:
            return {name: journal.content(repo, side[name]) for name in differing & side.keys()}

        return facts.diff(read(old), read(new))


def same_facts(version_id: str, named: facts.Files) -> bool:
    """Whether a version holds exactly these files."""
    with journal.opened() as repo:
        return journal.tree_of(repo, version_id) == {name: journal.object_name(raw) for name, raw in named.items()}


def write(
    named: facts.Files,
    *,
    who: str,
    role: str,
    why: str,
    kind: Kind,
    build_id: str,
    of: str | None = None,
    email: str | None = None,
    is_folder: bool = False,
) -> str:
    """Write a version after the one that holds, without letting it hold; returns its id. All of it is on disk.

    Call it with the store's lock held.
    """
    before = head()
    address = _clean(email or _ADDRESS_OF_A_ROLE.format(role=role))
    trailers = {"Number": before.number + 1 if before else 1, "Kind": kind, "Role": role, "Build": build_id, "Of": of}
    trailers["Folder"] = _SAME if is_folder else None
    said = "\n".join(f"{name}: {value}" for name, value in trailers.items() if value is not None)
    with journal.opened(create=True) as repo:
        commit = Commit()
        commit.tree = journal.add_tree(repo, named)
        commit.parents = [ObjectID(before.id.encode())] if before else []
        commit.author = commit.committer = signature(who, address)
        commit.author_time = commit.commit_time = int(datetime.datetime.now(datetime.UTC).timestamp())
        commit.author_timezone = commit.commit_timezone = 0
        commit.encoding = b"UTF-8"
        commit.message = f"{' '.join(why.split())}\n\n{said}\n".encode()
        return journal.add_commit(repo, commit)


def note_folder(version_id: str, holding: str) -> bool:
    """Write down which version the folder of facts is, and which one held then: one note, there or not there.

    False where somebody else just did. Call it with the store's lock held.
    """
    now = journal.read_ref(SEEDS)
    if folder_note() == (version_id, holding):
        return True
    with journal.opened() as repo:
        commit = Commit()
        commit.tree = journal.commit_of(repo, version_id).tree
        commit.parents = [ObjectID(each.encode()) for each in dict.fromkeys((version_id, holding))]
        commit.author = commit.committer = f"tertial <{_ADDRESS_OF_A_ROLE.format(role='tertial')}>".encode()
        commit.author_time = commit.commit_time = int(datetime.datetime.now(datetime.UTC).timestamp())
        commit.author_timezone = commit.commit_timezone = 0
        commit.message = b"Mappen med fakta\n"
        note = journal.add_commit(repo, commit)
    return journal.set_ref(SEEDS, now, note)


def folder_note() -> tuple[str, str] | None:
    """Which version the folder of facts was last brought to, and which one held then."""
    note = journal.read_ref(SEEDS)
    if note is None:
        return None
    with journal.opened() as repo:
        parents = [parent.decode() for parent in journal.commit_of(repo, note).parents]
    return parents[0], parents[-1]


def pending() -> dict[str, str]:
    """The versions on their way: build id and version id."""
    return journal.refs_under(PENDING)


def signature(who: str, address: str = "") -> bytes:
    """Who stands in a commit, as git writes it; without an address the one of nobody."""
    return f"{_clean(who)} <{address or _ADDRESS_OF_A_ROLE.format(role='tertial')}>".encode()


def chain(start: str | None) -> Iterator[Version]:
    """A version by its whole name, then those before it, to the first."""
    while start is not None:
        found = version(start)
        yield found
        start = found.parent


def _clean(text: str) -> str:
    """Text that may stand in the line of a commit's author."""
    return " ".join(_NOT_IN_A_NAME.sub(" ", text).split()) or "okänd"


@functools.lru_cache(maxsize=4096)
def _read(folder: str, version_id: str) -> Version:
    """A commit never changes, so it is read once for each journal."""
    del folder  # part of the key of the cache
    with journal.opened() as repo:
        commit = journal.commit_of(repo, version_id)
    why, _, rest = commit.message.decode(errors="replace").partition("\n\n")
    said = {match["name"]: match["value"] for line in rest.splitlines() if (match := _TRAILER.fullmatch(line))}
    kind = said.get("Kind", "")
    return Version(
        id=version_id,
        number=int(said.get("Number", "0")),
        at=datetime.datetime.fromtimestamp(commit.commit_time, datetime.UTC),
        who=commit.author.decode(errors="replace").partition(" <")[0],
        role=said.get("Role", ""),
        why=why,
        kind=cast(Kind, kind) if kind in get_args(Kind) else "hand_edit",
        build_id=said.get("Build"),
        parent=commit.parents[0].decode() if commit.parents else None,
        of=said.get("Of"),
        is_folder=said.get("Folder") == _SAME,
    )
