with

source as (
    select * from {{ source('raw', 'fullmaktigebeslut') }}
),

renamed as (
    select
        "ärende" as matter_id,
        kommunkod as kommun_code,
        {{ code('beslut', {
            'godkänt': 'approved',
            'avslaget': 'rejected',
            'pågår': 'pending'
        }) }} as decision_status,
        cast(beslutsdatum as date) as decision_date,
        {{ lineage() }}
    from source
)

select * from renamed
