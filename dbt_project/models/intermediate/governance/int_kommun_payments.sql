with

shares as (
    select * from {{ ref('fct_cost_share') }}
),

services as (
    select * from {{ ref('dim_service') }}
)

-- The agreement's payment in January is for the board's coordinating services; other services have other terms.
select
    shares.collaboration_id,
    shares.fiscal_year,
    shares.kommun_code,
    {{ lower_first(and_list('list(shares.service_name order by shares.sort_order)')) }} as service_names,
    sum(shares.amount_sek) as amount_sek
from shares
inner join services
    on shares.collaboration_id = services.collaboration_id and shares.service_id = services.service_id
where services.service_kind = 'coordinating'
group by shares.collaboration_id, shares.fiscal_year, shares.kommun_code
