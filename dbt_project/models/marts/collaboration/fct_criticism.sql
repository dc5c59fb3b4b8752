with

criticisms as (
    select * from {{ ref('stg_criticisms') }}
)

select
    collaboration_id,
    criticism_id,
    sort_order,
    title,
    about_whom,
    criticism_text as "text",
    {{ lineage_of('criticisms') }}
from criticisms
order by collaboration_id, sort_order, criticism_id
