"""Runs of words as Word sets them: signs with their words, quotes, badges, links."""

from collections.abc import Callable
from typing import Final

from app.charts import theme
from app.reports.elements import Run, Runs
from app.reports.word_styles import SIGN_STYLES
from app.reports.word_xml import Element, colour, run, val, w
from app.texts import reports_word as words

_STATUS_SIGNS: Final = {"met": "●", "partly_met": "◐", "not_met": "✕", "not_assessable": "◌"}
_TREND_SIGNS: Final = {"up": "↗", "flat": "→", "down": "↘", "unknown": "…"}
_STYLES: Final = {"strong": "Strong", "missing": "Missing", "example": "Example", "quote": "Quoted"}
_NO_BREAK: Final = "\u00a0"
_WORLD: Final = ("https://", "http://", "mailto:")
_RELATION: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"

Link = Callable[[str], str]
"""Gives the id of the relation to an address outside the file."""


def spoken(runs: Runs) -> str:
    """The words of runs as they are set, without their signs."""
    return "".join(_words(each) for each in runs)


def set_runs(runs: Runs, link: Link, anchors: dict[str, str], *, bold: bool = False) -> list[Element]:
    """Runs as elements of a paragraph.

    `anchors` are the bookmarks of places in the document: an address that is `#place` leads there. An address of
    the world leads there by `link`; the address of one of the edition's pages leads nowhere from a file, and its
    words stand as they are.
    """
    return [element for each in runs for element in _set_run(each, link, anchors, bold=bold)]


def _words(each: Run) -> str:
    if each.mark == "quote" and not each.text.startswith(("”", '"', "“")):
        return words.QUOTED.format(words=each.text)
    return each.text


def _set_run(each: Run, link: Link, anchors: dict[str, str], *, bold: bool) -> list[Element]:
    sign = _sign(each)
    lead = [_drawn(*sign), run(_NO_BREAK)] if sign else []
    style = _STYLES.get(each.mark, "")
    target = _target(each.href, link, anchors)
    if target is None:
        return [*lead, run(_words(each), style=style, bold=bold)]
    target.extend([*lead, run(_words(each), style="Hyperlink", bold=bold or each.mark == "strong")])
    return [target]


def _sign(each: Run) -> tuple[str, str, str] | None:
    if each.mark == "status":
        code = each.code if each.code in SIGN_STYLES else "not_assessable"
        return _STATUS_SIGNS[code], SIGN_STYLES[code], theme.STATUS_COLOURS[code]
    if each.mark == "trend":
        return _TREND_SIGNS.get(each.code, _TREND_SIGNS["unknown"]), "SignTrend", theme.INK
    return None


def _drawn(sign: str, style: str, tone: str) -> Element:
    # Its colour is said again beside the style: LibreOffice lets a table's colour win over a style's.
    made = run(sign, style=style)
    made[0].append(val("color", colour(tone)))
    return made


def _target(href: str | None, link: Link, anchors: dict[str, str]) -> Element | None:
    if href is None:
        return None
    if href.startswith("#") and href[1:] in anchors:
        return w("hyperlink", anchor=anchors[href[1:]], history=1)
    if not href.lower().startswith(_WORLD):
        return None
    made = w("hyperlink", history=1)
    made.set(_RELATION, link(href))
    return made
