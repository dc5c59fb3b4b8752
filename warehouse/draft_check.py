"""Whether a draft's facts hold: the whole folder as it would be, judged by the strict reader."""

from dataclasses import dataclass

from warehouse import drafts, publication
from warehouse.draft_types import Draft
from warehouse.validation import CheckResult, Fault, check_seeds, summary


@dataclass(frozen=True)
class DraftCheck:
    """Every fault of a draft: `reading` those that kept a sheet from being read, `result` those of all its files."""

    result: CheckResult
    reading: tuple[Fault, ...]
    touched: frozenset[str]

    @property
    def faults(self) -> list[Fault]:
        """All of them: what could not be read, then what the draft touches, then the rest; warnings too."""
        return [*self.reading, *sorted(self.result.faults, key=self.elsewhere)]

    @property
    def errors(self) -> list[Fault]:
        """What must be mended before anything is published."""
        return [fault for fault in self.faults if fault.severity == "fel"]

    @property
    def warnings(self) -> list[Fault]:
        """What should be looked at."""
        return [fault for fault in self.faults if fault.severity != "fel"]

    @property
    def ok(self) -> bool:
        """Whether the draft can be previewed."""
        return not self.errors

    @property
    def summary(self) -> str:
        """How many faults there are in how many files, in Swedish."""
        return summary(self.faults)

    def elsewhere(self, fault: Fault) -> bool:
        """Whether the fault stands in a file that the draft has not touched (its cause may be in one that it has)."""
        return fault.file not in self.touched and fault not in self.reading


def check(draft: Draft) -> DraftCheck:
    """Check all of the draft's facts, so that what refers from one table to another is judged too."""
    with publication.laid_out(drafts.content(draft)) as folder:
        result = check_seeds(folder)
    return DraftCheck(result, tuple(each.fault for each in draft.reading_faults), frozenset(draft.files))
