"""A comparison as plain lines, for the command line."""

from collections.abc import Iterator
from typing import Final

from app.page_comparison import Comparison, PageChange
from app.preview import words as told
from app.texts import workbench_preview as words

_MOST: Final = 20


def lines(compared: Comparison, *, most: int = _MOST) -> Iterator[str]:
    """The summary, what to look at again, then the changes of each page: at most so many of each."""
    yield told.summary(compared)
    for warning in told.warnings(compared):
        yield f"! {warning}"
    facts = compared.compared
    for title, changes in told.by_page(compared.changes).items():
        yield ""
        yield words.PAGE.format(page=title, what=told.counted(changes))
        for each in changes[:most]:
            yield f"  {told.place(each)}"
            yield from _sides(each)
            if facts is not None:
                yield f"    {words.APPLIES}: {told.applies(each.where, facts.periods, facts.kommuner)}"
        if len(changes) > most:
            yield f"  {words.REST.format(count=len(changes) - most)}"


def _sides(each: PageChange) -> Iterator[str]:
    yield f"    {words.BEFORE}: {each.change.before or words.GONE}"
    yield f"    {words.AFTER}: {each.change.after or words.GONE}"
