"""What the page *Om uppgifterna* asks: where the facts come from, how old they are, where they disagree, what lacks."""

import duckdb
import polars as pl

MARTS = "marts"


def fact_kinds(con: duckdb.DuckDBPyConnection) -> pl.DataFrame:
    """fact_kind (document, reference, example, editorial), row_count, quoted_row_count, source_count."""
    return con.sql(
        """
        select
            fact_kind,
            cast(sum(row_count) as integer) as row_count,
            cast(sum(quoted_row_count) as integer) as quoted_row_count,
            cast(count(distinct source_id) as integer) as source_count
        from marts.rpt_fact_count
        where fact_kind is not null
        group by fact_kind
        order by fact_kind
        """
    ).pl()


def sources(con: duckdb.DuckDBPyConnection) -> pl.DataFrame:
    """source_title, publisher, document_date, source_kind, row_count, quoted_row_count; documents first.

    What is not a document is not quoted: `quoted_row_count` is null there, not zero.
    """
    return con.sql(
        """
        select
            source_id,
            source_title,
            publisher,
            document_date,
            source_kind,
            cast(sum(row_count) as integer) as row_count,
            case when source_kind = 'document' then cast(sum(quoted_row_count) as integer) end as quoted_row_count
        from marts.rpt_fact_count
        where source_id is not null
        group by source_id, source_title, publisher, document_date, source_kind
        order by
            case source_kind when 'document' then 1 when 'register' then 2 else 3 end,
            row_count desc,
            source_id
        """
    ).pl()


def data_age(con: duckdb.DuckDBPyConnection) -> pl.DataFrame:
    """An area a row: page, and for documents and with examples the last date, year and missing_reason."""
    return con.sql(
        """
        select
            area_name,
            page,
            max(data_to_date) filter (where basis = 'document') as document_date,
            max(fiscal_year) filter (where basis = 'document') as document_year,
            max(missing_reason) filter (where basis = 'document') as document_missing,
            max(data_to_date) filter (where basis = 'with_examples' and has_example) as example_date
        from marts.rpt_data_age
        group by sort_order, area_name, page
        order by sort_order
        """
    ).pl()


def collaborations(con: duckdb.DuckDBPyConnection) -> pl.DataFrame:
    """collaboration_id, short_name, row_count: the collaborations in the register, most places first."""
    return con.sql(
        """
        select collaboration_id, short_name, cast(count(*) as integer) as row_count
        from marts.fct_discrepancy
        group by collaboration_id, short_name
        order by row_count desc, short_name collate sv
        """
    ).pl()


def discrepancy_counts(con: duckdb.DuckDBPyConnection, collaboration_id: str | None) -> pl.DataFrame:
    """kind, severity, severity_order, row_count, computed_count; kinds with most discrepancies first.

    Of one collaboration, or of all (None); so in `discrepancies` and `missing` too.
    """
    return con.sql(
        """
        select
            kind,
            severity,
            severity_order,
            cast(count(*) as integer) as row_count,
            cast(count(*) filter (where is_computed) as integer) as computed_count
        from marts.fct_discrepancy
        where $collaboration_id is null or collaboration_id = $collaboration_id
        group by kind, severity, severity_order
        order by sum(count(*)) over (partition by kind) desc, kind, severity_order
        """,
        params={"collaboration_id": collaboration_id},
    ).pl()


def discrepancies(
    con: duckdb.DuckDBPyConnection,
    collaboration_id: str | None,
    kind: str | None,
    severity: str | None,
    page: str | None,
) -> pl.DataFrame:
    """The rows of `fct_discrepancy` with this kind, severity and page (None: any), worst first."""
    return con.sql(
        """
        select
            collaboration_id, short_name, discrepancy_id, kind, severity, subject,
            value_a, source_a, quote_a, value_b, source_b, quote_b,
            difference, difference_text, treatment, page, is_computed,
            source_id, source_place, quote, seed_file, seed_row, origin
        from marts.fct_discrepancy
        where
            ($collaboration_id is null or collaboration_id = $collaboration_id)
            and ($kind is null or kind = $kind)
            and ($severity is null or severity = $severity)
            and ($page is null or page = $page)
        order by severity_order, is_computed, seed_row, discrepancy_id
        """,
        params={"collaboration_id": collaboration_id, "kind": kind, "severity": severity, "page": page},
    ).pl()


def missing_counts(con: duckdb.DuckDBPyConnection) -> pl.DataFrame:
    """collaboration_id, short_name, page, row_count: how much each page lacks, most first."""
    return con.sql(
        """
        select collaboration_id, short_name, page, cast(count(*) as integer) as row_count
        from marts.fct_missing
        group by collaboration_id, short_name, page
        order by row_count desc, short_name collate sv, page collate sv
        """
    ).pl()


def missing(con: duckdb.DuckDBPyConnection, collaboration_id: str | None, page: str | None) -> pl.DataFrame:
    """What no document states, in the order of the facts.

    collaboration_id, short_name, subject, missing_reason, blocks, responsible_role, page, seed_file, seed_row.
    """
    return con.sql(
        """
        select
            collaboration_id, short_name, subject, missing_reason, blocks, responsible_role, page,
            seed_file, seed_row, origin
        from marts.fct_missing
        where
            ($collaboration_id is null or collaboration_id = $collaboration_id)
            and ($page is null or page = $page)
        order by min(seed_row) over (partition by collaboration_id, page), seed_row
        """,
        params={"collaboration_id": collaboration_id, "page": page},
    ).pl()


