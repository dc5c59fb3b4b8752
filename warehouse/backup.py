"""Copies of the journal elsewhere, and back from one. A copy is a bare git repository: `git push` makes one too."""

import contextlib
import datetime
import io
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from dulwich import porcelain
from dulwich.client import get_transport_and_path
from dulwich.errors import NotGitRepository
from dulwich.objects import ObjectID
from dulwich.porcelain import DivergedBranches
from dulwich.refs import Ref
from dulwich.repo import Repo

from warehouse import build as building
from warehouse import hand_edits, history, journal, paths, periods, publication, store
from warehouse.build import Steps
from warehouse.errors import TertialError
from warehouse.history import Version
from warehouse.progress import ProgressCallback

_KEPT = (history.MAIN, periods.REF)


class BackupError(TertialError):
    """The copy can't be written or read, or it has gone another way than the journal."""


def backup(where: str) -> Version:
    """Push the journal to a path or an address; a path that isn't there is made. Gives the version that is safe now.

    Raises BackupError. What is there is only ever added to.
    """
    holding = history.head()
    if holding is None:
        raise BackupError("Det finns ingen historik än. Kör `tertial build`.")
    with _explained(where), journal.opened() as repo:
        place = Path(where)
        if _is_path(where) and not place.exists():
            Repo.init_bare(str(place), mkdir=True, default_branch=b"main").close()
        kept = [f"{ref}:{ref}".encode() for ref in _KEPT if journal.read_ref(ref) is not None]
        porcelain.push(repo, where, refspecs=kept, outstream=io.BytesIO(), errstream=io.BytesIO())
    return holding


def restore(
    source: str,
    *,
    who: str,
    role: str,
    replace: bool = False,
    progress: ProgressCallback | None = None,
    steps: Steps | None = None,
) -> Version:
    """Bring the journal to what a copy holds and publish its facts. Versions that only the journal has stop it.

    With `replace` the journal is put aside (`history.git.<time>`) instead. The folder of facts follows, except for what
    has been edited by hand in it. Raises BackupError, SeedsHaveFaultsError, TransformError, StoreBusyError.
    """
    with store.lock(10.0):
        publication.recover()
        kept = _put_aside() if replace else None
        try:
            latest = _fetch(source)
            _stop_if_ours_has_more(latest)
        except BaseException:
            if kept is not None:
                kept.rename(paths.history_dir())
            raise
        before = journal.read_ref(history.MAIN)
        if before != latest and not journal.set_ref(history.MAIN, before, latest):
            raise BackupError("Historiken ändrades under tiden. Försök igen.")
        _note_folder(latest)
    wanted = history.version(latest)
    with publication.laid_out(history.files(latest)) as folder:
        candidate = building.build_candidate(folder, progress=progress, who=role, full_dbt=False, steps=steps)
    why = f"Återläst ur säkerhetskopia: version {wanted.number}"
    return publication.publish(candidate, who=who, role=role, why=why, kind="restore", of=latest)


def _fetch(source: str) -> str:
    """Take over everything the copy has; returns its latest version."""
    with _explained(source), journal.opened(create=True) as repo:
        client, path = get_transport_and_path(source)
        found: dict[Ref, ObjectID] = {}

        def wants(refs: Mapping[Ref, ObjectID], depth: int | None = None) -> list[ObjectID]:
            del depth
            found.update(refs)
            return [refs[Ref(name.encode())] for name in _KEPT if refs.get(Ref(name.encode())) is not None]

        client.fetch(path, repo, determine_wants=wants)
        latest = found.get(Ref(history.MAIN.encode()))
        if latest is None:
            raise BackupError(f"I {source} finns ingen historik från tertial.")
        os.sync()
        sealed = found.get(Ref(periods.REF.encode()))
    if sealed is not None and journal.read_ref(periods.REF) is None:
        journal.set_ref(periods.REF, None, sealed.decode())
    return latest.decode()


def _stop_if_ours_has_more(latest: str) -> None:
    holding = history.head()
    if holding is None or holding.id == latest:
        return
    theirs = {version.id for version in history.chain(latest)}
    if holding.id not in theirs:
        raise BackupError(
            f"Säkerhetskopian saknar det som har publicerats här (den senaste är version {holding.number}). Gör en ny "
            "säkerhetskopia, eller kör `tertial restore` med --ersatt: då läggs historiken här åt sidan."
        )


def _note_folder(latest: str) -> None:
    """Which version the folder of facts stands at: the one it equals, else the first, so that the rest is an edit."""
    with contextlib.suppress(paths.FolderNotFoundError):
        files = hand_edits.read_files(paths.seeds_dir())
        versions = list(history.chain(latest))
        same = next((version.id for version in versions if history.same_facts(version.id, files)), versions[-1].id)
        history.note_folder(same, latest)


def _put_aside() -> Path | None:
    folder = paths.history_dir()
    if not folder.exists():
        return None
    aside = folder.with_name(f"{folder.name}.{datetime.datetime.now(datetime.UTC):%Y%m%dT%H%M%S}")
    folder.rename(aside)
    return aside


def _is_path(where: str) -> bool:
    return "://" not in where and "@" not in where.partition("/")[0]


@contextlib.contextmanager
def _explained(where: str) -> Iterator[None]:
    try:
        yield
    except DivergedBranches as error:
        raise BackupError(
            f"{where} har versioner som inte finns här, så inget skrevs över. Läs tillbaka dem med `tertial restore`, "
            "eller ge en annan plats."
        ) from error
    except NotGitRepository as error:
        raise BackupError(f"{where} är ingen säkerhetskopia av historiken.") from error
    except (OSError, porcelain.Error, KeyError, ValueError) as error:
        raise BackupError(f"{where} går inte att nå: {error}") from error
