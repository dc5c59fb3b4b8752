with

missing as (
    select * from {{ ref('stg_missing_facts') }}
)

select
    collaboration_id,
    subject_id,
    subject,
    missing_reason,
    blocks,
    responsible_role,
    page,
    seed_file,
    seed_row,
    origin
from missing
order by collaboration_id, seed_row
