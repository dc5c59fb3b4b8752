"""What the pages of an edition share: one style sheet, the typeface, the signs. Everything lies in the folder."""

import re
import shutil
from importlib.machinery import PathFinder
from pathlib import Path
from typing import Final

from app.charts import theme
from app.reports.pictures import fonts_dir

STYLE: Final = "assets/utgava.css"
ICON: Final = "assets/favicon.svg"

_WEB: Final = Path(__file__).resolve().parents[1] / "web"
_OWN: Final = Path(__file__).with_name("web") / "edition.css"
_LICENCE: Final = "source-sans-licens.txt"
_FACES: Final = {"normal": "SourceSansVF-Upright.*.woff2", "italic": "SourceSansVF-Italic.*.woff2"}
_FACE: Final = (
    '@font-face{{font-family:"Source Sans";font-style:{style};font-weight:200 900;font-display:swap;'
    'src:url("{file}") format("woff2")}}\n'
)
_REMARK: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
_BLANK: Final = re.compile(r"\s+")
_TIGHT: Final = re.compile(r"\s*([{};,])\s*")


def write_shared(folder: Path, used: frozenset[str]) -> list[str]:
    """Write the style sheet, its typeface and the signs that pages use; the names of the files."""
    (folder / "assets").mkdir(parents=True, exist_ok=True)
    names = [_copied(_WEB / name, folder, name) for name in sorted({*used, ICON})]
    faces = {style: _face(pattern) for style, pattern in _FACES.items()}
    for style, file in faces.items():
        if file is not None:
            names.append(_copied(file, folder, f"assets/{_face_name(style)}"))
    if any(faces.values()):
        names.append(_copied(fonts_dir() / "LICENSE.txt", folder, f"assets/{_LICENCE}"))
    (folder / STYLE).write_text(_style(faces), encoding="utf-8", newline="\n")
    return [*names, STYLE]


def _style(faces: dict[str, Path | None]) -> str:
    """The app's own style sheet, so that its classes look as they do there, and the edition's after it."""
    face = "".join(_FACE.format(style=style, file=_face_name(style)) for style, file in faces.items() if file)
    colours = "".join(f"--t-{name}:{value};" for name, value in theme.PALETTE.items())
    sheets = [(_WEB / "app.css").read_text(encoding="utf-8"), _OWN.read_text(encoding="utf-8")]
    return f"{face}:root{{{colours}}}\n" + "\n".join(_short(sheet) for sheet in sheets) + "\n"


def _short(sheet: str) -> str:
    return _TIGHT.sub(r"\1", _BLANK.sub(" ", _REMARK.sub("", sheet))).strip()


def _face(pattern: str) -> Path | None:
    """The typeface that Streamlit brings, found without importing it; None where it is not there any more."""
    found = PathFinder.find_spec("streamlit")  # not what stands in for it where pages are drawn
    if found is None or found.origin is None:
        return None
    media = Path(found.origin).parent / "static" / "static" / "media"
    return next(iter(sorted(media.glob(pattern))), None)


def _face_name(style: str) -> str:
    return f"source-sans-{style}.woff2"


def _copied(file: Path, folder: Path, name: str) -> str:
    shutil.copyfile(file, folder / name)
    return name
