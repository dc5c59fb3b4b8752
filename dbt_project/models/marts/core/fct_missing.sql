with

missing as (
    select * from {{ ref('stg_missing_facts') }}
),

collaborations as (
    select * from {{ ref('stg_collaborations') }}
)

select
    collaboration_id,
    {{ short_name('collaboration_id', 'collaborations.collaboration_name') }} as short_name,
    missing.subject_id,
    missing.subject,
    missing.missing_reason,
    missing.blocks,
    missing.responsible_role,
    missing.page,
    missing.seed_file,
    missing.seed_row,
    missing.origin
from missing
left join collaborations using (collaboration_id)
order by collaboration_id, missing.seed_row
