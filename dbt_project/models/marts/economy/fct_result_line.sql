with

outcome as (
    select * from {{ ref('int_outcome_lines') }}
),

services as (
    select * from {{ ref('int_service_families') }}
),

-- Which lines stand in which basis is decided once, in int_actual_lines.
bases as (
    select
        collaboration_id,
        as_of_date,
        service_id,
        origin,
        basis
    from {{ ref('int_actual_lines') }}
    where measure = 'outcome' and side = 'cost'
)

select
    outcome.collaboration_id,
    outcome.fiscal_year,
    outcome.as_of_date,
    outcome.months_elapsed,
    bases.basis,
    outcome.table_id,
    outcome.service_id,
    outcome.service_name,
    services.service_kind,
    outcome.sort_order,
    outcome.printed_name,
    cast(outcome.income_sek as decimal(18, 2)) as income_sek,
    cast(outcome.cost_sek as decimal(18, 2)) as cost_sek,
    cast(outcome.result_sek as decimal(18, 2)) as result_sek,
    cast(outcome.printed_result_sek as decimal(18, 2)) as printed_result_sek,
    cast(coalesce(outcome.printed_result_sek, outcome.result_sek) as decimal(18, 2)) as shown_result_sek,
    -- A printed zero, not a blank: the work has cost money and nothing has been invoiced.
    outcome.income_sek = 0 and outcome.cost_sek > 0 as is_uninvoiced,
    outcome.explanation,
    {{ lineage_of('outcome') }}
from outcome
inner join bases using (collaboration_id, as_of_date, service_id, origin)
inner join services using (collaboration_id, service_id)
order by outcome.collaboration_id, outcome.as_of_date, bases.basis, outcome.sort_order
