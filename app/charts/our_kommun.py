"""Vår kommun: what the municipality pays per service, and what it pays per inhabitant beside the others."""

from typing import Any

import altair as alt

from app.charts import theme
from app.charts.compile import AnyChart, rows_meta
from app.charts.labels import room

COST_FIELDS = ("service_name", "amount_sek", "label", "is_invoiced_by_board")
PEER_FIELDS = ("kommun_name", "per_inhabitant_sek", "median_per_inhabitant_sek", "label", "median_label", "is_own")
_BY_FRAME: Any = alt.EncodingSortField(field="position", op="min", order="ascending")


def _base() -> alt.Chart:
    return alt.Chart().transform_window(position="row_number()")


def cost_bars() -> AnyChart:
    """A bar per service, filled where the board invoices it, open where the supplier does; name above, amount beside.

    Rows need `service_name`, `amount_sek`, `label` (the amount as it is written) and `is_invoiced_by_board`.
    """
    base = _base().transform_calculate(reach="datum.amount_sek * 1.45")
    y = alt.Y("service_name:N", sort=_BY_FRAME, title=None, axis=None, scale=alt.Scale(paddingInner=0, paddingOuter=0))
    scale = alt.Scale(domainMin=0, nice=False)
    x = alt.X("amount_sek:Q", scale=scale, axis=None, title=None)
    invoiced = "datum.is_invoiced_by_board"
    bars = base.mark_bar(height=14, yOffset=11, strokeWidth=1.5).encode(
        y=y,
        x=x,
        fill=alt.condition(invoiced, alt.value(theme.ACCENT), alt.value(theme.GROUND)),
        stroke=alt.condition(invoiced, alt.value(theme.ACCENT), alt.value(theme.RULE_STRONG)),
    )
    # Nothing to see: it makes room for the longest bar's amount, also where the screen is narrow.
    room = base.mark_point(opacity=0, tooltip=None).encode(y=y, x=alt.X("reach:Q", scale=scale, axis=None))
    names = base.mark_text(align="left", dy=-8, limit=700).encode(y=y, x=alt.value(0), text="service_name:N")
    amounts = base.mark_text(align="left", dx=8, dy=11).encode(y=y, x=x, text="label:N")
    return alt.layer(bars, room, names, amounts).properties(usermeta=rows_meta("service_name", step=44, extra=8))


def peer_bars() -> AnyChart:
    """A bar per municipality, the chosen one dark, and the median as a labelled line.

    Rows need `kommun_name`, `per_inhabitant_sek`, `label`, `median_per_inhabitant_sek`, `median_label` (the same on
    every row) and `is_own`. They stand in the order of the frame.
    """
    base = _base()
    y = alt.Y("kommun_name:N", sort=_BY_FRAME, title=None)
    scale = alt.Scale(domainMin=0, nice=False, range=room(56))
    x = alt.X("per_inhabitant_sek:Q", scale=scale, axis=None, title=None)
    bars = base.mark_bar(height={"band": 0.66}).encode(
        y=y, x=x, color=alt.condition("datum.is_own", alt.value(theme.ACCENT), alt.value(theme.CONTEXT))
    )
    amounts = base.encode(y=y, x=x, text="label:N")
    # A halo, so that the line of the median does not strike through an amount.
    halo = amounts.mark_text(align="left", dx=8, stroke=theme.GROUND, strokeWidth=5)
    others = amounts.transform_filter("!datum.is_own").mark_text(align="left", dx=8)
    own = amounts.transform_filter("datum.is_own").mark_text(align="left", dx=8, fontWeight=700)
    median = base.transform_aggregate(at="max(median_per_inhabitant_sek)", said="max(median_label)")
    line = median.mark_rule(color=theme.INK, strokeWidth=1.5).encode(x=alt.X("at:Q", scale=scale, axis=None))
    word = median.mark_text(align="left", baseline="bottom", dx=6, dy=-2, color=theme.INK).encode(
        x=alt.X("at:Q", scale=scale, axis=None), y=alt.value("height"), text="said:N"
    )
    return alt.layer(line, word, bars, halo, others, own).properties(
        usermeta=rows_meta("kommun_name", step=26, extra=32)
    )
