with

source as (
    select * from {{ source('raw', 'kallor') }}
),

renamed as (
    select
        "källa" as source_id,
        titel as title,
        utgivare as publisher,
        cast(datum as date) as document_date,
        "ärendenummer" as case_number,
        {{ code('slag', {
            'dokument': 'document',
            'register': 'register',
            'exempel': 'example'
        }) }} as source_kind,
        seed_file,
        seed_row,
        origin
    from source
)

select * from renamed
