"""The risk matrix: probability × consequence on a fixed scale of 4 × 4, a number per risk, arrows for movement."""

import json
from collections.abc import Iterable, Mapping
from typing import Any, Final, Literal

import altair as alt
import polars as pl

from app.charts import theme
from app.charts.compile import AnyChart
from app.charts.labels import BREAK, broken, layered, narrow
from app.texts import risks as words

STEPS: Final = (1, 2, 3, 4)
LOW: Final = "#f4f7f6"
HIGH: Final = "#8fbac1"
CELL_HEIGHT: Final = 96
AXIS_ROOM: Final = 64
_LINE: Final = 17
# A cell narrower than this shows numbers only; the names stand in the list beside the picture.
_NAME_FROM: Final = 150
# As many letters as a line of a name may have there, beside the value of the cell; two names of three lines fit.
_LONGEST_NAME: Final = 16
# More marks than this in a cell stand across it, without names, each a little higher or lower than the next.
_STACKED: Final = 2
_ZIGZAG: Final = 0.2
_NARROW: Final = f"width / 4 < {_NAME_FROM}"
# Stacked marks stand at the left of a cell that has room for names, in the middle of one that has not.
_STACK_X: Final = f"({_NARROW} ? width / 8 : 18)"
_RADIUS: Final = 17
# The head of an arrow stands beside the mark it points at, on the line from where the risk came.
_HEAD_X: Final = alt.ExprRef(f"datum.off - {_RADIUS} * sin(datum.angle * PI / 180)")
_HEAD_Y: Final = alt.ExprRef(f"{_RADIUS} * cos(datum.angle * PI / 180)")
_OFF: Final = alt.ExprRef("datum.off")
_OFF_FROM: Final = alt.ExprRef("datum.off_from")

MARK_SCHEMA: Final = {
    "number": pl.String,
    "name": pl.String,
    "stands": pl.String,
    "risk_kind": pl.String,
    "decision": pl.String,
    "x": pl.Float64,
    "y": pl.Float64,
    "across": pl.Boolean,
    "x_from": pl.Float64,
    "y_from": pl.Float64,
    "across_from": pl.Boolean,
    "is_example": pl.Boolean,
}
_NOW, _BEFORE = "now", "before"


def marks(rows: Iterable[Mapping[str, Any]]) -> pl.DataFrame:
    """The marks of the matrix: one per risk with a known place, and one where it stood before if it has moved.

    Rows need matrix_label, risk_name, risk_kind, decision, current_probability, current_consequence,
    previous_probability, previous_consequence, has_moved, position_is_known, has_example. Marks in the same cell share
    its height: x is the cell's left edge (consequence − 0.5), y lies within probability ± 0.5. Where the cell is too
    full for that (`across`) x lies within consequence ± 0.5 and `name` is empty.
    """
    standing = [mark for row in rows if row["position_is_known"] for mark in _of_risk(row)]
    cells: dict[tuple[int, int], list[dict[str, Any]]] = {}
    for mark in standing:
        cells.setdefault(mark["cell"], []).append(mark)
    for cell, inside in cells.items():
        _stand(cell, inside)
    before = {mark["number"]: mark for mark in standing if mark["stands"] == _BEFORE}
    for mark in standing:
        left = before.get(mark["number"]) if mark["stands"] == _NOW else None
        mark |= {f"{field}_from": left[field] if left else None for field in ("x", "y", "across")}
    return pl.DataFrame([{name: mark[name] for name in MARK_SCHEMA} for mark in standing], schema=MARK_SCHEMA)


def matrix(probability_words: tuple[str, ...], consequence_words: tuple[str, ...]) -> AnyChart:
    """A mark per risk in a grid of 16 cells, tinted by the product of their steps; an arrow from where it stood.

    The words are those of the four steps, from the first to the last. Rows as `marks` makes them. A circle is a risk, a
    square a mandatory control; filled is followed up, open is accepted. Dotted round a mark: example data.
    """
    base = (
        alt.Chart()
        .transform_calculate(off=f"datum.across ? 0 : {_STACK_X}", off_from=f"datum.across_from ? 0 : {_STACK_X}")
        .encode(x=_position("x"), y=_position("y"))
    )
    now = base.transform_filter(f"datum.stands === '{_NOW}'")
    moved = now.transform_filter("isValid(datum.x_from)")
    filled = "datum.decision === 'followed_up'"
    shape = alt.Shape(
        "risk_kind:N", scale=alt.Scale(domain=["risk", "control"], range=["circle", "square"]), legend=None
    )
    return layered(
        words.MATRIX_DESCRIPTION,
        *_grid(probability_words, consequence_words),
        base.transform_filter(f"datum.stands === '{_BEFORE}'")
        .mark_point(size=110, filled=True, fill=theme.GROUND, stroke=theme.INK, strokeWidth=1.5, xOffset=_OFF)
        .encode(shape=shape),
        moved.mark_rule(color=theme.INK, strokeWidth=1.5, xOffset=_OFF, x2Offset=_OFF_FROM).encode(
            x2="x_from:Q", y2="y_from:Q"
        ),
        moved.transform_calculate(
            angle="atan2((datum.x - datum.x_from) * width / 4 + datum.off - datum.off_from,"
            " (datum.y - datum.y_from) * height / 4) * 180 / PI"
        )
        .mark_point(shape="triangle-up", filled=True, size=90, color=theme.INK, xOffset=_HEAD_X, yOffset=_HEAD_Y)
        .encode(angle=alt.Angle("angle:Q", scale=None)),
        now.transform_filter("datum.is_example")
        .mark_point(size=760, filled=False, stroke=theme.INK, strokeWidth=1.2, strokeDash=[2, 2], xOffset=_OFF)
        .encode(shape=shape),
        now.mark_point(size=430, filled=True, stroke=theme.INK, strokeWidth=1.8, opacity=1, xOffset=_OFF).encode(
            shape=shape, fill=alt.condition(filled, alt.value(theme.INK), alt.value(theme.GROUND))
        ),
        now.mark_text(fontSize=13, fontWeight=700, xOffset=_OFF).encode(
            text="number:N", color=alt.condition(filled, alt.value(theme.GROUND), alt.value(theme.INK))
        ),
        # The arrow from a higher consequence runs behind the name.
        _names(moved.transform_filter("datum.x_from > datum.x"), stroke=theme.GROUND, strokeWidth=4),
        _names(now),
        height=CELL_HEIGHT * len(STEPS),
    )


