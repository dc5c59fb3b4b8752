with

items as (
    select * from {{ ref('int_agenda_items') }}
),

meetings as (
    select distinct collaboration_id, meeting_id, body_id, body_name, meeting_date, meeting_status
    from {{ ref('fct_meeting') }}
    where origin <> 'example'
),

points as (
    select meeting_id, paragraph, max(point_count) as point_count
    from {{ ref('fct_decision_point') }}
    group by meeting_id, paragraph
),

documents as (
    select meeting_id, paragraph, count(*) as document_count
    from {{ ref('stg_decision_documents') }}
    group by meeting_id, paragraph
)

select
    items.collaboration_id,
    items.meeting_id,
    meetings.meeting_date,
    meetings.body_id,
    meetings.body_name,
    meetings.meeting_status,
    cast(row_number() over (
        partition by items.meeting_id
        order by case items.item_kind when 'wheel' then 2 else 1 end, items.item_order, items.item_id
    ) as integer) as sort_order,
    items.item_kind,
    {{ label('items.item_kind', {'protocol': 'Protokoll', 'tabled': 'Bordlagt ärende', 'wheel': 'Årshjulet'}) }}
        as item_kind_label,
    items.item_id,
    items.paragraph,
    items.case_number,
    items.title,
    items.decision_text,
    items.decision_kind,
    items.status_label,
    points.point_count,
    cast(coalesce(documents.document_count, 0) as integer) as document_count,
    items.page,
    items.anchor,
    {{ figures_page('items.title') }} as figures_page,
    {{ figures_anchor('items.title') }} as figures_anchor,
    items.origin = 'example' as has_example,
    {{ lineage_of('items') }}
from items
inner join meetings on items.meeting_id = meetings.meeting_id
left join points on items.meeting_id = points.meeting_id and items.paragraph = points.paragraph
left join documents on items.meeting_id = documents.meeting_id and items.paragraph = documents.paragraph
order by items.collaboration_id, meetings.meeting_date, items.meeting_id, sort_order
