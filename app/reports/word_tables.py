"""Tables in Word: a head that repeats, rows that stay whole, columns as wide as what stands in them."""

import re
from collections.abc import Callable
from typing import Final

from app.charts import theme
from app.reports.elements import Row, Run, Runs, Table
from app.reports.word_styles import TABLE_STYLE
from app.reports.word_text import spoken
from app.reports.word_xml import Element, colour, on, paragraph, run, val, w
from app.texts import common

SetRuns = Callable[..., list[Element]]
"""Runs, and `bold`, as elements of a paragraph."""

_DENSE_FROM: Final = 8
"""As many columns as need the smaller text; long words may need it with fewer."""
_LETTER: Final = 118
_DENSE_LETTER: Final = 105
"""Room for a letter of table text, in twentieths of a point: also in the wide type that stands in for a missing one."""
_MARGINS: Final = 190
_SHORT: Final = 22
"""As many letters as a figure may have that is kept on one line."""
_SIGN_ROOM: Final = "\0\0\0"
_BREAKS: Final = re.compile(r"[ \n]|(?<=-)(?=[^\W\d])")
"""Where a line may end: after a word, and inside one after a hyphen, but not inside a date."""
_KEPT_WHOLE: Final = 8
"""As many rows as are kept on one page."""


def set_table(table: Table, width: int, set_runs: SetRuns) -> list[Element]:
    """A table `width` twentieths of a point wide, with its caption where it shows one."""
    if not table.columns:
        return []
    is_dense = _is_dense(table, width)
    widths = column_widths(table, width, _DENSE_LETTER if is_dense else _LETTER)
    made = w(
        "tbl",
        _properties(table, width),
        w("tblGrid", *[w("gridCol", w=each) for each in widths]),
        _head(table, widths, is_dense=is_dense) if _has_head(table) else None,
        *[
            _row(table, row, widths, set_runs, is_dense=is_dense, keep=_is_kept(table, position))
            for position, row in enumerate(table.rows)
        ],
    )
    caption = [paragraph("Caption", run(table.caption))] if table.show_caption and table.caption else []
    return [*caption, made, paragraph("TableEnd")]


def column_widths(table: Table, width: int, letter: int) -> list[int]:
    """Widths in twentieths of a point that fill `width`: no word is broken while there is room for all of them.

    Where not every text gets its line, columns share the width as makes the table short: by the cube root of their
    texts' squared lengths, which is where the sum of squared lines is least.
    """
    texts = _texts(table)
    needed = [need * letter + _MARGINS for need in _needs(table, texts)]
    wished = [max(len(text) for text in column) * letter + _MARGINS for column in texts]
    wished = [max(pair) for pair in zip(needed, wished, strict=True)]
    if sum(wished) <= width:
        return _spread(wished, width)
    if sum(needed) >= width:
        least = [need * letter + _MARGINS for need in _needs(table, [["", *rows] for _, *rows in texts])]
        if sum(least) >= width:
            return _spread(least, width)
        # Long words of the head are divided rather than any figure below them.
        part = (width - sum(least)) / (sum(needed) - sum(least))
        return _spread([low + round((need - low) * part) for low, need in zip(least, needed, strict=True)], width)
    weights = [sum(len(text) ** 2 for text in column) ** (1 / 3) for column in texts]
    low, high = 0.0, float(width)
    for _ in range(40):
        middle = (low + high) / 2
        low, high = (middle, high) if sum(_shares(middle, weights, needed, wished)) <= width else (low, middle)
    return _spread(_shares(low, weights, needed, wished), width)


def _is_dense(table: Table, width: int) -> bool:
    needs = _needs(table, _texts(table))
    return len(needs) >= _DENSE_FROM or sum(need * _LETTER + _MARGINS for need in needs) > width


def _texts(table: Table) -> list[list[str]]:
    """The texts of each column, its title first; a sign takes the room of three letters."""
    rows = [_with_badge(row, table.lookup) for row in table.rows]
    return [
        [column.title, *[_SIGN_ROOM * _has_sign(cells[position]) + spoken(cells[position]) for cells in rows]]
        for position, column in enumerate(table.columns)
    ]


def _has_sign(runs: Runs) -> bool:
    return any(run.mark in {"status", "trend"} for run in runs)


