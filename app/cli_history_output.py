"""What the commands of the history print."""

from collections.abc import Sequence

from rich.table import Table
from rich.text import Text

from app import actions, cli_output, formatting
from app.texts import history as words
from app.texts import workbench_history as kinds


def show_versions(listed: Sequence[actions.Version], changes: Sequence[tuple[actions.FileDiff, ...] | None]) -> int:
    """A line for each version, the latest first; the exit code is 1 where there is none."""
    out = cli_output.console()
    if not listed:
        out.print(words.NONE)
        return 1
    table = Table(pad_edge=False)
    for heading in words.COLUMNS:
        table.add_column(heading, overflow="fold")
    for version, diffs in zip(listed, changes, strict=True):
        rows = words.ALL_ROWS if diffs is None else _counted(diffs)
        kind = kinds.KINDS.get(version.kind, version.kind)
        cells = (str(version.number), formatting.moment(version.at), version.who, kind, version.why, rows)
        table.add_row(*(Text(cell) for cell in cells))
    out.print(table)
    return 0


def show_version(version: actions.Version, diffs: Sequence[actions.FileDiff]) -> None:
    """One version: who, when, why, and every row that it changed."""
    at = formatting.moment(version.at)
    cli_output.console().print(
        Text(words.VERSION.format(number=version.number, at=at, who=version.who, why=version.why))
    )
    if version.parent:
        show_changes(diffs)


def show_changes(diffs: Sequence[actions.FileDiff]) -> None:
    """Every cell that differs, old → new."""
    out = cli_output.console()
    if not diffs:
        out.print(words.SAME)
        return
    table = Table(pad_edge=False)
    for heading in words.DIFF_COLUMNS:
        table.add_column(heading, overflow="fold")
    for diff in diffs:
        if diff.unreadable:
            out.print(Text(words.UNREADABLE.format(file=diff.name)))
        for change in diff.changes:
            number = change.row_after or change.row_before
            key = " · ".join(part for part in change.key if part)
            for name in change.columns:
                before, after = (change.before or {}).get(name, ""), (change.after or {}).get(name, "")
                cells = (diff.name, str(number), words.KINDS[change.kind], key, name, before, after)
                table.add_row(*(Text(cell) for cell in cells))
    if table.row_count:
        out.print(table)


def _counted(diffs: Sequence[actions.FileDiff]) -> str:
    return words.ROWS.format(
        added=sum(diff.count("added") for diff in diffs),
        changed=sum(diff.count("changed") for diff in diffs),
        removed=sum(diff.count("removed") for diff in diffs),
    )
