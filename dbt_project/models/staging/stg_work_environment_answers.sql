with

source as (
    select * from {{ source('raw', 'arbetsmiljo') }}
),

renamed as (
    select
        samverkan as collaboration_id,
        {{ whole_number('år') }} as fiscal_year,
        {{ whole_number('nummer') }} as statement_number,
        "påstående" as statement,
        {{ code('svar', {
            'ja': 'yes',
            'delvis': 'partly',
            'nej': 'no',
            'obesvarat': 'unanswered'
        }) }} as answer,
        "förklaring" as explanation,
        {{ lineage() }}
    from source
)

select * from renamed
