with

source as (
    select * from {{ source('raw', 'kommuner') }}
),

renamed as (
    select
        kommunkod as kommun_code,
        kommun as kommun_name,
        "län" as county_name,
        {{ lineage() }}
    from source
)

select * from renamed
