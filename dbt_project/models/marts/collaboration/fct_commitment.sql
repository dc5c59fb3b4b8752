with

commitments as (
    select * from {{ ref('stg_commitments') }}
)

select
    collaboration_id,
    commitment_id,
    sort_order,
    about_whom,
    commitment_text as "text",
    {{ lineage_of('commitments') }}
from commitments
order by collaboration_id, sort_order, commitment_id
