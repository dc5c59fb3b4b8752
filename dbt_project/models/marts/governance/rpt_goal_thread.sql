with

threads as (
    select * from {{ ref('int_goal_threads') }}
),

goals as (
    select * from {{ ref('stg_goals') }}
),

periods as (
    select * from {{ ref('int_periods') }}
),

figures as (
    select * from {{ ref('int_thread_figures') }}
)

select
    threads.collaboration_id,
    periods.period_id,
    periods.fiscal_year,
    periods.tertial,
    periods.basis,
    threads.goal_id,
    goals.goal_name,
    figures.thing_kind,
    {{ label('figures.thing_kind', {
        'project': 'Projekt', 'service': 'Kostnad', 'risk': 'Risk', 'control': 'Kontrollmoment', 'protocol_item': 'Beslut',
        'council_matter': 'Fullmäktigeärende'
    }) }} as thing_kind_label,
    cast(case figures.thing_kind
        when 'project' then 1 when 'service' then 2 when 'risk' then 3 when 'control' then 4 when 'protocol_item' then 5 else 6
    end as integer) as kind_order,
    threads.thing_id,
    threads.thing_name,
    threads.via_kind,
    threads.via_id,
    threads.via_name,
    threads.reason,
    figures.status_label,
    figures.figure_text,
    cast(figures.budget_sek as decimal(18, 2)) as budget_sek,
    cast(figures.cost_sek as decimal(18, 2)) as cost_sek,
    threads.page,
    threads.anchor,
    figures.has_example
from threads
inner join periods on threads.collaboration_id = periods.collaboration_id
inner join goals
    on
        threads.collaboration_id = goals.collaboration_id
        and threads.goal_id = goals.goal_id
        and periods.goal_year = goals.fiscal_year
-- What was not there at the end of the period has no figures, and is not part of the thread yet.
inner join figures
    on
        threads.collaboration_id = figures.collaboration_id
        and periods.period_id = figures.period_id
        and periods.basis = figures.basis
        and threads.thing_id = figures.thing_id
        and threads.thing_kind = case figures.thing_kind when 'control' then 'risk' else figures.thing_kind end
order by
    threads.collaboration_id, periods.sort_order, periods.basis, goals.sort_order, threads.goal_id, kind_order, threads.thing_name
