"""What the page Kostnadsfördelning asks: what each municipality pays, what is outside it, the keys and the prices."""

import duckdb
import polars as pl


def years(con: duckdb.DuckDBPyConnection, collaboration_id: str) -> pl.DataFrame:
    """fiscal_year, service_count, invoiced_sek of the years that have cost shares, the latest first."""
    return con.sql(
        """
        select fiscal_year, count(distinct service_id) as service_count, sum(amount_sek) as total_sek
        from marts.fct_cost_share
        where collaboration_id = $collaboration_id
        group by fiscal_year
        order by fiscal_year desc
        """,
        params={"collaboration_id": collaboration_id},
    ).pl()


def totals(con: duckdb.DuckDBPyConnection, collaboration_id: str, fiscal_year: int) -> pl.DataFrame:
    """A row per municipality of `fct_cost_share_total`, the highest price per inhabitant first, with the whole's sums.

    Beside the mart's columns: all_invoiced_sek, all_not_invoiced_sek (null where nothing is), all_inhabitants,
    all_invoiced_per_inhabitant_sek, above_all_count (municipalities that pay more than that) and kommun_count.
    """
    return con.sql(
        """
        select
            *,
            cast(
                count(*) filter (where invoiced_per_inhabitant_sek > all_invoiced_per_inhabitant_sek) over () as integer
            ) as above_all_count
        from (
            select
                *,
                sum(invoiced_sek) over () as all_invoiced_sek,
                sum(not_invoiced_sek) over () as all_not_invoiced_sek,
                cast(sum(inhabitants) over () as integer) as all_inhabitants,
                cast(sum(invoiced_sek) over () as double) / sum(inhabitants) over () as all_invoiced_per_inhabitant_sek,
                count(*) over () as kommun_count
            from marts.fct_cost_share_total
            where collaboration_id = $collaboration_id and fiscal_year = $fiscal_year
        )
        order by invoiced_per_inhabitant_sek desc, kommun_name collate sv
        """,
        params={"collaboration_id": collaboration_id, "fiscal_year": fiscal_year},
    ).pl()


def bill(con: duckdb.DuckDBPyConnection, collaboration_id: str, fiscal_year: int, kommun_code: str) -> pl.DataFrame:
    """What one municipality pays, a row per service with its source, and the sum of what the board invoices.

    `row_kind` is `invoiced` (by the board), `total` (its sum) or `outside` (invoiced by someone else). Money in kronor.
    """
    return con.sql(
        """
        select
            case when is_invoiced_by_board then 'invoiced' else 'outside' end as row_kind, sort_order,
            service_id, service_name, amount_sek, amount_per_inhabitant_sek, key_verdict,
            source_id, source_place, quote, seed_file, seed_row, origin
        from marts.fct_cost_share
        where
            collaboration_id = $collaboration_id and fiscal_year = $fiscal_year and kommun_code = $kommun_code
        union all
        select
            'total', 999, null, null, invoiced_sek, invoiced_per_inhabitant_sek, null,
            null, null, null, null, null, null
        from marts.fct_cost_share_total
        where
            collaboration_id = $collaboration_id and fiscal_year = $fiscal_year and kommun_code = $kommun_code
        order by case row_kind when 'invoiced' then 1 when 'total' then 2 else 3 end, sort_order
        """,
        params={
            "collaboration_id": collaboration_id,
            "fiscal_year": fiscal_year,
            "kommun_code": kommun_code,
        },
    ).pl()


def services(con: duckdb.DuckDBPyConnection, collaboration_id: str, fiscal_year: int) -> pl.DataFrame:
    """service_id, service_name, is_invoiced_by_board of the services with shares in a year, in their order."""
    return con.sql(
        """
        select service_id, service_name, is_invoiced_by_board
        from marts.fct_cost_share
        where collaboration_id = $collaboration_id and fiscal_year = $fiscal_year
        group by service_id, service_name, is_invoiced_by_board, sort_order
        order by sort_order
        """,
        params={"collaboration_id": collaboration_id, "fiscal_year": fiscal_year},
    ).pl()


