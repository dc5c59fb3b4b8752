with

expected as (
    select
        goals.goal_id,
        periods.period_id
    from {{ ref('dim_goal') }} as goals
    inner join {{ ref('dim_period') }} as periods
        on goals.collaboration_id = periods.collaboration_id and goals.fiscal_year = periods.goal_year
),

verdicts as (
    select
        goal_id,
        period_id,
        count(*) as verdict_count
    from {{ ref('fct_goal_status') }}
    where is_verdict_reading
    group by goal_id, period_id
)

-- One for each of the two bases.
select
    expected.goal_id,
    expected.period_id,
    coalesce(verdicts.verdict_count, 0) as verdict_count
from expected
left join verdicts on expected.goal_id = verdicts.goal_id and expected.period_id = verdicts.period_id
where coalesce(verdicts.verdict_count, 0) <> 2
