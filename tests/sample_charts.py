"""Two plain pictures for the gallery and for tests of what every picture shares; the pages have their own."""

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


def heat_map(row: str, column: str, value: str, title: str = "") -> AnyChart:
    """A cell per `row` and `column` with the figure written in it, coloured by `value` (0–100, null: missing).

    Rows of the frame need those columns, `label` (the figure or a short word as it is written) and `is_example`
    (bool: dotted outline). A missing value is an empty cell with a thin outline, never the colour of zero. Rows and
    columns stand in the order of the frame.
    """
    cell = (
        alt.Chart()
        .transform_window(position="row_number()")
        .encode(
            y=alt.Y(f"{row}:N", sort=frame_order(), title=None),
            x=alt.X(
                f"{column}:N",
                sort=frame_order(),
                title=None,
                axis=alt.Axis(orient="top", labelAngle=0, aria=False, labelLimit=120),
            ),
        )
    )
    present = f"isValid(datum['{value}'])"
    known = cell.transform_filter(present).mark_rect(stroke=theme.GROUND, strokeWidth=2)
    known = known.encode(
        color=alt.Color(
            f"{value}:Q",
            scale=alt.Scale(domain=[0, 100], range=[theme.HEAT_LOW, theme.HEAT_HIGH], clamp=True),
            legend=alt.Legend(title=title, format=".0f", gradientLength=160, values=[0, 50, 100], aria=False)
            if title
            else None,
        )
    )
    unknown = cell.transform_filter(f"!{present}").mark_rect(
        fill=theme.GROUND, stroke=theme.RULE, strokeWidth=1, cornerRadius=0
    )
    example = cell.transform_filter("datum.is_example").mark_rect(
        fillOpacity=0, stroke=theme.INK_SOFT, strokeWidth=1, strokeDash=theme.EXAMPLE_DASH
    )
    text = cell.mark_text(fontSize=theme.TEXT_SIZE - 1).encode(
        text="label:N",
        color=alt.condition(f"{present} && datum['{value}'] > 55", alt.value(theme.GROUND), alt.value(theme.INK)),
    )
    return alt.layer(known, unknown, example, text).properties(usermeta=rows_meta(row, step=28, extra=72))
