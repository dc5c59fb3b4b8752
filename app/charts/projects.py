"""Projects: where each activity stands in the process, and its time plan.

The protocol is a filled dot, the plan an open frame over the phases it names, a later follow-up a diamond. A dot
outside its frame is a contradiction, and a line says so. Names stand above their rows: the pictures hold on a phone.
"""

import json
from typing import Any

import altair as alt

from app.charts import theme
from app.charts.compile import AnyChart, rows_meta

ROW_STEP = 54
_NARROW = 560
TRACK_FIELDS = (
    "project_name",
    "display_order",
    "statement_kind",
    "phase_order",
    "phase_to_order",
    "is_current",
    "is_contradicted",
    "is_late",
    "origin",
)
TIME_FIELDS = (
    "project_name",
    "display_order",
    "plan_from_year",
    "plan_to_year",
    "replanned_to_year",
    "period_year",
    "period_label",
    "is_example",
    "heading",
    "short",
)
_BY_ORDER: Any = alt.EncodingSortField(field="display_order", op="min", order="ascending")


def phase_track(phases: tuple[tuple[str, ...], ...], contradicts: str, late: str) -> AnyChart:
    """Activities as rows, "no phase stated" and the phases as columns, a mark per statement.

    Rows need `project_name`, `display_order`, `statement_kind` (`protocol`, `plan`, `follow_up`), `phase_order` and
    `phase_to_order` (1 for the first phase, null where none is stated), `is_current`, `is_contradicted`, `is_late`
    and `origin`. `phases` are the headings, the first for "no phase stated", each as its lines; `contradicts` and
    `late` are the words at a contradiction and at a late activity.
    """
    base = alt.Chart().transform_calculate(
        first="isValid(datum.phase_order) ? datum.phase_order : 0",
        last="isValid(datum.phase_to_order) ? datum.phase_to_order : 0",
        left="datum.first - 0.42",
        right="datum.last + 0.42",
        middle="(datum.first + datum.last) / 2",
    )
    y = alt.Y("project_name:N", sort=_BY_ORDER, title=None, axis=None, scale=alt.Scale(paddingInner=0, paddingOuter=0))
    columns = list(range(len(phases)))
    headings = json.dumps([list(lines) for lines in phases])
    joined = json.dumps([_joined(lines) for lines in phases])
    wide = f"width >= {_NARROW}"
    axis = alt.Axis(
        orient="top",
        values=columns,
        # The theme asks for five ticks, and a number of ticks in it goes before a list of values.
        tickCount=len(phases),
        labelExpr=f"{wide} ? {headings}[datum.value] : {joined}[datum.value]",
        labelAngle=alt.ExprRef(f"{wide} ? 0 : -90"),
        labelAlign=alt.ExprRef(f"{wide} ? 'center' : 'left'"),
        labelBaseline=alt.ExprRef(f"{wide} ? 'bottom' : 'middle'"),
        labelFontSize=14,
        labelOverlap=False,
        labelPadding=12,
        grid=False,
        aria=False,
    )
    scale = alt.Scale(domain=[-0.5, len(phases) - 0.5], nice=False, zero=False)
    x = alt.X("middle:Q", scale=scale, title=None)
    # One per activity: letters drawn twice look bolder than letters drawn once.
    activity = base.transform_aggregate(
        display_order="min(display_order)", any_late="max(is_late)", groupby=["project_name"]
    ).transform_calculate(
        heading=f"datum.project_name + (datum.any_late ? {json.dumps(' – ' + late, ensure_ascii=False)} : '')",
        edge="-0.5",
        **{"from": "0.5", "to": str(len(phases) - 0.5)},
    )
    track = activity.mark_rule(color=theme.RULE, strokeWidth=1, yOffset=10).encode(
        y=y, x=alt.X("from:Q", scale=scale, axis=axis, title=None), x2="to:Q"
    )
    names = activity.mark_text(align="left", dy=-14, fontSize=theme.TEXT_SIZE, fontWeight=600, limit=700).encode(
        y=y, x=alt.X("edge:Q", scale=scale, title=None), text="heading:N"
    )
    current = "datum.is_current"
    ink = alt.condition(current, alt.value(theme.INK), alt.value(theme.RULE_STRONG))
    frame = (
        base.transform_filter("datum.statement_kind === 'plan'")
        .mark_bar(fillOpacity=0, strokeWidth=1.5, height=18, yOffset=10, cornerRadius=3)
        .encode(y=y, x=alt.X("left:Q", scale=scale, title=None), x2="right:Q", stroke=ink)
    )
    clash = (
        base.transform_filter("datum.is_contradicted")
        .transform_calculate(
            start="datum.statement_kind === 'plan' ? datum.right : datum.middle",
            stop="datum.statement_kind === 'plan' ? datum.left : datum.middle",
        )
        .transform_aggregate(
            low="min(start)",
            high="max(stop)",
            outer="min(left)",
            display_order="min(display_order)",
            groupby=["project_name"],
        )
        .transform_calculate(before="datum.outer - 0.08")
        .encode(y=y)
    )
    line = clash.mark_rule(strokeWidth=2, color=theme.INK, yOffset=10).encode(
        x=alt.X("low:Q", scale=scale, title=None), x2="high:Q"
    )
    word = clash.mark_text(align="right", fontSize=14, dy=10, fontStyle="italic", color=theme.INK).encode(
        x=alt.X("before:Q", scale=scale, title=None), text=alt.value(contradicts)
    )
    dot = (
        base.transform_filter("datum.statement_kind === 'protocol'")
        .mark_point(filled=True, size=150, opacity=1, yOffset=10)
        .encode(y=y, x=x, color=ink)
    )
    later = base.transform_filter("datum.statement_kind === 'follow_up'")
    diamond = later.mark_point(shape="diamond", filled=True, size=210, opacity=1, yOffset=10, color=theme.INK).encode(
        y=y, x=x
    )
    example = (
        later.transform_filter("datum.origin === 'example'")
        .mark_point(shape="circle", filled=False, size=560, strokeWidth=1.5, strokeDash=theme.EXAMPLE_DASH, yOffset=10)
        .encode(y=y, x=x, color=alt.value(theme.INK_SOFT))
    )
    layers = alt.layer(track, names, frame, line, word, dot, diamond, example)
    return layers.properties(usermeta=rows_meta("project_name", step=ROW_STEP, extra=72))


