"""What the page *Samverkan* asks about the collaborations: side by side, and who is in one and how it is led."""

import duckdb
import polars as pl


def summaries(con: duckdb.DuckDBPyConnection) -> pl.DataFrame:
    """One row per collaboration in the order they are shown: names, lead, counts of what its documents hold.

    `has_facts` is false for those that are only named in passing, `has_own_pages` true for the board followed here.
    """
    return con.sql(
        """
        select
            collaboration_id, collaboration_name, short_name, collaboration_order, kind_label, what_text, lead_text,
            has_facts, has_own_pages, has_comparison, has_findings, member_count, member_group_count, kommun_count,
            priority_area_count, discrepancy_count, high_discrepancy_count, missing_count, source_title, document_date,
            source_id, source_place, quote, seed_file, seed_row, origin
        from marts.rpt_collaboration_summary
        order by collaboration_order
        """
    ).pl()


def agreements(con: duckdb.DuckDBPyConnection) -> pl.DataFrame:
    """One row per collaboration: form, host, agreement with its dates, stated number of members, and the source."""
    return con.sql(
        """
        select
            collaboration_id, collaboration_name, kind_label, host_name, stated_member_count, agreement_status,
            agreement_status_label, agreement_from_date, agreement_to_date, notice_months, last_notice_date,
            source_title, source_id, source_place, quote, seed_file, seed_row, origin
        from marts.dim_collaboration
        order by collaboration_id
        """
    ).pl()


def aspects(con: duckdb.DuckDBPyConnection) -> pl.DataFrame:
    """Collaboration × aspect, both in the order they are shown: what is said (null: nothing is) and how many facts."""
    return con.sql(
        """
        select
            collaboration_id, collaboration_name, short_name, collaboration_order, has_facts, aspect_id, aspect_order,
            aspect_label, value_text, count_value, missing_reason, source_title
        from marts.rpt_collaboration
        order by collaboration_order, aspect_order
        """
    ).pl()


def namesakes(con: duckdb.DuckDBPyConnection) -> pl.DataFrame:
    """Bodies that share their name with a body of another collaboration, in alphabetical order of the name."""
    return con.sql(
        """
        select
            body_name, collaboration_id, staffed_by, level,
            source_id, source_place, quote, seed_file, seed_row, origin
        from marts.dim_body
        window same_name as (partition by lower(body_name))
        qualify min(collaboration_id) over same_name <> max(collaboration_id) over same_name
        order by body_name, collaboration_id
        """
    ).pl()


def of_kommun(con: duckdb.DuckDBPyConnection, kommun_code: str) -> pl.DataFrame:
    """The collaborations that name a municipality as a member."""
    return con.sql(
        """
        select collaboration_id, member_name, source_id, source_place, quote, seed_file, seed_row, origin
        from marts.dim_member
        where kommun_code = $kommun_code
        order by collaboration_id
        """,
        params={"kommun_code": kommun_code},
    ).pl()


def members(con: duckdb.DuckDBPyConnection, collaboration_id: str) -> pl.DataFrame:
    """Those who take part, municipalities first; `kommun_code` is null where the party is no single municipality."""
    return con.sql(
        """
        select
            member_id, member_name, member_kind, member_kind_label, kommun_code, kommun_name, county_name,
            source_id, source_place, quote, seed_file, seed_row, origin
        from marts.dim_member
        where collaboration_id = $collaboration_id
        order by
            case member_kind when 'kommuner' then 1 when 'kommun' then 2 when 'region' then 3 else 4 end,
            member_kind_label,
            member_name collate sv
        """,
        params={"collaboration_id": collaboration_id},
    ).pl()


def bodies(con: duckdb.DuckDBPyConnection, collaboration_id: str) -> pl.DataFrame:
    """Boards, groups and levels in the order of the document; `parent_body_id` is what each lies under."""
    return con.sql(
        """
        select
            body_id, body_name, body_kind, body_kind_label, level, staffed_by, parent_body_id, kommun_code, kommun_name,
            meetings_text, source_id, source_place, quote, seed_file, seed_row, origin
        from marts.dim_body
        where collaboration_id = $collaboration_id
        order by seed_row
        """,
        params={"collaboration_id": collaboration_id},
    ).pl()


def seats(con: duckdb.DuckDBPyConnection, collaboration_id: str) -> pl.DataFrame:
    """The seats of each body by kind; `seats` is null where no number is stated."""
    return con.sql(
        """
        select body_id, seat_kind_label, seats, seats_per_member, held_by, missing_reason
        from marts.fct_body_composition
        where collaboration_id = $collaboration_id
        order by seed_row
        """,
        params={"collaboration_id": collaboration_id},
    ).pl()


def terms(con: duckdb.DuckDBPyConnection, collaboration_id: str) -> pl.DataFrame:
    """The clauses of the agreement in order, with the number that a clause holds as it is written."""
    return con.sql(
        """
        select
            term_id, clause, term_kind, term_kind_label, title, text, term_status, term_status_label, number_value,
            unit, number_text, date_value, source_id, source_place, quote, seed_file, seed_row, origin
        from marts.fct_agreement_term
        where collaboration_id = $collaboration_id
        order by sort_order, term_id
        """,
        params={"collaboration_id": collaboration_id},
    ).pl()


def price_models(con: duckdb.DuckDBPyConnection, collaboration_id: str) -> pl.DataFrame:
    """Price per inhabitant, printed cost, and the number of inhabitants that the two give (derived, with bounds)."""
    return con.sql(
        """
        select
            kommun_code, kommun_name, fiscal_year, price_per_inhabitant_sek, printed_cost_sek, precision_label,
            rounded_to_sek, implied_inhabitants, implied_low, implied_high,
            source_id, source_place, quote, seed_file, seed_row, origin
        from marts.fct_price_model
        where collaboration_id = $collaboration_id
        order by fiscal_year, kommun_name collate sv
        """,
        params={"collaboration_id": collaboration_id},
    ).pl()
