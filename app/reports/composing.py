"""Documents, pages and data of a build, made by a process of its own (`app.reports.child`).

Nothing here imports Streamlit or draws: the command line, the coordinator's page and `warehouse.sealing` call it.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from app import child_process, formatting
from app.child_process import Progress
from app.texts import editions as words
from warehouse import editions, store
from warehouse.editions import Edition
from warehouse.errors import TertialError
from warehouse.queries import frame
from warehouse.sealing import Plan

TIMEOUT_SECONDS: Final = 600.0
# V8, which draws the charts, reserves addresses by the gigabyte without using them.
MEMORY_BYTES: Final = 256 * 1024**3
NAMND: Final = "norrbottens-e-namnd"


class ComposingError(TertialError):
    """The documents could not be made; nothing is kept."""


@dataclass(frozen=True)
class PeriodFacts:
    """What the documents need to know of a period, a row of `dim_period`."""

    code: str
    name: str
    kind: str
    tertial: int | None
    as_of: str | None

    @property
    def report_kind(self) -> str:
        """`meeting`, `tertial` or `year`: what the period's report is called."""
        return "year" if self.tertial == 3 else self.kind


def period_facts(build_id: str, period_id: str) -> PeriodFacts:
    """A period of a build. Raises ComposingError for one that it doesn't have."""
    with store.open_reader(build_id) as connection:
        rows = {row["period_id"]: row for row in frame.periods(connection, NAMND).to_dicts()}
    if period_id not in rows:
        raise ComposingError(f"Det finns ingen period ”{period_id[:40]}”. Perioderna är: {', '.join(rows)}.")
    row = rows[period_id]
    as_of = row["economy_as_of_date"]
    return PeriodFacts(period_id, row["period_name"], row["period_kind"], row["tertial"], as_of and as_of.isoformat())


def kommuner(build_id: str) -> dict[str, str]:
    """Code and name of the municipalities of a build."""
    with store.open_reader(build_id) as connection:
        rows = frame.members(connection, NAMND)
    return dict(zip(rows["kommun_code"], rows["kommun_name"], strict=True))


def compose(plan: Plan, progress: Progress | None = None) -> None:
    """Everything of an edition but its facts and rules. Raises ComposingError."""
    edition = plan.edition
    facts = period_facts(edition.build_id, edition.period_id)
    name = report_name(facts)
    tasks = [
        ("report", editions.DOCUMENTS),
        ("word", editions.DOCUMENTS),
        ("leaflets", f"{editions.DOCUMENTS}/kommunblad"),
        ("calendar", editions.DOCUMENTS),
        ("data", editions.DATA),
        ("slides", "sammantrade"),
        ("site", editions.PAGES),
    ]
    order = {
        **_order(edition.build_id, facts, plan.folder),
        "tasks": tasks,
        "report_name": name,
        "kommuner": kommuner(edition.build_id),
        "about": _about(edition, facts),
        "site": _site(edition, facts),
        "package": _package(edition),
    }
    _run(order, progress)


def working_documents(
    folder: Path,
    period_id: str,
    tasks: Collection[str],
    *,
    examples: bool = True,
    chosen: Mapping[str, str] | None = None,
    progress: Progress | None = None,
) -> list[Path]:
    """Documents of what is published now, marked as working material: `report`, `word`, `leaflets`.

    Returns the files. Raises ComposingError where there is no build or no such period.
    """
    resolved = store.resolve_build()
    if resolved.build_id is None:
        raise ComposingError(resolved.notice or "Inget är publicerat.")
    facts = period_facts(resolved.build_id, period_id)
    order = {
        **_order(resolved.build_id, facts, folder),
        "tasks": [(task, "") for task in tasks],
        "report_name": report_name(facts),
        "kommuner": dict(chosen if chosen is not None else kommuner(resolved.build_id)),
        "about": _working_about(resolved.build_id, facts, examples),
    }
    before = {path: path.stat().st_mtime_ns for path in folder.iterdir()}
    _run(order, progress)
    return sorted(path for path in folder.iterdir() if before.get(path) != path.stat().st_mtime_ns)


