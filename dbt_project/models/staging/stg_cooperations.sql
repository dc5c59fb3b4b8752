with

source as (
    select * from {{ source('raw', 'samarbeten') }}
),

renamed as (
    select
        samverkan as collaboration_id,
        samarbete as cooperation_id,
        {{ whole_number('ordning') }} as sort_order,
        kommunkod as kommun_code,
        med as partner,
        om as subject,
        {{ lineage() }}
    from source
)

select * from renamed
