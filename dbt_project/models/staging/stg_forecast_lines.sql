with

source as (
    select * from {{ source('raw', 'prognos') }}
),

renamed as (
    select
        samverkan as collaboration_id,
        {{ whole_number('år') }} as fiscal_year,
        cast(per_datum as date) as as_of_date,
        "tjänst" as service_id,
        tryckt_namn as printed_name,
        {{ code('sida', {
            'intäkt': 'income',
            'kostnad': 'cost'
        }) }} as side,
        {{ amount('budget_kr') }} as budget_sek,
        {{ amount('prognos_kr') }} as forecast_sek,
        {{ amount('tryckt_avvikelse_kr') }} as printed_deviation_sek,
        "förklaring" as explanation,
        {{ lineage() }}
    from source
)

select * from renamed
