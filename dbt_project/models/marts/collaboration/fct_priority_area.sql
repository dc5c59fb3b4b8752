with

areas as (
    select * from {{ ref('stg_priority_areas') }}
)

select
    collaboration_id,
    area_id,
    sort_order,
    area_name,
    content,
    rank,
    {{ lineage_of('areas') }}
from areas
order by collaboration_id, sort_order, area_id
