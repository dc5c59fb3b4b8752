{#- Whatever the level of comparison, nothing is lost and nothing is counted twice. -#}
with

lines as (
    select collaboration_id, as_of_date, basis, measure, side, sum(amount_sek) as lines_sek
    from {{ ref('int_actual_lines') }}
    group by collaboration_id, as_of_date, basis, measure, side
),

budgets as (
    select collaboration_id, budget_version_id, side, sum(amount_sek) as lines_sek
    from {{ ref('fct_budget_line') }}
    group by collaboration_id, budget_version_id, side
),

compared as (
    select
        collaboration_id,
        as_of_date,
        basis,
        budget_version_id,
        side,
        sum(budget_sek) as budget_sek,
        sum(outcome_sek) as outcome_sek,
        sum(forecast_sek) as forecast_sek
    from {{ ref('fct_budget_outcome') }}
    group by collaboration_id, as_of_date, basis, budget_version_id, side
),

unpivoted as (
    select collaboration_id, as_of_date, basis, budget_version_id, side, measure, compared_sek
    from compared
    unpivot include nulls (
        compared_sek for measure in (budget_sek as 'budget', outcome_sek as 'outcome', forecast_sek as 'forecast')
    )
)

select
    unpivoted.*,
    coalesce(lines.lines_sek, budgets.lines_sek) as lines_sek
from unpivoted
left join lines
    on
        unpivoted.collaboration_id = lines.collaboration_id
        and unpivoted.as_of_date = lines.as_of_date
        and unpivoted.basis = lines.basis
        and unpivoted.measure = lines.measure
        and unpivoted.side = lines.side
left join budgets
    on
        unpivoted.measure = 'budget'
        and unpivoted.collaboration_id = budgets.collaboration_id
        and unpivoted.budget_version_id = budgets.budget_version_id
        and unpivoted.side = budgets.side
where unpivoted.compared_sek is distinct from coalesce(lines.lines_sek, budgets.lines_sek)
