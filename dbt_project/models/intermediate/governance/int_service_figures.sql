with

periods as (
    select
        periods.period_id,
        periods.basis,
        periods.collaboration_id,
        periods.economy_as_of_date,
        dim_period.budget_version_id
    from {{ ref('int_periods') }} as periods
    inner join {{ ref('dim_period') }} as dim_period
        on periods.collaboration_id = dim_period.collaboration_id and periods.period_id = dim_period.period_id
),

services as (
    select * from {{ ref('stg_services') }}
),

budgets as (
    select collaboration_id, budget_version_id, service_id, sum(amount_sek) as budget_sek
    from {{ ref('fct_budget_line') }}
    where side = 'cost'
    group by collaboration_id, budget_version_id, service_id
),

costs as (
    select collaboration_id, as_of_date, basis, service_id, sum(cost_sek) as cost_sek, bool_or(origin = 'example') as has_example
    from {{ ref('fct_result_line') }}
    group by collaboration_id, as_of_date, basis, service_id
),

own as (
    select
        periods.collaboration_id,
        periods.period_id,
        periods.basis,
        periods.economy_as_of_date,
        services.service_id,
        services.service_name,
        services.part_of_service_id,
        budgets.budget_sek,
        costs.cost_sek,
        costs.has_example
    from periods
    inner join services on periods.collaboration_id = services.collaboration_id
    left join budgets
        on
            services.collaboration_id = budgets.collaboration_id
            and services.service_id = budgets.service_id
            and periods.budget_version_id = budgets.budget_version_id
    left join costs
        on
            services.collaboration_id = costs.collaboration_id
            and services.service_id = costs.service_id
            and periods.basis = costs.basis
            and periods.economy_as_of_date = costs.as_of_date
),

-- Budget and outcome are printed at different levels: a whole takes the sum of its parts, a part says where it is counted.
parts as (
    select
        collaboration_id,
        period_id,
        basis,
        part_of_service_id as service_id,
        sum(budget_sek) as budget_sek,
        sum(cost_sek) as cost_sek,
        bool_or(has_example) as has_example
    from own
    where part_of_service_id is not null
    group by collaboration_id, period_id, basis, part_of_service_id
),

combined as (
    select
        own.collaboration_id,
        own.period_id,
        own.basis,
        own.economy_as_of_date,
        own.service_id,
        coalesce(own.budget_sek, parts.budget_sek) as budget_sek,
        coalesce(own.cost_sek, parts.cost_sek) as cost_sek,
        own.budget_sek is null and parts.budget_sek is not null as is_budget_of_parts,
        case when wholes.budget_sek is not null then wholes.service_name end as budget_within,
        case when wholes.cost_sek is not null then wholes.service_name end as cost_within,
        coalesce(if(own.cost_sek is null, parts.has_example, own.has_example), false) as has_example
    from own
    left join parts
        on
            own.collaboration_id = parts.collaboration_id
            and own.period_id = parts.period_id
            and own.basis = parts.basis
            and own.service_id = parts.service_id
    left join own as wholes
        on
            own.collaboration_id = wholes.collaboration_id
            and own.period_id = wholes.period_id
            and own.basis = wholes.basis
            and own.part_of_service_id = wholes.service_id
)

select
    *,
    concat_ws(
        ', ',
        coalesce(
            'Budget ' || {{ kronor('budget_sek') }} || if(is_budget_of_parts, ' för de poster som ingår', ''),
            'Budgeten ligger i ' || budget_within,
            'Inte i budgeten'
        ),
        coalesce(
            'kostnad till ' || economy_as_of_date || ' ' || {{ kronor('cost_sek') }},
            'kostnaden redovisas i ' || cost_within,
            'kostnaden är inte redovisad'
        )
    ) as figure_text
from combined
