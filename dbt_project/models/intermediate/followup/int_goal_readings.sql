with

goals as (
    select * from {{ ref('stg_goals') }}
),

periods as (
    select * from {{ ref('int_periods') }}
),

-- Where a rule can be read in two ways both are computed; the verdict rests on the first (fct_discrepancy says why).
readings as (
    select
        readings.measure,
        readings.reading,
        readings.is_verdict_reading
    from (
        values
        ('board_attendance', 'besatta-platser', true),
        ('board_attendance', 'endast-ledamot', false),
        ('preparatory_participation', 'alla-moten', true),
        ('preparatory_participation', 'per-mote', false)
    ) as readings (measure, reading, is_verdict_reading)
)

select
    goals.collaboration_id,
    goals.fiscal_year,
    goals.goal_id,
    goals.goal_name,
    goals.measure,
    goals.threshold,
    goals.aspiration,
    goals.unit,
    periods.period_id,
    periods.tertial,
    periods.basis,
    periods.status_kind,
    periods.as_of_date,
    periods.as_of_date >= periods.goal_year_from_date as is_year_begun,
    coalesce(readings.reading, 'enda') as reading,
    coalesce(readings.is_verdict_reading, true) as is_verdict_reading
from goals
inner join periods
    on goals.collaboration_id = periods.collaboration_id and goals.fiscal_year = periods.goal_year
left join readings on goals.measure = readings.measure
