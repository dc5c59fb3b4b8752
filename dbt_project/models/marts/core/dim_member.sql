with

members as (
    select * from {{ ref('stg_members') }}
),

kommuner as (
    select * from {{ ref('stg_kommuner') }}
)

select
    members.collaboration_id,
    members.member_id,
    members.member_name,
    members.member_kind,
    {{ member_kind_label('members.member_kind') }} as member_kind_label,
    members.kommun_code,
    kommuner.kommun_name,
    kommuner.county_name,
    {{ lineage_of('members') }}
from members
left join kommuner
    on members.kommun_code = kommuner.kommun_code
order by members.collaboration_id, members.member_id
