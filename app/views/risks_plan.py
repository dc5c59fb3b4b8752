"""The control plan: what is followed up and what is accepted, who, how and why, what came of it, what it touches."""

from collections.abc import Mapping
from typing import Any

import polars as pl

from app import formatting
from app.components import Column, Markup, example_badge, join, link, missing, section, source_ref, tag, write
from app.components.layout import side_by_side, stacked
from app.components.markup import Child
from app.state import State
from app.texts import risks as words
from app.views.page_tools import count_word, sources_of, table_behind
from app.views.risks_matrix import is_proposed, movement, number_sign

Row = Mapping[str, Any]
FOLLOW_UPS = (
    Column("risk_name", words.COLUMN_RISK, lookup=True),
    Column("tertial", words.COLUMN_TERTIAL, kind="int", width="narrow"),
    Column("probability", words.COLUMN_PROBABILITY, kind="int"),
    Column("consequence", words.COLUMN_CONSEQUENCE, kind="int"),
    Column("risk_value", words.COLUMN_VALUE, kind="int"),
    Column("observation", words.COLUMN_OBSERVATION, width="wide"),
    Column("action", words.COLUMN_ACTION, empty=words.NO_ACTION, width="wide"),
    Column("responsible_role", words.COLUMN_WHO, empty=words.NO_PREVIOUS),
    Column("due_date", words.COLUMN_DUE, kind="date", empty=words.NO_PREVIOUS, width="narrow"),
)
LINKS = (
    Column("risk_name", words.COLUMN_RISK, lookup=True),
    Column("to_kind", words.COLUMN_LINK_KIND, words=words.LINK_KINDS),
    Column("to_name", words.COLUMN_LINK_TO),
    Column("reason", words.COLUMN_LINK_REASON, width="wide"),
)
_HEADING = "font-size:1rem;line-height:24px;font-weight:600;margin:0;padding:0;color:var(--t-ink)"
_ARTICLE = "display:flex;flex-wrap:wrap;gap:8px 24px;padding:12px 0 16px;border-top:1px solid var(--t-rule)"
# The margin is narrow beside the body and takes the whole line above it where the screen is narrow.
_MARGIN = "flex:1 1 8rem"
_BODY = "flex:999 1 min(24rem,100%);min-width:0"
_BULLET = "•"


def plan(risks: pl.DataFrame, follow_ups: pl.DataFrame, links: pl.DataFrame, handled: Row | None, state: State) -> None:
    """Every risk and control, followed up apart from accepted. `handled` is the board's § on the controls."""
    year = risks["fiscal_year"][0]
    section(words.PLAN.format(year=year), words.PLAN_LEAD, anchor="plan")
    newest = {row["risk_id"]: row for row in follow_ups.to_dicts()}
    for decision, (one, many) in words.GROUPS.items():
        rows = risks.filter(pl.col("decision") == decision).to_dicts()
        if not rows:
            continue
        heading = (one if len(rows) == 1 else many).format(count=count_word(len(rows)))
        articles = [
            _article(row, newest.get(row["risk_id"]), links.filter(pl.col("risk_id") == row["risk_id"]), handled, state)
            for row in rows
        ]
        write(tag("div", tag("h3", heading), class_="t-figure-head"), stacked(*articles, gap=0))
    if not follow_ups.is_empty():
        title = words.FOLLOW_UPS.format(year=year)
        table_behind(
            follow_ups,
            FOLLOW_UPS,
            title=title,
            file_stem="riskuppfoljningar",
            source=sources_of(follow_ups),
            label=title,
        )
    if not links.is_empty():
        table_behind(
            links, LINKS, title=words.LINKS, file_stem="riskkopplingar", source=words.LINKS_SOURCE, label=words.LINKS
        )


