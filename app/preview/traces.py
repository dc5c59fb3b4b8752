"""Which queries each address asks of a build, kept in files: the next comparison draws only what differs."""

import json
import os
import tempfile
from hashlib import sha256
from pathlib import Path
from typing import Any

from app.preview import answers
from app.preview.addresses import Address
from app.preview.answers import Key
from warehouse import paths

_APP = Path(__file__).resolve().parents[1]
_FOLDERS = tuple(_APP / name for name in ("charts", "components", "data", "preview", "texts", "views"))
_QUERIES = _APP.parent / "warehouse" / "queries"
_KEPT = 12


class Traces:
    """What each address asked. Holds for one build and one version of the pages' code."""

    def __init__(self) -> None:
        self.asked: dict[Address, frozenset[Key]] = {}
        self.marts: dict[Key, frozenset[str]] = {}
        self.choices: dict[str, dict[str, dict[str, str]]] = {}
        """Lists to choose from by page and parameter: code and words, of all its addresses."""

    def offers(self, slug: str, parameter: str, options: dict[str, str]) -> None:
        """Remember what a list on a page offers."""
        self.choices.setdefault(slug, {}).setdefault(parameter, {}).update(options)

    def copy(self) -> "Traces":
        """One to change for another build."""
        made = Traces()
        made.asked, made.marts = dict(self.asked), dict(self.marts)
        made.choices = {
            slug: {name: dict(each) for name, each in found.items()} for slug, found in self.choices.items()
        }
        return made


def load(build_id: str) -> Traces:
    """What is known of a build; empty where nothing is, or where it was written for other code."""
    made = Traces()
    for file in sorted(_folder().glob(f"{build_id}.{code_version()}.*.json")):
        try:
            part = _read(json.loads(file.read_text(encoding="utf-8")))
        except (OSError, ValueError, KeyError, TypeError, IndexError):
            continue
        made.asked |= part.asked
        made.marts |= part.marts
        for slug, found in part.choices.items():
            for name, options in found.items():
                made.offers(slug, name, options)
    return made


def _read(stored: Any) -> Traces:
    made = Traces()
    keys = [answers.read(each) for each in stored["queries"]]
    made.marts = {key: frozenset(marts) for key, marts in zip(keys, stored["marts"], strict=True)}
    for slug, period, kommun, examples, own, indices in stored["addresses"]:
        address = Address(slug, period, kommun, examples, tuple(own) if own else None)
        made.asked[address] = frozenset(keys[index] for index in indices)
    made.choices = stored["choices"]
    return made


def save(build_id: str, traces: Traces, part: str) -> None:
    """Keep what one process knows of a build. Only speed is lost if it can't be written, so then nothing is said."""
    place = {key: index for index, key in enumerate(traces.marts)}
    stored: dict[str, Any] = {
        "queries": [answers.written(key) for key in place],
        "marts": [sorted(traces.marts[key]) for key in place],
        "addresses": [
            [each.slug, each.period, each.kommun, each.examples, each.own, sorted(place[key] for key in asked)]
            for each, asked in traces.asked.items()
        ],
        "choices": traces.choices,
    }
    keep(_folder() / f"{build_id}.{code_version()}.{part}.json", stored)


def keep(target: Path, stored: Any) -> None:
    """Write a file that only saves time, whole or not at all; a folder keeps its newest. A failure is not told."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        descriptor, fresh = tempfile.mkstemp(dir=target.parent)
        with os.fdopen(descriptor, "w", encoding="utf-8") as handle:
            json.dump(stored, handle, ensure_ascii=False)
        Path(fresh).replace(target)
        files = sorted(target.parent.glob("*.json"), key=lambda each: each.stat().st_mtime, reverse=True)
        for file in files[_KEPT:]:
            file.unlink(missing_ok=True)
    except OSError:
        return


def _folder() -> Path:
    return paths.home() / "cache" / "pages"


def code_version() -> str:
    """A checksum of everything that decides what a page asks and says: the code of the pages and of the queries."""
    total = sha256()
    files = [file for folder in (*_FOLDERS, _QUERIES) for file in folder.rglob("*.py")]
    for file in sorted([*files, *(_APP / f"{name}.py" for name in ("columns", "formatting", "state", "whatif"))]):
        if file.name.startswith("workbench"):  # the coordinator's own pages are not compared
            continue
        total.update(f"{file.name}\0".encode() + file.read_bytes())
    return total.hexdigest()[:16]
