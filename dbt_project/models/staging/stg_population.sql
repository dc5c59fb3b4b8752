with

source as (
    select * from {{ source('raw', 'befolkning') }}
),

renamed as (
    select
        kommunkod as kommun_code,
        cast(datum as date) as population_date,
        {{ whole_number('invånare') }} as inhabitants,
        {{ lineage() }}
    from source
)

select * from renamed
