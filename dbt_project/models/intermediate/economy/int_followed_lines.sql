with

actual as (
    select * from {{ ref('int_actual_lines') }}
),

forecasts as (
    select * from actual
    where measure = 'forecast'
),

finals as (
    select * from actual
    where measure = 'outcome' and months_elapsed = 12
),

comparisons as (
    select distinct
        collaboration_id,
        fiscal_year,
        as_of_date,
        months_elapsed,
        basis
    from forecasts
),

lines as (
    select
        comparisons.*,
        forecasts.family_id, forecasts.service_id, forecasts.side, forecasts.measure, forecasts.amount_sek,
        forecasts.explanation, null as final_as_of_date, forecasts.origin
    from comparisons
    inner join forecasts using (collaboration_id, fiscal_year, as_of_date, basis)
    union all
    select
        comparisons.*,
        finals.family_id, finals.service_id, finals.side, finals.measure, finals.amount_sek,
        null as explanation, finals.as_of_date as final_as_of_date, finals.origin
    from comparisons
    inner join finals using (collaboration_id, fiscal_year, basis)
),

levelled as (
    select
        *,
        {{ compared_service('collaboration_id, fiscal_year, as_of_date, basis') }} as compared_service_id
    from lines
)

select * from levelled
