with

source as (
    select * from {{ source('raw', 'ataganden') }}
),

renamed as (
    select
        samverkan as collaboration_id,
        "åtagande" as commitment_id,
        {{ whole_number('ordning') }} as sort_order,
        om_vem as about_whom,
        "text" as commitment_text,
        {{ lineage() }}
    from source
)

select * from renamed
