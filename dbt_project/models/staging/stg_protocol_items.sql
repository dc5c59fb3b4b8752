with

source as (
    select * from {{ source('raw', 'protokollspunkter') }}
),

renamed as (
    select
        "sammanträde" as meeting_id,
        {{ whole_number('paragraf') }} as paragraph,
        "ärendenummer" as case_number,
        rubrik as title,
        beslut as decision,
        {{ code('beslut_slag', {
            'godkänner': 'approves',
            'accepterar': 'accepts',
            'lägger till handlingarna': 'notes',
            'bordlägger': 'tables',
            'väcker ärende': 'raises_matter',
            'beslutar': 'decides'
        }) }} as decision_kind,
        {{ lineage() }}
    from source
)

select * from renamed
