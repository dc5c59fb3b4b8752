"""The styles of Word files: Word's own by their names, ours beside them, in the app's colours."""

from typing import Final

from app.charts import theme
from app.reports.pictures import FONT
from app.reports.word_xml import Element, colour, on, val, w
from app.texts import reports_word as words

LANGUAGE: Final = "sv-SE"
SIGN_FONT: Final = "Segoe UI Symbol"
"""Where signs are drawn from; each system that lacks it has another one with the same signs."""

SIGN_STYLES: Final = {
    "met": "SignMet",
    "partly_met": "SignPartlyMet",
    "not_met": "SignNotMet",
    "not_assessable": "SignNotAssessable",
}
BULLETS: Final = 1
NUMBERS: Final = 2
TABLE_STYLE: Final = "Figures"
TERM_WIDTH: Final = 2600
"""Room for a term beside what it is, in twentieths of a point."""

_MEASURE: Final = 1150
"""How much of the line running text leaves empty at the right, so that it stays under 75 characters."""
_HEADINGS: Final = {1: (40, 360, 160), 2: (30, 360, 120), 3: (25, 300, 80), 4: (22, 240, 60)}
"""Size in half points, room above and below in twentieths of a point."""


def styles(*, is_compact: bool, starts_page: bool) -> Element:
    """The file's styles. `starts_page` puts each chapter on a page of its own, `is_compact` sets it close."""
    close = 0.6 if is_compact else 1.0
    return w(
        "styles",
        _defaults(),
        _style("paragraph", "Normal", "Normal", w("pPr", _room(0, round(140 * close), 276)), default=1),
        w("style", val("name", "Default Paragraph Font"), type="character", default=1, styleId="DefaultParagraphFont"),
        _plain_table(),
        w("style", val("name", "No List"), type="numbering", default=1, styleId="NoList"),
        *_headings(close, starts_page),
        *_running_text(close),
        *_lists(),
        *_edges(),
        *_table_text(),
        *_character_styles(),
        _figures(),
    )


def numbering(ordered_lists: int) -> Element:
    """Bullets and numbers; each ordered list counts from one by an id of its own, from `NUMBERS` + 1 on."""
    bullet = _level("bullet", "•")
    number = _level("decimal", "%1.")
    return w(
        "numbering",
        w("abstractNum", val("multiLevelType", "singleLevel"), bullet, abstractNumId=0),
        w("abstractNum", val("multiLevelType", "singleLevel"), number, abstractNumId=1),
        w("num", val("abstractNumId", 0), numId=BULLETS),
        w("num", val("abstractNumId", 1), numId=NUMBERS),
        *[
            w("num", val("abstractNumId", 1), w("lvlOverride", val("startOverride", 1), ilvl=0), numId=NUMBERS + each)
            for each in range(1, ordered_lists + 1)
        ],
    )


def settings() -> Element:
    """How Word treats the file: as its own of today, hyphenated, with Swedish lists and decimals."""
    modern = w("compatSetting", name="compatibilityMode", uri="http://schemas.microsoft.com/office/word", val=15)
    return w(
        "settings",
        w("zoom", percent=100),
        val("defaultTabStop", 720),
        on("autoHyphenation"),
        val("consecutiveHyphenLimit", 2),
        val("characterSpacingControl", "doNotCompress"),
        w("compat", modern),
        val("themeFontLang", LANGUAGE),
        val("decimalSymbol", ","),
        val("listSeparator", ";"),
    )


def fonts() -> Element:
    """The typefaces and what stands in for the one that a reader may lack."""
    return w(
        "fonts",
        w(
            "font",
            val("altName", "Calibri"),
            val("panose1", "020B0503030403020204"),
            val("charset", "00"),
            val("family", "swiss"),
            val("pitch", "variable"),
            name=FONT,
        ),
        w("font", val("altName", "Apple Symbols"), val("charset", "00"), val("family", "swiss"), name=SIGN_FONT),
    )


def _defaults() -> Element:
    letters = w("rFonts", ascii=FONT, hAnsi=FONT, eastAsia=FONT, cs=FONT)
    language = w("lang", val=LANGUAGE, eastAsia=LANGUAGE, bidi=LANGUAGE)
    run = w("rPr", letters, val("color", colour(theme.INK)), val("sz", 22), val("szCs", 22), language)
    return w("docDefaults", w("rPrDefault", run), w("pPrDefault", w("pPr", on("widowControl"))))


def _style(
    kind: str, key: str, name: str, *properties: Element, based: str = "", after: str = "", **more: object
) -> Element:
    is_own = key in words.STYLES
    made = w("style", val("name", name), type=kind, **more)
    if is_own:
        made.set(made.tag.replace("}style", "}customStyle"), "1")
    made.set(made.tag.replace("}style", "}styleId"), key)
    made.extend([val(tag, value) for tag, value in (("basedOn", based), ("next", after)) if value])
    made.extend([on("qFormat"), *properties])
    return made


