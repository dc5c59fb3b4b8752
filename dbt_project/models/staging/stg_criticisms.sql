with

source as (
    select * from {{ source('raw', 'kritik') }}
),

renamed as (
    select
        samverkan as collaboration_id,
        kritik as criticism_id,
        {{ whole_number('ordning') }} as sort_order,
        rubrik as title,
        om_vem as about_whom,
        "text" as criticism_text,
        {{ lineage() }}
    from source
)

select * from renamed
