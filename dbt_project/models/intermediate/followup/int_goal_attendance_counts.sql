with

readings as (
    select * from {{ ref('int_goal_readings') }}
    where measure = 'board_attendance'
),

seats as (
    select * from {{ ref('int_goal_seats') }}
),

summed as (
    select
        collaboration_id,
        goal_id,
        fiscal_year,
        period_id,
        basis,
        sum(expected) as expected,
        sum(unknown) as unknown,
        sum(filled) as filled,
        sum(by_member) as by_member,
        count(*) as expected_count,
        count(*) filter (where expected > 0 and unknown = 0) as reported_count,
        {{ list_of('kommun_name', 'unknown > 0') }} as missing_kommuner,
        bool_or(has_example) as has_example
    from seats
    group by collaboration_id, goal_id, fiscal_year, period_id, basis
)

select
    readings.collaboration_id,
    readings.fiscal_year,
    readings.goal_id,
    readings.period_id,
    readings.basis,
    readings.reading,
    readings.threshold,
    readings.aspiration,
    readings.is_year_begun,
    summed.expected,
    summed.unknown,
    summed.expected - summed.unknown as known,
    -- One reading counts the seat, the other the person the seat belongs to.
    case readings.reading when 'endast-ledamot' then summed.by_member else summed.filled end as filled,
    summed.expected_count,
    summed.reported_count,
    summed.missing_kommuner,
    summed.has_example
from readings
inner join summed
    on
        readings.collaboration_id = summed.collaboration_id
        and readings.goal_id = summed.goal_id
        and readings.fiscal_year = summed.fiscal_year
        and readings.period_id = summed.period_id
        and readings.basis = summed.basis
