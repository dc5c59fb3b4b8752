"""Pictures of *Mål*: a goal against its two lines over the tertials, and who lifts which goal."""

from typing import Any, Final

import altair as alt

from app.charts import theme
from app.charts.compile import AnyChart, rows_meta
from app.texts import goals as words

CONTRIBUTIONS: Final = ("lifts", "holds_back", "not_reported", "not_due")
TINTS: Final[dict[str, str]] = {
    "lifts": "#dcefeb",
    "holds_back": "#f6e2dd",
    "not_reported": theme.GROUND,
    "not_due": theme.PANEL,
}
# The same signs as beside a status: filled circle with tick, cross in circle, dashed circle.
RINGS: Final[dict[str, str]] = {
    "lifts": theme.MET,
    "holds_back": theme.NOT_MET,
    "not_reported": theme.NOT_ASSESSABLE,
    "not_due": "transparent",
}
FILLS: Final[dict[str, str]] = {**dict.fromkeys(RINGS, "transparent"), "lifts": theme.MET, "holds_back": theme.GROUND}
INNER: Final[dict[str, str]] = {
    "lifts": "M-0.5,0.05L-0.12,0.42L0.52,-0.36",
    "holds_back": "M-0.4,-0.4L0.4,0.4M0.4,-0.4L-0.4,0.4",
    "not_reported": "M0,0",
    "not_due": "M0,0",
}
INNER_STROKES: Final[dict[str, str]] = {
    "lifts": theme.GROUND,
    "holds_back": theme.NOT_MET,
    "not_reported": "transparent",
    "not_due": "transparent",
}
# Where the picture is this wide (px) there is room for the whole sentence in a cell.
IS_WIDE: Final = "width > 760"


PROGRESS_FIELDS: Final = (
    "period_label",
    "value",
    "expected_value",
    "low_value",
    "high_value",
    "line_value",
    "aspiration",
    "line_label",
    "aspiration_label",
    "value_label",
    "is_current",
    "is_example",
)


def progress(scale: str) -> AnyChart:
    """One goal over the periods so far: solid bar for what is reached, open bar for what is decided ahead, two lines.

    `scale` `percent` fixes the axis at 0–100; `count` begins at zero and has whole numbers. Rows need `period_label`
    (one bar each, in the order of the frame), `value`, `expected_value`, `low_value`, `high_value` (number or null),
    `line_value` and `aspiration` with `line_label` and `aspiration_label`, `value_label`, `is_current` and
    `is_example` (bool). A null value has no bar: its `value_label` says so.
    """
    percent = scale == "percent"
    domain = alt.Scale(domain=[0, 100]) if percent else alt.Scale(zero=True, nice=True)
    axis = alt.Axis(
        # The layers' axes are merged and lose their steps: a mark between two whole numbers gets no label instead.
        labelExpr="datum.value % 1 ? '' : format(datum.value, '.0f')",
        tickCount=4,
        aria=False,
        values=[0, 25, 50, 75, 100] if percent else alt.Undefined,
    )
    y = alt.Y(
        "row:N",
        sort=None,
        title=None,
        axis=alt.Axis(labelExpr="split(datum.label, '|')", labelLineHeight=18, labelOffset=-8, labelLimit=220),
    )
    base = alt.Chart().transform_calculate(row="datum.period_label + '|' + datum.value_label")
    everything = base.mark_bar(opacity=0).encode(y=y, x=alt.X("line_value:Q", scale=domain, axis=axis, title=None))
    ahead = (
        base.transform_filter("isValid(datum.expected_value) && datum.expected_value > (datum.value || 0)")
        .mark_bar(**theme.FORECAST_BAR)
        .encode(y=y, x=alt.X("expected_value:Q", scale=domain, axis=axis, title=None))
    )
    bars = (
        base.transform_filter("isValid(datum.value)")
        .mark_bar(height={"band": 0.62})
        .encode(
            y=y,
            x=alt.X("value:Q", scale=domain, axis=axis, title=None),
            color=alt.condition("datum.is_current", alt.value(theme.ACCENT), alt.value(theme.CONTEXT)),
            stroke=alt.condition("datum.is_example", alt.value(theme.INK), alt.value(None)),
            strokeDash=alt.condition("datum.is_example", alt.value(theme.EXAMPLE_DASH), alt.value([1, 0])),
        )
    )
    layers: list[Any] = [everything, ahead, bars]
    if percent:
        uncertain = base.transform_filter(
            "isValid(datum.value) && isValid(datum.high_value) && datum.high_value > datum.low_value"
        ).encode(y=y, x=alt.X("low_value:Q", scale=domain), x2="high_value:Q")
        layers += [
            uncertain.mark_rule(color=theme.GROUND, strokeWidth=7),
            uncertain.mark_rule(color=theme.INK, strokeWidth=3),
        ]
    layers += [
        _line("line_value", [1, 0], domain),
        _line("aspiration", [4, 3], domain),
        _line_label("line_value", "line_label", -6, domain),
        _line_label("aspiration", "aspiration_label", -24, domain),
    ]
    return (
        alt.layer(*layers)
        .configure_mark(aria=False)
        .properties(description=words.PICTURE_DESCRIPTION, usermeta=rows_meta("period_label", step=44, extra=84))
    )


