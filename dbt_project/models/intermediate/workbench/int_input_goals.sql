with

periods as (
    select * from {{ ref('int_periods') }}
),

goals as (
    select * from {{ ref('stg_goals') }}
    where goal_kind in ('result', 'indicator')
),

kommun_values as (
    select * from {{ ref('int_goal_kommun_values') }}
    where measure = 'reported_by_kommun'
),

judgements as (
    select * from {{ ref('stg_goal_judgements') }}
),

risks as (
    select * from {{ ref('stg_risks') }}
),

follow_ups as (
    select * from {{ ref('stg_risk_follow_ups') }}
),

outcomes as (
    select
        kommun_values.period_id,
        kommun_values.basis,
        'malutfall' as seed_table,
        kommun_values.kommun_code,
        kommun_values.goal_id,
        cast(null as varchar) as risk_id,
        kommun_values.goal_name as item_name,
        -- What does not concern a municipality is an answer; what it has not reported is none.
        kommun_values.value is not null or kommun_values.missing_reason = 'not_applicable' as is_received,
        kommun_values.missing_reason,
        kommun_values.has_example,
        {{ lineage_of('goals') }}
    from kommun_values
    inner join goals
        on
            kommun_values.collaboration_id = goals.collaboration_id
            and kommun_values.fiscal_year = goals.fiscal_year
            and kommun_values.goal_id = goals.goal_id
),

-- Goals without a measure are followed in words; the others are computed from what else is reported.
judged as (
    select
        periods.period_id,
        periods.basis,
        'malbedomningar' as seed_table,
        cast(null as varchar) as kommun_code,
        goals.goal_id,
        cast(null as varchar) as risk_id,
        goals.goal_name as item_name,
        count(judgements.judged_status) > 0 as is_received,
        cast(null as varchar) as missing_reason,
        coalesce(bool_and(judgements.origin = 'example'), false) as has_example,
        {{ lineage_of('goals') }}
    from periods
    inner join goals
        on periods.collaboration_id = goals.collaboration_id and periods.goal_year = goals.fiscal_year
    left join judgements
        on
            goals.collaboration_id = judgements.collaboration_id
            and goals.fiscal_year = judgements.fiscal_year
            and goals.goal_id = judgements.goal_id
            and periods.tertial = judgements.tertial
            and {{ counts_in('periods.basis', 'judgements.origin') }}
    where goals.measure = 'none'
    group by all
),

followed as (
    select
        periods.period_id,
        periods.basis,
        'riskuppfoljning' as seed_table,
        cast(null as varchar) as kommun_code,
        cast(null as varchar) as goal_id,
        risks.risk_id,
        risks.risk_name as item_name,
        count(follow_ups.risk_id) > 0 as is_received,
        cast(null as varchar) as missing_reason,
        coalesce(bool_and(follow_ups.origin = 'example'), false) as has_example,
        {{ lineage_of('risks') }}
    from periods
    inner join risks on periods.collaboration_id = risks.collaboration_id and periods.goal_year = risks.fiscal_year
    left join follow_ups
        on
            risks.collaboration_id = follow_ups.collaboration_id
            and risks.fiscal_year = follow_ups.fiscal_year
            and risks.risk_id = follow_ups.risk_id
            and periods.tertial = follow_ups.tertial
            and {{ counts_in('periods.basis', 'follow_ups.origin') }}
    group by all
),

united as (
    select * from outcomes
    union all
    select * from judged
    union all
    select * from followed
)

select
    united.*,
    'Samordnaren' as responsible_role
from united
