"""Every colour opens its rule: a status sign that is a button, with the rule and its inputs behind it."""

import hashlib
from collections.abc import Sequence

from app import formatting
from app.components import signs
from app.components.markup import Child, Markup, tag
from app.texts import rules as words

_UNDERLINE = "text-decoration:underline dotted;text-underline-offset:0.2em"


def status_picture(status: str | None) -> Markup:
    """The sign alone, for a place where its word stands beside it; None counts as *kan inte bedömas*."""
    code = (status or "not_assessable").replace("_", "-")
    return tag("img", class_="t-sign", src=signs.asset(f"sign-{code}.svg"), alt="", width=20, height=20)


def rule_sign(
    status: str | None,
    subject: str,
    rule: Sequence[tuple[str, Child]],
    *,
    key: str,
    tertial: int | None = None,
    word: bool = True,
) -> Markup:
    """The sign of `status` as a button that opens a card: terms and texts of `rule`, for what `subject` names.

    `tertial` 3 uses the words that state the fact. Without `word` only the picture shows. `key` is unique on the page.
    It works without asking the server and closes with Escape, as the cards of sources do.
    """
    identity = "r" + hashlib.sha256(key.encode()).hexdigest()[:12]
    label = formatting.status_word(status, tertial)
    shown = tag("span", label, style=_UNDERLINE) if word else None
    picture = status_picture(status) if word else signs.status_sign(status, tertial=tertial, word=False)
    button = tag(
        "button",
        tag("span", picture, shown, class_="t-status", style="vertical-align:top"),
        type="button",
        class_="t-source",
        popovertarget=identity,
        aria_label=words.OPEN.format(status=label, subject=subject),
        style="font-size:1rem;color:inherit;text-decoration:none;vertical-align:top",
    )
    facts = [tag("div", tag("dt", term), tag("dd", text)) for term, text in rule if text]
    close = tag(
        "button",
        words.CLOSE,
        type="button",
        class_="t-button",
        popovertarget=identity,
        popovertargetaction="hide",
    )
    card = tag(
        "div",
        tag("p", subject, class_="t-source-title"),
        tag("dl", *facts),
        close,
        id=identity,
        popover="auto",
        class_="t-source-card",
        role="dialog",
        aria_label=words.CARD.format(subject=subject),
    )
    return tag("span", button, card, class_="t-source-wrap")
