with

readings as (
    select * from {{ ref('int_goal_readings') }}
    where measure in ('reported_by_kommun', 'council_decisions')
),

members as (
    select * from {{ ref('stg_members') }}
    where kommun_code is not null
),

kommuner as (
    select * from {{ ref('stg_kommuner') }}
),

outcomes as (
    select * from {{ ref('stg_goal_outcomes') }}
),

councils as (
    select * from {{ ref('int_council_known') }}
),

-- A documented report is heard before an example of the same municipality's.
reported as (
    select
        readings.*,
        members.kommun_code,
        kommuner.kommun_name,
        outcomes.value as reported_value,
        outcomes.missing_reason,
        outcomes.origin
    from readings
    inner join members on readings.collaboration_id = members.collaboration_id
    inner join kommuner on members.kommun_code = kommuner.kommun_code
    left join outcomes
        on
            readings.measure = 'reported_by_kommun'
            and readings.collaboration_id = outcomes.collaboration_id
            and readings.fiscal_year = outcomes.fiscal_year
            and readings.tertial = outcomes.tertial
            and readings.goal_id = outcomes.goal_id
            and members.kommun_code = outcomes.kommun_code
            and {{ counts_in('readings.basis', 'outcomes.origin') }}
    qualify
        row_number() over (
            partition by
                readings.collaboration_id, readings.fiscal_year, readings.goal_id, readings.period_id, readings.basis,
                members.kommun_code
            order by case outcomes.origin when 'example' then 2 else 1 end
        ) = 1
)

select
    reported.collaboration_id,
    reported.fiscal_year,
    reported.goal_id,
    reported.goal_name,
    reported.measure,
    reported.period_id,
    reported.basis,
    reported.reading,
    reported.status_kind,
    reported.is_year_begun,
    reported.kommun_code,
    reported.kommun_name,
    councils.decision_status,
    councils.decision_date,
    case
        when reported.measure = 'reported_by_kommun' then reported.reported_value
        when councils.decision_status = 'approved' then 1.0
        when councils.decision_status in ('rejected', 'pending') then 0.0
    end as value,
    case
        when reported.measure = 'reported_by_kommun' and reported.reported_value is not null then null
        when councils.decision_status in ('approved', 'rejected', 'pending') then null
        when reported.missing_reason is not null then reported.missing_reason
        when reported.is_year_begun then 'not_reported'
        else 'not_due'
    end as missing_reason,
    coalesce(reported.origin = 'example', false) or coalesce(councils.has_example, false) as has_example
from reported
-- The goal carries the id of the matter that the councils decide.
left join councils
    on
        reported.measure = 'council_decisions'
        and reported.goal_id = councils.matter_id
        and reported.collaboration_id = councils.collaboration_id
        and reported.kommun_code = councils.kommun_code
        and reported.period_id = councils.period_id
        and reported.basis = councils.basis
