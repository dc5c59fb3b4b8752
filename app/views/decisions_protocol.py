"""Protocol items on Beslut: paragraph by paragraph, what each rests on, and what others have decided."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import polars as pl

from app import formatting
from app.components import (
    Column,
    Markup,
    data_table,
    downloads,
    empty_state,
    join,
    link,
    notice,
    section,
    source_ref,
    tag,
    write,
)
from app.components.layout import beside, side_by_side, stacked
from app.components.markup import Child
from app.data import decisions as facts
from app.state import State
from app.texts import attendance as meeting_words
from app.texts import decisions as words
from app.views.goals_picture import followed_until
from app.views.page_tools import count_word, sources_of

Row = Mapping[str, Any]
FEW = 3  # links that stand in the open; more are folded
_SMALL = "font-size:var(--t-small);color:var(--t-ink-soft)"
_ITEM = "border-top:1px solid var(--t-rule);padding:16px 0;scroll-margin-top:16px"
_MEETING_COLUMNS = (
    Column("meeting_date", meeting_words.COLUMN_DATE, kind="date", lookup=True),
    Column("protocol", words.COLUMN_PROTOCOL),
    Column("meeting_state", words.COLUMN_STATE, words=meeting_words.STATES),
    Column("purpose", meeting_words.COLUMN_PURPOSE, empty=meeting_words.NOT_GIVEN),
)
_POINT_COLUMNS = (
    Column("paragraph", words.COLUMN_PARAGRAPH, kind="int", lookup=True),
    Column("title", words.COLUMN_ITEM),
    Column("point_number", words.COLUMN_POINT, kind="int"),
    Column("decision", words.COLUMN_DECIDED),
)


def board_lead(items: pl.DataFrame) -> str:
    """What the board did at its latest meeting with a protocol: how many items were settled, and which were tabled."""
    if items.is_empty():
        return words.BOARD_LEAD_NONE
    first = items.row(0, named=True)
    when = formatting.long_date(first["meeting_date"])
    if not first["tabled_count"]:
        return words.BOARD_LEAD_ALL.format(count=count_word(first["item_count"]), date=when)
    tabled = items.filter(pl.col("decision_kind") == "tables").to_dicts()
    one, many = words.TABLED_COUNT
    return words.BOARD_LEAD.format(
        count=count_word(first["item_count"]),
        date=when,
        decided=count_word(first["settled_count"]),
        tabled=(one if first["tabled_count"] == 1 else many).format(count=count_word(first["tabled_count"])),
        titles=formatting.listing(
            words.TABLED.format(paragraph=row["paragraph"], title=row["title"]) for row in tabled
        ),
    )


def board(items: pl.DataFrame, meetings: pl.DataFrame, state: State) -> None:
    """The items of the latest protocol; where it is of an earlier year, first the meetings that lack one."""
    year, until = state.period.fiscal_year, followed_until(state.period)
    if items.is_empty():
        section(words.SECTIONS["namnden"], anchor="namnden")
        empty_state(words.BOARD_EMPTY.format(date=formatting.iso_date(until)), words.SECRETARY, height=160)
        _meetings(meetings, year, until)
        return
    first, last = items.row(0, named=True), items.row(-1, named=True)
    day = formatting.iso_date(first["meeting_date"])
    told = words.BOARD_PARAGRAPHS.format(first=first["paragraph"], last=last["paragraph"])
    of_year = items.filter(pl.col("meeting_date").dt.year() == year)
    if of_year.is_empty():
        section(words.MEETINGS.format(year=year), anchor="sammantraden")
        empty_state(words.BOARD_OLDER.format(year=year, date=day), words.SECRETARY)
        _meetings(meetings, year, until)
    section(words.BOARD.format(date=day), told, anchor="namnden")
    _items(items, first["meeting_id"], state)
    if not of_year.is_empty():
        write(tag("h3", words.MEETINGS.format(year=year)))
        _meetings(meetings, year, until)


def of_others(rows: pl.DataFrame, documents: pl.DataFrame) -> None:
    """Decisions of others, each with its points and what it rests on."""
    section(words.OTHERS, words.OTHERS_LEAD, anchor="andras-beslut")
    if rows.is_empty():
        empty_state(words.OTHERS_EMPTY, words.COORDINATOR)
        return
    identities = rows["decision_id"].unique(maintain_order=True).to_list()
    folds = [
        _of_other(
            rows.filter(pl.col("decision_id") == identity).to_dicts(),
            documents.filter(pl.col("decision_id") == identity),
            opened=identity == identities[0],
        )
        for identity in identities
    ]
    write(tag("div", *folds, class_="t-folds"))


def _of_other(points: Sequence[Row], documents: pl.DataFrame, *, opened: bool) -> Markup:
    first = points[0]
    day = first["decision_date"]
    when = formatting.iso_date(day) if day else words.NO_DATE
    by = join(first["decided_by"], first["paragraph"], separator=" ")
    summary = tag(
        "summary",
        tag("span", tag("b", first["title"]), " ", by, class_="t-fold-title"),
        tag("span", words.STATE_WHEN.format(state=first["decision_state_label"], when=when), class_="t-fold-side"),
    )
    key = first["decision_id"]
    body = side_by_side(
        stacked(_points(points, "decision_text"), _foot(first, key)),
        _documents(documents, key) if documents.height else None,
        least="22rem",
    )
    return tag("details", summary, tag("div", body, class_="t-fold-body"), class_="t-fold", id=key, open=opened)


def _items(items: pl.DataFrame, meeting_id: str, state: State) -> None:
    points, documents = facts.points(meeting_id), facts.documents()
    related = facts.related()
    written = []
    for row in items.to_dicts():
        number = row["paragraph"]
        of_item = documents.filter((pl.col("meeting_id") == meeting_id) & (pl.col("paragraph") == number))
        decided = points.filter(pl.col("paragraph") == number).to_dicts()
        body = stacked(
            tag("h3", row["title"], style="font-size:var(--t-body)"),
            side_by_side(
                stacked(_points(decided, "decision"), _foot(row, str(number))),
                stacked(
                    _documents(of_item, str(number)),
                    _related(related.filter(pl.col("item_id") == row["item_id"]), state),
                    gap=8,
                ),
                least="22rem",
            ),
        )
        head = stacked(
            tag("b", words.PARAGRAPH.format(paragraph=number)),
            # A word and no sign: a tabled or settled item is neither met nor unassessable.
            tag("span", words.KINDS.get(row["decision_kind"], row["decision_kind"])),
        )
        article = tag("article", beside(head, body, basis="11rem", least="24rem"), id=f"par-{number}", style=_ITEM)
        # The links of goals and risks lead to the item's own id.
        written.append(tag("div", article, id=row["item_id"]))
    write(tag("div", *written))
    day = items.row(0, named=True)["meeting_date"]
    title = words.BOARD.format(date=formatting.iso_date(day))
    downloads(points, _POINT_COLUMNS, file_stem="protokoll", title=title, source=sources_of(points), as_of=day)


def _points(points: Sequence[Row], field: str) -> Markup:
    texts = [formatting.sentence_start(str(point[field])) for point in points]
    if len(texts) == 1:
        return tag("p", texts[0], class_="t-prose")
    return tag("ol", *[tag("li", text) for text in texts], class_="t-prose t-bullets")


def _foot(row: Row, key: str) -> Markup:
    case = words.CASE.format(case=row["case_number"]) if row["case_number"] else words.NO_CASE
    return tag("p", join(case, source_ref(row, key=f"beslut-{key}"), separator=" · "), style=_SMALL)


def _documents(rows: pl.DataFrame, key: str) -> Markup:
    if rows.is_empty():
        return tag("p", words.DOCUMENTS_NONE, style=_SMALL)
    listed = [tag("li", _document(row, f"{key}-{index}")) for index, row in enumerate(rows.to_dicts())]
    return tag("div", tag("p", words.DOCUMENTS, style=_SMALL), tag("ul", *listed, class_="t-prose t-bullets"))


def _document(row: Row, key: str) -> Markup:
    name = row["document_text"]
    if row["document_number"]:
        name = words.DOCUMENT.format(text=name, number=row["document_number"])
    enclosed = tag("b", words.DOCUMENT_ENCLOSED.format(label=row["enclosed_label"]))
    return join(f"{name}.", enclosed, row["comment_text"], source_ref(row, key=f"underlag-{key}"), separator=" ")


def _related(rows: pl.DataFrame, state: State) -> Markup | None:
    """Links to the goals and risks that belong to an item; many are folded."""
    if rows.is_empty():
        return None
    links: list[Child] = [
        tag("li", link(row["to_name"], state.href(row["to_page"], anchor=row["to_anchor"]))) for row in rows.to_dicts()
    ]
    listed = tag("ul", *links, class_="t-prose t-bullets")
    if len(links) <= FEW:
        return tag("div", tag("p", words.RELATED, style=_SMALL), listed)
    head = tag("summary", words.RELATED_MANY.format(count=formatting.number(len(links))), style=_SMALL)
    return tag("details", head, listed)


def _meetings(meetings: pl.DataFrame, year: int, until: date | None) -> None:
    """The board's meetings of the year up to the period's last day, and whether the protocol is in the facts."""
    of_year = meetings.filter((pl.col("body_kind") == "board") & pl.col("is_in_year"))
    if until is not None:
        of_year = of_year.filter(pl.col("meeting_date") <= until)
    if of_year.is_empty():
        notice(words.MEETINGS_NONE.format(year=year))
        return
    known = {row["meeting_id"]: row for row in facts.protocols().to_dicts()}
    told = [_protocol(known.get(row["meeting_id"])) for row in of_year.to_dicts()]
    shown = of_year.with_columns(pl.Series("protocol", told, dtype=pl.String))
    data_table(shown, _MEETING_COLUMNS, caption=words.MEETINGS_CAPTION, key="sammantraden", show_caption=False)


def _protocol(row: Row | None) -> str | None:
    if row is None:
        return None
    return words.PROTOCOL.format(first=row["first_paragraph"], last=row["last_paragraph"])
