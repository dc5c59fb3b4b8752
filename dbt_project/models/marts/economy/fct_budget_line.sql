with

budget as (
    select * from {{ ref('int_budget_lines') }}
)

select
    collaboration_id,
    fiscal_year,
    budget_version_id,
    budget_version_name,
    version_sort_order,
    table_id,
    service_id,
    service_name,
    service_kind,
    family_id,
    family_name,
    sort_order,
    is_invoiced_by_board,
    printed_name,
    side,
    cast(amount_sek as decimal(18, 2)) as amount_sek,
    {{ lineage_of('budget') }}
from budget
order by collaboration_id, fiscal_year, version_sort_order, sort_order, side desc
