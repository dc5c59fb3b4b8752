"""Pictures of *Närvaro*: who filled each seat, each municipality's share, how many were at each meeting."""

from typing import Any, Final

import altair as alt

from app.charts import theme
from app.charts.compile import AnyChart, rows_meta
from app.texts import attendance as words

CATEGORIES: Final = ("member", "substitute", "partly", "empty", "unknown")
# Dark to light as less of the seat was filled; an empty seat is a framed hole, an unknown one a dashed frame.
FILLS: Final[dict[str, str]] = {
    "member": theme.ACCENT,
    "substitute": "#7fb0b8",
    "partly": "#cfe2e5",
    "empty": theme.GROUND,
    "unknown": theme.PANEL,
}
FRAMES: Final[dict[str, str]] = {
    "member": theme.ACCENT,
    "substitute": "#7fb0b8",
    "partly": "#7fb0b8",
    "empty": theme.INK,
    "unknown": theme.RULE_STRONG,
}
INKS: Final[dict[str, str]] = {**dict.fromkeys(CATEGORIES, theme.INK), "member": theme.GROUND}
# Beside the letter, but inside a cell that a narrow screen makes small.
_CORNER: Final = alt.ExprRef("min(13, bandwidth('x') / 2 - 5)")
SEAT_FIELDS: Final = (
    "kommun_name",
    "meeting",
    "seat_category",
    "cell_label",
    "is_remote",
    "is_own",
)
RATE_FIELDS: Final = (
    "kommun_name",
    "value",
    "low",
    "high",
    "label",
    "threshold",
    "aspiration",
    "is_own",
    "is_example",
)
HEADS_FIELDS: Final = ("meeting", "present", "at_most", "threshold", "aspiration", "label", "is_example")


def seat_map() -> AnyChart:
    """Municipality × meeting: a letter in a cell whose fill says the same, a dot where the seat was filled from afar.

    Rows need `kommun_name`, `meeting` (a day, a space, a month), `seat_category` (a code of `CATEGORIES`), `cell_label`
    (a letter), `is_remote` and `is_own` (bool). Rows and columns stand in the order of the frame.
    """
    heads = alt.Axis(
        orient="top", labelExpr="split(datum.label, ' ')", labelAngle=0, labelLineHeight=17, labelPadding=24, aria=False
    )
    y = alt.Y("kommun_name:N", sort=None, title=None)
    x = alt.X("meeting:N", sort=None, title=None, axis=heads)
    cell = alt.Chart().encode(y=y, x=x)
    seats = cell.mark_rect(width={"band": 0.94}, height={"band": 0.86}, strokeWidth=1.5).encode(
        fill=alt.Fill("seat_category:N", scale=_by_category(FILLS), legend=None),
        stroke=alt.Stroke("seat_category:N", scale=_by_category(FRAMES), legend=None),
    )
    unknown = cell.transform_filter("datum.seat_category === 'unknown'").mark_rect(
        width={"band": 0.94},
        height={"band": 0.86},
        fill=FILLS["unknown"],
        stroke=FRAMES["unknown"],
        strokeWidth=1.5,
        strokeDash=[3, 3],
    )
    letters = cell.mark_text(fontWeight=600).encode(
        text="cell_label:N", color=alt.Color("seat_category:N", scale=_by_category(INKS), legend=None)
    )
    remote = (
        cell.transform_filter("datum.is_remote")
        .mark_text(text=words.REMOTE_MARK, dx=_CORNER, dy=-4, fontSize=theme.TEXT_SIZE + 5)
        .encode(color=alt.Color("seat_category:N", scale=_by_category(INKS), legend=None))
    )
    own = (
        alt.Chart()
        .transform_filter("datum.is_own")
        .mark_rect(fillOpacity=0, stroke=theme.INK, strokeWidth=2.5)
        .encode(y=y)
    )
    return (
        alt.layer(seats, unknown, letters, remote, own)
        .configure_mark(aria=False)
        .properties(description=words.SEATS_DESCRIPTION, usermeta=rows_meta("kommun_name", step=28, extra=56))
    )


