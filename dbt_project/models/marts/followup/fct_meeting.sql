with

meetings as (
    select * from {{ ref('stg_meetings') }}
),

bodies as (
    select * from {{ ref('stg_bodies') }}
)

select
    meetings.collaboration_id,
    meetings.meeting_id,
    meetings.body_id,
    bodies.body_name,
    bodies.body_kind,
    meetings.meeting_date,
    meetings.starts_at,
    meetings.ends_at,
    meetings.purpose,
    meetings.is_training,
    meetings.meeting_status,
    cast(extract(year from meetings.meeting_date) as integer) as fiscal_year,
    cast(ceil(extract(month from meetings.meeting_date) / 4.0) as integer) as tertial,
    {{ lineage_of('meetings') }}
from meetings
inner join bodies on meetings.body_id = bodies.body_id
order by meetings.collaboration_id, meetings.meeting_date, meetings.body_id, meetings.origin
