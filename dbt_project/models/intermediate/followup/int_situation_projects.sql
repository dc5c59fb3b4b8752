with

periods as (
    select * from {{ ref('int_periods') }}
),

projects as (
    select
        overview.*,
        periods.year_from_date
    from {{ ref('rpt_project_overview') }} as overview
    inner join periods on overview.period_id = periods.period_id and overview.basis = periods.basis
),

per_phase as (
    select
        period_id,
        basis,
        phase_order,
        phase_name,
        count(*) as project_count
    from projects
    where phase_name is not null and project_kind = 'project'
    group by period_id, basis, phase_order, phase_name
),

phases as (
    select
        period_id,
        basis,
        string_agg(project_count || ' i ' || lower(phase_name), ', ' order by phase_order) as phase_counts_text
    from per_phase
    group by period_id, basis
),

counted as (
    select
        period_id,
        basis,
        max(as_of_date) filter (where project_kind = 'project') as projects_told_date,
        max(as_of_date) filter (where project_kind = 'project') >= max(year_from_date) as projects_told_in_year,
        count(*) filter (where project_kind = 'project') as project_count,
        count(*) as activity_count,
        count(*) filter (where is_late) as late_count,
        count(*) filter (where statements_conflict) as conflict_count,
        {{ list_of('project_name', 'is_late') }} as late_names,
        {{ list_of('project_name', 'statements_conflict') }} as conflict_names,
        bool_or(has_example) as has_example
    from projects
    group by period_id, basis
)

select
    counted.*,
    phases.phase_counts_text
from counted
left join phases on counted.period_id = phases.period_id and counted.basis = phases.basis
