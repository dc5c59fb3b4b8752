with

bodies as (
    select * from {{ ref('stg_bodies') }}
),

kommuner as (
    select * from {{ ref('stg_kommuner') }}
)

select
    bodies.body_id,
    bodies.collaboration_id,
    bodies.body_name,
    bodies.body_kind,
    {{ body_kind_label('bodies.body_kind') }} as body_kind_label,
    bodies.level,
    bodies.staffed_by,
    bodies.parent_body_id,
    parents.body_name as parent_body_name,
    bodies.kommun_code,
    kommuner.kommun_name,
    bodies.meetings_per_year,
    bodies.meetings_text,
    {{ lineage_of('bodies') }}
from bodies
left join bodies as parents on bodies.parent_body_id = parents.body_id
left join kommuner on bodies.kommun_code = kommuner.kommun_code
order by bodies.collaboration_id, bodies.seed_row
