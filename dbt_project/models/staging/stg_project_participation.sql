with

source as (
    select * from {{ source('raw', 'projektdeltagande') }}
),

renamed as (
    select
        samverkan as collaboration_id,
        projekt as project_id,
        kommunkod as kommun_code,
        cast(per_datum as date) as as_of_date,
        {{ code('deltagande', {
            'i plattformen': 'in_platform',
            'pilot': 'pilot',
            'införande': 'rollout',
            'vill gå vidare': 'wants_to_proceed',
            'medverkar': 'participates',
            'avstår': 'abstains'
        }) }} as participation,
        {{ lineage() }}
    from source
)

select * from renamed
