-- A risk of the goal year stands in every period of that year, once with examples and once without.
with

risks as (
    select
        risks.collaboration_id,
        periods.period_id,
        risks.risk_id
    from {{ ref('fct_risk') }} as risks
    inner join {{ ref('dim_period') }} as periods
        on risks.collaboration_id = periods.collaboration_id and risks.fiscal_year = periods.goal_year
),

shown as (
    select
        collaboration_id,
        period_id,
        risk_id,
        count(distinct basis) as basis_count,
        bool_or(has_example and basis = 'document') as leaks
    from {{ ref('rpt_risk') }}
    group by collaboration_id, period_id, risk_id
)

select
    risks.collaboration_id,
    risks.period_id,
    risks.risk_id,
    shown.basis_count,
    shown.leaks
from risks
left join shown
    on
        risks.collaboration_id = shown.collaboration_id
        and risks.period_id = shown.period_id
        and risks.risk_id = shown.risk_id
where coalesce(shown.basis_count, 0) <> 2 or shown.leaks
