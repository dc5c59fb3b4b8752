select
    collaboration_id,
    from_kind,
    from_id,
    to_kind,
    to_id,
    seed_file,
    seed_row
from {{ ref('int_links') }}
where from_name is null or to_name is null
