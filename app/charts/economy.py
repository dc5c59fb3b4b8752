"""The pictures of Ekonomi. Budget is a thin line or an outline, outcome solid, forecast open: the same in each.

Amounts are written beside their marks, so there is no axis of figures; `label` holds them as they are written. Rows
stand in the order of the frame. Names may hold the break of `app.charts.labels`.
"""

from typing import Any

import altair as alt

from app.charts import theme
from app.charts.compile import AnyChart, rows_meta
from app.charts.labels import BREAK, TWO_LINE_STEP, frame_order, layered, name_axis, room

_BAND: dict[str, Any] = {"band": 0.56}
_ROOM = 76  # px beside the longest bar, for its figure
_EXAMPLE = {
    "stroke": alt.condition("datum.is_example", alt.value(theme.INK), alt.value(None)),
    "strokeDash": alt.condition("datum.is_example", alt.value(theme.EXAMPLE_DASH), alt.value([1, 0])),
}


def _base(*calculations: tuple[str, str]) -> alt.Chart:
    chart = alt.Chart().transform_window(position="row_number()")
    for name, formula in calculations:
        chart = chart.transform_calculate(**{name: formula})
    return chart


def _rows(name: str) -> alt.Y:
    return alt.Y(f"{name}:N", sort=frame_order(), axis=name_axis())


def _zero() -> alt.Chart:
    return alt.Chart().mark_rule(color=theme.INK, strokeWidth=1).encode(x=alt.datum(0))


def diverging_bars(name: str, value: str, has_minus: bool = True) -> AnyChart:
    """A bar per row from a zero line, plus to the right, with its amount at the end; `is_named` rows are dark.

    Rows need `name`, `value` (number or null), `label`, `is_named` (bool: the finding speaks of it) and `is_example`.
    A null has no bar: its label says why, at the zero line. `has_minus` False: no room is kept to the left.
    """
    base = _base(
        ("below", f"isValid(datum['{value}']) && datum['{value}'] < 0"),
        ("at", f"isValid(datum['{value}']) ? datum['{value}'] : 0"),
    )
    scale = alt.Scale(range=room(_ROOM, _ROOM if has_minus else 0), nice=False, zero=True)
    y = _rows(name)
    bars = base.mark_bar(height=_BAND).encode(
        y=y,
        x=alt.X(f"{value}:Q", axis=None, scale=scale),
        color=alt.condition("datum.is_named", alt.value(theme.INK_SOFT), alt.value(theme.CONTEXT)),
        **_EXAMPLE,
    )
    labels = base.encode(y=y, x=alt.X("at:Q", axis=None), text="label:N")
    right = labels.transform_filter("!datum.below").mark_text(align="left", dx=6)
    left = labels.transform_filter("datum.below").mark_text(align="right", dx=-6)
    return layered(
        "Liggande staplar från en nollinje: plus åt höger är bättre, minus åt vänster är sämre.",
        bars,
        right,
        left,
        _zero(),
        usermeta=rows_meta(name, step=TWO_LINE_STEP, extra=16),
    )


def budget_outcome_bars(name: str) -> AnyChart:
    """Outcome (solid bar), forecast for the year (open bar) and budget for the year (thin line) per row.

    Rows need `name`, `budget_sek`, `outcome_sek`, `forecast_sek` (number or null each), `label`, `forecast_label` (or
    null: a second line) and `is_example`. What is null is not drawn: the label says what is missing.
    """
    present = "(isValid(datum.{0}) ? datum.{0} : 0)"
    measures = ", ".join(present.format(field) for field in ("budget_sek", "outcome_sek", "forecast_sek"))
    base = _base(("reach", f"max({measures})"))
    y = _rows(name)
    scale = alt.Scale(range=room(152), nice=False, zero=True)

    def x(field: str) -> alt.X:
        return alt.X(f"{field}:Q", axis=None, scale=scale)

    outcome = base.mark_bar(color=theme.CONTEXT, height=_BAND).encode(y=y, x=x("outcome_sek"), **_EXAMPLE)
    forecast = base.transform_filter("isValid(datum.forecast_sek)").mark_bar(
        fillOpacity=0, stroke=theme.RULE_STRONG, strokeWidth=1.5, height=_BAND
    )
    budget = base.transform_filter("isValid(datum.budget_sek)").mark_tick(**theme.BUDGET_TICK)
    text = base.encode(y=y, x=x("reach"))
    beside: dict[str, Any] = {"align": "left", "dx": 8}
    layers = (
        outcome,
        forecast.encode(y=y, x=x("forecast_sek"), x2=alt.datum(0)),
        budget.encode(y=y, x=x("budget_sek")),
        text.transform_filter("!isValid(datum.forecast_label)").mark_text(**beside).encode(text="label:N"),
        text.transform_filter("isValid(datum.forecast_label)").mark_text(**beside, dy=-7).encode(text="label:N"),
        text.transform_filter("isValid(datum.forecast_label)")
        .mark_text(**beside, dy=8)
        .encode(text="forecast_label:N"),
    )
    return layered(
        "Fylld stapel är utfall, öppen stapel prognos för året och smal mörk linje budget för året.",
        *layers,
        usermeta=rows_meta(name, step=TWO_LINE_STEP, extra=16),
    )


