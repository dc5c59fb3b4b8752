select
    fiscal_year,
    service_id,
    kommun_code,
    amount_sek,
    equal_part_sek,
    population_part_sek,
    remainder_sek
from {{ ref('fct_cost_share') }}
where equal_part_sek + population_part_sek + remainder_sek <> amount_sek
