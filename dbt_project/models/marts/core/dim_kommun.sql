with

kommuner as (
    select * from {{ ref('stg_kommuner') }}
)

select
    kommun_code,
    kommun_name,
    county_name,
    {{ lineage_of('kommuner') }}
from kommuner
order by kommun_code