def goal_rules(con: duckdb.DuckDBPyConnection, collaboration_id: str, goal_year: int) -> pl.DataFrame:
    """goal_name, goal_kind, status_rule, threshold, aspiration, unit and source of each goal of a year."""
    return con.sql(
        """
        select
            goal_name, goal_kind, status_rule, threshold, aspiration, unit,
            source_id, source_place, quote, seed_file, seed_row, origin
        from marts.dim_goal
        where collaboration_id = $collaboration_id and fiscal_year = $goal_year
        order by
            case goal_kind when 'direction' then 1 when 'effect' then 2 when 'result' then 3 else 4 end,
            sort_order
        """,
        params={"collaboration_id": collaboration_id, "goal_year": goal_year},
    ).pl()


def periods(con: duckdb.DuckDBPyConnection, collaboration_id: str) -> pl.DataFrame:
    """The periods with every date their figures stand for, in the order of the selector."""
    return con.sql(
        """
        select
            period_name, period_from_date, period_to_date, economy_as_of_date, goal_year, cost_share_year,
            budget_version_name, seed_file, seed_row, origin
        from marts.dim_period
        where collaboration_id = $collaboration_id
        order by sort_order
        """,
        params={"collaboration_id": collaboration_id},
    ).pl()


def checks(con: duckdb.DuckDBPyConnection) -> pl.DataFrame:
    """check_name, check_kind, model_names, description of every data test that the build passed, rules first."""
    return con.sql(
        """
        select check_name, check_kind, model_names, description
        from marts.rpt_check
        order by check_kind desc, check_name
        """
    ).pl()


def marts(con: duckdb.DuckDBPyConnection) -> pl.DataFrame:
    """mart_name, description and grain (from the comments that dbt wrote), row_count, column_count."""
    return con.sql(
        """
        select
            table_name as mart_name,
            split_part(comment, ' Korn: ', 1) as description,
            nullif(split_part(comment, ' Korn: ', 2), '') as grain,
            cast(estimated_size as integer) as row_count,
            cast(column_count as integer) as column_count
        from duckdb_tables()
        where schema_name = $schema and not internal
        order by table_name
        """,
        params={"schema": MARTS},
    ).pl()


def columns(con: duckdb.DuckDBPyConnection, mart_name: str) -> pl.DataFrame:
    """column_name, data_type, description of a mart's columns, in their order."""
    return con.sql(
        """
        select column_name, data_type, comment as description
        from duckdb_columns()
        where schema_name = $schema and table_name = $mart_name
        order by column_index
        """,
        params={"schema": MARTS, "mart_name": mart_name},
    ).pl()


def definitions(con: duckdb.DuckDBPyConnection, needle: str, limit: int) -> pl.DataFrame:
    """The columns (term, mart_names, description) whose name or description holds `needle`, names first."""
    return con.sql(
        """
        select
            column_name as term,
            comment as description,
            string_agg(table_name, ', ' order by table_name) as mart_names
        from duckdb_columns()
        where
            schema_name = $schema
            and comment is not null
            and (contains(lower(comment), lower($needle)) or contains(column_name, lower($needle)))
        group by column_name, comment
        order by not contains(column_name, lower($needle)), count(*) desc, column_name, comment
        limit $limit
        """,
        params={"schema": MARTS, "needle": needle.strip(), "limit": limit},
    ).pl()


def lineage(con: duckdb.DuckDBPyConnection, mart_name: str) -> pl.DataFrame:
    """layer, node_name, made_from, description: the steps from source files to the mart and the pages that read it."""
    return con.sql(
        """
        select layer, layer_order, node_name, made_from, description
        from marts.rpt_lineage
        where mart_name = $mart_name
        order by layer_order, distance desc, node_name
        """,
        params={"mart_name": mart_name},
    ).pl()


def mart_rows(
    con: duckdb.DuckDBPyConnection, mart_name: str, needle: str, basis: str, limit: int, offset: int
) -> pl.DataFrame:
    """Rows of a mart as it stands, with `matching_rows` (how many there are in all) last.

    `needle` is looked for in every cell ("76 100" and "76100,00" find the amount), `basis` leaves out examples or the
    aggregates of the other basis. An unknown mart gives an empty frame.
    """
    if mart_name not in marts(con)["mart_name"]:
        return pl.DataFrame()
    frame = con.sql("select * from query_table($name)", params={"name": f"{MARTS}.{mart_name}"}).pl()
    if "basis" in frame.columns:
        frame = frame.filter(pl.col("basis") == basis)
    if basis == "document" and "origin" in frame.columns:
        frame = frame.filter(pl.col("origin") != "example")
    if needle.strip():
        frame = frame.filter(_holds(frame, needle))
    return frame.slice(offset, limit).with_columns(pl.lit(frame.height).alias("matching_rows"))


def _holds(frame: pl.DataFrame, needle: str) -> pl.Expr:
    text = pl.concat_str([pl.col(name).cast(pl.String) for name in frame.columns], separator="\n", ignore_nulls=True)
    words = needle.strip().lower()
    number = "".join(words.split()).replace(",", ".").replace("\u2212", "-")
    return text.str.to_lowercase().str.contains_any([words, number])


def page_sources(con: duckdb.DuckDBPyConnection) -> pl.DataFrame:
    """Each mart's own files and pages: mart_name, layer (seed or page), node_name (`seeds/utfall.csv`, `Ekonomi`)."""
    return con.sql(
        """
        select mart_name, layer, node_name
        from marts.rpt_lineage
        where layer in ('page', 'seed')
        order by mart_name, layer, node_name
        """
    ).pl()
