with

source as (
    select * from {{ source('raw', 'aktivitetsnamn') }}
),

renamed as (
    select
        samverkan as collaboration_id,
        {{ code('utsaga', {
            'protokoll': 'protocol',
            'plan': 'plan',
            'uppföljning': 'follow_up'
        }) }} as statement_kind,
        tryckt_namn as printed_name,
        projekt as project_id,
        {{ code('säkerhet', {
            'säker': 'certain',
            'tolkad': 'interpreted'
        }) }} as certainty,
        motivering as reason,
        {{ lineage() }}
    from source
)

select * from renamed
