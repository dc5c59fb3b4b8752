"""What *Risker och intern kontroll* asks: risks, scales, follow-ups, what they touch, controls, work environment."""

import duckdb
import polars as pl


def risks(con: duckdb.DuckDBPyConnection, collaboration_id: str, period_id: str, basis: str) -> pl.DataFrame:
    """One row per risk and control as it stood at the end of the period, the highest value first, unknown values last.

    `current_*` is the last follow-up, else the plan; `previous_*` what stood before it; `printed_value_text` the three
    figures as they are printed. Steps are 1–4 and values their product; null where the print can't be read.
    """
    return con.sql(
        """
        select
            risk_id, matrix_label, risk_kind, risk_kind_label, risk_name, risk_text, fiscal_year, responsible_role,
            method, probability, probability_word, consequence, consequence_word, printed_value_text, printed_value,
            computed_value, value_agrees, is_readable, decision, decision_label, analysis, current_probability,
            current_consequence, current_value, previous_value, previous_probability, previous_consequence, has_moved,
            movement, movement_label, movement_text, observation, action, responsible_role_now, due_date,
            is_followed_up, position_is_known, is_highest, is_outgrown, plan_status, has_example,
            source_id, source_place, quote, seed_file, seed_row, origin
        from marts.rpt_risk
        where collaboration_id = $collaboration_id and period_id = $period_id and basis = $basis
        order by current_value desc nulls last, cast(matrix_label as integer)
        """,
        params={"collaboration_id": collaboration_id, "period_id": period_id, "basis": basis},
    ).pl()


def summary(con: duckdb.DuckDBPyConnection, collaboration_id: str, period_id: str, basis: str) -> pl.DataFrame:
    """The risks counted, one row: by kind, by what is decided, how many have moved and which value is the highest."""
    return con.sql(
        """
        select
            fiscal_year, tertial, risk_count, control_count, accepted_count, accepted_risk_count,
            accepted_control_count, followed_up_count, followed_up_from_value, accepted_to_value, outgrown_count,
            reported_count, unplaced_count, highest_value, highest_count, moved_up_count, moved_down_count,
            plan_status, is_plan_decided, has_example
        from marts.rpt_risk_summary
        where collaboration_id = $collaboration_id and period_id = $period_id and basis = $basis
        """,
        params={"collaboration_id": collaboration_id, "period_id": period_id, "basis": basis},
    ).pl()


def scales(con: duckdb.DuckDBPyConnection, collaboration_id: str) -> pl.DataFrame:
    """One row per scale (`probability`, `consequence`) and step 1–4; `scale_word` is null where none is printed."""
    return con.sql(
        """
        select
            scale, scale_label, scale_value, scale_word, missing_reason,
            source_id, source_place, quote, seed_file, seed_row, origin
        from marts.dim_risk_scale
        where collaboration_id = $collaboration_id
        order by scale desc, scale_value
        """,
        params={"collaboration_id": collaboration_id},
    ).pl()


def follow_ups(
    con: duckdb.DuckDBPyConnection, collaboration_id: str, fiscal_year: int, tertial: int | None, basis: str
) -> pl.DataFrame:
    """One row per risk, tertial and origin up to and with `tertial` (None: none), in time order."""
    return con.sql(
        """
        select
            risk_id, risk_name, tertial, probability, consequence, risk_value, observation, action, responsible_role,
            due_date, source_id, source_place, quote, seed_file, seed_row, origin
        from marts.fct_risk_follow_up
        where
            collaboration_id = $collaboration_id
            and fiscal_year = $fiscal_year
            and tertial <= $tertial
            and ($basis = 'with_examples' or origin <> 'example')
        order by risk_name collate sv, risk_id, tertial, origin
        """,
        params={
            "collaboration_id": collaboration_id,
            "fiscal_year": fiscal_year,
            "tertial": tertial,
            "basis": basis,
        },
    ).pl()


