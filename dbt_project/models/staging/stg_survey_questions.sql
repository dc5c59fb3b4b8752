with

source as (
    select * from {{ source('raw', 'enkatfragor') }}
),

renamed as (
    select
        samverkan as collaboration_id,
        {{ whole_number('nummer') }} as question_number,
        "fråga" as question_text,
        "om_aktör" as actor,
        redovisas_i as reported_in,
        {{ lineage() }}
    from source
)

select * from renamed
