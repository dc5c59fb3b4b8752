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

-- The sum that is printed under the rows of the same table; it stays as printed where the rows give another.
printed as (
    select distinct
        outcomes.collaboration_id,
        outcomes.as_of_date,
        totals.printed_sek
    from {{ ref('fct_outcome_line') }} as outcomes
    inner join {{ ref('fct_printed_total') }} as totals
        on outcomes.collaboration_id = totals.collaboration_id and outcomes.table_id = totals.table_id
    where totals.measure = 'result'
),

summed as (
    select
        period_id,
        basis,
        sum(result_sek) as computed_result_sek,
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
    printed.printed_sek as printed_result_sek,
    coalesce(printed.printed_sek, summed.computed_result_sek) as shown_result_sek
from summed
inner join periods on summed.period_id = periods.period_id and summed.basis = periods.basis
left join printed
    on
        periods.collaboration_id = printed.collaboration_id
        and periods.economy_as_of_date = printed.as_of_date
