"""The year wheel of *Sammanträde*, read from above: a line for everything that has a day or a month, on a rail."""

from typing import Any, Final

import altair as alt

from app.charts import theme
from app.charts.compile import AnyChart, rows_meta
from app.charts.labels import layered
from app.texts import meeting as words

LINE_FIELDS: Final = ("line", "month", "day", "mark", "text", "weight", "in_wheel", "is_past", "is_example")
MARKS: Final = ("meeting", "deadline", "tertial", "own")
WEIGHTS: Final = ("strong", "normal", "soft")
STEP: Final = 23
# From the left edge (px): the day's right end, the middle of the rail, and where the words begin.
_DAY, _RAIL, _TEXT = 92, 107, 123
_BAND: Final = 9  # half the width of the rail where the wheel has a month
_SHAPES: Final[dict[str, dict[str, Any]]] = {
    "meeting": {"shape": "circle", "size": 210, "filled": True},
    "deadline": {"shape": "diamond", "size": 95, "filled": True, "fill": theme.GROUND, "strokeWidth": 2},
    "tertial": {"shape": "stroke", "size": 260, "filled": False, "strokeWidth": 3},
    "own": {"shape": "square", "size": 120, "filled": True},
}


def year_wheel() -> AnyChart:
    """A year from above: the month, the day, a mark on the rail, and what it is in words.

    The rail is broad in the months of the wheel. Rows need `line` (place from above), `month` (its name on its first
    line, else empty), `day` (the day's number or empty), `mark` (a code of `MARKS` or empty), `text`, `weight` (a code
    of `WEIGHTS`), `in_wheel`, `is_past` and `is_example` (bool: dotted ring).
    """
    base = alt.Chart().encode(y=alt.Y("line:O", axis=None, sort="ascending", scale=alt.Scale(padding=0)))
    rule = base.transform_filter("datum.month !== '' && datum.line > 0").mark_rule(
        color=theme.RULE, strokeWidth=1, yOffset=-STEP / 2
    )
    rail = _bar(base, 1.5, theme.RULE_STRONG)
    band = _bar(base.transform_filter("datum.in_wheel"), _BAND, theme.ACCENT_SOFT)
    return layered(
        words.WHEEL_DESCRIPTION,
        rule,
        band,
        rail,
        _month(base.transform_filter("datum.in_wheel"), bold=True),
        _month(base.transform_filter("!datum.in_wheel"), bold=False),
        _words(base, "day:N", align="right", x=_DAY),
        _examples(base),
        *[_mark(base, code) for code in MARKS],
        *[_text(base, weight) for weight in WEIGHTS],
        usermeta=rows_meta("line", step=STEP, extra=8),
    )


def _month(base: alt.Chart, *, bold: bool) -> alt.Chart:
    return base.mark_text(align="left", x=0, fontWeight="bold" if bold else "normal").encode(text="month:N")


def _bar(base: alt.Chart, half: float, colour: str) -> alt.Chart:
    return base.mark_bar(color=colour, height={"band": 1}, x=_RAIL - half, x2=_RAIL + half)


def _ink(strong: str = theme.INK) -> Any:
    return alt.condition("datum.is_past", alt.value(theme.CONTEXT), alt.value(strong))


def _mark(base: alt.Chart, code: str) -> alt.Chart:
    colour = theme.ACCENT if code in ("meeting", "own") else theme.INK
    drawn = base.transform_filter(f"datum.mark === '{code}'").mark_point(x=_RAIL, opacity=1, **_SHAPES[code])
    return drawn.encode(stroke=_ink(colour), **({} if code == "deadline" else {"fill": _ink(colour)}))


def _examples(base: alt.Chart) -> alt.Chart:
    return base.transform_filter("datum.is_example").mark_point(
        x=_RAIL,
        shape="circle",
        size=420,
        filled=False,
        strokeWidth=1.5,
        strokeDash=theme.EXAMPLE_DASH,
        opacity=1,
        color=theme.INK_SOFT,
    )


def _text(base: alt.Chart, weight: str) -> alt.Chart:
    chosen = base.transform_filter(f"datum.weight === '{weight}'")
    return _words(chosen, "text:N", x=_TEXT, fontWeight=600 if weight == "strong" else 400, soft=weight == "soft")


def _words(base: alt.Chart, field: str, *, soft: bool = False, **mark: Any) -> alt.Chart:
    options = {"align": "left", "fontSize": theme.TEXT_SIZE - 1, **mark}
    past = alt.condition("datum.is_past", alt.value(theme.INK_SOFT), alt.value(theme.INK_SOFT if soft else theme.INK))
    return base.mark_text(**options).encode(text=field, color=past)
