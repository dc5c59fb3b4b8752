"""What *Beslut* asks: the councils' ledger, protocol items, the agreement, the regulations, decisions of others."""

from datetime import date

import duckdb
import polars as pl


def ledger(con: duckdb.DuckDBPyConnection, collaboration_id: str, period_id: str, basis: str) -> pl.DataFrame:
    """One row per matter and council, those that have decided first, by day and name.

    Columns: matter_id, kommun_code, kommun_name, decision_status, decision_date, decision_text, is_owed, has_example
    and the source columns (those of the matter where nothing is known of the council).
    """
    return con.sql(
        """
        select
            matter_id, kommun_code, kommun_name, decision_status, decision_date, decision_text, is_owed, has_example,
            source_id, source_place, quote, seed_file, seed_row, origin
        from marts.rpt_council_ledger
        where collaboration_id = $collaboration_id and period_id = $period_id and basis = $basis
        order by
            matter_id, decision_date nulls last,
            case decision_status when 'approved' then 1 when 'rejected' then 2 when 'pending' then 3 else 4 end,
            kommun_name collate sv
        """,
        params={"collaboration_id": collaboration_id, "period_id": period_id, "basis": basis},
    ).pl()


def councils(con: duckdb.DuckDBPyConnection, collaboration_id: str, period_id: str, basis: str) -> pl.DataFrame:
    """One row per matter: how many councils have approved, said no, not decided or are unknown, and who is left.

    Columns: matter_id, matter_name, raised_date, blocks_text, council_count, approved_count, rejected_count,
    pending_count, unknown_count, owed_count, last_approved_date, owed_names, rejected_names, unknown_names (names with
    a comma between), has_example.
    """
    return con.sql(
        """
        select
            matter_id, matter_name, min(raised_date) as raised_date, min(blocks_text) as blocks_text,
            max(council_count) as council_count,
            max(approved_count) as approved_count,
            count(*) filter (where decision_status = 'rejected') as rejected_count,
            count(*) filter (where decision_status = 'pending') as pending_count,
            max(unknown_count) as unknown_count,
            count(*) filter (where is_owed) as owed_count,
            max(decision_date) filter (where decision_status = 'approved') as last_approved_date,
            string_agg(kommun_name, ', ' order by kommun_name collate sv) filter (where is_owed) as owed_names,
            string_agg(kommun_name, ', ' order by kommun_name collate sv)
                filter (where decision_status = 'rejected') as rejected_names,
            string_agg(kommun_name, ', ' order by kommun_name collate sv)
                filter (where decision_status = 'unknown') as unknown_names,
            bool_or(has_example) as has_example
        from marts.rpt_council_ledger
        where collaboration_id = $collaboration_id and period_id = $period_id and basis = $basis
        group by matter_id, matter_name
        order by matter_id
        """,
        params={"collaboration_id": collaboration_id, "period_id": period_id, "basis": basis},
    ).pl()


def items(con: duckdb.DuckDBPyConnection, collaboration_id: str, until: date | None) -> pl.DataFrame:
    """The items of the latest meeting, on `until` or before (None: of all), that has a protocol; in its order.

    Columns: item_id (as `related` writes it), meeting_id, meeting_date, body_name, paragraph, case_number, title,
    decision_kind, item_count, tabled_count and settled_count of the meeting, and the source columns.
    """
    return con.sql(
        """
        select
            meeting_id, meeting_date, body_name, paragraph, case_number, title, decision_kind,
            count(*) over (partition by meeting_id) as item_count,
            count(*) filter (where decision_kind = 'tables') over (partition by meeting_id) as tabled_count,
            count(*) filter (where decision_kind <> 'tables') over (partition by meeting_id) as settled_count,
            meeting_id || '-' || paragraph as item_id,
            source_id, source_place, quote, seed_file, seed_row, origin
        from marts.fct_protocol_item
        where collaboration_id = $collaboration_id and ($until is null or meeting_date <= $until)
        qualify meeting_date = max(meeting_date) over ()
        order by meeting_id, paragraph
        """,
        params={"collaboration_id": collaboration_id, "until": until},
    ).pl()


def protocols(con: duckdb.DuckDBPyConnection, collaboration_id: str) -> pl.DataFrame:
    """Meetings that have a protocol in the facts: meeting_id, first_paragraph, last_paragraph."""
    return con.sql(
        """
        select meeting_id, min(paragraph) as first_paragraph, max(paragraph) as last_paragraph
        from marts.fct_protocol_item
        where collaboration_id = $collaboration_id
        group by meeting_id
        order by meeting_id
        """,
        params={"collaboration_id": collaboration_id},
    ).pl()


def points(con: duckdb.DuckDBPyConnection, collaboration_id: str, meeting_id: str) -> pl.DataFrame:
    """The decisions of a meeting point by point: paragraph, title, point_number, point_count, decision, source."""
    return con.sql(
        """
        select
            paragraph, title, point_number, point_count, decision,
            source_id, source_place, quote, seed_file, seed_row, origin
        from marts.fct_decision_point
        where collaboration_id = $collaboration_id and meeting_id = $meeting_id
        order by paragraph, point_number
        """,
        params={"collaboration_id": collaboration_id, "meeting_id": meeting_id},
    ).pl()


