with

editions as (
    select * from {{ ref('stg_plan_editions') }}
)

select
    collaboration_id,
    document_id,
    document_name,
    edition,
    edition_date,
    edition_comment,
    edition = max(edition) over (partition by collaboration_id, document_id) as is_latest,
    cast(edition_date - lag(edition_date) over (
        partition by collaboration_id, document_id order by edition
    ) as integer) as days_since_previous,
    {{ lineage_of('editions') }}
from editions
order by collaboration_id, document_id, edition
