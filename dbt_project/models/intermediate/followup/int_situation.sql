with

periods as (
    select * from {{ ref('int_periods') }}
),

goals as (
    select
        period_id,
        basis,
        count(*) as goals_total,
        {% for status in ['met', 'partly_met', 'not_met', 'not_assessable'] %}
        count(*) filter (where shown_status = '{{ status }}') as goals_{{ status }},
        {% endfor %}
        count(*) filter (where is_overridden) as goals_overridden,
        bool_or(has_example) as has_example
    from {{ ref('rpt_goal_overview') }}
    where goal_kind in ('result', 'indicator')
    group by period_id, basis
),

economy as (
    select * from {{ ref('int_situation_economy') }}
),

projects as (
    select * from {{ ref('int_situation_projects') }}
),

attendance as (
    select * from {{ ref('fct_attendance_total') }}
    where body_kind = 'board'
),

councils as (
    select
        period_id,
        basis,
        count(*) filter (where is_owed) as decisions_owed,
        count(*) filter (where decision_status = 'unknown') as decisions_unknown,
        count(*) as decisions_total
    from {{ ref('rpt_council_ledger') }}
    group by period_id, basis
),

discrepancies as (
    select
        collaboration_id,
        count(*) as discrepancies_total,
        count(*) filter (where severity = 'high') as discrepancies_high,
        count(*) filter (where severity = 'medium') as discrepancies_medium,
        count(*) filter (where severity = 'low') as discrepancies_low
    from {{ ref('fct_discrepancy') }}
    group by collaboration_id
)

select
    periods.collaboration_id,
    periods.period_id,
    periods.fiscal_year,
    periods.tertial,
    periods.basis,
    periods.sort_order,
    periods.status_kind,
    periods.economy_as_of_date,
    goals.goals_total,
    goals.goals_met,
    goals.goals_partly_met,
    goals.goals_not_met,
    goals.goals_not_assessable,
    goals.goals_overridden,
    economy.printed_result_sek,
    economy.computed_result_sek,
    economy.shown_result_sek,
    economy.forecast_result_sek,
    economy.deficit_count,
    economy.largest_deficits,
    projects.activity_count,
    projects.project_count,
    projects.projects_told_date,
    projects.projects_told_in_year,
    projects.phase_counts_text,
    projects.late_count,
    projects.late_names,
    projects.conflict_count,
    projects.conflict_names,
    attendance.meetings_ytd,
    attendance.seats_expected_ytd,
    attendance.seats_filled_ytd,
    attendance.seats_empty_ytd,
    attendance.seats_unknown_ytd,
    attendance.attendance_pct_ytd,
    attendance.attendance_low_pct_ytd,
    attendance.attendance_high_pct_ytd,
    attendance.threshold_pct,
    attendance.aspiration_pct,
    councils.decisions_owed,
    councils.decisions_unknown,
    councils.decisions_total,
    discrepancies.discrepancies_total,
    discrepancies.discrepancies_high,
    discrepancies.discrepancies_medium,
    discrepancies.discrepancies_low,
    coalesce(goals.has_example, false) or coalesce(economy.has_example, false)
    or coalesce(projects.has_example, false) or coalesce(attendance.has_example_ytd, false) as has_example
from periods
left join goals on periods.period_id = goals.period_id and periods.basis = goals.basis
left join economy on periods.period_id = economy.period_id and periods.basis = economy.basis
left join projects on periods.period_id = projects.period_id and periods.basis = projects.basis
left join attendance on periods.period_id = attendance.period_id and periods.basis = attendance.basis
left join councils on periods.period_id = councils.period_id and periods.basis = councils.basis
left join discrepancies on periods.collaboration_id = discrepancies.collaboration_id
