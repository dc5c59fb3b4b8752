with

regulations as (
    select * from {{ ref('stg_regulations') }}
)

select
    collaboration_id,
    regulation_id,
    sort_order,
    clause,
    regulation_kind as term_kind,
    {{ regulation_kind_label('regulation_kind') }} as term_kind_label,
    title,
    regulation_text as text,
    date_value,
    number_value,
    unit,
    {{ number_with_unit('number_value', 'unit') }} as number_text,
    watch_kind,
    {{ watch_label('watch_kind') }} as watch_kind_label,
    watch_text,
    {{ lineage_of('regulations') }}
from regulations
order by collaboration_id, sort_order, regulation_id