def links(con: duckdb.DuckDBPyConnection, collaboration_id: str) -> pl.DataFrame:
    """One row per risk and thing it touches: goal, project, service, decision, term or rule, and where it is shown."""
    return con.sql(
        """
        select
            risk_id, risk_name, to_kind, to_id, to_name, to_page, to_anchor, reason, seed_file, seed_row, origin
        from marts.link_risk
        where collaboration_id = $collaboration_id
        order by
            risk_name collate sv, risk_id,
            case to_kind
                when 'goal' then 1 when 'project' then 2 when 'service' then 3 when 'protocol_item' then 4
                when 'council_matter' then 5 else 6
            end,
            to_name collate sv, to_id
        """,
        params={"collaboration_id": collaboration_id},
    ).pl()


def decisions(con: duckdb.DuckDBPyConnection, collaboration_id: str, title: str) -> pl.DataFrame:
    """One row per point of what others than the board decided or proposed under a title, decisions in time order."""
    return con.sql(
        """
        select
            decision_id, point_number, point_count, title, decided_by, paragraph, case_number, decision_date,
            decision_state, decision_state_label, decision_text,
            source_id, source_place, quote, seed_file, seed_row, origin
        from marts.fct_decision
        where collaboration_id = $collaboration_id and title = $title
        order by decision_date nulls last, decision_id, point_number
        """,
        params={"collaboration_id": collaboration_id, "title": title},
    ).pl()


def board_items(con: duckdb.DuckDBPyConnection, collaboration_id: str, title: str) -> pl.DataFrame:
    """One row per paragraph of the board's minutes with the title, the latest first."""
    return con.sql(
        """
        select
            meeting_id, meeting_date, paragraph, case_number, title, decision, decision_kind,
            source_id, source_place, quote, seed_file, seed_row, origin
        from marts.fct_protocol_item
        where collaboration_id = $collaboration_id and title = $title
        order by meeting_date desc, paragraph
        """,
        params={"collaboration_id": collaboration_id, "title": title},
    ).pl()


def work_environment(con: duckdb.DuckDBPyConnection, collaboration_id: str, until_year: int) -> pl.DataFrame:
    """The statements of the newest work-environment follow-up up to a year, one row each, in their order."""
    return con.sql(
        """
        select
            fiscal_year, statement_number, statement, answer, answer_label, explanation, is_deviation,
            source_id, source_place, quote, seed_file, seed_row, origin
        from marts.fct_work_environment_answer
        where collaboration_id = $collaboration_id and fiscal_year <= $until_year
        qualify fiscal_year = max(fiscal_year) over ()
        order by statement_number
        """,
        params={"collaboration_id": collaboration_id, "until_year": until_year},
    ).pl()


def work_environment_summary(con: duckdb.DuckDBPyConnection, collaboration_id: str, until_year: int) -> pl.DataFrame:
    """The newest work-environment follow-up up to a year, counted: one row."""
    return con.sql(
        """
        select fiscal_year, statement_count, yes_count, partly_count, no_count, unanswered_count, lead_text, has_example
        from marts.rpt_work_environment
        where collaboration_id = $collaboration_id and fiscal_year <= $until_year
        order by fiscal_year desc
        limit 1
        """,
        params={"collaboration_id": collaboration_id, "until_year": until_year},
    ).pl()


def council(
    con: duckdb.DuckDBPyConnection, collaboration_id: str, period_id: str, basis: str, kommun_code: str
) -> pl.DataFrame:
    """What a municipality's council has decided in each matter, in words."""
    return con.sql(
        """
        select
            matter_id, matter_name, kommun_name, decision_status, decision_text, decision_date, has_example,
            source_id, source_place, quote, seed_file, seed_row, origin
        from marts.rpt_council_ledger
        where
            collaboration_id = $collaboration_id
            and period_id = $period_id
            and basis = $basis
            and kommun_code = $kommun_code
        order by matter_id
        """,
        params={
            "collaboration_id": collaboration_id,
            "period_id": period_id,
            "basis": basis,
            "kommun_code": kommun_code,
        },
    ).pl()
