"""Which known value the writer probably meant."""

import difflib
import unicodedata
from collections.abc import Container, Iterable

_LONGEST = 100
_MOST_CANDIDATES = 3_000
_KOMMUN_WORDS = ("kommuns", "kommun", "stad")


def nearest(value: str, candidates: Iterable[str], cutoff: float = 0.7) -> str | None:
    """The candidate that the value resembles most, or None if none is near.

    Case, spaces against hyphens and underscores, the dots and rings of å ä ö and the word "kommun" after a
    genitive are disregarded first, so `Älvsbyns kommun` finds `Älvsbyn` and `Ar` finds `år`.
    """
    if len(value) > _LONGEST:
        return None
    by_fold: dict[str, str] = {}
    for candidate in candidates:
        if len(candidate) <= _LONGEST:
            by_fold.setdefault(folded(candidate), candidate)
        if len(by_fold) >= _MOST_CANDIDATES:
            break
    wanted = folded(value)
    named = _kommun_name(wanted, by_fold)
    if named is not None:
        return by_fold[named]
    close = difflib.get_close_matches(wanted, by_fold, n=1, cutoff=cutoff)
    return by_fold[close[0]] if close else None


def _kommun_name(folded: str, names: Container[str]) -> str | None:
    """The one of the folded names that `folded` is, alone or as in "Älvsbyns kommun"."""
    if folded in names:
        return folded
    for word in _KOMMUN_WORDS:
        stem = folded.removesuffix(word)
        for form in (stem, stem.removesuffix("s")):
            if stem != folded and form in names:
                return form
    return None


def as_id(text: str) -> str:
    """The text as an id would be written: `Älvsbyns kommun` becomes `alvsbyns-kommun`; may be empty."""
    letters = "".join(_plain(character) for character in text.casefold())
    return "-".join("".join(c if c.isascii() and c.isalnum() else " " for c in letters).split())


def folded(text: str) -> str:
    """The text as `nearest` compares it: without case, spaces, hyphens, underscores, dots and rings."""
    return "".join(_plain(c) for c in text.casefold() if c not in " _-\u00a0")


def _plain(character: str) -> str:
    return unicodedata.normalize("NFD", character)[0]
