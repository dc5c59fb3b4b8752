"""What a report gives priority, and how it got its knowledge: surveys, interviews and meetings, and the questions."""

import polars as pl

from app import formatting
from app.components import Column, Markup, downloads, section, source_ref, tag, write
from app.components.layout import beside
from app.state import State
from app.texts import collaboration_findings as words
from app.texts import collaborations as page_words
from app.views.page_tools import Row, count_word, sources_of

_AREA_COLUMNS = (
    Column("area_name", words.AREA, lookup=True),
    Column("content", words.AREA_CONTENT),
    Column("rank", words.AREA_RANK, kind="int", empty=words.NO_RANK),
)
_RULE = "border-top:1px solid var(--t-rule);padding:12px 0;margin:0"
_LIST = "list-style:none;padding:0;margin:0"
_SMALL = "font-size:var(--t-small);color:var(--t-ink-soft)"


def priority_areas(areas: pl.DataFrame) -> None:
    """The areas in printed order, verbatim; that nothing is ranked is said."""
    ranked = areas["rank"].null_count() == 0
    template = words.AREAS_RANKED if ranked else words.AREAS_UNRANKED
    count = formatting.sentence_start(count_word(areas.height))
    section(words.AREAS, template.format(count=count), anchor=words.AREAS_ANCHOR)
    items = [tag("li", _area(row), style=_RULE) for row in areas.to_dicts()]
    write(tag("ul", *items, role="list", style=_LIST))
    downloads(areas, _AREA_COLUMNS, file_stem="prioriterade-omraden", title=words.AREAS_FILE, source=sources_of(areas))


def gathered(state: State, collaboration_id: str, gathering: pl.DataFrame, questions: pl.DataFrame) -> None:
    """How the report asked, when, and how many answered; the questions of the survey on request."""
    section(words.GATHERED, gathered_lead(gathering), anchor=words.GATHERED_ANCHOR)
    if not gathering.is_empty():
        items = [tag("li", _event(row), style=_RULE) for row in gathering.to_dicts()]
        write(tag("ul", *items, role="list", style=_LIST))
    if not questions.is_empty():
        write(_questions(state, collaboration_id, questions))


def gathered_lead(gathering: pl.DataFrame) -> str | None:
    """Who answered of all, where it is stated; else how many interviews and meetings there were."""
    if gathering.is_empty():
        return None
    covered = gathering.filter(pl.col("coverage_text").is_not_null()).select("title", "coverage_text").to_dicts()
    if covered:
        return " ".join(words.GATHERED_COVERAGE.format(**row) for row in covered)
    counts = gathering.group_by("event_kind", maintain_order=True).len().to_dicts()
    parts = [formatting.count(row["len"], *words.GATHERED_KINDS[row["event_kind"]]) for row in counts]
    return words.GATHERED_COUNT.format(count=formatting.listing(parts))


def when(row: Row) -> str:
    """The day; the document's own words where it states none."""
    return formatting.iso_date(row["event_date"]) if row["event_date"] else str(row["date_text"])


def _area(row: Row) -> Markup:
    said = tag("p", tag("q", row["content"]), " ", source_ref(row, key="omrade"), style="max-width:var(--t-measure)")
    return beside(tag("b", row["area_name"]), said, basis="14rem", least="20rem")


def _event(row: Row) -> Markup:
    about = words.EVENT_COVERED.format(kind=row["event_kind_label"], coverage=row["coverage_text"])
    kind = about if row["coverage_text"] else row["event_kind_label"]
    told = tag("p", kind, " · ", source_ref(row, key="kunskapen"), style=_SMALL)
    return beside(
        tag("span", when(row), style="font-weight:600"),
        tag("div", tag("p", row["title"]), told),
        basis="9rem",
        least="20rem",
    )


def _questions(state: State, collaboration_id: str, questions: pl.DataFrame) -> Markup:
    count = formatting.count(questions.height, *words.QUESTION_COUNT)
    title = tag("span", words.QUESTIONS.format(count=count), class_="t-fold-title")
    items = [tag("li", _question(state, collaboration_id, row), value=row["number"]) for row in questions.to_dicts()]
    body = tag("div", tag("ol", *items, class_="t-prose", style="margin:0;padding-left:32px"), class_="t-fold-body")
    return tag("div", tag("details", tag("summary", title), body, class_="t-fold"), class_="t-folds")


def _question(state: State, collaboration_id: str, row: Row) -> Markup:
    return tag(
        "div",
        tag("p", tag("q", row["text"]), style="overflow-wrap:anywhere"),
        tag("p", _answers(state, collaboration_id, row), " · ", source_ref(row, key="fraga"), style="margin-top:4px"),
        style="padding-bottom:12px",
    )


def _answers(state: State, collaboration_id: str, row: Row) -> Markup | str:
    place = row["answer_place"]
    if row["finding_count"]:
        count = formatting.count(row["finding_count"], *words.FINDING_COUNT)
        return _to(state, collaboration_id, words.ANSWERS.format(count=count, place=place), words.ANCHOR, place)
    if row["area_count"]:
        count = formatting.count(row["area_count"], *words.AREA_COUNT)
        return tag("a", words.ANSWERS.format(count=count, place=place), href=f"#{words.AREAS_ANCHOR}")
    return words.NO_ANSWERS


def _to(state: State, collaboration_id: str, label: str, anchor: str, place: str) -> Markup:
    chosen = {page_words.PARAMETER: collaboration_id, words.PLACE: place}
    return tag("a", label, href=state.href(page_words.SLUG, anchor=anchor, **chosen))
