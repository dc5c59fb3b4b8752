with

source as (
    select * from {{ source('raw', 'sammantraden') }}
),

renamed as (
    select
        "sammanträde" as meeting_id,
        samverkan as collaboration_id,
        organ as body_id,
        cast(datum as date) as meeting_date,
        cast("start" as time) as starts_at,
        cast(slut as time) as ends_at,
        "ändamål" as purpose,
        {{ yes_no('kompetenshöjande') }} as is_training,
        {{ code('läge', {
            'genomfört': 'held',
            'beslutat': 'decided',
            'inställt': 'cancelled'
        }) }} as meeting_status,
        {{ lineage() }}
    from source
)

select * from renamed
