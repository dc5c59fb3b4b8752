with

items as (
    select * from {{ ref('fct_protocol_item') }}
),

tabled as (
    select * from {{ ref('int_tabled_items') }}
    where next_meeting_id is not null
),

wheel as (
    select * from {{ ref('int_calendar_wheel') }}
    where meeting_id is not null
),

protocol_rows as (
    select
        meeting_id,
        'protocol' as item_kind,
        {{ item_id('meeting_id', 'paragraph') }} as item_id,
        paragraph as item_order,
        paragraph,
        case_number,
        title,
        decision as decision_text,
        decision_kind,
        {{ protocol_decision_label('decision_kind') }} as status_label,
        'beslut' as page,
        {{ item_id('meeting_id', 'paragraph') }} as anchor,
        {{ lineage_columns() }}
    from items
),

tabled_rows as (
    select
        next_meeting_id as meeting_id,
        'tabled' as item_kind,
        item_id,
        0 as item_order,
        cast(null as integer) as paragraph,
        case_number,
        title,
        cast(null as varchar) as decision_text,
        'decision' as decision_kind,
        'Bordlagt ' || meeting_date as status_label,
        'beslut' as page,
        item_id as anchor,
        {{ lineage_columns() }}
    from tabled
),

wheel_rows as (
    select
        meeting_id,
        'wheel' as item_kind,
        event_id as item_id,
        wheel_order as item_order,
        cast(null as integer) as paragraph,
        cast(null as varchar) as case_number,
        title,
        cast(null as varchar) as decision_text,
        wheel_kind as decision_kind,
        {{ wheel_kind_label('wheel_kind') }} as status_label,
        'sammantrade' as page,
        'arshjul' as anchor,
        {{ lineage_columns() }}
    from wheel
),

combined as (
    {% for cte in ['protocol_rows', 'tabled_rows', 'wheel_rows'] -%}
    select * from {{ cte }}
    {{ 'union all' if not loop.last }}
    {% endfor %}
)

-- What was to come up gives way to the protocol of what did.
select * from combined
qualify item_kind = 'protocol' or not bool_or(item_kind = 'protocol') over (partition by meeting_id)