def report_name(facts: PeriodFacts) -> str:
    """What the file of a period's report is called, without its ending."""
    return f"{words.REPORT_NAMES[facts.report_kind]}-{facts.code}"


def report_title(facts: PeriodFacts) -> str:
    """What a period's report is called."""
    return words.REPORT_TITLES[facts.report_kind]


def documents_of(edition: Edition, facts: PeriodFacts) -> list[tuple[str, str]]:
    """Path within the edition and label of what is handed out, as far as the edition has it."""
    name, title = report_name(facts), report_title(facts)
    offered = [
        (f"{editions.DOCUMENTS}/{name}.pdf", words.PDF.format(title=title)),
        (f"{editions.DOCUMENTS}/{name}.docx", words.WORD.format(title=title)),
        (f"{editions.DOCUMENTS}/kommunblad/{words.LEAFLETS}", words.LEAFLETS_LABEL),
        (f"{editions.DATA}/tertial-data.xlsx", words.DATA_LABEL),
        (f"{editions.DATA}/{words.DATA_ZIP}", words.DATA_ZIP_LABEL),
        (f"{editions.DOCUMENTS}/{words.CALENDAR}", words.CALENDAR_LABEL),
    ]
    return [(path, label) for path, label in offered if not edition.files or path in edition.files]


def dated(edition: Edition, facts: PeriodFacts) -> str:
    """The line that says how far the figures reach and which version of the facts they are."""
    published = edition.published_at[:10]
    if facts.as_of is None:
        return words.DATED.format(number=edition.number, published=published)
    return words.DATED_AS_OF.format(as_of=facts.as_of, number=edition.number, published=published)


def _order(build_id: str, facts: PeriodFacts, folder: Path) -> dict[str, Any]:
    return {"build_id": build_id, "lies_in": None, "period": facts.code, "folder": str(folder)}


def _about(edition: Edition, facts: PeriodFacts) -> dict[str, Any]:
    corrections: list[str] = []
    if edition.corrects:
        corrections = [_corrects(edition) or "", *edition.corrects.changes]
    return {
        "edition": words.SEALED.format(edition=edition.id),
        "title_period": facts.name,
        "period": facts.code,
        "tertial": facts.tertial,
        "examples": edition.examples,
        "dated": dated(edition, facts),
        "stamp": edition.published_at,
        "corrections": corrections,
    }


def _working_about(build_id: str, facts: PeriodFacts, examples: bool) -> dict[str, Any]:
    made = store.read_manifest(build_id).created_at
    return {
        "edition": words.WORKING,
        "title_period": facts.name,
        "period": facts.code,
        "tertial": facts.tertial,
        "examples": examples,
        "dated": formatting.iso_date(made[:10]),
        "stamp": made,
        "corrections": [],
    }


def _site(edition: Edition, facts: PeriodFacts) -> dict[str, Any]:
    return {
        "edition": edition.id,
        "title": facts.name,
        "period": facts.code,
        "examples": edition.examples,
        "dated": dated(edition, facts),
        "documents": [(f"../{path}", label) for path, label in documents_of(edition, facts)],
        "corrects": _corrects(edition),
    }


def _package(edition: Edition) -> dict[str, Any]:
    return {
        "name": f"tertial-{edition.id}",
        "title": words.DATA_TITLE.format(title=edition.title),
        "description": words.DATA_DESCRIPTION.format(edition=edition.id),
        "version": str(edition.number),
        "created": edition.published_at,
        "examples": edition.examples,
    }


def _corrects(edition: Edition) -> str | None:
    told = edition.corrects
    return words.CORRECTS.format(edition=told.edition, why=told.why) if told else None


def _run(order: Mapping[str, Any], progress: Progress | None) -> None:
    def hear(step: str, done: int, total: int) -> None:
        if progress is not None:
            progress(step, done, total)

    try:
        child_process.run("app.reports.child", order, hear, timeout_seconds=TIMEOUT_SECONDS, memory_bytes=MEMORY_BYTES)
    except child_process.ChildTimeoutError as error:
        raise ComposingError(words.TOO_LONG.format(seconds=f"{TIMEOUT_SECONDS:.0f}")) from error
    except child_process.ChildFailedError as error:
        raise ComposingError(words.FAILED.format(why=error)) from error
