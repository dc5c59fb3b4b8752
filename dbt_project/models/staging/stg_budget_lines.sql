with

source as (
    select * from {{ source('raw', 'budget') }}
),

renamed as (
    select
        samverkan as collaboration_id,
        {{ whole_number('år') }} as fiscal_year,
        budgetversion as budget_version_id,
        "tjänst" as service_id,
        tryckt_namn as printed_name,
        {{ code('sida', {
            'intäkt': 'income',
            'kostnad': 'cost'
        }) }} as side,
        {{ amount('belopp_kr') }} as amount_sek,
        {{ lineage() }}
    from source
)

select * from renamed
