with

source as (
    select * from {{ source('raw', 'fasgrindar') }}
),

renamed as (
    select
        {{ whole_number('grind') }} as gate_number,
        "från_fas" as from_phase_id,
        till_fas as to_phase_id,
        organ as body_id,
        beslut as decision_text,
        {{ code('slag', {
            'beslutar': 'decides',
            'accepterar': 'accepts',
            'bereder': 'prepares'
        }) }} as gate_role,
        {{ code('säkerhet', {
            'säker': 'certain',
            'trolig': 'likely',
            'osäker': 'uncertain'
        }) }} as certainty,
        {{ lineage() }}
    from source
)

select * from renamed
