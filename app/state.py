"""What the reader has chosen: period, municipality, with or without examples. It lives in the address and nowhere else.

The address is the only truth: a link opens the same view for anyone, the browser's back button works, and no choice
hides in a session. Pure functions; the frame reads and writes the address.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Final, Literal
from urllib.parse import urlencode

from app.texts import frame as words

Basis = Literal["with_examples", "document"]


@dataclass(frozen=True)
class Period:
    """A meeting or a tertial, with the dates its figures stand for: a row of `dim_period`.

    `fiscal_year` and `as_of_date` are those of the economy (money is cumulative from January; None where the economy
    is not followed); `goal_year` is the year whose goals are followed and `cost_share_year` the one whose cost shares
    are shown. `budget_version_id` is the budget that is shown first. The meeting of 2022-12-14 reports the economy of
    2022 and tables the goals of 2023 (product.md, rule 11). `tertial` is None for a meeting: its goals have no
    follow-up yet. `is_default`: shown when the address names no period. `previous` is the period before in the
    selector, for a trend; None for the first.
    """

    code: str
    label: str
    kind: Literal["meeting", "tertial"]
    fiscal_year: int
    tertial: int | None
    as_of_date: date | None
    goal_year: int
    meeting_date: date | None = None
    cost_share_year: int | None = None
    budget_version_id: str | None = None
    is_default: bool = False
    previous: "Period | None" = field(default=None, repr=False, compare=False)


# What the selector holds while no build can be read; no page runs then. A test compares it with the facts.
FALLBACK_PERIODS: Final[tuple[Period, ...]] = (
    Period(
        "2022-12-14",
        words.MEETING_LABEL.format(date="2022-12-14"),
        "meeting",
        2022,
        None,
        date(2022, 10, 31),
        2023,
        date(2022, 12, 14),
        2022,
        "budget-2022",
        is_default=True,
    ),
)


def periods_of(rows: Iterable[Mapping[str, Any]]) -> tuple[Period, ...]:
    """The periods in rows of `dim_period`, in their order there; none where there are no rows.

    Needs period_id, period_name, period_kind, fiscal_year, tertial, period_to_date, economy_as_of_date, goal_year,
    cost_share_year, budget_version_id, is_default. The last day of a meeting's period is the day of the meeting.
    """
    made: list[Period] = []
    for row in rows:
        made.append(
            Period(
                code=row["period_id"],
                label=row["period_name"],
                kind=row["period_kind"],
                fiscal_year=row["fiscal_year"],
                tertial=row["tertial"],
                as_of_date=row["economy_as_of_date"],
                goal_year=row["goal_year"],
                meeting_date=row["period_to_date"] if row["period_kind"] == "meeting" else None,
                cost_share_year=row["cost_share_year"],
                budget_version_id=row["budget_version_id"],
                is_default=bool(row["is_default"]),
                previous=made[-1] if made else None,
            )
        )
    return tuple(made)


def default_period(periods: Sequence[Period] = FALLBACK_PERIODS) -> Period:
    """The period that is shown when none is chosen: the one the facts say, else the first."""
    return next((period for period in periods if period.is_default), periods[0])


@dataclass(frozen=True)
class State:
    """The reader's choices. `kommun` is a four-digit code, None for all; `periods` are those that can be chosen.

    `edition` is the sealed edition that is read, None for what is published now.
    """

    period: Period = FALLBACK_PERIODS[0]
    kommun: str | None = None
    kommun_name: str | None = None
    examples: bool = True
    periods: tuple[Period, ...] = field(default=FALLBACK_PERIODS, repr=False, compare=False)
    edition: str | None = None

    @property
    def basis(self) -> Basis:
        """The `basis` of the marts that answers to the example switch."""
        return "with_examples" if self.examples else "document"

    def query(self) -> dict[str, str]:
        """The address parameters of these choices. The period always stands there: a later default moves no link."""
        parameters = {"period": self.period.code}
        if self.kommun:
            parameters["kommun"] = self.kommun
        if not self.examples:
            parameters["exempel"] = "nej"
        if self.edition:
            parameters["utgava"] = self.edition
        return parameters

    def href(self, slug: str, *, anchor: str | None = None, **extra: str) -> str:
        """The address of another page with these choices: `href("mal", mal_id="…")`. The start page has the slug ''."""
        query = urlencode({**self.query(), **extra})
        return f"./{slug}?{query}" + (f"#{anchor}" if anchor else "")

    def with_period(self, code: str) -> "State":
        """The same choices in another period. Raises KeyError for a period that does not exist."""
        return replace(self, period={period.code: period for period in self.periods}[code])

    def with_kommun(self, code: str | None, name: str | None = None) -> "State":
        """The same choices for another municipality, or for all (None)."""
        return replace(self, kommun=code, kommun_name=name)


def of_edition(chosen: State, edition: str, period_id: str, *, examples: bool) -> State:
    """The choices as an edition has them: its own period and basis, whatever the address says; kommun is the reader's.

    Raises KeyError where the edition's build has no such period.
    """
    period = {each.code: each for each in chosen.periods}[period_id]
    return replace(chosen, period=period, periods=(period,), examples=examples, edition=edition)


def previous(period: Period) -> Period | None:
    """The period before, for a trend; None where there is none to compare with."""
    return period.previous


def parse(
    parameters: Mapping[str, str],
    kommuner: Mapping[str, str],
    periods: Sequence[Period] = (),
) -> tuple[State, list[str]]:
    """The state in an address, and messages in Swedish about what in it is unknown; the default stands in for that.

    `kommuner` maps code to name for those that can be chosen, `periods` likewise. Where they are empty (no build to
    read) nothing can be said to be unknown: a well-formed code is kept, the address keeps its period.
    """
    messages: list[str] = []
    offered = tuple(periods) or FALLBACK_PERIODS
    default = default_period(offered)
    wanted = parameters.get("period", default.code).lower()
    period = {each.code.lower(): each for each in offered}.get(wanted)
    if period is None and periods:
        messages.append(words.UNKNOWN_PERIOD.format(value=_shown(parameters["period"]), used=default.label))
    code: str | None = parameters.get("kommun") or None
    if code and code not in kommuner and (kommuner or not _well_formed(code)):
        messages.append(words.UNKNOWN_KOMMUN.format(value=_shown(code)))
        code = None
    switch = parameters.get("exempel", "ja").lower()
    if switch not in ("ja", "nej"):
        messages.append(words.UNKNOWN_SWITCH.format(value=_shown(switch)))
    name = kommuner.get(code) if code else None
    return State(period or default, code, name, switch != "nej", offered), messages


def _well_formed(code: str) -> bool:
    return len(code) == 4 and code.isascii() and code.isdigit()


def _shown(value: str) -> str:
    return value if len(value) <= 40 else f"{value[:39]}…"
