with

source as (
    select * from {{ source('raw', 'tjanstenamn') }}
),

renamed as (
    select
        samverkan as collaboration_id,
        tabell as table_id,
        tryckt_namn as printed_name,
        "tjänst" as service_id,
        {{ code('säkerhet', {
            'säker': 'certain',
            'tolkad': 'interpreted'
        }) }} as certainty,
        motivering as reason,
        {{ lineage() }}
    from source
)

select * from renamed
