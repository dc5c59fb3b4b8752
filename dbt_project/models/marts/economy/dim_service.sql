with

services as (
    select * from {{ ref('stg_services') }}
),

families as (
    select * from {{ ref('int_service_families') }}
),

composites as (
    select distinct
        collaboration_id,
        part_of_service_id as service_id
    from services
    where part_of_service_id is not null
)

select
    services.collaboration_id,
    services.service_id,
    services.service_name,
    services.service_kind,
    services.part_of_service_id,
    families.family_id,
    families.family_name,
    composites.service_id is not null as is_composite,
    services.is_invoiced_by_board,
    services.sort_order,
    {{ lineage_of('services') }}
from services
inner join families
    on
        services.collaboration_id = families.collaboration_id
        and services.service_id = families.service_id
left join composites
    on
        services.collaboration_id = composites.collaboration_id
        and services.service_id = composites.service_id
order by services.collaboration_id, services.sort_order
