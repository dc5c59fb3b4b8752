with

shares as (
    select * from {{ ref('fct_cost_share') }}
),

totals as (
    select * from {{ ref('fct_cost_share_total') }}
),

parts as (
    select
        collaboration_id,
        fiscal_year,
        kommun_code,
        kommun_name,
        service_id,
        service_name,
        sort_order,
        is_invoiced_by_board,
        amount_sek,
        amount_per_inhabitant_sek as per_inhabitant_sek,
        equal_part_sek,
        population_part_sek,
        remainder_sek,
        key_verdict,
        case key_verdict
            when 'equal' then 'Lika för alla kommuner.'
            when 'does_not_follow' then 'Följer inte nyckeln lika del plus invånarantal.'
            else 'Nyckeln ger ' || {{ kronor('round(equal_part_sek)') }} || ' lika för alla och '
                || {{ kronor('round(population_part_sek)') }} || ' efter invånarantal; resten är '
                || {{ kronor('round(remainder_sek)') }} || '.'
        end as key_text,
        {{ lineage_of('shares') }}
    from shares
),

sums as (
    select
        collaboration_id,
        fiscal_year,
        kommun_code,
        kommun_name,
        'invoiced-total' as service_id,
        'Summa som nämnden fakturerar' as service_name,
        -- The sum stands after the services in it and before what is outside it.
        9 as sort_order,
        true as is_invoiced_by_board,
        invoiced_sek as amount_sek,
        invoiced_per_inhabitant_sek as per_inhabitant_sek,
        cast(null as decimal(18, 2)) as equal_part_sek,
        cast(null as decimal(18, 2)) as population_part_sek,
        cast(null as decimal(18, 2)) as remainder_sek,
        cast(null as varchar) as key_verdict,
        cast(null as varchar) as key_text,
        {% for column in ['source_id', 'source_place', 'quote', 'seed_file'] -%}
        cast(null as varchar) as {{ column }},
        {% endfor -%}
        cast(null as integer) as seed_row,
        cast(null as varchar) as origin
    from totals
),

rows_of_both as (
    select * from parts
    union all
    select * from sums
)

select
    collaboration_id,
    fiscal_year,
    kommun_code,
    kommun_name,
    service_id,
    service_name,
    cast(sort_order as integer) as sort_order,
    service_id = 'invoiced-total' as is_sum,
    is_invoiced_by_board,
    cast(amount_sek as decimal(18, 2)) as amount_sek,
    per_inhabitant_sek,
    median(per_inhabitant_sek) over service as median_per_inhabitant_sek,
    cast(rank() over (service order by per_inhabitant_sek desc) as integer) as per_inhabitant_rank,
    cast(count(*) over service as integer) as kommun_count,
    cast(equal_part_sek as decimal(18, 2)) as equal_part_sek,
    cast(population_part_sek as decimal(18, 2)) as population_part_sek,
    cast(remainder_sek as decimal(18, 2)) as remainder_sek,
    key_verdict,
    key_text,
    {{ lineage_of('rows_of_both') }}
from rows_of_both
window service as (partition by collaboration_id, fiscal_year, service_id)
order by collaboration_id, fiscal_year, kommun_code, sort_order
