with

source as (
    select * from {{ source('raw', 'prismodeller') }}
),

renamed as (
    select
        samverkan as collaboration_id,
        kommunkod as kommun_code,
        {{ whole_number('år') }} as fiscal_year,
        {{ real_number('pris_per_invånare') }} as price_per_inhabitant_sek,
        {{ amount('kostnad_kr') }} as printed_cost_sek,
        {{ code('precision', {
            'exakt': 'exact',
            'cirka': 'about'
        }) }} as precision_word,
        {{ whole_number('avrundat_till_kr') }} as rounded_to_sek,
        {{ lineage() }}
    from source
)

select * from renamed
