with

goals as (
    select * from {{ ref('stg_goals') }}
),

statuses as (
    select * from {{ ref('int_goal_trend') }}
),

plans as (
    select * from {{ ref('int_plan_status') }}
)

select
    statuses.collaboration_id,
    statuses.goal_id,
    goals.goal_name,
    goals.goal_kind,
    goals.sort_order as goal_order,
    statuses.fiscal_year,
    statuses.tertial,
    statuses.period_id,
    statuses.reading,
    statuses.is_verdict_reading,
    statuses.basis,
    goals.measure,
    cast(statuses.value as double) as value,
    cast(statuses.low_value as double) as low_value,
    cast(statuses.high_value as double) as high_value,
    cast(statuses.expected_value as double) as expected_value,
    goals.unit,
    goals.threshold,
    goals.aspiration,
    cast(statuses.threshold_heads as integer) as threshold_heads,
    statuses.threshold_level,
    statuses.rule_text,
    statuses.computed_status,
    statuses.judged_status,
    statuses.shown_status,
    statuses.is_overridden,
    statuses.disagrees,
    statuses.judgement_reason,
    statuses.status_kind,
    statuses.trend,
    cast(statuses.previous_value as double) as previous_value,
    statuses.previous_status,
    cast(statuses.reported_count as integer) as reported_count,
    cast(statuses.expected_count as integer) as expected_count,
    statuses.missing_kommuner,
    statuses.cause,
    statuses.consequence,
    statuses.action,
    statuses.responsible_role,
    statuses.due_date,
    plans.plan_status,
    statuses.judgement_seed_file,
    cast(statuses.judgement_seed_row as integer) as judgement_seed_row,
    statuses.judgement_origin,
    statuses.has_example
from statuses
inner join goals
    on
        statuses.collaboration_id = goals.collaboration_id
        and statuses.fiscal_year = goals.fiscal_year
        and statuses.goal_id = goals.goal_id
left join plans on statuses.collaboration_id = plans.collaboration_id and statuses.period_id = plans.period_id
order by
    statuses.collaboration_id, statuses.sort_order, statuses.basis,
    case goals.goal_kind when 'direction' then 1 when 'effect' then 2 when 'result' then 3 else 4 end,
    goals.sort_order, statuses.is_verdict_reading desc, statuses.reading
