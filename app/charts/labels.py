"""Parts of pictures: names along an axis that stay readable on a narrow screen, layers that share the rows."""

import re
from typing import Any, Final

import altair as alt

from app.charts.compile import AnyChart

BREAK = "|"
# Pixels between rows when names stand on two lines, and between the lines.
TWO_LINE_STEP = 44
_LINE = 17
_JOINT: Final = re.compile(r"(\w{6,}?s)(?=\w{5,})")


def broken(name: str, longest: int = 22) -> str:
    """The name with a break (`|`) at a space, so that neither half is longer than needed; short names stay whole."""
    words = name.split(" ")
    if len(name) <= longest or len(words) < 2:
        return name
    halves = [BREAK.join((" ".join(words[:i]), " ".join(words[i:]))) for i in range(1, len(words))]
    return min(halves, key=_longer_half)


def narrow(name: str, longest: int) -> str:
    """The name in as many lines (`|`) as it takes for none to pass `longest` letters, long compounds at their joint."""
    parts = [part for word in name.split(" ") for part in _divided(word, longest)]
    lines = [parts[0]]
    for part in parts[1:]:
        joined = f"{lines[-1]} {part}"
        if len(joined) <= longest and not lines[-1].endswith("-"):
            lines[-1] = joined
        else:
            lines.append(part)
    return BREAK.join(lines)


def _divided(word: str, longest: int) -> list[str]:
    """A word in two with a hyphen, where it is a compound that the letter `s` joins and has no room."""
    joint = _JOINT.match(word) if len(word) > longest else None
    return [f"{joint[1]}-", word[joint.end() :]] if joint else [word]


def _longer_half(halves: str) -> int:
    return max(len(half) for half in halves.split(BREAK))


def name_axis(**options: Any) -> alt.Axis:
    """An axis of such names."""
    # Vega sets the first of two lines at the middle of the row: half a line up puts both there.
    offset = alt.ExprRef(f"indexof(datum.label, '{BREAK}') < 0 ? 0 : -{_LINE / 2}")
    return alt.Axis(
        labelExpr=f"split(datum.label, '{BREAK}')",
        labelLineHeight=_LINE,
        labelOffset=offset,
        aria=False,
        title=None,
        **options,
    )


def frame_order() -> Any:
    """Sort an axis in the order of the frame; needs `transform_window(position="row_number()")`."""
    return alt.EncodingSortField(field="position", op="min", order="ascending")


def room(right: int, left: int = 0) -> list[Any]:
    """The range of an x scale that leaves room (px) for figures written beside the longest bars."""
    return [left, alt.ExprRef(f"width - {right}")]


def layered(description: str, *layers: Any, **properties: Any) -> AnyChart:
    """Layers over the same rows. Without the name of the data Altair would give every layer an empty set of its own.

    `description` stands on the first layer: the page gives the picture its text alternative with the figures.
    """
    first, *rest = layers
    described = first.properties(description=description)
    chart: AnyChart = alt.layer(described, *rest, data=alt.NamedData(name="source")).properties(**properties)
    return chart
