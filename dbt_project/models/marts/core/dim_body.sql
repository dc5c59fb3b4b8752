with

bodies as (
    select * from {{ ref('stg_bodies') }}
)

select
    body_id,
    collaboration_id,
    body_name,
    body_kind,
    level,
    staffed_by,
    {{ lineage_of('bodies') }}
from bodies
order by collaboration_id, seed_row
