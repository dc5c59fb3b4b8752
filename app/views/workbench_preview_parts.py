"""*Underlag*, the preview: warnings, what changes on each page, what changes in the marts, and what was compared."""

from collections.abc import Callable, Iterable, Sequence
from difflib import SequenceMatcher
from typing import Any, Final

import polars as pl
import streamlit as st

from app import actions, formatting
from app.components import (
    Column,
    Markup,
    bullets,
    data_table,
    downloads,
    link,
    markdown_text,
    prose,
    section,
    tag,
    write,
)
from app.components.layout import side_by_side, whole_dates
from app.components.markup import Child, join, text
from app.page_comparison import Comparison, PageChange
from app.preview import words as told
from app.preview.addresses import FRAME
from app.texts import workbench_preview as words
from app.views import workbench_changes

_MOST_WARNINGS: Final = 8
_MOST_CHANGES: Final = 25
_CONTEXT: Final = 8
_SMALL: Final = "font-size:var(--t-small);color:var(--t-ink-soft)"
_ITEM: Final = "border-top:1px solid var(--t-rule);padding:8px 0"
_COUNTS: Final = (
    Column("title", words.MART_COLUMNS["title"], lookup=True, width="wide"),
    *(Column(kind, title, kind="int") for kind, title in words.MART_COUNTS.items()),
)
_CELLS: Final = tuple(Column(name, title, empty="") for name, title in words.MART_COLUMNS.items())


def warnings(rows: Sequence[actions.FileDiff], compared: Comparison) -> None:
    """What to look at once more before publishing; nothing where there is nothing."""
    removed = [
        words.ROWS_REMOVED.format(
            table=workbench_changes.table_name(diff.name),
            rows=told.plural(diff.count("removed"), words.TABLE_ROWS),
        )
        for diff in rows
        if diff.count("removed")
    ]
    all_of_them = [*told.warnings(compared), *removed]
    if not all_of_them:
        return
    section(words.WARNINGS, anchor="se-efter")
    more = len(all_of_them) - _MOST_WARNINGS
    bullets([*all_of_them[:_MOST_WARNINGS], *([words.MORE_WARNINGS.format(count=more)] if more > 0 else [])])


def pages(compared: Comparison, because: Callable[[str], Child] | None = None) -> None:
    """For each page what stands there before and after; long lists are folded. `because` says why, by page title."""
    for place, (title, changes) in enumerate(told.by_page(compared.changes).items()):
        named = words.PAGE.format(page=title, what=told.counted(changes))
        with st.expander(markdown_text(named), expanded=place == 0, key=f"tabell-andrad-sida-{place}"):
            if changes[0].slug != FRAME:
                prose(link(words.TO_PAGE, f"./{_best(changes).where.address}"))
            if because is not None:
                prose(because(title))
            write(_changes(changes[:_MOST_CHANGES], compared))
            rest = changes[_MOST_CHANGES:]
            if rest:
                count = formatting.number(len(rest))
                summary = tag("summary", words.REST.format(count=count))
                write(tag("details", summary, _changes(rest, compared)))


def tables(marts: Sequence[Any]) -> None:
    """How many rows of each mart differ, and every cell as a file."""
    section(
        words.IN_TABLES,
        words.IN_TABLES_LEAD.format(
            rows=told.plural(sum(len(each.rows) for each in marts), words.TABLE_ROWS),
            tables=told.plural(sum(bool(each.rows) for each in marts), words.TABLES),
        ),
        anchor="tabeller",
    )
    counts = [
        {"title": each.title, **{kind: each.count(kind) for kind in words.MART_COUNTS}} for each in marts if each.rows
    ]
    if not counts:
        return
    with st.expander(words.IN_TABLES, key="tabell-andrade-tabeller"):
        data_table(pl.DataFrame(counts), _COUNTS, caption=words.IN_TABLES, key="andrade-tabeller", show_caption=False)
        downloads(mart_cells(marts), _CELLS, file_stem=words.STEM, title=words.IN_TABLES, source="")


