with

sources as (
    select * from {{ ref('stg_sources') }}
)

select
    source_id,
    title,
    publisher,
    document_date,
    case_number,
    source_kind,
    seed_file,
    seed_row,
    origin
from sources
order by source_id
