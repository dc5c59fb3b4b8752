with

events as (
    select * from {{ ref('stg_events') }}
)

select
    collaboration_id,
    event_id,
    event_date,
    date_text,
    event_kind,
    {{ event_kind_label('event_kind') }} as event_kind_label,
    title,
    part_count,
    whole_count,
    {{ swedish_text('part_count') }} || ' av ' || {{ swedish_text('whole_count') }} as coverage_text,
    {{ lineage_of('events') }}
from events
order by collaboration_id, event_date nulls last, seed_row
