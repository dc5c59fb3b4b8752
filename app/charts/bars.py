"""Bars. Horizontal, sorted by what matters, the chosen municipality picked out, deviations from zero."""

import altair as alt

from app.charts import theme
from app.charts.compile import AnyChart, rows_meta
from app.charts.labels import frame_order, room


def deviation_bar(name: str, value: str, title: str = "") -> AnyChart:
    """A horizontal bar per row from a zero line: plus to the right is better, minus to the left is worse.

    Rows need the columns `name` (text, one bar each), `value` (number or null), `label` (the figure as it is
    written), `is_own` (bool: picked out) and `is_example` (bool: dotted outline). They stand in the order of the
    frame. `title` names the axis with its unit. A null has no bar: its `label` says why, at the zero line.
    """
    base = (
        alt.Chart()
        .transform_window(position="row_number()")
        .transform_calculate(
            outside=f"isValid(datum['{value}']) && datum['{value}'] < 0",
            at=f"isValid(datum['{value}']) ? datum['{value}'] : 0",
        )
    )
    y = alt.Y(f"{name}:N", sort=frame_order(), title=None)
    scale = alt.Scale(range=room(96, 96), zero=True)
    x = alt.X(f"{value}:Q", title=title or None, scale=scale, axis=alt.Axis(format=",.0f", tickCount=3, aria=False))
    bars = base.mark_bar(height={"band": 0.62}).encode(
        y=y,
        x=x,
        color=alt.condition("datum.is_own", alt.value(theme.ACCENT), alt.value(theme.CONTEXT)),
        stroke=alt.condition("datum.is_example", alt.value(theme.INK), alt.value(None)),
        strokeDash=alt.condition("datum.is_example", alt.value(theme.EXAMPLE_DASH), alt.value([1, 0])),
    )
    labels = base.encode(y=y, x=alt.X("at:Q"), text="label:N")
    right = labels.transform_filter("!datum.outside").mark_text(align="left", dx=6)
    left = labels.transform_filter("datum.outside").mark_text(align="right", dx=-6)
    zero = alt.Chart().mark_rule(color=theme.INK, strokeWidth=1).encode(x=alt.datum(0))
    return alt.layer(bars, right, left, zero).properties(usermeta=rows_meta(name))
