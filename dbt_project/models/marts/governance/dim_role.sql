with

roles as (
    select * from {{ ref('stg_roles') }}
),

bodies as (
    select * from {{ ref('stg_bodies') }}
),

kommuner as (
    select * from {{ ref('stg_kommuner') }}
),

collaborations as (
    select * from {{ ref('stg_collaborations') }}
)

select
    roles.collaboration_id,
    collaborations.collaboration_name,
    roles.role_id,
    roles.sort_order,
    roles.role_name,
    roles.body_id,
    bodies.body_name,
    roles.kommun_code,
    kommuner.kommun_name,
    roles.employer,
    roles.responsibility,
    roles.since_text,
    {{ lineage_of('roles') }}
from roles
left join collaborations on roles.collaboration_id = collaborations.collaboration_id
left join bodies on roles.body_id = bodies.body_id
left join kommuner on roles.kommun_code = kommuner.kommun_code
order by roles.collaboration_id, roles.sort_order, roles.role_id
