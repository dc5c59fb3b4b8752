"""The picture of what a report found: theme × kind with the number in each cell."""

from typing import Final

import altair as alt

from app.charts import theme
from app.charts.compile import AnyChart, rows_meta
from app.charts.labels import BREAK, broken, layered, name_axis
from app.texts import collaboration_findings as words

THEME_FIELDS: Final = ("theme_label", "finding_kind_label", "finding_count", "theme_count", "is_first")
# Shades of the same neutral tone on a scale of their own numbers: light enough for dark figures, never a status.
LIGHT, DARK = theme.HEAT_LOW, "#8fb9c0"
MOST = 20
_STEP = 40
_NARROW = 560


def theme_grid() -> AnyChart:
    """A cell per theme and kind, darker the more findings, with the number in it; the theme's sum stands first.

    Rows need `theme_label` (with `|` where a line may break), `finding_kind_label`, `finding_count`, `theme_count` and
    `is_first` (true once per theme: its sum is written once). Both axes stand in the order of the frame.
    """
    narrow = f"width < {_NARROW}"
    kinds = alt.Axis(
        orient="top",
        title=None,
        aria=False,
        labelAngle=alt.ExprRef(f"{narrow} ? -90 : 0"),
        labelAlign=alt.ExprRef(f"{narrow} ? 'left' : 'center'"),
        labelBaseline=alt.ExprRef(f"{narrow} ? 'middle' : 'bottom'"),
    )
    y = alt.Y("theme_label:N", sort=None, axis=name_axis(), scale=alt.Scale(paddingInner=0.1, paddingOuter=0))
    x = alt.X("finding_kind_label:N", sort=None, axis=kinds, scale=alt.Scale(paddingInner=0.05, paddingOuter=0))
    base = alt.Chart().encode(y=y, x=x)
    # Every cell has its frame first: layers of fewer rows would decide the order of the kinds by what they lack.
    frames = base.mark_rect(fill=theme.GROUND, stroke=theme.RULE, strokeWidth=1)
    shade = alt.Scale(domain=[1, MOST], range=[LIGHT, DARK], clamp=True)
    some = (
        base.transform_filter("datum.finding_count > 0")
        .mark_rect()
        .encode(color=alt.Color("finding_count:Q", scale=shade, legend=None))
    )
    numbers = base.mark_text().encode(
        text="finding_count:Q",
        color=alt.condition("datum.finding_count > 0", alt.value(theme.INK), alt.value(theme.INK_SOFT)),
    )
    sums = (
        alt.Chart()
        .transform_filter("datum.is_first")
        .mark_text(fontWeight=600)
        .encode(y=y, x=alt.datum(words.EVERY_KIND), text="theme_count:Q")
    )
    meta = rows_meta("theme_label", step=_STEP, extra=88)
    return layered(words.PICTURE_DESCRIPTION, frames, some, numbers, sums, usermeta=meta)


def short_theme(name: str) -> str:
    """A theme as its row in the picture: `Samverkan med` left out, long names in two lines."""
    short = name.removeprefix(words.COOPERATION_WITH)
    short = short[:1].upper() + short[1:]
    head, colon, tail = short.partition(": ")
    if colon:
        return f"{head}:{BREAK}{tail}"
    return broken(short)
