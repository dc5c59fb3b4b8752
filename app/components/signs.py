"""Signs: status, trend, example, missing. Shape and word carry the meaning, colour only helps."""

from app import formatting
from app.components.markup import Markup, join, tag, write
from app.texts import common

_SIGN_FILES = {
    "met": "sign-met.svg",
    "partly_met": "sign-partly-met.svg",
    "not_met": "sign-not-met.svg",
    "not_assessable": "sign-not-assessable.svg",
}
_TREND_FILES = {
    "up": "trend-up.svg",
    "flat": "trend-flat.svg",
    "down": "trend-down.svg",
    "unknown": "trend-unknown.svg",
}


def asset(name: str) -> str:
    """The address of a file in app/web/assets. Relative, so it holds below a base path: pages are one level deep."""
    return f"assets/{name}"


def status_sign(status: str | None, *, tertial: int | None = None, word: bool = True) -> Markup:
    """Judgement: filled circle with tick, half circle, cross in circle, dashed circle; and its word.

    `status` is a status code of the marts (None counts as *kan inte bedömas*); `tertial` 3 uses the words that state
    the fact. Without `word` the word is the picture's text alternative: only where the word stands in the heading.
    """
    code = status if status in _SIGN_FILES else "not_assessable"
    label = formatting.status_word(code, tertial)
    picture = tag("img", class_="t-sign", src=asset(_SIGN_FILES[code]), alt="" if word else label, width=20, height=20)
    if not word:
        return picture
    return tag("span", picture, tag("span", label), class_=f"t-status t-status-{code.replace('_', '-')}")


def trend_sign(trend: str | None, *, word: bool = True) -> Markup:
    """Development since the period before: up is better, down is worse (`up`, `flat`, `down`; None: no comparison)."""
    code = trend if trend in _TREND_FILES else "unknown"
    label = common.TREND[code]
    picture = tag("img", class_="t-sign", src=asset(_TREND_FILES[code]), alt="" if word else label, width=20, height=20)
    return tag("span", picture, tag("span", label), class_="t-trend") if word else picture


def example_badge() -> Markup:
    """The word *Exempeldata* in a dotted outline: on everything that rests on example rows."""
    return tag("span", common.EXAMPLE, class_="t-example", title=common.EXAMPLE_EXPLAINED)


def missing(reason: str | None = None) -> Markup:
    """What stands where a figure is missing: the reason's words. Missing is never zero and never blank."""
    return tag("span", formatting.missing_reason(reason), class_="t-missing")


def legend(*, tertial: int | None = None, statuses: bool = True, trends: bool = True, marks: bool = True) -> None:
    """The legend of signs, for the foot of a page that uses them."""
    groups: list[Markup] = []
    if statuses:
        signs = [status_sign(code, tertial=tertial) for code in _SIGN_FILES]
        groups.append(_group(common.LEGEND_STATUS, signs))
    if trends:
        groups.append(_group(common.LEGEND_TREND, [trend_sign(code) for code in _TREND_FILES]))
    if marks:
        keys = {
            "budget": common.LEGEND_BUDGET,
            "outcome": common.LEGEND_OUTCOME,
            "forecast": common.LEGEND_FORECAST,
            "own": common.LEGEND_OWN,
            "example": common.LEGEND_EXAMPLE,
        }
        swatches = [tag("span", tag("span", class_=f"t-swatch t-swatch-{key}"), word) for key, word in keys.items()]
        groups.append(_group(common.LEGEND_MARKS, swatches))
    write(tag("section", *groups, class_="t-legend", aria_label=common.LEGEND))


def _group(title: str, items: list[Markup]) -> Markup:
    listed = tag("ul", *[tag("li", item) for item in items], role="list")
    return tag("div", tag("p", join(title), class_="t-legend-title"), listed, class_="t-legend-group")
