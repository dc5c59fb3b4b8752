with

periods as (
    select * from {{ ref('int_periods') }}
),

budgets as (
    select * from {{ ref('stg_periods') }}
),

budget_lines as (
    select * from {{ ref('stg_budget_lines') }}
),

services as (
    select * from {{ ref('stg_services') }}
),

outcomes as (
    select * from {{ ref('stg_outcome_lines') }}
    where income_sek is not null and cost_sek is not null
),

forecasts as (
    select * from {{ ref('stg_forecast_lines') }}
    where forecast_sek is not null
),

-- Every service in the budget that the period is compared with is to be reported.
expected as (
    select
        periods.period_id,
        periods.basis,
        periods.collaboration_id,
        periods.economy_as_of_date,
        services.service_id,
        services.service_name,
        services.part_of_service_id,
        budget_lines.side,
        {{ lineage_of('budget_lines') }}
    from periods
    inner join budgets on periods.period_id = budgets.period_id
    inner join budget_lines
        on
            budgets.collaboration_id = budget_lines.collaboration_id
            and budgets.budget_version_id = budget_lines.budget_version_id
    inner join services
        on budget_lines.collaboration_id = services.collaboration_id and budget_lines.service_id = services.service_id
),

-- A table may print a composite instead of its parts: then the parts have come too.
reported as (
    select 'utfall' as seed_table, collaboration_id, as_of_date, service_id, cast(null as varchar) as side, origin
    from outcomes
    union all
    select 'prognos' as seed_table, collaboration_id, as_of_date, service_id, side, origin
    from forecasts
),

asked as (
    select 'utfall' as seed_table, * replace (cast(null as varchar) as side) from expected
    where side = 'cost'
    union all
    select 'prognos' as seed_table, * from expected
),

matched as (
    select
        asked.period_id,
        asked.basis,
        asked.seed_table,
        asked.service_id,
        asked.side,
        count(reported.service_id) > 0 as is_received,
        coalesce(bool_and(reported.origin = 'example'), false) as has_example
    from asked
    left join reported
        on
            asked.seed_table = reported.seed_table
            and asked.collaboration_id = reported.collaboration_id
            and asked.economy_as_of_date = reported.as_of_date
            and reported.service_id in (asked.service_id, asked.part_of_service_id)
            and asked.side is not distinct from reported.side
            and {{ counts_in('asked.basis', 'reported.origin') }}
    group by asked.period_id, asked.basis, asked.seed_table, asked.service_id, asked.side
)

select
    asked.period_id,
    asked.basis,
    asked.seed_table,
    asked.service_id,
    asked.side,
    asked.economy_as_of_date as key_date,
    asked.service_name
    || case asked.side when 'income' then ', intäkt' when 'cost' then ', kostnad' else '' end as item_name,
    matched.is_received,
    matched.has_example,
    'Samordnaren' as responsible_role,
    {{ lineage_of('asked') }}
from asked
inner join matched
    on
        asked.period_id = matched.period_id
        and asked.basis = matched.basis
        and asked.seed_table = matched.seed_table
        and asked.service_id = matched.service_id
        and asked.side is not distinct from matched.side
