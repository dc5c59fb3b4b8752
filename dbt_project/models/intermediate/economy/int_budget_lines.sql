with

budget as (
    select * from {{ ref('stg_budget_lines') }}
),

versions as (
    select * from {{ ref('stg_budget_versions') }}
),

families as (
    select * from {{ ref('int_service_families') }}
),

named as (
    select
        budget.collaboration_id,
        budget.fiscal_year,
        budget.budget_version_id,
        versions.budget_version_name,
        versions.sort_order as version_sort_order,
        budget.service_id,
        families.service_name,
        families.service_kind,
        families.family_id,
        families.family_name,
        families.sort_order,
        families.is_invoiced_by_board,
        budget.printed_name,
        budget.side,
        budget.amount_sek,
        {{ lineage_of('budget') }}
    from budget
    inner join versions
        on
            budget.collaboration_id = versions.collaboration_id
            and budget.budget_version_id = versions.budget_version_id
    inner join families
        on
            budget.collaboration_id = families.collaboration_id
            and budget.service_id = families.service_id
)

select * from named
