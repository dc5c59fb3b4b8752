with

links as (
    select * from {{ ref('int_links') }}
    where from_kind in ('protocol_item', 'council_matter')
)

select
    collaboration_id,
    from_kind as item_kind,
    from_id as item_id,
    from_name as item_name,
    from_page as item_page,
    from_anchor as item_anchor,
    to_kind,
    to_id,
    to_name,
    to_page,
    to_anchor,
    case when to_kind = 'goal' then to_id end as goal_id,
    case when to_kind = 'goal' then to_name end as goal_name,
    link_basis,
    reason,
    seed_file,
    seed_row,
    origin
from links
order by collaboration_id, from_kind, from_id, to_kind, to_id
