"""The pictures of Kostnadsfördelning: the map, the list beside it, a service's key in parts, a worked example.

The chosen municipality is picked out in each (`is_own`). Rows stand in the order of the frame; `label` holds the figure
as it is written.
"""

from typing import Any

import altair as alt

from app.charts import theme
from app.charts.compile import AnyChart, rows_meta
from app.charts.labels import frame_order, layered, room
from app.charts.maps import PX_PER_LETTER, placed

MAP_HEIGHT = 480
_PX_PER_DEGREE = 100  # of latitude, in a map of that height over Norrbotten
_ROW = 28
_BAND: dict[str, Any] = {"band": 0.66}
_OWN_OR_CONTEXT = alt.condition("datum.is_own", alt.value(theme.ACCENT), alt.value(theme.CONTEXT))


def kommun_map(value: str, title: str, *codes: str) -> AnyChart:
    """A map of the municipalities, darker for a larger `value`, with names and the figures that are told.

    Rows need `kommun_code`, `value` (number or null), `name`, `label`, `is_told` (bool: the figure is written in the
    map) and `is_own`. `codes` are the municipalities to draw. The scale starts at zero.
    """
    base = alt.Chart()
    colour = alt.Color(
        f"{value}:Q",
        scale=alt.Scale(range=[theme.HEAT_LOW, theme.HEAT_HIGH], zero=True, nice=True),
        legend=alt.Legend(title=title, aria=False, gradientLength=110, format=",.0f", tickCount=2, orient="top-left"),
    )
    shape = "shape:G"
    own = base.transform_filter("datum.is_own")
    ink = alt.condition("datum.dark", alt.value(theme.GROUND), alt.value(theme.INK))
    inside = base.transform_filter("!datum.is_beside").encode(longitude="lon:Q", latitude="lat:Q", color=ink)
    beside = base.transform_filter("datum.is_beside").encode(longitude="beside_lon:Q", latitude="lat:Q")
    # On a narrow screen the map shrinks: a name that would run over its neighbours gives way to the list.
    fits = alt.condition(
        f"datum.is_told || length(datum.name) * {PX_PER_LETTER} < 1.8 * datum.width * min(1, width / 420)",
        alt.value(1),
        alt.value(0),
    )
    told: dict[str, Any] = {"fontSize": 13, "fontWeight": 600}
    chart = layered(
        "Karta över kommunerna, mörkare för ett större värde.",
        base.mark_geoshape(stroke=theme.GROUND, strokeWidth=1.5).encode(shape=shape, color=colour),
        own.mark_geoshape(fillOpacity=0, stroke=theme.GROUND, strokeWidth=6).encode(shape=shape),
        own.mark_geoshape(fillOpacity=0, stroke=theme.ACCENT, strokeWidth=3).encode(shape=shape),
        inside.mark_text(fontSize=13, dy=-1).encode(text="name:N", opacity=fits),
        inside.transform_filter("datum.is_told").mark_text(dy=14, **told).encode(text="label:N"),
        beside.mark_text(fontSize=13, align="left", dx=5).encode(text="name:N"),
        beside.transform_filter("datum.is_told").mark_text(align="left", dx=5, dy=15, **told).encode(text="label:N"),
        projection={"type": "transverseMercator", "rotate": [-20, 0, 0]},
        height=MAP_HEIGHT,
    )
    return (
        placed(chart, codes, _PX_PER_DEGREE)
        .transform_joinaggregate(largest=f"max({value})")
        .transform_calculate(
            dark=f"datum['{value}'] > 0.75 * datum.largest",
            is_beside=f"isValid(datum.beside_lon) && length(datum.name) * {PX_PER_LETTER} > datum.width",
        )
    )


def kommun_bars(name: str, value: str, whole: str) -> AnyChart:
    """A bar per municipality with its figure at the end and a line for them all; the chosen one in the accent.

    Rows need `name`, `value` (number), `whole` (number, the same on each row), `label` and `is_own`.
    """
    # No label starts before the line: it would be struck through.
    reach = f"max(datum['{value}'], datum['{whole}'])"
    base = alt.Chart().transform_window(position="row_number()").transform_calculate(reach=reach)
    y = alt.Y(f"{name}:N", sort=frame_order(), axis=alt.Axis(title=None, aria=False))
    x = alt.X(f"{value}:Q", axis=None, scale=alt.Scale(range=room(132), nice=False, zero=True))
    bars = base.mark_bar(height=_BAND).encode(y=y, x=x, color=_OWN_OR_CONTEXT)
    text = base.mark_text(align="left", dx=6).encode(y=y, x=alt.X("reach:Q", axis=None), text="label:N")
    line = alt.Chart().transform_aggregate(whole=f"max({whole})").mark_rule(color=theme.INK, strokeWidth=1.5)
    return layered(
        "Liggande staplar, en per kommun, och en linje för alla tillsammans.",
        bars,
        line.encode(x=alt.X("whole:Q", axis=None)),
        text,
        usermeta=rows_meta(name, step=_ROW, extra=16),
    )