def _own(kind: str, key: str, *properties: Element, based: str = "", after: str = "") -> Element:
    return _style(kind, key, words.STYLES[key], *properties, based=based, after=after)


def _room(above: int, below: int, line: int = 276) -> Element:
    return w("spacing", before=above, after=below, line=line, lineRule="auto")


def _size(half_points: int) -> list[Element]:
    return [val("sz", half_points), val("szCs", half_points)]


def _bold() -> list[Element]:
    return [on("b"), on("bCs")]


def _ink(tone: str) -> Element:
    return val("color", colour(tone))


def _headings(close: float, starts_page: bool) -> list[Element]:
    made = []
    for level, (size, above, below) in _HEADINGS.items():
        new_page = on("pageBreakBefore") if starts_page and level == 1 else None
        room = _room(0 if new_page is not None else round(above * close), round(below * close), 252)
        paragraph = w(
            "pPr", on("keepNext"), on("keepLines"), new_page, on("suppressAutoHyphens"), room, _outline(level - 1)
        )
        letters = w("rPr", *_bold(), *_size(size if close == 1 else min(size, 32)))
        made.append(
            _style(
                "paragraph", f"Heading{level}", f"heading {level}", paragraph, letters, based="Normal", after="Normal"
            )
        )
    return made


def _outline(level: int) -> Element:
    return val("outlineLvl", level)


def _running_text(close: float) -> list[Element]:
    title = w("pPr", on("keepNext"), on("suppressAutoHyphens"), _room(round(3600 * (close == 1)), 160, 240))
    subtitle = w("pPr", on("suppressAutoHyphens"), _room(0, round(360 * close)))
    narrow = w("ind", right=_MEASURE)
    shown = w("pPr", on("keepNext"), on("keepLines"), _room(0, 100), narrow)
    return [
        _style(
            "paragraph", "Title", "Title", title, w("rPr", *_bold(), *_size(60 if close == 1 else 44)), based="Normal"
        ),
        _style(
            "paragraph",
            "Subtitle",
            "Subtitle",
            subtitle,
            w("rPr", _ink(theme.INK_SOFT), *_size(30 if close == 1 else 25)),
            based="Normal",
        ),
        _style("paragraph", "BodyText", "Body Text", w("pPr", w("ind", right=_MEASURE)), based="Normal"),
        _own("paragraph", "LeadText", w("rPr", *_size(26)), based="BodyText"),
        _own("paragraph", "Shown", shown, w("rPr", _ink(theme.INK_SOFT)), based="Normal"),
        _own("paragraph", "SmallText", w("rPr", _ink(theme.INK_SOFT), *_size(18)), based="BodyText"),
        _own("paragraph", "NoticeText", _barred(theme.RULE_STRONG), based="BodyText"),
        _own("paragraph", "WarningText", _barred(theme.PARTLY), based="BodyText"),
        _own("paragraph", "MissingText", w("rPr", on("i"), on("iCs"), _ink(theme.INK_SOFT)), based="BodyText"),
        _own("paragraph", "FactText", _facts(), based="BodyText"),
        _own("paragraph", "PictureText", w("pPr", _room(80, 200, 240)), based="Normal"),
    ]


def _barred(tone: str) -> Element:
    bar = w("left", val="single", sz=24, space=8, color=colour(tone))
    return w("pPr", on("keepLines"), w("pBdr", bar), w("ind", left=200, right=_MEASURE))


def _facts() -> Element:
    stops = w("tabs", w("tab", val="left", pos=TERM_WIDTH))
    hanging = w("ind", left=TERM_WIDTH, right=_MEASURE, hanging=TERM_WIDTH)
    return w("pPr", on("keepLines"), stops, _room(0, 140), hanging, on("contextualSpacing"))


def _lists() -> list[Element]:
    made = []
    for key, name, number in (("ListBullet", "List Bullet", BULLETS), ("ListNumber", "List Number", NUMBERS)):
        numbered = w("numPr", val("ilvl", 0), val("numId", number))
        paragraph = w(
            "pPr", numbered, _room(0, 140), w("ind", left=360, right=_MEASURE, hanging=360), on("contextualSpacing")
        )
        made.append(_style("paragraph", key, name, paragraph, based="Normal"))
    return made


