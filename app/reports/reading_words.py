"""Words of a page as runs: links, signs, quotes, what is missing and what is an example."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final, Literal

from app.reports.elements import Mark, Run, Runs
from app.reports.reading_dom import Dom
from app.texts import common

_SPACES: Final = re.compile(r"[ \t\r\n]+")
_IN_AMOUNTS: Final = re.compile(r"(?<=\d) (?=\d{3}(?!\d)|kr\b|tkr\b|%)")
_SIGN: Final = re.compile(r"(?:^|/)sign-([a-z-]+)\.svg$")
_TREND: Final = re.compile(r"(?:^|/)trend-([a-z-]+)\.svg$")
_ENDS: Final = (".", ":", ";", ",", "!", "?", "–", "·", "(", "…")
_STARTS: Final = (".", ":", ";", ",", "!", "?", "–", "·", ")")
_CLOSES: Final = (".", ":", ";", ",", "!", "?", ")")
_MARKS: Final[dict[str, Mark]] = {"t-missing": "missing", "t-example": "example"}
_TAGS: Final[dict[str, Mark]] = {"b": "strong", "strong": "strong", "dt": "strong", "q": "quote"}


@dataclass(frozen=True)
class Token:
    """A run, or where a line ends (`apart`), or the place of a source, set in brackets inside a text."""

    run: Run
    kind: Literal["run", "apart", "source"] = "run"


_APART: Final = Token(Run(""), "apart")


def runs_of(children: Iterable[Dom | str], *, spread: bool = False) -> Runs:
    """The words of a paragraph, a cell or a list's item. Lines in it become sentences of one text.

    `spread`: the children stand beside or below each other.
    """
    return _joined(list(_tokens(children, Run(""), spread)))


def text_of(runs: Runs) -> str:
    """The words of the runs."""
    return "".join(run.text for run in runs)


def is_source(dom: Dom) -> bool:
    """True where the words are nothing but a source's place."""
    return {token.kind for token in _tokens(dom.children, Run("")) if token.run.text.strip()} == {"source"}


def _tokens(children: Iterable[Dom | str], like: Run, spread: bool = False) -> Iterator[Token]:
    for child in children:
        if isinstance(child, str):
            yield Token(replace(like, text=child))
        else:
            yield from _of_tag(child, like, spread or child.stands_apart)


def _of_tag(dom: Dom, like: Run, apart: bool) -> Iterator[Token]:
    if apart:
        yield _APART
    yield from _of_sign(dom, like) or _of_words(dom, like)
    if apart:
        yield _APART


def _of_words(dom: Dom, like: Run) -> Iterator[Token]:
    if dom.tag == "button":
        yield from _of_button(dom, like)
        return
    separate = (dom.classes and "white-space" not in dom.style) or "display:inline-block" in dom.style
    if separate:
        yield Token(replace(like, text=" "))
    yield from _tokens(dom.children, _styled(dom, like), dom.spreads)
    if separate:
        yield Token(replace(like, text=" "))


def _styled(dom: Dom, like: Run) -> Run:
    mark = next((_MARKS[name] for name in dom.classes if name in _MARKS), None) or _TAGS.get(dom.tag)
    if mark and like.mark in {"plain", "strong"}:
        like = replace(like, mark=mark)
    address = dom.attributes.get("href", "")
    return replace(like, href=address) if address.startswith("https://") else like


def _of_button(dom: Dom, like: Run) -> Iterator[Token]:
    """The place in the document that a source's button names, or the sign whose rule a button opens."""
    if dom.attributes.get("aria-label", "").startswith(common.SOURCE_OPEN):
        yield Token(replace(like, text=_SPACES.sub(" ", dom.words()).strip()), "source")
    elif dom.has("img"):
        yield from _tokens(dom.children, like)


def _of_sign(dom: Dom, like: Run) -> list[Token]:
    """A sign with its word, where the tag is one."""
    image = dom if dom.tag == "img" else next((each for each in dom.children if each not in ("", " ")), None)
    if not isinstance(image, Dom) or image.tag != "img" or "t-sign" not in image.classes:
        return []
    words = image.attributes.get("alt", "") if dom is image else _SPACES.sub(" ", dom.words()).strip()
    words = words or image.attributes.get("alt", "")
    mark, code = _code(image.attributes.get("src", ""))
    if not words or not mark:
        return []
    return [Token(replace(like, text=" ")), Token(replace(like, text=words, mark=mark, code=code)), Token(Run(" "))]


def _code(source: str) -> tuple[Mark | None, str]:
    if found := _TREND.search(source):
        return "trend", found[1]
    if found := _SIGN.search(source):
        return "status", found[1].replace("-", "_")
    return None, ""


def _joined(tokens: list[Token]) -> Runs:
    made: list[Run] = []
    apart = False
    for token in tokens:
        if token.kind == "apart":
            apart = True
            continue
        run = replace(token.run, text=_whole(_SPACES.sub(" ", token.run.text)))
        if not run.text.strip(" ") and apart:
            continue
        if run.text:
            if token.kind == "source":
                run = _bracketed(made, run, apart)
            if apart:
                _set_apart(made, run)
                apart = False
            _add(made, run)
    return tuple(_trimmed(made))


def _whole(text: str) -> str:
    """The text with its amounts kept whole: not broken between thousands or before their unit."""
    return _IN_AMOUNTS.sub("\N{NO-BREAK SPACE}", text)


def _bracketed(made: list[Run], run: Run, apart: bool) -> Run:
    before = "".join(each.text for each in made).rstrip(" ")
    if not before or apart or before.endswith(("·", ":", "(")):
        return run
    return replace(run, text=f"({run.text})")


def _set_apart(made: list[Run], run: Run) -> None:
    """What stood on two lines stands after each other: as sentences, or with a comma before a small letter."""
    while made and not made[-1].text.strip(" "):
        made.pop()
    if not made:
        return
    before, after = made[-1].text.rstrip(" "), run.text.lstrip(" ")
    made[-1] = replace(made[-1], text=before)
    flows = before.endswith(_ENDS) or after.startswith(_STARTS)
    made.append(Run(" " if flows else ", " if after[:1].islower() else ". "))


def _add(made: list[Run], run: Run) -> None:
    text = run.text
    ends_with_space = bool(made) and made[-1].text.endswith(" ")
    if text.startswith(" ") and (not made or ends_with_space):
        text = text.lstrip(" ")
    if text.startswith(_CLOSES) and ends_with_space:
        made[-1] = replace(made[-1], text=made[-1].text.rstrip(" "))
        if not made[-1].text:
            made.pop()
    elif text and made and not ends_with_space and run.text.startswith("(") and run.mark == "plain":
        text = f" {text}"
    if not text:
        return
    last = made[-1] if made else None
    if last and (last.mark, last.code, last.href) == (run.mark, run.code, run.href) and run.mark in {"plain", "strong"}:
        made[-1] = replace(last, text=last.text + text)
    else:
        made.append(replace(run, text=text))


def _trimmed(made: list[Run]) -> list[Run]:
    while made and not made[-1].text.strip(" "):
        made.pop()
    if made:
        made[-1] = replace(made[-1], text=made[-1].text.rstrip(" "))
    return made
