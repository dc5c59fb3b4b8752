with

projects as (
    select * from {{ ref('rpt_project_overview') }}
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
