with

services as (
    select * from {{ ref('stg_services') }}
),

families as (
    select
        services.collaboration_id,
        services.service_id,
        services.service_name,
        services.service_kind,
        services.part_of_service_id,
        services.is_invoiced_by_board,
        services.sort_order,
        coalesce(composite.service_id, services.service_id) as family_id,
        coalesce(composite.service_name, services.service_name) as family_name,
        coalesce(composite.sort_order, services.sort_order) as family_sort_order
    from services
    left join services as composite
        on
            services.collaboration_id = composite.collaboration_id
            and services.part_of_service_id = composite.service_id
)

select * from families
