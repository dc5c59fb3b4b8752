"""Periods and editions: mark parts as ready, seal, correct, and the documents of what is published now."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from app import identity as identities
from app.actions.access import role_of
from app.actions.titles import table_title
from app.child_process import Progress
from app.identity import Identity
from app.reports import composing
from app.texts import editions as words
from warehouse import editions, history, periods, publication, sealing, store
from warehouse.editions import DamagedEditionError, Edition
from warehouse.facts import FileDiff
from warehouse.periods import Period, PeriodError, Sealed
from warehouse.sealing import Plan


def period(period_id: str) -> Period:
    """How far a period has come; anyone may."""
    return periods.period(period_id)


def mark_ready(identity: Identity, period_id: str, parts: Collection[str], *, ready: bool = True) -> Period:
    """Mark parts of a period as ready, or take the marks back.

    Raises NotAllowedError, PeriodError for a period or part that doesn't exist, StoreBusyError.
    """
    identities.require(identity, "coordinator")
    _require_period(period_id)
    unknown = [part for part in parts if part not in periods.PARTS]
    if unknown:
        raise PeriodError(words.UNKNOWN_PART.format(part=unknown[0][:40], parts=", ".join(periods.PARTS)))
    with store.lock(10.0):
        publication.recover()
        for part in parts:
            periods.mark_ready(period_id, part, who=identity.who, role=role_of(identity), ready=ready)
    return periods.period(period_id)


def seal(
    identity: Identity,
    period_id: str,
    *,
    corrects: str = "",
    examples: bool = True,
    progress: Progress | None = None,
) -> Edition:
    """Seal a period as it is known now, with its documents, pages and data.

    `corrects` says what a new edition of a sealed period corrects. Raises NotAllowedError, PeriodError,
    ComposingError, StoreBusyError; then nothing is sealed.
    """
    identities.require(identity, "coordinator")
    title = _require_period(period_id)

    def compose(plan: Plan) -> None:
        identities.require(identity, "coordinator")
        composing.compose(plan, progress)

    return sealing.seal(
        period_id,
        compose,
        title=title,
        who=identity.who,
        role=role_of(identity),
        examples=examples,
        corrects=corrects,
        changes=_changes_since(period_id),
    )


def documents(
    identity: Identity,
    folder: Path,
    period_id: str,
    tasks: Collection[str],
    *,
    examples: bool = True,
    chosen: Mapping[str, str] | None = None,
    progress: Progress | None = None,
) -> list[Path]:
    """Documents of what is published now (`report`, `word`, `leaflets`), as files in a folder.

    `chosen` maps code to name of the municipalities whose leaflets are made, all unless given.
    Raises NotAllowedError, ComposingError.
    """
    identities.require(identity, "coordinator")
    return composing.working_documents(folder, period_id, tasks, examples=examples, chosen=chosen, progress=progress)


@dataclass(frozen=True)
class Listed:
    """A sealed edition. `edition` is None where its folder is missing or damaged; `fault` says so in Swedish."""

    period_id: str
    sealed: Sealed
    edition: Edition | None
    fault: str = ""


def listed() -> list[Listed]:
    """Every edition, the latest first; anyone may."""
    found = []
    for period_id, each in editions.sealed():
        try:
            found.append(Listed(period_id, each, editions.read(each.edition)))
        except DamagedEditionError as error:
            found.append(Listed(period_id, each, None, str(error)))
    return found


def edition_damage(edition_id: str) -> list[str]:
    """What in an edition is not as it was sealed, in Swedish. Raises UnknownEditionError."""
    try:
        return editions.damage(edition_id)
    except DamagedEditionError as error:
        return [str(error)]


def copy_edition(identity: Identity, edition_id: str, target: Path) -> int:
    """Copy an edition to a folder (a memory stick, a web server) and check it there. Returns how many files.

    Raises NotAllowedError, UnknownEditionError, DamagedEditionError.
    """
    identities.require(identity, "coordinator")
    return editions.copy(edition_id, target)


def members() -> dict[str, str]:
    """Code and name of the municipalities of what is published; empty without a build."""
    build_id = store.resolve_build().build_id
    return composing.kommuner(build_id) if build_id else {}


def _require_period(period_id: str) -> str:
    resolved = store.resolve_build()
    if resolved.build_id is None:
        raise PeriodError(resolved.notice or "Inget är publicerat än. Kör `tertial build`.")
    return composing.period_facts(resolved.build_id, period_id).name


def _changes_since(period_id: str) -> tuple[str, ...]:
    """Each fact that has changed since the period's latest edition, in words; empty for a first edition."""
    earlier, holding = periods.record(period_id).editions, history.head()
    if not earlier or holding is None:
        return ()
    return tuple(line for diff in history.changes(earlier[-1].version, holding.id) for line in _told(diff))


def _told(diff: FileDiff) -> list[str]:
    table = table_title(diff.name) or diff.name
    if diff.unreadable:
        return [words.CHANGE_UNREADABLE.format(table=table)]
    lines = []
    for change in diff.changes:
        row = " · ".join(part for part in change.key if part)
        for column in change.columns:
            before, after = (change.before or {}).get(column), (change.after or {}).get(column)
            if before or after:
                told = words.CHANGE.format(
                    table=table,
                    row=row,
                    column=column,
                    before=before or words.CHANGE_EMPTY,
                    after=after or words.CHANGE_EMPTY,
                )
                lines.append(told)
    return lines
