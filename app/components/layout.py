"""Cells side by side that stack by themselves where the screen is narrow.

The measures stand in the markup instead of the style sheet because they belong to one place on one page each; colours
and type come from the style sheet's classes.
"""

import re

from app.components.markup import Child, Markup, join, tag

# A date, and a word such as e-arkiv: where a browser may break at a hyphen, it leaves a stump of one letter.
_WHOLE = re.compile(r"(\d{4}-\d{2}-\d{2}|\b[Ee]-\w+)")


def side_by_side(*cells: Child, least: str = "18rem", gap: str = "8px 32px") -> Markup:
    """Equal columns, none narrower than `least` (a CSS length); what does not fit stands below."""
    style = f"display:grid;grid-template-columns:repeat(auto-fit,minmax(min({least},100%),1fr));gap:{gap}"
    return tag("div", *cells, style=style)


def beside(first: Child, second: Child, *, basis: str = "8rem", least: str = "32rem", gap: str = "4px 24px") -> Markup:
    """A first column of `basis` and a wide second, which stands below where it would be narrower than `least`."""
    narrow = tag("div", first, style=f"flex:0 0 {basis}")
    wide = tag("div", second, style=f"flex:1 1 min({least},100%);min-width:0")
    return tag("div", narrow, wide, style=f"display:flex;flex-wrap:wrap;gap:{gap};align-items:baseline")


def stacked(*children: Child, gap: int = 4) -> Markup:
    """One below the other, `gap` pixels between."""
    return tag("div", *children, style=f"display:flex;flex-direction:column;gap:{gap}px")


def whole_dates(text: str) -> Markup:
    """The text with its dates, and words such as e-arkiv, kept whole: not broken at their hyphens over two lines."""
    parts = _WHOLE.split(text)
    return join(*[tag("span", part, style="white-space:nowrap") if i % 2 else part for i, part in enumerate(parts)])
