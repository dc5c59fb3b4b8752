with

source as (
    select * from {{ source('raw', 'arshjul') }}
),

renamed as (
    select
        samverkan as collaboration_id,
        punkt as wheel_item_id,
        {{ whole_number('ordning') }} as sort_order,
        {{ whole_number('månad') }} as month,
        {{ whole_number('månad_till') }} as month_to,
        {{ code('slag', {
            'beslut': 'decision',
            'information': 'information',
            'planering': 'planning'
        }) }} as wheel_kind,
        organ as body_id,
        "text" as wheel_text,
        {{ lineage() }}
    from source
)

select * from renamed
