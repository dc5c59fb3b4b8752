with

totals as (
    select * from {{ ref('int_printed_totals') }}
)

select
    collaboration_id,
    printed_total_id,
    fiscal_year,
    table_id,
    measure,
    service_id,
    what_it_sums,
    cast(printed_sek as decimal(18, 2)) as printed_sek,
    cast(computed_sek as decimal(18, 2)) as computed_sek,
    cast(difference_sek as decimal(18, 2)) as difference_sek,
    cast(summed_row_count as integer) as summed_row_count,
    {{ lineage_of('totals') }}
from totals
order by collaboration_id, seed_row
