with

computed as (
    select * from {{ ref('int_goal_computed') }}
),

readings as (
    select * from {{ ref('int_goal_readings') }}
),

-- A documented judgement is heard before an example of the same goal's.
judgements as (
    select * from {{ ref('stg_goal_judgements') }}
),

heard as (
    select
        readings.*,
        judgements.judged_status,
        judgements.judgement_reason,
        judgements.cause,
        judgements.consequence,
        judgements.action,
        judgements.responsible_role,
        judgements.due_date,
        judgements.seed_file as judgement_seed_file,
        judgements.seed_row as judgement_seed_row,
        judgements.origin as judgement_origin
    from readings
    left join judgements
        on
            readings.collaboration_id = judgements.collaboration_id
            and readings.fiscal_year = judgements.fiscal_year
            and readings.tertial = judgements.tertial
            and readings.goal_id = judgements.goal_id
            and readings.is_verdict_reading
            and {{ counts_in('readings.basis', 'judgements.origin') }}
    qualify
        row_number() over (
            partition by
                readings.collaboration_id, readings.fiscal_year, readings.goal_id, readings.period_id, readings.basis,
                readings.reading
            order by case judgements.origin when 'example' then 2 else 1 end
        ) = 1
)

select
    heard.*,
    computed.value,
    computed.low_value,
    computed.high_value,
    computed.expected_value,
    computed.threshold_heads,
    computed.computed_status,
    -- Where nothing is measured, the judgement is the report.
    case heard.measure
        when 'none' then cast(heard.judged_status is not null as integer) else computed.reported_count
    end as reported_count,
    computed.expected_count,
    computed.missing_kommuner,
    computed.rule_text,
    coalesce(heard.judged_status, computed.computed_status) as shown_status,
    coalesce(heard.judged_status <> computed.computed_status and computed.computed_status <> 'not_assessable', false)
        as is_overridden,
    coalesce(
        heard.judged_status <> computed.computed_status
        and computed.computed_status <> 'not_assessable'
        and heard.judged_status <> 'not_assessable', false
    ) as disagrees,
    case
        when heard.aspiration is null or computed.computed_status = 'not_assessable' then null
        when computed.expected_value >= heard.aspiration then 'at_aspiration'
        when computed.expected_value >= heard.threshold then 'between'
        else 'below'
    end as threshold_level,
    computed.has_example or coalesce(heard.judgement_origin = 'example', false) as has_example
from heard
inner join computed
    on
        heard.collaboration_id = computed.collaboration_id
        and heard.fiscal_year = computed.fiscal_year
        and heard.goal_id = computed.goal_id
        and heard.period_id = computed.period_id
        and heard.basis = computed.basis
        and heard.reading = computed.reading
