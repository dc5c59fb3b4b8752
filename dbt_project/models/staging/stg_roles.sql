with

source as (
    select * from {{ source('raw', 'roller') }}
),

renamed as (
    select
        samverkan as collaboration_id,
        roll as role_id,
        {{ whole_number('ordning') }} as sort_order,
        namn as role_name,
        organ as body_id,
        kommunkod as kommun_code,
        arbetsgivare as employer,
        ansvar as responsibility,
        sedan as since_text,
        {{ lineage() }}
    from source
)

select * from renamed