def budget_stack(name: str, part: str) -> AnyChart:
    """The parts of each budget after each other as outlined pieces, the total at the end.

    Rows need `name`, `part` (legend text), `part_order` (0 first), `amount_sek`, `amount_label`, and `total_label` on
    the last part of each budget (else null).
    """
    base = _base().transform_stack(
        stack="amount_sek",
        as_=["from_sek", "to_sek"],
        groupby=[name],
        sort=[alt.SortField("part_order", order="ascending")],
    )
    scale = alt.Scale(range=room(80), nice=False, zero=True)
    y = _rows(name)
    x = alt.X("from_sek:Q", axis=None, scale=scale)
    colours = alt.Scale(range=[theme.GROUND, theme.RULE, theme.CONTEXT])
    bars = base.mark_bar(stroke=theme.INK, strokeWidth=1.2, height=_BAND).encode(
        y=y,
        x=x,
        x2="to_sek:Q",
        color=alt.Color(
            f"{part}:N",
            sort=alt.EncodingSortField(field="part_order", op="min"),
            scale=colours,
            legend=alt.Legend(
                title=None,
                aria=False,
                symbolStrokeColor=theme.INK,
                symbolStrokeWidth=1,
                columns=1,
                rowPadding=6,
                labelLimit=420,
                labelExpr=f"width < 360 ? split(datum.label, '{BREAK}') : replace(datum.label, '{BREAK}', ' ')",
            ),
        ),
    )
    # A piece narrower than its figure goes without: the figure stands in the table.
    inside = (
        base.transform_joinaggregate(longest="max(to_sek)")
        .transform_calculate(middle="(datum.from_sek + datum.to_sek) / 2")
        .mark_text()
        .encode(
            y=y,
            x=alt.X("middle:Q", axis=None, scale=scale),
            text="amount_label:N",
            opacity=alt.condition("datum.amount_sek / datum.longest * (width - 80) > 70", alt.value(1), alt.value(0)),
        )
    )
    total = (
        base.transform_filter("isValid(datum.total_label)")
        .mark_text(align="left", dx=8, fontWeight=600)
        .encode(y=y, x=alt.X("to_sek:Q", axis=None, scale=scale), text="total_label:N")
    )
    return layered(
        "Staplade delar av varje tryckt budget med totalsumman sist.",
        bars,
        inside,
        total,
        usermeta=rows_meta(name, step=TWO_LINE_STEP, extra=112),
    )


def results_over_time(name: str) -> AnyChart:
    """The result at each reading (solid bar) and what the year was expected to give (open bar), in time order.

    Rows need `name`, `shown_result_sek`, `forecast_result_sek` (null where there is none), `label` and `is_example`.
    """
    present = "(isValid(datum.forecast_result_sek) ? datum.forecast_result_sek : 0)"
    base = _base(("reach", f"max(0, datum.shown_result_sek, {present})"))
    scale = alt.Scale(range=room(190), nice=False, zero=True)
    y = _rows(name)
    outcome = base.mark_bar(color=theme.CONTEXT, height=_BAND).encode(
        y=y, x=alt.X("shown_result_sek:Q", axis=None, scale=scale), **_EXAMPLE
    )
    forecast = (
        base.transform_filter("isValid(datum.forecast_result_sek)")
        .mark_bar(fillOpacity=0, stroke=theme.RULE_STRONG, strokeWidth=1.5, height={"band": 0.82})
        .encode(y=y, x=alt.X("forecast_result_sek:Q", axis=None, scale=scale), x2=alt.datum(0))
    )
    text = base.mark_text(align="left", dx=8).encode(y=y, x=alt.X("reach:Q", axis=None, scale=scale), text="label:N")
    return layered(
        "Fylld stapel är resultatet vid varje avläsning, öppen stapel prognosen för hela året.",
        outcome,
        forecast,
        text,
        _zero(),
        usermeta=rows_meta(name, step=TWO_LINE_STEP, extra=16),
    )


def forecast_misses(name: str, made: str) -> AnyChart:
    """How far the outcome came from each forecast: an open mark per forecast, zero where it came true.

    Rows need `name`, `difference_sek` (plus: it became better), `made` (which forecast, in words) and `label`.
    """
    base = _base(("below", "datum.difference_sek < 0"))
    y = _rows(name)
    scale = alt.Scale(range=room(_ROOM, _ROOM), nice=False, zero=True)
    x = alt.X("difference_sek:Q", axis=None, scale=scale)
    marks = base.mark_point(filled=False, size=110, strokeWidth=2, color=theme.INK).encode(
        y=y,
        x=x,
        shape=alt.Shape(
            f"{made}:N",
            sort=None,
            scale=alt.Scale(range=["circle", "diamond", "square"]),
            legend=alt.Legend(
                title=None,
                aria=False,
                columns=1,
                labelLimit=300,
                symbolSize=110,
                symbolStrokeColor=theme.INK,
                symbolFillColor="transparent",
            ),
        ),
    )
    text = base.transform_filter("isValid(datum.label)").encode(y=y, x=x, text="label:N")
    right = text.transform_filter("!datum.below").mark_text(align="left", dx=12)
    left = text.transform_filter("datum.below").mark_text(align="right", dx=-12)
    return layered(
        "Ett öppet märke per prognos: åt höger blev det bättre än prognosen, åt vänster sämre.",
        marks,
        right,
        left,
        _zero(),
        usermeta=rows_meta(name, step=TWO_LINE_STEP, extra=80),
    )
