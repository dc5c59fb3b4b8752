"""*Underlag*, the preview: warnings, what changes on each page, what changes in the marts, and what was compared."""

from collections.abc import Iterable, Sequence
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
from app.components.layout import whole_dates
from app.components.markup import join
from app.page_comparison import Comparison, PageChange
from app.preview import words as told
from app.preview.addresses import FRAME
from app.texts import workbench_preview as words
from app.views import workbench_changes

_MOST_WARNINGS: Final = 8
_MOST_CHANGES: Final = 25
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


def pages(compared: Comparison) -> None:
    """For each page what stands there before and after; long lists are folded."""
    for place, (title, changes) in enumerate(told.by_page(compared.changes).items()):
        named = words.PAGE.format(page=title, what=told.counted(changes))
        with st.expander(markdown_text(named), expanded=place == 0, key=f"tabell-andrad-sida-{place}"):
            if changes[0].slug != FRAME:
                prose(link(words.TO_PAGE, f"./{_best(changes).where.address}"))
            write(_changes(changes[:_MOST_CHANGES], title, compared))
            rest = changes[_MOST_CHANGES:]
            if rest:
                count = formatting.number(len(rest))
                summary = tag("summary", words.REST.format(count=count))
                write(tag("details", summary, _changes(rest, title, compared)))


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


def _changes(changes: Sequence[PageChange], title: str, compared: Comparison) -> Markup:
    facts = compared.compared
    periods, kommuner = (facts.periods, facts.kommuner) if facts else ((), 0)
    heads = [tag("th", head, scope="col") for head in (words.PLACE, words.BEFORE, words.AFTER, words.APPLIES)]
    body = [
        tag(
            "tr",
            tag("th", whole_dates(told.place(each)), scope="row"),
            *_before_and_after(each),
            tag("td", told.applies(each.where, periods, kommuner)),
        )
        for each in changes
    ]
    caption = tag("caption", title, class_="t-hidden")
    table = tag("table", caption, tag("thead", tag("tr", *heads)), tag("tbody", *body), class_="t-table")
    return tag("div", table, class_="t-scroll", role="region", tabindex=0, aria_label=title)


def _before_and_after(each: PageChange) -> tuple[Markup, Markup]:
    """Two cells: what is taken away is struck through, what comes is underlined; the headings say which is which."""
    change = each.change
    if change.before is None or change.after is None:
        texts = ((change.before, "del"), (change.after, "ins"))
        cells = [
            tag("td", tag(name, text)) if text else tag("td", tag("span", words.GONE, class_="t-missing"))
            for text, name in texts
        ]
        return cells[0], cells[1]
    if change.before == change.after:
        redrawn = words.REDRAWN.format(text=change.after)
        return tag("td", change.before), tag("td", redrawn)
    old, new = change.before.split(), change.after.split()
    was: list[Markup | str] = []
    now: list[Markup | str] = []
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        before, after = " ".join(old[i1:i2]), " ".join(new[j1:j2])
        if before:
            was.append(before if kind == "equal" else tag("del", before))
        if after:
            now.append(after if kind == "equal" else tag("ins", after))
    return tag("td", join(*was, separator=" ")), tag("td", join(*now, separator=" "))


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
