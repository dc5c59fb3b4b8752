with

shares as (
    select * from {{ ref('int_cost_shares') }}
    where is_counted
),

parts as (
    select * from {{ ref('int_cost_share_parts') }}
),

best_keys as (
    select * from {{ ref('int_cost_keys') }}
    where is_best_fit
),

best_parts as (
    select
        parts.*,
        best_keys.key_verdict
    from parts
    inner join best_keys using (collaboration_id, fiscal_year, service_id, population_date)
),

known_population as (
    select
        *,
        row_number() over (
            partition by collaboration_id, fiscal_year, service_id, kommun_code
            order by population_date desc
        ) as recency
    from parts
    where is_possible
),

latest_population as (
    select * from known_population
    where recency = 1
)

select
    shares.collaboration_id,
    shares.fiscal_year,
    shares.table_id,
    shares.service_id,
    shares.service_name,
    shares.sort_order,
    shares.is_invoiced_by_board,
    shares.kommun_code,
    shares.kommun_name,
    cast(shares.amount_sek as decimal(18, 2)) as amount_sek,
    latest_population.population_date,
    latest_population.inhabitants,
    cast(shares.amount_sek as double) / latest_population.inhabitants as amount_per_inhabitant_sek,
    best_parts.population_date as key_population_date,
    best_parts.inhabitants as key_inhabitants,
    cast(best_parts.equal_part_sek as decimal(18, 2)) as equal_part_sek,
    cast(best_parts.population_part_sek as decimal(18, 2)) as population_part_sek,
    cast(best_parts.remainder_sek as decimal(18, 2)) as remainder_sek,
    best_parts.key_verdict,
    {{ lineage_of('shares') }}
from shares
left join best_parts using (collaboration_id, fiscal_year, service_id, kommun_code)
left join latest_population using (collaboration_id, fiscal_year, service_id, kommun_code)
order by shares.collaboration_id, shares.fiscal_year, shares.sort_order, shares.kommun_code
