with

items as (
    select * from {{ ref('stg_protocol_items') }}
),

meetings as (
    select * from {{ ref('stg_meetings') }}
),

bodies as (
    select * from {{ ref('stg_bodies') }}
)

select
    meetings.collaboration_id,
    items.meeting_id,
    meetings.meeting_date,
    meetings.body_id,
    bodies.body_name,
    items.paragraph,
    items.case_number,
    items.title,
    items.decision,
    items.decision_kind,
    {{ lineage_of('items') }}
from items
inner join meetings
    on items.meeting_id = meetings.meeting_id
left join bodies
    on meetings.body_id = bodies.body_id
order by meetings.collaboration_id, meetings.meeting_date, items.paragraph
