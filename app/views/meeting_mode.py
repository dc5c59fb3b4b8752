"""*Sammanträdesläge*: the agenda of a sealed edition, item by item, readable from the back of the room.

On an edition only: what is shown was written when it was sealed (`app.reports.slides`), so nothing moves meanwhile.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from app import data, login
from app.components import bullets, empty_state, example_badge, join, link, page_header, tag, write
from app.components.frame import edition_file
from app.components.layout import whole_dates
from app.components.markup import Child, Markup
from app.data import editions as known
from app.state import State
from app.texts import meeting_mode as words
from app.views import meeting_notes
from app.views.registry import by_slug

SLUG = "sammantradeslage"
MEETING, ITEM = "mote", "punkt"
AGENDA = "dagordning"
Row = Mapping[str, Any]


def render(state: State) -> None:
    """One item, or the agenda; without an edition the ones to choose from."""
    edition = data.edition()
    if edition is None:
        _choose(state)
        return
    meetings = {each["id"]: each for each in known.slides(edition)["meetings"]}
    if not meetings:
        page_header(words.TITLE, page=SLUG)
        empty_state(words.NO_AGENDA.format(edition=edition.id))
        return
    meeting = meetings.get(st.query_params.get(MEETING, ""), next(iter(meetings.values())))
    items = meeting["items"]
    place = next((number for number, each in enumerate(items) if each["id"] == st.query_params.get(ITEM)), None)
    if place is None:
        _agenda(state, edition, meeting, list(meetings.values()))
    else:
        _item(state, edition, meeting, place)


def _choose(state: State) -> None:
    listed = [each for each in known.listed() if each.edition is not None]
    if not listed:
        page_header(words.TITLE, page=SLUG)
        empty_state(words.NO_EDITION, words.NO_EDITION_WHO)
        return
    page_header(words.TITLE, words.NEEDS_EDITION, page=SLUG)
    bullets(
        [
            link(
                whole_dates(words.OPEN.format(edition=each.sealed.edition, meeting=each.edition.title)),
                state.href(SLUG, utgava=each.sealed.edition),
            )
            for each in listed
            if each.edition is not None
        ]
    )


def _agenda(state: State, edition: known.Edition, meeting: Row, meetings: Sequence[Row]) -> None:
    items = meeting["items"]
    entries = [
        tag("li", tag("a", each["title"], href=_href(state, meeting, each)), tag("span", each["name"]))
        for each in items
    ]
    others = [
        tag("a", whole_dates(each["label"]), href=_href(state, each, None))
        for each in meetings
        if each["id"] != meeting["id"]
    ]
    label = whole_dates(meeting["label"])
    write(
        tag(
            "div",
            _bar(state, edition, meeting, None),
            tag("h1", words.AGENDA_TITLE, id="rubrik", tabindex=-1, data_page=SLUG),
            tag("p", label, class_="t-meeting-when"),
            tag("ol", *entries, class_="t-meeting-agenda"),
            tag("p", join(*others, separator=" · "), class_="t-meeting-others") if others else None,
            tag("p", words.KEYS, class_="t-meeting-keys"),
            class_="t-meeting",
        )
    )
    meeting_notes.export(login.current(), edition, meeting)


def _item(state: State, edition: known.Edition, meeting: Row, place: int) -> None:
    item = meeting["items"][place]
    badge = example_badge() if item["example"] else None
    write(
        tag(
            "div",
            _bar(state, edition, meeting, place),
            tag("p", whole_dates(item["name"]), class_="t-meeting-name"),
            tag(
                "div",
                tag("h1", item["title"], id="rubrik", tabindex=-1, data_page=item["id"]),
                badge,
                class_="t-title-row",
            ),
            # Markup of our own components, as it was when the edition was sealed and checked since.
            tag("div", Markup(item["html"]), class_="t-meeting-told"),
            tag("h2", item["section"]) if item["section"] else None,
            tag("p", whole_dates(item["lead"]), class_="t-meeting-lead") if item["lead"] else None,
            tag("div", Markup(item["more"]), class_="t-meeting-told") if item["more"] else None,
            *[_picture(edition, each) for each in item["pictures"]],
            _page_link(state, item),
            class_="t-meeting",
        )
    )
    meeting_notes.form(login.current(), edition, meeting, item)


def _bar(state: State, edition: known.Edition, meeting: Row, place: int | None) -> Markup:
    items = meeting["items"]
    before = items[place - 1] if place else None
    after = items[0] if place is None else next(iter(items[place + 1 : place + 2]), None)
    links: list[Child] = [
        tag("a", words.PREVIOUS, href=_href(state, meeting, before), rel="prev") if before else None,
        tag("a", words.START if place is None else words.NEXT, href=_href(state, meeting, after), rel="next")
        if after
        else None,
        tag("a", words.AGENDA, href=_href(state, meeting, None), rel="start") if place is not None else None,
        tag("button", words.FULL_SCREEN, type="button", class_="t-button t-fullscreen"),
        tag("a", words.LEAVE, href=state.href("sammantrade")),
    ]
    told = words.PLACE.format(meeting=meeting["label"], edition=edition.id, number=(place or 0) + 1, count=len(items))
    where = tag("span", whole_dates(told if place is not None else edition.id), class_="t-meeting-place")
    listed = tag("ul", *[tag("li", each) for each in links if each], role="list")
    return tag("nav", where, listed, aria_label=words.NAVIGATION, class_="t-meeting-bar")


def _picture(edition: known.Edition, picture: Row) -> Markup:
    address = edition_file(edition.id, f"sammantrade/{picture['file']}")
    return tag(
        "figure",
        tag(
            "figcaption",
            tag("h2", whole_dates(picture["title"])),
            tag("p", Markup(picture["subtitle"]), class_="t-subtitle"),
        ),
        tag(
            "img",
            src=address,
            alt=picture["alt"],
            width=round(picture["width"]),
            height=round(picture["height"]),
        ),
        tag("p", whole_dates(picture["foot"]), class_="t-meeting-foot"),
        class_="t-meeting-picture",
    )


def _page_link(state: State, item: Row) -> Markup | None:
    if item["slug"] is None:
        return None
    name = words.TO_PAGE.format(page=by_slug(item["slug"]).title)
    return tag("p", link(name, state.href(item["slug"], anchor=item["anchor"] or None)), class_="t-meeting-keys")


def _href(state: State, meeting: Row, item: Row | None) -> str:
    return state.href(SLUG, **{MEETING: meeting["id"], ITEM: item["id"] if item else AGENDA})
