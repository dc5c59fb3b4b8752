"""Draws pages on the recorder, in a process of its own: nothing in it may have imported Streamlit."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from app.preview.addresses import Address
from app.preview.drawing import Choices, Drawing
from app.reports.nodes import Group, Recorder
from app.state import Period
from warehouse.errors import TertialError


class PageFaultError(TertialError):
    """A page could not be drawn; an edition is never made without one of its pages."""


@dataclass(frozen=True)
class Page:
    """A page as it was drawn at an address, with its own lists to choose from: code and words by parameter."""

    address: Address
    tree: Group
    choices: dict[str, dict[str, str]]


class Drawer:
    """The pages of one build."""

    def __init__(self, build_id: str) -> None:
        self.build_id = build_id
        self._recorders: list[Recorder] = []
        self._pages: dict[Address, Page] = {}

        def make(answer: Callable[..., Any]) -> Recorder:
            self._recorders.append(Recorder(answer))
            return self._recorders[-1]

        self._drawing = Drawing(build_id, make)

    def choices(self) -> Choices:
        """The periods and municipalities that can be chosen."""
        return self._drawing.choices(self.build_id)

    def collaborations(self) -> dict[str, str]:
        """Id and short name of each collaboration."""
        return self._drawing.collaborations(self.build_id)

    def period(self, code: str) -> Period:
        """A period that can be chosen. Raises PageFaultError for one that can't."""
        found = next((each for each in self._drawing.periods(self.build_id) if each.code == code), None)
        if found is None:
            raise PageFaultError(f"Det finns ingen period ”{code[:40]}”.")
        return found

    def draw(self, address: Address) -> Page:
        """One page, drawn once. Raises PageFaultError with the place in our own code."""
        if address not in self._pages:
            self._pages[address] = self._draw(address)
        return self._pages[address]

    def _draw(self, address: Address) -> Page:
        drawn = self._drawing.draw(self.build_id, address)
        if drawn.fault:
            raise PageFaultError(f"Sidan {address.text} går inte att rita: {drawn.fault}")
        return Page(address, self._recorders[-1].page, drawn.choices)
