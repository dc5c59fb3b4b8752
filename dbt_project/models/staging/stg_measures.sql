with

source as (
    select * from {{ source('raw', 'matt') }}
),

renamed as (
    select
        samverkan as collaboration_id,
        "mått" as measure_id,
        {{ whole_number('ordning') }} as sort_order,
        namn as measure_name,
        enhet as unit,
        {{ code('slag', {
            'tjänster': 'posts',
            'invånare': 'inhabitants',
            'budget': 'budget',
            'antal': 'count',
            'text': 'text'
        }) }} as measure_kind,
        {{ yes_no('per_10000') }} as is_per_10000,
        beskrivning as measure_description,
        seed_file,
        seed_row,
        origin
    from source
)

select * from renamed
