"""What *Sammanträde* asks: meetings against the year wheel, the calendar, what comes next, and agendas."""

from datetime import date

import duckdb
import polars as pl


def meetings(con: duckdb.DuckDBPyConnection, collaboration_id: str, period_id: str, basis: str) -> pl.DataFrame:
    """One row per meeting that is known at the period's end, and per month of the wheel without one; in time order.

    `place` says where it lies against the period's last day, `is_shown_first` which one the page opens on.
    """
    return con.sql(
        """
        select
            slot_id, meeting_id, body_name, body_kind, fiscal_year, meeting_date, when_label, starts_at, ends_at,
            purpose, meeting_state, state_label, place, is_shown_first, days_ahead, call_date, call_rule_text,
            wheel_text, wheel_decision_text, wheel_match, wheel_match_text, agenda_count, first_paragraph,
            last_paragraph, has_example, source_id, source_place, quote, seed_file, seed_row, origin
        from marts.rpt_meeting
        where collaboration_id = $collaboration_id and period_id = $period_id and basis = $basis
        order by sort_order
        """,
        params={"collaboration_id": collaboration_id, "period_id": period_id, "basis": basis},
    ).pl()


def wheel(con: duckdb.DuckDBPyConnection, collaboration_id: str) -> pl.DataFrame:
    """The year wheel as printed: month, month_to (null: one month), month_label, wheel_kind, text, source columns."""
    return con.sql(
        """
        select
            month, month_to, month_label, wheel_kind, wheel_kind_label, text,
            source_id, source_place, quote, seed_file, seed_row, origin
        from marts.fct_year_wheel
        where collaboration_id = $collaboration_id
        order by sort_order, wheel_item_id
        """,
        params={"collaboration_id": collaboration_id},
    ).pl()


def events(con: duckdb.DuckDBPyConnection, collaboration_id: str, basis: str, until: date | None) -> pl.DataFrame:
    """The calendar, in time order; `is_past` on the day `until` (a month: when it is over).

    An event that a document and an example both tell stands once: as the example where examples are shown and its day
    has come by `until` (None: always), else as the document. Events without a day stand in their month, after those
    that have one.
    """
    return con.sql(
        """
        select
            event_id, event_date, event_month, fiscal_year, when_label, event_kind, event_kind_label, title, detail,
            rule_text, is_computed, body_name, body_kind, meeting_id, wheel_item_id, wheel_kind, starts_at,
            ends_at, status_label, kommun_code, kommun_name,
            coalesce(event_date, last_day(make_date(fiscal_year, event_month, 1))) <= $until as is_past,
            source_id, source_place, quote, seed_file, seed_row, origin
        from marts.fct_calendar
        where
            collaboration_id = $collaboration_id
            and case
                when origin = 'example' then $basis = 'with_examples' and ($until is null or event_date <= $until)
                else not (
                    has_example_twin and $basis = 'with_examples' and ($until is null or event_date <= $until)
                )
            end
        order by
            fiscal_year, event_month, event_date nulls last,
            case
                when wheel_kind is not null then 3 when event_kind = 'call' then 1 when event_kind = 'meeting' then 2
                else 4
            end,
            case wheel_kind when 'decision' then 1 when 'planning' then 2 else 3 end,
            event_id
        """,
        params={"collaboration_id": collaboration_id, "basis": basis, "until": until},
    ).pl()


def coming(con: duckdb.DuckDBPyConnection, collaboration_id: str, period_id: str, basis: str) -> pl.DataFrame:
    """What must be decided or done after the period's last day, within a year; what has no day stands first.

    Columns: next_id, event_date, when_label, title, why_text, event_kind, event_kind_label, need_kind, days_ahead,
    page, anchor, has_example and the source columns.
    """
    return con.sql(
        """
        select
            next_id, event_date, when_label, title, why_text, event_kind, event_kind_label, need_kind, days_ahead,
            page, anchor, has_example, source_id, source_place, quote, seed_file, seed_row, origin
        from marts.rpt_next
        where collaboration_id = $collaboration_id and period_id = $period_id and basis = $basis
        order by sort_order
        """,
        params={"collaboration_id": collaboration_id, "period_id": period_id, "basis": basis},
    ).pl()


def agenda(con: duckdb.DuckDBPyConnection, collaboration_id: str, meeting_id: str) -> pl.DataFrame:
    """The items of a meeting in order: those of the protocol, else tabled items and those of the year wheel.

    Columns: item_kind (`protocol`, `tabled`, `wheel`), item_id, paragraph, case_number, title, decision_kind,
    status_label, page and anchor (of the item), figures_page (which page has its figures; `laget` is Läget; null:
    none), figures_anchor (which section of it; null: all of it) and the source columns.
    """
    return con.sql(
        """
        select
            item_kind, item_kind_label, item_id, paragraph, case_number, title, decision_kind, status_label,
            page, anchor, figures_page, figures_anchor, has_example, source_id, source_place, quote, seed_file,
            seed_row, origin
        from marts.rpt_agenda
        where collaboration_id = $collaboration_id and meeting_id = $meeting_id
        order by sort_order
        """,
        params={"collaboration_id": collaboration_id, "meeting_id": meeting_id},
    ).pl()


def call_rule(con: duckdb.DuckDBPyConnection, collaboration_id: str) -> pl.DataFrame:
    """The rule for when a meeting is called, as printed: clause, text, number_value (days) and the source columns."""
    return con.sql(
        """
        select clause, text, number_value, source_id, source_place, quote, seed_file, seed_row, origin
        from marts.fct_regulation
        where collaboration_id = $collaboration_id and term_kind = 'call' and number_value is not null
        order by sort_order
        limit 1
        """,
        params={"collaboration_id": collaboration_id},
    ).pl()
