with

periods as (
    select * from {{ ref('int_periods') }}
),

goals as (
    select
        period_id,
        basis,
        count(*) as goals_total,
        {% for status in ['met', 'partly_met', 'not_met', 'not_assessable'] -%}
        count(*) filter (where shown_status = '{{ status }}') as goals_{{ status }},
        {% endfor -%}
        count(*) filter (where is_overridden) as goals_overridden,
        bool_or(has_example) as has_example
    from {{ ref('rpt_goal_overview') }}
    where goal_kind in ('result', 'indicator')
    group by period_id, basis
),

economy as (
    select
        period_id,
        basis,
        sum(result_sek) as computed_result_sek,
        sum(forecast_result_sek) as forecast_result_sek,
        count(*) filter (where result_sek < 0) as deficit_count,
        -- The two largest are named; a line break would not survive a table.
        string_agg(service_name || ' ' || {{ kronor('result_sek') }}, ', ' order by result_sek)
            filter (where result_sek < 0 and place <= 2) as largest_deficits,
        bool_or(has_example) as has_example
    from (
        select *, row_number() over (partition by period_id, basis order by result_sek nulls last) as place
        from {{ ref('int_service_results') }}
    )
    group by period_id, basis
),

printed as (
    select distinct outcomes.collaboration_id, outcomes.as_of_date, totals.printed_sek
    from {{ ref('fct_outcome_line') }} as outcomes
    inner join {{ ref('fct_printed_total') }} as totals
        on outcomes.collaboration_id = totals.collaboration_id and outcomes.table_id = totals.table_id
    where totals.measure = 'result'
),

phase_counts as (
    select
        period_id,
        basis,
        string_agg(project_count || ' i ' || lower(phase_name), ', ' order by phase_order) as phase_counts_text
    from (
        select period_id, basis, phase_order, phase_name, count(*) as project_count
        from {{ ref('rpt_project_overview') }}
        where phase_name is not null and project_kind = 'project'
        group by period_id, basis, phase_order, phase_name
    )
    group by period_id, basis
),

projects as (
    select
        period_id,
        basis,
        count(*) filter (where project_kind = 'project') as project_count,
        count(*) as activity_count,
        count(*) filter (where is_late) as late_count,
        count(*) filter (where statements_conflict) as conflict_count,
        {{ list_of('project_name', 'is_late') }} as late_names,
        {{ list_of('project_name', 'statements_conflict') }} as conflict_names,
        bool_or(has_example) as has_example
    from {{ ref('rpt_project_overview') }}
    group by period_id, basis
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
        {% for severity in ['high', 'medium', 'low'] -%}
        count(*) filter (where severity = '{{ severity }}') as discrepancies_{{ severity }}{{ ',' if not loop.last }}
        {% endfor %}
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
    goals.* exclude (period_id, basis, has_example),
    printed.printed_sek as printed_result_sek,
    economy.* exclude (period_id, basis, has_example),
    projects.* exclude (period_id, basis, has_example),
    phase_counts.phase_counts_text,
    attendance.body_name,
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
    councils.* exclude (period_id, basis),
    discrepancies.* exclude (collaboration_id),
    coalesce(goals.has_example, false) or coalesce(economy.has_example, false)
    or coalesce(projects.has_example, false) or coalesce(attendance.has_example_ytd, false) as has_example
from periods
left join goals on periods.period_id = goals.period_id and periods.basis = goals.basis
left join economy on periods.period_id = economy.period_id and periods.basis = economy.basis
left join printed
    on
        periods.collaboration_id = printed.collaboration_id
        and periods.economy_as_of_date = printed.as_of_date
left join projects on periods.period_id = projects.period_id and periods.basis = projects.basis
left join phase_counts on periods.period_id = phase_counts.period_id and periods.basis = phase_counts.basis
left join attendance on periods.period_id = attendance.period_id and periods.basis = attendance.basis
left join councils on periods.period_id = councils.period_id and periods.basis = councils.basis
left join discrepancies on periods.collaboration_id = discrepancies.collaboration_id
