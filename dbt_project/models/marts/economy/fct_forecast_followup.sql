with

lines as (
    select * from {{ ref('int_followed_lines') }}
),

services as (
    select * from {{ ref('int_service_families') }}
),

summed as (
    select
        collaboration_id,
        fiscal_year,
        as_of_date,
        months_elapsed,
        basis,
        compared_service_id as service_id,
        side,
        sum(amount_sek) filter (where measure = 'forecast') as forecast_sek,
        sum(amount_sek) filter (where measure = 'outcome') as final_outcome_sek,
        max(final_as_of_date) as final_as_of_date,
        string_agg(explanation, chr(10) order by service_id) as forecast_explanation,
        bool_or(origin = 'example') as contains_examples
    from lines
    group by collaboration_id, fiscal_year, as_of_date, months_elapsed, basis, compared_service_id, side
)

select
    summed.collaboration_id,
    summed.fiscal_year,
    summed.as_of_date,
    summed.months_elapsed,
    summed.basis,
    summed.service_id,
    services.service_name,
    services.sort_order,
    summed.side,
    cast(summed.forecast_sek as decimal(18, 2)) as forecast_sek,
    summed.final_as_of_date,
    cast(summed.final_outcome_sek as decimal(18, 2)) as final_outcome_sek,
    cast({{ better_than('summed.side', 'summed.final_outcome_sek', 'summed.forecast_sek') }} as decimal(18, 2))
        as difference_sek,
    cast(summed.final_outcome_sek as double) / nullif(cast(summed.forecast_sek as double), 0) as outcome_share,
    summed.forecast_explanation,
    summed.contains_examples
from summed
inner join services using (collaboration_id, service_id)
order by
    summed.collaboration_id, summed.fiscal_year, summed.basis, services.sort_order, summed.side desc,
    summed.as_of_date
