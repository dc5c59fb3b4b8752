"""What the commands about drafts print."""

from collections.abc import Sequence
from decimal import Decimal

from rich.table import Table
from rich.text import Text

from app import actions
from app.cli_output import console, number, print_faults, seconds
from app.texts import cli_drafts as words
from warehouse.validation import summary

_MOST_FIGURES = 20


def show_list(listed: actions.DraftList) -> None:
    """Print drafts and the damaged ones."""
    out = console()
    if not listed.drafts and not listed.damaged:
        out.print(words.EMPTY)
        return
    table = Table(pad_edge=False)
    for heading in words.HEADINGS:
        table.add_column(heading, overflow="fold")
    for each in listed.drafts:
        saved = f"{each.saved_at.astimezone():%Y-%m-%d %H:%M}"
        cells = (each.id, each.title, each.who, saved, words.STATES[each.state], number(len(each.steps)))
        table.add_row(*map(Text, cells))
    for damaged in listed.damaged:
        table.add_row(*map(Text, (damaged.id, "", "", "", words.STATES["damaged"], "")))
    out.print(table)


def show_draft(draft: actions.Draft, changes: Sequence[actions.FileDiff], behind: Sequence[actions.Version]) -> None:
    """Print a draft's steps, rows and conflicts."""
    out = console()
    out.print(Text(f"{draft.title} ({draft.id}), {words.STATES[draft.state]}"))
    for step in draft.steps:
        out.print(Text(words.STEP.format(number=step.number, what=step.what)))
    show_rows(changes)
    if behind:
        out.print(words.BEHIND)
    _show_conflicts(draft)


def show_rows(changes: Sequence[actions.FileDiff]) -> None:
    """Print the rows that came, went or changed, cell by cell."""
    out = console()
    if not changes:
        out.print(words.NO_CHANGES)
        return
    table = Table(pad_edge=False)
    for heading in words.CHANGES:
        table.add_column(heading, overflow="fold")
    for file in changes:
        if file.unreadable:
            table.add_row(Text(file.name), "", "", Text(words.UNREADABLE))
        for change in file.changes:
            row = change.row_after or change.row_before or 0
            for place, column in enumerate(change.columns):
                first = (file.name, number(row), words.KINDS[change.kind]) if place == 0 else ("", "", "")
                cells = (*first, column, (change.before or {}).get(column, ""), (change.after or {}).get(column, ""))
                table.add_row(*map(Text, cells))
    out.print(table)


def show_step(draft: actions.Draft) -> None:
    """Print what was saved last, and what to do next."""
    out = console()
    if not draft.steps:
        out.print(words.NOTHING_NEW)
        return
    out.print(Text(words.STEP.format(number=draft.steps[-1].number, what=draft.steps[-1].what)))
    for note in draft.uploads[-1].notes if draft.uploads and draft.uploads[-1].number == draft.steps[-1].number else ():
        out.print(Text(note))
    if draft.reading_faults:
        out.print(words.UNREAD.format(faults=summary([each.fault for each in draft.reading_faults]).rstrip(".")))
    elif draft.conflicts:
        _show_conflicts(draft)
    else:
        out.print(words.NEXT)


def show_check(check: actions.DraftCheck) -> int:
    """Print every fault of a draft; the exit code is 1 if anything must be mended."""
    out = console()
    here = [fault for fault in check.faults if not check.elsewhere(fault)]
    elsewhere = [fault for fault in check.faults if check.elsewhere(fault)]
    print_faults(out, here)
    if elsewhere:
        out.print(words.ELSEWHERE)
        print_faults(out, elsewhere)
    out.print(check.summary)
    return 0 if check.ok else 1


def show_rebased(before: actions.Draft, after: actions.Draft) -> None:
    """Print what came of moving a draft onto the latest version."""
    console().print(words.UP_TO_DATE if before.base == after.base else words.REBASED)
    _show_conflicts(after)


def show_preview(preview: actions.Preview, figures: Sequence[actions.MartDiff]) -> None:
    """Print the rows and the figures that a draft changes."""
    out = console()
    show_rows(preview.rows)
    out.print(words.FIGURES if figures else words.NO_FIGURES)
    for mart in figures:
        out.print(Text(mart.title))
        for row in mart.rows[:_MOST_FIGURES]:
            out.print(Text(f"  {words.KINDS[row.kind]}: {' · '.join(map(_plain, row.key.values()))}"))
            for cell in row.cells:
                label = (mart.labels.get(cell.column) or cell.column).partition(". ")[0].rstrip(".")
                out.print(Text(f"    {label}: {_plain(cell.before)} → {_plain(cell.after)}"))
        if len(mart.rows) > _MOST_FIGURES:
            out.print(words.MORE.format(count=number(len(mart.rows) - _MOST_FIGURES)))
    out.print(words.PREVIEWED.format(build=preview.build_id, seconds=seconds(preview.seconds or 0.0)))


def _show_conflicts(draft: actions.Draft) -> None:
    out = console()
    for place, each in enumerate(draft.conflicts, 1):
        key = words.WHOLE_FILE if each.whole_file else " · ".join(part for part in each.key if part)
        out.print(Text(words.CONFLICT.format(number=place, file=each.name, key=key)))
        for column in each.columns:
            sides = {"mine": _cell(each.mine, column), "theirs": _cell(each.theirs, column)}
            out.print(Text(words.CONFLICT_SIDE.format(column=column, **sides)))
    if draft.conflicts:
        out.print(words.CONFLICTS)


def _plain(value: object) -> str:
    """A value of a mart in Swedish: a decimal comma, ja and nej, a dash for what is missing."""
    if value is None:
        return "–"
    if isinstance(value, bool):
        return "ja" if value else "nej"
    return str(value).replace(".", ",") if isinstance(value, float | Decimal) else str(value)


def _cell(row: dict[str, str] | None, column: str) -> str:
    return words.ROW_GONE if row is None else row.get(column) or words.EMPTY_CELL
