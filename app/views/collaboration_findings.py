"""What a report found, theme by theme, what it gives priority, and how it got its knowledge."""

from collections.abc import Callable

import polars as pl

from app import data, formatting
from app.charts.collaboration_findings import THEME_FIELDS, short_theme, theme_grid
from app.charts.compile import compile_template
from app.components import Column, figure, section
from app.data import collaboration_findings as facts
from app.state import State
from app.texts import collaboration_findings as words
from app.views.collaboration_findings_list import chosen_findings
from app.views.collaboration_knowledge import gathered, priority_areas

Section = tuple[str, str, Callable[[], None]]
_THEME_COLUMNS = (
    Column("theme", words.THEME_COLUMN, lookup=True),
    Column("finding_kind_label", words.KIND_COLUMN),
    Column("finding_count", words.COUNT_COLUMN, kind="int"),
)


def sections(state: State, collaboration_id: str) -> list[Section]:
    """The sections that have something to say: anchor, title, and what draws each with its heading."""
    themes = facts.themes(collaboration_id)
    areas = facts.priority_areas(collaboration_id)
    gathering, questions = facts.gathering(collaboration_id), facts.questions(collaboration_id)
    told: list[tuple[bool, Section]] = [
        (not themes.is_empty(), (words.ANCHOR, words.TITLE, lambda: _findings(collaboration_id, themes))),
        (not areas.is_empty(), (words.AREAS_ANCHOR, words.AREAS, lambda: priority_areas(areas))),
        (
            not (themes.is_empty() or (gathering.is_empty() and questions.is_empty())),
            (
                words.GATHERED_ANCHOR,
                words.GATHERED,
                lambda: gathered(state, collaboration_id, gathering, questions),
            ),
        ),
    ]
    return [each for stands, each in told if stands]


def picture_title(themes: pl.DataFrame) -> str:
    """Which kind is most common, how many, and which theme has most of it."""
    kind = themes.sort("kind_count", descending=True, maintain_order=True).row(0, named=True)
    most = themes.filter(pl.col("finding_kind") == kind["finding_kind"]).sort(
        "finding_count", descending=True, maintain_order=True
    )
    return words.PICTURE_TITLE.format(
        count=formatting.number(kind["kind_count"]),
        all=formatting.number(kind["all_count"]),
        kind=words.KIND_COUNTS[kind["finding_kind"]][1],
        theme=most["theme"][0],
    )


def lead(themes: pl.DataFrame) -> str:
    """How many of each kind."""
    kinds = themes.unique("finding_kind", maintain_order=True).to_dicts()
    parts = [formatting.count(row["kind_count"], *words.KIND_COUNTS[row["finding_kind"]]) for row in kinds]
    return words.LEAD.format(parts=formatting.listing(parts))


def _findings(collaboration_id: str, themes: pl.DataFrame) -> None:
    section(words.TITLE, lead(themes), anchor=words.ANCHOR)
    every = facts.findings(collaboration_id)
    titles = formatting.listing(data.source_title(each) for each in every["source_id"].unique(maintain_order=True))
    _picture(themes, titles)
    chosen_findings(collaboration_id, themes, every)


def _picture(themes: pl.DataFrame, source: str) -> None:
    frame = themes.with_columns(
        pl.Series("theme_label", [short_theme(name) for name in themes["theme"]], dtype=pl.String),
        pl.col("theme").is_first_distinct().alias("is_first"),
    )
    shortened = themes["theme"].str.starts_with(words.COOPERATION_WITH).any()
    figure(
        picture_title(themes),
        words.PICTURE_SUBTITLE + (words.PICTURE_SHORT if shortened else ""),
        template=compile_template(theme_grid),
        frame=frame.select(THEME_FIELDS),
        table=themes,
        columns=_THEME_COLUMNS,
        alt=_spoken(themes),
        file_stem="iakttagelser-teman",
        source=source,
        note=words.PICTURE_NOTE,
    )


def _spoken(themes: pl.DataFrame) -> str:
    rows = []
    for (theme,), group in themes.group_by("theme", maintain_order=True):
        parts = [
            words.PICTURE_ALT_PART.format(kind=row["finding_kind_label"].lower(), count=row["finding_count"])
            for row in group.to_dicts()
        ]
        rows.append(words.PICTURE_ALT_ROW.format(theme=theme, parts=formatting.listing(parts)))
    return words.PICTURE_ALT.format(
        themes=themes["theme"].n_unique(), kinds=themes["finding_kind"].n_unique(), rows=" ".join(rows)
    )
