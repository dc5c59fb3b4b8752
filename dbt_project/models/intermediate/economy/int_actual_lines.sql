with

outcome as (
    select * from {{ ref('int_outcome_lines') }}
),

forecast as (
    select * from {{ ref('int_forecast_lines') }}
),

lines as (
    {% for side in ['income', 'cost'] %}
    select
        collaboration_id, fiscal_year, as_of_date, months_elapsed, family_id, service_id, sort_order,
        '{{ side }}' as side, 'outcome' as measure, {{ side }}_sek as amount_sek,
        printed_name, explanation, source_id, source_place, origin
    from outcome
    union all
    {% endfor %}
    select
        collaboration_id, fiscal_year, as_of_date, months_elapsed, family_id, service_id, sort_order,
        side, 'forecast' as measure, forecast_sek as amount_sek,
        printed_name, explanation, source_id, source_place, origin
    from forecast
),

flagged as (
    select
        *,
        bool_or(origin <> 'example') over (
            partition by collaboration_id, fiscal_year, as_of_date, family_id, measure
        ) as family_is_documented
    from lines
),

by_basis as (
    select *, 'document' as basis
    from flagged
    where origin <> 'example'
    union all
    -- An example never stands beside a documented figure for the same thing: it would be counted twice.
    select *, 'with_examples' as basis
    from flagged
    where origin <> 'example' or not family_is_documented
)

select * exclude (family_is_documented) from by_basis
