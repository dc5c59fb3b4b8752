with

proposals as (
    select * from {{ ref('stg_proposals') }}
)

select
    collaboration_id,
    proposal_id,
    sort_order,
    title,
    about_whom,
    proposal_text as "text",
    {{ lineage_of('proposals') }}
from proposals
order by collaboration_id, sort_order, proposal_id
