"""The picture of a study's comparison: posts per 10 000 inhabitants, with the printed total under each name."""

import altair as alt

from app.charts import theme
from app.charts.compile import AnyChart, rows_meta
from app.charts.labels import TWO_LINE_STEP, layered, name_axis, room
from app.texts import collaboration_comparison as words

POST_FIELDS = ("name", "value", "label", "is_own")


def post_bars() -> AnyChart:
    """A bar per municipality from zero, in the order of the frame, its value written at the end.

    Rows need `name` (the municipality, `|`, the printed total), `value` (per 10 000 inhabitants, or null: no bar),
    `label` (the value as it is written, or why there is none) and `is_own`.
    """
    y = alt.Y("name:N", sort=None, axis=name_axis())
    base = alt.Chart().transform_calculate(at="isValid(datum.value) ? datum.value : 0")
    scale = alt.Scale(range=room(56), zero=True, nice=False, domainMin=0)
    bars = base.mark_bar(height={"band": 0.56}).encode(
        y=y,
        x=alt.X("at:Q", scale=scale, axis=None),
        color=alt.condition("datum.is_own", alt.value(theme.ACCENT), alt.value(theme.CONTEXT)),
    )
    labels = base.mark_text(align="left", dx=8, fontWeight=600).encode(
        y=y, x=alt.X("at:Q", scale=scale, axis=None), text="label:N"
    )
    zero = alt.Chart().mark_rule(color=theme.INK, strokeWidth=1).encode(x=alt.datum(0))
    meta = rows_meta("name", step=TWO_LINE_STEP, extra=8)
    return layered(words.POSTS_DESCRIPTION, bars, labels, zero, usermeta=meta)
