{%- set rank -%}
case shown_status when 'met' then 3 when 'partly_met' then 2 when 'not_met' then 1 end
{%- endset -%}
with

judged as (
    select * from {{ ref('int_goal_judged') }}
),

periods as (
    select * from {{ ref('int_periods') }}
),

ranked as (
    select
        *,
        {{ rank }} as status_rank
    from judged
)

select
    ranked.*,
    periods.sort_order,
    previous.value as previous_value,
    previous.shown_status as previous_status,
    -- Numbers are compared where the goal has them, otherwise statuses; what can't be assessed has no rank.
    case sign(
        case
            when ranked.value is not null or previous.value is not null then ranked.value - previous.value
            else ranked.status_rank - previous.status_rank
        end
    ) when 1 then 'up' when -1 then 'down' when 0 then 'flat' end as trend
from ranked
inner join periods on ranked.period_id = periods.period_id and ranked.basis = periods.basis
left join ranked as previous
    on
        periods.previous_period_id = previous.period_id
        and ranked.basis = previous.basis
        and ranked.collaboration_id = previous.collaboration_id
        and ranked.goal_id = previous.goal_id
        and ranked.reading = previous.reading
