"""What one study says of each of its municipalities: posts per inhabitant, measure by measure, groups and documents."""

import polars as pl

from app import formatting
from app.charts.collaboration_comparison import POST_FIELDS, post_bars
from app.charts.compile import compile_template
from app.components import Column, bullets, figure, join, notice, section, source_ref, tag, write
from app.data import collaboration_comparison as facts
from app.state import State
from app.texts import collaboration_comparison as words
from app.views.collaboration_comparison_kommuner import kommuner, meetings
from app.views.collaboration_comparison_table import table
from app.views.page_tools import Row, count_word, sources_of

_POST_COLUMNS = (
    Column("kommun_name", words.KOMMUN, lookup=True),
    Column("shown_text", words.PRINTED_TOTAL, reason_field="missing_reason"),
    Column("inhabitants", words.INHABITANTS, kind="int"),
    Column("value_per_10000_inhabitants", words.PER_10000, kind="decimal", decimals=2, reason_field="missing_reason"),
    Column("comment_text", words.COUNTED, empty="", width="wide"),
)


def comparison(state: State, collaboration_id: str) -> None:
    """Draw the comparison; nothing at all where the collaboration's documents compare no municipalities."""
    cells = facts.cells(collaboration_id)
    if cells.is_empty():
        return
    posts, cautions = facts.posts(collaboration_id), facts.cautions(collaboration_id)
    section(words.TITLE, lead(cells, posts), anchor=words.ANCHOR)
    if not posts.is_empty():
        _posts(state, posts, cautions)
    table(state, cells)
    meetings(state, facts.meetings(collaboration_id))
    kommuner(state, collaboration_id, cells)
    _unreadable(facts.unreadable(collaboration_id))


def lead(cells: pl.DataFrame, posts: pl.DataFrame) -> str:
    """How many are compared, who has most and least posts per inhabitant, and who states a budget."""
    told = posts.filter(pl.col("value_per_10000_inhabitants").is_not_null())["kommun_name"].to_list()
    said = words.LEAD_POSTS.format(most=told[0], least=told[-1]) if len(told) > 1 else words.LEAD_NO_POSTS
    count = cells["kommun_code"].n_unique()
    return words.LEAD.format(
        count=formatting.sentence_start(count_word(count)), posts=said, budget=_budget(cells, count)
    ).strip()


def posts_title(posts: pl.DataFrame) -> str:
    """Who has most and who has least, with the figures."""
    told = posts.filter(pl.col("value_per_10000_inhabitants").is_not_null())
    if told.is_empty():
        return words.LEAD_NO_POSTS.rstrip(".")
    first, last = told.row(0, named=True), told.row(-1, named=True)
    template = words.POSTS_TITLE if told.height > 1 else words.POSTS_TITLE_ONE
    return template.format(
        most=first["kommun_name"], high=_per_10000(first), least=last["kommun_name"], low=_per_10000(last)
    )


def _budget(cells: pl.DataFrame, count: int) -> str:
    stated = cells.filter((pl.col("measure_id") == words.BUDGET) & pl.col("missing_reason").is_null())
    names = stated["kommun_name"].to_list()
    if not names:
        return words.LEAD_BUDGET_NONE
    return words.LEAD_BUDGET_ALL if len(names) == count else words.LEAD_BUDGET.format(names=formatting.listing(names))


def _posts(state: State, posts: pl.DataFrame, cautions: pl.DataFrame) -> None:
    if not cautions.is_empty():
        warning = cautions.row(0, named=True)
        quoted = tag("q", warning["text"])
        notice(join(words.WARNING, quoted, " ", source_ref(warning, key="varning")), kind="warning")
    rows = posts.to_dicts()
    frame = posts.with_columns(
        pl.Series("name", [_name(row) for row in rows], dtype=pl.String),
        pl.Series("label", [_label(row) for row in rows], dtype=pl.String),
        pl.col("value_per_10000_inhabitants").alias("value"),
        (pl.col("kommun_code") == (state.kommun or "")).alias("is_own"),
    )
    figure(
        posts_title(posts),
        words.POSTS_SUBTITLE,
        template=compile_template(post_bars),
        frame=frame.select(POST_FIELDS),
        table=posts,
        columns=_POST_COLUMNS,
        alt=words.POSTS_ALT.format(rows=" ".join(_spoken(row) for row in rows)),
        file_stem="tjanster-per-invanare",
        source=sources_of(posts),
        definition=words.POSTS_DEFINITION,
        own=lambda row: row["kommun_code"] == state.kommun,
    )
    if cautions.height > 1:
        write(tag("h3", words.CAUTIONS))
        bullets(_caution(row) for row in cautions.tail(-1).to_dicts())


def _caution(row: Row) -> str:
    spoilt = f" {words.GARBLED}" if row["is_garbled"] else ""
    return join(tag("q", row["text"]), spoilt, " ", source_ref(row, key="forbehall"))


def _unreadable(rows: pl.DataFrame) -> None:
    if rows.is_empty():
        return
    write(tag("h3", words.UNREADABLE))
    bullets(
        words.UNREADABLE_ROW.format(subject=row["subject"], blocks=row["blocks"], who=row["responsible_role"])
        for row in rows.to_dicts()
    )


def _per_10000(row: Row) -> str:
    return formatting.number(row["value_per_10000_inhabitants"], 2)


def _name(row: Row) -> str:
    if row["shown_text"] is None:
        reason = formatting.missing_reason(row["missing_reason"])
        return words.POSTS_NAME_MISSING.format(kommun=row["kommun_name"], reason=reason)
    return words.POSTS_NAME.format(kommun=row["kommun_name"], total=row["shown_text"], unit=row["unit"])


def _label(row: Row) -> str:
    return _per_10000(row) if row["value_per_10000_inhabitants"] is not None else "–"


def _spoken(row: Row) -> str:
    if row["value_per_10000_inhabitants"] is None:
        reason = formatting.missing_reason(row["missing_reason"])
        return words.POSTS_ALT_MISSING.format(kommun=row["kommun_name"], reason=reason)
    return words.POSTS_ALT_ROW.format(
        kommun=row["kommun_name"], value=_per_10000(row), total=row["shown_text"], unit=row["unit"]
    )
