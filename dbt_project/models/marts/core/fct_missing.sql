with

missing as (
    select * from {{ ref('stg_missing_facts') }}
),

collaborations as (
    select * from {{ ref('stg_collaborations') }}
)

select
    missing.collaboration_id,
    {{ short_name('missing.collaboration_id', 'collaborations.collaboration_name') }} as short_name,
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
left join collaborations on missing.collaboration_id = collaborations.collaboration_id
order by missing.collaboration_id, missing.seed_row
