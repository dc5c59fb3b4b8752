with

periods as (
    select * from {{ ref('int_periods') }}
),

follow_ups as (
    select * from {{ ref('stg_risk_follow_ups') }}
),

-- A follow-up of a tertial is known from the tertial's last day; a documented one is heard before an example.
known as (
    select
        periods.period_id,
        periods.basis,
        follow_ups.*,
        follow_ups.probability * follow_ups.consequence as risk_value
    from periods
    inner join follow_ups
        on
            periods.collaboration_id = follow_ups.collaboration_id
            and periods.goal_year = follow_ups.fiscal_year
            and last_day(make_date(follow_ups.fiscal_year, follow_ups.tertial * 4, 1)) <= periods.as_of_date
            and {{ counts_in('periods.basis', 'follow_ups.origin') }}
    qualify
        row_number() over (
            partition by periods.period_id, periods.basis, follow_ups.risk_id, follow_ups.tertial
            order by case follow_ups.origin when 'example' then 2 else 1 end
        ) = 1
)

select
    *,
    lag(risk_value) over in_order as previous_value,
    lag(probability) over in_order as previous_probability,
    lag(consequence) over in_order as previous_consequence,
    lag(tertial) over in_order as previous_tertial,
    row_number() over (
        partition by collaboration_id, period_id, basis, risk_id order by tertial desc
    ) = 1 as is_newest,
    bool_or(origin = 'example') over (partition by collaboration_id, period_id, basis, risk_id) as has_example
from known
window in_order as (partition by collaboration_id, period_id, basis, risk_id order by tertial)
