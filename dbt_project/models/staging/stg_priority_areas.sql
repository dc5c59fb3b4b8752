with

source as (
    select * from {{ source('raw', 'prioriterade_omraden') }}
),

renamed as (
    select
        samverkan as collaboration_id,
        "område" as area_id,
        {{ whole_number('ordning') }} as sort_order,
        namn as area_name,
        "innehåll" as content,
        {{ whole_number('rang') }} as rank,
        {{ lineage() }}
    from source
)

select * from renamed
