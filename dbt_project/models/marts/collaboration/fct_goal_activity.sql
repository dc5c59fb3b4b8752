with

activities as (
    select * from {{ ref('stg_goal_activities') }}
),

goals as (
    select * from {{ ref('stg_goals') }}
)

select
    activities.collaboration_id,
    activities.fiscal_year,
    activities.activity_id,
    activities.goal_id,
    goals.goal_name,
    activities.sort_order,
    activities.activity_text,
    activities.activity_status,
    {{ activity_status_label('activities.activity_status') }} as activity_status_label,
    activities.status_text,
    {{ lineage_of('activities') }}
from activities
left join goals
    on
        activities.collaboration_id = goals.collaboration_id
        and activities.fiscal_year = goals.fiscal_year
        and activities.goal_id = goals.goal_id
order by activities.collaboration_id, activities.fiscal_year, activities.sort_order, activities.activity_id
