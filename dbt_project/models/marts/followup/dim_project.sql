with

projects as (
    select * from {{ ref('stg_projects') }}
)

select
    collaboration_id,
    project_id,
    project_name,
    project_kind,
    sort_order,
    seed_file,
    seed_row,
    origin
from projects
order by collaboration_id, sort_order
