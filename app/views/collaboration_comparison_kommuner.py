"""How often the groups of the compared municipalities meet, and each one's steering documents and cooperation."""

from collections.abc import Callable, Sequence

import polars as pl

from app import formatting
from app.components import Markup, source_ref, tag, write
from app.components.layout import side_by_side
from app.data import collaborations as facts
from app.state import State
from app.texts import collaboration_comparison as words
from app.texts import common
from app.views.page_tools import Row

_HEAD = "font-size:1rem;line-height:24px;margin:0;padding:0 0 8px"


def meetings(state: State, rows: pl.DataFrame) -> None:
    """The groups that the study says how often they meet, most often first."""
    if rows.is_empty():
        return
    told, count = formatting.number(rows.height), formatting.number(rows["body_count"][0])
    subtitle = words.MEETINGS_SUBTITLE.format(told=told, all=count)
    head = tag("h3", meetings_title(rows))
    write(tag("div", head, tag("p", subtitle, class_="t-subtitle"), class_="t-figure-head"))
    heads = (words.GROUP_NAME, words.KOMMUN, words.HOW_OFTEN, words.PER_YEAR)
    table = tag(
        "table",
        tag("caption", words.MEETINGS, class_="t-hidden"),
        tag("thead", tag("tr", *[tag("th", title, scope="col") for title in heads])),
        tag("tbody", *[_meeting(row, state.kommun) for row in rows.to_dicts()]),
        class_="t-table",
    )
    label = common.SCROLL_TABLE.format(title=words.MEETINGS)
    write(tag("div", table, class_="t-scroll", role="region", tabindex=0, aria_label=label))


def _meeting(row: Row, own: str | None) -> Markup:
    count = row["meetings_per_year"]
    return tag(
        "tr",
        tag("th", row["body_name"], scope="row"),
        tag("td", row["kommun_name"] or words.SEVERAL),
        tag("td", source_ref(row, label=row["meetings_text"], key="moten-grupper")),
        tag("td", formatting.number(count) if count is not None else words.NO_NUMBER),
        class_="t-own" if own and row["kommun_code"] == own else None,
    )


def meetings_title(rows: pl.DataFrame) -> str:
    """Which groups meet most often, and how often in the study's words."""
    first = rows.row(0, named=True)
    if first["meetings_per_year"] is None:
        return words.MEETINGS_NO_NUMBER
    most = rows.filter(pl.col("meetings_per_year") == first["meetings_per_year"])["body_name"]
    return words.MEETINGS_TITLE.format(words=first["meetings_text"], names=formatting.listing(most))


def kommuner(state: State, collaboration_id: str, cells: pl.DataFrame) -> None:
    """A line per municipality that opens for its steering documents and its cooperation."""
    documents = facts.steering_documents(collaboration_id).to_dicts()
    cooperations = facts.cooperations(collaboration_id).to_dicts()
    if not documents and not cooperations:
        return
    compared = cells.unique("kommun_code", maintain_order=True)
    names = dict(zip(compared["kommun_code"], compared["kommun_name"], strict=True))
    heads: dict[str | None, str] = {**names, None: words.SHARED, "": words.OTHERS}
    folds = []
    for code, name in heads.items():
        own = [[row for row in rows if _place(row, names) == code] for rows in (documents, cooperations)]
        if any(own):
            folds.append(_fold(name, *own, is_open=code is not None and code == state.kommun))
    head = tag("h3", words.EACH)
    write(tag("div", head, class_="t-figure-head", style="padding-bottom:8px"), tag("div", *folds, class_="t-folds"))


def _place(row: Row, names: dict[str, str]) -> str | None:
    code: str | None = row["kommun_code"]
    return code if code is None or code in names else ""


def _fold(name: str, documents: Sequence[Row], cooperations: Sequence[Row], *, is_open: bool) -> Markup:
    counts = [
        formatting.count(len(rows), *noun)
        for rows, noun in ((documents, words.DOCUMENT_COUNT), (cooperations, words.COOPERATION_COUNT))
        if rows
    ]
    title = tag("span", name, class_="t-fold-title")
    summary = tag("summary", title, tag("span", formatting.listing(counts), class_="t-fold-side"))
    body = side_by_side(
        _list(words.DOCUMENTS, documents, _document),
        _list(words.COOPERATIONS, cooperations, _cooperation),
        least="22rem",
    )
    return tag("details", summary, tag("div", body, class_="t-fold-body"), class_="t-fold", open=is_open)


def _list(title: str, rows: Sequence[Row], said: Callable[[Row], str]) -> Markup:
    items = [tag("li", said(row), " ", source_ref(row, label=common.SOURCE, key="kommun")) for row in rows]
    listed = tag("ul", *items, class_="t-bullets") if items else tag("p", words.NONE, class_="t-missing")
    return tag("div", tag("h4", title, style=_HEAD), listed)


def _document(row: Row) -> str:
    """The name with kind and years where it does not say them itself, and who has decided."""
    name, kind, years = row["document_name"], row["document_kind_label"].lower(), row["years_text"]
    marks = [
        kind if kind != words.OTHER_KIND and kind not in name.lower() else None,
        years if years and years not in name else None,
    ]
    told = ", ".join(mark for mark in marks if mark)
    named = words.DOCUMENT.format(name=name, marks=told) if told else name
    return words.DOCUMENT_BY.format(document=named, who=row["decided_by"]) if row["decided_by"] else named


def _cooperation(row: Row) -> str:
    return words.COOPERATION.format(partner=formatting.sentence_start(row["partner"]), subject=row["subject"])
