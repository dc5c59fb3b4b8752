"""The app's own charts as vectors, drawn outside a browser by the same Vega-Lite."""

import json
import re
from base64 import b64encode
from dataclasses import dataclass
from functools import cache, lru_cache
from html import unescape
from io import BytesIO
from pathlib import Path
from typing import Any, Final

import font_source_sans_pro
import vl_convert
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from app.charts import compile as charts
from app.charts import theme
from app.reports.nodes import Drawn

FONT: Final = "Source Sans Pro"
"""The app's typeface, as the files that may be embedded call it (SIL Open Font License)."""

_VEGA_LITE: Final = "6.4"
_FACES: Final = {"normal": "SourceSansPro-Regular.otf", "bold": "SourceSansPro-Semibold.otf"}
_TAG: Final = re.compile(r"<[^>]*>")
_NAMED: Final = re.compile(r'id="((gradient_|clip)\d+)"')
_NAME: Final = re.compile(r"(?:gradient_|clip)\d+")
_SIZE: Final = re.compile(r'<svg[^>]*?\bwidth="([0-9.]+)"[^>]*?\bheight="([0-9.]+)"')


@dataclass(frozen=True)
class Svg:
    """A picture of `width` × `height` px."""

    text: str
    width: float
    height: float


def fonts_dir() -> Path:
    """The folder of font files that documents embed."""
    return Path(font_source_sans_pro.__file__).parent / "files"


def svg_of(drawn: Drawn, width: int) -> Svg:
    """The picture at a width in px, with every number and date as Swedes write them.

    The same rows and template give the same bytes, and are drawn once.
    """
    spec = charts.with_data(dict(drawn.template), drawn.frame)
    spec.pop("usermeta", None)
    _fit(spec, width, drawn.height)
    try:
        return _drawn(json.dumps(spec, ensure_ascii=False, sort_keys=True))
    except ValueError as error:
        raise ValueError(f"the picture {drawn.key} can't be drawn: {error}") from error


@lru_cache(maxsize=512)
def _drawn(spec: str) -> Svg:
    _know_fonts()
    text = vl_convert.vegalite_to_svg(
        spec,
        vl_version=_VEGA_LITE,
        allowed_base_urls=[],
        format_locale=theme.NUMBER_LOCALE,
        time_format_locale=theme.TIME_LOCALE,
    )
    text = text.replace(theme.FONT, f"{FONT}, sans-serif")
    found = _SIZE.search(text)
    if found is None:
        raise ValueError("it has no size")
    return Svg(_renumbered(text), float(found[1]), float(found[2]))


def _renumbered(text: str) -> str:
    """Names of gradients and clips counted from the first in this picture: Vega counts all that a process has drawn."""
    known = {name: f"{kind}{place}" for place, (name, kind) in enumerate(dict.fromkeys(_NAMED.findall(text)))}
    return _NAME.sub(lambda found: known.get(found[0], found[0]), text)


def with_font(svg: Svg) -> Svg:
    """The picture with the letters it uses inside: for where it stands alone (an `<img>`), without the page's fonts."""
    shown = frozenset(unescape(_TAG.sub("", svg.text)))
    face = (
        f"@font-face{{font-family:'{FONT}';font-weight:{weight};"
        f"src:url(data:font/otf;base64,{_letters(file, shown)}) format('opentype')}}"
        for weight, file in _FACES.items()
    )
    head, start, rest = svg.text.partition(">")
    return Svg(f"{head}{start}<style>{''.join(face)}</style>{rest}", svg.width, svg.height)


@lru_cache(maxsize=256)
def _letters(file: str, shown: frozenset[str]) -> str:
    with TTFont(fonts_dir() / file, recalcTimestamp=False) as font:
        part = Subsetter(Options(layout_features=[], notdef_outline=True, desubroutinize=True))
        part.populate(text="".join(sorted(shown)))
        part.subset(font)
        buffer = BytesIO()
        font.save(buffer, reorderTables=True)
    return b64encode(buffer.getvalue()).decode()


def _fit(spec: dict[str, Any], width: int, height: int | None) -> None:
    """The room that the page gives the picture, axes and labels inside, as Streamlit does it."""
    if spec.get("width", "container") == "container":
        spec["width"] = width
    if height:
        spec["height"] = height
    spec["autosize"] = {"type": "fit" if height else "fit-x", "contains": "padding"}


@cache
def _know_fonts() -> None:
    vl_convert.register_font_directory(str(fonts_dir()))
