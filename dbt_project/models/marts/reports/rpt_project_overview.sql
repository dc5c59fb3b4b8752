with

periods as (
    select * from {{ ref('int_periods') }}
),

projects as (
    select * from {{ ref('stg_projects') }}
),

side_by_side as (
    select * from {{ ref('int_project_side_by_side') }}
),

participants as (
    select * from {{ ref('int_project_participants') }}
),

phases as (
    select * from {{ ref('stg_phases') }}
),

goal_links as (
    select collaboration_id, to_id as project_id, string_agg(goal_id, ', ' order by goal_id) as goal_ids
    from {{ ref('link_goal') }}
    where to_kind = 'project'
    group by collaboration_id, to_id
),

service_links as (
    select collaboration_id, project_id, string_agg(to_id, ', ' order by to_id) as service_ids
    from {{ ref('link_project') }}
    where to_kind = 'service'
    group by collaboration_id, project_id
)

select
    projects.collaboration_id,
    periods.period_id,
    periods.fiscal_year,
    periods.tertial,
    periods.basis,
    projects.project_id,
    projects.project_name,
    projects.project_kind,
    projects.sort_order,
    side_by_side.as_of_date,
    phases.phase_id,
    phases.phase_name,
    phases.phase_order,
    {% for kind in ['protocol', 'plan', 'follow_up'] %}
    side_by_side.{{ kind }}_phase,
    side_by_side.{{ kind }}_text,
    side_by_side.{{ kind }}_date,
    {% endfor %}
    coalesce(side_by_side.follow_up_text, side_by_side.protocol_text, side_by_side.plan_text) as status_text,
    side_by_side.statements_conflict,
    case
        when side_by_side.statements_conflict
            then
                'Protokollet säger ' || lower(side_by_side.protocol_phase)
                || ', planen säger ' || lower(side_by_side.plan_phase) || '.'
    end as conflict_text,
    side_by_side.plan_from_year,
    side_by_side.plan_to_year,
    side_by_side.replanned_to_year,
    side_by_side.is_late,
    coalesce(
        coalesce(side_by_side.replanned_to_year, side_by_side.plan_to_year) < extract(year from periods.as_of_date),
        false
    ) as is_plan_over,
    case
        when side_by_side.is_late
            then
                'Skulle vara klart ' || side_by_side.plan_to_year
                || coalesce(', nu planerat till ' || side_by_side.replanned_to_year, '') || '.'
    end as late_text,
    cast(participants.kommun_count as integer) as kommun_count,
    participants.kommun_names,
    participants.stated_kommun_count,
    participants.stated_participation,
    goal_links.goal_ids,
    service_links.service_ids,
    side_by_side.has_example or participants.has_example as has_example
from projects
inner join periods on projects.collaboration_id = periods.collaboration_id
inner join side_by_side
    on
        periods.period_id = side_by_side.period_id
        and periods.basis = side_by_side.basis
        and projects.project_id = side_by_side.project_id
inner join participants
    on
        periods.period_id = participants.period_id
        and periods.basis = participants.basis
        and projects.project_id = participants.project_id
-- Two statements that contradict each other have no winner, and so no phase.
left join phases on side_by_side.phase_order = phases.phase_order and not side_by_side.statements_conflict
left join goal_links
    on projects.collaboration_id = goal_links.collaboration_id and projects.project_id = goal_links.project_id
left join service_links
    on projects.collaboration_id = service_links.collaboration_id and projects.project_id = service_links.project_id
order by projects.collaboration_id, periods.sort_order, periods.basis, projects.sort_order
