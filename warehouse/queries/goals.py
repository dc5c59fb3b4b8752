"""What the page *Mål* asks: status, rule, value and comment of every goal, and the municipalities behind it."""

from datetime import date

import duckdb
import polars as pl


def goals(con: duckdb.DuckDBPyConnection, collaboration_id: str, period_id: str, basis: str) -> pl.DataFrame:
    """Every goal of the period with its rule, values, statuses, comment and source; those not reached come first.

    The columns of `rpt_goal_overview`. Percentages 0–100, counts in the goal's `unit`.
    """
    return con.sql(
        """
        select
            goal_id, goal_name, goal_kind, goal_order, goal_text, fiscal_year, tertial, measure, is_per_kommun, reading,
            value, low_value, high_value, expected_value, unit, threshold, aspiration, threshold_heads,
            threshold_level, rule_text, computed_status, judged_status, shown_status, is_overridden, disagrees,
            judgement_reason, status_kind, trend, previous_value, previous_status, reported_count, expected_count,
            missing_kommuner, cause, consequence, action, responsible_role, due_date, plan_status, readings_disagree,
            has_example, source_id, source_place, quote, seed_file, seed_row, origin
        from marts.rpt_goal_overview
        where collaboration_id = $collaboration_id and period_id = $period_id and basis = $basis
        order by
            case shown_status when 'not_met' then 1 when 'partly_met' then 2 when 'met' then 3 else 4 end,
            case goal_kind when 'direction' then 1 when 'effect' then 2 when 'result' then 3 else 4 end,
            goal_order
        """,
        params={"collaboration_id": collaboration_id, "period_id": period_id, "basis": basis},
    ).pl()


def counts(con: duckdb.DuckDBPyConnection, collaboration_id: str, period_id: str, basis: str) -> pl.DataFrame:
    """One row: how many of the result goals and indicators have each status; none where the period has no goals."""
    return con.sql(
        """
        select goals_total, goals_met, goals_partly_met, goals_not_met, goals_not_assessable, goals_trend, has_example
        from marts.rpt_situation
        where collaboration_id = $collaboration_id and period_id = $period_id and basis = $basis
        """,
        params={"collaboration_id": collaboration_id, "period_id": period_id, "basis": basis},
    ).pl()


def history(
    con: duckdb.DuckDBPyConnection,
    collaboration_id: str,
    period_id: str,
    basis: str,
    goal_year: int,
    tertial: int | None,
) -> pl.DataFrame:
    """Each goal's value and status in the tertials of the year so far, in time order; a meeting has only itself.

    `line_value` is what is required in the goal's unit: the threshold, or all the municipalities.
    """
    return con.sql(
        """
        select
            goal_id, goal_name, period_id, tertial, reading, value, low_value, high_value, expected_value, unit,
            coalesce(threshold, threshold_heads) as line_value, aspiration, threshold_level, computed_status,
            judged_status, shown_status, judgement_reason, rule_text, has_example, judgement_seed_file as seed_file,
            judgement_seed_row as seed_row, judgement_origin as origin
        from marts.fct_goal_status
        where
            collaboration_id = $collaboration_id
            and basis = $basis
            and is_verdict_reading
            and (period_id = $period_id or (fiscal_year = $goal_year and tertial <= $tertial))
        order by goal_id, tertial nulls first
        """,
        params={
            "collaboration_id": collaboration_id,
            "period_id": period_id,
            "basis": basis,
            "goal_year": goal_year,
            "tertial": tertial,
        },
    ).pl()


def readings(con: duckdb.DuckDBPyConnection, collaboration_id: str, period_id: str, basis: str) -> pl.DataFrame:
    """Both readings of the rules that can be read in two ways; `is_verdict_reading` marks the one that decides."""
    return con.sql(
        """
        select
            goal_id, goal_name, measure, reading, is_verdict_reading, tertial, value, low_value, high_value, unit,
            threshold, aspiration, threshold_heads, expected_count, threshold_level, computed_status, shown_status,
            judged_status, disagrees, judgement_reason, rule_text, trend, has_example
        from marts.fct_goal_status
        where
            collaboration_id = $collaboration_id
            and period_id = $period_id
            and basis = $basis
            and reading <> 'enda'
        order by
            case goal_kind when 'result' then 1 else 2 end, goal_order, is_verdict_reading desc, reading
        """,
        params={"collaboration_id": collaboration_id, "period_id": period_id, "basis": basis},
    ).pl()


def needs(con: duckdb.DuckDBPyConnection, collaboration_id: str, period_id: str, basis: str) -> pl.DataFrame:
    """Why each goal that can't be judged can't, what is needed and who can give it; all kinds of goals."""
    return con.sql(
        """
        select
            goal_id, goal_name, goal_kind, missing_reason, why_text, need_text, provider, missing_kommuner, has_example,
            source_id, source_place, quote, seed_file, seed_row, origin
        from marts.rpt_goal_need
        where collaboration_id = $collaboration_id and period_id = $period_id and basis = $basis
        order by case goal_kind when 'direction' then 1 when 'effect' then 2 when 'result' then 3 else 4 end, goal_order
        """,
        params={"collaboration_id": collaboration_id, "period_id": period_id, "basis": basis},
    ).pl()


