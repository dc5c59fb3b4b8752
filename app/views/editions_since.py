"""What has changed since an edition was sealed: which publishes, which facts, and every figure that reads otherwise."""

import threading
from typing import cast

import polars as pl
import streamlit as st

from app import data, formatting, jobs, page_comparison
from app.child_process import Progress
from app.components import Column, data_table, notice, prose, section
from app.components.layout import whole_dates
from app.data import editions as known
from app.page_comparison import Comparison
from app.state import State
from app.texts import editions_page as words
from app.texts import workbench_preview as preview_words
from app.views import beside, workbench_changes
from app.views import workbench_preview_parts as parts
from app.views.page_tools import count_word

# Comparing takes two processes for up to half a minute: one comparison at a time, however many ask.
_ONE_AT_A_TIME = threading.Lock()


def render(state: State, edition: known.Edition) -> None:
    """Publishes after the edition, rows that differ, and (when asked for) the pages compared."""
    del state
    versions = known.since(edition)
    if not versions:
        section(words.SINCE_TITLE, words.SINCE_NONE, anchor="sedan-dess")
        return
    diffs = known.changed(edition)
    if not diffs:
        section(words.SINCE_TITLE, words.SINCE_SAME, anchor="sedan-dess")
        _versions(versions)
        return
    said = words.SINCE_ONE if len(versions) == 1 else words.SINCE
    count = formatting.sentence_start(count_word(len(versions)))
    summary = workbench_changes.summary(diffs)
    section(words.SINCE_TITLE, said.format(count=count, summary=summary), anchor="sedan-dess")
    _versions(versions)
    section(words.FIGURES_TITLE, words.FIGURES_LEAD, anchor="andrade-siffror")
    _figures(edition, versions)
    section(words.ROWS_TITLE, words.ROWS_LEAD, anchor="andrade-uppgifter")
    workbench_changes.show(diffs, key=f"sedan-{edition.id}", open_first=False)


def _versions(versions: list[known.Version]) -> None:
    rows = [
        {
            "version": str(each.number),
            "at": formatting.moment(each.at),
            "role": each.role,
            "why": each.why,
            "rows": workbench_changes.summary(each.changes),
        }
        for each in versions
    ]
    columns = tuple(
        Column(name, title, lookup=name == "version", width="wide" if name in ("why", "rows") else "auto")
        for name, title in words.SINCE_COLUMNS.items()
    )
    data_table(pl.DataFrame(rows), columns, caption=words.SINCE_CAPTION, key="sedan-dess", show_caption=False)


def _figures(edition: known.Edition, versions: list[known.Version]) -> None:
    now = data.published_build()
    if now is None:
        return
    mine = _compared(edition, now)
    if mine is None:
        return
    if not mine.changes:
        prose(words.FIGURES_NONE)
        return
    sources = known.page_sources(now)

    def because(title: str) -> str:
        files = sources.get(title, frozenset())
        told = [
            words.BECAUSE_ONE.format(
                number=each.number, at=formatting.iso_date(each.at), role=each.role, why=each.why.rstrip(".")
            )
            for each in versions
            if each.files & files or not files
        ]
        return words.BECAUSE.format(versions="; ".join(told)) if told else ""

    parts.pages(mine, because=lambda title: whole_dates(because(title)))


def _compared(edition: known.Edition, now: str) -> Comparison | None:
    """The comparison, once somebody has asked for it and it has been made; None until then, with what to do."""
    key = f"jamfor-{edition.id}-{now}"
    ended, refused = beside.taken(key)
    known = ended.result if ended else page_comparison.kept(edition.build_id, now, edition.period_id)
    if known is not None:
        return cast(Comparison, known)
    if refused:
        notice(refused, kind="warning")
    if jobs.under_way(key) is None:
        if not st.button(words.FIGURES_ASK, key="jamfor-sidor"):
            return None
        jobs.begin(key, "", lambda tell: _compare(edition, now, tell))
        st.rerun()
    beside.how_far(key, preview_words.STEPS, preview_words.BESIDE)
    return None


def _compare(edition: known.Edition, now: str, tell: Progress) -> Comparison:
    tell("wait", 0, 1)
    with _ONE_AT_A_TIME:
        return page_comparison.compare(edition.build_id, now, tell, period=edition.period_id)
