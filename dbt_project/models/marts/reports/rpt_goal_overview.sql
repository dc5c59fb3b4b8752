with

statuses as (
    select * from {{ ref('fct_goal_status') }}
),

goals as (
    select * from {{ ref('dim_goal') }}
),

verdicts as (
    select * from statuses
    where is_verdict_reading
),

others as (
    select * from statuses
    where not is_verdict_reading
)

select
    verdicts.collaboration_id,
    verdicts.fiscal_year,
    verdicts.tertial,
    verdicts.period_id,
    verdicts.basis,
    verdicts.goal_id,
    verdicts.goal_name,
    verdicts.goal_kind,
    verdicts.goal_order,
    goals.goal_text,
    goals.parent_goal_id,
    goals.parent_goal_name,
    goals.is_per_kommun,
    verdicts.measure,
    verdicts.reading,
    verdicts.value,
    verdicts.low_value,
    verdicts.high_value,
    verdicts.expected_value,
    verdicts.unit,
    verdicts.threshold,
    verdicts.aspiration,
    verdicts.threshold_heads,
    verdicts.threshold_level,
    verdicts.rule_text,
    verdicts.computed_status,
    verdicts.judged_status,
    verdicts.shown_status,
    verdicts.is_overridden,
    verdicts.disagrees,
    verdicts.judgement_reason,
    verdicts.status_kind,
    verdicts.trend,
    verdicts.previous_value,
    verdicts.previous_status,
    verdicts.reported_count,
    verdicts.expected_count,
    verdicts.missing_kommuner,
    verdicts.cause,
    verdicts.consequence,
    verdicts.action,
    verdicts.responsible_role,
    verdicts.due_date,
    verdicts.plan_status,
    others.reading as other_reading,
    others.value as other_value,
    others.computed_status as other_status,
    others.rule_text as other_rule_text,
    coalesce(others.computed_status <> verdicts.computed_status, false) as readings_disagree,
    verdicts.has_example,
    {{ lineage_of('goals') }}
from verdicts
inner join goals
    on
        verdicts.collaboration_id = goals.collaboration_id
        and verdicts.fiscal_year = goals.fiscal_year
        and verdicts.goal_id = goals.goal_id
left join others
    on
        verdicts.collaboration_id = others.collaboration_id
        and verdicts.fiscal_year = others.fiscal_year
        and verdicts.goal_id = others.goal_id
        and verdicts.period_id = others.period_id
        and verdicts.basis = others.basis
order by
    verdicts.collaboration_id, verdicts.fiscal_year, verdicts.tertial nulls first, verdicts.period_id, verdicts.basis,
    case verdicts.goal_kind when 'direction' then 1 when 'effect' then 2 when 'result' then 3 else 4 end,
    verdicts.goal_order
