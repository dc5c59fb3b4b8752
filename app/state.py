"""What the reader has chosen: period, municipality, with or without examples. It lives in the address and nowhere else.

The address is the only truth: a link opens the same view for anyone, the browser's back button works, and no choice
hides in a session. Pure functions; the frame reads and writes the address.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, Literal
from urllib.parse import urlencode

from app.texts import frame as words

Basis = Literal["with_examples", "document"]


@dataclass(frozen=True)
class Period:
    """A meeting or a tertial, with the dates its figures stand for.

    `fiscal_year` and `as_of_date` are those of the economy (money is cumulative from January); `goal_year` is the year
    whose goals are followed. The meeting of 2022-12-14 reports the economy of 2022 and tables the goals of 2023
    (product.md, rule 11). `tertial` is None for a meeting: its goals have no follow-up yet.
    """

    code: str
    label: str
    kind: Literal["meeting", "tertial"]
    fiscal_year: int
    tertial: int | None
    as_of_date: date
    goal_year: int
    meeting_date: date | None = None


PERIODS: Final[tuple[Period, ...]] = (
    Period(
        "2022-12-14",
        words.MEETING_LABEL.format(date="2022-12-14"),
        "meeting",
        2022,
        None,
        date(2022, 10, 31),
        2023,
        date(2022, 12, 14),
    ),
    Period(
        "2023-t1",
        words.TERTIAL_LABEL.format(tertial=1, year=2023),
        "tertial",
        2023,
        1,
        date(2023, 4, 30),
        2023,
    ),
    Period(
        "2023-t2",
        words.TERTIAL_LABEL.format(tertial=2, year=2023),
        "tertial",
        2023,
        2,
        date(2023, 8, 31),
        2023,
    ),
    Period(
        "2023-t3",
        words.TERTIAL_LABEL.format(tertial=3, year=2023),
        "tertial",
        2023,
        3,
        date(2023, 12, 31),
        2023,
    ),
)
DEFAULT_PERIOD: Final = PERIODS[0]
_BY_CODE: Final = {period.code: period for period in PERIODS}


@dataclass(frozen=True)
class State:
    """The reader's choices. `kommun` is a four-digit code, None for all."""

    period: Period = DEFAULT_PERIOD
    kommun: str | None = None
    kommun_name: str | None = None
    examples: bool = True

    @property
    def basis(self) -> Basis:
        """The `basis` of the marts that answers to the example switch."""
        return "with_examples" if self.examples else "document"

    def query(self) -> dict[str, str]:
        """The address parameters of these choices. The period always stands there: a later default must not move a link."""
        parameters = {"period": self.period.code}
        if self.kommun:
            parameters["kommun"] = self.kommun
        if not self.examples:
            parameters["exempel"] = "nej"
        return parameters

    def href(self, slug: str, *, anchor: str | None = None, **extra: str) -> str:
        """The address of another page with these choices: `href("mal", mal_id="…")`. The start page has the slug ''."""
        query = urlencode({**self.query(), **extra})
        return f"./{slug}?{query}" + (f"#{anchor}" if anchor else "")

    def with_period(self, code: str) -> "State":
        """The same choices in another period. Raises KeyError for a period that does not exist."""
        return replace(self, period=_BY_CODE[code])

    def with_kommun(self, code: str | None, name: str | None = None) -> "State":
        """The same choices for another municipality, or for all (None)."""
        return replace(self, kommun=code, kommun_name=name)


def previous(period: Period) -> Period | None:
    """The period before, for a trend; None where there is none to compare with."""
    position = PERIODS.index(period)
    return PERIODS[position - 1] if position else None


def parse(parameters: Mapping[str, str], kommuner: Mapping[str, str]) -> tuple[State, list[str]]:
    """The state in an address, and messages in Swedish about what in it is unknown; the default stands in for that.

    `kommuner` maps code to name for those that can be chosen. When it is empty (no build to read) a well-formed code
    is kept, so that the choice survives.
    """
    messages: list[str] = []
    period = _BY_CODE.get(parameters.get("period", DEFAULT_PERIOD.code).lower())
    if period is None:
        messages.append(
            words.UNKNOWN_PERIOD.format(value=_shown(parameters["period"]), used=DEFAULT_PERIOD.label)
        )
    code: str | None = parameters.get("kommun") or None
    if code and code not in kommuner and (kommuner or not _well_formed(code)):
        messages.append(words.UNKNOWN_KOMMUN.format(value=_shown(code)))
        code = None
    switch = parameters.get("exempel", "ja").lower()
    if switch not in ("ja", "nej"):
        messages.append(words.UNKNOWN_SWITCH.format(value=_shown(switch)))
    chosen = State(period or DEFAULT_PERIOD, code, kommuner.get(code) if code else None, switch != "nej")
    return chosen, messages


def _well_formed(code: str) -> bool:
    return len(code) == 4 and code.isascii() and code.isdigit()


def _shown(value: str) -> str:
    return value if len(value) <= 40 else f"{value[:39]}…"
