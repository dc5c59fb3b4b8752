with

budget as (
    select * from {{ ref('int_budget_lines') }}
    where side = 'cost'
),

periods as (
    select * from {{ ref('stg_periods') }}
),

services as (
    select * from {{ ref('int_service_families') }}
),

-- Only the budgets that the periods name are compared: they cover the same things.
chosen as (
    select distinct
        collaboration_id,
        fiscal_year,
        budget_version_id
    from periods
    where budget_version_id is not null
),

pairs as (
    select
        later.collaboration_id,
        later.fiscal_year as to_year,
        earlier.budget_version_id as from_version_id,
        later.budget_version_id as to_version_id
    from chosen as later
    inner join chosen as earlier
        on
            later.collaboration_id = earlier.collaboration_id
            and later.fiscal_year = earlier.fiscal_year + 1
),

lines as (
    select
        pairs.collaboration_id,
        pairs.to_year,
        pairs.from_version_id,
        pairs.to_version_id,
        budget.service_id,
        budget.family_id,
        budget.amount_sek,
        budget.budget_version_id = pairs.to_version_id as is_later,
        {{ lineage_of('budget') }}
    from pairs
    inner join budget
        on
            pairs.collaboration_id = budget.collaboration_id
            and budget.budget_version_id in (pairs.from_version_id, pairs.to_version_id)
),

levelled as (
    select
        *,
        {{ compared_service('collaboration_id, from_version_id, to_version_id') }} as compared_service_id
    from lines
),

summed as (
    select
        collaboration_id,
        to_year,
        from_version_id,
        to_version_id,
        compared_service_id as service_id,
        sum(amount_sek) filter (where not is_later) as from_sek,
        sum(amount_sek) filter (where is_later) as to_sek,
        string_agg(source_place, '; ') filter (where not is_later) as from_source_place,
        string_agg(quote, '; ') filter (where not is_later) as from_quote,
        string_agg(quote, '; ') filter (where is_later) as to_quote,
        coalesce(max(source_id) filter (where is_later), max(source_id)) as source_id,
        coalesce(max(source_place) filter (where is_later), max(source_place)) as source_place,
        coalesce(max(seed_file) filter (where is_later), max(seed_file)) as seed_file,
        coalesce(max(seed_row) filter (where is_later), max(seed_row)) as seed_row,
        coalesce(max(origin) filter (where is_later), max(origin)) as origin
    from levelled
    group by collaboration_id, to_year, from_version_id, to_version_id, compared_service_id
)

select
    summed.collaboration_id,
    summed.to_year - 1 as from_year,
    summed.to_year,
    summed.from_version_id,
    summed.to_version_id,
    summed.service_id,
    services.service_name,
    services.sort_order,
    cast(summed.from_sek as decimal(18, 2)) as from_sek,
    cast(summed.to_sek as decimal(18, 2)) as to_sek,
    cast(summed.to_sek - summed.from_sek as decimal(18, 2)) as change_sek,
    -- What the post adds to the change of the total: a post that one budget lacks adds all of its amount in the other.
    cast(coalesce(summed.to_sek, 0) - coalesce(summed.from_sek, 0) as decimal(18, 2)) as effect_sek,
    cast(summed.to_sek as double) / nullif(cast(summed.from_sek as double), 0) - 1 as change_share,
    case
        when summed.from_sek is null then 'new'
        when summed.to_sek is null then 'removed'
        when summed.to_sek = summed.from_sek then 'unchanged'
        else 'changed'
    end as change_kind,
    summed.from_source_place,
    summed.from_quote,
    summed.source_id,
    summed.source_place,
    summed.to_quote as quote,
    summed.seed_file,
    summed.seed_row,
    summed.origin
from summed
inner join services using (collaboration_id, service_id)
order by summed.collaboration_id, summed.to_year, services.sort_order
