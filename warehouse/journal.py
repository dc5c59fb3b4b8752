"""The bare git repository under the journal: opened, made, and written so that it is on disk when it says so.

dulwich puts the contents of objects and references on disk (core.fsyncObjectFiles); the names of new files in their
folders are put there here.
"""

import shutil
import stat
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from dulwich.index import commit_tree
from dulwich.object_store import iter_tree_contents
from dulwich.objects import Blob, Commit, ObjectID, ShaFile, Tree
from dulwich.refs import Ref
from dulwich.repo import Repo

from warehouse import paths
from warehouse.errors import TertialError
from warehouse.publishing import sync_file, sync_folders

_FILE_MODE = 0o100644


class UnknownVersionError(TertialError):
    """No version has that number or name."""


def exists() -> bool:
    """Whether there is a journal yet."""
    return (paths.history_dir() / "HEAD").is_file()


@contextmanager
def opened(*, create: bool = False) -> Iterator[Repo]:
    """The repository. Raises UnknownVersionError where there is none, unless it may be made."""
    folder = paths.history_dir()
    if not exists():
        if not create:
            raise UnknownVersionError("Det finns ingen historik än. Kör `tertial build`.")
        _initialise(folder)
    repo = Repo(str(folder))
    try:
        yield repo
    finally:
        repo.close()


def commit_of(repo: Repo, version_id: str) -> Commit:
    """A version's commit. Raises UnknownVersionError."""
    try:
        found: ShaFile = repo.object_store[ObjectID(version_id.encode())]
    except (KeyError, ValueError, AssertionError) as error:
        raise UnknownVersionError(f"Det finns ingen version ”{version_id[:40]}”.") from error
    if not isinstance(found, Commit):
        raise UnknownVersionError(f"”{version_id[:40]}” är ingen version.")
    return found


def tree_of(repo: Repo, version_id: str) -> dict[str, ObjectID]:
    """Name and object of each file in a version. Raises UnknownVersionError."""
    commit = commit_of(repo, version_id)
    entries = iter_tree_contents(repo.object_store, commit.tree)
    return {entry.path.decode(): entry.sha for entry in entries if entry.path and entry.sha}


def content(repo: Repo, sha: ObjectID) -> bytes:
    """The bytes of a file."""
    return repo.object_store[sha].as_raw_string()


def object_name(raw: bytes) -> ObjectID:
    """What a file with these bytes is called in the repository."""
    return Blob.from_string(raw).id


def add_tree(repo: Repo, named: Mapping[str, bytes]) -> ObjectID:
    """Write a folder of files; only what is new takes room. On disk when this returns."""
    blobs = {name: Blob.from_string(raw) for name, raw in named.items()}
    new = [blob for blob in blobs.values() if blob.id not in repo.object_store]
    for blob in new:
        repo.object_store.add_object(blob)
    top = commit_tree(repo.object_store, [(name.encode(), blob.id, _FILE_MODE) for name, blob in blobs.items()])
    tree = repo.object_store[top]
    folders = [entry.sha for entry in tree.items() if stat.S_ISDIR(entry.mode)] if isinstance(tree, Tree) else []
    _sync_names(repo, [*(blob.id for blob in new), *folders, top])
    return top


def add_commit(repo: Repo, commit: Commit) -> str:
    """Write a commit; returns its name. On disk when this returns."""
    repo.object_store.add_object(commit)
    _sync_names(repo, [commit.id])
    return commit.id.decode()


def read_ref(name: str) -> str | None:
    """The version that a reference names; None where there is no such reference."""
    if not exists():
        return None
    with opened() as repo:
        found = repo.refs.read_ref(Ref(name.encode()))
        return None if found is None else found.decode()


def refs_under(prefix: str) -> dict[str, str]:
    """The references below a prefix, by the rest of their name."""
    if not exists():
        return {}
    with opened() as repo:
        found = repo.refs.as_dict(Ref(prefix.rstrip("/").encode()))
        return {name.decode(): sha.decode() for name, sha in found.items() if sha is not None}


def set_ref(name: str, old: str | None, new: str) -> bool:
    """Point a reference from `old` (None: it isn't there) to `new`; False if it points elsewhere. On disk after."""
    place, target = Ref(name.encode()), ObjectID(new.encode())
    with opened() as repo:
        if old is None:
            done = repo.refs.add_if_new(place, target)
        else:
            done = repo.refs.set_if_equals(place, ObjectID(old.encode()), target)
        sync_file((Path(repo.path) / name).parent)
        return bool(done)


def remove_ref(name: str) -> None:
    """Take a reference away."""
    with opened() as repo:
        repo.refs.remove_if_equals(Ref(name.encode()), None)


def clear_away() -> None:
    """Remove what a killed writer left: its locks on references and objects that got no name.

    Call it with the store's lock held: nobody else writes to the journal then.
    """
    folder = paths.history_dir()
    shutil.rmtree(_in_the_making(folder), ignore_errors=True)
    if not exists():
        return
    for left in [*folder.glob("*.lock"), *(folder / "refs").rglob("*.lock"), *(folder / "objects").glob("*/*.lock")]:
        left.unlink(missing_ok=True)


def _initialise(folder: Path) -> None:
    fresh = _in_the_making(folder)
    fresh.mkdir(parents=True)
    repo = Repo.init_bare(str(fresh), default_branch=b"main")
    config = repo.get_config()
    config.set((b"core",), b"fsyncObjectFiles", True)
    # A journal is only ever added to, also by those who push to it.
    config.set((b"receive",), b"denyNonFastForwards", True)
    config.write_to_path()
    repo.close()
    sync_folders(fresh)
    fresh.rename(folder)
    sync_file(folder.parent)


def _in_the_making(folder: Path) -> Path:
    return folder.with_name(f".{folder.name}-new")


def _sync_names(repo: Repo, ids: list[ObjectID]) -> None:
    folder = Path(repo.path) / "objects"
    for place in {folder / each[:2].decode() for each in ids}:
        if place.is_dir():
            sync_file(place)
    sync_file(folder)
