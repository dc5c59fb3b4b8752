with

source as (
    select * from {{ source('raw', 'priser') }}
),

renamed as (
    select
        samverkan as collaboration_id,
        pris as price_id,
        "tjänst" as service_id,
        namn as price_name,
        {{ code('slag', {
            'grundbelopp': 'basic_amount',
            'engångsavgift': 'one_off_fee',
            'styckpris': 'unit_price',
            'intervall': 'range'
        }) }} as price_kind,
        {{ whole_number('år') }} as fiscal_year,
        {{ amount('från_kr') }} as from_sek,
        {{ amount('till_kr') }} as to_sek,
        enhet as unit,
        {{ lineage() }}
    from source
)

select * from renamed
