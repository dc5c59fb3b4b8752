with

counts as (
    select * from {{ ref('stg_project_participation_counts') }}
),

projects as (
    select * from {{ ref('stg_projects') }}
)

select
    counts.collaboration_id,
    counts.project_id,
    projects.project_name,
    counts.as_of_date,
    counts.participation,
    counts.kommun_count,
    {{ lineage_of('counts') }}
from counts
inner join projects
    on counts.collaboration_id = projects.collaboration_id and counts.project_id = projects.project_id
order by counts.collaboration_id, projects.sort_order, counts.as_of_date, counts.participation
