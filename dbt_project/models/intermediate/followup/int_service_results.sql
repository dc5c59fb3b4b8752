with

periods as (
    select * from {{ ref('int_periods') }}
),

outcomes as (
    select * from {{ ref('fct_outcome_line') }}
),

forecasts as (
    select * from {{ ref('fct_forecast_line') }}
),

outcome_per_service as (
    select
        periods.period_id,
        periods.basis,
        outcomes.collaboration_id,
        outcomes.service_id,
        outcomes.service_name,
        sum(outcomes.income_sek) as income_sek,
        sum(outcomes.result_sek) as result_sek,
        string_agg(outcomes.explanation, ' ' order by outcomes.seed_row) as explanation,
        min(outcomes.source_place) as source_place,
        min(outcomes.quote) as quote,
        bool_or(outcomes.origin = 'example') as has_example
    from periods
    inner join outcomes
        on
            periods.collaboration_id = outcomes.collaboration_id
            and periods.economy_as_of_date = outcomes.as_of_date
            and {{ counts_in('periods.basis', 'outcomes.origin') }}
    group by
        periods.period_id, periods.basis, outcomes.collaboration_id, outcomes.service_id, outcomes.service_name
),

forecast_per_service as (
    select
        periods.period_id,
        periods.basis,
        forecasts.collaboration_id,
        forecasts.service_id,
        forecasts.service_name,
        -- A forecast of one side only is no result.
        case
            when count(distinct forecasts.side) filter (where forecasts.forecast_sek is not null) = 2
                then sum({{ better_than('forecasts.side', 'forecasts.forecast_sek', '0') }})
        end as forecast_result_sek,
        max(forecasts.explanation) as explanation,
        min(forecasts.source_place) as source_place,
        min(forecasts.quote) as quote,
        bool_or(forecasts.origin = 'example') as has_example
    from periods
    inner join forecasts
        on
            periods.collaboration_id = forecasts.collaboration_id
            and periods.economy_as_of_date = forecasts.as_of_date
            and {{ counts_in('periods.basis', 'forecasts.origin') }}
    group by
        periods.period_id, periods.basis, forecasts.collaboration_id, forecasts.service_id, forecasts.service_name
)

select
    collaboration_id,
    period_id,
    basis,
    service_id,
    coalesce(outcome_per_service.service_name, forecast_per_service.service_name) as service_name,
    outcome_per_service.income_sek,
    outcome_per_service.result_sek,
    forecast_per_service.forecast_result_sek,
    least(outcome_per_service.result_sek, forecast_per_service.forecast_result_sek) as worst_sek,
    coalesce(outcome_per_service.explanation, forecast_per_service.explanation) as explanation,
    coalesce(outcome_per_service.source_place, forecast_per_service.source_place) as source_place,
    coalesce(outcome_per_service.quote, forecast_per_service.quote) as quote,
    coalesce(outcome_per_service.has_example, false) or coalesce(forecast_per_service.has_example, false) as has_example
from outcome_per_service
full outer join forecast_per_service using (collaboration_id, period_id, basis, service_id)
