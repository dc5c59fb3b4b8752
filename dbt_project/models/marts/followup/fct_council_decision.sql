with

matters as (
    select * from {{ ref('stg_council_matters') }}
),

members as (
    select * from {{ ref('stg_members') }}
    where kommun_code is not null
),

kommuner as (
    select * from {{ ref('stg_kommuner') }}
),

decisions as (
    select * from {{ ref('stg_council_decisions') }}
),

-- Until a council's decision is documented its silence is a row.
unsaid as (
    select
        matters.matter_id,
        members.kommun_code,
        'unknown' as decision_status,
        cast(null as date) as decision_date,
        {{ lineage_of('matters') }}
    from matters
    inner join members on matters.collaboration_id = members.collaboration_id
    left join decisions
        on
            matters.matter_id = decisions.matter_id
            and members.kommun_code = decisions.kommun_code
            and decisions.origin <> 'example'
    where decisions.matter_id is null
),

said as (
    select * from unsaid
    union all
    select * from decisions
)

select
    matters.collaboration_id,
    said.matter_id,
    matters.matter_name,
    matters.raised_date,
    said.kommun_code,
    kommuner.kommun_name,
    said.decision_status,
    said.decision_date,
    {{ lineage_of('said') }}
from said
inner join matters on said.matter_id = matters.matter_id
left join kommuner on said.kommun_code = kommuner.kommun_code
order by matters.collaboration_id, said.matter_id, said.kommun_code, said.origin
