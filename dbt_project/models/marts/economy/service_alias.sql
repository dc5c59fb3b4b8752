with

service_names as (
    select * from {{ ref('stg_service_names') }}
),

services as (
    select * from {{ ref('stg_services') }}
)

select
    service_names.collaboration_id,
    service_names.table_id,
    service_names.printed_name,
    service_names.service_id,
    services.service_name,
    service_names.certainty,
    service_names.reason,
    {{ lineage_of('service_names') }}
from service_names
inner join services
    on
        service_names.collaboration_id = services.collaboration_id
        and service_names.service_id = services.service_id
order by service_names.collaboration_id, services.sort_order, service_names.seed_row
