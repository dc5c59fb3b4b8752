with

links as (
    select *, 1 as way from {{ ref('stg_links') }}
),

things as (
    select * from {{ ref('int_link_things') }}
),

-- A link is written once and read from both ends; written from both ends, each keeps its own reason.
both_ways as (
    select * from links
    union all by name
    select
        * replace (from_kind as to_kind, from_id as to_id, to_kind as from_kind, to_id as from_id, 2 as way)
    from links
),

unique_links as (
    select * from both_ways
    qualify
        row_number() over (
            partition by collaboration_id, from_kind, from_id, to_kind, to_id
            order by way, case origin when 'example' then 2 else 1 end, seed_row
        ) = 1
)

select
    unique_links.collaboration_id,
    unique_links.from_kind,
    unique_links.from_id,
    origins.thing_name as from_name,
    origins.page as from_page,
    origins.anchor as from_anchor,
    unique_links.to_kind,
    unique_links.to_id,
    targets.thing_name as to_name,
    targets.page as to_page,
    targets.anchor as to_anchor,
    'editorial' as link_basis,
    unique_links.reason,
    unique_links.seed_file,
    unique_links.seed_row,
    unique_links.origin
from unique_links
left join things as origins
    on
        unique_links.collaboration_id = origins.collaboration_id
        and unique_links.from_kind = origins.thing_kind
        and unique_links.from_id = origins.thing_id
left join things as targets
    on
        unique_links.collaboration_id = targets.collaboration_id
        and unique_links.to_kind = targets.thing_kind
        and unique_links.to_id = targets.thing_id