def documents(con: duckdb.DuckDBPyConnection, collaboration_id: str) -> pl.DataFrame:
    """What decisions rest on, of the board (meeting_id, paragraph) and of others (decision_id), in printed order.

    Columns: meeting_id, paragraph, decision_id, title, document_text, document_number, enclosed, enclosed_label,
    comment_text and the source columns.
    """
    return con.sql(
        """
        select
            meeting_id, paragraph, decision_id, title, document_text, document_number, enclosed, enclosed_label,
            comment_text, source_id, source_place, quote, seed_file, seed_row, origin
        from marts.fct_decision_document
        where collaboration_id = $collaboration_id
        order by sort_order, decision_document_id
        """,
        params={"collaboration_id": collaboration_id},
    ).pl()


def agreement(con: duckdb.DuckDBPyConnection, collaboration_id: str) -> pl.DataFrame:
    """One row: from and to, months of notice, last day of notice, years of extension, and the source columns."""
    return con.sql(
        """
        select
            agreement_status, agreement_from_date, agreement_to_date, notice_months, last_notice_date,
            extension_years, source_id, source_place, quote, seed_file, seed_row, origin
        from marts.dim_collaboration
        where collaboration_id = $collaboration_id
        """,
        params={"collaboration_id": collaboration_id},
    ).pl()


def terms(con: duckdb.DuckDBPyConnection, collaboration_id: str) -> pl.DataFrame:
    """The terms of the agreement in printed order; `watch_kind` is `none` where nothing can be watched.

    Columns: rule_id, clause, term_kind_label, title, text, term_status_label, date_value, number_text, amount_text (the
    number where it is money), watch_kind, watch_kind_label, watch_text and the source columns.
    """
    return con.sql(
        """
        select
            term_id as rule_id, clause, term_kind_label, title, text, term_status_label, date_value, number_text,
            case when unit like 'kr%' then number_text end as amount_text,
            watch_kind, watch_kind_label, watch_text, source_id, source_place, quote, seed_file, seed_row, origin
        from marts.fct_agreement_term
        where collaboration_id = $collaboration_id
        order by sort_order, term_id
        """,
        params={"collaboration_id": collaboration_id},
    ).pl()


def regulations(con: duckdb.DuckDBPyConnection, collaboration_id: str) -> pl.DataFrame:
    """The rules of the regulations in printed order; the columns of `terms` without a status."""
    return con.sql(
        """
        select
            regulation_id as rule_id, clause, term_kind_label, title, text, date_value, number_text,
            null as amount_text, watch_kind, watch_kind_label, watch_text,
            source_id, source_place, quote, seed_file, seed_row, origin
        from marts.fct_regulation
        where collaboration_id = $collaboration_id
        order by sort_order, regulation_id
        """,
        params={"collaboration_id": collaboration_id},
    ).pl()


def of_others(con: duckdb.DuckDBPyConnection, collaboration_id: str) -> pl.DataFrame:
    """Decisions of others than the board, point by point, the latest day first.

    Columns: decision_id, point_number, point_count, title, decided_by, kommun_name, paragraph, case_number,
    decision_date, decision_state, decision_state_label, decision_text and the source columns.
    """
    return con.sql(
        """
        select
            decision_id, point_number, point_count, title, decided_by, kommun_code, kommun_name, paragraph, case_number,
            decision_date, decision_state, decision_state_label, decision_text,
            source_id, source_place, quote, seed_file, seed_row, origin
        from marts.fct_decision
        where collaboration_id = $collaboration_id
        order by decision_date desc nulls last, decision_id, point_number
        """,
        params={"collaboration_id": collaboration_id},
    ).pl()


def editions(con: duckdb.DuckDBPyConnection, collaboration_id: str) -> pl.DataFrame:
    """Editions of the plan, the latest first.

    Columns: document_name, edition, edition_date, edition_comment, days_since_previous, is_latest, source columns.
    """
    return con.sql(
        """
        select
            document_name, edition, edition_date, edition_comment, days_since_previous, is_latest,
            source_id, source_place, quote, seed_file, seed_row, origin
        from marts.fct_plan_edition
        where collaboration_id = $collaboration_id
        order by document_id, edition desc
        """,
        params={"collaboration_id": collaboration_id},
    ).pl()


def related(con: duckdb.DuckDBPyConnection, collaboration_id: str) -> pl.DataFrame:
    """What goals, risks and projects belong to an item of a protocol or a matter before the councils.

    Columns: item_id (a meeting, a hyphen and a paragraph; or a matter), to_kind, to_name, to_page, to_anchor, reason.
    """
    return con.sql(
        """
        select item_id, to_kind, to_name, to_page, to_anchor, reason
        from marts.link_decision
        where collaboration_id = $collaboration_id
        order by item_id, to_kind, to_name collate sv
        """,
        params={"collaboration_id": collaboration_id},
    ).pl()
