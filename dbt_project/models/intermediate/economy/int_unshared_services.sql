{#- What a year's documents budget or report but do not share out per kommun. A family of services with no share at all
    is one row; in a family with some shares, each part without them is a row. -#}
with

families as (
    select * from {{ ref('int_service_families') }}
),

counted_years as (
    select distinct collaboration_id, fiscal_year
    from {{ ref('int_cost_shares') }}
),

shared as (
    select distinct collaboration_id, fiscal_year, family_id, service_id
    from {{ ref('int_cost_shares') }}
),

mentioned as (
    select collaboration_id, fiscal_year, family_id, service_id
    from {{ ref('int_budget_lines') }}
    where origin = 'document'
    union
    select collaboration_id, fiscal_year, family_id, service_id
    from {{ ref('int_outcome_lines') }}
    where origin = 'document'
    union
    select collaboration_id, fiscal_year, family_id, service_id
    from {{ ref('int_forecast_lines') }}
    where origin = 'document'
),

flagged as (
    select
        mentioned.collaboration_id,
        mentioned.fiscal_year,
        mentioned.family_id,
        mentioned.service_id,
        shared.service_id is not null as is_shared,
        (mentioned.collaboration_id, mentioned.fiscal_year, mentioned.family_id) in (
            select (shared_family.collaboration_id, shared_family.fiscal_year, shared_family.family_id)
            from shared as shared_family
        ) as family_is_shared
    from mentioned
    inner join counted_years using (collaboration_id, fiscal_year)
    left join shared using (collaboration_id, fiscal_year, family_id, service_id)
),

unshared as (
    select distinct
        collaboration_id,
        fiscal_year,
        case when family_is_shared then service_id else family_id end as service_id
    from flagged
    where not is_shared and not (family_is_shared and service_id = family_id)
)

select
    unshared.collaboration_id,
    unshared.fiscal_year,
    unshared.service_id,
    families.service_name,
    families.sort_order
from unshared
inner join families
    on
        unshared.collaboration_id = families.collaboration_id
        and unshared.service_id = families.service_id
