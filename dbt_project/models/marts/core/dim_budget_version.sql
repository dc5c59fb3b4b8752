with

versions as (
    select * from {{ ref('stg_budget_versions') }}
)

select
    budget_version_id,
    collaboration_id,
    fiscal_year,
    budget_version_name,
    scope_text,
    dated_date,
    sort_order,
    {{ lineage_of('versions') }}
from versions
order by collaboration_id, sort_order
