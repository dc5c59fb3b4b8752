"""The order of work of a period: open → each part marked ready → sealed. Kept in the journal, beside the facts.

`refs/tertial/periods` is a chain of commits of its own in the same repository: one JSON file per period, who did what
and why in the commit. A mark of readiness stands for the facts as they were; when one of the part's files changes after
it, the part is no longer ready. Writing needs the store's lock.
"""

import datetime
import json
from dataclasses import asdict, dataclass, field
from typing import Any, Final, Literal

from dulwich.objects import Commit, ObjectID

from warehouse import history, journal
from warehouse.errors import TertialError
from warehouse.history import Version

REF: Final = "refs/tertial/periods"

PARTS: Final[dict[str, tuple[str, ...]]] = {
    "ekonomi": ("utfall", "prognos"),
    "mal": ("malutfall", "malbedomningar"),
    "projekt": ("projektlagen",),
    "narvaro": ("narvaro", "sammantraden"),
    "beslut": ("protokollspunkter", "fullmaktigebeslut"),
    "risker": ("riskuppfoljning",),
    "ovrigt": (),
}
"""The parts that are marked ready one by one, and the tables each stands for; the last has all other tables."""

PartState = Literal["open", "ready", "changed"]
PeriodState = Literal["open", "ready", "sealed"]


class PeriodError(TertialError):
    """The order of work does not allow it; the message says what is left to do."""


@dataclass(frozen=True)
class Ready:
    """A part marked ready: by whom, when (UTC, ISO 8601), at which version of the facts, with their checksum."""

    part: str
    who: str
    role: str
    at: str
    version: str
    facts: str


@dataclass(frozen=True)
class Sealed:
    """A sealed edition: `manifest` is its manifest's checksum, `corrects` the edition it corrects, `why` in words."""

    edition: str
    manifest: str
    who: str
    role: str
    at: str
    version: str
    build_id: str
    why: str
    corrects: str | None = None


@dataclass(frozen=True)
class Record:
    """What is written down of a period."""

    period_id: str
    ready: tuple[Ready, ...] = ()
    editions: tuple[Sealed, ...] = ()

    def mark(self, part: str) -> Ready | None:
        """The part's mark, whether it still stands or not."""
        return next((each for each in self.ready if each.part == part), None)


@dataclass(frozen=True)
class Part:
    """A part as it is now."""

    code: str
    state: PartState
    mark: Ready | None


@dataclass(frozen=True)
class Period:
    """A period as it is now. `state` is sealed once an edition stands and nothing has changed since it."""

    record: Record
    parts: tuple[Part, ...]
    state: PeriodState = field(default="open")

    @property
    def left(self) -> tuple[str, ...]:
        """The parts that are not ready."""
        return tuple(part.code for part in self.parts if part.state != "ready")


def records() -> dict[str, Record]:
    """Everything that is written down, by period; empty before the first."""
    start = journal.read_ref(REF)
    if start is None:
        return {}
    with journal.opened() as repo:
        raw = [journal.content(repo, sha) for sha in journal.tree_of(repo, start).values()]
    return {record.period_id: record for record in map(_read, raw)}


def record(period_id: str) -> Record:
    """What is written down of a period; empty where nothing is."""
    return records().get(period_id, Record(period_id))


def period(period_id: str) -> Period:
    """How far a period has come, by the facts that hold now."""
    written = record(period_id)
    now = _facts_now()
    parts = tuple(_part(code, written.mark(code), now) for code in PARTS)
    if written.editions:
        return Period(written, parts, "sealed")
    return Period(written, parts, "ready" if all(part.state == "ready" for part in parts) else "open")


def mark_ready(period_id: str, part: str, *, who: str, role: str, ready: bool = True) -> Record:
    """Mark a part (a key of PARTS) as ready, or take the mark back. Raises PeriodError. Lock held."""
    holding = history.head()
    if holding is None:
        raise PeriodError("Inget är publicerat än, så inget kan klarmarkeras. Kör `tertial build`.")
    if part not in PARTS:
        raise ValueError(f"no part is called {part!r}")
    written = record(period_id)
    others = tuple(each for each in written.ready if each.part != part)
    mine = (Ready(part, who, role, _now(), holding.id, _facts_now()[part]),) if ready else ()
    changed = Record(period_id, others + mine, written.editions)
    return _write(changed, f"{period_id}: {part} {'klarmarkerad' if ready else 'öppnad igen'}", who)


def note_sealed(sealed: Sealed, period_id: str) -> Record:
    """Write down an edition. The marks have done their work: the next edition needs new ones. Lock held."""
    written = record(period_id)
    if any(each.edition == sealed.edition for each in written.editions):
        raise PeriodError(f"Utgåvan {sealed.edition} är redan fastställd.")
    changed = Record(period_id, (), (*written.editions, sealed))
    return _write(changed, f"{period_id}: utgåva {sealed.edition} fastställd. {sealed.why}", sealed.who)


def now() -> str:
    """The second it is, in UTC, as the record writes it."""
    return _now()


def _part(code: str, mark: Ready | None, now: dict[str, str]) -> Part:
    if mark is None:
        return Part(code, "open", None)
    return Part(code, "ready" if now.get(code) == mark.facts else "changed", mark)


def _facts_now() -> dict[str, str]:
    """The checksum of each part's files as they hold now."""
    holding = history.head()
    return {} if holding is None else facts_of(holding)


def facts_of(version: Version) -> dict[str, str]:
    """The checksum of each part's files in a version."""
    with journal.opened() as repo:
        named = {name: sha.decode() for name, sha in journal.tree_of(repo, version.id).items()}
    owner = {table: part for part, tables in PARTS.items() for table in tables}
    lines: dict[str, list[str]] = {part: [] for part in PARTS}
    for name, sha in sorted(named.items()):
        table = name.rpartition("/")[2].removesuffix(".csv")
        lines[owner.get(table, "ovrigt")].append(f"{name} {sha}")
    return {part: journal.object_name("\n".join(listed).encode()).decode() for part, listed in lines.items()}


def _write(changed: Record, message: str, who: str) -> Record:
    before = journal.read_ref(REF)
    kept = {each.period_id: each for each in records().values()} | {changed.period_id: changed}
    named = {f"{code}.json": _written(each) for code, each in kept.items()}
    with journal.opened() as repo:
        commit = Commit()
        commit.tree = journal.add_tree(repo, named)
        commit.parents = [ObjectID(before.encode())] if before else []
        commit.author = commit.committer = history.signature(who)
        commit.author_time = commit.commit_time = int(datetime.datetime.now(datetime.UTC).timestamp())
        commit.author_timezone = commit.commit_timezone = 0
        commit.encoding = b"UTF-8"
        commit.message = f"{' '.join(message.split())}\n".encode()
        written = journal.add_commit(repo, commit)
    if not journal.set_ref(REF, before, written):
        raise PeriodError("Någon annan ändrade periodens läge samtidigt. Försök igen.")
    return changed


def _written(each: Record) -> bytes:
    return (json.dumps(asdict(each), ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def _read(raw: bytes) -> Record:
    values: dict[str, Any] = json.loads(raw)
    return Record(
        values["period_id"],
        tuple(Ready(**each) for each in values["ready"]),
        tuple(Sealed(**each) for each in values["editions"]),
    )


def _now() -> str:
    return f"{datetime.datetime.now(datetime.UTC):%Y-%m-%dT%H:%M:%SZ}"
