with

outcomes as (
    select * from {{ ref('stg_goal_outcomes') }}
),

goals as (
    select * from {{ ref('stg_goals') }}
),

kommuner as (
    select * from {{ ref('stg_kommuner') }}
)

select
    outcomes.collaboration_id,
    outcomes.goal_id,
    goals.goal_name,
    outcomes.fiscal_year,
    outcomes.tertial,
    outcomes.kommun_code,
    kommuner.kommun_name,
    outcomes.value,
    goals.unit,
    outcomes.missing_reason,
    outcomes.comment_text,
    {{ lineage_of('outcomes') }}
from outcomes
left join goals
    on
        outcomes.collaboration_id = goals.collaboration_id
        and outcomes.fiscal_year = goals.fiscal_year
        and outcomes.goal_id = goals.goal_id
left join kommuner on outcomes.kommun_code = kommuner.kommun_code
order by
    outcomes.collaboration_id, outcomes.fiscal_year, outcomes.tertial, outcomes.goal_id, outcomes.kommun_code,
    outcomes.origin
