with

items as (
    select * from {{ ref('stg_protocol_items') }}
),

meetings as (
    select * from {{ ref('stg_meetings') }}
),

-- A decision in several points numbers them "1. … 2. …"; any other decision is one point.
numbered as (
    select
        *,
        case
            when decision like '1. %' then regexp_split_to_array(substr(decision, 4), '\s\d+\.\s')
            else [decision]
        end as points
    from items
),

placed as (
    select
        *,
        unnest(generate_series(1, len(points))) as point_number
    from numbered
)

select
    meetings.collaboration_id,
    placed.meeting_id,
    meetings.meeting_date,
    placed.paragraph,
    cast(placed.point_number as integer) as point_number,
    cast(len(placed.points) as integer) as point_count,
    trim(placed.points[placed.point_number]) as decision,
    placed.title,
    {{ lineage_of('placed') }}
from placed
inner join meetings
    on placed.meeting_id = meetings.meeting_id
order by meetings.collaboration_id, meetings.meeting_date, placed.paragraph, placed.point_number
