"""Draws pages on the stand-in for Streamlit, in a process of its own: it takes Streamlit's place before any page."""

import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any, cast

from app.preview.addresses import FRAME, OWN_CHOICES, Address, pages
from app.preview.answers import Answers, Key
from app.preview.stage import Said, Stage

_PIN = "tertial_build"


@dataclass(frozen=True)
class Drawn:
    """A page as it was drawn: what it said, what it asked, its own lists to choose from; or why it could not be."""

    said: tuple[Said, ...]
    asked: frozenset[Key]
    choices: dict[str, dict[str, str]]
    fault: str | None = None


@dataclass(frozen=True)
class Choices:
    """What a reader of a build can choose: codes and names."""

    periods: dict[str, str]
    kommuner: dict[str, str]


class Drawing:
    """Every page of every build, on one stage. `same_facts_as` is the build whose own particulars stand for both.

    `make_stage` makes the stand-in for Streamlit; one that notes more than what is said may be given.
    """

    def __init__(self, same_facts_as: str, make_stage: Callable[[Callable[..., Any]], Stage] = Stage) -> None:
        if "streamlit" in sys.modules:
            raise RuntimeError("pages may already hold the real Streamlit: draw in a process of its own")
        self.answers = Answers()
        self._stage = make_stage(self.answers.cached)
        sys.modules["streamlit"] = cast(ModuleType, self._stage)
        self._data: Any = import_module("app.data")
        self._state: Any = import_module("app.state")
        self._frame: Any = import_module("app.components.frame")
        self._pages = dict(pages())
        self._hold_still(same_facts_as)

    def choices(self, build_id: str) -> Choices:
        """The periods and municipalities of a build."""
        periods = self.periods(build_id)
        return Choices({each.code: each.label for each in periods}, self._data.kommuner())

    def periods(self, build_id: str) -> tuple[Any, ...]:
        """The periods of a build, as `app.state.Period`."""
        self._stage.open({}, **{_PIN: build_id})
        found: tuple[Any, ...] = self._state.periods_of(self._data.periods())
        return found

    def draw(self, build_id: str, address: Address) -> Drawn:
        """One page at one address. A page that raises is told as such, with the place in our own code."""
        self._stage.open(address.parameters, **{_PIN: build_id})
        self.answers.start()
        fault = None
        try:
            chosen = self._state.parse(
                self._stage.query_params, self._data.kommuner(), self._state.periods_of(self._data.periods())
            )[0]
            page = self._pages[address.slug]
            if page is None:
                self._frame.choices(chosen)
            else:
                page.render(chosen)
        except Exception as error:  # whatever a page can raise is a fault of the page, to be told
            fault = _described(error)
        wanted = OWN_CHOICES.get(address.slug, ())
        own = {name: self._stage.options.get(f"val_{name}", {}) for name in wanted}
        return Drawn(tuple(self._stage.said), frozenset(self.answers.asked), own, fault)

    def collaborations(self, build_id: str) -> dict[str, str]:
        """Id and short name of each collaboration, for the addresses of their pages."""
        self._stage.open({}, **{_PIN: build_id})
        rows = import_module("app.data.collaborations").summaries().to_dicts()
        return {row["collaboration_id"]: row["short_name"] for row in rows}

    def _hold_still(self, build_id: str) -> None:
        """When a build was made and which tests it ran is new in every build: both say what one of them says."""
        about = import_module("app.data.about")
        self._stage.open({}, **{_PIN: build_id})
        fixed = about.build_facts()

        def facts() -> Any:
            rows = self.answers.rows(str(self._stage.session_state[_PIN]))
            return about.BuildFacts(fixed.built_at, fixed.who, fixed.data_tests, fixed.unit_tests, rows)

        about.__dict__["build_facts"] = facts


def is_frame(address: Address) -> bool:
    """True for what stands over every page."""
    return address.slug == FRAME


def _described(error: Exception) -> str:
    app = str(Path(__file__).resolve().parents[1])
    ours = [each for each in traceback.extract_tb(error.__traceback__) if each.filename.startswith(app)]
    place = f"{Path(ours[-1].filename).name}:{ours[-1].lineno}" if ours else ""
    return f"{type(error).__name__} {place}".strip()
