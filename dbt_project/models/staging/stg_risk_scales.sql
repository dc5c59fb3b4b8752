with

source as (
    select * from {{ source('raw', 'riskskalor') }}
),

renamed as (
    select
        samverkan as collaboration_id,
        {{ code('skala', {
            'sannolikhet': 'probability',
            'konsekvens': 'consequence'
        }) }} as scale,
        {{ whole_number('värde') }} as scale_value,
        ord as scale_word,
        {{ lineage() }}
    from source
)

select * from renamed
