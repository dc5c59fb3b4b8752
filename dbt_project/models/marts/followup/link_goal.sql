with

links as (
    select * from {{ ref('int_links') }}
    where from_kind = 'goal'
)

select
    collaboration_id,
    from_id as goal_id,
    from_name as goal_name,
    to_kind,
    to_id,
    to_name,
    to_page,
    to_anchor,
    link_basis,
    reason,
    seed_file,
    seed_row,
    origin
from links
order by collaboration_id, from_id, to_kind, to_id
