with

outcome as (
    select * from {{ ref('int_outcome_lines') }}
)

select
    collaboration_id,
    fiscal_year,
    as_of_date,
    months_elapsed,
    table_id,
    service_id,
    service_name,
    family_id,
    family_name,
    sort_order,
    printed_name,
    cast(income_sek as decimal(18, 2)) as income_sek,
    cast(cost_sek as decimal(18, 2)) as cost_sek,
    cast(result_sek as decimal(18, 2)) as result_sek,
    cast(printed_result_sek as decimal(18, 2)) as printed_result_sek,
    explanation,
    {{ lineage_of('outcome') }}
from outcome
order by collaboration_id, as_of_date, sort_order, origin