def _edges() -> list[Element]:
    small = w("rPr", _ink(theme.INK_SOFT), *_size(17))
    head = w("pPr", w("tabs", w("tab", val="right", pos=9412)), _room(0, 0, 240))
    foot = w("pPr", w("tabs", w("tab", val="right", pos=9412)), _room(0, 0, 240))
    contents = w("pPr", on("keepNext"), on("pageBreakBefore"), _room(0, 200, 252))
    made = [
        _style("paragraph", "Header", "header", head, small, based="Normal"),
        _style("paragraph", "Footer", "footer", foot, w("rPr", _ink(theme.INK_SOFT), *_size(17)), based="Normal"),
        _style("paragraph", "TOCHeading", "TOC Heading", contents, w("rPr", *_bold(), *_size(40)), based="Normal"),
    ]
    for level in (1, 2, 3):
        stops = w("tabs", w("tab", val="right", leader="dot", pos=9412))
        room = _room(100 if level == 1 else 0, 30, 252)
        paragraph = w("pPr", stops, room, w("ind", left=(level - 1) * 300, right=700))
        letters = [w("rPr", *_bold())] if level == 1 else []
        made.append(_style("paragraph", f"TOC{level}", f"toc {level}", paragraph, *letters, based="Normal"))
    return made


def _table_text() -> list[Element]:
    caption = w("pPr", on("keepNext"), on("keepLines"), _room(200, 80, 252))
    head = w("pPr", on("keepNext"), on("suppressAutoHyphens"))
    return [
        _style("paragraph", "Caption", "caption", caption, w("rPr", *_bold(), *_size(20)), based="Normal"),
        _own("paragraph", "TableText", w("pPr", _room(30, 30, 245)), w("rPr", *_size(19)), based="Normal"),
        _own("paragraph", "TableTextDense", w("rPr", *_size(16)), based="TableText"),
        _own(
            "paragraph", "TableHeadText", head, w("rPr", *_bold(), _ink(theme.INK_SOFT), *_size(17)), based="TableText"
        ),
        _own("paragraph", "TableHeadTextDense", w("rPr", *_size(16)), based="TableHeadText"),
        _own("paragraph", "TableEnd", w("pPr", _room(0, 200, 240)), w("rPr", *_size(8)), based="Normal"),
    ]


def _character_styles() -> list[Element]:
    dotted = w("bdr", val="dotted", sz=6, space=0, color=colour(theme.INK_SOFT))
    link = w("rPr", _ink(theme.ACCENT), val("u", "single"))
    signs = [
        _own("character", key, w("rPr", _sign_letters(), _ink(theme.STATUS_COLOURS[code])))
        for code, key in SIGN_STYLES.items()
    ]
    return [
        _style("character", "Strong", "Strong", w("rPr", *_bold())),
        _style("character", "Hyperlink", "Hyperlink", link),
        _own("character", "Missing", w("rPr", on("i"), on("iCs"), _ink(theme.INK_SOFT))),
        _own("character", "Example", w("rPr", val("b", 0), val("bCs", 0), _ink(theme.INK_SOFT), *_size(17), dotted)),
        _own("character", "Quoted", w("rPr", _ink(theme.INK))),
        _own("character", "FactTerm", w("rPr", _ink(theme.INK_SOFT))),
        *signs,
        _own("character", "SignTrend", w("rPr", _sign_letters(), _ink(theme.INK))),
    ]


def _sign_letters() -> Element:
    return w("rFonts", ascii=SIGN_FONT, hAnsi=SIGN_FONT, eastAsia=SIGN_FONT, cs=SIGN_FONT)


def _level(kind: str, sign: str) -> Element:
    return w(
        "lvl",
        val("start", 1),
        val("numFmt", kind),
        val("lvlText", sign),
        val("lvlJc", "left"),
        w("pPr", w("ind", left=360, hanging=360)),
        ilvl=0,
    )


def _margins() -> Element:
    sides = {"top": 0, "left": 70, "bottom": 0, "right": 110}
    return w("tblCellMar", *[w(side, w=room, type="dxa") for side, room in sides.items()])


def _plain_table() -> Element:
    cells = w("tblPr", w("tblInd", w=0, type="dxa"), _margins())
    return w("style", val("name", "Normal Table"), cells, type="table", default=1, styleId="TableNormal")


def _figures() -> Element:
    thin = {"val": "single", "sz": 4, "space": 0, "color": colour(theme.RULE)}
    dark = {"val": "single", "sz": 6, "space": 0, "color": colour(theme.INK)}
    borders = w("tblBorders", w("top", **dark), w("bottom", **thin), w("insideH", **thin))
    head = w("tblStylePr", w("rPr", *_bold()), w("tcPr", w("tcBorders", w("bottom", **dark))), type="firstRow")
    first = w("tblStylePr", w("rPr", _ink(theme.INK)), type="firstCol")
    return _own("table", TABLE_STYLE, w("tblPr", borders, _margins()), head, first, based="TableNormal")