def _joined(lines: tuple[str, ...]) -> str:
    """`("Utvecklings-", "projekt")` is one word again."""
    return "".join(line[:-1] if line.endswith("-") else f"{line} " for line in lines).strip()


def time_plan() -> AnyChart:
    """A bar from the plan's first to its last year, with an open end to the year it has been moved to.

    Rows need `project_name`, `display_order`, `heading` (name, years and lateness as they are written),
    `plan_from_year`, `plan_to_year`, `replanned_to_year` (null: not moved), `period_year` (the period's last day as a
    fraction of years), `period_label` (that day) and `is_example`. A year is drawn from its start to its end.
    """
    base = alt.Chart().transform_calculate(
        end="datum.plan_to_year + 1", moved="datum.replanned_to_year + 1", start="datum.plan_from_year"
    )
    y = alt.Y("project_name:N", sort=_BY_ORDER, title=None, axis=None, scale=alt.Scale(paddingInner=0, paddingOuter=0))
    scale = alt.Scale(nice=False, zero=False)
    axis = alt.Axis(format="d", tickMinStep=1, orient="top", aria=False, labelFontSize=14)
    options: dict[str, Any] = {"scale": scale, "axis": axis, "title": None}
    planned = base.mark_bar(height=12, yOffset=12, color=theme.CONTEXT).encode(
        y=y, x=alt.X("start:Q", **options), x2="end:Q"
    )
    moved = (
        base.transform_filter("isValid(datum.replanned_to_year)")
        .mark_bar(height=12, yOffset=12, fill=theme.GROUND, stroke=theme.INK, strokeWidth=1.5)
        .encode(
            y=y,
            x=alt.X("end:Q", **options),
            x2="moved:Q",
            strokeDash=alt.condition("datum.is_example", alt.value(theme.EXAMPLE_DASH), alt.value([1, 0])),
        )
    )
    heading = base.encode(y=y, x=alt.value(0))
    look: dict[str, Any] = {
        "text": alt.ExprRef(f"width < {_NARROW} ? datum.short : datum.heading"),
        "align": "left",
        "dy": -10,
        "fontSize": theme.TEXT_SIZE,
        "limit": alt.ExprRef("width"),
    }
    # A halo, so that the lines of the years do not strike through a name.
    halo = heading.mark_text(stroke=theme.GROUND, strokeWidth=5, **look)
    names = heading.mark_text(**look)
    day = base.transform_aggregate(period="max(period_year)", day="max(period_label)")
    line = day.mark_rule(color=theme.INK, strokeWidth=1, strokeDash=[4, 3]).encode(x=alt.X("period:Q", **options))
    # Words on the line would hide a name; below the last row there is room.
    word = day.mark_text(align="right", baseline="bottom", dx=-6, dy=18, fontSize=14, color=theme.INK_SOFT).encode(
        x=alt.X("period:Q", **options), y=alt.value("height"), text="day:N"
    )
    return alt.layer(line, planned, moved, halo, names, word).properties(
        usermeta=rows_meta("project_name", step=48, extra=56)
    )
