with

source as (
    select * from {{ source('raw', 'planutgavor') }}
),

renamed as (
    select
        samverkan as collaboration_id,
        dokument as document_id,
        dokument_namn as document_name,
        {{ whole_number('utgåva') }} as edition,
        cast(datum as date) as edition_date,
        kommentar as edition_comment,
        {{ lineage() }}
    from source
)

select * from renamed