def _needs(table: Table, texts: list[list[str]]) -> list[int]:
    """How many letters each column must have room for: its longest word, and short figures and judgements whole."""
    needs = [max(len(word) for text in column for word in _BREAKS.split(text)) for column in texts]
    lines = [max(len(text) for text in column[1:] or [""]) for column in texts]
    return [
        max(need, line) if line <= _SHORT and (column.is_numeric or _SIGN_ROOM in "".join(texts[position])) else need
        for position, (column, need, line) in enumerate(zip(table.columns, needs, lines, strict=True))
    ]


def _shares(factor: float, weights: list[float], needed: list[int], wished: list[int]) -> list[int]:
    return [
        min(max(round(factor * weight), need), wish) for weight, need, wish in zip(weights, needed, wished, strict=True)
    ]


def _spread(base: list[int], width: int) -> list[int]:
    widths = [each * width // sum(base) for each in base]
    widths[-1] += width - sum(widths)
    return widths


def _has_head(table: Table) -> bool:
    return any(column.title for column in table.columns)


def _is_kept(table: Table, position: int) -> bool:
    return len(table.rows) <= _KEPT_WHOLE and position < len(table.rows) - 1


def _properties(table: Table, width: int) -> Element:
    look = {
        "val": f"{0x0600 + 0x20 * _has_head(table) + 0x80 * (table.lookup == 0):04X}",
        "firstRow": int(_has_head(table)),
        "lastRow": 0,
        "firstColumn": int(table.lookup == 0),
        "lastColumn": 0,
        "noHBand": 1,
        "noVBand": 1,
    }
    return w(
        "tblPr",
        val("tblStyle", TABLE_STYLE),
        w("tblW", w=width, type="dxa"),
        w("tblLayout", type="fixed"),
        w("tblLook", **look),
        val("tblCaption", " ".join(table.caption.split())) if table.caption else None,
    )


def _head(table: Table, widths: list[int], *, is_dense: bool) -> Element:
    style = "TableHeadTextDense" if is_dense else "TableHeadText"
    cells = [
        w(
            "tc",
            _cell_properties(width, bottom=True),
            _cell_text(style, [run(column.title)], column.is_numeric),
        )
        for column, width in zip(table.columns, widths, strict=True)
    ]
    return w("tr", w("trPr", on("cantSplit"), on("tblHeader")), *cells)


def _row(table: Table, row: Row, widths: list[int], set_runs: SetRuns, *, is_dense: bool, keep: bool) -> Element:
    style = "TableTextDense" if is_dense else "TableText"
    cells = []
    for position, (column, width) in enumerate(zip(table.columns, widths, strict=True)):
        runs = _with_badge(row, table.lookup)[position]
        text = set_runs(runs, bold=row.is_strong or row.is_own)
        cells.append(w("tc", _cell_properties(width, row), _cell_text(style, text, column.is_numeric, keep=keep)))
    return w("tr", w("trPr", on("cantSplit")), *cells)


def _with_badge(row: Row, lookup: int) -> tuple[Runs, ...]:
    """The row's cells, with the word for examples beside its name unless it stands there already."""
    said = any(run.mark == "example" for cell in row.cells for run in cell)
    if not row.is_example or said:
        return row.cells
    badge = (Run(" "), Run(common.EXAMPLE, "example"))
    return tuple((*cell, *badge) if position == lookup else cell for position, cell in enumerate(row.cells))


def _cell_properties(width: int, row: Row | None = None, *, bottom: bool = False) -> Element:
    line = {"val": "single", "sz": 6, "space": 0, "color": colour(theme.INK)}
    dots = {"val": "dotted", "sz": 6, "space": 0, "color": colour(theme.INK_SOFT)}
    borders = None
    shade = None
    if row is not None and row.is_own:
        shade = w("shd", val="clear", color="auto", fill=colour(theme.ACCENT_SOFT))
    if row is not None and row.is_strong:
        borders = w("tcBorders", w("top", **line))
    elif row is not None and row.is_example:
        borders = w("tcBorders", w("top", **dots), w("bottom", **dots))
    return w("tcPr", w("tcW", w=width, type="dxa"), borders, shade, val("vAlign", "bottom") if bottom else None)


def _cell_text(style: str, text: list[Element], is_numeric: bool, *, keep: bool = False) -> Element:
    own = (on("keepNext") if keep else None, val("jc", "right") if is_numeric else None)
    return paragraph(style, *text, properties=own)