def share_table(con: duckdb.DuckDBPyConnection, collaboration_id: str, fiscal_year: int) -> pl.DataFrame:
    """Municipality × service: kommun_code, kommun_name, a column per service_id, invoiced_sek. The sums stand last.

    Municipalities in Swedish alphabetical order; in the row of sums kommun_code and kommun_name are null.
    """
    long = con.sql(
        """
        select kommun_code, kommun_name, service_id, sum(amount_sek) as amount_sek
        from marts.fct_cost_share
        where collaboration_id = $collaboration_id and fiscal_year = $fiscal_year
        group by grouping sets ((kommun_code, kommun_name, service_id), (service_id))
        union all
        select kommun_code, kommun_name, 'invoiced_sek', sum(invoiced_sek)
        from marts.fct_cost_share_total
        where collaboration_id = $collaboration_id and fiscal_year = $fiscal_year
        group by grouping sets ((kommun_code, kommun_name), ())
        order by kommun_name collate sv nulls last, service_id
        """,
        params={"collaboration_id": collaboration_id, "fiscal_year": fiscal_year},
    ).pl()
    return long.pivot("service_id", index=["kommun_code", "kommun_name"], values="amount_sek")


def printed_totals(con: duckdb.DuckDBPyConnection, collaboration_id: str, fiscal_year: int) -> pl.DataFrame:
    """Per service the printed sum of the shares beside what the rows give, for the tables that are counted."""
    return con.sql(
        """
        select
            service_id, what_it_sums, printed_sek, computed_sek, difference_sek, summed_row_count,
            source_id, source_place, quote, seed_file, seed_row, origin
        from marts.fct_printed_total
        where
            collaboration_id = $collaboration_id and fiscal_year = $fiscal_year and measure = 'share'
            and table_id in (
                select table_id
                from marts.fct_cost_share
                where collaboration_id = $collaboration_id and fiscal_year = $fiscal_year
            )
        order by seed_row
        """,
        params={"collaboration_id": collaboration_id, "fiscal_year": fiscal_year},
    ).pl()


def keys(con: duckdb.DuckDBPyConnection, collaboration_id: str, fiscal_year: int) -> pl.DataFrame:
    """The best fitting key of each service (`fct_cost_key`), in the order of the services."""
    return con.sql(
        """
        select *
        from marts.fct_cost_key
        where collaboration_id = $collaboration_id and fiscal_year = $fiscal_year and is_best_fit
        order by sort_order
        """,
        params={"collaboration_id": collaboration_id, "fiscal_year": fiscal_year},
    ).pl()


def key_parts(con: duckdb.DuckDBPyConnection, collaboration_id: str, fiscal_year: int, service_id: str) -> pl.DataFrame:
    """Each municipality's share of one service in equal part, part per inhabitant and remainder; the largest first."""
    return con.sql(
        """
        select
            kommun_code, kommun_name, amount_sek, equal_part_sek, population_part_sek, remainder_sek,
            key_inhabitants, key_population_date, inhabitants, population_date,
            source_id, source_place, quote, seed_file, seed_row, origin
        from marts.fct_cost_share
        where
            collaboration_id = $collaboration_id and fiscal_year = $fiscal_year and service_id = $service_id
        order by amount_sek desc, kommun_name collate sv
        """,
        params={
            "collaboration_id": collaboration_id,
            "fiscal_year": fiscal_year,
            "service_id": service_id,
        },
    ).pl()


def prices(con: duckdb.DuckDBPyConnection, collaboration_id: str, fiscal_year: int) -> pl.DataFrame:
    """`fct_price` of a year: unit prices, one-off fees and ranges in the notes, in the order of the facts."""
    return con.sql(
        """
        select *
        from marts.fct_price
        where collaboration_id = $collaboration_id and fiscal_year = $fiscal_year
        order by seed_row
        """,
        params={"collaboration_id": collaboration_id, "fiscal_year": fiscal_year},
    ).pl()
