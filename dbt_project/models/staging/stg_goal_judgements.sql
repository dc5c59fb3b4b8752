with

source as (
    select * from {{ source('raw', 'malbedomningar') }}
),

renamed as (
    select
        samverkan as collaboration_id,
        {{ whole_number('år') }} as fiscal_year,
        {{ whole_number('tertial') }} as tertial,
        "mål" as goal_id,
        {{ code('bedömning', {
            'uppnås': 'met',
            'uppnås delvis': 'partly_met',
            'uppnås inte': 'not_met',
            'kan inte bedömas': 'not_assessable'
        }) }} as judged_status,
        motivering as judgement_reason,
        orsak as cause,
        konsekvens as consequence,
        "åtgärd" as action,
        ansvarig_roll as responsible_role,
        cast(klart_datum as date) as due_date,
        {{ lineage() }}
    from source
)

select * from renamed