def key_bars(name: str) -> AnyChart:
    """Each share in an equal part (dark), a part per inhabitant (light) and a remainder (outlined), amount as a line.

    Rows need `name`, `equal_part_sek`, `population_part_sek`, `amount_sek`, `label` and `is_own`. The remainder lies
    between the two parts and the amount: to the right of them the municipality pays more than the key gives, inside
    them less.
    """
    base = (
        alt.Chart()
        .transform_window(position="row_number()")
        .transform_calculate(
            keyed="datum.equal_part_sek + datum.population_part_sek",
            reach="max(datum.amount_sek, datum.equal_part_sek + datum.population_part_sek)",
        )
    )
    y = alt.Y(f"{name}:N", sort=frame_order(), axis=alt.Axis(title=None, aria=False))
    scale = alt.Scale(range=room(90), nice=False, zero=True)

    def x(field: str) -> alt.X:
        return alt.X(f"{field}:Q", axis=None, scale=scale)

    equal = base.mark_bar(height=_BAND).encode(
        y=y,
        x=x("equal_part_sek"),
        x2=alt.datum(0),
        color=alt.condition("datum.is_own", alt.value(theme.ACCENT), alt.value(theme.INK_SOFT)),
    )
    per_head = base.mark_bar(height=_BAND, strokeWidth=1).encode(
        y=y,
        x=x("equal_part_sek"),
        x2="keyed:Q",
        fill=alt.condition("datum.is_own", alt.value(theme.ACCENT_SOFT), alt.value(theme.RULE)),
        stroke=alt.condition("datum.is_own", alt.value(theme.ACCENT), alt.value(theme.RULE_STRONG)),
    )
    remainder = base.mark_bar(height=_BAND, fillOpacity=0, stroke=theme.INK, strokeWidth=1, strokeDash=[4, 2]).encode(
        y=y, x=x("keyed"), x2="amount_sek:Q"
    )
    amount = base.mark_tick(color=theme.INK, thickness=2, height={"band": 0.9}).encode(y=y, x=x("amount_sek"))
    text = base.mark_text(align="left", dx=8).encode(y=y, x=x("reach"), text="label:N")
    return layered(
        "Staplade delar per kommun: lika del, del per invånare och rest.",
        equal,
        per_head,
        remainder,
        amount,
        text,
        usermeta=rows_meta(name, step=_ROW, extra=16),
    )


def change_bars(name: str, value: str) -> AnyChart:
    """A bar per municipality from a zero line: pays more to the right, less to the left.

    Rows need `name`, `value` (kronor; null has no bar, its `label` stands at the zero line), `label` and `is_own`.
    """
    base = (
        alt.Chart()
        .transform_window(position="row_number()")
        .transform_calculate(
            below=f"isValid(datum['{value}']) && datum['{value}'] < 0",
            at=f"isValid(datum['{value}']) ? datum['{value}'] : 0",
        )
    )
    y = alt.Y(f"{name}:N", sort=frame_order(), axis=alt.Axis(title=None, aria=False))
    x = alt.X(f"{value}:Q", axis=None, scale=alt.Scale(range=room(84, 84), nice=False, zero=True))
    bars = base.mark_bar(height=_BAND).encode(y=y, x=x, color=_OWN_OR_CONTEXT)
    text = base.encode(y=y, x=alt.X("at:Q", axis=None), text="label:N")
    right = text.transform_filter("!datum.below").mark_text(align="left", dx=6)
    left = text.transform_filter("datum.below").mark_text(align="right", dx=-6)
    zero = alt.Chart().mark_rule(color=theme.INK, strokeWidth=1).encode(x=alt.datum(0))
    return layered(
        "Liggande staplar från en nollinje: åt höger betalar kommunen mer, åt vänster mindre.",
        bars,
        right,
        left,
        zero,
        usermeta=rows_meta(name, step=_ROW, extra=16),
    )