def _article(row: Row, follow_up: Row | None, links: pl.DataFrame, handled: Row | None, state: State) -> Markup:
    moved = movement(row)
    margin = tag(
        "div",
        number_sign(row),
        tag("span", _value(row), class_="t-subtitle"),
        tag("span", moved, class_="t-subtitle") if moved else None,
        style="display:flex;flex-wrap:wrap;gap:4px 12px;align-items:baseline",
    )
    cells = side_by_side(
        _cell(words.RESPONSIBLE, formatting.sentence_start(row["responsible_role"] or "") or missing("not_stated")),
        _cell(words.METHOD, _method(row["method"])),
        _cell(words.DECISION, _decision(row, handled)),
        least="13rem",
    )
    body = stacked(
        tag("h4", row["risk_name"], style=_HEADING),
        tag("p", formatting.sentence_start(row["risk_text"]), class_="t-prose"),
        cells,
        _cell(words.ANALYSIS, tag("p", row["analysis"] or missing("not_stated"), class_="t-prose")),
        _followed(row, follow_up) if follow_up and row["is_followed_up"] else None,
        _touched(links, state),
        tag("p", source_ref(row, key="plan")),
        gap=8,
    )
    return tag(
        "article",
        tag("div", margin, style=_MARGIN),
        tag("div", body, style=_BODY),
        id=words.ANCHOR.format(risk_id=row["risk_id"]),
        style=_ARTICLE,
    )


def _value(row: Row) -> Markup:
    if row["current_value"] is None:
        return missing("unreadable")
    steps = words.LIST_PRODUCT.format(probability=row["current_probability"], consequence=row["current_consequence"])
    return join(tag("b", words.VALUE.format(value=row["current_value"])), steps, separator=" ")


def _decision(row: Row, handled: Row | None) -> str:
    decided = str(row["decision_label"])
    if is_proposed(row):
        return words.DECISION_PROPOSED.format(decision=decided)
    if row["risk_kind"] == "control" and handled:
        return words.DECISION_BY_BOARD.format(decision=decided, paragraph=handled["paragraph"])
    return decided


def _method(text: str | None) -> Markup:
    """The method as it is printed; what stands after bullets becomes a list."""
    if not text:
        return missing("not_stated")
    first, *points = (part.strip() for part in text.split(_BULLET))
    listed = tag("ul", *[tag("li", point, style="margin:0") for point in points], style="margin:0;padding-left:20px")
    return join(first, listed if points else None)


def _followed(row: Row, follow_up: Row) -> Markup:
    """What the newest follow-up saw, and what is done about it, by whom and when."""
    example = example_badge() if follow_up["origin"] == "example" else None
    heading = join(
        tag("b", words.FOLLOWED.format(tertial=follow_up["tertial"])),
        row["movement_text"],
        example,
        source_ref(follow_up, key="uppfoljning"),
        separator=" ",
    )
    cells: list[Child] = [_cell(words.OBSERVATION, row["observation"] or missing("not_reported"))]
    cells.append(_cell(words.ACTION, row["action"] or words.NO_ACTION))
    if row["action"]:
        cells.append(_cell(words.RESPONSIBLE_NOW, row["responsible_role_now"] or missing("not_stated")))
        due = formatting.iso_date(row["due_date"]) if row["due_date"] else missing("not_stated")
        cells.append(_cell(words.DUE, due))
    edge = "dotted" if example else "solid"
    return tag(
        "div",
        tag("p", heading),
        side_by_side(*cells, least="13rem"),
        style=f"border-left:3px {edge} var(--t-rule-strong);padding-left:16px",
    )


def _touched(links: pl.DataFrame, state: State) -> Markup | None:
    """Goals, projects, services and decisions that the risk touches, each a link to where it is shown."""
    lines = []
    for kind, name in words.LINK_KINDS.items():
        rows = links.filter(pl.col("to_kind") == kind).to_dicts()
        if rows:
            linked = [link(row["to_name"], state.href(row["to_page"], anchor=row["to_anchor"])) for row in rows]
            lines.append(tag("li", tag("span", name, ": ", class_="t-subtitle"), join(*linked, separator=", ")))
    if not lines:
        return None
    return tag("ul", *lines, role="list", style="list-style:none;padding:0;margin:0;max-width:80ch")


def _cell(term: str, value: Child) -> Markup:
    return tag("div", tag("div", term, class_="t-subtitle", style="font-size:0.875rem"), tag("div", value))
