"""From a figure to its source: document, place, verbatim quote, seed file and row, in one click, two from a picture."""

import hashlib
from collections.abc import Mapping
from typing import Any

from app import data
from app.components.layout import whole_dates
from app.components.markup import Markup, tag
from app.texts import common


def has_source(row: Mapping[str, Any]) -> bool:
    """True where the row says where it comes from."""
    return bool(row.get("source_id") or row.get("seed_file"))


def source_ref(row: Mapping[str, Any], *, label: str | None = None, key: str = "") -> Markup:
    """A small button that opens the source of `row` (a mart row with the source columns of marts.md).

    The button says the place in the document ("§ 21, bild 4") unless `label` is given. It works without asking the
    server and closes with Escape. `key` tells buttons apart where the same source stands twice on a page.
    """
    if not has_source(row):
        return Markup("")
    place = str(row.get("source_place") or "")
    identity = "k" + hashlib.sha256(repr((key, *(str(row.get(f)) for f in _IDENTITY))).encode()).hexdigest()[:12]
    title = data.source_title(row.get("source_id"))
    button = tag(
        "button",
        whole_dates(label or place or common.SOURCE),
        type="button",
        class_="t-source",
        popovertarget=identity,
        aria_label=f"{common.SOURCE_OPEN}: {label or place or title}",
    )
    facts = [
        (common.SOURCE_DOCUMENT, title),
        (common.SOURCE_PLACE, place),
        (common.SOURCE_QUOTE, tag("q", row["quote"]) if row.get("quote") else None),
        (common.SOURCE_ROW, seed_row(row)),
        (common.SOURCE_ORIGIN, common.ORIGIN.get(str(row.get("origin") or ""), None)),
    ]
    # Spans only: the button may stand inside a paragraph, where a browser accepts no block elements.
    listed = [
        tag("span", tag("span", term, class_="t-term"), tag("span", fact), class_="t-fact")
        for term, fact in facts
        if fact
    ]
    card = tag(
        "span",
        tag("span", common.SOURCE, class_="t-source-title"),
        *listed,
        tag(
            "button",
            common.SOURCE_CLOSE,
            type="button",
            class_="t-button",
            popovertarget=identity,
            popovertargetaction="hide",
        ),
        id=identity,
        popover="auto",
        class_="t-source-card",
        role="dialog",
        aria_label=common.SOURCE,
    )
    return tag("span", button, card, class_="t-source-wrap")


def seed_row(row: Mapping[str, Any]) -> str | None:
    """`kostnadsandelar.csv, rad 17`, or None where the row has no seed row."""
    if not row.get("seed_file"):
        return None
    return common.SEED_ROW.format(file=row["seed_file"], row=row.get("seed_row"))


_IDENTITY = ("source_id", "source_place", "quote", "seed_file", "seed_row")
