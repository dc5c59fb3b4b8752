{#- The sign rule of product.md, told another way than the models tell it: by which amount is the larger. -#}
with

compared as (
    select service_id, side, as_of_date, budget_sek as expected_sek, outcome_sek as actual_sek, deviation_sek
    from {{ ref('fct_budget_outcome') }}
    union all
    select service_id, side, as_of_date, budget_sek, forecast_sek, forecast_deviation_sek
    from {{ ref('fct_budget_outcome') }}
    union all
    select service_id, side, as_of_date, budget_sek, forecast_sek, deviation_sek
    from {{ ref('fct_forecast_line') }}
    union all
    select service_id, side, as_of_date, forecast_sek, final_outcome_sek, difference_sek
    from {{ ref('fct_forecast_followup') }}
)

select *
from compared
where
    abs(actual_sek - expected_sek) is distinct from abs(deviation_sek)
    or (side = 'income' and actual_sek > expected_sek and deviation_sek < 0)
    or (side = 'income' and actual_sek < expected_sek and deviation_sek > 0)
    or (side = 'cost' and actual_sek > expected_sek and deviation_sek > 0)
    or (side = 'cost' and actual_sek < expected_sek and deviation_sek < 0)
