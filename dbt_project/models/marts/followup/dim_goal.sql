with

goals as (
    select * from {{ ref('stg_goals') }}
),

parents as (
    select collaboration_id, fiscal_year, goal_id, goal_name from {{ ref('stg_goals') }}
)

select
    goals.collaboration_id,
    goals.fiscal_year,
    goals.goal_id,
    goals.goal_kind,
    goals.sort_order,
    goals.goal_name,
    goals.goal_text,
    goals.parent_goal_id,
    parents.goal_name as parent_goal_name,
    goals.threshold,
    goals.aspiration,
    goals.unit,
    goals.status_rule,
    goals.measure,
    goals.measure in (
        'board_attendance', 'preparatory_participation', 'reported_by_kommun', 'council_decisions'
    ) as is_per_kommun,
    {{ lineage_of('goals') }}
from goals
left join parents
    on
        goals.collaboration_id = parents.collaboration_id
        and goals.fiscal_year = parents.fiscal_year
        and goals.parent_goal_id = parents.goal_id
order by
    goals.collaboration_id, goals.fiscal_year,
    case goals.goal_kind when 'direction' then 1 when 'effect' then 2 when 'result' then 3 else 4 end, goals.sort_order
