"""All collaborations side by side: where each stands, what its documents say and what they leave unsaid."""

from collections.abc import Sequence

import polars as pl

from app import formatting
from app.charts import collaborations as charts
from app.charts.compile import compile_template
from app.components import (
    Column,
    Markup,
    figure,
    join,
    link,
    missing,
    page_header,
    prose,
    section,
    source_ref,
    tag,
    write,
)
from app.components.layout import beside, stacked
from app.data import collaborations as facts
from app.state import State
from app.texts import collaborations as words
from app.views.collaboration_parts import Row, href
from app.views.page_tools import chosen, count_word

_SMALL = "font-size:var(--t-small);color:var(--t-ink-soft)"


def everything(state: State, summaries: pl.DataFrame) -> None:
    """Draw the page. `summaries` holds a row per collaboration."""
    main = summaries.filter(pl.col("has_facts"))
    ids = main["collaboration_id"].to_list()
    page_header(words.TITLE, lead(facts.agreements().filter(pl.col("collaboration_id").is_in(ids))), page=words.SLUG)
    chosen(words.PARAMETER, {"": words.TITLE}, "")
    _each(state, main)
    _own(state, main)
    _namesakes(state, summaries)
    aspects = facts.aspects().filter(pl.col("has_facts"))
    if not aspects.is_empty():
        _grid(aspects)
        _side_by_side(state, aspects)
    _minor(state, summaries.filter(~pl.col("has_facts")))


def lead(agreements: pl.DataFrame) -> str:
    """How many collaborations there are and what their agreements are worth."""
    counts = agreements["agreement_status"].value_counts()
    by_status = dict(zip(counts["agreement_status"], counts["count"], strict=True))
    parts = [
        text.format(count=count_word(by_status[status]))
        for status, text in words.STATUS_PARTS.items()
        if status in by_status
    ]
    template = words.LEAD_SOME if "in_force" in by_status else words.LEAD_NONE
    return template.format(count=count_word(agreements.height), parts=formatting.listing(parts))


def grid_title(aspects: pl.DataFrame) -> str:
    """For how many collaborations there is something to follow: goals, money, risks."""
    told = aspects.filter(pl.col("value_text").is_not_null())["aspect_id"].to_list()
    return words.GRID_TITLE.format(
        goals=told.count("mal"),
        money=told.count("pengar"),
        risks=told.count("risker"),
        count=aspects["collaboration_id"].n_unique(),
    )


def _each(state: State, main: pl.DataFrame) -> None:
    rows = [_one(state, row) for row in main.to_dicts()]
    write(tag("h2", words.OPEN_EACH, class_="t-hidden"), tag("ul", *rows, class_="t-lines", role="list"))


def _one(state: State, row: Row) -> Markup:
    name = tag("a", row["collaboration_name"], href=href(state, row["collaboration_id"]), style="font-weight:600")
    below = tag("span", row["kind_label"], style=_SMALL)
    said = tag("span", row["lead_text"], " ", source_ref(row, label=words.SOURCE, key="inledning"))
    return tag(
        "li",
        beside(stacked(name, below, gap=0), said, basis="15rem", least="26rem"),
        style="border-top:1px solid var(--t-rule);padding:10px 0;line-height:24px;margin:0",
    )


def _own(state: State, main: pl.DataFrame) -> None:
    if not state.kommun:
        return
    named = facts.of_kommun(state.kommun)["collaboration_id"].to_list()
    kommun = state.kommun_name
    names = [row["collaboration_name"] for row in main.to_dicts() if row["collaboration_id"] in named]
    groups = main.filter(~pl.col("collaboration_id").is_in(named) & (pl.col("member_group_count") > 0))
    said = words.OWN_NAMED if names else words.OWN_UNNAMED
    more = words.OWN_GROUPS.format(names=formatting.listing(groups["collaboration_name"])) if groups.height else None
    prose(join(said.format(kommun=kommun, names=formatting.listing(names)), more, separator=" "))


def _namesakes(state: State, summaries: pl.DataFrame) -> None:
    names = dict(zip(summaries["collaboration_id"], summaries["collaboration_name"], strict=True))
    for (body,), rows in facts.namesakes().group_by("body_name", maintain_order=True):
        count = rows.height
        title = words.NAMESAKES.format(count=formatting.sentence_start(count_word(count)), name=body)
        section(title, words.NAMESAKES_LEAD)
        listed = [_namesake(state, row, names.get(row["collaboration_id"])) for row in rows.to_dicts()]
        write(tag("ul", *listed, class_="t-prose t-bullets"))


