with

source as (
    select * from {{ source('raw', 'faser') }}
),

renamed as (
    select
        fas as phase_id,
        {{ whole_number('ordning') }} as phase_order,
        namn as phase_name,
        {{ lineage() }}
    from source
)

select * from renamed
