"""What *Underlag* asks about what is missing: coverage per table, every expected row, a reminder per municipality."""

import duckdb
import polars as pl

# The seed's own headings for the columns that point out a row; what is not in the facts yet starts from these.
_KEYS = {
    "narvaro": "meeting_id as \"sammanträde\", kommun_code as kommunkod, '1' as del",
    "fullmaktigebeslut": 'matter_id as "ärende", kommun_code as kommunkod',
    "utfall": 'collaboration_id as samverkan, fiscal_year as "år", key_date as per_datum, service_id as "tjänst"',
    "prognos": (
        'collaboration_id as samverkan, fiscal_year as "år", key_date as per_datum, service_id as "tjänst", '
        "case side when 'income' then 'intäkt' else 'kostnad' end as sida"
    ),
    "malutfall": (
        'collaboration_id as samverkan, fiscal_year as "år", tertial, goal_id as "mål", kommun_code as kommunkod'
    ),
    "malbedomningar": 'collaboration_id as samverkan, fiscal_year as "år", tertial, goal_id as "mål"',
    "projektlagen": (
        "collaboration_id as samverkan, 'uppföljning' as utsaga, key_date as per_datum, item_name as tryckt_namn"
    ),
    "riskuppfoljning": 'collaboration_id as samverkan, fiscal_year as "år", tertial, risk_id as risk',
}
FILLED = frozenset(_KEYS)
"""Tables where a missing row is a new row; elsewhere there is one to change, or its text must come from a document."""


def coverage(con: duckdb.DuckDBPyConnection, collaboration_id: str, period_id: str, basis: str) -> pl.DataFrame:
    """One row per table in the order of the overview.

    Columns: seed_table, table_title, expected_count, received_count, missing_count, not_due_count, overdue_count,
    kommun_expected, kommun_received, received_text, coverage_text, coverage_status, due_date, due_month, call_date,
    due_rule, responsible_role, has_example and the source columns (the first expected row's).
    """
    return con.sql(
        """
        select
            seed_table, table_title, expected_count, received_count, missing_count, not_due_count, overdue_count,
            kommun_expected, kommun_received, received_text, coverage_text, coverage_status, due_date, due_month,
            call_date, due_rule, responsible_role, has_example,
            source_id, source_place, quote, seed_file, seed_row, origin
        from marts.rpt_input_coverage
        where collaboration_id = $collaboration_id and period_id = $period_id and basis = $basis
        order by table_order
        """,
        params={"collaboration_id": collaboration_id, "period_id": period_id, "basis": basis},
    ).pl()


def totals(con: duckdb.DuckDBPyConnection, collaboration_id: str, period_id: str, basis: str) -> pl.DataFrame:
    """One row over all tables; none for a period that nothing is expected of.

    Columns: period_name, expected_count and missing_count (of what should have come), received_count, overdue_count,
    not_due_count (what is expected later), has_example.
    """
    return con.sql(
        """
        select
            period_name,
            sum(expected_count - not_due_count) as expected_count,
            sum(received_count) as received_count,
            sum(missing_count - not_due_count) as missing_count,
            sum(overdue_count) as overdue_count,
            sum(not_due_count) as not_due_count,
            bool_or(has_example) as has_example
        from marts.rpt_input_coverage
        where collaboration_id = $collaboration_id and period_id = $period_id and basis = $basis
        group by period_name
        """,
        params={"collaboration_id": collaboration_id, "period_id": period_id, "basis": basis},
    ).pl()


def earlier(con: duckdb.DuckDBPyConnection, collaboration_id: str, period_id: str, basis: str) -> pl.DataFrame:
    """What is still missing from periods before this one, newest first; councils are counted in the period itself.

    Columns: period_id, period_name, table_title, missing_count, coverage_text, due_date.
    """
    return con.sql(
        """
        select period_id, period_name, table_title, missing_count, coverage_text, due_date
        from marts.rpt_input_coverage
        where
            collaboration_id = $collaboration_id and basis = $basis and missing_count > not_due_count
            and seed_table <> 'fullmaktigebeslut'
            and as_of_date < (
                select min(as_of_date) from marts.rpt_input_coverage
                where collaboration_id = $collaboration_id and period_id = $period_id
            )
        order by period_order desc, table_order
        """,
        params={"collaboration_id": collaboration_id, "period_id": period_id, "basis": basis},
    ).pl()


