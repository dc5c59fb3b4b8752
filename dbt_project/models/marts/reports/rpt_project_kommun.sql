with

latest as (
    select * from {{ ref('int_project_kommun') }}
),

projects as (
    select * from {{ ref('stg_projects') }}
),

kommuner as (
    select * from {{ ref('stg_kommuner') }}
)

select
    latest.collaboration_id,
    latest.period_id,
    latest.basis,
    latest.project_id,
    projects.project_name,
    latest.kommun_code,
    kommuner.kommun_name,
    latest.participation,
    {{ participation_text('latest.participation') }} as participation_text,
    latest.as_of_date as since_date,
    {{ lineage_of('latest') }}
from latest
inner join projects
    on latest.collaboration_id = projects.collaboration_id and latest.project_id = projects.project_id
inner join kommuner on latest.kommun_code = kommuner.kommun_code
order by latest.collaboration_id, latest.period_order, latest.basis, projects.sort_order, latest.kommun_code
