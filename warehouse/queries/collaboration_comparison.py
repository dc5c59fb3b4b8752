"""What the comparison on *Samverkan* asks: what one study says of each of its municipalities, measure by measure."""

import duckdb
import polars as pl

POSTS = "posts-security-unit"
WARNING = "varning-jamforelse"


def cells(con: duckdb.DuckDBPyConnection, collaboration_id: str) -> pl.DataFrame:
    """A row per measure and municipality, measures by group and in the order of the study.

    `shown_text` is the value as it is written, with the study's word for how exact it is (cirka, drygt); where it is
    null `missing_reason` says why. `stated_kommun_count` of `kommun_count` municipalities have the measure.
    """
    return con.sql(
        """
        select
            measure_id, measure_name, unit, measure_group, measure_group_label, measure_description, kommun_code,
            kommun_name, shown_text, value, missing_reason, comment_text, stated_kommun_count, kommun_count,
            source_id, source_place, quote, seed_file, seed_row, origin
        from marts.fct_comparison
        where collaboration_id = $collaboration_id
        order by group_order, sort_order, measure_id, kommun_name collate sv
        """,
        params={"collaboration_id": collaboration_id},
    ).pl()


def posts(con: duckdb.DuckDBPyConnection, collaboration_id: str) -> pl.DataFrame:
    """The printed total of posts in the unit per municipality and per 10 000 inhabitants (double), most first.

    `inhabitants` are those of the same study, rounded there.
    """
    return con.sql(
        """
        select
            kommun_code, kommun_name, shown_text, unit, value, inhabitants, value_per_10000_inhabitants,
            missing_reason, comment_text, source_id, source_place, quote, seed_file, seed_row, origin
        from marts.fct_comparison
        where collaboration_id = $collaboration_id and measure_id = $measure_id
        order by value_per_10000_inhabitants desc nulls last, kommun_name collate sv
        """,
        params={"collaboration_id": collaboration_id, "measure_id": POSTS},
    ).pl()


def cautions(con: duckdb.DuckDBPyConnection, collaboration_id: str) -> pl.DataFrame:
    """What the study itself says against comparing: its warning first, then what it adds under the same heading."""
    return con.sql(
        """
        select finding_id, title, text, is_garbled, source_id, source_place, quote, seed_file, seed_row, origin
        from marts.fct_finding
        where
            collaboration_id = $collaboration_id
            and theme = (
                select theme from marts.fct_finding
                where collaboration_id = $collaboration_id and finding_id = $warning
            )
        order by finding_id = $warning desc, sort_order
        """,
        params={"collaboration_id": collaboration_id, "warning": WARNING},
    ).pl()


def meetings(con: duckdb.DuckDBPyConnection, collaboration_id: str) -> pl.DataFrame:
    """The groups that the study says how often they meet, most often first; what has no number stands last.

    `meetings_text` is the study's words. `body_count` is the number of groups that it names, these among them.
    """
    return con.sql(
        """
        select
            body_id, body_name, body_kind_label, kommun_code, kommun_name, staffed_by, meetings_per_year,
            meetings_text, count(*) over () as body_count,
            source_id, source_place, quote, seed_file, seed_row, origin
        from marts.dim_body
        where collaboration_id = $collaboration_id
        qualify meetings_text is not null
        order by meetings_per_year desc nulls last, kommun_name collate sv nulls last, body_name collate sv
        """,
        params={"collaboration_id": collaboration_id},
    ).pl()


def unreadable(con: duckdb.DuckDBPyConnection, collaboration_id: str) -> pl.DataFrame:
    """What could not be read in the source: subject, blocks, responsible_role."""
    return con.sql(
        """
        select subject, blocks, responsible_role
        from marts.fct_missing
        where collaboration_id = $collaboration_id and missing_reason = 'unreadable'
        order by seed_row
        """,
        params={"collaboration_id": collaboration_id},
    ).pl()
