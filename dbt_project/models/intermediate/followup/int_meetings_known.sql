with

periods as (
    select * from {{ ref('int_periods') }}
),

meetings as (
    select * from {{ ref('stg_meetings') }}
),

bodies as (
    select * from {{ ref('stg_bodies') }}
),

-- What was known on the last day of the period. A board's dates are decided ahead; the other bodies' meetings are
-- known when they have been held, unless their date is decided.
known as (
    select
        periods.period_id,
        periods.basis,
        meetings.meeting_id,
        meetings.body_id,
        bodies.body_kind,
        meetings.meeting_date,
        bool_or(meetings.meeting_status = 'held') as is_held,
        bool_or(meetings.meeting_status = 'cancelled') as is_cancelled,
        bool_or(meetings.is_training) as is_training,
        bool_or(meetings.origin = 'example') as has_example
    from periods
    inner join meetings
        on
            periods.collaboration_id = meetings.collaboration_id
            and {{ counts_in('periods.basis', 'meetings.origin') }}
    inner join bodies on meetings.body_id = bodies.body_id
    where
        meetings.meeting_date <= periods.as_of_date
        or (
            meetings.origin <> 'example'
            and (bodies.body_kind = 'board' or meetings.meeting_status = 'decided')
        )
    group by
        periods.period_id, periods.basis, meetings.meeting_id, meetings.body_id, bodies.body_kind, meetings.meeting_date
),

dated as (
    select
        known.*,
        periods.collaboration_id,
        known.meeting_date between periods.tertial_from_date and periods.as_of_date as is_in_tertial,
        known.meeting_date between periods.year_from_date and periods.as_of_date as is_in_year,
        extract(year from known.meeting_date) = periods.goal_year as is_in_goal_year,
        known.meeting_date > periods.as_of_date as is_ahead
    from known
    inner join periods on known.period_id = periods.period_id and known.basis = periods.basis
),

stated as (
    select
        *,
        case
            when is_held and not is_ahead then 'held'
            when is_cancelled then 'cancelled'
            when is_ahead then 'planned'
            else 'passed_unknown'
        end as meeting_state
    from dated
)

select
    period_id,
    basis,
    collaboration_id,
    meeting_id,
    body_id,
    body_kind,
    meeting_date,
    is_training,
    is_in_tertial,
    is_in_year,
    is_in_goal_year,
    meeting_state,
    meeting_state in ('held', 'passed_unknown') as is_expected,
    has_example
from stated
