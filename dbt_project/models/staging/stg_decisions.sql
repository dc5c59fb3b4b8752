with

source as (
    select * from {{ source('raw', 'beslut') }}
),

renamed as (
    select
        samverkan as collaboration_id,
        beslut as decision_id,
        {{ whole_number('punkt') }} as point_number,
        rubrik as title,
        beslutande as decided_by,
        organ as body_id,
        kommunkod as kommun_code,
        paragraf as paragraph,
        "ärendenummer" as case_number,
        cast(datum as date) as decision_date,
        {{ code('läge', {
            'beslutat': 'decided',
            'förslag': 'proposed'
        }) }} as decision_state,
        {{ code('slag', {
            'godkänner': 'approves',
            'ingår': 'enters',
            'undertecknar inte': 'declines_to_sign',
            'uppdrar': 'assigns',
            'noterar': 'notes',
            'fastställer': 'adopts',
            'inrättar': 'establishes',
            'rekommenderar': 'recommends',
            'beslutar': 'decides',
            'justerar omedelbart': 'adjusts_at_once'
        }) }} as decision_kind,
        "text" as decision_text,
        {{ lineage() }}
    from source
)

select * from renamed