def _of_risk(row: Mapping[str, Any]) -> list[dict[str, Any]]:
    now = (row["current_probability"], row["current_consequence"])
    shared = {
        "number": row["matrix_label"],
        "name": narrow(row["risk_name"], _LONGEST_NAME),
        "risk_kind": row["risk_kind"],
        "decision": row["decision"],
        "is_example": bool(row["has_example"]),
    }
    if not row["has_moved"]:
        return [{**shared, "stands": _NOW, "cell": now, "rank": 2}]
    before = (row["previous_probability"], row["previous_consequence"])
    # What goes up stands highest in the cell it leaves, and what has come from above highest in the one it enters.
    upward = (now[0] > before[0]) - (now[0] < before[0])
    return [
        {**shared, "stands": _NOW, "cell": now, "rank": 2 + upward},
        {**shared, "stands": _BEFORE, "cell": before, "rank": 2 - 2 * upward, "name": ""},
    ]


def _stand(cell: tuple[int, int], inside: list[dict[str, Any]]) -> None:
    """Give the marks of one cell their places: one above the other with names, or across it without."""
    probability, consequence = cell
    count = len(inside)
    across = count > _STACKED
    inside.sort(key=lambda mark: (0 if across else mark["rank"], int(mark["number"])))
    for place, mark in enumerate(inside):
        mark["across"] = across
        if across:
            mark["x"] = consequence - 0.5 + (place + 0.5) / count
            mark["y"] = probability + (_ZIGZAG if place % 2 == 0 else -_ZIGZAG)
            mark["name"] = ""
        else:
            mark["x"] = consequence - 0.5
            mark["y"] = probability + 0.5 - (place + 0.5) / count


def _position(field: str) -> Any:
    encoding = alt.X if field == "x" else alt.Y
    return encoding(f"{field}:Q", scale=alt.Scale(domain=[0.5, 4.5], nice=False), title=None)


def _grid(probability_words: tuple[str, ...], consequence_words: tuple[str, ...]) -> list[alt.Chart]:
    cells = alt.Data(
        values=[
            {"left": c - 0.5, "right": c + 0.5, "low": p - 0.5, "high": p + 0.5, "value": p * c}
            for p in STEPS
            for c in STEPS
        ]
    )
    scale = alt.Scale(domain=[0.5, 4.5], nice=False)
    x = alt.X("left:Q", scale=scale, title=None, axis=_steps(consequence_words, orient="bottom"))
    y = alt.Y("low:Q", scale=scale, title=None, axis=_steps(probability_words, orient="left"))
    tint = alt.Fill("value:Q", scale=alt.Scale(domain=[1, 16], range=[LOW, HIGH]), legend=None)
    rects = alt.Chart(cells).mark_rect(stroke=theme.GROUND, strokeWidth=3)
    products = alt.Chart(cells).mark_text(align="right", baseline="top", dx=-6, dy=6, fontSize=13, color=theme.INK)
    return [
        rects.encode(x=x, x2="right:Q", y=y, y2="high:Q", fill=tint),
        products.encode(x=alt.X("right:Q", scale=scale), y=alt.Y("high:Q", scale=scale), text="value:Q"),
    ]


def _steps(step_words: tuple[str, ...], *, orient: Literal["left", "bottom"]) -> alt.Axis:
    labels = [f"{step}{BREAK}{broken(word, longest=10)}" for step, word in zip(STEPS, step_words, strict=True)]
    lines = f"split({json.dumps(labels, ensure_ascii=False)}[datum.value - 1], '{BREAK}')"
    # Vega sets the first of several lines at the middle of the cell: half of the others up puts them all there.
    up = alt.ExprRef(f"{_LINE / 2} * (1 - length({lines}))") if orient == "left" else 0
    return alt.Axis(
        values=list(STEPS),
        labelExpr=lines,
        labelOffset=up,
        labelLineHeight=_LINE,
        labelAngle=0,
        labelOverlap=False,
        aria=False,
        orient=orient,
    )


def _names(now: alt.Chart, **options: Any) -> alt.Chart:
    return now.mark_text(
        align="left",
        baseline="middle",
        fontSize=13,
        lineBreak=BREAK,
        lineHeight=15,
        xOffset=35,
        yOffset=alt.ExprRef(f"-7.5 * (length(split(datum.name, '{BREAK}')) - 1)"),
        opacity=alt.ExprRef(f"{_NARROW} ? 0 : 1"),
        **options,
    ).encode(text="name:N")
