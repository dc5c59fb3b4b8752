"""How far a build has come, for whoever waits for it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

Step = Literal["check", "load", "transform", "verify", "publish"]

LABELS: dict[Step, str] = {
    "check": "Kontrollerar fakta",
    "load": "Läser in fakta",
    "transform": "Bygger och prövar modellerna",
    "verify": "Räknar kontrollsummor",
    "publish": "Publicerar",
}


@dataclass(frozen=True)
class Progress:
    """How far a build has come; `total` is None while it isn't known."""

    step: Step
    done: int = 0
    total: int | None = None

    @property
    def label(self) -> str:
        """The step in Swedish."""
        return LABELS[self.step]


ProgressCallback = Callable[[Progress], None]
