with

cells as (
    select * from {{ ref('rpt_goal_kommun') }}
),

periods as (
    select * from {{ ref('int_periods') }}
),

goals as (
    select * from {{ ref('dim_goal') }}
)

select
    cells.collaboration_id,
    cells.fiscal_year,
    cells.tertial,
    cells.period_id,
    cells.basis,
    cells.goal_id,
    cells.goal_name,
    cells.measure,
    goals.goal_kind,
    goals.sort_order as goal_order,
    {% for contribution in ['lifts', 'holds_back', 'not_reported', 'not_due'] -%}
    cast(count(*) filter (where cells.contribution = '{{ contribution }}') as integer) as {{ contribution }}_count,
    {{ list_of('cells.kommun_name', "cells.contribution = '" ~ contribution ~ "'") }} as {{ contribution }}_kommuner,
    {% endfor -%}
    cast(count(*) as integer) as kommun_count,
    bool_or(cells.has_example) as has_example
from cells
inner join periods on cells.period_id = periods.period_id and cells.basis = periods.basis
inner join goals
    on
        cells.collaboration_id = goals.collaboration_id
        and cells.fiscal_year = goals.fiscal_year
        and cells.goal_id = goals.goal_id
group by
    cells.collaboration_id, cells.fiscal_year, cells.tertial, cells.period_id, cells.basis, cells.goal_id,
    cells.goal_name, cells.measure, goals.goal_kind, goals.sort_order, periods.sort_order
order by
    cells.collaboration_id, periods.sort_order, cells.basis,
    case goals.goal_kind when 'result' then 3 else 4 end, goals.sort_order
