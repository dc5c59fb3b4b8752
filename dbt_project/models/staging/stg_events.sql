with

source as (
    select * from {{ source('raw', 'handelser') }}
),

renamed as (
    select
        samverkan as collaboration_id,
        "händelse" as event_id,
        cast(datum as date) as event_date,
        datum_text as date_text,
        {{ code('slag', {
            'möte': 'meeting',
            'beslut': 'decision',
            'enkät': 'survey',
            'intervju': 'interview',
            'rapport': 'report',
            'avtal': 'agreement',
            'planering': 'planning'
        }) }} as event_kind,
        rubrik as title,
        {{ whole_number('antal') }} as part_count,
        {{ whole_number('av') }} as whole_count,
        {{ lineage() }}
    from source
)

select * from renamed
