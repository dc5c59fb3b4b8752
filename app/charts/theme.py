"""The palette and the look of every picture, stated once.

`config.toml` repeats the colours that Streamlit itself needs and the style sheet gets them as custom properties;
tests check that the three agree and that contrasts hold (4.5:1 for text, 3:1 for marks).
"""

from typing import Any, Final

GROUND: Final = "#fdfdfb"
PANEL: Final = "#f3f5f4"
INK: Final = "#1b2326"
INK_SOFT: Final = "#4d585c"
RULE: Final = "#d3d9d8"
RULE_STRONG: Final = "#7b878b"
ACCENT: Final = "#0b4f5c"
ACCENT_SOFT: Final = "#dfeaeb"
CONTEXT: Final = "#7d898d"
FOCUS: Final = "#0b4f5c"

MET: Final = "#137a68"
PARTLY: Final = "#a86400"
NOT_MET: Final = "#a23726"
NOT_ASSESSABLE: Final = "#626d71"

PALETTE: Final[dict[str, str]] = {
    "ground": GROUND,
    "panel": PANEL,
    "ink": INK,
    "ink-soft": INK_SOFT,
    "rule": RULE,
    "rule-strong": RULE_STRONG,
    "accent": ACCENT,
    "accent-soft": ACCENT_SOFT,
    "context": CONTEXT,
    "focus": FOCUS,
    "met": MET,
    "partly": PARTLY,
    "not-met": NOT_MET,
    "not-assessable": NOT_ASSESSABLE,
}

STATUS_COLOURS: Final[dict[str, str]] = {
    "met": MET,
    "partly_met": PARTLY,
    "not_met": NOT_MET,
    "not_assessable": NOT_ASSESSABLE,
}
STATUS_SHAPES: Final[dict[str, str]] = {
    "met": "circle",
    "partly_met": "M0,-1A1,1,0,0,0,0,1Z",
    "not_met": "cross",
    "not_assessable": "stroke",
}

HEAT_LOW: Final = "#eef3f2"
HEAT_HIGH: Final = ACCENT
EXAMPLE_DASH: Final[list[int]] = [2, 2]

FONT: Final = "Source Sans, sans-serif"
TEXT_SIZE: Final = 15
ROW_HEIGHT: Final = 32

# Vega formats with d3 specifiers; this makes `,` a no-break space and `.` a comma, and names months and days.
NUMBER_LOCALE: Final[dict[str, Any]] = {
    "decimal": ",",
    "thousands": "\u00a0",
    "grouping": [3],
    "currency": ["", "\u00a0kr"],
    "minus": "\u2212",
    "percent": "\u00a0%",
}
TIME_LOCALE: Final[dict[str, Any]] = {
    "dateTime": "%A %d %B %Y %X",
    "date": "%Y-%m-%d",
    "time": "%H:%M:%S",
    "periods": ["fm", "em"],
    "days": ["söndag", "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag"],
    "shortDays": ["sön", "mån", "tis", "ons", "tor", "fre", "lör"],
    "months": [
        "januari",
        "februari",
        "mars",
        "april",
        "maj",
        "juni",
        "juli",
        "augusti",
        "september",
        "oktober",
        "november",
        "december",
    ],
    "shortMonths": ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"],
}


def config() -> dict[str, Any]:
    """The Vega-Lite `config` that every template carries."""
    axis = {
        "aria": False,
        "labelFont": FONT,
        "labelFontSize": TEXT_SIZE,
        "labelColor": INK,
        "labelPadding": 8,
        "labelLimit": 260,
        "titleFont": FONT,
        "titleFontSize": TEXT_SIZE,
        "titleFontWeight": "normal",
        "titleColor": INK_SOFT,
        "titlePadding": 8,
        "domain": False,
        "ticks": False,
        "grid": False,
    }
    return {
        "background": "transparent",
        "font": FONT,
        "locale": {"number": NUMBER_LOCALE, "time": TIME_LOCALE},
        "padding": 0,
        "view": {"stroke": None},
        "axis": axis,
        "axisQuantitative": {"grid": True, "gridColor": RULE, "gridWidth": 1, "tickCount": 5},
        "legend": {
            "aria": False,
            "labelFont": FONT,
            "labelFontSize": TEXT_SIZE,
            "labelColor": INK,
            "titleFont": FONT,
            "titleFontSize": TEXT_SIZE,
            "titleFontWeight": "normal",
            "titleColor": INK_SOFT,
            "orient": "top",
            "symbolType": "square",
        },
        # A picture is one thing with one text alternative: its marks have no names, the table has the values.
        "mark": {"aria": False},
        "text": {"font": FONT, "fontSize": TEXT_SIZE, "color": INK},
        "bar": {"color": CONTEXT},
        "line": {"color": ACCENT, "strokeWidth": 2},
        "point": {"color": ACCENT, "filled": True, "size": 60},
        "rule": {"color": INK, "strokeWidth": 2},
        "range": {"category": [ACCENT, CONTEXT, INK, PARTLY]},
    }


# One look for budget, outcome and forecast in every picture (look.md): pass as keyword arguments to mark_*.
OUTCOME_BAR: Final[dict[str, Any]] = {"color": CONTEXT, "height": {"band": 0.62}}
FORECAST_BAR: Final[dict[str, Any]] = {
    "fill": GROUND,
    "stroke": RULE_STRONG,
    "strokeWidth": 1.5,
    "height": {"band": 0.62},
}
BUDGET_TICK: Final[dict[str, Any]] = {"color": INK, "thickness": 2, "height": {"band": 0.9}}


def contrast(first: str, second: str) -> float:
    """The contrast ratio of two `#rrggbb` colours, 1–21 (WCAG 2.2, relative luminance)."""

    def luminance(colour: str) -> float:
        channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    lighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)
