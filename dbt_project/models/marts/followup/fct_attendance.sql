with

seat_parts as (
    select * from {{ ref('int_attendance_rows') }}
),

meetings as (
    select distinct meeting_id, collaboration_id, body_id, meeting_date from {{ ref('stg_meetings') }}
),

bodies as (
    select * from {{ ref('stg_bodies') }}
),

kommuner as (
    select * from {{ ref('stg_kommuner') }}
)

select
    meetings.collaboration_id,
    seat_parts.meeting_id,
    meetings.body_id,
    bodies.body_name,
    bodies.body_kind,
    meetings.meeting_date,
    seat_parts.kommun_code,
    kommuner.kommun_name,
    seat_parts.seat_part,
    seat_parts.seat,
    seat_parts.is_remote,
    seat_parts.paragraphs,
    {{ lineage_of('seat_parts') }}
from seat_parts
inner join meetings on seat_parts.meeting_id = meetings.meeting_id
inner join bodies on meetings.body_id = bodies.body_id
left join kommuner on seat_parts.kommun_code = kommuner.kommun_code
order by
    meetings.collaboration_id, meetings.meeting_date, seat_parts.meeting_id, seat_parts.kommun_code,
    seat_parts.seat_part, seat_parts.origin
