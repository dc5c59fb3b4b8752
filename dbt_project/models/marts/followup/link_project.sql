with

links as (
    select * from {{ ref('stg_links') }}
    where from_kind = 'project'
),

projects as (
    select * from {{ ref('stg_projects') }}
),

services as (
    select * from {{ ref('stg_services') }}
)

select
    links.collaboration_id,
    links.from_id as project_id,
    projects.project_name,
    links.to_kind,
    links.to_id,
    services.service_name as to_name,
    'editorial' as link_basis,
    links.reason,
    links.seed_file,
    links.seed_row,
    links.origin
from links
left join projects on links.collaboration_id = projects.collaboration_id and links.from_id = projects.project_id
left join services
    on
        links.to_kind = 'service'
        and links.collaboration_id = services.collaboration_id
        and links.to_id = services.service_id
order by links.collaboration_id, links.from_id, links.to_kind, links.to_id
