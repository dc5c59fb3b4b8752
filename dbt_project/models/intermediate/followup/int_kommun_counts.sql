with

periods as (
    select * from {{ ref('int_periods') }}
),

members as (
    select * from {{ ref('stg_members') }}
    where kommun_code is not null
),

projects as (
    select
        period_id,
        basis,
        kommun_code,
        count(*) as project_count,
        {{ list_of('project_name', 'true') }} as project_names,
        bool_or(origin = 'example') as has_example
    from {{ ref('rpt_project_kommun') }}
    where participation <> 'abstains'
    group by period_id, basis, kommun_code
),

councils as (
    select
        period_id,
        basis,
        kommun_code,
        count(*) filter (where is_owed) as decisions_owed,
        count(*) filter (where decision_status = 'unknown') as decisions_unknown,
        string_agg(
            matter_name || ': ' || lower(left(decision_text, 1)) || substr(decision_text, 2), '. ' order by matter_id
        ) as decisions_text,
        bool_or(has_example) as has_example
    from {{ ref('rpt_council_ledger') }}
    group by period_id, basis, kommun_code
),

goals as (
    select
        period_id,
        basis,
        kommun_code,
        count(*) as goals_counted,
        count(*) filter (where contribution = 'lifts') as goals_lifted,
        count(*) filter (where contribution = 'holds_back') as goals_held_back,
        count(*) filter (where contribution = 'not_reported') as goals_not_reported,
        {{ list_of('goal_name', "contribution = 'holds_back'") }} as goals_held_back_names,
        {{ list_of('goal_name', "contribution = 'not_reported'") }} as goals_not_reported_names,
        max(case when measure = 'reported_by_kommun' then value end) as dialogue_value,
        max(case when measure = 'reported_by_kommun' then cell_text end) as dialogue_text,
        bool_or(has_example) as has_example
    from {{ ref('rpt_goal_kommun') }}
    group by period_id, basis, kommun_code
)

select
    periods.period_id,
    periods.basis,
    members.kommun_code,
    coalesce(projects.project_count, 0) as project_count,
    projects.project_names,
    coalesce(councils.decisions_owed, 0) as decisions_owed,
    coalesce(councils.decisions_unknown, 0) as decisions_unknown,
    councils.decisions_text,
    goals.dialogue_value,
    goals.dialogue_text,
    coalesce(goals.goals_counted, 0) as goals_counted,
    coalesce(goals.goals_lifted, 0) as goals_lifted,
    coalesce(goals.goals_held_back, 0) as goals_held_back,
    coalesce(goals.goals_not_reported, 0) as goals_not_reported,
    goals.goals_held_back_names,
    goals.goals_not_reported_names,
    coalesce(projects.has_example, false) or coalesce(councils.has_example, false)
    or coalesce(goals.has_example, false) as has_example
from periods
inner join members on periods.collaboration_id = members.collaboration_id
left join projects
    on
        periods.period_id = projects.period_id
        and periods.basis = projects.basis
        and members.kommun_code = projects.kommun_code
left join councils
    on
        periods.period_id = councils.period_id
        and periods.basis = councils.basis
        and members.kommun_code = councils.kommun_code
left join goals
    on
        periods.period_id = goals.period_id
        and periods.basis = goals.basis
        and members.kommun_code = goals.kommun_code
