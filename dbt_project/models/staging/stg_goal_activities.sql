with

source as (
    select * from {{ source('raw', 'malaktiviteter') }}
),

renamed as (
    select
        samverkan as collaboration_id,
        {{ whole_number('år') }} as fiscal_year,
        aktivitet as activity_id,
        "mål" as goal_id,
        {{ whole_number('ordning') }} as sort_order,
        namn as activity_text,
        {{ code('läge', {
            'genomförd': 'done',
            'pågår': 'ongoing',
            'planerad': 'planned',
            'ej genomförd': 'not_done',
            'anges inte': 'not_stated'
        }) }} as activity_status,
        "läge_text" as status_text,
        {{ lineage() }}
    from source
)

select * from renamed
