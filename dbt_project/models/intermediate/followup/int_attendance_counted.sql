{%- set counts = ['filled', 'by_member', 'by_substitute', 'partly', 'remote', 'empty', 'unknown'] -%}
{%- set windows = {'tertial': 'is_in_tertial', 'ytd': 'is_in_year', 'goal': 'is_in_goal_year'} -%}
with

known as (
    select * from {{ ref('int_meetings_known') }}
    where is_expected
),

seats as (
    select * from {{ ref('int_attendance_seats') }}
),

-- Three windows over the same seats: the tertial, the year so far, and the year the goals are for.
counted as (
    select
        known.period_id,
        known.basis,
        known.collaboration_id,
        known.body_id,
        known.body_kind,
        seats.kommun_code,
        {% for window, condition in windows.items() %}
        count(*) filter (where known.{{ condition }}) as {{ window }}_expected,
        {% for count in counts %}
        coalesce(sum(seats.{{ count }}) filter (where known.{{ condition }}), 0) as {{ window }}_{{ count }},
        {% endfor %}
        coalesce(bool_or(seats.has_example) filter (where known.{{ condition }}), false) as {{ window }}_has_example,
        {% endfor %}
        count(*) as meetings
    from known
    inner join seats on known.basis = seats.basis and known.meeting_id = seats.meeting_id
    group by known.period_id, known.basis, known.collaboration_id, known.body_id, known.body_kind, seats.kommun_code
)

select * from counted
