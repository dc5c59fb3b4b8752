"""What the page of one collaboration asks about what it does: commitments, decisions, criticism, goals, events."""

import duckdb
import polars as pl


def commitments(con: duckdb.DuckDBPyConnection, collaboration_id: str) -> pl.DataFrame:
    """What each party undertakes, in the order of the document."""
    return con.sql(
        """
        select commitment_id, about_whom, text, source_id, source_place, quote, seed_file, seed_row, origin
        from marts.fct_commitment
        where collaboration_id = $collaboration_id
        order by sort_order, commitment_id
        """,
        params={"collaboration_id": collaboration_id},
    ).pl()


def decisions(con: duckdb.DuckDBPyConnection, collaboration_id: str) -> pl.DataFrame:
    """A row per point of a decision or of a proposal to one; `kommun_code` null: which municipality is not stated."""
    return con.sql(
        """
        select
            decision_id, point_number, point_count, title, decided_by, kommun_code, kommun_name, paragraph,
            case_number, decision_date, decision_state, decision_state_label, decision_kind, decision_kind_label,
            decision_text, source_id, source_place, quote, seed_file, seed_row, origin
        from marts.fct_decision
        where collaboration_id = $collaboration_id
        order by min(seed_row) over (partition by decision_id), point_number
        """,
        params={"collaboration_id": collaboration_id},
    ).pl()


def decision_documents(con: duckdb.DuckDBPyConnection, collaboration_id: str) -> pl.DataFrame:
    """What the decisions of others than a board rest on, and whether it is enclosed."""
    return con.sql(
        """
        select
            decision_document_id, decision_id, title, document_text, document_number, enclosed, enclosed_label,
            comment_text, source_id, source_place, quote, seed_file, seed_row, origin
        from marts.fct_decision_document
        where collaboration_id = $collaboration_id and decision_id is not null
        order by sort_order, decision_document_id
        """,
        params={"collaboration_id": collaboration_id},
    ).pl()


def criticisms(con: duckdb.DuckDBPyConnection, collaboration_id: str) -> pl.DataFrame:
    """The points of criticism in the order of the document."""
    return con.sql(
        """
        select criticism_id, title, about_whom, text, source_id, source_place, quote, seed_file, seed_row, origin
        from marts.fct_criticism
        where collaboration_id = $collaboration_id
        order by sort_order, criticism_id
        """,
        params={"collaboration_id": collaboration_id},
    ).pl()


def proposals(con: duckdb.DuckDBPyConnection, collaboration_id: str) -> pl.DataFrame:
    """The proposals for change in the order of the document."""
    return con.sql(
        """
        select proposal_id, title, about_whom, text, source_id, source_place, quote, seed_file, seed_row, origin
        from marts.fct_proposal
        where collaboration_id = $collaboration_id
        order by sort_order, proposal_id
        """,
        params={"collaboration_id": collaboration_id},
    ).pl()


def roles(con: duckdb.DuckDBPyConnection, collaboration_id: str) -> pl.DataFrame:
    """Roles, never persons: what each does and where it belongs."""
    return con.sql(
        """
        select
            role_id, role_name, body_name, kommun_code, kommun_name, employer, responsibility, since_text,
            source_id, source_place, quote, seed_file, seed_row, origin
        from marts.dim_role
        where collaboration_id = $collaboration_id
        order by sort_order, role_id
        """,
        params={"collaboration_id": collaboration_id},
    ).pl()


def steering_documents(con: duckdb.DuckDBPyConnection, collaboration_id: str) -> pl.DataFrame:
    """Programmes, plans and agreements that the document names, with years where it states any."""
    return con.sql(
        """
        select
            steering_document_id, document_name, document_kind_label, years_text, decided_by, kommun_code, kommun_name,
            source_id, source_place, quote, seed_file, seed_row, origin
        from marts.fct_steering_document
        where collaboration_id = $collaboration_id
        order by sort_order, steering_document_id
        """,
        params={"collaboration_id": collaboration_id},
    ).pl()


def cooperations(con: duckdb.DuckDBPyConnection, collaboration_id: str) -> pl.DataFrame:
    """Who cooperates with whom, and about what."""
    return con.sql(
        """
        select
            cooperation_id, partner, subject, kommun_code, kommun_name,
            source_id, source_place, quote, seed_file, seed_row, origin
        from marts.fct_cooperation
        where collaboration_id = $collaboration_id
        order by sort_order, cooperation_id
        """,
        params={"collaboration_id": collaboration_id},
    ).pl()


def events(con: duckdb.DuckDBPyConnection, collaboration_id: str) -> pl.DataFrame:
    """What has happened: days in time order first, then what has no day, in the order of the document."""
    return con.sql(
        """
        select
            event_id, event_date, date_text, event_kind_label, title, coverage_text,
            source_id, source_place, quote, seed_file, seed_row, origin
        from marts.fct_event
        where collaboration_id = $collaboration_id
        order by event_date nulls last, seed_row
        """,
        params={"collaboration_id": collaboration_id},
    ).pl()


def goals(con: duckdb.DuckDBPyConnection, collaboration_id: str) -> pl.DataFrame:
    """The goals of the newest year that has any, in order."""
    return con.sql(
        """
        select
            fiscal_year, goal_id, goal_kind, goal_name, goal_text, parent_goal_name,
            source_id, source_place, quote, seed_file, seed_row, origin
        from marts.dim_goal
        where collaboration_id = $collaboration_id
        qualify fiscal_year = max(fiscal_year) over ()
        order by case goal_kind when 'effect' then 1 when 'result' then 2 when 'indicator' then 3 else 4 end, sort_order
        """,
        params={"collaboration_id": collaboration_id},
    ).pl()


def goal_activities(con: duckdb.DuckDBPyConnection, collaboration_id: str) -> pl.DataFrame:
    """What is to lead to each goal, and how it went."""
    return con.sql(
        """
        select
            fiscal_year, activity_id, goal_id, goal_name, activity_text, activity_status, activity_status_label,
            status_text, source_id, source_place, quote, seed_file, seed_row, origin
        from marts.fct_goal_activity
        where collaboration_id = $collaboration_id
        order by fiscal_year, sort_order, activity_id
        """,
        params={"collaboration_id": collaboration_id},
    ).pl()
