with

phases as (
    select * from {{ ref('stg_phases') }}
)

select
    phase_id,
    phase_order,
    phase_name,
    {{ lineage_of('phases') }}
from phases
order by phase_order
