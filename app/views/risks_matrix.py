"""The risk matrix, and beside it the risks by value: what the numbers stand for, and what can't be placed."""

from collections.abc import Mapping
from typing import Any

import polars as pl
import streamlit as st

from app.charts import risks as charts
from app.charts import theme
from app.charts.compile import compile_template
from app.components import Column, Markup, example_badge, figure, join, link, tag, write
from app.components.layout import stacked
from app.components.markup import Child
from app.state import State
from app.texts import risks as words
from app.views import risks_sentences as sentences

Row = Mapping[str, Any]
TABLE = (
    Column("matrix_label", words.COLUMN_NUMBER, width="narrow"),
    Column("risk_name", words.COLUMN_RISK, lookup=True),
    Column("printed_value_text", words.COLUMN_PRINTED_TEXT),
    Column("printed_value", words.COLUMN_PRINTED, kind="int", empty=words.UNREADABLE),
    Column("computed_value", words.COLUMN_COMPUTED, kind="int", empty=words.NOT_COMPARED),
    Column("agreement", words.COLUMN_AGREES, empty=words.NOT_COMPARED),
    Column("current_probability", words.COLUMN_PROBABILITY, kind="int", empty=words.UNREADABLE),
    Column("current_consequence", words.COLUMN_CONSEQUENCE, kind="int", empty=words.UNREADABLE),
    Column("current_value", words.COLUMN_CURRENT, kind="int", empty=words.UNREADABLE),
    Column("previous_value", words.COLUMN_PREVIOUS, kind="int", empty=words.NO_PREVIOUS),
    Column("movement_label", words.COLUMN_MOVEMENT),
    Column("decision_label", words.COLUMN_DECISION),
    Column("risk_kind_label", words.COLUMN_KIND),
)
_SMALL = "font-size:0.875rem;line-height:20px;color:var(--t-ink-soft)"
_ROW = "display:flex;gap:12px;padding:5px 0 4px;border-top:1px solid var(--t-rule);margin:0;line-height:24px"


def picture(risks: pl.DataFrame, summary: Row, scales: pl.DataFrame, state: State) -> None:
    """The matrix with the risks by value beside it."""
    left, right = st.columns([2, 1], gap="medium")
    with left, st.container(gap=None):
        write(tag("h2", words.MATRIX, class_="t-hidden"))
        _matrix(risks, summary, scales, state)
    with right:
        _by_value(risks, state)


def number_sign(row: Row) -> Markup:
    """The number of a risk as the matrix draws it: round or square by kind, filled or open by decision."""
    filled = row["decision"] == "followed_up"
    shape = "50%" if row["risk_kind"] == "risk" else "0"
    ground, ink = (theme.INK, theme.GROUND) if filled else (theme.GROUND, theme.INK)
    style = (
        "display:inline-block;flex:none;box-sizing:border-box;width:24px;height:24px;line-height:20px;text-align:center;"
        f"font-size:13px;font-weight:700;border:2px solid {theme.INK};border-radius:{shape};background:{ground};"
        f"color:{ink}"
    )
    return tag("span", row["matrix_label"], style=style)


def is_proposed(row: Row) -> bool:
    """True where what is decided about the risk stands in a plan that the board has not decided on."""
    return bool(row["plan_status"]) and row["plan_status"] != words.DECIDED


def movement(row: Row) -> Markup | None:
    """How the value has moved, in shape and word; None where there is nothing to compare."""
    sign = words.MOVEMENT_SIGNS[row["movement"]]
    if not sign:
        return None
    return tag("span", tag("span", sign, aria_hidden="true"), " ", row["movement_label"], style="white-space:nowrap")