def what_was_compared(compared: Comparison) -> None:
    """What the lists above rest on, and what they leave out."""
    facts = compared.compared
    if facts is None:
        return
    section(words.COMPARED, anchor="jamfort")
    prose(
        words.COMPARED_TEXT.format(
            addresses=formatting.number(facts.addresses),
            pages=told.plural(len(facts.pages), words.PAGES),
            names=formatting.listing(facts.pages),
            periods=formatting.number(len(facts.periods)),
            kommuner=formatting.number(facts.kommuner),
            drawn=formatting.number(facts.drawn),
        ),
        words.COMPARED_OWN,
        words.COMPARED_NEW.format(count=formatting.number(facts.new)) if facts.new else None,
        words.COMPARED_GONE.format(count=formatting.number(facts.gone)) if facts.gone else None,
    )


def mart_cells(marts: Iterable[Any]) -> pl.DataFrame:
    """One row for each cell of a mart that differs: table, what happened, key, column, its meaning, before, after."""
    found = [
        {
            "title": mart.title,
            "mart": mart.mart,
            "what": words.MART_KINDS[row.kind],
            "key": " · ".join(_shown(value) for value in row.key.values()),
            "column": cell.column,
            "label": mart.labels.get(cell.column, cell.column),
            "before": _shown(cell.before),
            "after": _shown(cell.after),
        }
        for mart in marts
        for row in mart.rows
        for cell in row.cells
    ]
    return pl.DataFrame(found, schema=dict.fromkeys(words.MART_COLUMNS, pl.String))


def _changes(changes: Sequence[PageChange], compared: Comparison) -> Markup:
    """A list: where, then before and after side by side (below each other on a narrow screen), then for whom."""
    facts = compared.compared
    periods, kommuner = (facts.periods, facts.kommuner) if facts else ((), 0)
    items = [
        tag(
            "li",
            tag("p", tag("b", whole_dates(told.place(each)))),
            side_by_side(*_before_and_after(each), least="16rem", gap="0 32px"),
            tag("p", words.APPLIES, " ", told.applies(each.where, periods, kommuner), style=_SMALL),
            style=_ITEM,
        )
        for each in changes
    ]
    return tag("ul", *items, role="list", style="list-style:none;margin:0;padding:0")


def _before_and_after(each: PageChange) -> tuple[Markup, Markup]:
    """What is taken away is struck through and what comes underlined, each under its word."""
    change = each.change
    before, after = change.before, change.after
    if before is None or after is None or before == after:
        gone = tag("span", words.GONE, class_="t-missing")
        if before == after:
            return _side(words.BEFORE, text(before)), _side(words.AFTER, words.REDRAWN.format(text=after))
        was = tag("del", before) if before else gone
        return _side(words.BEFORE, was), _side(words.AFTER, tag("ins", after) if after else gone)
    old, new = before.split(), after.split()
    was_parts: list[Child] = []
    now_parts: list[Child] = []
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    for place, (kind, i1, i2, j1, j2) in enumerate(steps):
        if kind == "equal":
            same = _shortened(old[i1:i2], first=place == 0, last=place == len(steps) - 1)
            was_parts.append(same)
            now_parts.append(same)
            continue
        was_parts.append(tag("del", " ".join(old[i1:i2])) if i2 > i1 else None)
        now_parts.append(tag("ins", " ".join(new[j1:j2])) if j2 > j1 else None)
    return _side(words.BEFORE, join(*was_parts, separator=" ")), _side(words.AFTER, join(*now_parts, separator=" "))


def _shortened(same: Sequence[str], *, first: bool, last: bool) -> str:
    """Words that do not change, without the middle of a long stretch: enough to know where one is."""
    head, tail = (0 if first else _CONTEXT), (0 if last else _CONTEXT)
    if len(same) <= head + tail + _CONTEXT:
        return " ".join(same)
    return " ".join([*same[:head], "…", *(same[-tail:] if tail else [])])


def _side(word: str, content: Child) -> Markup:
    return tag("p", tag("span", word, style=_SMALL), tag("br"), content)


def _best(changes: Sequence[PageChange]) -> PageChange:
    return max(changes, key=lambda each: (each.where.without_kommun, each.where.count))


def _shown(value: Any) -> str:
    if value is None:
        return words.EMPTY
    if isinstance(value, bool):
        return words.YES_NO[value]
    if isinstance(value, float):
        return formatting.number(value, decimals=2) if value != int(value) else formatting.number(int(value))
    return str(value)
