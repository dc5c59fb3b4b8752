with

cooperations as (
    select * from {{ ref('stg_cooperations') }}
),

kommuner as (
    select * from {{ ref('stg_kommuner') }}
)

select
    cooperations.collaboration_id,
    cooperations.cooperation_id,
    cooperations.sort_order,
    cooperations.kommun_code,
    kommuner.kommun_name,
    cooperations.partner,
    cooperations.subject,
    {{ lineage_of('cooperations') }}
from cooperations
left join kommuner on cooperations.kommun_code = kommuner.kommun_code
order by cooperations.collaboration_id, cooperations.sort_order, cooperations.cooperation_id
