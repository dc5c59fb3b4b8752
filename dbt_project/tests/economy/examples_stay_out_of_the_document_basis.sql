with

aggregates as (
    select 'fct_budget_outcome' as mart, as_of_date, service_id, basis, contains_examples
    from {{ ref('fct_budget_outcome') }}
    union all
    select 'fct_forecast_followup' as mart, as_of_date, service_id, basis, contains_examples
    from {{ ref('fct_forecast_followup') }}
),

documented_dates as (
    select as_of_date from {{ ref('fct_outcome_line') }}
    where origin <> 'example'
    union
    select as_of_date from {{ ref('fct_forecast_line') }}
    where origin <> 'example'
)

select *
from aggregates
where
    basis = 'document'
    and (contains_examples or as_of_date not in (select documented_dates.as_of_date from documented_dates))
