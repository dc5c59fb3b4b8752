with

participation as (
    select * from {{ ref('stg_project_participation') }}
),

projects as (
    select * from {{ ref('stg_projects') }}
),

kommuner as (
    select * from {{ ref('stg_kommuner') }}
)

select
    participation.collaboration_id,
    participation.project_id,
    projects.project_name,
    participation.kommun_code,
    kommuner.kommun_name,
    participation.as_of_date,
    participation.participation,
    participation.as_of_date = max(participation.as_of_date) over (
        partition by
            participation.collaboration_id, participation.project_id, participation.kommun_code, participation.origin
    ) as is_latest,
    {{ lineage_of('participation') }}
from participation
inner join projects
    on participation.collaboration_id = projects.collaboration_id and participation.project_id = projects.project_id
left join kommuner on participation.kommun_code = kommuner.kommun_code
order by
    participation.collaboration_id, projects.sort_order, participation.kommun_code, participation.as_of_date,
    participation.origin
