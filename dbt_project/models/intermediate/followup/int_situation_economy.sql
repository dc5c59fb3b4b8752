with

placed as (
    select
        *,
        row_number() over (partition by period_id, basis order by result_sek nulls last, service_id) as place
    from {{ ref('int_service_results') }}
),

periods as (
    select * from {{ ref('int_periods') }}
),

-- The whole result as Ekonomi shows it: as printed where the rows give another.
results as (
    select * from {{ ref('fct_result') }}
),

summed as (
    select
        period_id,
        basis,
        sum(forecast_result_sek) as forecast_result_sek,
        count(*) filter (where result_sek < 0) as deficit_count,
        string_agg(service_name || ' ' || {{ kronor('result_sek') }}, ', ' order by result_sek)
        filter (where result_sek < 0 and place <= 2) as largest_deficits,
        bool_or(has_example) as has_example
    from placed
    group by period_id, basis
)

select
    summed.*,
    results.result_sek as computed_result_sek,
    results.printed_result_sek,
    results.shown_result_sek
from summed
inner join periods on summed.period_id = periods.period_id and summed.basis = periods.basis
left join results
    on
        periods.collaboration_id = results.collaboration_id
        and periods.economy_as_of_date = results.as_of_date
        and periods.basis = results.basis
