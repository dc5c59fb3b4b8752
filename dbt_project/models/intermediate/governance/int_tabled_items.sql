with

items as (
    select * from {{ ref('fct_protocol_item') }}
),

meetings as (
    select * from {{ ref('fct_meeting') }}
    where meeting_status <> 'cancelled' and origin <> 'example'
),

-- The item comes back when a later protocol has the same title, whatever is decided then.
later as (
    select
        tabled.meeting_id,
        tabled.paragraph,
        min(items.meeting_date) as taken_up_date
    from items as tabled
    inner join items
        on
            tabled.collaboration_id = items.collaboration_id
            and tabled.title = items.title
            and tabled.meeting_date < items.meeting_date
    group by tabled.meeting_id, tabled.paragraph
)

select
    items.*,
    {{ item_id('items.meeting_id', 'items.paragraph') }} as item_id,
    meetings.meeting_id as next_meeting_id,
    meetings.meeting_date as next_meeting_date,
    later.taken_up_date
from items
left join meetings
    on
        items.collaboration_id = meetings.collaboration_id
        and items.body_id = meetings.body_id
        and items.meeting_date < meetings.meeting_date
left join later on items.meeting_id = later.meeting_id and items.paragraph = later.paragraph
where items.decision_kind = 'tables'
qualify row_number() over (partition by items.meeting_id, items.paragraph order by meetings.meeting_date) = 1
