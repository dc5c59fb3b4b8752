"""The pictures of *Om uppgifterna*: where the documents do not agree, by kind and weight, and what each page lacks."""

import altair as alt

from app.charts import theme
from app.charts.compile import AnyChart, rows_meta
from app.charts.labels import room
from app.texts import about as words

# Weight is a shade of ink, never a status colour: a discrepancy is a fact about the documents, not a judgement.
SHADES = (theme.INK, theme.RULE, theme.GROUND)


def discrepancy_bars() -> AnyChart:
    """A stacked bar per kind, the weightiest part nearest the axis, with its number written in it.

    Rows need `kind_label`, `severity_label`, `severity_order` (1–3), `row_count`, `total` (of the kind). Kinds stand in
    the order of the frame.
    """
    severities = list(words.SEVERITIES.values())
    y = alt.Y("kind_label:N", sort=None, title=None)
    stacked = alt.X("row_count:Q", stack="zero", title=None, axis=None)
    order = alt.Order("severity_order:Q", sort="ascending")
    bars = (
        alt.Chart()
        .mark_bar(height={"band": 0.68}, stroke=theme.RULE_STRONG, strokeWidth=1)
        .encode(
            y=y,
            x=stacked,
            order=order,
            color=alt.Color(
                "severity_label:N",
                scale=alt.Scale(domain=severities, range=list(SHADES)),
                legend=alt.Legend(title=words.SEVERITY, titleOrient="left", titlePadding=16, symbolSize=160),
            ),
        )
    )
    inside = (
        alt.Chart()
        .mark_text(baseline="middle", fontSize=theme.TEXT_SIZE - 1)
        .encode(
            y=y,
            x=alt.X("row_count:Q", stack="zero", bandPosition=0.5, axis=None),
            order=order,
            detail="severity_label:N",
            text="row_count:Q",
            color=alt.condition("datum.severity_order == 1", alt.value(theme.GROUND), alt.value(theme.INK)),
        )
    )
    return alt.layer(bars, inside).properties(usermeta=rows_meta("kind_label", step=32, extra=56))


def gap_bars() -> AnyChart:
    """A bar per page with its number at the end, as long as what the page lacks.

    Rows need `place` and `row_count`; pages stand in the order of the frame.
    """
    base = alt.Chart().encode(
        y=alt.Y("place:N", sort=None, title=None, axis=alt.Axis(labelLimit=280)),
        x=alt.X("row_count:Q", axis=None, scale=alt.Scale(range=room(28))),
    )
    bars = base.mark_bar(height={"band": 0.68}, color=theme.CONTEXT)
    numbers = base.mark_text(align="left", dx=6, baseline="middle", fontSize=theme.TEXT_SIZE - 1).encode(
        text="row_count:Q"
    )
    return alt.layer(bars, numbers).properties(usermeta=rows_meta("place", step=26, extra=16))