def matrix(con: duckdb.DuckDBPyConnection, collaboration_id: str, period_id: str, basis: str) -> pl.DataFrame:
    """A row per municipality and goal that is measured per municipality: contribution, value and a sentence."""
    return con.sql(
        """
        select
            goal_id, goal_name, measure, kommun_code, kommun_name, value, unit, contribution, cell_text, has_example
        from marts.rpt_goal_kommun
        where collaboration_id = $collaboration_id and period_id = $period_id and basis = $basis
        order by goal_id, kommun_name collate sv
        """,
        params={"collaboration_id": collaboration_id, "period_id": period_id, "basis": basis},
    ).pl()


def matrix_counts(con: duckdb.DuckDBPyConnection, collaboration_id: str, period_id: str, basis: str) -> pl.DataFrame:
    """Per goal of the matrix: how many lift, hold back, have not reported, and their names."""
    return con.sql(
        """
        select
            goal_id, goal_name, measure, lifts_count, lifts_kommuner, holds_back_count, holds_back_kommuner,
            not_reported_count, not_reported_kommuner, not_due_count, not_due_kommuner, kommun_count, has_example
        from marts.rpt_goal_kommun_count
        where collaboration_id = $collaboration_id and period_id = $period_id and basis = $basis
        order by case goal_kind when 'result' then 1 else 2 end, goal_order
        """,
        params={"collaboration_id": collaboration_id, "period_id": period_id, "basis": basis},
    ).pl()


def kommuner(con: duckdb.DuckDBPyConnection, collaboration_id: str, period_id: str, basis: str) -> pl.DataFrame:
    """Per municipality: how many goals it lifts, holds back and has not reported; most held back first."""
    return con.sql(
        """
        select
            kommun_code, kommun_name, goals_counted, goals_lifted, goals_held_back, goals_not_reported,
            goals_held_back_names, goals_not_reported_names
        from marts.rpt_kommun_overview
        where collaboration_id = $collaboration_id and period_id = $period_id and basis = $basis
        order by goals_held_back desc, goals_not_reported desc, kommun_name collate sv
        """,
        params={"collaboration_id": collaboration_id, "period_id": period_id, "basis": basis},
    ).pl()


def threads(con: duckdb.DuckDBPyConnection, collaboration_id: str, period_id: str, basis: str) -> pl.DataFrame:
    """What belongs to each goal, by kind: activities, services with money, risks, controls, decisions.

    goal_id, thing_kind, thing_id, thing_name, via_name (what the connection goes through, null where it is direct),
    reason (editorial), status_label, figure_text (null: not known), page, anchor, has_example.
    """
    return con.sql(
        """
        select
            goal_id, thing_kind, thing_id, thing_name, via_name, reason, status_label, figure_text, page, anchor,
            has_example
        from marts.rpt_goal_thread
        where collaboration_id = $collaboration_id and period_id = $period_id and basis = $basis
        order by goal_id, kind_order, via_name is not null, via_name collate sv, thing_name collate sv
        """,
        params={"collaboration_id": collaboration_id, "period_id": period_id, "basis": basis},
    ).pl()


def reports(
    con: duckdb.DuckDBPyConnection,
    collaboration_id: str,
    basis: str,
    goal_year: int,
    tertial: int | None,
) -> pl.DataFrame:
    """What each municipality or its council has said about a goal, with its source; by goal and municipality.

    `value` 1 done, 0 not done, null with a `missing_reason`. Nothing for a meeting: reports are of a tertial.
    """
    return con.sql(
        """
        select
            goal_id, kommun_code, kommun_name, value, missing_reason, comment_text, source_id, source_place, quote,
            seed_file, seed_row, origin
        from marts.fct_goal_outcome
        where
            collaboration_id = $collaboration_id
            and fiscal_year = $goal_year
            and tertial = $tertial
            and kommun_code is not null
            and (origin <> 'example' or $basis = 'with_examples')
        order by goal_id, kommun_name collate sv
        """,
        params={
            "collaboration_id": collaboration_id,
            "basis": basis,
            "goal_year": goal_year,
            "tertial": tertial,
        },
    ).pl()


def plan(con: duckdb.DuckDBPyConnection, collaboration_id: str, title: str) -> pl.DataFrame:
    """The paragraphs of the protocol that treat a plan with this title, the newest first, with their source."""
    return con.sql(
        """
        select meeting_id, paragraph, title, decision_kind, source_id, source_place, quote, seed_file, seed_row, origin
        from marts.fct_protocol_item
        where collaboration_id = $collaboration_id and title = $title
        order by meeting_id desc, paragraph
        """,
        params={"collaboration_id": collaboration_id, "title": title},
    ).pl()


def decisions(con: duckdb.DuckDBPyConnection, collaboration_id: str, basis: str, until: date | None) -> pl.DataFrame:
    """What each council is known to have decided by a day, with its source; a known decision before an unknown one.

    `goal_id` is the matter's id, which is also that of the goal that it decides.
    """
    return con.sql(
        """
        select
            matter_id as goal_id, kommun_code, kommun_name, decision_status, decision_date, source_id, source_place,
            quote, seed_file, seed_row, origin
        from marts.fct_council_decision
        where
            collaboration_id = $collaboration_id
            and raised_date <= $until
            and (origin <> 'example' or $basis = 'with_examples')
            and (decision_status = 'unknown' or decision_date <= $until)
        qualify row_number() over (
            partition by matter_id, kommun_code
            order by
                case decision_status when 'unknown' then 2 else 1 end, case origin when 'example' then 2 else 1 end
        ) = 1
        order by matter_id, kommun_name collate sv
        """,
        params={"collaboration_id": collaboration_id, "basis": basis, "until": until},
    ).pl()
