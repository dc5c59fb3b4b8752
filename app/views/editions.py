"""*Utgåvor och dokument*: the sealed editions with what is handed out, and what has changed since one was sealed."""

import polars as pl

from app import data, formatting, login
from app.components import Column, data_table, facts, link, notice, page_header, prose, section
from app.components.frame import edition_file, leaflet_name
from app.components.layout import whole_dates
from app.components.markup import Child, join
from app.data import editions as known
from app.state import State
from app.texts import editions_page as words
from app.views import editions_now, editions_since
from app.views.page_tools import count_word
from app.views.registry import by_slug

SLUG = "utgavor"
_LARGE = 1_000_000


def render(state: State) -> None:
    """Every edition, or the one that is read."""
    edition = data.edition()
    if edition is None:
        _all(state)
    else:
        _one(state, edition)


def _all(state: State) -> None:
    listed = known.listed()
    readable = [each for each in listed if each.edition is not None]
    page_header(words.TITLE, _lead(readable), page=SLUG)
    for each in listed:
        if each.edition is None:
            notice(words.FAULT.format(edition=each.sealed.edition, fault=each.fault), kind="warning")
    if readable:
        section(words.LIST_TITLE, anchor="utgavor")
        _table(state, readable)
    section(words.NOW_TITLE, words.NOW, anchor="nu")
    editions_now.render(state, login.current())


def _lead(listed: list[known.Listed]) -> Child:
    if not listed or listed[0].edition is None:
        return words.LEAD_NONE
    said = words.LEAD_ONE if len(listed) == 1 else words.LEAD
    count = count_word(len(listed))
    return whole_dates(said.format(count=formatting.sentence_start(count), title=listed[0].edition.title))


def _table(state: State, listed: list[known.Listed]) -> None:
    rows = [
        {
            "edition": each.sealed.edition,
            "title": each.edition.title,
            "at": formatting.moment(each.at),
            "role": each.sealed.role,
            "number": words.VERSION.format(number=each.edition.number),
            "corrects": each.sealed.corrects,
            "href": state.href(SLUG, utgava=each.sealed.edition),
        }
        for each in listed
        if each.edition is not None
    ]
    columns = tuple(
        Column(
            name,
            title,
            lookup=name == "edition",
            empty="",
            link=(lambda row: row["href"]) if name == "edition" else None,
        )
        for name, title in words.LIST_COLUMNS.items()
    )
    schema = dict.fromkeys((*words.LIST_COLUMNS, "href"), pl.String)
    data_table(
        pl.DataFrame(rows, schema=schema), columns, caption=words.LIST_CAPTION, key="utgavor", show_caption=False
    )


def _one(state: State, edition: known.Edition) -> None:
    mine = next(each for each in known.listed() if each.sealed.edition == edition.id)
    lead = words.LEAD_OF.format(title=edition.title, at=formatting.moment(mine.at), role=mine.sealed.role)
    page_header(words.TITLE, whole_dates(lead), page=SLUG)
    section(words.DOCUMENTS_TITLE, anchor="dokument")
    _documents(state, edition)
    if known.slides(edition)["meetings"]:
        prose(link(words.MEETING, state.href(by_slug("sammantradeslage").slug)))
    editions_since.render(state, edition)
    section(words.FACTS_TITLE, anchor="om-utgavan")
    _about(edition, mine)


def _documents(state: State, edition: known.Edition) -> None:
    period, offered = known.documents(edition)
    rows = [_row(edition, path, label, words.WHAT[_kind(path)]) for path, label in offered]
    rows.append(_row(edition, "webb/index.html", words.PAGES, words.WHAT["pages"]))
    if state.kommun_name:
        path = leaflet_name(state.kommun_name)
        label = words.LEAFLET.format(kommun=state.kommun_name)
        rows.insert(2, _row(edition, path, label, words.WHAT["leaflet"]))
    columns = (
        Column("document", words.DOCUMENTS["document"], lookup=True, link=lambda row: row["href"], width="wide"),
        Column("what", words.DOCUMENTS["what"], width="wide"),
        Column("size", words.DOCUMENTS["size"], empty=""),
    )
    caption = words.DOCUMENTS_CAPTION.format(edition=edition.id)
    data_table(pl.DataFrame(rows), columns, caption=caption, key="dokument", show_caption=False)
    if not state.kommun_name:
        links = [
            link(name, edition_file(edition.id, leaflet_name(name)))
            for name in data.kommuner().values()
            if leaflet_name(name) in edition.files
        ]
        if links:
            before, after = words.LEAFLETS_ALL.split("{links}")
            prose(join(before, join(*links, separator=", "), after))
    del period


def _kind(path: str) -> str:
    if path.startswith("data/") and path.endswith(".zip"):
        return "package"
    kinds = {".pdf": "report", ".docx": "word", ".zip": "leaflets", ".xlsx": "xlsx", ".ics": "calendar"}
    return kinds[path[path.rindex(".") :]]


def _row(edition: known.Edition, path: str, label: str, what: str) -> dict[str, str | None]:
    stamp = edition.files.get(path)
    size = None
    if stamp is not None and not path.endswith(".html"):
        large = stamp.bytes >= _LARGE
        amount = formatting.number(stamp.bytes / (_LARGE if large else 1000), 1 if large else 0)
        size = (words.SIZE_MB if large else words.SIZE_KB).format(size=amount)
    return {"document": label, "what": what, "size": size, "href": edition_file(edition.id, path)}


def _about(edition: known.Edition, mine: known.Listed) -> None:
    alike = data.is_drawn_alike(edition)
    pairs: list[tuple[str, Child]] = [
        (words.FACTS["period"], whole_dates(edition.title)),
        (words.FACTS["at"], formatting.moment(mine.at)),
        (words.FACTS["by"], mine.sealed.role),
        (
            words.FACTS["version"],
            whole_dates(words.VERSION_FULL.format(number=edition.number, date=edition.published_at[:10])),
        ),
        (words.FACTS["data_to"], edition.data_to),
        (words.FACTS["basis"], words.BASIS[edition.basis]),
        (words.FACTS["rules"], words.RULES_SAME if alike else words.RULES_OTHER.format(file="regler-och-ord.zip")),
        (words.FACTS["checksum"], mine.sealed.manifest[:16]),
    ]
    if edition.corrects:
        told = words.CORRECTED.format(edition=edition.corrects.edition, why=edition.corrects.why)
        pairs.append((words.FACTS["corrects"], told))
    facts([pair for pair in pairs if pair[1]])
