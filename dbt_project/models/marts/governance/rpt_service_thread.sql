with

services as (
    select * from {{ ref('stg_services') }}
),

periods as (
    select * from {{ ref('int_periods') }}
),

figures as (
    select * from {{ ref('int_thread_figures') }}
    where thing_kind = 'service'
),

direct as (
    select
        collaboration_id,
        from_id as service_id,
        to_kind as thing_kind,
        to_id as thing_id,
        to_name as thing_name,
        to_page as page,
        to_anchor as anchor,
        reason,
        cast(null as varchar) as via_name,
        1 as step_count
    from {{ ref('int_links') }}
    where from_kind = 'service'
),

-- A goal reaches most of what it costs through a project: the same step, read from the other end.
goals as (
    select
        collaboration_id,
        thing_id as service_id,
        'goal' as thing_kind,
        goal_id as thing_id,
        goal_name as thing_name,
        'mal' as page,
        goal_id as anchor,
        reason,
        via_name,
        2 as step_count
    from {{ ref('int_goal_threads') }}
    where thing_kind = 'service' and via_kind is not null
),

threads as (
    select * from direct
    union all
    select * from goals
)

select
    services.collaboration_id,
    periods.period_id,
    periods.fiscal_year,
    periods.tertial,
    periods.basis,
    services.service_id,
    services.service_name,
    cast(services.sort_order as integer) as service_order,
    figures.figure_text,
    cast(figures.budget_sek as decimal(18, 2)) as budget_sek,
    cast(figures.cost_sek as decimal(18, 2)) as cost_sek,
    threads.thing_kind,
    {{ label('threads.thing_kind', {'project': 'Projekt', 'goal': 'Mål', 'risk': 'Risk', 'term': 'Villkor i avtalet'}) }}
        as thing_kind_label,
    threads.thing_id,
    threads.thing_name,
    threads.via_name,
    threads.reason,
    threads.page,
    threads.anchor,
    coalesce(figures.has_example, false) as has_example
from services
inner join periods on services.collaboration_id = periods.collaboration_id
left join figures
    on
        services.collaboration_id = figures.collaboration_id
        and services.service_id = figures.thing_id
        and periods.period_id = figures.period_id
        and periods.basis = figures.basis
inner join threads on services.collaboration_id = threads.collaboration_id and services.service_id = threads.service_id
-- The shortest way to a thing is the one that is shown.
qualify
    row_number() over (
        partition by
            services.collaboration_id, periods.period_id, periods.basis, services.service_id, threads.thing_kind, threads.thing_id
        order by threads.step_count, threads.via_name
    ) = 1
order by
    services.collaboration_id, periods.sort_order, periods.basis, services.sort_order, threads.thing_kind, threads.thing_name
