with

periods as (
    select * from {{ ref('int_periods') }}
),

projects as (
    select * from {{ ref('stg_projects') }}
),

newest as (
    select * from {{ ref('int_project_newest') }}
),

phases as (
    select * from {{ ref('stg_phases') }}
),

participants as (
    select * from {{ ref('rpt_project_kommun') }}
),

stated_counts as (
    select * from {{ ref('fct_project_participation_count') }}
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
),

side_by_side as (
    select
        period_id,
        basis,
        project_id,
        {% for kind in ['protocol', 'plan', 'follow_up'] -%}
        max(case statement_kind when '{{ kind }}' then phase_names end) as {{ kind }}_phase,
        max(case statement_kind when '{{ kind }}' then status_text end) as {{ kind }}_text,
        max(case statement_kind when '{{ kind }}' then as_of_date end) as {{ kind }}_date,
        {% endfor -%}
        max(case when is_current then as_of_date end) as as_of_date,
        -- Statements of the same day that agree have a phase in common: the later of their first phases.
        max(case when is_current then phase_order end) as phase_order,
        bool_or(is_current and statements_conflict) as statements_conflict,
        bool_or(is_current and is_late_in_period) as is_late,
        max(case when is_current then plan_from_year end) as plan_from_year,
        max(case when is_current then plan_to_year end) as plan_to_year,
        max(case when is_current then replanned_to_year end) as replanned_to_year,
        bool_or(origin = 'example') as has_example
    from newest
    group by period_id, basis, project_id
),

named as (
    select
        period_id,
        basis,
        project_id,
        count(*) filter (where participation <> 'abstains') as kommun_count,
        {{ list_of('kommun_name', "participation <> 'abstains'") }} as kommun_names,
        bool_or(origin = 'example') as has_example
    from participants
    group by period_id, basis, project_id
),

counted as (
    select
        periods.period_id,
        periods.basis,
        stated_counts.project_id,
        stated_counts.kommun_count as stated_kommun_count,
        {{ participation_text('stated_counts.participation') }} as stated_participation
    from periods
    inner join stated_counts
        on
            periods.collaboration_id = stated_counts.collaboration_id
            and stated_counts.as_of_date <= periods.as_of_date
            and {{ counts_in('periods.basis', 'stated_counts.origin') }}
    qualify row_number() over (
        partition by periods.period_id, periods.basis, stated_counts.project_id
        order by stated_counts.as_of_date desc, stated_counts.seed_row
    ) = 1
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
    -- Two statements that contradict each other have no winner.
    case when not side_by_side.statements_conflict then phases.phase_id end as phase_id,
    case when not side_by_side.statements_conflict then phases.phase_name end as phase_name,
    case when not side_by_side.statements_conflict then phases.phase_order end as phase_order,
    {% for kind in ['protocol', 'plan', 'follow_up'] -%}
    side_by_side.{{ kind }}_phase,
    side_by_side.{{ kind }}_text,
    side_by_side.{{ kind }}_date,
    {% endfor -%}
    coalesce(side_by_side.follow_up_text, side_by_side.protocol_text, side_by_side.plan_text) as status_text,
    side_by_side.statements_conflict,
    case
        when side_by_side.statements_conflict
            then 'Protokollet säger ' || lower(side_by_side.protocol_phase) || ', planen säger '
                || lower(side_by_side.plan_phase) || '.'
    end as conflict_text,
    side_by_side.plan_from_year,
    side_by_side.plan_to_year,
    side_by_side.replanned_to_year,
    side_by_side.is_late,
    case
        when side_by_side.is_late and side_by_side.replanned_to_year is not null
            then 'Skulle vara klart ' || side_by_side.plan_to_year || ', nu planerat till '
                || side_by_side.replanned_to_year || '.'
        when side_by_side.is_late then 'Skulle vara klart ' || side_by_side.plan_to_year || '.'
    end as late_text,
    cast(coalesce(named.kommun_count, 0) as integer) as kommun_count,
    named.kommun_names,
    counted.stated_kommun_count,
    counted.stated_participation,
    goal_links.goal_ids,
    service_links.service_ids,
    side_by_side.has_example or coalesce(named.has_example, false) as has_example
from projects
inner join periods on projects.collaboration_id = periods.collaboration_id
inner join side_by_side
    on
        periods.period_id = side_by_side.period_id
        and periods.basis = side_by_side.basis
        and projects.project_id = side_by_side.project_id
left join phases on side_by_side.phase_order = phases.phase_order
left join named
    on
        periods.period_id = named.period_id
        and periods.basis = named.basis
        and projects.project_id = named.project_id
left join counted
    on
        periods.period_id = counted.period_id
        and periods.basis = counted.basis
        and projects.project_id = counted.project_id
left join goal_links
    on projects.collaboration_id = goal_links.collaboration_id and projects.project_id = goal_links.project_id
left join service_links
    on projects.collaboration_id = service_links.collaboration_id and projects.project_id = service_links.project_id
order by projects.collaboration_id, periods.sort_order, periods.basis, projects.sort_order
