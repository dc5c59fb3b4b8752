with

periods as (
    select * from {{ ref('stg_periods') }}
),

versions as (
    select * from {{ ref('stg_budget_versions') }}
)

select
    periods.period_id,
    periods.collaboration_id,
    periods.period_name,
    periods.period_kind,
    periods.fiscal_year,
    periods.tertial,
    periods.period_from_date,
    periods.period_to_date,
    periods.economy_as_of_date,
    {{ months_elapsed('periods.economy_as_of_date', 'periods.fiscal_year') }} as months_elapsed,
    {{ months_elapsed('periods.economy_as_of_date', 'periods.fiscal_year') }} / cast(12 as double)
        as year_elapsed_share,
    periods.goal_year,
    periods.cost_share_year,
    periods.budget_version_id,
    versions.budget_version_name,
    periods.sort_order,
    periods.is_default,
    periods.seed_file,
    periods.seed_row,
    periods.origin
from periods
left join versions
    on
        periods.collaboration_id = versions.collaboration_id
        and periods.budget_version_id = versions.budget_version_id
order by periods.collaboration_id, periods.sort_order