def _line(field: str, dash: list[int], domain: alt.Scale) -> alt.Chart:
    return (
        alt.Chart()
        .transform_filter(f"datum.is_current && isValid(datum.{field})")
        .mark_rule(color=theme.INK, strokeWidth=2, strokeDash=dash)
        .encode(x=alt.X(f"{field}:Q", scale=domain))
    )


def _line_label(field: str, label: str, dy: int, domain: alt.Scale) -> alt.Chart:
    return (
        alt.Chart()
        .transform_filter(f"datum.is_current && isValid(datum.{field})")
        .mark_text(align="right", baseline="bottom", dy=dy, dx=2, fontSize=theme.TEXT_SIZE - 1)
        .encode(x=alt.X(f"{field}:Q", scale=domain), y=alt.value(0), text=f"{label}:N")
    )


def matrix() -> AnyChart:
    """Municipality × goal: who lifts, who holds back, who has not reported. Shape, word and tint say the same.

    Rows need `kommun_name`, `goal_label` (a short name whose bar breaks the line, two bars, the whole name),
    `contribution` (a code of `CONTRIBUTIONS`), `label` (a few characters), `cell_text` (a sentence, written where
    there is room) and `is_own` (bool). Rows and columns stand in the order of the frame.
    """
    y = alt.Y("kommun_name:N", sort=None, title=None)
    short = "split(split(datum.label, '||')[0], '|')"
    whole = "['', split(datum.label, '||')[1]]"
    heads = alt.Axis(
        orient="top",
        labelExpr=f"{IS_WIDE} ? {whole} : {short}",
        labelAngle=0,
        labelLineHeight=17,
        labelPadding=26,
        labelLimit=320,
        aria=False,
    )
    x = alt.X("goal_label:N", sort=None, title=None, axis=heads)
    cell = alt.Chart().encode(y=y, x=x)
    tint = cell.mark_rect(stroke=theme.GROUND, strokeWidth=3).encode(
        color=alt.Color("contribution:N", scale=_by_code(TINTS), legend=None)
    )
    missing = cell.transform_filter("datum.contribution === 'not_reported'").mark_rect(
        fillOpacity=0, stroke=theme.NOT_ASSESSABLE, strokeDash=[4, 3], strokeWidth=1
    )
    left = alt.ExprRef(f"{IS_WIDE} ? -width / (2 * domain('x').length) + 20 : -22")
    rings = cell.mark_point(shape="circle", size=230, strokeWidth=1.8, opacity=1, xOffset=left).encode(
        stroke=alt.Stroke("contribution:N", scale=_by_code(RINGS), legend=None),
        fill=alt.Fill("contribution:N", scale=_by_code(FILLS), legend=None),
        strokeDash=alt.condition("datum.contribution === 'not_reported'", alt.value([2.5, 2]), alt.value([1, 0])),
    )
    inner = cell.mark_point(size=230, strokeWidth=2, fillOpacity=0, opacity=1, xOffset=left).encode(
        shape=alt.Shape("contribution:N", scale=_by_code(INNER), legend=None),
        stroke=alt.Stroke("contribution:N", scale=_by_code(INNER_STROKES), legend=None),
    )
    text = cell.mark_text(
        align=alt.ExprRef(f"{IS_WIDE} ? 'left' : 'center'"),
        dx=alt.ExprRef(f"{IS_WIDE} ? -width / (2 * domain('x').length) + 36 : 8"),
        fontSize=theme.TEXT_SIZE - 1,
    ).encode(text=alt.value(alt.ExprRef(f"{IS_WIDE} ? datum.cell_text : datum.label")))
    own = (
        alt.Chart()
        .transform_filter("datum.is_own")
        .mark_rect(fillOpacity=0, stroke=theme.ACCENT, strokeWidth=2.5)
        .encode(y=y)
    )
    return (
        alt.layer(tint, missing, rings, inner, text, own)
        .resolve_scale(stroke="independent")
        .configure_mark(aria=False)
        .properties(description=words.MATRIX_DESCRIPTION, usermeta=rows_meta("kommun_name", step=30, extra=64))
    )


def _by_code(values: dict[str, str]) -> alt.Scale:
    return alt.Scale(domain=list(CONTRIBUTIONS), range=[values[code] for code in CONTRIBUTIONS])
