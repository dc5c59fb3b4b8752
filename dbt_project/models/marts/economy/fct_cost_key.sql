with

keys as (
    select * from {{ ref('int_cost_keys') }}
),

services as (
    select * from {{ ref('int_service_families') }}
)

select
    keys.collaboration_id,
    keys.fiscal_year,
    keys.service_id,
    services.service_name,
    services.sort_order,
    services.is_invoiced_by_board,
    keys.population_date,
    keys.is_possible,
    keys.is_best_fit,
    cast(keys.kommun_count as integer) as kommun_count,
    cast(keys.inhabitants as integer) as inhabitants,
    keys.equal_part_per_kommun_sek,
    keys.price_per_inhabitant_sek,
    keys.equal_part_per_kommun_sek * keys.kommun_count / nullif(cast(keys.total_sek as double), 0) as equal_share,
    cast(keys.largest_remainder_sek as decimal(18, 2)) as largest_remainder_sek,
    case when keys.largest_remainder_sek > 0 then keys.largest_remainder_kommun_code end
        as largest_remainder_kommun_code,
    case when keys.largest_remainder_sek > 0 then keys.largest_remainder_kommun_name end
        as largest_remainder_kommun_name,
    cast(keys.rounding_step_sek as decimal(18, 2)) as rounding_step_sek,
    keys.key_verdict,
    cast(keys.total_sek as decimal(18, 2)) as total_sek
from keys
inner join services
    on
        keys.collaboration_id = services.collaboration_id
        and keys.service_id = services.service_id
order by keys.collaboration_id, keys.fiscal_year, services.sort_order, keys.population_date
