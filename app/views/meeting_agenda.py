"""The agenda of Sammanträde: the items of the chosen meeting in order, each with its own address and its figures."""

from collections.abc import Mapping, Sequence
from typing import Any

import polars as pl

from app import formatting
from app.components import Markup, empty_state, join, link, section, source_ref, tag, write
from app.components.layout import beside, stacked
from app.components.markup import Child
from app.data import meeting as facts
from app.state import State
from app.texts import meeting as words
from app.views.meeting_next import SMALL
from app.views.page_tools import pick
from app.views.registry import by_slug

Row = Mapping[str, Any]
_ITEM = "border-top:1px solid var(--t-rule);padding:12px 0;scroll-margin-top:16px"
_START = "laget"  # how the marts write the start page, whose slug is empty


def shown(board: pl.DataFrame, state: State) -> None:
    """The agenda of the meeting in the address (`mote`), else of the one that the page opens on."""
    meetings = {row["meeting_id"]: row for row in board.to_dicts() if row["meeting_id"]}
    if not meetings:
        return
    section(words.SECTIONS["dagordning"], anchor="dagordning")
    first = next((row["meeting_id"] for row in meetings.values() if row["is_shown_first"]), next(iter(meetings)))
    options = {
        code: words.AGENDA_OPTION.format(date=row["when_label"], state=row["state_label"].lower())
        for code, row in meetings.items()
    }
    meeting = meetings[pick(words.AGENDA_CHOOSE, "mote", options, first, width=400)]
    items = facts.agenda(meeting["meeting_id"])
    if items.is_empty():
        empty_state(words.AGENDA_EMPTY.format(date=meeting["when_label"]), words.SECRETARY)
        return
    write(tag("p", _standing(meeting), class_="t-prose"))
    write(tag("div", *_items(items, meeting["meeting_id"], state)))


def item_anchor(item_id: str) -> str:
    """The fragment of an item's address, the same in every build: `sammantrade?mote=…#punkt-…`."""
    return f"punkt-{item_id}"


def _standing(meeting: Row) -> str:
    if meeting["first_paragraph"] is not None:
        return words.AGENDA_HELD.format(first=meeting["first_paragraph"], last=meeting["last_paragraph"])
    return words.AGENDA_COMING if meeting["place"] in ("next", "later") else words.AGENDA_PAST


def _items(items: pl.DataFrame, meeting_id: str, state: State) -> list[Markup]:
    points = facts.points(meeting_id)
    documents = facts.documents().filter(pl.col("meeting_id") == meeting_id)
    written = []
    for number, row in enumerate(items.to_dicts(), start=1):
        of_item = pl.col("paragraph").is_in([row["paragraph"]] if row["paragraph"] else [])
        body = stacked(
            tag("h3", row["title"], style="font-size:var(--t-body)"),
            *_told(row, points.filter(of_item).to_dicts(), documents.filter(of_item).to_dicts()),
            _links(row, meeting_id, state),
        )
        anchor = item_anchor(row["item_id"])
        written.append(tag("article", beside(_head(row, number), body, least="20rem"), id=anchor, style=_ITEM))
    return written


def _head(row: Row, number: int) -> Markup:
    name = words.PARAGRAPH.format(paragraph=row["paragraph"]) if row["paragraph"] else words.POINT.format(number=number)
    return stacked(tag("b", name), tag("span", row["status_label"], style=SMALL), gap=0)


def _told(row: Row, points: Sequence[Row], documents: Sequence[Row]) -> list[Child]:
    """The decision point by point and what it rests on; for an item that waits, where it comes from."""
    source = source_ref(row, key=f"punkt-{row['item_id']}")
    if row["item_kind"] == "wheel":
        return [tag("p", join(row["item_kind_label"], source, separator=" · "), style=SMALL)]
    case = words.CASE.format(case=row["case_number"]) if row["case_number"] else words.NO_CASE
    if row["item_kind"] == "tabled":
        return [tag("p", join(case, source, separator=" · "), style=SMALL)]
    texts = [formatting.sentence_start(point["decision"]) for point in points]
    decided = (
        tag("ol", *[tag("li", text) for text in texts], class_="t-prose t-bullets")
        if len(texts) > 1
        else tag("p", texts[0] if texts else words.NOT_DECIDED, class_="t-prose")
    )
    return [
        decided,
        tag("p", join(case, source, separator=" · "), style=SMALL),
        tag("p", _documents(documents), style=SMALL),
    ]


def _documents(rows: Sequence[Row]) -> str:
    texts = [
        words.DOCUMENT_NUMBER.format(text=row["document_text"], number=row["document_number"])
        if row["document_number"]
        else row["document_text"]
        for row in rows
    ]
    return words.DOCUMENTS.format(texts="; ".join(texts)) if texts else words.DOCUMENTS_NONE


def _links(row: Row, meeting_id: str, state: State) -> Markup:
    """The page with the figures, the whole decision, and the item's own address for the notice."""
    links: list[Child] = []
    if row["figures_page"]:
        slug = "" if row["figures_page"] == _START else row["figures_page"]
        links.append(
            link(words.FIGURES.format(page=by_slug(slug).title), state.href(slug, anchor=row["figures_anchor"]))
        )
    if row["item_kind"] != "wheel":
        name = words.DECISION_LINK if row["item_kind"] == "protocol" else words.TABLED_LINK
        links.append(link(name, state.href(row["page"], anchor=row["anchor"])))
    own = state.href("sammantrade", anchor=item_anchor(row["item_id"]), mote=meeting_id)
    links.append(tag("a", words.ADDRESS, href=own, aria_label=words.ADDRESS_NAMED.format(title=row["title"])))
    return tag("p", join(*links, separator=" · "), style=SMALL)
