with

prices as (
    select * from {{ ref('stg_prices') }}
),

services as (
    select * from {{ ref('stg_services') }}
)

select
    prices.collaboration_id,
    prices.price_id,
    prices.service_id,
    services.service_name,
    prices.price_name,
    prices.price_kind,
    prices.fiscal_year,
    cast(prices.from_sek as decimal(18, 2)) as from_sek,
    cast(prices.to_sek as decimal(18, 2)) as to_sek,
    prices.unit,
    {{ lineage_of('prices') }}
from prices
left join services
    on
        prices.collaboration_id = services.collaboration_id
        and prices.service_id = services.service_id
order by prices.collaboration_id, prices.fiscal_year, prices.seed_row