def cells(con: duckdb.DuckDBPyConnection, collaboration_id: str, period_id: str, basis: str) -> pl.DataFrame:
    """One row per table and municipality that it asks: how many rows are expected and have come, and a status.

    Columns: table_title, table_order, kommun_code, kommun_name, expected_count, received_count, cell_status
    (`complete`, `missing`, `overdue`, `not_due`).
    """
    return con.sql(
        """
        select
            table_title, table_order, kommun_code, kommun_name,
            count(*) as expected_count,
            count(*) filter (where is_received) as received_count,
            case
                when bool_and(is_received) then 'complete'
                when bool_or(is_overdue) then 'overdue'
                when bool_and(is_received or missing_reason = 'not_due') then 'not_due'
                else 'missing'
            end as cell_status
        from marts.fct_expected_input
        where
            collaboration_id = $collaboration_id and period_id = $period_id and basis = $basis
            and kommun_code is not null
        group by table_title, table_order, kommun_code, kommun_name
        order by kommun_name collate sv, table_order
        """,
        params={"collaboration_id": collaboration_id, "period_id": period_id, "basis": basis},
    ).pl()


def missing_items(
    con: duckdb.DuckDBPyConnection, collaboration_id: str, period_id: str, basis: str, seed_table: str
) -> pl.DataFrame:
    """Every expected row of a table that has not come.

    Columns: item_name, missing_from, missing_reason, due_date, is_overdue and the source columns (of what says that the
    row is expected).
    """
    return con.sql(
        """
        select
            item_name, missing_from, missing_reason, due_date, is_overdue,
            source_id, source_place, quote, seed_file, seed_row, origin
        from marts.fct_expected_input
        where
            collaboration_id = $collaboration_id and period_id = $period_id and basis = $basis
            and seed_table = $seed_table and not is_received
        order by meeting_id, item_name collate sv, missing_from collate sv, item_id
        """,
        params={
            "collaboration_id": collaboration_id,
            "period_id": period_id,
            "basis": basis,
            "seed_table": seed_table,
        },
    ).pl()


def missing_rows(
    con: duckdb.DuckDBPyConnection, collaboration_id: str, period_id: str, basis: str, seed_table: str
) -> pl.DataFrame:
    """The keys of the rows that are missing, under the seed file's own headings, as text: the start of new rows.

    What is not due is left out. Empty, without columns, for a table that is not in `FILLED`.
    """
    if seed_table not in _KEYS:
        return pl.DataFrame()
    found = con.sql(
        """
        select *
        from marts.fct_expected_input
        where
            collaboration_id = $collaboration_id and period_id = $period_id and basis = $basis
            and seed_table = $seed_table and not is_received and missing_reason <> 'not_due'
        order by meeting_id, kommun_name collate sv, item_id
        """,
        params={
            "collaboration_id": collaboration_id,
            "period_id": period_id,
            "basis": basis,
            "seed_table": seed_table,
        },
    )
    return found.project(_KEYS[seed_table]).pl().with_columns(pl.all().cast(pl.String))


def reminders(con: duckdb.DuckDBPyConnection, collaboration_id: str, period_id: str, basis: str) -> pl.DataFrame:
    """One row per municipality that something is expected from.

    Columns: kommun_code, kommun_name, period_name, as_of_date, expected_count, received_count, missing_count,
    overdue_count, missing_text (a line each), due_date, call_date, due_rules (a line each), has_example.
    """
    return con.sql(
        """
        select
            kommun_code, kommun_name, period_name, as_of_date, expected_count, received_count, missing_count,
            overdue_count, missing_text, due_date, call_date, due_rules, has_example
        from marts.rpt_input_reminder
        where collaboration_id = $collaboration_id and period_id = $period_id and basis = $basis
        order by kommun_name collate sv
        """,
        params={"collaboration_id": collaboration_id, "period_id": period_id, "basis": basis},
    ).pl()
