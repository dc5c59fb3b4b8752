with

source as (
    select * from {{ source('raw', 'forslag') }}
),

renamed as (
    select
        samverkan as collaboration_id,
        "förslag" as proposal_id,
        {{ whole_number('ordning') }} as sort_order,
        rubrik as title,
        om_vem as about_whom,
        "text" as proposal_text,
        {{ lineage() }}
    from source
)

select * from renamed
