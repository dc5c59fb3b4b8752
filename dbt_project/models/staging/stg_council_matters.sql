with

source as (
    select * from {{ source('raw', 'fullmaktigearenden') }}
),

renamed as (
    select
        "ärende" as matter_id,
        samverkan as collaboration_id,
        namn as matter_name,
        cast("väckt_datum" as date) as raised_date,
        blockerar as blocks,
        {{ lineage() }}
    from source
)

select * from renamed
