with

source as (
    select * from {{ source('raw', 'utfall') }}
),

renamed as (
    select
        samverkan as collaboration_id,
        {{ whole_number('år') }} as fiscal_year,
        cast(per_datum as date) as as_of_date,
        "tjänst" as service_id,
        tryckt_namn as printed_name,
        {{ amount('intäkt_kr') }} as income_sek,
        {{ amount('kostnad_kr') }} as cost_sek,
        {{ amount('tryckt_resultat_kr') }} as printed_result_sek,
        "förklaring" as explanation,
        {{ lineage() }}
    from source
)

select * from renamed
