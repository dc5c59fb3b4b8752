"""What binds a collaboration: its terms, what the parties undertake, what has been decided and on what basis."""

from itertools import groupby

import polars as pl

from app import formatting
from app.components import Column, Markup, data_table, join, section, source_ref, tag, write
from app.components.layout import side_by_side
from app.state import State
from app.texts import collaborations as words
from app.views.collaboration_money import MONEY_KINDS
from app.views.collaboration_parts import FEW, Row, folds, listing, nothing

_TERM_COLUMNS = (
    Column("title", words.TERM, lookup=True),
    Column("text", words.TERM_TEXT, width="wide"),
    Column("number_text", words.TERM_NUMBER),
    Column("term_kind_label", words.TERM_KIND),
    Column("term_status_label", words.TERM_STATUS),
)
_FIGURE_COLUMNS = (
    Column("title", words.TERM, lookup=True),
    Column("shown", words.TERM_VALUE),
)
_COMMITMENT_COLUMNS = (
    Column("about_whom", words.ABOUT, lookup=True),
    Column("text", words.COMMITMENT, width="wide"),
)
_BASIS_COLUMNS = (
    Column("document_text", words.BASIS_DOCUMENT, lookup=True),
    Column("enclosed_label", words.BASIS_ENCLOSED),
    Column("comment_text", words.BASIS_COMMENT, empty=words.NOTHING, width="wide"),
)


def terms(state: State, every: pl.DataFrame) -> None:
    """The terms but those about money: those with a figure or a day at once, all of them on request."""
    if every.is_empty():
        section(words.TERMS, anchor="avtal")
        nothing(words.TERMS_NONE)
        return
    rows = every.filter(~pl.col("term_kind").is_in(MONEY_KINDS))
    above = words.TERMS_ABOVE if rows.height < every.height else None
    section(words.TERMS, join(terms_lead(every), above, separator=" "), anchor="avtal")
    told = rows.with_columns(
        pl.coalesce(pl.col("date_value").dt.to_string("%Y-%m-%d"), pl.col("number_text")).alias("shown")
    ).filter(pl.col("shown").is_not_null())
    if told.height and rows.height > FEW:
        data_table(told, _FIGURE_COLUMNS, caption=words.TERMS_FIGURES, key="villkor-tal")
    if rows.height:
        listing(state, rows, _TERM_COLUMNS, title=words.TERMS, key="villkor", noun=words.TERM_COUNT)


def terms_lead(rows: pl.DataFrame) -> str:
    """How many terms there are and whether they are in force or only proposed."""
    counts = rows["term_status"].value_counts(sort=True)
    template = words.TERMS_ALL if counts.height == 1 else words.TERMS_STATUS
    statuses = [
        template.format(
            count=formatting.number(row["count"]), status=words.TERM_WORDS[row["term_status"]][row["count"] != 1]
        )
        for row in counts.to_dicts()
    ]
    return words.TERMS_LEAD.format(
        count=formatting.count(rows.height, *words.TERM_COUNT), statuses=formatting.listing(statuses)
    )


def commitments(state: State, rows: pl.DataFrame) -> None:
    """Who undertakes what."""
    section(words.COMMITMENTS, words.COMMITMENTS_LEAD, anchor="ataganden")
    noun = words.COMMITMENT_COUNT
    listing(state, rows, _COMMITMENT_COLUMNS, title=words.COMMITMENTS, key="ataganden", noun=noun)


def decisions(rows: pl.DataFrame) -> None:
    """Each decision, or proposal to one, with its points."""
    if rows.is_empty():
        section(words.DECISIONS, anchor="beslut")
        nothing(words.DECISIONS_NONE)
        return
    section(words.DECISIONS, decisions_lead(rows), anchor="beslut")
    grouped = groupby(rows.to_dicts(), key=lambda row: row["decision_id"])
    write(*[_decision(list(points)) for _, points in grouped])


def decisions_lead(rows: pl.DataFrame) -> str:
    """How many are decided and how many are only proposed: a proposal is not a decision."""
    states = rows.unique("decision_id")["decision_state"].to_list()
    decided, proposed = states.count("decided"), states.count("proposed")
    counted = formatting.count(decided, *words.DECIDED_COUNT)
    if not proposed:
        return words.DECISIONS_ONLY.format(decided=counted)
    return words.DECISIONS_LEAD.format(decided=counted, proposed=formatting.count(proposed, *words.PROPOSED_COUNT))


def _decision(points: list[Row]) -> Markup:
    first = points[0]
    is_decided = first["decision_state"] == "decided"
    pairs = [
        (words.DECIDED_BY if is_decided else words.PROPOSED_TO, first["decided_by"]),
        (words.PARAGRAPH, first["paragraph"]),
        (words.CASE, first["case_number"]),
        (words.DATE, formatting.iso_date(first["decision_date"]) if first["decision_date"] else words.NOT_STATED),
        (words.ADOPTED, None if is_decided else words.NOT_STATED),
    ]
    told = [tag("div", tag("dt", term), tag("dd", text)) for term, text in pairs if text]
    state = tag("span", first["decision_state_label"], style="font-size:var(--t-small);color:var(--t-ink-soft)")
    listed = [tag("li", _point(point)) for point in points]
    return tag(
        "div",
        tag("p", state),
        tag("h3", first["title"], style="font-size:1rem;line-height:24px"),
        tag("dl", *told, class_="t-told"),
        tag("ol", *listed, class_="t-prose", style="margin:8px 0 0;padding-left:24px"),
        style="border-top:1px solid var(--t-rule);padding:12px 0 16px",
    )


def _point(point: Row) -> Markup:
    kind = tag("b", f"{point['decision_kind_label']}. ")
    return tag("span", kind, tag("q", point["decision_text"]), " ", source_ref(point, key="beslut"))


def criticism(criticisms: pl.DataFrame, proposals: pl.DataFrame) -> None:
    """The criticism and the proposals for change beside each other."""
    section(words.CRITICISM, words.CRITICISM_LEAD, anchor="kritik")
    sides = [
        (words.CRITICISMS, words.POINT_COUNT, criticisms, "kritik"),
        (words.PROPOSALS, words.PROPOSAL_COUNT, proposals, "forslag"),
    ]
    cells = [
        tag(
            "div",
            tag("h3", title.format(count=formatting.count(rows.height, *noun)), style="padding-bottom:8px"),
            folds(rows.to_dicts(), key),
        )
        for title, noun, rows, key in sides
        if rows.height
    ]
    write(side_by_side(*cells, least="24rem", gap="24px 40px"))


def basis(state: State, rows: pl.DataFrame) -> None:
    """What the decisions rest on, and whether we have it."""
    lacking = rows.filter(pl.col("enclosed") == "no").height
    lead = words.BASIS_LEAD.format(missing=formatting.number(lacking), count=formatting.number(rows.height))
    section(words.BASIS, lead, anchor="underlag")
    listing(state, rows, _BASIS_COLUMNS, title=words.BASIS, key="underlag", noun=words.DOCUMENT_COUNT)
