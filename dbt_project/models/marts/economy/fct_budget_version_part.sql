{#- A year's printed budgets cover different things. What every whole budget has is one part, the rest is a part each:
    so one sees what makes two totals differ. A budget is whole when its total is printed. -#}
with

budget as (
    select * from {{ ref('int_budget_lines') }}
),

versions as (
    select * from {{ ref('stg_budget_versions') }}
),

totals as (
    select * from {{ ref('int_printed_totals') }}
    where measure in ('income', 'budget_income')
),

-- Income and cost of a printed budget are equal (a test holds it); running text states only the cost.
amounts as (
    select
        collaboration_id,
        budget_version_id,
        table_id,
        family_id,
        family_name,
        min(sort_order) as sort_order,
        string_agg(service_name, ' + ' order by sort_order) as service_names,
        bool_and(is_invoiced_by_board) as is_invoiced_by_board,
        count(*) as line_count,
        sum(amount_sek) as amount_sek
    from budget
    where side = 'cost' and amount_sek <> 0
    group by collaboration_id, budget_version_id, table_id, family_id, family_name
),

flagged as (
    select
        amounts.*,
        totals.printed_sek as printed_total_sek,
        totals.printed_sek is not null as is_whole,
        {{ lineage_of('totals') }}
    from amounts
    left join totals using (collaboration_id, table_id)
),

whole_versions as (
    select
        collaboration_id,
        count(distinct budget_version_id) as whole_version_count
    from flagged
    where is_whole
    group by collaboration_id
),

counted as (
    select
        flagged.*,
        count(*) filter (where flagged.is_whole) over (
            partition by flagged.collaboration_id, flagged.family_id
        ) as version_count,
        whole_versions.whole_version_count
    from flagged
    left join whole_versions using (collaboration_id)
),

parts as (
    select
        *,
        case when version_count = whole_version_count then 'common' else family_id end as part_id
    from counted
),

summed as (
    select
        collaboration_id,
        budget_version_id,
        part_id,
        part_id = 'common' as is_common,
        case when part_id <> 'common' then max(family_name) end as part_name,
        string_agg(service_names, ' + ' order by sort_order) as service_names,
        bool_and(is_invoiced_by_board) as is_invoiced_by_board,
        min(sort_order) as sort_order,
        sum(line_count) as line_count,
        sum(amount_sek) as amount_sek,
        bool_and(is_whole) as is_whole,
        max(printed_total_sek) as printed_total_sek,
        max(source_id) as source_id,
        max(source_place) as source_place,
        max(quote) as quote,
        max(seed_file) as seed_file,
        max(seed_row) as seed_row,
        max(origin) as origin
    from parts
    group by collaboration_id, budget_version_id, part_id
)

select
    summed.collaboration_id,
    versions.fiscal_year,
    summed.budget_version_id,
    versions.budget_version_name,
    versions.sort_order as version_sort_order,
    versions.scope_text,
    versions.dated_date,
    summed.part_id,
    summed.is_common,
    summed.part_name,
    summed.service_names,
    summed.is_invoiced_by_board,
    summed.sort_order,
    cast(summed.amount_sek as decimal(18, 2)) as amount_sek,
    summed.is_whole,
    cast(sum(summed.line_count) over (partition by summed.collaboration_id, summed.budget_version_id) as integer)
        as line_count,
    cast(summed.printed_total_sek as decimal(18, 2)) as printed_total_sek,
    cast(sum(summed.amount_sek) over (partition by summed.collaboration_id, summed.budget_version_id) as decimal(18, 2))
        as computed_total_sek,
    coalesce(summed.source_id, versions.source_id) as source_id,
    coalesce(summed.source_place, versions.source_place) as source_place,
    coalesce(summed.quote, versions.quote) as quote,
    coalesce(summed.seed_file, versions.seed_file) as seed_file,
    coalesce(summed.seed_row, versions.seed_row) as seed_row,
    coalesce(summed.origin, versions.origin) as origin
from summed
inner join versions using (collaboration_id, budget_version_id)
order by summed.collaboration_id, versions.sort_order, summed.is_common desc, summed.sort_order
