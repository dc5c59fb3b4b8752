with

shares as (
    select * from {{ ref('stg_cost_shares') }}
),

families as (
    select * from {{ ref('int_service_families') }}
),

kommuner as (
    select * from {{ ref('stg_kommuner') }}
),

-- The same shares may be printed again in an annex. The economy report's own table is counted; the annex is compared
-- with it.
ranked as (
    select
        *,
        dense_rank() over (
            partition by collaboration_id, fiscal_year, service_id
            order by
                case when table_id like 'fordelning-%' then 1 when table_id like 'andelar-%' then 2 else 3 end,
                table_id
        ) as table_rank
    from shares
)

select
    ranked.collaboration_id,
    ranked.fiscal_year,
    ranked.table_id,
    ranked.service_id,
    families.service_name,
    families.family_id,
    families.sort_order,
    families.is_invoiced_by_board,
    ranked.kommun_code,
    kommuner.kommun_name,
    ranked.amount_sek,
    ranked.table_rank = 1 as is_counted,
    {{ lineage_of('ranked') }}
from ranked
inner join families
    on
        ranked.collaboration_id = families.collaboration_id
        and ranked.service_id = families.service_id
inner join kommuner
    on ranked.kommun_code = kommuner.kommun_code
