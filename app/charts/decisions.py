"""The picture of *Beslut*: one mark per council, those that have decided first, the rest after them."""

from typing import Any, Final

import altair as alt

from app.charts import theme
from app.charts.compile import AnyChart, rows_meta
from app.charts.labels import layered
from app.texts import decisions as words

STATUSES: Final = ("approved", "rejected", "pending", "unknown")
FILLS: Final[dict[str, str]] = {
    "approved": theme.MET,
    "rejected": theme.NOT_MET,
    "pending": theme.GROUND,
    "unknown": theme.GROUND,
}
FRAMES: Final[dict[str, str]] = {
    "approved": theme.MET,
    "rejected": theme.NOT_MET,
    "pending": theme.INK,
    "unknown": theme.NOT_ASSESSABLE,
}
# Lines of SVG, in units of half the mark: what stands inside it tells without colour what its fill tells.
SIGNS: Final[dict[str, str]] = {
    "approved": "M-0.45,0.05L-0.12,0.4L0.5,-0.38",
    "rejected": "M-0.4,-0.4L0.4,0.4M0.4,-0.4L-0.4,0.4",
}
SEAT_FIELDS: Final = ("kommun_name", "decision_status", "word", "is_own", "is_example")
COLUMNS: Final = 2
_MARK: Final = 22  # from the edge of a seat to the middle of its mark (px)
_TEXT: Final = 48  # and to its words


def council_seats() -> AnyChart:
    """Seats in two columns, filled downwards: a mark, the municipality's name, and the decision with its day.

    Rows need `kommun_name`, `decision_status` (a code of `STATUSES`), `word` (the decision as it is written), `is_own`
    and `is_example` (bool: dotted ring). Seats stand in the order of the frame.
    """
    base = (
        alt.Chart()
        .transform_window(position="row_number()")
        .transform_joinaggregate(total="count()")
        .transform_calculate(half=f"ceil(datum.total / {COLUMNS})")
        .transform_calculate(
            row="(datum.position - 1) % datum.half",
            left="floor((datum.position - 1) / datum.half)",
            right="floor((datum.position - 1) / datum.half) + 0.97",
        )
    )
    y = alt.Y("row:O", axis=None, sort="ascending", scale=alt.Scale(paddingInner=0.04, paddingOuter=0))
    x = alt.X("left:Q", axis=None, scale=alt.Scale(domain=[0, COLUMNS], nice=False))
    seat = base.encode(y=y, x=x)
    own = seat.transform_filter("datum.is_own").mark_bar(height={"band": 1}, color=theme.ACCENT_SOFT).encode(x2="right")
    mark: dict[str, Any] = {"shape": "circle", "xOffset": _MARK, "opacity": 1}
    example = seat.transform_filter("datum.is_example").mark_point(
        filled=False, size=1060, strokeWidth=1.5, strokeDash=theme.EXAMPLE_DASH, color=theme.INK_SOFT, **mark
    )
    discs = seat.mark_point(size=640, filled=True, strokeWidth=2, **mark).encode(
        fill=alt.Fill("decision_status:N", scale=_by_status(FILLS), legend=None),
        stroke=alt.Stroke("decision_status:N", scale=_by_status(FRAMES), legend=None),
        strokeDash=alt.condition("datum.decision_status === 'unknown'", alt.value([4, 3]), alt.value([1, 0])),
    )
    signs = [
        seat.transform_filter(f"datum.decision_status === '{status}'").mark_point(
            shape=path, filled=False, size=640, strokeWidth=2.5, color=theme.GROUND, xOffset=_MARK, opacity=1
        )
        for status, path in SIGNS.items()
    ]
    asked = seat.transform_filter("datum.decision_status === 'unknown'").mark_text(
        text=words.UNKNOWN_MARK, xOffset=_MARK, fontWeight=600, color=theme.NOT_ASSESSABLE
    )
    names = seat.mark_text(align="left", baseline="bottom", xOffset=_TEXT, fontWeight=600).encode(text="kommun_name:N")
    told = seat.mark_text(
        align="left", baseline="top", xOffset=_TEXT, dy=2, fontSize=theme.TEXT_SIZE - 1, color=theme.INK_SOFT
    ).encode(text="word:N")
    return layered(
        words.SEATS_DESCRIPTION,
        own,
        example,
        discs,
        *signs,
        asked,
        names,
        told,
        usermeta=rows_meta("kommun_name", step=21, extra=24),
    )


def _by_status(values: dict[str, str]) -> alt.Scale:
    return alt.Scale(domain=list(STATUSES), range=[values[status] for status in STATUSES])