def _matrix(risks: pl.DataFrame, summary: Row, scales: pl.DataFrame, state: State) -> None:
    frame = charts.marks(risks.to_dicts())
    agreement = [words.AGREES.get(str(value)) for value in risks["value_agrees"]]
    followed = bool(summary["reported_count"])
    figure(
        sentences.finding(summary),
        _key(risks, moved=bool(risks["has_moved"].any())),
        template=compile_template(
            charts.matrix, _step_words(scales, "probability"), _step_words(scales, "consequence")
        ),
        frame=frame,
        table=risks.with_columns(pl.Series("agreement", agreement, dtype=pl.String)),
        columns=TABLE,
        alt=sentences.alternative(risks),
        file_stem="riskmatris",
        source=words.SOURCE_FOLLOWED if followed else words.SOURCE,
        as_of=state.period.meeting_date or (state.period.as_of_date if followed else None),
        definition=words.DEFINITION,
        note=words.NOTE,
        height=charts.CELL_HEIGHT * len(charts.STEPS) + charts.AXIS_ROOM,
        example=bool(summary["has_example"]),
        empty=words.FINDING_NONE,
    )


def _by_value(risks: pl.DataFrame, state: State) -> None:
    placed = risks.filter("position_is_known").to_dicts()
    gone = risks.filter(~pl.col("position_is_known")).to_dicts()
    badge = example_badge() if risks["has_example"].any() else None
    parts = [
        tag("div", tag("div", tag("h3", words.LIST), badge, class_="t-title-row"), style="padding:24px 0 4px"),
        tag("ul", *[_line(row, state) for row in placed], class_="t-lines", role="list"),
    ]
    if gone:
        heading = tag("h3", words.UNPLACED, style="font-size:1rem;line-height:24px")
        listed = tag("ul", *[_line(row, state) for row in gone], class_="t-lines", role="list")
        box = f"margin-top:16px;padding:8px 12px 0;border:1.5px dashed {theme.RULE_STRONG}"
        parts.append(tag("div", heading, listed, style=box))
    write(*parts)


def _line(row: Row, state: State) -> Markup:
    name = link(row["risk_name"], state.href(words.SLUG, anchor=words.ANCHOR.format(risk_id=row["risk_id"])))
    value = words.VALUE.format(value=row["current_value"]) if row["current_value"] is not None else None
    decided = (words.DECISION_SHORT_PROPOSED if is_proposed(row) else words.DECISION_SHORT)[row["decision"]]
    if row["is_outgrown"]:
        decided = words.OUTGROWN.format(decided=decided)
    told = join(tag("b", value) if value else None, decided, movement(row), separator=" · ")
    template = words.UNREADABLE_PLAN if row["position_is_known"] else words.UNPLACED_PRINTED
    unplaced = None if row["is_readable"] else template.format(text=row["printed_value_text"])
    lines = [
        tag("span", name),
        tag("span", told, style=_SMALL),
        tag("span", unplaced, style=_SMALL) if unplaced else None,
    ]
    return tag("li", number_sign(row), stacked(*lines, gap=0), style=_ROW)


def _key(risks: pl.DataFrame, *, moved: bool) -> Markup:
    """What shapes and fills mean: only those that the picture uses."""
    kinds = risks["risk_kind"].unique().to_list()
    items: list[Child] = [_swatch(words.SHAPES[kind], kind) for kind in words.SHAPES if kind in kinds]
    items += [_swatch(words.FILLED, "risk", filled=True), words.OPEN]
    if moved:
        items.append(words.ARROW)
    listed = [tag("span", item, style="display:inline-block;margin-right:14px") for item in items]
    return join(words.MATRIX_SUBTITLE, tag("br"), *listed)


def _swatch(word: str, kind: str, *, filled: bool = False) -> Markup:
    radius = "50%" if kind == "risk" else "0"
    ground = theme.INK if filled else theme.GROUND
    style = (
        f"display:inline-block;width:12px;height:12px;box-sizing:border-box;border:2px solid {theme.INK};"
        f"border-radius:{radius};background:{ground};margin-right:6px;vertical-align:-1px"
    )
    return join(tag("span", style=style), word)


def _step_words(scales: pl.DataFrame, scale: str) -> tuple[str, ...]:
    printed = dict(scales.filter(pl.col("scale") == scale).select("scale_value", "scale_word").iter_rows())
    return tuple(printed.get(step) or words.STEP_MISSING for step in charts.STEPS)
