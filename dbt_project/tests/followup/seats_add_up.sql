{%- set parts = 'seats_filled{0} + seats_empty{0} + seats_unknown{0} <> seats_expected{0}
    or filled_by_member{0} + filled_by_substitute{0} <> seats_filled{0} or seats_partly{0} > seats_filled{0}' -%}
with

meetings as (
    select 'fct_meeting_attendance' as mart, meeting_id as subject, basis
    from {{ ref('fct_meeting_attendance') }}
    where {{ parts.format('') }}
),

rates as (
    select 'fct_attendance_rate' as mart, period_id || ' ' || body_id || ' ' || kommun_code as subject, basis
    from {{ ref('fct_attendance_rate') }}
    where ({{ parts.format('') }}) or ({{ parts.format('_ytd') }}) or seats_expected > seats_expected_ytd
),

-- The same seats, summed by municipality and by meeting.
by_meeting as (
    select
        totals.period_id,
        totals.body_id,
        totals.basis,
        totals.seats_filled_ytd,
        totals.seats_unknown_ytd,
        sum(meetings.seats_filled) as filled,
        sum(meetings.seats_unknown) as unknown
    from {{ ref('fct_attendance_total') }} as totals
    inner join {{ ref('dim_period') }} as periods on totals.period_id = periods.period_id
    inner join {{ ref('fct_meeting_attendance') }} as meetings
        on
            totals.body_id = meetings.body_id
            and totals.basis = meetings.basis
            and meetings.meeting_date between periods.period_from_date and periods.period_to_date
    group by
        totals.period_id, totals.body_id, totals.basis, totals.seats_filled_ytd, totals.seats_unknown_ytd
),

totals as (
    select 'fct_attendance_total' as mart, period_id || ' ' || body_id as subject, basis
    from by_meeting
    where filled <> seats_filled_ytd or unknown <> seats_unknown_ytd
)

select * from meetings
union all
select * from rates
union all
select * from totals
