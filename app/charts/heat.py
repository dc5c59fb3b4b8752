"""Heat maps on a fixed scale of 0–100: a filter never changes what a colour means."""

import altair as alt

from app.charts import theme
from app.charts.compile import AnyChart, rows_meta
from app.charts.labels import frame_order


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
