with

readings as (
    select distinct collaboration_id, fiscal_year, goal_id, period_id, basis, threshold
    from {{ ref('int_goal_readings') }}
    where measure = 'preparatory_participation'
),

known as (
    select * from {{ ref('int_meetings_known') }}
    where is_expected and is_in_goal_year and body_kind = 'preparatory_group'
),

seats as (
    select * from {{ ref('int_attendance_seats') }}
),

goal_seats as (
    select * from {{ ref('int_goal_seats') }}
),

meetings as (
    select
        readings.goal_id,
        readings.fiscal_year,
        known.collaboration_id,
        known.period_id,
        known.basis,
        known.meeting_id,
        sum(seats.filled) as present,
        sum(seats.filled + seats.unknown) as possibly_present,
        sum(seats.unknown) as unknown,
        {{ heads_needed('max(readings.threshold)', 'count(*)') }} as heads
    from readings
    inner join known
        on
            readings.collaboration_id = known.collaboration_id
            and readings.period_id = known.period_id
            and readings.basis = known.basis
    inner join seats on known.basis = seats.basis and known.meeting_id = seats.meeting_id
    group by
        readings.goal_id, readings.fiscal_year, known.collaboration_id, known.period_id, known.basis, known.meeting_id
),

per_meeting as (
    select
        goal_id,
        fiscal_year,
        collaboration_id,
        period_id,
        basis,
        count(*) as meetings,
        min(present) as lowest_present,
        min(possibly_present) as lowest_possible,
        count(*) filter (where possibly_present < heads) as meetings_below,
        sum(unknown) as unknown_seats
    from meetings
    group by goal_id, fiscal_year, collaboration_id, period_id, basis
),

per_kommun as (
    select
        goal_id,
        fiscal_year,
        collaboration_id,
        period_id,
        basis,
        count(*) as kommuner,
        sum(expected) as expected,
        sum(expected - unknown) as known_seats,
        count(*) filter (where expected > 0 and filled = expected) as at_all,
        count(*) filter (where expected > 0 and filled + unknown = expected) as possibly_at_all,
        count(*) filter (where expected > 0 and unknown = 0) as reported_count,
        {{ list_of('kommun_name', 'unknown > 0') }} as missing_kommuner,
        bool_or(has_example) as has_example
    from goal_seats
    where measure = 'preparatory_participation'
    group by goal_id, fiscal_year, collaboration_id, period_id, basis
)

select
    per_kommun.*,
    coalesce(per_meeting.meetings, 0) as meetings,
    per_meeting.lowest_present,
    per_meeting.lowest_possible,
    coalesce(per_meeting.meetings_below, 0) as meetings_below,
    coalesce(per_meeting.unknown_seats, 0) as unknown_seats
from per_kommun
left join per_meeting
    on
        per_kommun.goal_id = per_meeting.goal_id
        and per_kommun.fiscal_year = per_meeting.fiscal_year
        and per_kommun.collaboration_id = per_meeting.collaboration_id
        and per_kommun.period_id = per_meeting.period_id
        and per_kommun.basis = per_meeting.basis
