"""What *Samverkan* asks about what a report found: possibilities, strengths, challenges and needs, and how it asked."""

import duckdb
import polars as pl

NOBODY = "ingen"


def themes(con: duckdb.DuckDBPyConnection, collaboration_id: str) -> pl.DataFrame:
    """Theme × kind with the number of findings (zero too), themes with most findings first, kinds in their order.

    `theme_count`, `kind_count` and `all_count` are the sums of the theme, of the kind and of everything.
    """
    return con.sql(
        """
        select
            theme, finding_kind, finding_kind_label, kind_order, finding_count, theme_count,
            cast(sum(finding_count) over (partition by finding_kind) as integer) as kind_count,
            cast(sum(finding_count) over () as integer) as all_count
        from marts.rpt_finding_theme
        where collaboration_id = $collaboration_id
        order by theme_count desc, theme_order, kind_order
        """,
        params={"collaboration_id": collaboration_id},
    ).pl()


def actors(con: duckdb.DuckDBPyConnection, collaboration_id: str) -> pl.DataFrame:
    """The actors that findings are about, most often named first; `actor` null: none is named. With `finding_count`."""
    return con.sql(
        """
        select actor, cast(count(*) as integer) as finding_count
        from marts.fct_finding
        where collaboration_id = $collaboration_id
        group by actor
        order by actor is null, finding_count desc, actor collate sv
        """,
        params={"collaboration_id": collaboration_id},
    ).pl()


def findings(
    con: duckdb.DuckDBPyConnection,
    collaboration_id: str,
    theme: str | None = None,
    kind: str | None = None,
    actor: str | None = None,
    place: str | None = None,
) -> pl.DataFrame:
    """The findings in the order of the report, of this theme, kind and actor (None: any; `NOBODY`: no actor named).

    `place` keeps those whose source place begins so. `text` is verbatim; `is_garbled` where its letters are spoilt.
    """
    return con.sql(
        """
        select
            finding_id, theme, finding_kind, finding_kind_label, actor, extent, extent_label, kommun_code, kommun_name,
            title, text, is_garbled, source_id, source_place, quote, seed_file, seed_row, origin
        from marts.fct_finding
        where
            collaboration_id = $collaboration_id
            and ($theme is null or theme = $theme)
            and ($kind is null or finding_kind = $kind)
            and ($actor is null or coalesce(actor, $nobody) = $actor)
            and ($place is null or starts_with(source_place, $place))
        order by sort_order, finding_id
        """,
        params={
            "collaboration_id": collaboration_id,
            "theme": theme,
            "kind": kind,
            "actor": actor,
            "place": place,
            "nobody": NOBODY,
        },
    ).pl()


def priority_areas(con: duckdb.DuckDBPyConnection, collaboration_id: str) -> pl.DataFrame:
    """The areas that are given priority, in printed order; `rank` is null where the report ranks nothing."""
    return con.sql(
        """
        select area_id, area_name, content, rank, source_id, source_place, quote, seed_file, seed_row, origin
        from marts.fct_priority_area
        where collaboration_id = $collaboration_id
        order by rank nulls last, sort_order
        """,
        params={"collaboration_id": collaboration_id},
    ).pl()


def questions(con: duckdb.DuckDBPyConnection, collaboration_id: str) -> pl.DataFrame:
    """The questions of the survey in order, with where the answers stand and how many findings and areas stand there.

    `answer_place` is what the source place of an answer begins with; null where the report gives no answers.
    """
    return con.sql(
        """
        select
            number, text, actor, reported_in, answer_place, finding_count, area_count,
            source_id, source_place, quote, seed_file, seed_row, origin
        from marts.fct_survey_question
        where collaboration_id = $collaboration_id
        order by number
        """,
        params={"collaboration_id": collaboration_id},
    ).pl()


def gathering(con: duckdb.DuckDBPyConnection, collaboration_id: str) -> pl.DataFrame:
    """How the report got its knowledge: surveys and interviews, and meetings where there was a survey too.

    Without a survey a meeting is something the report tells of, not a way in which it asked. Days in time order first.
    `coverage_text` says how many of all took part ("15 av 15").
    """
    return con.sql(
        """
        select
            event_id, event_date, date_text, event_kind, event_kind_label, title, part_count, whole_count,
            coverage_text, source_id, source_place, quote, seed_file, seed_row, origin
        from marts.fct_event
        where collaboration_id = $collaboration_id
        qualify
            event_kind in ('survey', 'interview')
            or (event_kind = 'meeting' and bool_or(event_kind = 'survey') over ())
        order by event_date nulls last, seed_row
        """,
        params={"collaboration_id": collaboration_id},
    ).pl()
