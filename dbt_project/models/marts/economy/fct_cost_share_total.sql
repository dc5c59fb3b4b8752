with

shares as (
    select * from {{ ref('fct_cost_share') }}
),

unshared as (
    select
        collaboration_id,
        fiscal_year,
        string_agg(service_name, ', ' order by sort_order) as missing_services
    from {{ ref('int_unshared_services') }}
    group by collaboration_id, fiscal_year
),

summed as (
    select
        collaboration_id,
        fiscal_year,
        kommun_code,
        kommun_name,
        max(population_date) as population_date,
        max(inhabitants) as inhabitants,
        sum(amount_sek) filter (where is_invoiced_by_board) as invoiced_sek,
        sum(amount_sek) filter (where not is_invoiced_by_board) as not_invoiced_sek,
        string_agg(service_name, ', ' order by sort_order)
        filter (where is_invoiced_by_board) as invoiced_services,
        string_agg(service_name, ', ' order by sort_order)
        filter (where not is_invoiced_by_board) as not_invoiced_services
    from shares
    group by collaboration_id, fiscal_year, kommun_code, kommun_name
)

select
    summed.collaboration_id,
    summed.fiscal_year,
    summed.kommun_code,
    summed.kommun_name,
    cast(summed.invoiced_sek as decimal(18, 2)) as invoiced_sek,
    cast(summed.not_invoiced_sek as decimal(18, 2)) as not_invoiced_sek,
    summed.population_date,
    summed.inhabitants,
    cast(summed.invoiced_sek as double) / summed.inhabitants as invoiced_per_inhabitant_sek,
    cast(summed.not_invoiced_sek as double) / summed.inhabitants as not_invoiced_per_inhabitant_sek,
    cast(summed.invoiced_sek as double)
    / sum(cast(summed.invoiced_sek as double)) over (partition by summed.collaboration_id, summed.fiscal_year)
        as invoiced_share,
    summed.invoiced_services,
    summed.not_invoiced_services,
    unshared.missing_services
from summed
left join unshared
    on
        summed.collaboration_id = unshared.collaboration_id
        and summed.fiscal_year = unshared.fiscal_year
order by summed.collaboration_id, summed.fiscal_year, summed.kommun_code