def _namesake(state: State, row: Row, collaboration: str | None) -> Markup:
    where = link(collaboration, href(state, row["collaboration_id"], "organ"))
    staffed = f": {row['staffed_by']}. " if row["staffed_by"] else ". "
    return tag("li", tag("b", row["body_name"]), ", ", where, staffed, source_ref(row, key="namnar"))


def _grid(aspects: pl.DataFrame) -> None:
    section(words.GRID, anchor="handlingarna")
    shown = aspects.filter(~pl.col("aspect_id").is_in(words.NOT_IN_GRID)).sort("aspect_order", "collaboration_order")
    frame = shown.with_columns(
        pl.col("short_name").alias("collaboration"),
        pl.col("value_text").is_not_null().alias("is_told"),
        pl.Series("label", [_cell(row) for row in shown.to_dicts()], dtype=pl.String),
    )
    figure(
        grid_title(aspects),
        words.GRID_SUBTITLE,
        template=compile_template(charts.aspect_grid),
        frame=frame.select(charts.ASPECT_FIELDS),
        table=aspects,
        columns=[
            Column("collaboration_name", words.COLLABORATION, lookup=True),
            Column("aspect_label", words.ASPECT),
            Column("value_text", words.ANSWER, reason_field="missing_reason", width="wide"),
            Column("count_value", words.COUNT, kind="int", empty=""),
            Column("source_title", words.DOCUMENT),
        ],
        alt=_spoken(frame),
        file_stem="samverkan-sida-vid-sida",
        source=words.GRID_SOURCE,
        note=words.GRID_NOTE,
    )


def _cell(row: Row) -> str:
    if row["value_text"] is None:
        return words.UNTOLD
    return formatting.number(row["count_value"]) if row["count_value"] else words.TOLD


def _spoken(frame: pl.DataFrame) -> str:
    sentences = []
    for (aspect,), rows in frame.group_by("aspect_label", maintain_order=True):
        names = rows.filter(pl.col("is_told"))["collaboration"].to_list()
        told = words.GRID_ALT_ROW if names else words.GRID_ALT_NONE
        sentences.append(told.format(aspect=aspect, names=formatting.listing(names)))
    count = frame["collaboration"].n_unique()
    return words.GRID_ALT.format(aspects=len(sentences), count=count, rows=" ".join(sentences))


def _side_by_side(state: State, aspects: pl.DataFrame) -> None:
    """A column per collaboration with the answers in line; what does not fit in width stands below."""
    section(words.SIDE, words.SIDE_LEAD, anchor="sida-vid-sida")
    span = aspects["aspect_id"].n_unique() + 1
    columns = [
        _column(state, rows.to_dicts(), span)
        for _, rows in aspects.sort("collaboration_order", "aspect_order").group_by(
            "collaboration_id", maintain_order=True
        )
    ]
    style = "display:grid;grid-template-columns:repeat(auto-fit,minmax(min(12.5rem,100%),1fr));gap:0 24px"
    write(tag("div", *columns, style=style))


def _column(state: State, rows: Sequence[Row], span: int) -> Markup:
    name = link(rows[0]["collaboration_name"], href(state, rows[0]["collaboration_id"]))
    head = tag("h3", name, style="font-size:1rem;line-height:24px;padding:24px 0 8px")
    cells = [_answer(row) for row in rows]
    inner = "display:grid;grid-template-rows:subgrid;margin:0;padding:0"
    answers = tag("dl", *cells, style=f"{inner};grid-row:2/span {span - 1}")
    column = f"display:grid;grid-row:span {span};grid-template-rows:subgrid;min-width:0;align-content:start"
    return tag("section", head, answers, style=column, aria_label=rows[0]["collaboration_name"])


def _answer(row: Row) -> Markup:
    said = row["value_text"] or missing(row["missing_reason"])
    return tag(
        "div",
        tag("dt", row["aspect_label"], style=f"{_SMALL};font-weight:400"),
        tag("dd", said, style="margin:0;overflow-wrap:anywhere"),
        style="border-top:1px solid var(--t-rule);padding:8px 0",
    )


def _minor(state: State, minor: pl.DataFrame) -> None:
    if minor.is_empty():
        return
    section(words.MINOR, words.MINOR_LEAD, anchor="namns")
    rows = [
        tag(
            "li",
            link(row["collaboration_name"], href(state, row["collaboration_id"])),
            ": ",
            row["what_text"],
            " ",
            source_ref(row, key="namns"),
        )
        for row in minor.to_dicts()
    ]
    write(tag("ul", *rows, class_="t-prose t-bullets"))
