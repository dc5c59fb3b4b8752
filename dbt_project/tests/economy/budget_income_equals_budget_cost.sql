{{ config(severity='warn') }}

with

versions as (
    select
        budget_version_id,
        sum(amount_sek) filter (where side = 'income') as income_sek,
        sum(amount_sek) filter (where side = 'cost') as cost_sek
    from {{ ref('fct_budget_line') }}
    group by budget_version_id
)

-- A version printed on one side only (the running text and the annex of 2023) has nothing to be equal to.
select *
from versions
where income_sek <> cost_sek
