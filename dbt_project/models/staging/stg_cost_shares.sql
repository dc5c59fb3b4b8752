with

source as (
    select * from {{ source('raw', 'kostnadsandelar') }}
),

renamed as (
    select
        samverkan as collaboration_id,
        {{ whole_number('år') }} as fiscal_year,
        tabell as table_id,
        "tjänst" as service_id,
        kommunkod as kommun_code,
        {{ amount('belopp_kr') }} as amount_sek,
        {{ lineage() }}
    from source
)

select * from renamed
