with

source as (
    select * from {{ source('raw', 'aktiviteter') }}
),

renamed as (
    select
        samverkan as collaboration_id,
        projekt as project_id,
        namn as project_name,
        {{ code('slag', {
            'projekt': 'project',
            'förvaltning': 'management',
            'löpande': 'running',
            'rekrytering': 'recruitment'
        }) }} as project_kind,
        {{ whole_number('ordning') }} as sort_order,
        seed_file,
        seed_row,
        origin
    from source
)

select * from renamed
