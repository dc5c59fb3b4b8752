"""Agreement and regulations on Beslut: what a system can watch, and how; the rest folded, word for word."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import polars as pl

from app import formatting
from app.components import Column, Markup, downloads, empty_state, join, section, source_ref, tag, write
from app.components.layout import beside, stacked, whole_dates
from app.texts import decisions as words
from app.views.page_tools import sources_of

Row = Mapping[str, Any]
SOON = ("date", "computation")
_SMALL = "font-size:var(--t-small);color:var(--t-ink-soft)"
_SPLIT: Mapping[str, str] = {"basis": "11rem", "least": "20rem"}
_TERM = "border-top:1px solid var(--t-rule);padding:8px 0"
_COLUMNS = (
    Column("clause", words.COLUMN_CLAUSE, lookup=True),
    Column("term_kind_label", words.COLUMN_KIND),
    Column("title", words.COLUMN_TITLE),
    Column("text", words.COLUMN_TEXT, width="wide"),
    Column("date_value", words.COLUMN_DATE, kind="date", empty=""),
    Column("number_text", words.COLUMN_NUMBER, empty=""),
    Column("watch_kind_label", words.COLUMN_WATCH_KIND),
    Column("watch_text", words.COLUMN_WATCH, empty=""),
)


@dataclass(frozen=True)
class _Listed:
    """What a list is called; `anchors` are the rules that links lead to by their id."""

    key: str
    all_words: str
    title: str
    columns: tuple[Column, ...]
    anchors: frozenset[str]


def agreement(dates: pl.DataFrame, terms: pl.DataFrame, matters: list[dict[str, Any]]) -> None:
    """The agreement's dates and state, the terms that can be watched, and all of them folded."""
    told = " ".join(_dates(row, matters) for row in dates.to_dicts())
    section(words.AGREEMENT, whole_dates(told) if told else None, anchor="avtal")
    if terms.is_empty():
        empty_state(words.AGREEMENT_EMPTY, words.COORDINATOR, height=80)
        return
    status = Column("term_status_label", words.COLUMN_STATUS)
    soon = terms.filter(pl.col("watch_kind").is_in(SOON))
    columns = (*_COLUMNS, status)
    _watched(terms, soon, _Listed("avtal", words.ALL_TERMS, words.TERMS_TITLE, columns, frozenset(terms["rule_id"])))


def regulations(rules: pl.DataFrame, terms: pl.DataFrame) -> None:
    """The rules that can be watched, and all of them folded. `terms` have taken their ids on the page."""
    watched = rules.filter(pl.col("watch_kind") != "none").height
    told = words.RULES_LEAD.format(watched=formatting.number(watched), count=formatting.number(rules.height))
    section(words.RULES, None if rules.is_empty() else told, anchor="reglemente")
    if rules.is_empty():
        empty_state(words.RULES_EMPTY, words.COORDINATOR, height=80)
        return
    # A rule with a number, such as fourteen members, is one that the reader can check at once.
    counted = (pl.col("watch_kind") == "fact") & pl.col("number_text").is_not_null()
    soon = rules.filter(pl.col("watch_kind").is_in(SOON) | counted)
    free = rules.filter(~pl.col("rule_id").is_in(terms["rule_id"].to_list()))
    listed = _Listed("reglemente", words.ALL_RULES, words.RULES_TITLE, _COLUMNS, frozenset(free["rule_id"]))
    _watched(rules, soon, listed)


def _dates(row: Row, matters: list[dict[str, Any]]) -> str:
    if row["agreement_from_date"] is None:
        return ""
    values = {
        "start": formatting.iso_date(row["agreement_from_date"]),
        "end": formatting.iso_date(row["agreement_to_date"]),
    }
    first = words.AGREEMENT_DATES
    if matters:
        values["count"] = formatting.number(matters[0]["council_count"])
        first = words.AGREEMENT_PROPOSED if matters[0]["owed_count"] else words.AGREEMENT_APPROVED
    if row["last_notice_date"] is None:
        return first.format(**values)
    notice = words.AGREEMENT_NOTICE.format(
        notice=formatting.iso_date(row["last_notice_date"]), years=formatting.number(row["extension_years"])
    )
    return f"{first.format(**values)} {notice}"


def _watched(rows: pl.DataFrame, soon: pl.DataFrame, listed: _Listed) -> None:
    """`soon` in the open; what else is compared with a fact, and every word, folded."""
    key = listed.key
    compared = rows.filter((pl.col("watch_kind") != "none") & ~pl.col("rule_id").is_in(soon["rule_id"].to_list()))
    written = [_term(row, f"{key}-{index}") for index, row in enumerate(soon.to_dicts())]
    watched = [_term(row, f"{key}-u{index}") for index, row in enumerate(compared.to_dicts())]
    whole = [_verbatim(row, f"{key}-v{index}", listed.anchors) for index, row in enumerate(rows.to_dicts())]
    folds = [_fold(words.COMPARED, watched), _fold(listed.all_words, whole)]
    write(tag("div", *written), tag("div", *folds, class_="t-folds"))
    downloads(rows, listed.columns, file_stem=key, title=listed.title, source=sources_of(rows))


def _fold(title: str, written: list[Markup]) -> Markup | None:
    if not written:
        return None
    summary = tag("summary", tag("span", title.format(count=formatting.number(len(written))), class_="t-fold-title"))
    return tag("details", summary, tag("div", *written, class_="t-fold-body"), class_="t-fold")


def _term(row: Row, key: str) -> Markup:
    heading = tag("p", tag("b", row["title"]), tag("br") if row["amount_text"] else None, row["amount_text"])
    watch = tag("p", row["watch_text"] or words.WATCH_NONE, " ", source_ref(row, key=key), class_="t-prose")
    kind = join(row["term_kind_label"], row.get("term_status_label"), separator=" · ")
    told = beside(heading, watch, basis="20rem", least="20rem")
    return tag("div", beside(kind, told, **_SPLIT), style=_TERM)


def _verbatim(row: Row, key: str, anchors: frozenset[str]) -> Markup:
    body = stacked(
        tag("p", tag("b", row["title"])),
        tag("p", row["text"], class_="t-prose"),
        tag("p", source_ref(row, key=key)),
    )
    clause = tag("span", row["clause"], style=_SMALL)
    anchor = row["rule_id"] if row["rule_id"] in anchors else None
    return tag("div", beside(clause, body, **_SPLIT), style=_TERM, id=anchor)
