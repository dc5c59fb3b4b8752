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

named_tables as (
    select distinct
        collaboration_id,
        table_id
    from {{ ref('stg_service_names') }}
),

named as (
    select
        budget.collaboration_id,
        budget.fiscal_year,
        budget.budget_version_id,
        versions.budget_version_name,
        versions.sort_order as version_sort_order,
        -- A version is a table of its own, except the budget as the forecast groups it: that stands in the forecast's.
        coalesce(named_tables.table_id, 'prognos-' || budget.fiscal_year) as table_id,
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
    left join named_tables
        on
            budget.collaboration_id = named_tables.collaboration_id
            and budget.budget_version_id = named_tables.table_id
)

select * from named