def rate_bars(line: str | None, strived: str | None) -> AnyChart:
    """A bar per municipality on a fixed scale of 0–100, with the lines 75 and 100 where the year has them.

    `line` and `strived` are the words of the two lines; None draws none. Rows need `kommun_name`, `value`, `low`,
    `high` (percent or null), `label` (the share as it is written), `is_own` and `is_example` (bool), and `threshold`
    and `aspiration` for the lines. A null value has no bar: its label says why.
    """
    y = alt.Y("kommun_name:N", sort=None, title=None)
    # The room right of 100 holds the labels; no tick stands there.
    scale = alt.Scale(domain=[0, 138], nice=False)
    axis = alt.Axis(values=[0, 25, 50, 75, 100], format=".0f", aria=False, grid=False)
    base = alt.Chart().encode(y=y)
    bars = base.mark_bar(height={"band": 0.62}).encode(
        x=alt.X("value:Q", scale=scale, axis=axis, title=None),
        color=alt.condition("datum.is_own", alt.value(theme.ACCENT), alt.value(theme.CONTEXT)),
        stroke=alt.condition("datum.is_example", alt.value(theme.INK), alt.value(None)),
        strokeDash=alt.condition("datum.is_example", alt.value(theme.EXAMPLE_DASH), alt.value([1, 0])),
    )
    uncertain = base.transform_filter("isValid(datum.value) && isValid(datum.low) && datum.high > datum.low").encode(
        x=alt.X("low:Q", scale=scale), x2="high:Q"
    )
    labels = base.mark_text(align="left", dx=6).encode(x=alt.datum(100), text="label:N")
    layers = [
        bars,
        uncertain.mark_rule(color=theme.GROUND, strokeWidth=7),
        uncertain.mark_rule(color=theme.INK, strokeWidth=3),
        labels,
    ]
    for field, text, dash, dy in (("threshold", line, [1, 0], -4), ("aspiration", strived, [4, 3], -22)):
        if text:
            layers += _line(field, text, dash, dy, scale)
    return (
        alt.layer(*layers)
        .configure_mark(aria=False)
        .properties(description=words.RATES_DESCRIPTION, usermeta=rows_meta("kommun_name", step=28, extra=76))
    )


def heads_bars(line: str | None, everyone: str) -> AnyChart:
    """A bar per meeting: how many municipalities were there, against the line in heads and all of them.

    `line` and `everyone` are the words of the lines. Rows need `meeting`, `present` and `at_most` (heads or null),
    `threshold`, `aspiration` (heads), `label` and `is_example`. The part that may be is open.
    """
    y = alt.Y("meeting:N", sort=None, title=None)
    scale = alt.Scale(domainMin=0, nice=False)
    base = alt.Chart().encode(y=y)
    # An unseen mark to the right of the last line keeps the room for the labels.
    room = base.transform_calculate(room="datum.aspiration * 1.24").mark_point(opacity=0)
    room = room.encode(x=alt.X("room:Q", scale=scale, axis=None))
    possible = base.mark_bar(**theme.FORECAST_BAR).encode(x=alt.X("at_most:Q", scale=scale, axis=None))
    bars = base.mark_bar(**theme.OUTCOME_BAR).encode(
        x=alt.X("present:Q", scale=scale, axis=None),
        stroke=alt.condition("datum.is_example", alt.value(theme.INK), alt.value(None)),
        strokeDash=alt.condition("datum.is_example", alt.value(theme.EXAMPLE_DASH), alt.value([1, 0])),
    )
    labels = base.mark_text(align="left", dx=10).encode(x=alt.X("aspiration:Q", scale=scale, axis=None), text="label:N")
    layers = [room, possible, bars, labels]
    if line:
        layers += _line("threshold", line, [1, 0], -4, scale, axis=None)
    layers += _line("aspiration", everyone, [4, 3], -22, scale, axis=None)
    return (
        alt.layer(*layers)
        .configure_mark(aria=False)
        .properties(description=words.HEADS_DESCRIPTION, usermeta=rows_meta("meeting", step=28, extra=52))
    )


def _line(field: str, text: str, dash: list[int], dy: int, scale: alt.Scale, **axis: Any) -> list[alt.Chart]:
    at = alt.X(f"mean({field}):Q", scale=scale, **axis)
    rule = alt.Chart().mark_rule(color=theme.INK, strokeWidth=2, strokeDash=dash).encode(x=at)
    word = (
        alt.Chart()
        .mark_text(text=text, align="right", baseline="bottom", dx=2, dy=dy, fontSize=theme.TEXT_SIZE - 1)
        .encode(x=at, y=alt.value(0))
    )
    return [rule, word]


def _by_category(values: dict[str, str]) -> alt.Scale:
    return alt.Scale(domain=list(CATEGORIES), range=[values[code] for code in CATEGORIES])
