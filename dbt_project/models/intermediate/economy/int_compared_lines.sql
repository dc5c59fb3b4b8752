with

actual as (
    select * from {{ ref('int_actual_lines') }}
),

budget as (
    select * from {{ ref('int_budget_lines') }}
),

versions as (
    select * from {{ ref('stg_budget_versions') }}
),

comparisons as (
    select distinct
        actual.collaboration_id,
        actual.fiscal_year,
        actual.as_of_date,
        actual.months_elapsed,
        actual.basis,
        versions.budget_version_id,
        versions.budget_version_name,
        versions.sort_order as version_sort_order
    from actual
    left join versions
        on
            actual.collaboration_id = versions.collaboration_id
            and actual.fiscal_year = versions.fiscal_year
),

lines as (
    select
        comparisons.*,
        actual.family_id, actual.service_id, actual.sort_order, actual.side, actual.measure, actual.amount_sek,
        actual.printed_name, actual.explanation, actual.source_id, actual.source_place, actual.origin
    from comparisons
    inner join actual using (collaboration_id, fiscal_year, as_of_date, basis)
    union all
    select
        comparisons.*,
        budget.family_id, budget.service_id, budget.sort_order, budget.side, 'budget' as measure, budget.amount_sek,
        budget.printed_name, null as explanation, budget.source_id, budget.source_place, budget.origin
    from comparisons
    inner join budget using (collaboration_id, budget_version_id)
),

levelled as (
    select
        *,
        {{ compared_service('collaboration_id, as_of_date, basis, budget_version_id') }} as compared_service_id
    from lines
)

select * from levelled
